// search.js - the search of a site: years are read one after the other, the
// newest first. Without a script the form leads to the lists.
// SPDX-License-Identifier: MIT
'use strict';
(function () {
    const form = document.querySelector('form.search'), found = document.getElementById('found');
    if (!form || !found || !window.fetch) return;
    const say = form.dataset, most = 100;
    // As podium folds texts: without case, marks and the stroke of đ.
    const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
        .replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
    let turn = 0;

    function show(rows) {
        const list = document.createElement('ul');
        list.className = 'list';
        for (const [address, title, authors, unit, prize, contest] of rows.slice(0, most)) {
            const item = document.createElement('li'), link = document.createElement('a');
            const by = document.createElement('span');
            link.href = say.up + address;
            link.textContent = title;
            by.className = 'by';
            by.textContent = [prize, authors, unit, contest].filter(Boolean).join(' · ');
            item.append(link, by);
            list.append(item);
        }
        const many = document.createElement('p');
        many.textContent = rows.length ? say.many.replace('{1}', rows.length) : say.none;
        found.replaceChildren(many, list);
    }

    async function read(file) {
        const answer = await fetch(say.root + 'search/' + file);
        if (!answer.ok) throw new Error(file);
        return answer.json();
    }

    async function search(words) {
        const mine = ++turn, wanted = fold(words).split(/\s+/).filter(Boolean), rows = [];
        if (!wanted.length) return found.replaceChildren();
        try {
            for (const year of await read('years.json')) {
                for (const row of await read(year + '.json')) {
                    const text = fold(row.slice(1).join(' '));
                    if (wanted.every((word) => text.includes(word))) rows.push(row);
                }
                if (mine !== turn) return;
            }
            show(rows);
        } catch {
            found.textContent = say.fail;
        }
    }

    form.addEventListener('submit', (event) => {
        event.preventDefault();
        search(form.q.value);
    });
    const asked = new URLSearchParams(location.search).get('q');
    if (asked) {
        form.q.value = asked;
        search(asked);
    }
})();

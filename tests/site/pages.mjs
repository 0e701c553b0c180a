// pages.mjs - a site as a reader and a browser find it.
// SPDX-License-Identifier: MIT
//
//	node tests/site/pages.mjs FOLDER [FORBIDDEN-TEXT ...]
//
// In: a published site. What must hold: every page is well-formed HTML5 of less
// than 100 KB with one h1, a language, no id twice and nothing from elsewhere;
// every link leads to a file, and to a place in it; none of the forbidden texts
// is in any file. Prints each fault, and how many pages there are.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const [root, ...forbidden] = process.argv.slice(2);
const faults = [];
const below = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? below(join(folder, e.name)) : [join(folder, e.name)]);
const files = below(root);

const empty = new Set(['meta', 'link', 'input', 'rect', 'br']);
// What may stand where: a p ends at a block, so a block in a p is a fault.
const blocks = new Set(['p', 'div', 'ul', 'ol', 'dl', 'table', 'section', 'h1', 'h2', 'h3',
    'form', 'nav', 'header', 'footer', 'main']);

// Tags with attributes, in the order of the file.
function tagsOf(html, fault) {
    const tags = [];
    const rest = html.replace(/<!DOCTYPE html>/, '').replace(
        /<(\/?)([a-z0-9]+)((?:\s+[a-zA-Z-]+(?:="[^"<>]*")?)*)\s*(\/?)>/g,
        (_, end, name, attributes, closed) => {
            tags.push({ end: end !== '', name, closed: closed !== '' || empty.has(name),
                of: Object.fromEntries([...attributes.matchAll(/([a-zA-Z-]+)(?:="([^"]*)")?/g)]
                    .map(([, key, value]) => [key, value ?? ''])) });
            return '';
        });
    if (/[<>]/.test(rest)) fault(`a stray ${rest.match(/.{0,20}[<>].{0,20}/s)[0]}`);
    for (const [, entity] of rest.matchAll(/&([^;\s]{0,12};?)/g))
        if (!/^(amp|lt|gt|quot|#39);$/.test(entity)) fault(`&${entity}`);
    return tags;
}

function checkNesting(tags, fault) {
    const open = [];
    for (const tag of tags) {
        if (tag.closed) continue;
        if (tag.end) {
            const last = open.pop();
            if (last !== tag.name) fault(`</${tag.name}> ends <${last}>`);
        } else {
            if (blocks.has(tag.name) && open.includes('p')) fault(`<${tag.name}> in <p>`);
            open.push(tag.name);
        }
    }
    if (open.length) fault(`<${open.at(-1)}> has no end`);
}

const idsOf = new Map();
const pages = files.filter((f) => f.endsWith('.html'));
const links = [];
for (const file of pages) {
    const html = readFileSync(file, 'utf8'), name = relative(root, file);
    const fault = (what) => faults.push(`${name}: ${what}`);
    const tags = tagsOf(html, fault), ids = tags.flatMap(({ of }) => of.id ?? []);
    checkNesting(tags, fault);
    idsOf.set(normalize(file), new Set(ids));
    if (statSync(file).size >= 100 * 1024) fault(`${statSync(file).size} bytes`);
    if (!html.startsWith('<!DOCTYPE html>') || !html.endsWith('</html>\n')) fault('not whole');
    if (tags.filter(({ name: tag, end }) => tag === 'h1' && !end).length !== 1) fault('h1');
    if (!tags.some(({ name: tag, of }) => tag === 'html' && of.lang)) fault('no language');
    if (new Set(ids).size !== ids.length) fault('an id twice');
    for (const { name: tag, of, end } of tags) {
        if (tag === 'script' && !end && !of.src) fault('a script in the page');
        if (of.style || Object.keys(of).some((key) => key.startsWith('on'))) fault('style or on...');
        for (const at of [of.href, of.src, of.action])
            if (at !== undefined) links.push({ file, name, at });
    }
}
for (const { file, name, at } of links) {
    const [path, place] = at.split('#');
    const target = normalize(path ? join(dirname(file), decodeURIComponent(path)) : file);
    if (/^[a-z]+:|^\/\//.test(at)) faults.push(`${name}: ${at} is elsewhere`);
    else if (!existsSync(target) || relative(root, target).startsWith('..'))
        faults.push(`${name}: ${at} leads nowhere`);
    else if (place && !idsOf.get(target)?.has(place)) faults.push(`${name}: no ${at}`);
}
for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (const word of forbidden)
        if (text.includes(word)) faults.push(`${relative(root, file)}: has ${word}`);
    if (file.endsWith('.json')) JSON.parse(text);
}
for (const fault of faults) console.log(fault);
console.log(`${pages.length} pages, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);

// placed.mjs - where the texts of certificates stand: every layout that podium
// brings, with names and titles that are hard to set.
// SPDX-License-Identifier: MIT
//
//	node tests/certificates/placed.mjs BUILD
//
// In: the rows that `certificate render FILE.txt` writes, the layouts' tables,
// and tests/certificates/hard. What must hold: centred by ink within 0.3 mm;
// nothing on anything else, beyond 4 mm from the edge, or where the signature
// goes; no letters under 9 points; names at least 1.8 times the body, and the
// largest text but for a title in Vietnamese and a prize in a panel of its own;
// no name parted, no last line of one word; what stands is what was given, also
// as pdftotext reads it, in the fonts of the layout alone.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const build = process.argv[2];
const here = new URL('.', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'placed-'));
const podium = join(process.cwd(), build, 'podium');
const env = { ...process.env, PODIUM_CONTEST: join(scratch, 'hard.podium'),
    PODIUM_KEY: join(scratch, 'key'), PODIUM_LANG: 'en', SOURCE_DATE_EPOCH: '1780000000' };
const run = (...words) => execFileSync(podium, words, { env, encoding: 'utf8' });
const faults = [];

// Cells of CSV with quotes.
function csv(text) {
    const rows = [[]];
    for (const [, cell, quoted, plain, end] of
        text.matchAll(/(("(?:[^"]|"")*")|([^,\n]*))(,|\n|$)/g)) {
        if (cell === '' && end === '') break;
        rows.at(-1).push(quoted ? quoted.slice(1, -1).replaceAll('""', '"') : plain);
        if (end === '\n') rows.push([]);
    }
    const [head, ...body] = rows.filter((row) => row.length > 1);
    return body.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

const table = (name) => csv(readFileSync(join(here, 'hard', `${name}.csv`), 'utf8'));
const entries = table('entries');
const namesOf = (entry) => table('authors').filter((row) => row.entry === entry)
    .map(({ name }) => name);

// ---- one page

function linesOf(text) {
    return text.trim().split('\n').map((row) => {
        const [, box, x, y, width, height, size, words] =
            /^(\S+) (\S+) (\S+) (\S+) (\S+) (\S+) (.*)$/.exec(row);
        return { box, x: +x, y: +y, width: +width, height: +height, size: +size, words };
    });
}

const spanOf = (boxes, box) => {
    const zone = boxes.get(box.within);
    if (!zone) return { x: +box.x, width: +box.width };
    const width = +box.width || +zone.width, slack = +zone.width - width;
    const part = { left: 0, centre: 0.5, right: 1 }[box.align || 'left'];
    return { x: +zone.x + slack * part, width };
};
const meets = (a, b) => a.x < b.x + b.width - 0.1 && b.x < a.x + a.width - 0.1 &&
    a.y < b.y + b.height - 0.1 && b.y < a.y + a.height - 0.1;

function checkLines(where, lines, boxes, page) {
    const fault = (line, what) => faults.push(`${where}: ${line.box} "${line.words}": ${what}`);
    for (const line of lines) {
        const box = boxes.get(line.box), span = spanOf(boxes, box);
        const off = line.x + line.width / 2 - span.x - span.width / 2;
        if (box.align === 'centre' && Math.abs(off) > 0.3) fault(line, `${off} mm off`);
        if (line.width > span.width + 0.5) fault(line, 'wider than its box');
        if (line.size < 9) fault(line, `${line.size} points`);
        if (line.x < 4 || line.y < 4 || line.x + line.width > +page.width - 4 ||
            line.y + line.height > +page.height - 4) fault(line, 'at the edge');
        for (const empty of boxes.values())
            if (empty.kind === 'empty' && meets(line, { x: +empty.x, y: +empty.y,
                width: +empty.width, height: +empty.height })) fault(line, `in ${empty.box}`);
        for (const other of lines)
            if (other.box !== line.box && meets(line, other)) fault(line, `on ${other.box}`);
    }
}

function checkSizes(where, lines, boxes) {
    const sizeOf = (name) => lines.find(({ box }) => box === name)?.size ?? 0;
    const names = sizeOf('names');
    for (const body of ['work', 'unit'])
        if (names < 1.8 * sizeOf(body)) faults.push(`${where}: names ${names}, ${body} ${sizeOf(body)}`);
    for (const { box, size } of lines)
        if (size > names && !['title', 'names'].includes(box) &&
            !['panel_text', 'badge'].includes(boxes.get(box).within))
            faults.push(`${where}: ${box} ${size} is larger than the names, ${names}`);
}

function checkWords(where, lines, entry) {
    const said = (name) => lines.filter(({ box }) => box === name).map(({ words }) => words);
    const names = namesOf(entry.entry);
    if (said('names').join(' ') !== names.join(', '))
        faults.push(`${where}: names ${said('names').join(' ')}`);
    if (names.length > 1) {
        const parts = said('names').flatMap((line) => line.replace(/,$/, '').split(', '));
        if (parts.join('|') !== names.join('|')) faults.push(`${where}: a name is parted`);
    }
    if (!said('work').join(' ').includes(entry.title))
        faults.push(`${where}: title ${said('work').join(' ')}`);
    for (const name of ['work', 'unit', 'contest', 'field']) {
        const last = said(name).at(-1) ?? 'none at all';
        if (said(name).length > 1 && !last.includes(' '))
            faults.push(`${where}: ${name} ends in one word, ${last}`);
    }
}

// ---- the PDF

function checkPdf(layout, pages, rows) {
    const file = join(scratch, `${layout}.pdf`);
    run('certificate', 'render', file, '--layout', layout);
    const texts = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
        .split('\f');
    pages.forEach((lines, i) => {
        const text = texts[i].replace(/\s+/g, '');
        for (const { words, box } of lines)
            if (!text.includes(words.replace(/\s+/g, ''))) faults.push(`${layout} ${i}: ${box}: no "${words}" in the PDF`);
    });
    const wanted = new Set(rows.map(({ font }) => font.replaceAll(' ', '').toLowerCase()));
    const drawn = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n')
        .slice(2).map((row) => row.slice(row.indexOf('+') + 1).split(/[-\s]/)[0].toLowerCase());
    for (const font of drawn)
        if (![...wanted].some((family) => family && font.startsWith(family)))
            faults.push(`${layout}: the font ${font} is not of the layout`);
}

// ---- all

execFileSync(join(here, 'hard.sh'), [podium, scratch], { stdio: 'inherit' });
let tried = 0;
for (const layout of run('certificate', 'layout', 'list').trim().split('\n')
    .map((row) => row.split(' ')[0])) {
    const rows = csv(run('certificate', 'layout', 'show', layout));
    const boxes = new Map(rows.map((row) => [row.box, row]));
    const file = join(scratch, `${layout}.txt`);
    run('certificate', 'render', file, '--layout', layout);
    const pages = readFileSync(file, 'utf8').split('\n\n').map(linesOf);
    if (pages.length !== entries.length) faults.push(`${layout}: ${pages.length} pages`);
    pages.forEach((lines, i) => {
        const where = `${layout} ${entries[i].entry}`;
        checkLines(where, lines, boxes, rows[0]);
        checkSizes(where, lines, boxes);
        checkWords(where, lines, entries[i]);
        tried++;
    });
    checkPdf(layout, pages, rows);
}
rmSync(scratch, { recursive: true });
for (const fault of faults) console.log(fault);
console.log(`${tried} pages, ${faults.length} faults`);
process.exit(faults.length || tried < 4 ? 1 : 0);

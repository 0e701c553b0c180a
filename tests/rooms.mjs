// rooms.mjs - the map of the rooms in CONTRIBUTING.md equals what the objects
// and includes show, and no two files need each other.
// SPDX-License-Identifier: MIT
//
//	node tests/rooms.mjs BUILD [--draw]
//
// In: the objects below BUILD/src, the sources below src, the table "The map"
// of CONTRIBUTING.md (room, what it holds, what it uses). An arrow is a symbol
// that one file needs and another defines (nm; a function named in a table of
// pointers is such a symbol, too), or an include. With --draw the measured
// arrows are printed and nothing is checked.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const build = process.argv[2], draw = process.argv.includes('--draw');

// Files that need each other, and why that is right.
const honest = new Map([
    ['record/log.c record/sign.c',
        'signing may introduce a key, which is an event'],
    ['record/open.c record/replay.c',
        'opening may replay, and a replay opens a database'],
]);

// Libraries that only one room may call, by the beginning of their names.
const owned = [[/^sqlite3_/, 'record']];

const below = (folder, end) => readdirSync(folder, { withFileTypes: true })
    .flatMap((e) => e.isDirectory() ? below(join(folder, e.name), end)
        : e.name.endsWith(end) ? [join(folder, e.name)] : []);
const roomOf = (file) => dirname(file);

// ---- measure -------------------------------------------------------------
const files = below('src', '.c').map((f) => f.slice(4));
const definedIn = new Map(), needs = new Map();
for (const file of files) {
    const object = join(build, 'src', file.replace(/\.c$/, '.o'));
    const wanted = new Set();
    for (const line of execFileSync('nm', [object], { encoding: 'utf8' })
        .split('\n')) {
        const found = /^[0-9a-f ]* ([A-Za-z]) (\S+)$/.exec(line);
        if (found?.[1] === 'U') wanted.add(found[2]);
        else if (found && /[BCDGRSTVW]/.test(found[1]))
            definedIn.set(found[2], file);
    }
    needs.set(file, wanted);
}
const calls = new Map(files.map((f) => [f, new Set()]));
const faults = [];
for (const [file, wanted] of needs)
    for (const symbol of wanted) {
        const target = definedIn.get(symbol);
        if (target && target !== file) calls.get(file).add(target);
        for (const [name, room] of owned)
            if (name.test(symbol) && roomOf(file) !== room)
                faults.push(`src/${file} calls ${symbol}: only src/${room} may`);
    }
const arrows = new Map(); // room to a map of room to an example
const addArrow = (from, to, example) => {
    if (from === to) return;
    if (!arrows.has(from)) arrows.set(from, new Map());
    if (!arrows.get(from).has(to)) arrows.get(from).set(to, example);
};
for (const [file, targets] of calls)
    for (const target of targets)
        addArrow(roomOf(file), roomOf(target), `${file} calls ${target}`);
for (const path of [...below('src', '.c'), ...below('src', '.h')]) {
    const file = path.slice(4);
    for (const [, target] of readFileSync(path, 'utf8')
        .matchAll(/^#include "([a-z_]+\/[a-z_/]+\.[ch])"/gm))
        addArrow(roomOf(file), roomOf(target), `${file} includes ${target}`);
}
for (const file of files) arrows.has(roomOf(file)) || arrows.set(roomOf(file), new Map());

// ---- circles: Tarjan, Depth-first search and linear graph algorithms, 1972
const circles = [], index = new Map(), low = new Map(), stack = [];
function visit(v) {
    index.set(v, index.size);
    low.set(v, index.get(v));
    stack.push(v);
    for (const w of calls.get(v))
        if (!index.has(w)) {
            visit(w);
            low.set(v, Math.min(low.get(v), low.get(w)));
        } else if (stack.includes(w))
            low.set(v, Math.min(low.get(v), index.get(w)));
    if (low.get(v) !== index.get(v)) return;
    const circle = stack.splice(stack.indexOf(v));
    if (circle.length > 1) circles.push(circle.sort());
}
for (const file of files) index.has(file) || visit(file);

if (draw) {
    for (const [room, to] of [...arrows].sort())
        console.log(`${room}: ${[...to.keys()].sort().join(', ')}`);
    for (const circle of circles) console.log(`circle: ${circle.join(' ')}`);
    for (const fault of faults) console.log(fault);
    const hint = process.argv[process.argv.indexOf('--draw') + 1];
    if (hint)
        for (const [room, to] of arrows)
            for (const [target, example] of to)
                if (`${room} > ${target}`.includes(hint))
                    console.log(`${room} > ${target}: ${example}`);
    process.exit(0);
}

// ---- compare with the map -------------------------------------------------
for (const circle of circles)
    if (!honest.has(circle.join(' ')))
        faults.push(`files that need each other: ${circle.join(' ')}`);
for (const pair of honest.keys())
    if (!circles.some((c) => c.join(' ') === pair))
        faults.push(`no longer a circle: ${pair}`);
const map = new Map();
for (const [, room, uses] of readFileSync('CONTRIBUTING.md', 'utf8')
    .matchAll(/^\| `src\/([a-z/]+)\/` \|[^|]*\|([^|]*)\|$/gm)) {
    if ([...uses.matchAll(/`([a-z/]+)`/g)].some(([, to]) => map.has(to) === false))
        faults.push(`the map: ${room} uses a room below it`);
    map.set(room, new Set([...uses.matchAll(/`([a-z/]+)`/g)].map((m) => m[1])));
}
for (const [room, to] of arrows) {
    if (!map.has(room)) faults.push(`the map lacks src/${room}/`);
    for (const [target, example] of to)
        if (!map.get(room)?.has(target))
            faults.push(`src/${room} may not use ${target}: ${example}`);
}
for (const [room, to] of map)
    for (const target of to)
        if (!arrows.get(room)?.has(target))
            faults.push(`the map: ${room} does not use ${target}`);
for (const fault of faults) console.log(fault);
process.exit(faults.length ? 1 : 0);

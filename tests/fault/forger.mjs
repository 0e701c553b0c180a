// forger.mjs - writes ballots, copies and logs that break one law each, and
// honest ones between them, and shows them to podium.
// SPDX-License-Identifier: MIT
//
//	node forger.mjs WHAT PROGRAM FOLDER FROM TO [LAW]
//	node forger.mjs laws PROGRAM FOLDER
//	node forger.mjs twice PROGRAM FOLDER FROM TO
//
// WHAT is ballot, copy or log; FOLDER is of forged-scene.sh; tries FROM up to
// TO - 1, of one law alone or of all in turn. The forger holds the key of one
// judge, J1, and has the sqlite3 program and podium-file(5): it shares no code
// with podium. What it writes has a schema version before podium's, so that
// podium derives the tables from the log itself, and only the law is left to
// find the lie. Prints "tried N bad N"; a lie that was taken, an honest file that was
// refused, a crash, and a lie that could not be written are bad. With twice both
// podium and the second verifier judge logs that go on at random, lawfully or not,
// whoever's key signs; a log that they judge differently is bad.

import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { lies } from './forged-lies.mjs';
import { Log, base, dice, folder, from, only, run, scratch, show, statementsOf, throwAgain, to,
    what } from './forged-log.mjs';
import { goOn } from './forged-random.mjs';

const turns = Array.from({ length: to - from }, (_, i) => Number(from) + i);

// Written as a file that was a copy of `source`, and shown; what podium makes of it.
function tell(log, source, file) {
    copyFileSync(`${folder}/${source}`, file);
    const { status, stderr } = run('sqlite3', ['-bail', file], statementsOf(log));
    return status === 0 ? show(file) : `not written: ${stderr}`;
}

function honest(log) {
    for (let i = dice(3); i >= 0; i--) log.sheet();
}

function tellLies(names) {
    let bad = 0;
    for (const i of turns) {
        const name = only ?? names[i % (names.length + 1)];
        throwAgain(i);
        const log = new Log(what === 'ballot' ? base.ballot : base.open);
        (name ? lies[name][1] : honest)(log);
        const got = what === 'ballot' ? tell(log, 'b.ballot', `${scratch}.ballot`) :
            tell(log, 'c.podium', `${scratch}.podium`);
        if (got === (name ? 'refused' : 'taken')) continue;
        bad++;
        console.error(`${what} ${i}, ${name ?? 'honest'}: ${got}`);
    }
    rmSync(`${scratch}.here.podium`, { force: true });
    return bad;
}

// Whether the second verifier finds each of the exports good, by their paths.
function judgeAgain(paths) {
    const verifier = new URL('../verifier/verify.mjs', import.meta.url).pathname;
    const { stdout } = spawnSync('node', [verifier, ...paths],
        { encoding: 'utf8', maxBuffer: 1e9 });
    return new Map(stdout.trim().split('\n').map((line) => {
        const [path, ...said] = line.split(': ');
        return [path, said.join(': ')];
    }));
}

function judgeTwice() {
    const ours = new Map();
    for (const i of turns) {
        throwAgain(i);
        const log = new Log(base.plain);
        for (let n = dice(4); n >= 0; n--) goOn(log);
        const path = `${scratch}-${i}.events`;
        ours.set(path, tell(log, 'plain.podium', `${scratch}.podium`));
        const first = { format: 'podium-log-1', events: log.events.length,
            head: log.events.at(-1).hash };
        writeFileSync(path, [first, ...log.events].map((line) => `${JSON.stringify(line)}\n`)
            .join(''));
    }
    const theirs = judgeAgain([...ours.keys(), '/dev/null']);
    let bad = 0;
    for (const [path, verdict] of ours) {
        const said = theirs.get(path) ?? 'nothing';
        const alike = said.startsWith('good') ? verdict === 'taken' :
            said.startsWith('BAD') && verdict === 'refused';
        if (alike) rmSync(path);
        else console.error(`${path}: ${said}; podium: ${verdict} (${++bad})`);
    }
    return bad;
}

function main() {
    if (what === 'laws') { // each law, and where it can be broken
        for (const [name, [where]] of Object.entries(lies)) console.log(name, ...where);
        return;
    }
    const names = Object.keys(lies).filter((name) => lies[name][0].includes(what));
    if (only && !names.includes(only)) throw new Error(`no lie ${only} for a ${what}`);
    const bad = what === 'twice' ? judgeTwice() : tellLies(names);
    console.log(`tried ${turns.length} bad ${bad}`);
}

main();

// forged-log.mjs - what the forger knows, a log that it writes on, and how it shows
// that to podium.
// SPDX-License-Identifier: MIT
//
// The arguments are those of forger.mjs.

import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { eventHash, receiptOf, sheetHash, signed } from '../verifier/format.mjs';

export const [what, podium, folder, from, to, only] = process.argv.slice(2);
export const scratch = `${folder}/${what}-${from}`;

// ---- what is known

export function run(program, args, input) {
    const env = { ...process.env, PODIUM_LANG: 'en', SOURCE_DATE_EPOCH: '1700000000',
        PODIUM_KEY: `${folder}/O01.key` };
    return spawnSync(program, args, { input, env, encoding: 'utf8' });
}

function logOf(file) {
    const { status, stdout } = run(podium, ['-C', file, 'log', 'export']);
    if (status !== 0) throw new Error(`no log of ${file}`);
    return stdout.trim().split('\n').slice(1).map((line) => JSON.parse(line));
}

const keyOf = (person) => Object.fromEntries(
    readFileSync(`${folder}/${person}.key`, 'utf8').split('\n').map((line) => line.split(' ')));

export const keys = { J1: keyOf('J1'), J2: keyOf('J2'), O01: keyOf('O01') };
export const base = { open: logOf(`${folder}/c.podium`), ballot: logOf(`${folder}/b.ballot`),
    plain: logOf(`${folder}/plain.podium`) };
const bodies = (kind) => base.open.filter((event) => event.kind === kind)
    .map((event) => JSON.parse(event.body));
export const ids = Object.fromEntries(['entry', 'person', 'criterion', 'round', 'field', 'unit']
    .flatMap((noun) => bodies(`${noun}.set`).map((body) => [body[noun], body.id])));
ids.O01 = base.open[0].actor;
export const row = (noun, code) => bodies(`${noun}.set`).find((body) => body[noun] === code);
const rules = JSON.parse(base.ballot[0].body).rules;
const schema = run('sqlite3', [`${folder}/c.podium`, 'PRAGMA user_version']).stdout.trim();
const triggers = run('sqlite3', ['-json', `${folder}/c.podium`, "SELECT name, sql FROM"
    + " sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('event', 'signature', 'personal')"]).stdout;

// ---- dice (mulberry32)

let seed = 0;
export function throwAgain(turn) {
    seed = turn * 7919 + 1;
}

export function dice(sides) {
    seed = (seed + 0x6d2b79f5) >>> 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
}
export const pick = (list) => list[dice(list.length)];
export const hexOf = (digits) =>
    Array.from({ length: digits }, () => dice(16).toString(16)).join('');

// ---- a log that is written on

export class Log {
    constructor(events) {
        this.events = events.map((event) => ({ ...event }));
        this.contest = what === 'ballot' ? JSON.parse(events[0].body).contest : events[0].hash;
        this.version = {};
        this.after = null;
        for (const event of events) {
            const body = JSON.parse(event.body);
            if (event.kind === 'ballot.issued') this.after = body.after;
            if (event.kind !== 'sheet.submitted' || body.judge !== ids.J1) continue;
            this.after = body.hash;
            this.version[body.code] = body.version;
        }
        this.more = []; // statements that are run after the log is written
    }

    given(judge, entry) {
        return this.events.filter(({ kind }) => kind === 'sheet.submitted')
            .map(({ body }) => JSON.parse(body))
            .filter((body) => body.judge === judge && body.entry === entry);
    }

    assignments() {
        return this.events.filter(({ kind }) => kind === 'assignment.set')
            .map(({ body }) => JSON.parse(body));
    }

    afterOf(judge) {
        return this.events.filter(({ kind }) => kind === 'sheet.submitted')
            .map(({ body }) => JSON.parse(body)).filter((body) => body.judge === judge)
            .at(-1)?.hash ?? null;
    }

    // An event as one transaction; signers are [person, key] pairs.
    add(event, signers = [['J1', 'J1']]) {
        const last = this.events.at(-1);
        const whole = { seq: last.seq + 1, request: hexOf(32), time: 1700000000000 + last.seq,
            actor: ids.J1, source: null, prev: last.hash, ...event };
        whole.hash ??= eventHash(whole);
        whole.signatures = signers.map(([person, key]) => ({ person: ids[person],
            key: keys[key].public,
            value: signed('podium-event-signature-1', whole.hash, keys[key].secret) }));
        this.events.push(whole);
        return whole;
    }

    // A body as a judge's own program writes it. `over` is what she gives, or
    // lies about; `lies` changes the body once everything is computed.
    sheet(over = {}, lies = () => {}, event = {}, signers = undefined) {
        const code = over.code ?? pick(['E1', 'E2']);
        const a = dice(61) * 500;
        const request = event.request ?? hexOf(32);
        const body = { round: ids.R1, entry: ids[code], code, judge: ids.J1,
            version: (this.version[code] ?? 0) + 1,
            scores: inOrder({ [ids.a]: a, [ids.b]: dice(71) * 1000 }),
            comment: pick([null, 'Hay, nên phát triển thêm', 'ok']),
            comments: a < 5000 || dice(2) ? { [ids.a]: 'ý tưởng\nmới' } : undefined,
            reason: this.version[code] ? 'nhầm' : null, origin: 'judge', rules,
            after: this.after, ...over };
        const hash = sheetHash({ ...body, contest: this.contest, request });
        Object.assign(body, { hash, receipt: receiptOf(hash), key: keys.J1.public,
            signature: signed('podium-sheet-signature-1', hash, keys.J1.secret) });
        lies(body);
        this.version[code] = body.version;
        this.after = hash;
        return this.add({ kind: 'sheet.submitted', body: json(body), request,
            ...event }, signers);
    }

    // The chain goes on from a changed event, each hash computed again.
    rechain() {
        let prev = '0'.repeat(64);
        for (const [i, event] of this.events.entries()) {
            Object.assign(event, { seq: i + 1, prev });
            prev = event.hash = eventHash(event);
        }
    }
}

// As podium writes JSON: every character below 20 hex in the long form.
const SHORT = { '\\b': '\\u0008', '\\t': '\\u0009', '\\n': '\\u000a', '\\f': '\\u000c',
    '\\r': '\\u000d' };
export const json = (body) => JSON.stringify(body).replace(/\\[btnfr]/g, (short) => SHORT[short]);

export const inOrder = (map) => Object.fromEntries(
    Object.entries(map).sort(([a], [b]) => Number(a) - Number(b)));
export const swap = (digits) => (digits[0] === '0' ? '1' : '0') + digits.slice(1);

// ---- writing and showing them

const quote = (value) => (value === null ? 'NULL' :
    typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`);

export function statementsOf(log) {
    const rows = log.events.map((event) => ['seq', 'request', 'time', 'actor', 'kind', 'body',
        'source', 'prev', 'hash'].map((name) => quote(event[name])).join(','));
    const signatures = log.events.flatMap(({ seq, signatures }) => signatures.map((one) =>
        `${seq},${one.person},x'${one.key}',x'${one.value}'`));
    const made = JSON.parse(triggers);
    return ['BEGIN;', ...made.map(({ name }) => `DROP TRIGGER ${name};`),
        'DELETE FROM signature; DELETE FROM event;',
        ...rows.map((values) => `INSERT INTO event VALUES (${values});`),
        ...signatures.map((values) => `INSERT INTO signature VALUES (${values});`),
        ...log.more, ...made.map(({ sql }) => `${sql};`),
        `PRAGMA user_version = ${Number(schema) - 1};`, 'COMMIT;'].join('\n');
}

// Shown to podium: 'taken', 'refused', or what went wrong.
export function show(file) {
    const here = `${scratch}.here.podium`;
    let shown;
    if (what === 'log' || what === 'twice') {
        // Opened for writing, it gets its tables; then the log is what is judged.
        shown = run(podium, ['-C', file, 'round', 'open', 'nowhere']);
        if (shown.status !== null && shown.status < 128)
            shown = run(podium, ['-C', file, 'verify']);
    } else {
        copyFileSync(`${folder}/c.podium`, here);
        shown = run(podium, ['-C', here, ...what === 'copy' ? ['merge', file] :
            ['ballot', 'import', file]]);
    }
    if (process.env.WHY) console.error(shown.stderr.trim().replaceAll("\n", " | "));
    if (shown.status === null || shown.status >= 128) return `died: ${shown.signal}`;
    if (shown.status === 70) return `its own fault: ${shown.stderr}`;
    if (shown.status === 0) return 'taken';
    if (what !== 'log' && what !== 'twice' &&
        !readFileSync(here).equals(readFileSync(`${folder}/c.podium`)))
        return 'refused, but the contest changed';
    return 'refused';
}

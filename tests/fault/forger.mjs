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
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { eventHash, receiptOf, sheetHash, signed } from '../verifier/format.mjs';

const [what, podium, folder, from, to, only] = process.argv.slice(2);
const scratch = `${folder}/${what}-${from}`;

// ---- what is known

function run(program, args, input) {
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

const keys = { J1: keyOf('J1'), J2: keyOf('J2'), O01: keyOf('O01') };
const base = { open: logOf(`${folder}/c.podium`), closed: logOf(`${folder}/closed.podium`),
    ballot: logOf(`${folder}/b.ballot`), plain: logOf(`${folder}/plain.podium`) };
const bodies = (kind) => base.open.filter((event) => event.kind === kind)
    .map((event) => JSON.parse(event.body));
const ids = Object.fromEntries(['entry', 'person', 'criterion', 'round', 'field', 'unit']
    .flatMap((noun) => bodies(`${noun}.set`).map((body) => [body[noun], body.id])));
ids.O01 = base.open[0].actor;
const row = (noun, code) => bodies(`${noun}.set`).find((body) => body[noun] === code);
const rules = JSON.parse(base.ballot[0].body).rules;
const schema = run('sqlite3', [`${folder}/c.podium`, 'PRAGMA user_version']).stdout.trim();
const triggers = run('sqlite3', ['-json', `${folder}/c.podium`, "SELECT name, sql FROM"
    + " sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('event', 'signature', 'personal')"]).stdout;

// ---- dice (mulberry32)

let seed = 0;
function dice(sides) {
    seed = (seed + 0x6d2b79f5) >>> 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
}
const pick = (list) => list[dice(list.length)];
const hexOf = (digits) =>
    Array.from({ length: digits }, () => dice(16).toString(16)).join('');

// ---- a log that is written on

class Log {
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
const json = (body) => JSON.stringify(body).replace(/\\[btnfr]/g, (short) => SHORT[short]);

const inOrder = (map) => Object.fromEntries(
    Object.entries(map).sort(([a], [b]) => Number(a) - Number(b)));
const swap = (digits) => (digits[0] === '0' ? '1' : '0') + digits.slice(1);

// ---- the lies: each breaks the law that it is named by

const UNLAWFUL_TEXTS = { control: 'a\u0007b', c1: 'a\u0085b', direction: 'a\u202eb',
    decomposed: 'a\u0300', unassigned: 'a\u{e0080}b' };
const everywhere = ['ballot', 'copy', 'log'], files = ['copy', 'log'];
const lies = {
    // a sheet's own
    range: [everywhere, (log) => log.sheet(pick([
        { scores: inOrder({ [ids.a]: 30500 + 500 * dice(99), [ids.b]: 1000 }) },
        { scores: inOrder({ [ids.a]: 9000, [ids.b]: 77000 }) },
        { scores: inOrder({ [ids.a]: 9000, [ids.b]: -1000 }) }]))],
    step: [everywhere, (log) => log.sheet({ scores: inOrder(
        { [ids.a]: 9000 + 1 + dice(499), [ids.b]: 1000 }) })],
    criterion: [everywhere, (log) => log.sheet({ scores: inOrder({ [ids.a]: 9000,
        [ids.b]: 1000, [pick([ids.z, 1 + dice(1e6)])]: 1000 }) })],
    missing: [everywhere, (log) => log.sheet({ comments: undefined, scores: pick([
        { [ids.b]: 1000 }, { [ids.a]: 9000 }, {}]) })],
    comment: [everywhere, (log) => log.sheet({ comments: undefined, scores: inOrder(
        { [ids.a]: 500 * dice(10), [ids.b]: 1000 }) })],
    comment_alone: [everywhere, (log) => log.sheet({ scores: inOrder({ [ids.a]: 9000,
        [ids.b]: 1000 }), comments: { [ids.z]: 'x' } })],
    not_hers: [everywhere, (log) => log.sheet({ judge: ids.J2, code: 'E1',
        after: what === 'ballot' ? null : log.afterOf(ids.J2) })],
    not_assigned: [everywhere, (log) => log.sheet({ code: 'E3' })],
    version: [everywhere, (log) => log.sheet({ version: 2 + dice(9), reason: 'x' })],
    version_again: [everywhere, (log) => {
        log.sheet({ code: 'E1' });
        log.sheet({ code: 'E1', version: 1, reason: 'x' });
    }],
    after: [everywhere, (log) => log.sheet({ after: hexOf(64) })],
    receipt: [everywhere, (log) => log.sheet({}, (body) => {
        body.receipt = '0123456789AB'.slice(0, 11) + pick([...'CDEFGH']);
    })],
    sheet_hash: [everywhere, (log) => log.sheet({}, (body) => {
        body.hash = swap(body.hash);
        body.receipt = receiptOf(body.hash);
        body.signature = signed('podium-sheet-signature-1', body.hash, keys.J1.secret);
    })],
    sheet_signature: [everywhere, (log) => log.sheet({}, (body) => {
        body.signature = pick([swap(body.signature), '0'.repeat(128),
            signed('podium-sheet-signature-1', body.hash, keys.J2.secret)]);
    })],
    sheet_key: [everywhere, (log) => log.sheet({}, (body) => {
        const stranger = pick(['J2', 'O01']);
        body.key = keys[stranger].public;
        body.signature = signed('podium-sheet-signature-1', body.hash, keys[stranger].secret);
    })],
    code: [everywhere, (log) => log.sheet({ code: 'E1', entry: ids.E2 })],
    contest: [everywhere, (log) => {
        log.contest = hexOf(64);
        log.sheet();
    }],
    // who and with which key
    unsigned: [everywhere, (log) => log.sheet({}, undefined, {}, [])],
    signer: [everywhere, (log) => log.sheet({}, undefined, {}, [['O01', 'J1']])],
    others_key: [everywhere, (log) => log.sheet({}, undefined, {}, [['J1', 'J2']])],
    event_signature: [everywhere, (log) => {
        const [signature] = log.sheet().signatures;
        signature.value = swap(signature.value);
    }],
    actor: [everywhere, (log) => log.sheet({}, undefined, { actor: ids.O01 },
        [['O01', 'J1']])],
    nobody: [everywhere, (log) => log.sheet({}, undefined, { actor: 1 + dice(1e6) })],
    // how it is written
    form: [everywhere, (log) => {
        const honest = new Log(log.events);
        const { body, request } = honest.sheet();
        log.add({ kind: 'sheet.submitted', request, body: pick([
            body.replace('{"round"', '{ "round"'), body.replace('"version":1', '"version":1.0'),
            body.replace('"version":1', '"version":01'),
            body.replace('"version":1', '"version":1,"version":1'),
            body.replace('"origin"', '"pages":1,"origin"'), `${body} `,
            body.replace(/("round":[0-9]*),("entry":[0-9]*)/, '$2,$1'),
            body.replace('"reason":null,', ''), body.slice(0, -1)]) });
    }],
    text: [everywhere, (log) => log.sheet({
        comment: UNLAWFUL_TEXTS[pick(Object.keys(UNLAWFUL_TEXTS))] })],
    origin: [everywhere, (log) => log.sheet({ origin: pick(['keyed', 'imported']) })],
    request: [everywhere, (log) => log.sheet({}, undefined,
        { request: pick([hexOf(31) + 'G', hexOf(31) + 'A']) })],
    time: [everywhere, (log) => log.sheet({}, undefined,
        { time: pick([-1 - dice(9), 253402300800000 + dice(9)]) })],
    source: [everywhere, (log) => {
        const request = hexOf(32);
        log.sheet({}, undefined, { request, source: JSON.stringify(
            { copy: 'c', hash: hexOf(64), id: request }) });
    }],
    kind: [everywhere, (log) => log.add({ kind: 'sheet.blessed', body: '{}' })],
    // the chain
    hash: [everywhere, (log) => log.sheet({}, undefined, { hash: hexOf(64) })],
    prev: [everywhere, (log) => log.sheet({}, undefined, { prev: hexOf(64) })],
    gap: [everywhere, (log) => log.sheet({}, undefined, { seq: log.events.at(-1).seq + 2 })],
    earlier: [files, (log) => { // an event of the organiser's is changed
        const event = pick(log.events.filter(({ kind }) => kind === 'entry.set'));
        event.body = event.body.replace(/"title":"[^"]*"/, '"title":"Forged"');
        log.rechain();
    }],
    dropped: [files, (log) => {
        const at = log.events.findIndex(({ kind }) => kind === 'sheet.submitted');
        log.events.splice(at, 1);
        log.rechain();
    }],
    stripped: [files, (log) => {
        pick(log.events.filter(({ signatures }) => signatures.length > 0)).signatures = [];
    }],
    personal: [files, (log) => log.more.push(
        "UPDATE personal SET value = '0000000002';")],
    // what only others may do
    role: [files, (log) => log.add(pick([
        { kind: 'entry.set', body: JSON.stringify({ ...row('entry', 'E1'), title: 'Mine' }) },
        { kind: 'person.set', body: JSON.stringify(
            { ...row('person', 'J1'), roles: 'judge organiser' }) },
        { kind: 'unit.set', body: JSON.stringify(
            { id: 1 + dice(1e6), unit: 'U', name: 'U', place: null, reason: null }) },
        { kind: 'round.moved', body: JSON.stringify(
            { round: ids.R1, from: 'open', to: 'closed' }) },
        { kind: 'phase.moved', body: JSON.stringify(
            { from: 'judging', to: 'deliberation' }) },
        { kind: 'assignment.set', body: JSON.stringify({ id: 1 + dice(1e6), round: ids.R1,
            entry: ids.E3, judge: ids.J1, kind: 'ordinary' }) },
        { kind: 'key.revoked', body: JSON.stringify({ person: ids.J2, reason: 'x' }) }]))],
    phase: [files, (log) => log.add({ kind: 'award.decided', body: JSON.stringify(
        { entry: ids.E1, prize: null, reason: 'x' }) })],
    others_conflict: [files, (log) => {
        const theirs = log.assignments().filter(({ judge }) => judge === ids.J2);
        const { id, round, entry, judge } = pick(theirs);
        log.add({ kind: 'conflict.declared', body: JSON.stringify(
            { id: 1 + dice(1e6), assignment: id, round, entry, judge, reason: 'x' }) });
    }],
    first_key: [files, (log) => log.add({ kind: 'key.registered', body: JSON.stringify(
        { id: 1 + dice(1e6), person: ids.J1, kind: 'file', key: hexOf(64) }) })],
    second_key: [files, (log) => log.add({ kind: 'key.added', body: JSON.stringify(
        { id: 1 + dice(1e6), person: pick([ids.J2, ids.O01]), kind: 'file',
            key: hexOf(64) }) })],
    barred: [files, (log) => log.sheet({ code: 'E5' })],
    // a ballot's own
    other_kind: [['ballot'], (log) => log.add(pick([
        { kind: 'key.added', body: JSON.stringify({ id: 1 + dice(1e6), person: ids.J1,
            kind: 'file', key: hexOf(64) }) },
        { kind: 'key.revoked', body: JSON.stringify({ person: ids.J1, reason: 'x' }) },
        { kind: 'unit.set', body: JSON.stringify(
            { id: 1 + dice(1e6), unit: 'U', name: 'U', place: null, reason: null }) }]))],
    not_issued: [['ballot'], (log) => {
        const [issued] = log.events;
        const body = JSON.parse(issued.body);
        issued.body = JSON.stringify(pick([
            { ...body, criteria: body.criteria.map((one) => ({ ...one, maximum: 99000 })) },
            { ...body, entries: body.entries.slice(1) }]));
        log.rechain();
        issued.signatures = [{ person: ids.J1, key: keys.J1.public, value:
            signed('podium-event-signature-1', issued.hash, keys.J1.secret) }];
        log.sheet({ code: 'E2' });
    }],
    versions: [['ballot'], (log) => {
        for (let i = 0; i < 101; i++) log.sheet({ code: 'E1' });
    }],
    stowaway: [['ballot'], (log) => {
        log.sheet();
        log.more.push(`INSERT INTO personal VALUES ('${hexOf(64)}', x'${hexOf(64)}', 'x');`);
    }],
};

const honest = (log) => {
    for (let i = dice(3); i >= 0; i--) log.sheet();
};

// ---- writing and showing them

const quote = (value) => (value === null ? 'NULL' :
    typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`);

function statementsOf(log) {
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

const sourceOf = { ballot: 'b.ballot', copy: 'c.podium', log: 'c.podium' };

// Shown to podium: 'taken', 'refused', or what went wrong.
function show(file) {
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

if (what === 'laws') { // each law, and where it can be broken
    for (const [name, [where]] of Object.entries(lies)) console.log(name, ...where);
    process.exit();
}

// ---- logs that go on at random

const people = ['O01', 'J1', 'J2', 'S1'];
const states = ['planned', 'open', 'closed'];
const phases = ['setup', 'registration', 'judging', 'deliberation', 'published'];
const someId = () => pick([1 + dice(1e6), ids.E1, ids.E2, ids.J1]);
const anyone = () => ids[pick(people)];
const roles = () => pick(['judge', 'judge chair', 'secretary', 'organiser', 'member',
    'secretary organiser']);
const reason = () => pick([null, 'x']);
const menu = {
    'entry.set': () => ({ ...row('entry', pick(['E1', 'E2', 'E3'])), title: 'Other',
        reason: reason() }),
    'entry.withdrawn': () => ({ id: pick([ids.E1, ids.E2]), reason: 'x' }),
    'unit.set': () => ({ id: 1 + dice(9), unit: `U${dice(1e6)}`, name: 'U', place: null,
        reason: reason() }),
    'person.set': () => ({ ...row('person', pick(['J1', 'J2', 'S1'])), roles: roles(),
        state: pick(['active', 'active', 'withdrawn']), reason: reason() }),
    'person.withdrawn': () => ({ id: anyone(), reason: 'x' }),
    'criterion.set': () => ({ ...row('criterion', pick(['a', 'b'])),
        maximum: pick([10000, 30000, 70000]), reason: reason() }),
    'round.moved': () => ({ round: ids.R1, from: pick(states), to: pick(states) }),
    'conflict.declared': () => {
        const { id, round, entry, judge } = pick(new Log(base.plain).assignments());
        return { id: 1e6 + dice(9), assignment: dice(9) ? id : 7, round, entry, judge,
            reason: 'x' };
    },
    'assignment.set': () => pick([
        { id: 1 + dice(1e6), round: ids.R1, entry: pick([ids.E1, ids.E2, ids.E3]),
            judge: pick([ids.J1, ids.J2]), kind: 'ordinary' },
        { ...pick(new Log(base.plain).assignments()), kind: pick(['ordinary', 'trainee']) }]),
    'sheet.typed': () => ({ round: ids.R1, entry: ids.E1, judge: ids.J2, person: anyone(),
        typed: { [ids.b]: 1000 }, typed_comment: null }),
    'sheet.deferred': () => ({ receipt: '000000000000' }),
    'phase.moved': () => ({ from: pick(phases), to: pick(phases) }),
    'phase.returned': () => ({ from: 'deliberation', to: 'judging', reason: 'x' }),
    'conflict.set': () => ({ id: 1e6 + dice(9), judge: pick([ids.J1, ids.J2]),
        entry: pick([ids.E1, ids.E2]), unit: null, reason: 'x' }),
    'key.added': () => pick([
        { id: 1 + dice(1e6), person: anyone(), kind: 'file', key: hexOf(64) },
        { id: 1 + dice(1e6), person: anyone(), kind: 'card', key: hexOf(64),
            salt: hexOf(32), reason: null }]),
    'key.revoked': () => ({ person: anyone(), reason: 'x' }),
    'award.decided': () => ({ entry: ids.E1, prize: null, reason: 'x' }),
};

// The person who would rightly do it, or somebody; with her key, or another's.
function goOn(log) {
    const kind = pick([...Object.keys(menu), 'sheet', 'sheet', 'sheet', 'sheet']);
    const person = dice(9) ? (kind === 'sheet' ? pick(['J1', 'J2']) : 'O01') : pick(people);
    const key = dice(20) && keys[person] ? person : pick(Object.keys(keys));
    const signers = pick([...Array(9).fill([[person, key]]), ...Array(3).fill(
        [[person, key], ['J2', 'J2']]), []]);
    if (kind !== 'sheet')
        return log.add({ kind, actor: ids[person], body: json(menu[kind]()) },
            signers.filter(([one], i) => signers.findIndex(([two]) => one === two) === i));
    const judge = ids[dice(6) ? person : pick(['J1', 'J2'])];
    const code = pick(['E1', 'E2', 'E3']);
    const given = log.given(judge, ids[code]);
    return log.sheet({ code, judge, version: given.length + (dice(9) ? 1 : 2),
        after: dice(9) ? log.afterOf(judge) : null,
        reason: given.length > 0 ? 'x' : null,
        scores: dice(6) ? inOrder({ [ids.a]: dice(80) * 500,
            [ids.b]: dice(71) * 1000 }) : { [ids.b]: 1000 },
        comments: undefined }, (body) => {
        body.key = keys[key].public;
        body.signature = signed('podium-sheet-signature-1', body.hash, keys[key].secret);
    }, { actor: ids[person] }, signers.slice(0, 1));
}

if (what === 'twice') {
    const verdicts = new Map();
    for (let i = Number(from); i < Number(to); i++) {
        seed = i * 7919 + 1;
        const log = new Log(base.plain);
        for (let n = dice(4); n >= 0; n--) goOn(log);
        const file = `${scratch}.podium`, events = `${scratch}-${i}.events`;
        copyFileSync(`${folder}/plain.podium`, file);
        const written = run('sqlite3', ['-bail', file], statementsOf(log));
        verdicts.set(events, written.status === 0 ? show(file) : written.stderr);
        writeFileSync(events, [{ format: 'podium-log-1', events: log.events.length,
            head: log.events.at(-1).hash }, ...log.events].map((line) => JSON.stringify(line))
            .join('\n') + '\n');
    }
    const second = spawnSync('node', [new URL('../verifier/verify.mjs', import.meta.url).pathname,
        ...verdicts.keys()], { encoding: 'utf8', maxBuffer: 1e9 }).stdout.trim().split('\n');
    let differ = 0;
    for (const line of second) {
        const [events] = line.split(': ', 1);
        const good = line.startsWith(`${events}: good`);
        if (good === (verdicts.get(events) === 'taken')) rmSync(events);
        else console.error(`${line}; podium: ${verdicts.get(events)} (${++differ})`);
    }
    const judged = second.length === verdicts.size;
    const taken = [...verdicts.values()].filter((verdict) => verdict === 'taken').length;
    if (process.env.WHY) console.error(`${taken} good`);
    console.log(`tried ${verdicts.size} bad ${differ + (judged ? 0 : 1)}`);
    process.exit();
}

const names = Object.keys(lies).filter((name) => lies[name][0].includes(what) &&
    (!only || name === only));
let bad = 0;
const told = {};

function attempt(i) {
    const turn = i % (names.length + 1);
    const name = only ? names[0] : names[turn];
    const [, tell, start] = name ? lies[name] : [null, honest];
    seed = i * 7919 + 1;
    const log = new Log(what === 'ballot' ? base.ballot : base[start ?? 'open']);
    tell(log);
    const file = `${scratch}.${what === 'ballot' ? 'ballot' : 'podium'}`;
    copyFileSync(`${folder}/${start ? `${start}.podium` : sourceOf[what]}`, file);
    const written = run('sqlite3', ['-bail', file], statementsOf(log));
    const got = written.status === 0 ? show(file) : `not written: ${written.stderr}`;
    if (got !== (name ? 'refused' : 'taken')) {
        bad++;
        console.error(`${what} ${i}, ${name ?? 'honest'}: ${got}`);
    }
    told[name ?? 'honest'] = (told[name ?? 'honest'] ?? 0) + 1;
}

if (names.length === 0) throw new Error(`no lie ${only} for a ${what}`);
for (let i = Number(from); i < Number(to); i++) attempt(i);
rmSync(`${scratch}.here.podium`, { force: true });
console.log(`tried ${Number(to) - Number(from)} bad ${bad}`);

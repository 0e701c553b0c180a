// verify.mjs - checks a log export, from podium-file(5) alone.
// SPDX-License-Identifier: MIT
//
// node verify.mjs [--ranks] LOG.ndjson...
// Of several logs every line begins with the name of its own.
// It shares no code with podium: the two agree only as far as the page is right.

import { readFileSync } from 'node:fs';
import { eventHash, hex, isSigned, receiptOf, sheetHash } from './format.mjs';
import { Law } from './law.mjs';
import { ranksOf } from './ranking.mjs';

class Bad extends Error {
    constructor(seq, why) {
        super(why);
        this.seq = seq;
    }
}

function must(holds, seq, why) {
    if (!holds) throw new Bad(seq, why);
}

// ---- reading, and the chain

function readJson(text, seq, what) {
    let value = null;
    try {
        value = JSON.parse(text);
    } catch {
        // Said below, as of everything else that is no object.
    }
    must(value instanceof Object && !Array.isArray(value), seq, what + ' is no JSON object');
    return value;
}

function readLog(path) {
    const lines = readFileSync(path, 'utf8').split('\n');
    must(lines.pop() === '' && lines.length > 0, 0, 'the export has no end');
    const [format, ...events] = lines.map((line, seq) => readJson(line, seq, 'the line'));
    must(format.format === 'podium-log-1', 0, 'the format is not podium-log-1');
    return { format, events };
}

const isText = (value) => typeof value === 'string';
const orNull = (isRight) => (value) => value === null || isRight(value);
const SHAPE = {
    seq: Number.isSafeInteger, request: orNull(hex(32)), time: Number.isSafeInteger,
    actor: Number.isSafeInteger, kind: isText, body: isText, source: orNull(isText),
    prev: hex(64), hash: hex(64), signatures: Array.isArray,
};

function checkChain(event, seq, prev) {
    for (const [name, isRight] of Object.entries(SHAPE))
        must(isRight(event[name]), seq, name + ' is not what it must be');
    must(event.seq === seq, seq, 'seq has a gap');
    must(event.prev === prev, seq, 'prev is not the hash of the event before');
    must(event.hash === eventHash(event), seq, 'the hash is not that of the event');
}

// ---- bodies: read by the table, written again, and compared

const TABLE = new Map();
for (const line of readFileSync(new URL('../../schema/body.csv', import.meta.url), 'utf8')
    .trim().split('\n').slice(1)) {
    const [shape, member, type, low, high, of, none] = line.split(',');
    TABLE.set(shape, [...TABLE.get(shape) ?? [],
        { member, type, low: Number(low), high: Number(high), of, none }]);
}

// What a body must not hold even if it is well written.
class Unfit extends Error {}
const fit = (holds, what) => {
    if (!holds) throw new Unfit(what);
};

const quoted = (text) => '"' + text.replace(/["\\]/g, '\\$&').replace(/[\0-\x1f\x7f]/g,
    (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0')) + '"';
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

function writtenText(text, { type, low, high }) {
    const bytes = Buffer.byteLength(text);
    fit(bytes >= Math.max(low, 1) && bytes <= high, 'too short or too long');
    fit(!CONTROL.test(text) && (type === 'text' || !/[\n\t]/.test(text)), 'a control character');
    fit(text.normalize('NFC') === text && !/\p{Cn}/u.test(text), 'not in normal form');
    fit(type !== 'code' || !/[ "',;:|\\<>&=+*?!()[\]{}\p{Zs}\p{Cf}\p{Co}]/u.test(text),
        'no code');
    return quoted(text);
}

function writtenInt(value, low, high) {
    fit(Number.isSafeInteger(value) && value >= low && value <= high, 'no such number');
    return String(value);
}

function writtenMatch(value, pattern) {
    fit(typeof value === 'string' && pattern.test(value), 'not of its form');
    return quoted(value);
}

function writtenValue(value, rule) {
    const { type, low, high, of, none } = rule;
    if (value === null && none.includes('null')) return 'null';
    const among = `(?:${of.replaceAll(' ', '|')})`;
    switch (type) {
    case 'id': return writtenInt(value, 1, 2 ** 53);
    case 'int': return writtenInt(value, low, high);
    case 'code': case 'line': case 'text':
        fit(typeof value === 'string', 'no text');
        return writtenText(value, rule);
    case 'word': return writtenMatch(value, new RegExp(`^${among}$`));
    case 'words': return writtenMatch(value, new RegExp(`^${among}(?: ${among})*$`));
    case 'hex': return writtenMatch(value, new RegExp(`^[0-9a-f]{${high}}$`));
    case 'receipt': return writtenMatch(value, /^[0-9A-HJKMNP-TV-Z]{12}$/);
    case 'mark': return writtenMatch(value, /^[0-9a-f]{32}(?::[1-9][0-9]{0,14})?$/);
    case 'kind':
        fit(isKind(value), `${value} is no kind`);
        return quoted(value);
    case 'body': return quoted(value);
    case 'map': {
        const ids = Object.keys(value);
        fit(ids.every((id, i) => i === 0 || Number(ids[i - 1]) < Number(id)), 'not in order');
        return '{' + ids.map((id) => `"${writtenInt(Number(id), 1, 2 ** 53)}":` +
            writtenInt(value[id], low, high)).join(',') + '}';
    }
    case 'texts': {
        const ids = Object.keys(value);
        fit(ids.length > 0, 'no texts');
        fit(ids.every((id, i) => i === 0 || Number(ids[i - 1]) < Number(id)), 'not in order');
        return '{' + ids.map((id) => {
            fit(typeof value[id] === 'string', 'no text');
            return `"${writtenInt(Number(id), 1, 2 ** 53)}":` +
                writtenText(value[id], { type: 'text', low, high });
        }).join(',') + '}';
    }
    case 'list': return '[' + value.map((one) => (TABLE.has(of) ? written(of, one) :
        writtenValue(one, { type: of, low: 1, high: 65536, of: '', none: '' }))).join(',') + ']';
    default: return written(of, value);
    }
}

function written(shape, value) {
    const rules = TABLE.get(shape);
    fit(rules, `${shape} is no kind`);
    return '{' + rules.filter(({ member, none }) => member in value || !none.includes('absent'))
        .map((rule) => `"${rule.member}":${writtenValue(value[rule.member], rule)}`)
        .join(',') + '}';
}

// The names of objects inside bodies have no dot.
const isKind = (name) => name.includes('.') && TABLE.has(name);

// The body of an event that was refused is in the body that says so.
function checkInside({ kind, body } = {}) {
    if (kind === undefined) return;
    const inside = JSON.parse(body);
    fit(written(kind, inside) === body, 'another body inside it would be written');
    checkInside(inside.event);
}

function checkForm(event, body, source) {
    try {
        fit(isKind(event.kind), `${event.kind} is no kind`);
        checkInside(body.event);
        must(written(event.kind, body) === event.body, event.seq, 'another body would be written');
        must(!source || written('source', source) === event.source, event.seq,
            'another source would be written');
    } catch (error) {
        throw error instanceof Unfit ? new Bad(event.seq, `its body: ${error.message}`) : error;
    }
}

// ---- keys: every one there ever was, with the events from and until which it may sign

class Keys {
    rows = [];

    take({ seq, kind }, body) {
        const brings = /^key\.(registered|added|renewed)$/.test(kind) ? [body] :
            kind === 'ballot.issued' ? body.keys : [];
        must(kind !== 'key.registered' || this.rows.length === 0, seq,
            'a first key that is not the first of all');
        const isCard = kind === 'key.renewed' || (kind === 'key.added' && body.kind === 'card');
        for (const row of this.of(body.person))
            if (kind === 'key.revoked' || (isCard && ['card', 'own'].includes(row.kind)))
                row.to = Math.min(row.to, seq);
        for (const row of brings) this.rows.push({ ...row, from: seq, to: Infinity });
    }

    // Is it a new key for somebody who had one, brought by another, while a
    // third person could have signed it too?
    isReissue({ kind, actor }, { person }, gone) {
        return kind === 'key.added' && person !== actor && this.of(person).length > 0 &&
            this.rows.some((row) => row.to === Infinity && !gone.has(row.person) &&
                row.person !== actor && row.person !== person);
    }

    of(person) {
        return this.rows.filter((row) => row.person === person);
    }

    maySign(person, key, seq) {
        return this.of(person).some((row) => row.key === key && row.from <= seq && seq <= row.to);
    }
}

// ---- the check of one event after the other

const SHEETS = ['sheet.imported', 'sheet.corrected', 'sheet.submitted', 'sheet.amended',
    'sheet.keyed'];

const ORIGINS = { 'sheet.keyed': ['keyed'],
    'sheet.submitted': ['judge'], 'sheet.amended': ['judge', 'keyed'] };

// In the phase published these are errata.
const ERRATA = ['author.set', 'entry.set', 'unit.set', 'award.decided', 'person.set',
    'contest.set', 'merge.decided', 'rule.set'];
const TWO_PEOPLE = ['sheet.amended', 'phase.returned', 'discrepancy.confirmed'];

class Check {
    keys = new Keys();
    law = new Law();
    state = new State();
    names = new Map(); // what each entry was ever called: the hash of a sheet has no entry id
    seen = new Set(); // ids and hashes: a sheet that came twice could replace a newer one
    before = new Map(); // the last sheet of each judge
    versions = new Map(); // the highest of each round, entry and judge
    signatures = 0;
    sheets = 0;

    isBallot = false;
    shared = false; // two people sign the transaction
    phase = 'setup';
    gone = new Set(); // who was withdrawn
    typed = new Map(); // who typed the paper of each round, entry and judge

    take(event) {
        const body = readJson(event.body, event.seq, 'the body');
        const source = event.source && readJson(event.source, event.seq, 'the source');
        if (source === null && event.request !== null) this.begin(event, body);
        must(this.first, event.seq, 'the log does not begin with a request');
        must(source || event.actor === this.first.actor, event.seq,
            'the actor is not the person of the transaction');
        checkForm(event, body, source);
        const fault = this.law.take(event, body, source, this.first.kind,
            (place) => this.state.sheets.some((sheet) => sheet.place === `sheets:${place}` &&
                sheet.origin === 'judge' && ['stands', 'disputed'].includes(sheet.state)));
        must(!fault, event.seq, fault);
        must(event === this.first || this.last.signatures.length === 0, this.last?.seq,
            'signed, but not the last event of its transaction');
        if (source) this.checkSource(event.seq, source);
        this.shared ||= !source && this.keys.isReissue(event, body, this.gone);
        if (event.kind === 'person.withdrawn') this.gone.add(body.id);
        if (event.kind === 'person.set' && body.state === 'active') this.gone.delete(body.id);
        if (event.kind === 'person.set' && body.state !== 'active') this.gone.add(body.id);
        this.keys.take(event, body);
        this.takeNames(event, body);
        if (SHEETS.includes(event.kind)) {
            this.checkOrigin(event, body);
            this.checkSheet(event.seq, body, source);
        }
        if (event.kind === 'merge.refused' && body.ballot)
            this.checkRefused(event.seq, JSON.parse(body.event.body), body.id.slice(0, 32));
        if (event.kind === 'sheet.keyed') this.checkTypings(event, body);
        if (event.kind === 'sheet.typed') {
            const place = `${body.round}/${body.entry}/${body.judge}`;
            must(body.person === event.actor, event.seq, 'typed by another');
            this.typed.set(place, new Set([...this.typed.get(place) ?? [], body.person]));
        }
        this.shared ||= !source && (TWO_PEOPLE.includes(event.kind) ||
            (this.phase === 'published' && ERRATA.includes(event.kind)));
        if (event.kind.startsWith('phase.')) this.phase = body.to;
        event.signatures.forEach((signature) => this.checkSignature(event, signature));
        this.state.take(event, body, source);
        this.last = event;
    }

    begin(event, body) {
        this.end();
        this.first = event;
        this.shared = false;
        this.once(event.seq, event.request);
        this.contest ??= event.kind === 'ballot.issued' ? body.contest : event.hash;
        this.isBallot ||= event.kind === 'ballot.issued';
        if (event.kind === 'ballot.issued') this.before.set(body.judge, body.after);
    }

    end() {
        if (!this.first) return;
        must(this.last.signatures.some(({ person }) => person === this.first.actor),
            this.last.seq, `person ${this.first.actor} did not sign`);
        must(!this.shared ||
            new Set(this.last.signatures.map(({ person }) => person)).size > 1,
            this.last.seq, 'without a second person');
    }

    once(seq, id) {
        must(!this.seen.has(id), seq, 'recorded a second time');
        this.seen.add(id);
    }

    checkSource(seq, { id }) {
        must(['copy.merged', 'merge.decided'].includes(this.first.kind), seq,
            'brought in, but by no merge');
        must(/^[0-9a-f]{32}(:[1-9][0-9]*)?$/.test(id), seq, 'the source has no id');
        this.once(seq, id);
    }

    checkSignature({ seq, hash }, { person, key, value }) {
        must(this.keys.maySign(person, key, seq), seq,
            `signed with a key that person ${person} had not then`);
        must(isSigned('podium-event-signature-1', hash, key, value), seq,
            `the signature of person ${person} does not hold`);
        this.signatures++;
    }

    takeNames({ kind }, body) {
        const rows = kind === 'ballot.issued' ? body.entries : kind === 'entry.set' ? [body] : [];
        for (const { id, entry, blind_code, code } of rows)
            this.names.set(id, [...this.names.get(id) ?? [], entry, blind_code, code]);
    }

    // Origin and a second signature are under no hash, so that the page demands them.
    // Nobody brings a sheet of paper to stand alone.
    checkTypings({ seq, actor }, { round, entry, judge, first }) {
        const place = `${round}/${entry}/${judge}`;
        const people = this.typed.get(place) ?? new Set();
        must(people.size > 1 && people.has(first) && first !== actor, seq,
            'not typed by two people');
        this.typed.delete(place);
    }

    checkOrigin({ kind, seq }, { origin }) {
        must((ORIGINS[kind] ?? ['imported']).includes(origin), seq, 'its origin does not fit');
    }

    checkSheet(seq, body, source) {
        const { judge, code, origin, hash, key } = body;
        must(hash === this.hashOf(seq, body, source ? source.id.slice(0, 32) : this.first.request),
            seq, 'the hash is not that of the sheet');
        must(body.receipt === receiptOf(hash), seq, 'the receipt is not that of the sheet');
        must(this.names.get(body.entry)?.includes(code), seq, 'no entry of that id had this code');
        this.once(seq, hash);
        this.checkOrder(seq, body, source);
        this.sheets++;
        if (origin !== 'judge') return;
        // Not her key of this moment: what was brought in may have been signed long before.
        must(this.keys.of(judge).some((row) => row.key === key), seq, 'no key of its judge');
        must(isSigned('podium-sheet-signature-1', hash, key, body.signature), seq,
            'the signature of the judge does not hold');
    }

    // Of a ballot only her signature is left that she said it.
    checkRefused(seq, body, request) {
        const hash = this.hashOf(seq, body, request);
        must(body.hash === hash && body.receipt === receiptOf(hash) &&
            this.keys.of(body.judge).some((row) => row.key === body.key) &&
            isSigned('podium-sheet-signature-1', hash, body.key, body.signature), seq,
        'a sheet of a ballot that its judge did not sign');
    }

    // Another copy may know other sheets: only what was given here must follow what is here.
    checkOrder(seq, { round, entry, judge, version, after, hash }, source) {
        const place = `${round}/${entry}/${judge}`;
        const highest = this.versions.get(place) ?? 0;
        must(source || version === highest + 1, seq, 'the version does not follow');
        must(!this.isBallot || version <= 100, seq, 'too many sheets of an entry for a ballot');
        must(source || after === (this.before.get(judge) ?? null), seq,
            'after is not the sheet of the judge before this one');
        this.versions.set(place, Math.max(highest, version));
        this.before.set(judge, hash);
    }

    hashOf(seq, body, request) {
        const ids = Object.keys(body.scores);
        must(ids.every((id, i) => i === 0 || Number(ids[i - 1]) < Number(id)), seq,
            'the scores are not in order');
        must(Object.keys(body.comments ?? {}).every((id) => id in body.scores), seq,
            'a comment on a criterion without a score');
        return sheetHash({ ...body, contest: this.contest, request });
    }
}

function checkLog({ format, events }) {
    const check = new Check();
    let head = '0'.repeat(64);
    for (const [i, event] of events.entries()) {
        checkChain(event, i + 1, head);
        try {
            check.take(event);
        } catch (error) {
            throw error instanceof Bad ? error : new Bad(i + 1, `no such body: ${error.message}`);
        }
        head = event.hash;
    }
    check.end();
    must(format.events === events.length && format.head === head, 0,
        'the first line does not fit the events');
    return check;
}

// ---- what the log comes to

class State {
    tables = { round: new Map(), field: new Map(), rule: new Map(), criterion: new Map(),
        entry: new Map(), assignment: new Map() };
    closed = new Set(); // rounds
    sheets = [];
    conflicts = [];
    discrepancies = new Map(); // what was decided last of a round and entry

    take(event, body, source) {
        const [thing, what] = event.kind.split('.');
        const table = this.tables[thing];
        if (SHEETS.includes(event.kind)) this.takeSheet(event, body, source);
        else if (table && what === 'set') table.set(body.id, body);
        else if (table && what === 'removed') table.delete(body.id);
        else if (what) this[event.kind]?.(body);
    }

    takeSheet({ kind }, body, source) {
        const place = `sheets:${body.round}/${body.entry}/${body.judge}`;
        const isLate = kind !== 'sheet.amended' &&
            (source?.ended || (this.closed.has(body.round) && !source?.in_time));
        if (!isLate && (kind !== 'sheet.imported' || source))
            this.move([place], ['stands', 'disputed'], 'void');
        const state = isLate ? 'late' : this.isInConflict(place) ? 'disputed' : 'stands';
        this.sheets.push({ ...body, place, state });
    }

    move(places, from, to) {
        for (const sheet of this.sheets)
            if (places.includes(sheet.place) && from.includes(sheet.state)) sheet.state = to;
    }

    isInConflict(place) {
        return this.conflicts.some(({ subjects }) => subjects.includes(place));
    }

    'round.moved'({ round, to }) {
        this.closed[to === 'closed' ? 'add' : 'delete'](round);
    }

    'conflict.declared'({ assignment }) {
        this.tables.assignment.delete(assignment);
    }

    'discrepancy.upheld'({ round, entry, receipts }) {
        this.discrepancies.set(`${round}/${entry}`, { receipts });
    }

    'discrepancy.confirmed'(body) {
        this['discrepancy.upheld'](body);
    }

    'discrepancy.referred'({ round, entry, how, judge, assignment }) {
        this.discrepancies.set(`${round}/${entry}`, { third: how === 'third' ? judge : null });
        if (how === 'third')
            this.tables.assignment.set(assignment, { round, entry, judge, kind: 'third' });
    }

    'entry.withdrawn'({ id }) {
        const { entry } = this.tables;
        entry.set(id, { ...entry.get(id), state: 'withdrawn' });
    }

    'sheet.admitted'({ receipt }) {
        const sheet = this.sheets.find((one) => one.receipt === receipt);
        if (sheet?.state !== 'late') return;
        this.move([sheet.place], ['stands'], 'void');
        sheet.state = 'stands';
    }

    'sheet.deferred'({ receipt }) {
        const sheet = this.sheets.find((one) => one.receipt === receipt);
        if (!sheet) return;
        sheet.state = 'late';
        const others = this.sheets.filter((other) => other.place === sheet.place);
        if (others.some(({ state }) => state === 'stands' || state === 'disputed')) return;
        const older = others.filter((one) => one.state === 'void' && one.version < sheet.version)
            .sort((a, b) => b.version - a.version);
        if (older.length > 0) older[0].state = 'stands';
    }

    'merge.refused'(conflict) {
        this.conflicts.push(conflict);
        this.move(conflict.subjects, ['stands'], 'disputed');
    }

    'merge.decided'({ id, subjects, against }) {
        this.conflicts = this.conflicts.filter((one) => one.id !== id && !against.includes(one.id));
        this.move(subjects.filter((root) => !this.isInConflict(root)), ['disputed'], 'stands');
    }

    'ballot.issued'({ rounds, fields, criteria, entries }) {
        for (const row of rounds) this.tables.round.set(row.id, row);
        for (const row of fields) this.tables.field.set(row.id, row);
        for (const row of criteria) this.tables.criterion.set(row.id, row);
        for (const row of entries)
            this.tables.entry.set(row.id, { ...row, entry: row.code, state: 'active' });
    }
}

// What is said of one log, in lines; whether it is good.
function judge(path, ranks) {
    try {
        const log = readLog(path);
        const { signatures, sheets, state } = checkLog(log);
        const said = `good: ${log.events.length} events, ${signatures} signatures, ` +
            `${sheets} sheets`;
        return { good: true, lines: ranks ? ranksOf(state) : [said] };
    } catch (error) {
        if (!(error instanceof Bad)) throw error;
        return { good: false, lines: [`BAD event ${error.seq}: ${error.message}`] };
    }
}

function main(args) {
    const logs = args.filter((arg) => arg !== '--ranks');
    for (const path of logs) {
        const { good, lines } = judge(path, args.includes('--ranks'));
        for (const line of lines) console.log(logs.length > 1 ? `${path}: ${line}` : line);
        if (!good) process.exitCode = 1;
    }
}

main(process.argv.slice(2));

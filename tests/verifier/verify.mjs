// verify.mjs - checks a log export, from podium-file(5) alone.
// SPDX-License-Identifier: MIT
//
// node verify.mjs LOG.ndjson [--ranks]
//
// It shares no code with podium and was written without reading any, so that the two
// agree only if the page is right.

import { createPublicKey, verify as ed25519 } from 'node:crypto';
import { readFileSync } from 'node:fs';

class Bad extends Error {
    constructor(seq, why) {
        super(why);
        this.seq = seq;
    }
}

// ---------------------------------------------------------------- BLAKE2b (RFC 7693)

// The words of the initial vector and of the state are 64 bits; each stands here as two of
// 32, the low one first, since BigInt would make a long log slow.
const IV = Uint32Array.of(
    0xf3bcc908, 0x6a09e667, 0x84caa73b, 0xbb67ae85, 0xfe94f82b, 0x3c6ef372, 0x5f1d36f1,
    0xa54ff53a, 0xade682d1, 0x510e527f, 0x2b3e6c1f, 0x9b05688c, 0xfb41bd6b, 0x1f83d9ab,
    0x137e2179, 0x5be0cd19);
const SIGMA = [
    '0123456789abcdef', 'ea489fd61c02b753', 'b8c052fdae367194', '7931dcbe265a40f8',
    '905724afe1bc683d', '2c6a0b834d75fe19', 'c51fed4a0763928b', 'db7ec13950f4862a',
    '6fe9b308c2d714a5', 'a2847615fb9e3cd0', '0123456789abcdef', 'ea489fd61c02b753',
].map((row) => [...row].map((digit) => parseInt(digit, 16)));
const COLUMNS_AND_DIAGONALS = [
    [0, 4, 8, 12], [1, 5, 9, 13], [2, 6, 10, 14], [3, 7, 11, 15],
    [0, 5, 10, 15], [1, 6, 11, 12], [2, 7, 8, 13], [3, 4, 9, 14]];

const V = new Uint32Array(32);
const M = new Uint32Array(32);

function add(a, low, high) {
    const sum = V[2 * a] + low;
    V[2 * a + 1] += high + (sum > 0xffffffff ? 1 : 0);
    V[2 * a] = sum;
}

// V[a] = (V[a] xor V[b]) rotated right by 32 and by `bits` modulo 32.
function turn(a, b, swap, bits) {
    let low = V[2 * a] ^ V[2 * b];
    let high = V[2 * a + 1] ^ V[2 * b + 1];
    if (swap) [low, high] = [high, low];
    V[2 * a] = bits ? (low >>> bits) | (high << (32 - bits)) : low;
    V[2 * a + 1] = bits ? (high >>> bits) | (low << (32 - bits)) : high;
}

function mix(a, b, c, d, x, y) {
    add(a, V[2 * b], V[2 * b + 1]);
    add(a, M[2 * x], M[2 * x + 1]);
    turn(d, a, true, 0);
    add(c, V[2 * d], V[2 * d + 1]);
    turn(b, c, false, 24);
    add(a, V[2 * b], V[2 * b + 1]);
    add(a, M[2 * y], M[2 * y + 1]);
    turn(d, a, false, 16);
    add(c, V[2 * d], V[2 * d + 1]);
    turn(b, c, true, 31);
}

function compress(state, block, count, last) {
    for (let i = 0; i < 32; i++) M[i] = block.readUInt32LE(4 * i);
    V.set(state);
    V.set(IV, 16);
    V[24] ^= count >>> 0;
    V[25] ^= Math.floor(count / 2 ** 32);
    if (last) {
        V[28] = ~V[28];
        V[29] = ~V[29];
    }
    for (const order of SIGMA)
        COLUMNS_AND_DIAGONALS.forEach(([a, b, c, d], i) =>
            mix(a, b, c, d, order[2 * i], order[2 * i + 1]));
    for (let i = 0; i < 16; i++) state[i] ^= V[i] ^ V[i + 16];
}

function blake2b256(bytes) {
    const state = Uint32Array.from(IV);
    state[0] ^= 0x01010000 ^ 32;
    const blocks = Math.max(1, Math.ceil(bytes.length / 128));
    for (let i = 0; i < blocks; i++) {
        const block = Buffer.alloc(128);
        bytes.copy(block, 0, 128 * i, 128 * i + 128);
        const last = i === blocks - 1;
        compress(state, block, last ? bytes.length : 128 * (i + 1), last);
    }
    const out = Buffer.alloc(32);
    for (let i = 0; i < 8; i++) out.writeUInt32LE(state[i], 4 * i);
    return out;
}

// ---------------------------------------------------------------- hashes and signatures

function field(value) {
    if (value === null) return Buffer.alloc(8, 255);
    const bytes = Buffer.from(String(value), 'utf8');
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(bytes.length));
    return Buffer.concat([length, bytes]);
}

function H(tag, ...fields) {
    return blake2b256(Buffer.concat([Buffer.from(tag + '\0'), ...fields.map(field)]))
        .toString('hex');
}

const publicKeys = new Map();

// Node takes a raw Ed25519 key only inside its DER frame.
function publicKey(hex) {
    if (!publicKeys.has(hex))
        publicKeys.set(hex, createPublicKey({
            key: Buffer.from('302a300506032b6570032100' + hex, 'hex'),
            format: 'der',
            type: 'spki',
        }));
    return publicKeys.get(hex);
}

function signatureHolds(tag, hash, key, value) {
    if (!isHex(key, 64) || !isHex(value, 128)) return false;
    const message = Buffer.concat([Buffer.from(tag + '\0'), Buffer.from(hash, 'hex')]);
    try {
        return ed25519(null, message, publicKey(key), Buffer.from(value, 'hex'));
    } catch {
        return false;
    }
}

const isHex = (text, length) =>
    typeof text === 'string' && text.length === length && /^[0-9a-f]*$/.test(text);

function receiptOf(hash) {
    const bits = BigInt('0x' + hash.slice(0, 15));
    let text = '';
    for (let shift = 55n; shift >= 0n; shift -= 5n)
        text += '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number((bits >> shift) & 31n)];
    return text;
}

// ---------------------------------------------------------------- reading

function readJson(text, seq, what) {
    let value = null;
    try {
        value = JSON.parse(text);
    } catch {
        // Said below, as for every other thing that is no object.
    }
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        throw new Bad(seq, what + ' is no JSON object');
    return value;
}

function readLog(path) {
    const lines = readFileSync(path, 'utf8').split('\n');
    if (lines.pop() !== '') throw new Bad(0, 'the last line does not end');
    if (lines.length === 0) throw new Bad(0, 'there is no format line');
    const format = readJson(lines[0], 0, 'the format line');
    if (format.format !== 'podium-log-1') throw new Bad(0, 'the format is not podium-log-1');
    const events = lines.slice(1).map((line, i) => readJson(line, i + 1, 'the line'));
    return { format, events };
}

function checkShape(event, seq) {
    const wanted = {
        seq: event.seq === seq,
        request: event.request === null || isHex(event.request, 32),
        time: Number.isSafeInteger(event.time),
        actor: Number.isSafeInteger(event.actor),
        kind: typeof event.kind === 'string',
        body: typeof event.body === 'string',
        source: event.source === null || typeof event.source === 'string',
        prev: isHex(event.prev, 64),
        hash: isHex(event.hash, 64),
        signatures: Array.isArray(event.signatures),
    };
    for (const [name, holds] of Object.entries(wanted))
        if (!holds) throw new Bad(seq, name + ' is missing or not what it must be');
}

function checkChain(event, prev) {
    if (event.prev !== prev) throw new Bad(event.seq, 'prev is not the hash of the event before');
    const { seq, request, time, actor, kind, body, source } = event;
    if (event.hash !== H('podium-event-1', seq, request, time, actor, kind, body, source, prev))
        throw new Bad(seq, 'the hash does not follow from the event');
}

// ---------------------------------------------------------------- keys

// Every key ever, with the events from which and until which it may sign.
class Keys {
    rows = [];

    take(event, body) {
        if (event.kind === 'ballot.issued')
            for (const row of body.keys) this.bring(event, row);
        else if (event.kind === 'key.revoked')
            this.end(event, body.person, () => true);
        else if (['key.registered', 'key.added', 'key.renewed'].includes(event.kind))
            this.bringNext(event, body);
    }

    bringNext(event, body) {
        if (event.kind === 'key.registered' && this.hasHad(body.person))
            throw new Bad(event.seq, 'a first key of somebody who had one');
        if (event.kind === 'key.renewed' || body.kind === 'card')
            this.end(event, body.person, (row) => row.kind === 'card' || row.kind === 'own');
        this.bring(event, body);
    }

    bring(event, { person, kind, key }) {
        if (!isHex(key, 64)) throw new Bad(event.seq, 'the new key is none');
        this.rows.push({ person, kind, key, from: event.seq, to: Infinity });
    }

    end(event, person, which) {
        for (const row of this.rows)
            if (row.person === person && row.to === Infinity && which(row)) row.to = event.seq;
    }

    hasHad(person) {
        return this.rows.some((row) => row.person === person);
    }

    isOf(person, key) {
        return this.rows.some((row) => row.person === person && row.key === key);
    }

    maySign(person, key, seq) {
        return this.rows.some((row) => row.person === person && row.key === key &&
            row.from <= seq && seq <= row.to);
    }
}

// ---------------------------------------------------------------- the check

class Check {
    keys = new Keys();
    state = new State();
    codes = new Map(); // what each entry was ever called, since the sheet's hash has no id
    ids = new Set();
    events = 0;
    signatures = 0;
    sheets = 0;

    take(event) {
        const body = readJson(event.body, event.seq, 'the body');
        const source = event.source && readJson(event.source, event.seq, 'the source');
        this.takeRequest(event, source);
        this.keys.take(event, body);
        this.takeCodes(event, body);
        if (event.seq === 1)
            this.contest = event.kind === 'ballot.issued' ? body.contest : event.hash;
        if (SHEETS.has(event.kind)) this.checkSheet(event, body, source);
        this.checkSignatures(event);
        this.state.take(event, body, source);
        this.events++;
        this.last = event;
    }

    // Transactions: only their first event has a request, unless it was brought in.
    takeRequest(event, source) {
        const begins = source === null && event.request !== null;
        if (begins) {
            this.endTransaction();
            this.first = event;
        } else if (!this.first) {
            throw new Bad(event.seq, 'the log does not begin with a request');
        } else if (this.last.signatures.length > 0) {
            throw new Bad(this.last.seq, 'signed, but not the last event of its transaction');
        }
        this.takeId(event, source);
    }

    // An id that came twice would let an old sheet that its judge signed count again.
    takeId(event, source) {
        const place = event.seq - this.first.seq;
        const id = source ? source.id : this.first.request + (place ? ':' + place : '');
        if (source && !/^[0-9a-f]{32}(:[1-9][0-9]*)?$/.test(id))
            throw new Bad(event.seq, 'the id in the source is none');
        if (this.ids.has(id)) throw new Bad(event.seq, 'recorded a second time');
        this.ids.add(id);
    }

    endTransaction() {
        if (!this.first) return;
        const { actor } = this.first;
        const signed = this.last.signatures.some(({ person }) => person === actor);
        if (!signed && this.keys.hasHad(actor))
            throw new Bad(this.last.seq, `person ${actor} has a key and did not sign`);
    }

    checkSignatures(event) {
        for (const { person, key, value } of event.signatures) {
            if (!this.keys.maySign(person, key, event.seq))
                throw new Bad(event.seq, `signed with a key that person ${person} had not then`);
            if (!signatureHolds('podium-event-signature-1', event.hash, key, value))
                throw new Bad(event.seq, `the signature of person ${person} does not hold`);
            this.signatures++;
        }
    }

    takeCodes(event, body) {
        const rows = event.kind === 'ballot.issued' ? body.entries :
            event.kind === 'entry.set' ? [body] : [];
        for (const { id, entry, blind_code, code } of rows) {
            if (!this.codes.has(id)) this.codes.set(id, new Set());
            for (const name of [entry, blind_code, code])
                if (typeof name === 'string') this.codes.get(id).add(name);
        }
    }

    checkSheet(event, body, source) {
        const request = source ? source.id.slice(0, 32) : this.first.request;
        if (body.hash !== this.sheetHash(event, body, request))
            throw new Bad(event.seq, 'the hash of the sheet does not follow from it');
        if (body.receipt !== receiptOf(body.hash))
            throw new Bad(event.seq, 'the receipt is not that of the sheet');
        if (!this.codes.get(body.entry)?.has(body.code))
            throw new Bad(event.seq, 'the entry of the sheet was never called by its code');
        if (body.origin === 'judge') this.checkJudge(event, body);
        this.sheets++;
    }

    sheetHash(event, body, request) {
        const { judge, code, round, rules, version, comment, after } = body;
        const scores = Object.entries(body.scores);
        if (scores.some(([id], i) => i > 0 && Number(scores[i - 1][0]) >= Number(id)))
            throw new Bad(event.seq, 'the scores are not in order');
        return H('podium-sheet-1', this.contest, judge, code, round, rules, version,
            scores.length, ...scores.flat(), comment, request, after);
    }

    checkJudge(event, { judge, hash, key, signature }) {
        if (!this.keys.isOf(judge, key))
            throw new Bad(event.seq, 'the sheet is signed with a key that is not its judge\'s');
        if (!signatureHolds('podium-sheet-signature-1', hash, key, signature))
            throw new Bad(event.seq, 'the signature of the judge does not hold');
    }
}

function checkLog({ format, events }) {
    const check = new Check();
    let head = '0'.repeat(64);
    events.forEach((event, i) => {
        checkShape(event, i + 1);
        checkChain(event, head);
        head = event.hash;
        check.take(event);
    });
    check.endTransaction();
    if (format.events !== events.length || format.head !== head)
        throw new Bad(0, 'the format line does not fit the events');
    return check;
}

// ---------------------------------------------------------------- what the log comes to

const SHEETS = new Set(['sheet.imported', 'sheet.corrected', 'sheet.submitted', 'sheet.amended']);

const placeOf = ({ round, entry, judge }) => `${round}/${entry}/${judge}`;
const isUp = (sheet) => sheet.state === 'stands' || sheet.state === 'disputed';

class State {
    rounds = new Map();
    fields = new Map();
    rules = new Map();
    criteria = new Map();
    entries = new Map();
    sheets = [];
    conflicts = [];

    take(event, body, source) {
        const table = { round: 'rounds', field: 'fields', rule: 'rules', criterion: 'criteria',
            entry: 'entries' }[event.kind.split('.')[0]];
        if (SHEETS.has(event.kind)) this.takeSheet(event, body, source);
        else if (/\.(set|changed)$/.test(event.kind) && table)
            this[table].set(body.id, { ...this[table].get(body.id), ...body });
        else if (/\.removed$/.test(event.kind) && table) this[table].delete(body.id);
        else if (event.kind in State.others) State.others[event.kind](this, body);
    }

    takeSheet(event, body, source) {
        const closed = this.rounds.get(body.round)?.closed;
        const late = closed && event.kind !== 'sheet.amended' && !source?.in_time;
        const place = placeOf(body);
        if (!late && (event.kind !== 'sheet.imported' || source))
            for (const sheet of this.sheetsAt(place)) if (isUp(sheet)) sheet.state = 'void';
        const state = late ? 'late' : this.isInConflict(place) ? 'disputed' : 'stands';
        this.sheets.push({ ...body, place, state });
    }

    sheetsAt(place) {
        return this.sheets.filter((sheet) => sheet.place === place);
    }

    isInConflict(place) {
        return this.conflicts.some(({ roots }) => roots.includes('sheets:' + place));
    }

    admit(sheet) {
        if (sheet?.state !== 'late') return;
        for (const other of this.sheetsAt(sheet.place))
            if (other.state === 'stands') other.state = 'void';
        sheet.state = 'stands';
    }

    defer(sheet) {
        if (!sheet) return;
        sheet.state = 'late';
        const others = this.sheetsAt(sheet.place);
        if (others.some(isUp)) return;
        const older = others.filter((other) => other.state === 'void' &&
            other.version < sheet.version);
        const latest = Math.max(...older.map((other) => other.version));
        const again = older.findLast((other) => other.version === latest);
        if (again) again.state = 'stands';
    }

    refuse(conflict) {
        this.conflicts.push(conflict);
        this.move(conflict.roots, 'stands', 'disputed');
    }

    decide({ id, roots, against }) {
        const decided = new Set([id, ...against]);
        this.conflicts = this.conflicts.filter((conflict) => !decided.has(conflict.id));
        this.move(roots.filter((root) => !this.conflicts.some((conflict) =>
            conflict.roots.includes(root))), 'disputed', 'stands');
    }

    move(roots, from, to) {
        for (const sheet of this.sheets)
            if (sheet.state === from && roots.includes('sheets:' + sheet.place)) sheet.state = to;
    }

    byReceipt(receipt) {
        return this.sheets.find((sheet) => sheet.receipt === receipt);
    }

    static others = {
        'round.moved': (state, { round, to }) =>
            Object.assign(state.rounds.get(round) ?? {}, { closed: to === 'closed' }),
        'entry.withdrawn': (state, { id }) =>
            Object.assign(state.entries.get(id) ?? {}, { state: 'withdrawn' }),
        'sheet.admitted': (state, { receipt }) => state.admit(state.byReceipt(receipt)),
        'sheet.deferred': (state, { receipt }) => state.defer(state.byReceipt(receipt)),
        'merge.refused': (state, body) => state.refuse(body),
        'merge.decided': (state, body) => state.decide(body),
        'ballot.issued': (state, body) => {
            for (const table of ['rounds', 'fields', 'criteria'])
                for (const row of body[table]) state[table].set(row.id, row);
            for (const row of body.entries)
                state.entries.set(row.id, { ...row, entry: row.code, state: 'active' });
        },
    };
}

// ---------------------------------------------------------------- fractions

const fraction = (n, d = 1n) => ({ n: BigInt(n), d: BigInt(d) });
const sign = (value) => (value > 0n ? 1 : value < 0n ? -1 : 0);
const compare = (a, b) => sign(a.n * b.d - b.n * a.d);

function mean(values) {
    const d = values.reduce((product, value) => product * value.d, 1n);
    const n = values.reduce((sum, value) => sum + value.n * (d / value.d), 0n);
    return fraction(n, d * BigInt(values.length));
}

function median(values) {
    const sorted = [...values].sort(compare);
    const half = sorted.length >> 1;
    return mean(sorted.slice(sorted.length % 2 ? half : half - 1, half + 1));
}

// To a whole number; the rules name what becomes of the rest.
function round({ n, d }, how) {
    const size = n < 0n ? -n : n;
    const down = size / d;
    const half = sign(2n * (size % d) - d);
    const up = { 'half-up': half >= 0, 'half-even': half > 0 || (half === 0 && down % 2n === 1n),
        down: false, up: size % d > 0n }[how];
    return BigInt(sign(n)) * (down + (up ? 1n : 0n));
}

function decimal(whole, digits) {
    const text = String(whole < 0n ? -whole : whole).padStart(digits + 1, '0');
    const point = text.length - digits;
    return (whole < 0n ? '-' : '') + text.slice(0, point) + (digits ? '.' : '') + text.slice(point);
}

// Points, a decimal number with a point, as millionths.
function millionths(text) {
    const [whole, rest = ''] = text.split('.');
    return fraction(BigInt(whole + rest) * 1000000n, 10n ** BigInt(rest.length));
}

// ---------------------------------------------------------------- ranking

const DEFAULTS = {
    method: 'mean', outlier_passes: 'one', outlier_least: '3', outlier_below_least: 'keep',
    least_sheets: '1', rounding: 'half-up', digits: '2', rank_on: 'rounded', ties: '',
};
const LEVELS = [[true, true], [false, true], [true, false], [false, false]];

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// The rows of the most specific level that has any.
function mostSpecific(rows, roundId, fieldId) {
    for (const [ofRound, ofField] of LEVELS) {
        const here = rows.filter((row) => row.round === (ofRound ? roundId : null) &&
            row.field === (ofField ? fieldId : null));
        if (here.length > 0) return here;
    }
    return [];
}

function rulesOf(state, roundId, fieldId) {
    const rules = { ...DEFAULTS };
    const rows = [...state.rules.values()];
    for (const name of new Set(rows.map((row) => row.rule))) {
        const [row] = mostSpecific(rows.filter((other) => other.rule === name), roundId, fieldId);
        if (row) rules[name] = row.value;
    }
    return rules;
}

class Ranking {
    constructor(state, roundId, fieldId) {
        this.rules = rulesOf(state, roundId, fieldId);
        this.digits = Number(this.rules.digits);
        this.rubric = mostSpecific([...state.criteria.values()], roundId, fieldId)
            .sort((a, b) => a.position - b.position || byText(a.criterion, b.criterion));
        this.entries = [...state.entries.values()]
            .filter((entry) => entry.field === fieldId && entry.state === 'active')
            .map((entry) => ({ entry, sheets: this.completeSheets(state, roundId, entry.id) }));
        this.top = this.topOfJudges();
        for (const row of this.entries) this.settle(row);
    }

    completeSheets(state, roundId, entryId) {
        return state.sheets
            .filter((sheet) => sheet.state === 'stands' && sheet.round === roundId &&
                sheet.entry === entryId)
            .filter((sheet) => this.rubric.every(({ id, bonus }) => bonus || id in sheet.scores))
            .map((sheet) => ({ judge: sheet.judge, scores: sheet.scores, total: this.total(sheet) }));
    }

    total({ scores }) {
        return fraction(this.rubric.reduce((sum, { id, weight }) =>
            sum + BigInt(scores[id] ?? 0) * BigInt(weight), 0n));
    }

    topOfJudges() {
        const top = new Map();
        for (const { judge, total } of this.entries.flatMap(({ sheets }) => sheets))
            if (!top.has(judge) || compare(total, top.get(judge)) > 0) top.set(judge, total);
        return top;
    }

    isTop(sheet) {
        return compare(sheet.total, this.top.get(sheet.judge)) === 0;
    }

    settle(row) {
        const { sheets, floor } = this.withoutOutliers(row.sheets);
        row.counting = this.withoutEnds(sheets);
        if (row.counting.length === 0) return;
        const totals = row.counting.map(({ total }) => total);
        row.result = this.rules.method === 'median' ? median(totals) : mean(totals);
        row.rounded = round(fraction(row.result.n * 10n ** BigInt(this.digits),
            row.result.d * 1000000n), this.rules.rounding);
        row.ranked = sheets.length >= Number(this.rules.least_sheets) &&
            !(floor && this.rules.outlier_below_least === 'unranked');
        row.keys = this.keysOf(row);
    }

    withoutOutliers(sheets) {
        if (this.rules.outlier_threshold === undefined) return { sheets, floor: false };
        const threshold = millionths(this.rules.outlier_threshold);
        for (;;) {
            if (sheets.length === 0) return { sheets, floor: false };
            const middle = mean(sheets.map(({ total }) => total));
            const near = sheets.filter(({ total }) => !isFar(total, middle, threshold));
            if (near.length === sheets.length) return { sheets, floor: false };
            if (near.length < Number(this.rules.outlier_least)) return { sheets, floor: true };
            sheets = near;
            if (this.rules.outlier_passes !== 'stable') return { sheets, floor: false };
        }
    }

    withoutEnds(sheets) {
        if (this.rules.method !== 'drop-high-low' || sheets.length < 3) return sheets;
        return [...sheets].sort((a, b) => this.compareSheets(a, b)).slice(1, -1);
    }

    compareSheets(a, b) {
        const criteria = this.rubric.map(({ id }) =>
            (a.scores[id] ?? -Infinity) - (b.scores[id] ?? -Infinity));
        return compare(a.total, b.total) || criteria.find((difference) => difference) ||
            this.isTop(a) - this.isTop(b);
    }

    // What an entry is ordered by, one value after the other; null where it has none.
    keysOf(row) {
        const result = this.rules.rank_on === 'exact' ? row.result : fraction(row.rounded);
        const words = this.rules.ties.split(/\s+/).filter((word) => word);
        const shared = words.indexOf('shared');
        return [result, ...words.slice(0, shared < 0 ? words.length : shared)
            .map((word) => this.tieValue(word, row.counting))];
    }

    tieValue(word, sheets) {
        const totals = sheets.map(({ total }) => total).sort(compare);
        if (word === 'median') return median(totals);
        if (word === 'highest') return totals.at(-1);
        if (word === 'lowest') return totals[0];
        if (word === 'top-scores')
            return fraction(sheets.filter((sheet) => this.isTop(sheet)).length);
        const id = this.rubric.find(({ criterion }) => 'criterion:' + criterion === word)?.id;
        const scores = sheets.filter((sheet) => id in sheet.scores)
            .map((sheet) => fraction(sheet.scores[id]));
        return scores.length > 0 ? mean(scores) : null;
    }

    // Rows of code, place and total: by place, and what has none last.
    rows() {
        const byNumber = (a, b) => byText(a.entry.entry, b.entry.entry);
        const ranked = this.entries.filter((row) => row.ranked)
            .sort((a, b) => compareKeys(a.keys, b.keys) || byNumber(a, b));
        const others = this.entries.filter((row) => !row.ranked).sort(byNumber);
        const place = (row) => 1 + ranked.findIndex((other) =>
            compareKeys(row.keys, other.keys) === 0);
        return [...ranked, ...others].map((row) => [row.entry.entry,
            row.ranked ? place(row) : '',
            row.result ? decimal(row.rounded, this.digits) : '']);
    }
}

function isFar(total, middle, threshold) {
    const difference = total.n * middle.d - middle.n * total.d;
    const distance = fraction(difference < 0n ? -difference : difference, total.d * middle.d);
    return compare(distance, threshold) > 0;
}

function compareKeys(a, b) {
    for (const [i, key] of a.entries()) {
        const order = key && b[i] ? compare(b[i], key) : (key ? 0 : 1) - (b[i] ? 0 : 1);
        if (order !== 0) return order;
    }
    return 0;
}

const inOrder = (rows, code) => [...rows.values()]
    .sort((a, b) => a.position - b.position || byText(a[code], b[code]));

// The round that podium rank takes by default: the last with a sheet that stands.
function printRanks(state) {
    const judged = inOrder(state.rounds, 'round').findLast(({ id }) =>
        state.sheets.some((sheet) => sheet.round === id && sheet.state === 'stands'));
    console.log('round,field,entry,place,total');
    if (!judged) return;
    for (const { id, field: code } of inOrder(state.fields, 'field'))
        for (const row of new Ranking(state, judged.id, id).rows())
            console.log([judged.round, code, ...row].join(','));
}

// ---------------------------------------------------------------- main

function main(args) {
    const [path] = args.filter((arg) => arg !== '--ranks');
    try {
        const check = checkLog(readLog(path));
        if (args.includes('--ranks')) printRanks(check.state);
        else console.log(`good: ${check.events} events, ${check.signatures} signatures, ` +
            `${check.sheets} sheets`);
    } catch (error) {
        if (!(error instanceof Bad)) throw error;
        console.log(`BAD event ${error.seq}: ${error.message}`);
        process.exitCode = 1;
    }
}

main(process.argv.slice(2));

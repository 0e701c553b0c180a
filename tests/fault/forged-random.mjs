// forged-random.mjs - a log goes on at random, lawfully or not, whoever's key signs.
// SPDX-License-Identifier: MIT

import { H, signed } from '../verifier/format.mjs';
import { Log, base, dice, hexOf, ids, inOrder, json, keys, pick, row } from './forged-log.mjs';

const people = ['O01', 'J1', 'J2', 'S1'];
const states = ['planned', 'open', 'closed'];
const phases = ['setup', 'registration', 'judging', 'deliberation', 'published'];
const anyone = () => ids[pick(people)];
const roles = () => pick(['judge', 'judge chair', 'secretary', 'organiser', 'member',
    'secretary organiser']);
const reason = () => pick([null, 'x']);
// A value that the log names by its hash, and the statement that keeps it.
function personal(value) {
    const salt = hexOf(64);
    const hash = H('podium-personal-1', Buffer.from(salt, 'hex'), value);
    return { hash, row: `INSERT INTO personal VALUES ('${hash}', x'${salt}', '${value}');` };
}
// Keys that sign certificates, or would.
const signing = [hexOf(64), hexOf(64)];
const menu = {
    'entry.set': () => ({ ...row('entry', pick(['E1', 'E2', 'E3'])), title: 'Other',
        reason: reason() }),
    'entry.withdrawn': () => ({ id: pick([ids.E1, ids.E2]), reason: 'x' }),
    'unit.set': () => ({ id: 1 + dice(9), unit: `U${dice(1e6)}`, name: 'U', place: null,
        reason: reason() }),
    'heading.set': () => ({ id: 1 + dice(9), heading: pick(['Who', 'What']),
        number: 1 + dice(2), ...pick([{ meaning: pick(['title', 'none']), author: null },
            { meaning: 'name', author: 1 + dice(2) }]), skip: pick([null, 'Draft']) }),
    'submission.read': (log) => {
        const { hash, row: kept } = personal('x');
        log.more.push(kept);
        return { entry: pick([ids.E1, ids.E2]), answers: hash, submission: null };
    },
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
        { id: 1 + dice(1e6), person: anyone(), kind: 'file',
            key: pick([hexOf(64), hexOf(64), ...signing]) },
        { id: 1 + dice(1e6), person: anyone(), kind: 'card', key: hexOf(64),
            salt: hexOf(32), reason: null }]),
    'key.revoked': () => ({ person: anyone(), reason: 'x' }),
    'certificate.numbered': (log) => {
        const { hash, row: kept } = personal('{}');
        log.more.push(kept);
        return { id: 1 + dice(4), number: 1 + dice(2), kind: pick(['participation', 'award']),
            entry: ids.E1, author: null, person: null, said: hash,
            replaces: pick([null, null, 1]), reason: pick([null, null, 'x']) };
    },
    'certificate_key.set': () => ({ id: 1 + dice(1e6),
        key: pick([...signing, ...signing, keys.J1.public]), reason: reason() }),
    'certificate.revoked': () => ({ id: 1 + dice(4), reason: 'x' }),
    'award.decided': () => ({ entry: ids.E1, prize: null, reason: 'x' }),
};

// The person who would rightly do it, or somebody; with her key, or another's.
export function goOn(log) {
    const kind = pick([...Object.keys(menu), 'sheet', 'sheet', 'sheet', 'sheet']);
    const person = dice(9) ? (kind === 'sheet' ? pick(['J1', 'J2']) : 'O01') : pick(people);
    const key = dice(20) && keys[person] ? person : pick(Object.keys(keys));
    const signers = pick([...Array(9).fill([[person, key]]), ...Array(3).fill(
        [[person, key], ['J2', 'J2']]), []]);
    if (kind !== 'sheet')
        return log.add({ kind, actor: ids[person], body: json(menu[kind](log)) },
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

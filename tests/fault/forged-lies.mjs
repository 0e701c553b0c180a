// forged-lies.mjs - the lies of forger.mjs: each breaks the law that it is named by.
// SPDX-License-Identifier: MIT
//
// Of each: where it can be forged, and how, given a log to forge it in.

import { receiptOf, signed } from '../verifier/format.mjs';
import { Log, dice, hexOf, ids, inOrder, keys, pick, row, swap, what } from './forged-log.mjs';

const UNLAWFUL_TEXTS = { control: 'a\u0007b', c1: 'a\u0085b', direction: 'a\u202eb',
    decomposed: 'a\u0300', unassigned: 'a\u{e0080}b' };
const everywhere = ['ballot', 'copy', 'log'], files = ['copy', 'log'];
export const lies = {
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

// law.mjs - may this event be, given those before it? WHAT MAY BE RECORDED of
// podium-file(5), from the page alone.
// SPDX-License-Identifier: MIT

import { readFileSync } from 'node:fs';

const table = (name) => readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8')
    .trim().split('\n').slice(1).map((line) => line.split(','));
const among = (words, word) => words === '*' || words.split(' ').includes(word);
const PERMITS = new Map(table('permit.csv').map(([kind, phases, round, roles, , reason]) =>
    [kind, { phases, round, roles, reason }]));
const PHASES = ['setup', 'registration', 'judging', 'deliberation', 'published'];
const YEAR_10000 = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

// How specific a row for this field and round is; -1: it is for another.
const level = (row, field, round) => ((row.field ?? field) !== field ||
    (row.round ?? round) !== round ? -1 : (row.field ? 2 : 0) + (row.round ? 1 : 0));

const isOfTheSame = (one, { kind, entry, author, person }) => one.kind === kind &&
    one.entry === entry && one.author === author && one.person === person;

export class Law {
    phase = 'setup';
    people = new Map();
    keys = new Map(); // kinds of those in use, by person
    rounds = new Map(); // id to state
    blind = new Set(); // rounds
    rows = Object.fromEntries(['entry', 'field', 'criterion', 'rule', 'assignment', 'conflict',
        'author'].map((noun) => [noun, new Map()]));

    typed = new Map(); // scores by round, entry, judge and person
    given = new Set(); // round, entry and judge of every sheet
    certificates = new Map();
    certificateKeys = new Set();
    personalKeys = new Set(); // all that ever were somebody's
    withdrawn = new Set(); // entries
    awarded = new Map(); // prize by entry

    // What speaks against an event, or undefined; then what it changes is known.
    // begun: the kind of the first event of its transaction; isSigned: whether the
    // sheet of this round, entry and judge that counts is signed by its judge.
    take(event, body, source, begun, isSigned) {
        const fault = this.against(event, body, source) ??
            (source ? undefined : this.againstHere(event, body, begun, isSigned));
        this.apply(event, body);
        return fault;
    }

    // What only the program that recorded it here could know.
    againstHere({ kind, actor }, body, begun, isSigned) {
        const place = `${body.round}/${body.entry}/${body.judge}`;
        const assigned = this.rows.assignment.get(body.assignment ?? body.id);
        const isHers = assigned && ['round', 'entry', 'judge'].every((name) =>
            assigned[name] === body[name]);
        const [first, second] = [body.first, actor].map((person) =>
            this.typed.get(`${place}/${person}`));
        switch (kind) {
        case 'conflict.declared': return isHers ? undefined : 'not what is assigned to her';
        case 'round.moved':
            if (body.to === 'planned' || body.to === body.from ||
                this.rounds.get(body.round) !== body.from) return 'no such move';
            return body.to === 'open' && this.blind.has(body.round) &&
                [...this.rows.entry.values()].some((one) => !this.withdrawn.has(one.id) &&
                    one.state !== 'withdrawn' && !one.blind_code) ?
                'judges would see the number of an entry' : undefined;
        case 'sheet.deferred': case 'merge.refused':
            return ['copy.merged', 'merge.decided'].includes(begun) ? undefined :
                'found by no merge';
        case 'sheet.imported': case 'sheet.corrected': case 'sheet.keyed':
            if (isSigned(place)) return 'instead of what its judge signed';
            return kind === 'sheet.keyed' && body.first !== actor && first === second &&
                first !== JSON.stringify(body.scores) ? 'not what both typed' : undefined;
        case 'certificate.numbered':
            return this.againstOwnCertificate(body);
        case 'certificate_key.set':
            return (body.reason === null) !== (this.certificateKeys.size === 0) ?
                'a reason for the first key, or none for another' : undefined;
        case 'rule.set':
            return this.phase !== 'published' ||
                ['publishes', 'feedback_shows'].includes(body.rule) ? undefined :
                'a rule of what is published already';
        case 'certificate.revoked':
            return this.certificates.get(body.id)?.ended === false ? undefined :
                'a certificate that does not hold';
        case 'assignment.set':
            if (!assigned && this.isBarredFrom(body)) return 'its judge is barred';
            if (!assigned && this.blind.has(body.round) &&
                this.rounds.get(body.round) !== 'planned' &&
                !this.rows.entry.get(body.entry)?.blind_code)
                return 'its judge would see the number of an entry';
            return assigned && this.given.has(
                `${assigned.round}/${assigned.entry}/${assigned.judge}`) &&
                (assigned.kind === 'trainee') !== (body.kind === 'trainee') ?
                'a trainee, once there is a sheet' : undefined;
        case 'discrepancy.referred':
            return body.judge && this.isBarredFrom(body) ? 'its judge is barred' : undefined;
        default: return undefined;
        }
    }

    // Wherever it was recorded.
    againstCertificate({ number, kind, entry, author, person, replaces, reason }) {
        if ([...this.certificates.values()].some((one) => one.number === number))
            return 'a number that was given';
        if ((kind === 'thanks') !== (person !== null) ||
            (kind === 'thanks') !== (entry === null) ||
            (author !== null && this.rows.author.get(author)?.entry !== entry))
            return 'a certificate of two, or of nobody';
        const old = this.certificates.get(replaces);
        return (replaces === null) !== (reason === null) ||
            (replaces !== null && (!old || !isOfTheSame(old, { kind, entry, author, person }))) ?
            'it replaces none of the same' : undefined;
    }

    againstOwnCertificate(body) {
        const { number, kind, entry, person, replaces } = body;
        const all = [...this.certificates.values()];
        if (number !== 1 + Math.max(0, ...all.map((one) => one.number)))
            return 'not the next number';
        if ((kind === 'award' && !this.awarded.get(entry)) ||
            (kind === 'participation' &&
                (!this.rows.entry.has(entry) || this.withdrawn.has(entry))) ||
            (kind === 'thanks' && ![...this.given].some((place) =>
                place.endsWith(`/${person}`)))) return 'a certificate of nothing';
        if (this.certificates.get(replaces)?.ended) return 'it replaces none that holds';
        return all.some((one) => !one.ended && one.id !== replaces && isOfTheSame(one, body)) ?
            'beside another that holds' : undefined;
    }

    isBarredFrom({ judge, entry, round }) {
        return this.isBarred(judge, this.rows.entry.get(entry), round);
    }

    against({ seq, kind, actor, time }, body, source) {
        if (!(time >= 0 && time <= YEAR_10000)) return 'a time that nobody can read';
        if ((kind === 'sheet.typed' && body.person !== actor) ||
            (kind === 'conflict.declared' && body.judge !== actor))
            return 'said for another';
        const certificate = kind === 'certificate.numbered' ?
            this.againstCertificate(body) : undefined;
        if (certificate) return certificate;
        if ((kind === 'certificate_key.set' && this.personalKeys.has(body.key)) ||
            (body.key && this.certificateKeys.has(body.key)))
            return 'a certificate key, and another';
        return (source || seq === 1 ? undefined : this.againstPermit(kind, actor, body)) ??
            (kind.startsWith('sheet.') && body.scores && kind !== 'sheet.typed' ?
                this.againstSheet(kind, actor, body, source) : undefined) ??
            (source ? undefined : this.againstOthers(kind, actor, body));
    }

    againstPermit(kind, actor, body) {
        const { phases, round, roles, reason } = PERMITS.get(kind);
        const person = this.people.get(actor);
        if (person?.state !== 'active') return 'its actor is nobody';
        if (roles !== '*' && !person.roles.split(' ').some((role) => among(roles, role)))
            return 'its actor has not the role';
        if (!among(phases, this.phase)) return 'not in this phase';
        if (round !== '*' && body.round && !among(round, this.rounds.get(body.round) ?? ''))
            return 'not in this state of the round';
        if (reason && among(reason, this.phase) && (body.reason ?? null) === null)
            return 'without a reason';
        return undefined;
    }

    rubric(field, round) {
        const all = [...this.rows.criterion.values()];
        const best = Math.max(...all.map((row) => level(row, field, round)));
        return best < 0 ? [] : all.filter((row) => level(row, field, round) === best);
    }

    againstSheet(kind, actor, { round, entry, judge, scores, comments = {} }, source) {
        const what = this.rows.entry.get(entry);
        if (!what || !this.people.has(judge)) return 'no such entry or judge';
        const rubric = this.rubric(what.field, round);
        for (const [id, score] of Object.entries(scores)) {
            const one = rubric.find((criterion) => criterion.id === Number(id));
            if (!one) return 'no criterion of its entry';
            if (score < Math.min(one.maximum, 0) || score > Math.max(one.maximum, 0))
                return 'out of range';
            if (score % one.step !== 0) return 'off the step';
        }
        if (!Object.keys(comments).every((id) => id in scores)) return 'a comment alone';
        if (source) return undefined;
        if (![...this.rows.assignment.values()].some((row) => row.round === round &&
            row.entry === entry && row.judge === judge)) return 'not assigned';
        return kind === 'sheet.submitted' ?
            this.againstOwn(actor, judge, what, { round, scores, comments }, rubric) : undefined;
    }

    againstOwn(actor, judge, entry, { round, scores, comments }, rubric) {
        if (judge !== actor) return 'not from its judge';
        if (this.isBarred(judge, entry, round)) return 'its judge is barred';
        if (!rubric.every(({ id, bonus }) => bonus || id in scores)) return 'a score is missing';
        const isLow = ({ id, comment_below: below }) => below !== null && scores[id] < below;
        return rubric.every((one) => !isLow(one) || one.id in comments) ? undefined :
            'a comment is missing';
    }

    isBarred(judge, entry, round) {
        const authors = [...this.rows.author.values()].filter((row) => row.entry === entry.id);
        const units = [entry.unit, ...authors.map(({ unit }) => unit)].filter(Boolean);
        const rules = [...this.rows.rule.values()].filter(({ rule, ...row }) =>
            rule === 'same_unit_conflict' && level(row, entry.field, round) >= 0)
            .sort((a, b) => level(b, entry.field, round) - level(a, entry.field, round));
        return [...this.rows.conflict.values()].some((row) => row.judge === judge &&
            (row.entry === entry.id || units.includes(row.unit))) ||
            ((rules[0]?.value ?? 'yes') === 'yes' &&
                units.includes(this.people.get(judge).unit));
    }

    againstOthers(kind, actor, { person, from, to, kind: sort }) {
        if (kind === 'phase.moved' && to !== this.phase &&
            (from !== this.phase || PHASES.indexOf(to) !== PHASES.indexOf(from) + 1))
            return 'not the next phase';
        if (kind === 'key.renewed' && person !== actor) return 'another person\'s code';
        if (kind !== 'key.added' || person === actor) return undefined;
        const has = this.keys.get(person) ?? [];
        if (has.length > 0 && (sort === 'file' || has.includes('file')))
            return 'a second key, not brought by herself';
        const rolesOf = (one) => this.people.get(one)?.roles.split(' ') ?? [];
        const may = rolesOf(person).includes('organiser') ? ['organiser'] :
            ['organiser', 'secretary'];
        return rolesOf(actor).some((role) => may.includes(role)) ? undefined :
            'a key for another';
    }

    takeKey(kind, { person, kind: sort, key }) {
        const codes = (one) => ['card', 'own'].includes(one);
        const kept = kind === 'key.revoked' ? [] : (this.keys.get(person) ?? [])
            .filter((one) => !codes(sort) || !codes(one));
        this.keys.set(person, kind === 'key.revoked' ? [] : [...kept, sort]);
        if (key) this.personalKeys.add(key);
    }

    apply({ kind }, body) {
        if (kind.startsWith('key.')) this.takeKey(kind, body);
        const [noun, what] = kind.split('.');
        const rows = this.rows[noun];
        const place = `${body.round}/${body.entry}/${body.judge}`;
        if (kind === 'sheet.typed')
            this.typed.set(`${place}/${body.person}`, JSON.stringify(body.typed));
        else if (kind.startsWith('sheet.') && body.scores) this.given.add(place);
        if (rows && what === 'set') rows.set(body.id, body);
        else if (rows && what === 'removed') rows.delete(body.id);
        else if (what) this[kind]?.(body);
    }

    'contest.created'({ organiser }) {
        this.people.set(organiser, { roles: 'organiser', state: 'active' });
    }

    'person.set'(body) {
        this.people.set(body.id, body);
    }

    'person.withdrawn'({ id }) {
        this.people.set(id, { ...this.people.get(id), state: 'withdrawn' });
    }

    'round.set'({ id, blind }) {
        if (!this.rounds.has(id)) this.rounds.set(id, 'planned');
        if (blind) this.blind.add(id);
        else this.blind.delete(id);
    }

    'round.moved'({ round, to }) {
        this.rounds.set(round, to);
    }

    'phase.moved'({ to }) {
        this.phase = to;
    }

    'phase.returned'({ to }) {
        this.phase = to;
    }

    'conflict.declared'(body) {
        this.rows.conflict.set(body.id, body);
        this.rows.assignment.delete(body.assignment);
    }

    'entry.withdrawn'({ id }) {
        this.withdrawn.add(id);
    }

    'award.decided'({ entry, prize }) {
        this.awarded.set(entry, prize);
    }

    'certificate.numbered'(body) {
        const old = this.certificates.get(body.replaces);
        if (old) old.ended = true;
        this.certificates.set(body.id, { ...body, ended: false });
    }

    'certificate_key.set'({ key }) {
        this.certificateKeys.add(key);
    }

    'certificate.revoked'({ id }) {
        const one = this.certificates.get(id);
        if (one) one.ended = true;
    }

    'discrepancy.referred'({ how, assignment, ...body }) {
        if (how === 'third') this.rows.assignment.set(assignment, body);
    }

    'ballot.issued'({ judge, people, rounds, criteria, entries }) {
        this.phase = 'ballot';
        for (const row of people) this.people.set(row.id, { ...row, state: 'active' });
        for (const { id } of rounds) this.rounds.set(id, 'open');
        for (const row of criteria) this.rows.criterion.set(row.id, row);
        for (const row of entries) {
            this.rows.entry.set(row.id, row);
            this.rows.assignment.set(row.assignment, { round: rounds[0].id, entry: row.id,
                judge });
        }
    }
}

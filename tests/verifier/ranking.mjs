// ranking.mjs - the official ranking, from podium-file(5) alone.
// SPDX-License-Identifier: MIT

// ---- exact numbers

const fraction = (n, d = 1n) => ({ n: BigInt(n), d });
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

function rounded({ n, d }, how) {
    const size = n < 0n ? -n : n;
    const whole = size / d;
    const half = sign(2n * (size % d) - d);
    const isUp = { 'half-up': half >= 0, 'half-even': half + Number(whole % 2n) > 0,
        down: false, up: size % d > 0n }[how];
    return BigInt(sign(n)) * (whole + (isUp ? 1n : 0n));
}

function decimal(whole, places) {
    const text = String(whole < 0n ? -whole : whole).padStart(places + 1, '0');
    const point = text.length - places;
    return (whole < 0n ? '-' : '') + text.slice(0, point) + (places ? '.' : '') + text.slice(point);
}

// A decimal number of points, as millionths of a point.
function millionths(text) {
    const [whole, rest = ''] = text.split('.');
    return fraction(BigInt(whole + rest) * 1000000n, 10n ** BigInt(rest.length));
}

// ---- ranking

const DEFAULTS = {
    method: 'mean', outlier_passes: 'one', outlier_least: '3', outlier_below_least: 'keep',
    least_sheets: '1', rounding: 'half-up', digits: '2', rank_on: 'rounded', ties: '',
    discrepancy_counts: 'all' };

// A number is compared as the text of its digits, padded to the longest.
const padded = (text) => text.replace(/[0-9]+/g, (n) => n.replace(/^0+/, '').padStart(64, '0'));
const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const byCode = (a, b) => byBytes(padded(a), padded(b)) || byBytes(a, b);
const inOrder = (rows, code) => [...rows].sort((a, b) =>
    a.position - b.position || byCode(a[code], b[code]));

function mostSpecific(rows, roundId, fieldId) {
    const levels = [[roundId, fieldId], [null, fieldId], [roundId, null], [null, null]];
    return levels.map(([ofRound, ofField]) => rows.filter((row) => row.round === ofRound &&
        row.field === ofField)).find((level) => level.length > 0) ?? [];
}

class Ranking {
    constructor(state, roundId, fieldId) {
        const rules = [...state.tables.rule.values()];
        this.rules = { ...DEFAULTS };
        for (const { rule } of rules)
            for (const { value } of mostSpecific(rules.filter((other) => other.rule === rule),
                roundId, fieldId)) this.rules[rule] = value;
        const trainees = new Set([...state.tables.assignment.values()]
            .filter(({ kind }) => kind === 'trainee')
            .map(({ round, entry, judge }) => `${round}/${entry}/${judge}`));
        this.rubric = inOrder(mostSpecific([...state.tables.criterion.values()], roundId,
            fieldId), 'criterion');
        this.rows = [...state.tables.entry.values()]
            .filter((entry) => entry.field === fieldId && entry.state === 'active')
            .map(({ id, entry }) => ({ id, entry, standing: state.sheets.filter((sheet) =>
                sheet.round === roundId && sheet.entry === id && sheet.state === 'stands' &&
                !trainees.has(`${roundId}/${id}/${sheet.judge}`)) }))
            .map((row) => ({ ...row, sheets: this.complete(row.standing) }));
        this.top = new Map(); // the highest total of each judge
        for (const { judge, total } of this.rows.flatMap(({ sheets }) => sheets))
            if (!this.top.has(judge) || compare(total, this.top.get(judge)) > 0)
                this.top.set(judge, total);
        for (const row of this.rows) {
            const decided = state.discrepancies.get(`${roundId}/${row.id}`);
            const all = row.sheets;
            row.left = this.afterThird(all, decided);
            row.sheets = all.filter((sheet) => !row.left.includes(sheet));
            this.decideOn(row);
            row.sheets = all;
            row.isRanked &&= !this.isApart(row.sheets) || this.isSettled(row, decided);
        }
    }

    limit(name) {
        return this.rules[name] === undefined ? null : millionths(this.rules[name]);
    }

    // Whether two totals, or one and the mean, are further apart than is allowed.
    isApart(sheets) {
        const [between, fromMean] = ['discrepancy_between', 'discrepancy_from_mean']
            .map((name) => this.limit(name));
        const totals = sheets.map(({ total }) => total);
        return (between && totals.some((a) => totals.some((b) => isFar(a, b, between)))) ||
            (fromMean && totals.some((a) => isFar(a, mean(totals), fromMean)));
    }

    isSettled({ sheets, standing }, decided) {
        if (decided?.receipts)
            return decided.receipts.join() === standing.map(({ receipt }) => receipt).sort().join();
        const third = decided?.third && sheets.find(({ judge }) => judge === decided.third);
        const limit = this.limit('discrepancy_between') ?? this.limit('discrepancy_from_mean');
        return Boolean(third) && sheets.some((other) =>
            other !== third && !isFar(third.total, other.total, limit));
    }

    // The sheets that count no more once a third judge has scored.
    afterThird(sheets, decided) {
        const third = decided?.third && sheets.find(({ judge }) => judge === decided.third);
        const how = this.rules.discrepancy_counts;
        if (!third || how === 'all' || !this.isApart(sheets)) return [];
        const size = ({ n, d }) => ({ n: n < 0n ? -n : n, d });
        const pairs = sheets.flatMap((a) => sheets.filter((b) => a !== b &&
            (how === 'nearest' || a === third || b === third)).map((b) => ({ a,
            apart: size({ n: a.total.n * b.total.d - b.total.n * a.total.d,
                d: a.total.d * b.total.d }) })));
        const least = pairs.map(({ apart }) => apart).sort(compare)[0];
        const counting = pairs.filter(({ apart }) => compare(apart, least) === 0)
            .map(({ a }) => a);
        return sheets.filter((sheet) => !counting.includes(sheet));
    }

    complete(sheets) {
        const total = (scores) => fraction(this.rubric.reduce((sum, { id, weight }) =>
            sum + BigInt(scores[id] ?? 0) * BigInt(weight), 0n));
        return sheets
            .filter(({ scores }) => this.rubric.every(({ id, bonus }) => bonus || id in scores))
            .map(({ judge, scores, receipt }) => ({ judge, scores, receipt, total: total(scores) }));
    }

    isTop({ judge, total }) {
        return compare(total, this.top.get(judge)) === 0;
    }

    decideOn(row) {
        const { sheets, floor } = this.withoutOutliers(row.sheets);
        if (sheets.length === 0) return;
        const counting = this.withoutEnds(sheets);
        const totals = counting.map(({ total }) => total);
        const result = this.rules.method === 'median' ? median(totals) : mean(totals);
        const points = { n: result.n * 10n ** BigInt(this.rules.digits), d: result.d * 1000000n };
        row.result = rounded(points, this.rules.rounding);
        row.isRanked = sheets.length + row.left.length >= Number(this.rules.least_sheets) &&
            !(floor && this.rules.outlier_below_least === 'unranked');
        // What it is ordered by, one after the other; null where it has no such value.
        row.values = [this.rules.rank_on === 'exact' ? result : fraction(row.result),
            ...this.rules.ties.split(' ').map((word) => this.tieValue(word, counting))];
    }

    withoutOutliers(sheets) {
        if (!('outlier_threshold' in this.rules)) return { sheets };
        const threshold = millionths(this.rules.outlier_threshold);
        for (;;) {
            const middle = sheets.length > 0 && mean(sheets.map(({ total }) => total));
            const near = sheets.filter(({ total }) => !isFar(total, middle, threshold));
            if (near.length === sheets.length) return { sheets };
            if (near.length < Number(this.rules.outlier_least)) return { sheets, floor: true };
            if (this.rules.outlier_passes !== 'stable') return { sheets: near };
            sheets = near;
        }
    }

    withoutEnds(sheets) {
        if (this.rules.method !== 'drop-high-low' || sheets.length < 3) return sheets;
        const byCriteria = (a, b) => this.rubric.map(({ id }) =>
            (a.scores[id] ?? -Infinity) - (b.scores[id] ?? -Infinity)).find(Boolean);
        return [...sheets].sort((a, b) => compare(a.total, b.total) || byCriteria(a, b) ||
            this.isTop(a) - this.isTop(b)).slice(1, -1);
    }

    tieValue(word, sheets) {
        const totals = sheets.map(({ total }) => total).sort(compare);
        if (word === 'median') return median(totals);
        if (word === 'highest') return totals.at(-1);
        if (word === 'lowest') return totals[0];
        if (word === 'top-scores') return fraction(sheets.filter((one) => this.isTop(one)).length);
        const id = this.rubric.find(({ criterion }) => 'criterion:' + criterion === word)?.id;
        const scores = sheets.filter((sheet) => id in sheet.scores)
            .map((sheet) => fraction(sheet.scores[id]));
        return scores.length > 0 ? mean(scores) : null;
    }

    // Number, place and total of every entry; what has no place comes last.
    list() {
        const byNumber = (a, b) => byCode(a.entry, b.entry);
        const ranked = this.rows.filter((row) => row.isRanked)
            .sort((a, b) => higherFirst(a, b) || byNumber(a, b));
        const place = (row) => 1 + ranked.findIndex((other) => higherFirst(row, other) === 0);
        return [...ranked, ...this.rows.filter((row) => !row.isRanked).sort(byNumber)]
            .map((row) => [row.entry, row.isRanked ? place(row) : '',
                row.values ? decimal(row.result, Number(this.rules.digits)) : '']);
    }
}

function isFar(total, middle, threshold) {
    const difference = total.n * middle.d - middle.n * total.d;
    return compare(fraction(difference < 0n ? -difference : difference, total.d * middle.d),
        threshold) > 0;
}

function higherFirst(a, b) {
    return a.values.map((value, i) => (value && b.values[i] ? compare(b.values[i], value) :
        Number(!value) - Number(!b.values[i]))).find(Boolean) ?? 0;
}

// In lines, of the last round with a current sheet, or else of the first.
export function ranksOf(state) {
    const rounds = inOrder(state.tables.round.values(), 'round');
    const judged = rounds.filter(({ id }) => state.sheets.some((sheet) =>
        sheet.round === id && sheet.state === 'stands')).at(-1) ?? rounds[0];
    const lines = ['round,field,entry,place,total'];
    if (!judged) return lines;
    for (const { id, field: code } of inOrder(state.tables.field.values(), 'field'))
        for (const row of new Ranking(state, judged.id, id).list())
            lines.push([judged.round, code, ...row].join(','));
    return lines;
}

// SPDX-License-Identifier: MIT
// Ranks a contest folder independently of podium, for comparison in tests.
//
// Usage: node rank.mjs DIR
//        node rank.mjs --each FOLDER-OF-DIRS (writes expected.csv in each)
//
// Scores and weights are held in thousandths, totals in millionths; every
// mean is a fraction {n, d} of BigInts with d > 0.

import {
  existsSync, readFileSync, readdirSync, writeFileSync,
} from "node:fs";
import { join } from "node:path";

const MILLI = 1000n;
const MICRO = 1000000n;

const DEFAULTS = {
  method: "mean",
  outlier_passes: "one",
  outlier_least: "3",
  outlier_below_least: "keep",
  least_sheets: "1",
  rounding: "half-up",
  digits: "2",
  rank_on: "rounded",
  ties: "",
};

// ---- CSV ----

function parseCsv(text) {
  const rows = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;
  let row = [];
  while (cell.lastIndex < text.length || row.length > 0) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`malformed CSV at character ${at}`);
    row.push(unquote(match[1]));
    if (match[2] === ",") continue;
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  }
  return rows;
}

function unquote(cell) {
  if (!cell.startsWith('"')) return cell;
  return cell.slice(1, -1).replaceAll('""', '"');
}

function readTable(dir, name) {
  const path = join(dir, `${name}.csv`);
  if (!existsSync(path)) return [];
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  const [header = [], ...rows] = parseCsv(text);
  return rows.map((row) => record(header, row));
}

// An empty cell is an absent one and reads as the empty string.
function record(header, row) {
  const cells = header.map((key, i) => [key, row[i] ?? ""]);
  return { round: "", field: "", ...Object.fromEntries(cells) };
}

// ---- Numbers ----

function milli(text) {
  const match = /^(-?)(\d+)(?:\.(\d{1,3}))?$/.exec(text);
  if (!match) throw new Error(`not a number: "${text}"`);
  const size = BigInt(match[2] + (match[3] ?? "").padEnd(3, "0"));
  return match[1] ? -size : size;
}

function abs(a) {
  return a < 0n ? -a : a;
}

function sum(list) {
  return list.reduce((a, b) => a + b, 0n);
}

function sign(a) {
  if (a === 0n) return 0;
  return a < 0n ? -1 : 1;
}

function compare(a, b) {
  return sign(a.n * b.d - b.n * a.d);
}

function reduced({ n, d }) {
  let a = abs(n);
  let b = d;
  while (b !== 0n) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}

function mean(list, unit) {
  return reduced({ n: sum(list), d: BigInt(list.length) * unit });
}

function median(totals) {
  const sorted = [...totals].sort((a, b) => sign(a - b));
  const middle = sorted.length >> 1;
  const from = sorted.length % 2 === 1 ? middle : middle - 1;
  return mean(sorted.slice(from, middle + 1), MICRO);
}

// Whether a quotient cut towards zero moves one step away from zero.
function movesAway(rule, quotient, rest, d) {
  switch (rule) {
    case "down":
      return false;
    case "up":
      return rest > 0n;
    case "half-up":
      return 2n * rest >= d;
    case "half-even":
      return 2n * rest > d || (2n * rest === d && quotient % 2n === 1n);
    default:
      throw new Error(`unknown rounding: "${rule}"`);
  }
}

// The result in units of the last digit kept.
function rounded({ n, d }, rule, digits) {
  const scaled = abs(n) * 10n ** BigInt(digits);
  const quotient = scaled / d;
  const away = movesAway(rule, quotient, scaled % d, d);
  const size = away ? quotient + 1n : quotient;
  return n < 0n ? -size : size;
}

function decimalText(units, digits) {
  const text = abs(units).toString().padStart(digits + 1, "0");
  const cut = text.length - digits;
  const point = digits > 0 ? "." : "";
  const minus = units < 0n ? "-" : "";
  return minus + text.slice(0, cut) + point + text.slice(cut);
}

function fractionText({ n, d }) {
  return d === 1n ? `${n}` : `${n}/${d}`;
}

// ---- Order of codes and positions ----

// Digits beside each other are one number.
function byCode(a, b) {
  const parts = (code) => code.match(/[0-9]+|[^0-9]/gu) ?? [];
  const left = parts(a);
  const right = parts(b);
  const bytes = (x, y) => Buffer.compare(Buffer.from(x), Buffer.from(y));
  for (let i = 0; i < left.length && i < right.length; i++) {
    const numbers = /^[0-9]/.test(left[i]) && /^[0-9]/.test(right[i]);
    const order = numbers ? sign(BigInt(left[i]) - BigInt(right[i]))
      : bytes(left[i], right[i]);
    if (order) return order;
  }
  return left.length - right.length || bytes(a, b);
}

function byPosition(key) {
  return (a, b) => {
    const missing = (a.position === "") - (b.position === "");
    if (missing !== 0) return missing;
    const order = a.position && sign(milli(a.position) - milli(b.position));
    return order || byCode(a[key], b[key]);
  };
}

function inOrder(table, key) {
  const rows = table.map((row) => ({ position: "", ...row }));
  return rows.sort(byPosition(key));
}

// ---- Rubric and rules ----

// Rows of each level that applies to a field, the most specific first.
function levels(rows, round, field) {
  const pairs = [[round, field], ["", field], [round, ""], ["", ""]];
  return pairs.map(([r, f]) =>
    rows.filter((row) => row.round === r && row.field === f));
}

function rubricOf(criteria, round, field) {
  const rows = levels(criteria, round, field).find((l) => l.length > 0);
  return inOrder(rows ?? [], "criterion").map((row) => ({
    code: row.criterion,
    weight: row.weight ? milli(row.weight) : MILLI,
    bonus: row.bonus === "yes",
  }));
}

function rulesOf(rows, round, field) {
  const filled = rows.filter((row) => row.value !== "");
  const general = levels(filled, round, field).reverse().flat();
  const given = general.map((row) => [row.rule, row.value]);
  return { ...DEFAULTS, ...Object.fromEntries(given) };
}

// ---- Sheets ----

// entry -> judge -> criterion -> score
function scoresByEntry(rows, round, assignments) {
  const entries = new Map();
  const practised = new Set(assignments
    .filter((row) => row.round === round && row.kind === "trainee")
    .map((row) => `${row.entry}/${row.judge}`));
  for (const row of rows) {
    if (row.round !== round || row.score === "") continue;
    if (practised.has(`${row.entry}/${row.judge}`)) continue;
    const judges = child(entries, row.entry);
    child(judges, row.judge).set(row.criterion, milli(row.score));
  }
  return entries;
}

function child(map, key) {
  if (!map.has(key)) map.set(key, new Map());
  return map.get(key);
}

function isComplete(rubric, scores) {
  return rubric.every(({ code, bonus }) => bonus || scores.has(code));
}

function totalOf(rubric, scores) {
  const parts = rubric.map((c) => (scores.get(c.code) ?? 0n) * c.weight);
  return sum(parts);
}

function completeSheets(rubric, judges) {
  return [...judges]
    .filter(([, scores]) => isComplete(rubric, scores))
    .map(([judge, scores]) =>
      ({ judge, scores, total: totalOf(rubric, scores) }));
}

function totalsOf(sheets) {
  return sheets.map((sheet) => sheet.total);
}

// ---- Outliers and method ----

function withinThreshold(sheets, threshold) {
  const count = BigInt(sheets.length);
  const all = sum(totalsOf(sheets));
  return sheets.filter(({ total }) =>
    abs(total * count - all) <= threshold * count);
}

function applyOutlierRule(sheets, rules) {
  if (rules.outlier_threshold === undefined || sheets.length === 0) {
    return { kept: sheets, floor: false };
  }
  const threshold = milli(rules.outlier_threshold) * (MICRO / MILLI);
  const least = Number(rules.outlier_least);
  let kept = sheets;
  for (;;) {
    const next = withinThreshold(kept, threshold);
    if (next.length < least && next.length < kept.length) {
      return { kept, floor: true };
    }
    const unchanged = next.length === kept.length;
    kept = next;
    if (unchanged || rules.outlier_passes === "one") {
      return { kept, floor: false };
    }
  }
}

// Equal totals are parted by the first criterion of the rubric, in order, in
// which the scores differ, an absent score below all; then a sheet that is
// not its judge's highest is below one that is. Whoever still is equal is the
// same to every rule.
function withoutHighLow(sheets, codes, tops) {
  if (sheets.length < 3) return sheets;
  const order = (a, b) => {
    if (a.total !== b.total) return sign(a.total - b.total);
    for (const code of codes) {
      const x = a.scores.get(code);
      const y = b.scores.get(code);
      if (x === y) continue;
      if (x === undefined || y === undefined) return x === undefined ? -1 : 1;
      return sign(x - y);
    }
    const top = (s) => Number(s.total === tops.get(s.judge));
    return top(a) - top(b);
  };
  return [...sheets].sort(order).slice(1, -1);
}

function resultOf(counted, method) {
  if (counted.length === 0) return null;
  const totals = totalsOf(counted);
  return method === "median" ? median(totals) : mean(totals, MICRO);
}

// Two totals further apart than the one rule allows, or one further from the
// mean of all than the other does.
function tooFarApart(sheets, rules) {
  const totals = totalsOf(sheets);
  const limit = (name) => rules[name] && milli(rules[name]) * (MICRO / MILLI);
  const between = limit("discrepancy_between");
  const fromMean = limit("discrepancy_from_mean");
  const far = between !== undefined
    && totals.some((a) => totals.some((b) => a - b > between));
  return far || (fromMean !== undefined
    && withinThreshold(sheets, fromMean).length < sheets.length);
}

function assess(code, sheets, rules, codes, tops) {
  const { kept, floor } = applyOutlierRule(sheets, rules);
  const dropping = rules.method === "drop-high-low";
  const counted = dropping ? withoutHighLow(kept, codes, tops) : kept;
  const barred = floor && rules.outlier_below_least === "unranked";
  const enough = kept.length >= Number(rules.least_sheets);
  const blocked = tooFarApart(sheets, rules);
  const ranked = kept.length > 0 && enough && !barred && !blocked;
  const setAside = sheets.length - counted.length;
  const exact = resultOf(counted, rules.method);
  const units = exact && rounded(exact, rules.rounding, Number(rules.digits));
  return { code, counted, setAside, ranked, exact, units };
}

// ---- Ties and places ----

function extreme(totals, wanted) {
  return totals.reduce((a, b) => (sign(b - a) === wanted ? b : a));
}

function topByJudge(sheets) {
  const tops = new Map();
  for (const { judge, total } of sheets) {
    const top = tops.get(judge);
    if (top === undefined || total > top) tops.set(judge, total);
  }
  return tops;
}

// An entry without the criterion has null, which comes last.
function criterionMean(counted, code) {
  const scores = counted.map((s) => s.scores.get(code));
  const present = scores.filter((score) => score !== undefined);
  return present.length > 0 ? mean(present, MILLI) : null;
}

function tieValue(word, counted, tops) {
  const whole = (n) => ({ n: BigInt(n), d: 1n });
  if (word.startsWith("criterion:")) {
    return criterionMean(counted, word.slice("criterion:".length));
  }
  switch (word) {
    case "median":
      return median(totalsOf(counted));
    case "top-scores":
      return whole(
        counted.filter((s) => s.total === tops.get(s.judge)).length);
    case "highest":
      return whole(extreme(totalsOf(counted), 1));
    case "lowest":
      return whole(extreme(totalsOf(counted), -1));
    default:
      throw new Error(`unknown tie word: "${word}"`);
  }
}

function rankKey(entry, rules, tops) {
  const exactly = rules.rank_on === "exact";
  const first = exactly ? entry.exact : { n: entry.units, d: 1n };
  const words = rules.ties.split(" ").filter((word) => word !== "");
  return [first, ...words.map((w) => tieValue(w, entry.counted, tops))];
}

function better(a, b) {
  if (a === null || b === null) return (a === null) - (b === null);
  return compare(b, a);
}

function compareKeys(a, b) {
  for (let i = 0; i < a.length; i++) {
    const order = better(a[i], b[i]);
    if (order !== 0) return order;
  }
  return 0;
}

function placed(entries, rules, tops) {
  const list = entries.map((e) => ({ ...e, key: rankKey(e, rules, tops) }));
  list.sort((a, b) => compareKeys(a.key, b.key) || byCode(a.code, b.code));
  let place = 1;
  return list.map((entry, i) => {
    if (i > 0 && compareKeys(list[i - 1].key, entry.key) !== 0) {
      place = i + 1;
    }
    return { ...entry, place };
  });
}

// ---- Output ----

function line(field, entry, digits) {
  const { exact, units } = entry;
  return [
    field,
    entry.place ?? "",
    entry.code,
    exact ? decimalText(units, digits) : "",
    exact ? fractionText(exact) : "",
    entry.counted.length,
    entry.setAside,
  ].join(",");
}

function rankField(tables, round, field, scores) {
  const rubric = rubricOf(tables.criteria, round, field);
  const rules = rulesOf(tables.rules, round, field);
  const sheets = tables.entries
    .filter((e) => e.field === field && e.state !== "withdrawn")
    .map((e) => [e.entry, scores.get(e.entry) ?? new Map()])
    .map(([code, judges]) => [code, completeSheets(rubric, judges)]);
  const codes = rubric.map((c) => c.code);
  const tops = topByJudge(sheets.flatMap(([, list]) => list));
  const entries =
    sheets.map(([code, list]) => assess(code, list, rules, codes, tops));
  const ranked = entries.filter((e) => e.ranked);
  const unranked = entries.filter((e) => !e.ranked);
  unranked.sort((a, b) => byCode(a.code, b.code));
  return [...placed(ranked, rules, tops), ...unranked]
    .map((entry) => line(field, entry, Number(rules.digits)));
}

function rankContest(dir) {
  const names =
    ["entries", "fields", "rounds", "criteria", "rules", "scores", "assignments"];
  const tables = Object.fromEntries(names.map((n) => [n, readTable(dir, n)]));
  const [first] = inOrder(tables.rounds, "round");
  if (!first) throw new Error("rounds.csv names no round");
  const scores = scoresByEntry(tables.scores, first.round,
    tables.assignments);
  const lines = inOrder(tables.fields, "field")
    .flatMap(({ field }) => rankField(tables, first.round, field, scores));
  return ["field,place,entry,total,exact,counted,set_aside", ...lines];
}

function main(args) {
  if (args[0] === "--each" && args.length === 2) {
    for (const name of readdirSync(args[1])) {
      const dir = join(args[1], name);
      writeFileSync(join(dir, "expected.csv"),
        `${rankContest(dir).join("\n")}\n`);
    }
  } else if (args.length === 1) {
    process.stdout.write(`${rankContest(args[0]).join("\n")}\n`);
  } else {
    process.stderr.write("usage: node rank.mjs DIR\n"
      + "       node rank.mjs --each FOLDER-OF-DIRS\n");
    process.exitCode = 2;
  }
}

main(process.argv.slice(2));

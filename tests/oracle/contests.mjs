// SPDX-License-Identifier: MIT
// Writes a random, valid contest folder to compare rankings on.
//
// Usage: node contests.mjs SEED OUTDIR
//        node contests.mjs --range FIRST LAST OUTDIR (one folder a seed)
//
// Numbers of points are whole thousandths throughout.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROUND = "R1";
const ORGANISER = "O01";

// ---- Random choices ----

// mulberry32 in 32-bit integer operations; next() is 0 .. 2^32 - 1.
function generator(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  const below = (n) => next() % n;
  const between = (low, high) => low + below(high - low + 1);
  const oneIn = (n) => below(n) === 0;
  const pick = (list) => list[below(list.length)];
  const shuffled = (list) => {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  };
  return { below, between, oneIn, pick, shuffled };
}

// ---- Text ----

function points(milli) {
  const size = Math.abs(milli);
  const part = String(size % 1000).padStart(3, "0").replace(/0+$/, "");
  const whole = String((size - (size % 1000)) / 1000);
  return (milli < 0 ? "-" : "") + whole + (part ? `.${part}` : "");
}

function numbered(prefix, count, width) {
  const code = (i) => prefix + String(i + 1).padStart(width, "0");
  return Array.from({ length: count }, (_, i) => code(i));
}

function csvCell(value) {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function writeTable(dir, name, header, rows) {
  const lines = [header.split(","), ...rows]
    .map((row) => `${row.map(csvCell).join(",")}\n`);
  writeFileSync(join(dir, `${name}.csv`), lines.join(""));
}

// ---- Rubrics ----

function roundedDown(value, step) {
  return value - (value % step);
}

function makeCriterion(rng, code, allowDeduction, allowBonus) {
  const step = rng.pick([1000, 1000, 500, 250, 1]);
  const size = rng.pick([1000, 2000, 5000, 10000, 10000, 20000, 40000]);
  const deduction = allowDeduction && rng.oneIn(5);
  return {
    code,
    step,
    maximum: deduction ? -size : size,
    weight: rng.pick(["", "", "1", "2", "0.5", "0.333"]),
    minimum: !deduction && rng.oneIn(6) ? size / 4 : null,
    bonus: allowBonus && rng.oneIn(4),
  };
}

// The first criterion is always an ordinary, required one.
function makeRubric(rng, codes) {
  return codes.map((code, i) => makeCriterion(rng, code, i > 0, i > 0));
}

function specificCodes(rng) {
  const own = numbered("S", rng.between(1, 2), 1);
  const shared = numbered("C", rng.between(0, 3), 1);
  return rng.shuffled([...shared, ...own]);
}

function makeRubrics(rng, fields) {
  const add = (round, field, codes) =>
    ({ round, field, criteria: makeRubric(rng, codes) });
  const general = () => numbered("C", rng.between(1, 5), 1);
  const rubrics = [add("", "", general())];
  if (rng.oneIn(6)) rubrics.push(add(ROUND, "", general()));
  for (const field of fields) {
    if (!rng.oneIn(3)) continue;
    rubrics.push(add(rng.pick(["", ROUND]), field, specificCodes(rng)));
  }
  return rubrics;
}

function rubricOf(rubrics, field) {
  const levels = [[ROUND, field], ["", field], [ROUND, ""], ["", ""]];
  const found = levels.map(([round, code]) =>
    rubrics.find((r) => r.round === round && r.field === code));
  return found.find((r) => r !== undefined).criteria;
}

function criteriaRows(rubrics) {
  return rubrics.flatMap(({ round, field, criteria }) =>
    criteria.map((c, i) => [
      round, field, c.code, `Criterion ${c.code}`, i + 1,
      points(c.maximum), points(c.step), c.weight,
      c.minimum === null ? "" : points(c.minimum),
      c.bonus ? "yes" : "no", "",
    ]));
}

// ---- Rules ----

function tieChain(rng, codes) {
  const words = ["median", "top-scores", "highest", "lowest"];
  const criteria = codes.map((code) => `criterion:${code}`);
  const all = rng.shuffled([...words, ...criteria]);
  return all.slice(0, rng.between(1, 4)).join(" ");
}

function ruleValues(rng, entryCount) {
  const whole = (low, high) => () => String(rng.between(low, high));
  const word = (...words) => () => rng.pick(words);
  return {
    method: word("mean", "median", "drop-high-low"),
    outlier_threshold:
      word("0.001", "0.5", "1", "2.25", "3", "5", "8.333", "15"),
    outlier_passes: word("one", "stable"),
    outlier_least: word("1", "1", "2", "2", "3", "4", "5"),
    outlier_below_least: word("keep", "keep", "unranked"),
    discrepancy_between: word("0.5", "5", "15", "30", "60"),
    discrepancy_from_mean: word("0.25", "5", "10", "33.333"),
    least_sheets: word("1", "1", "1", "2", "3", "4"),
    rounding: word("half-up", "half-even", "down", "up"),
    digits: whole(0, 6),
    rank_on: word("rounded", "exact"),
    threshold_on: word("rounded", "exact"),
    quota_tie: word("lower", "exceed"),
    judges_per_entry: whole(1, 5),
    judge_load: whole(entryCount, entryCount + 20),
    same_unit_conflict: word("yes", "no"),
  };
}

function sharedCodes(rubrics) {
  const [first, ...others] =
    rubrics.map((r) => r.criteria.map((c) => c.code));
  return first.filter((code) => others.every((o) => o.includes(code)));
}

function chosenScopes(rng, fields) {
  const scopes = [];
  if (!rng.oneIn(2)) scopes.push(["", ""]);
  if (rng.oneIn(6)) scopes.push([ROUND, ""]);
  for (const field of fields) {
    if (rng.oneIn(6)) scopes.push(["", field]);
    if (rng.oneIn(8)) scopes.push([ROUND, field]);
  }
  return scopes;
}

function ruleRows(rng, fields, rubrics, entryCount) {
  const rows = [];
  const values = Object.entries(ruleValues(rng, entryCount));
  for (const [rule, value] of values) {
    if (rule.startsWith("discrepancy") && !rng.oneIn(3)) continue;
    for (const [round, field] of chosenScopes(rng, fields)) {
      rows.push([round, field, rule, value()]);
    }
  }
  for (const [round, field] of chosenScopes(rng, fields)) {
    const codes = field
      ? rubricOf(rubrics, field).map((c) => c.code)
      : sharedCodes(rubrics);
    rows.push([round, field, "ties", tieChain(rng, codes)]);
  }
  return rng.shuffled(rows);
}

// ---- People, entries and panels ----

function makeEntries(rng, fields, units) {
  const entries = [];
  for (const field of fields) {
    const count = rng.between(1, 12);
    for (let i = 0; i < count; i++) {
      const unit = rng.oneIn(3) ? "" : rng.pick(units);
      entries.push({ field, unit });
    }
  }
  const codes = rng.shuffled(numbered("E", entries.length, rng.between(1, 2)));
  return entries.map((entry, i) => ({ ...entry, code: codes[i] }));
}

function entryRow(entry) {
  const title = `Entry "${entry.code}", field ${entry.field}`;
  const blind = entry.code.replace("E", "B");
  return [entry.code, blind, title, entry.field, entry.unit, ""];
}

function makePanels(rng, fields, judges) {
  const size = () => Math.max(rng.between(1, judges.length),
    rng.between(1, judges.length));
  return fields.map((field) =>
    ({ field, judges: rng.shuffled(judges).slice(0, size()) }));
}

function panelRows(panels) {
  return panels.flatMap(({ field, judges }) =>
    judges.map((judge, i) =>
      [ROUND, field, judge, i === 0 ? "chair" : "member"]));
}

function peopleRows(judges, panels) {
  const chairs = panels.map((panel) => panel.judges[0]);
  const roles = (j) => (chairs.includes(j) ? "judge chair" : "judge");
  return [
    [ORGANISER, "Organiser", "organiser", "", "", "", ""],
    ...judges.map((j) => [j, `Judge ${j}`, roles(j), "", "", "", ""]),
  ];
}

function prizeRows(rng) {
  const low = rng.between(0, 20) * 500;
  const row = (position, threshold) => [
    "", `P${position}`, `Prize ${position}`, position,
    rng.oneIn(4) ? "" : rng.between(1, 3),
    rng.oneIn(3) ? "" : points(threshold), "",
  ];
  const rows = [row(1, low + rng.between(0, 10) * 500)];
  return rng.oneIn(2) ? rows : [...rows, row(2, low)];
}

// ---- Sheets ----

// A share of the maximum, in quarters, put on the step.
function coarseScore(rng, criterion, level) {
  const moved = rng.oneIn(6) ? level + rng.pick([-1, 1]) : level;
  const quarters = Math.min(4, Math.max(0, moved));
  const size = Math.abs(criterion.maximum);
  const nudge = rng.oneIn(12) && quarters < 4 ? criterion.step : 0;
  const share = roundedDown((size * quarters) / 4, criterion.step);
  const score = Math.min(size, share + nudge);
  return criterion.maximum < 0 ? -score : score;
}

function sheetLevel(rng, usual) {
  if (rng.oneIn(9)) return rng.pick([0, 4]);
  return rng.oneIn(3) ? usual + rng.pick([-1, 1]) : usual;
}

function makeSheet(rng, rubric, usual) {
  const level = sheetLevel(rng, usual);
  const required = rubric.filter((c) => !c.bonus);
  const missing = rng.oneIn(14) ? rng.pick(required) : null;
  return rubric
    .filter((c) => c !== missing && !(c.bonus && rng.oneIn(2)))
    .map((c) => [c.code, coarseScore(rng, c, level)]);
}

function entrySheets(rng, rubric, entry, judges) {
  if (rng.oneIn(14)) return [];
  const usual = rng.between(1, 3);
  return judges
    .filter(() => !rng.oneIn(7))
    .map((judge) => ({
      entry: entry.code,
      judge,
      kind: rng.oneIn(10) ? rng.pick(["bridge", "trainee"]) : "ordinary",
      scores: makeSheet(rng, rubric, usual),
    }));
}

function makeSheets(rng, entries, panels, rubrics) {
  return entries.flatMap((entry) => {
    const panel = panels.find((p) => p.field === entry.field);
    const rubric = rubricOf(rubrics, entry.field);
    return entrySheets(rng, rubric, entry, panel.judges);
  });
}

function scoreRows(sheets) {
  return sheets.flatMap(({ entry, judge, scores }) =>
    scores.map(([code, score]) =>
      [ROUND, entry, judge, code, points(score)]));
}

// ---- Folder ----

function writeContest(seed, dir) {
  const rng = generator(seed);
  const fields = numbered("F", rng.between(1, 3), 1);
  const units = numbered("U", rng.between(1, 4), 1);
  const judgeCount = Math.max(rng.between(1, 9), rng.between(1, 9));
  const judges = numbered("J", judgeCount, rng.between(1, 2));
  const places = rng.shuffled(fields.map((_, i) => i + 1));
  const rubrics = makeRubrics(rng, fields);
  const entries = makeEntries(rng, fields, units);
  const panels = makePanels(rng, fields, judges);
  const sheets = makeSheets(rng, entries, panels, rubrics);
  const write = (name, header, rows) => writeTable(dir, name, header, rows);

  mkdirSync(dir, { recursive: true });
  write("contest", "key,value",
    [["name", `Contest ${seed}`], ["language", "en"]]);
  write("rounds", "round,name,position,blind",
    [[ROUND, "Round 1", 1, rng.pick(["yes", "no"])]]);
  write("fields", "field,name,position",
    fields.map((f, i) => [f, `Field ${f}`, places[i]]));
  write("units", "unit,name,place", units.map((u) => [u, `Unit ${u}`, ""]));
  write("people", "person,name,roles,title,unit,email,phone",
    peopleRows(judges, panels));
  write("panels", "round,field,person,role", panelRows(panels));
  write("criteria", "round,field,criterion,name,position,maximum,step,"
    + "weight,minimum,bonus,comment_below", criteriaRows(rubrics));
  write("rules", "round,field,rule,value",
    ruleRows(rng, fields, rubrics, entries.length));
  write("entries", "entry,blind_code,title,field,unit,summary",
    entries.map(entryRow));
  write("prizes", "field,prize,name,position,quota,threshold,money",
    prizeRows(rng));
  write("assignments", "round,entry,judge,kind",
    sheets.map((s) => [ROUND, s.entry, s.judge, s.kind]));
  write("scores", "round,entry,judge,criterion,score",
    rng.shuffled(scoreRows(sheets)));
}

function main(args) {
  const numbers = args.slice(1, 3).map(Number);
  if (args[0] === "--range" && args.length === 4) {
    for (let seed = numbers[0]; seed <= numbers[1]; seed += 1) {
      writeContest(seed, `${args[3]}/${seed}`);
    }
  } else if (args.length === 2 && /^\d+$/.test(args[0])) {
    writeContest(Number(args[0]), args[1]);
  } else {
    process.stderr.write("usage: node contests.mjs SEED OUTDIR\n"
      + "       node contests.mjs --range FIRST LAST OUTDIR\n");
    process.exitCode = 2;
  }
}

main(process.argv.slice(2));

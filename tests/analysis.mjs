// SPDX-License-Identifier: MIT
// Compares `podium analyse` with what other programs and textbooks say.
//
// Usage: node analysis.mjs PODIUM

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";

const podium = process.argv[2];
const data = "tests/data/reference";
let passed = 0;
let failed = 0;

function parse(text) {
  const rows = text.trim().split(/\r?\n/).map((line) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^",]*)(?:,|$)/g)]
      .map((m) => m[1].replace(/^"|"$/g, "")));
  const [names, ...rest] = rows;
  return rest.map((row) =>
    Object.fromEntries(names.map((name, i) => [name, row[i]])));
}

const read = (file) => parse(readFileSync(`${data}/${file}`, "utf8"));

const scratch = mkdtempSync(`${tmpdir()}/podium-`);
process.on("exit", () => rmSync(scratch, { recursive: true }));

function analyse(file, ...options) {
  const path = file.startsWith("/") ? file : `${data}/${file}`;
  return parse(execFileSync(podium, ["analyse", path,
    "--format", "csv", "--draws", "0", ...options],
  { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
}

// Ratings as a file of their own: rows of [entry, judge, score].
function given(name, rows) {
  const path = `${scratch}/${name}.csv`;
  writeFileSync(path, `entry,judge,score\n${rows.map((r) => r.join(","))
    .join("\n")}\n`);
  return path;
}

function holds(what, condition) {
  if (condition) {
    passed += 1;
  } else {
    failed += 1;
    console.log(what);
  }
}

function close(what, got, want, tolerance) {
  const a = Number(got);
  const b = Number(want);
  if (got !== "" && Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b))) {
    passed += 1;
  } else {
    failed += 1;
    console.log(`${what}: got ${got}, want ${want}`);
  }
}

// Every entry's (or judge's) value in one of our columns against theirs.
function columns(set, what, ours, theirs, key, pairs) {
  const got = new Map(ours.map((row) => [row[key], row]));
  for (const row of theirs) {
    for (const [a, b, tolerance, change] of pairs) {
      if (row[b] === undefined) continue; // not every file has it
      const want = change ? change(Number(row[b])) : row[b];
      close(`${set} ${what} ${row[key]} ${a}`, got.get(row[key])[a], want,
        tolerance);
    }
  }
}

const value = (rows, name) => rows.find((r) => r.quantity === name).value;

for (const set of ["paris1976", "guilford1954"]) {
  const file = `${set}/ratings.csv`;
  const simple = read(`${set}/expected_simple.csv`);
  for (const [method, column] of [["mean", "mean"], ["median", "median"],
    ["trimmed", "trimmed_drop_hi_lo"], ["zscore", "zscore_mean"],
    ["rank-sum", "rank_sum"]]) {
    columns(set, method, analyse(file, "--method", method), simple, "entry",
      [["score", column, 1e-9]]);
  }
  columns(set, "mean", analyse(file, "--method", "mean"), simple, "entry",
    [["se", "se_mean", 1e-9]]);
  columns(set, "fixed", analyse(file, "--method", "fixed"),
    read(`${set}/expected_fixed_entry.csv`), "entry",
    [["score", "ls_mean", 1e-9], ["se", "se_effect", 1e-9]]);
  columns(set, "fixed", analyse(file, "--method", "fixed", "--report",
    "judges"), read(`${set}/expected_fixed_judge.csv`), "judge",
  [["severity", "leniency", 1e-9, (x) => -x], ["se", "se", 1e-9]]);
  const model = analyse(file, "--report", "model");
  const varcomp = read(`${set}/expected_lmer_varcomp.csv`);
  for (const [a, b, tolerance] of [["mu", "mu", 1e-7],
    ["se_mu", "se_mu", 1e-5], ["var_entry", "var_entry", 1e-5],
    ["var_judge", "var_judge", 1e-5], ["var_residual", "var_resid", 1e-5],
    ["reml", "reml_criterion", 1e-5]]) {
    close(`${set} ${a}`, value(model, a), value(varcomp, b), tolerance);
  }
  const mu = Number(value(varcomp, "mu"));
  columns(set, "mixed", analyse(file), read(`${set}/expected_lmer_entry.csv`),
    "entry", [["score", "blup", 1e-5, (x) => x + mu],
      ["se", "pev_sd", 1e-5]]);
  columns(set, "mixed", analyse(file, "--report", "judges"),
    read(`${set}/expected_lmer_judge.csv`), "judge",
    [["severity", "blup", 1e-5, (x) => -x]]);
  columns(set, "bradley-terry", analyse(file, "--method", "bradley-terry"),
    read(`${set}/expected_bradley_terry.csv`), "entry",
    [["score", "ability_centered", 1e-6], ["se", "se_centered", 1e-6]]);
  const schulze = read(`${set}/expected_schulze.csv`);
  columns(set, "schulze", analyse(file, "--method", "schulze"), schulze,
    "entry", [["score", "schulze_wins", 0], ["rank", "schulze_rank", 0]]);
  columns(set, "copeland", analyse(file, "--method", "copeland"), schulze,
    "entry", [["score", "copeland", 0]]);
  const agreement = analyse(file, "--report", "agreement");
  const expected = read(`${set}/expected_agreement.csv`);
  for (const [a, b] of [["icc_2_1", "ICC2 ICC"], ["icc_2_k", "ICC2k ICC"],
    ["kendall_w", "W tie-corrected"]]) {
    close(`${set} ${a}`, value(agreement, a), value(expected, b), 1e-9);
  }
}

// irr's alpha is wrong here; irrCAC and the definition agree.
close("paris1976 alpha", value(analyse("paris1976/ratings.csv", "--report",
  "agreement"), "kripp_alpha_interval"), 0.20221, 5e-6);
close("krippendorff alpha", value(analyse("krippendorff.csv", "--report",
  "agreement"), "kripp_alpha_interval"), 0.8491071429, 1e-9);
const fleiss = analyse("shrout_fleiss.csv", "--report", "agreement");
close("shrout_fleiss", value(fleiss, "icc_2_1"), 0.2897637795, 1e-9);
close("shrout_fleiss", value(fleiss, "icc_2_k"), 0.6200505476, 1e-9);
const penicillin = analyse("penicillin.csv", "--report", "model");
for (const [name, want] of [["var_entry", 0.7169], ["var_judge", 3.7309],
  ["var_residual", 0.3024], ["reml", 330.8606], ["mu", 22.9722],
  ["se_mu", 0.8086]]) {
  close(`penicillin ${name}`, value(penicillin, name), want, 1e-4);
}

for (const [design, efficiency, variance] of [
  ["BIBD_7_7_3_3_1_", 7 / 9, 0.857142857143],
  ["BIBD_7_7_4_4_2_", 7 / 8, 0.571428571429],
  ["BIBD_13_13_4_4_1_", 13 / 16, 0.615384615385],
  ["BIBD_9_12_4_3_1_", 3 / 4, 0.666666666667],
  ["square_lattice_9_entries_6_judges_of_3", 2 / 3, 1.5],
  ["complete_10x11", 1, 0.181818181818]]) {
  const got = analyse(`design_${design}.csv`, "--report", "design");
  close(`${design} efficiency`, value(got, "efficiency"), efficiency, 1e-10);
  close(`${design} variance`, value(got, "mean_variance_of_difference"),
    variance, 1e-10);
}
const split = analyse("design_two_separate_panels_6_entries_4_judges.csv",
  "--report", "design");
close("two panels", value(split, "components"), 2, 0);
close("two panels", value(split, "efficiency"), 0, 0);

// ---- many-facet Rasch, and criteria as a facet of the mixed model ----
const guilford = "guilford1954/ratings.csv";
const facets = read("guilford1954/expected_mfrm_jml_measures.csv");
const of = (facet) => facets.filter((r) => r.facet === facet)
  .map((r) => ({ ...r, [facet]: r.element }));
columns("guilford1954", "rasch", analyse(guilford, "--method", "rasch"),
  of("entry"), "entry", [["score", "measure", 1e-6], ["se", "se", 1e-6]]);
columns("guilford1954", "rasch", analyse(guilford, "--method", "rasch",
  "--report", "judges"), of("judge"), "judge",
[["severity", "measure", 1e-6], ["se", "se", 1e-6],
  ["infit", "infit_mnsq", 1e-6], ["outfit", "outfit_mnsq", 1e-6]]);
const rasch = analyse(guilford, "--method", "rasch", "--report", "model");
for (const row of of("criterion")) {
  close(`rasch ${row.element}`, value(rasch, `criterion_${row.element}`),
    row.measure, 1e-6);
  close(`rasch se ${row.element}`, value(rasch, `se_criterion_${row.element}`),
    row.se, 1e-6);
}
for (const row of read("guilford1954/expected_mfrm_jml_steps.csv").slice(1)) {
  close(`threshold ${row.category}`, value(rasch, `threshold_${row.category}`),
    row.threshold, 1e-6);
  close(`threshold se ${row.category}`,
    value(rasch, `se_threshold_${row.category}`), row.threshold_se, 1e-6);
}
close("rasch likelihood", value(rasch, "log_likelihood"),
  value(read("guilford1954/expected_mfrm_jml_fit.csv"), "loglik"), 1e-8);

const facet = analyse(guilford, "--criteria", "facet", "--report", "model");
const many = read("guilford1954/expected_lmer_multicriterion_varcomp.csv");
for (const [a, b] of [["var_entry", "var_entry"], ["var_judge", "var_judge"],
  ["var_entry_judge", "var_entry:judge"], ["var_residual", "var_Residual"],
  ["reml", "reml_criterion"]]) {
  close(`facet ${a}`, value(facet, a), value(many, b), 1e-5);
}
for (const name of ["Attack", "Basis", "Clarity", "Daring", "Enthusiasm"]) {
  close(`facet ${name}`, value(facet, `criterion_${name}`),
    value(many, `criterion${name}`), 1e-6);
  close(`facet se ${name}`, value(facet, `se_criterion_${name}`),
    value(many, `se_criterion${name}`), 1e-6);
}
const level = Number(value(facet, "mu"));
columns("guilford1954", "facet", analyse(guilford, "--criteria", "facet"),
  read("guilford1954/expected_lmer_multicriterion_entry.csv"), "entry",
  [["score", "blup", 1e-5, (x) => x + level]]);

// ---- printed examples ----
const ballots = [[5, "ACBED"], [5, "ADECB"], [8, "BEDAC"], [3, "CABED"],
  [7, "CAEBD"], [2, "CBADE"], [7, "DCEBA"], [8, "EBADC"]];
let voter = 0;
const votes = ballots.flatMap(([times, order]) => Array.from({ length: times },
  () => {
    voter += 1;
    return [...order].map((e, i) => [e, `v${voter}`, 5 - i]);
  }).flat());
const elected = analyse(given("schulze", votes), "--method", "schulze");
holds("Schulze's 45 voters: E A C B D",
  elected.map((r) => r.entry).join("") === "EACBD");

const teams = ["Baltimore", "Boston", "Cleveland", "Detroit", "Milwaukee",
  "New York", "Toronto"];
const wins = [[0, 1, 7, 4, 2, 3, 1], [12, 0, 7, 2, 6, 7, 6],
  [6, 6, 0, 4, 4, 6, 5], [9, 11, 9, 0, 6, 5, 7], [11, 7, 9, 7, 0, 7, 9],
  [10, 6, 7, 8, 6, 0, 6], [12, 7, 8, 6, 4, 7, 0]];
let game = 0;
const games = teams.flatMap((a, i) => teams.flatMap((b, j) =>
  Array.from({ length: wins[i][j] }, () => {
    game += 1;
    return [[a, `g${game}`, 1], [b, `g${game}`, 0]];
  }).flat()));
const league = new Map(analyse(given("baseball", games), "--method",
  "bradley-terry").map((r) => [r.entry, Number(r.score)]));
for (const [team, printed] of [["Milwaukee", 1.5814], ["Detroit", 1.4364],
  ["Toronto", 1.2945], ["New York", 1.2476], ["Boston", 1.1077],
  ["Cleveland", 0.6839]]) {
  close(`baseball ${team}`, league.get(team) - league.get("Baltimore"),
    printed, 5e-5);
}
for (const set of ["paris1976", "guilford1954"]) {
  const sigma = Number(value(read(`${set}/expected_fixed_fit.csv`), "sigma"));
  close(`${set} sigma`, value(analyse(`${set}/ratings.csv`, "--method",
    "fixed", "--report", "model"), "var_residual"), sigma * sigma, 1e-9);
}

// ---- certainty: against a million draws by another program ----
const drawn = new Map(analyse("paris1976/ratings.csv", "--draws", "200000")
  .map((r) => [r.entry, r]));
for (const row of read("paris1976/expected_posterior.csv")) {
  const ours = drawn.get(row.entry);
  for (const [a, b] of [["p_first", "p_first"], ["p_prize", "p_topK"]]) {
    const p = Number(row[b]);
    const error = Math.sqrt((p * (1 - p)) * (1 / 2e5 + 1 / 1e6)) + 1e-5;
    holds(`paris1976 ${row.entry} ${a}: ${ours[a]}, not ${p}`,
      Math.abs(Number(ours[a]) - p) <= 5 * error);
  }
  holds(`paris1976 ${row.entry} interval ${ours.rank_low}-${ours.rank_high}`,
    ours.rank_low === row.rank_lo90 && ours.rank_high === row.rank_hi90);
}
const aloud = execFileSync(podium, ["analyse",
  `${data}/paris1976/ratings.csv`, "--lang", "en"], { encoding: "utf8" });
const cut = Number(value(read("paris1976/expected_cut.csv"),
  "p_cut_pair_closed_form"));
holds("paris1976: the line after place 3 is said with its chance",
  aloud.includes(`Haut-Brion 1970 is ${Math.round(100 * cut)} %`));
const same = () => execFileSync(podium, ["analyse",
  `${data}/paris1976/ratings.csv`, "--seed", "7"]);
holds("same seed, same bytes", same().equals(same()));

// ---- properties ----
const text = readFileSync(`${data}/paris1976/ratings.csv`, "utf8").trim();
const names = parse(text);
const plain = names.map((r) => [`"${r.entry}"`, r.judge, Number(r.score)]);
const ranks = (rows, method) => analyse(given("p", rows), "--method", method)
  .map((r) => [r.entry, r.rank].join(" ")).join("\n");
for (const method of ["fixed", "mixed"]) {
  const before = ranks(plain, method);
  const judge = plain[0][1];
  holds(`${method}: a generous judge changes no rank`, before === ranks(
    plain.map(([e, j, x]) => [e, j, j === judge ? x + 5 : x]), method));
}
for (const method of ["mean", "median", "trimmed", "zscore", "rank-sum",
  "fixed", "mixed", "bradley-terry", "schulze", "copeland"]) {
  const turned = [...plain].reverse();
  holds(`${method}: the order of rows changes nothing`,
    execFileSync(podium, ["analyse", given("a", plain), "--method", method])
      .equals(execFileSync(podium, ["analyse", given("b", turned), "--method",
        method])));
}
// More judges than entries: the other side is eliminated, nothing changes.
for (const method of ["fixed", "mixed"]) {
  const crowd = plain.flatMap(([e, j, x]) => [[e, j, x], [e, `${j}2`, x + 1]]);
  const turned = crowd.map(([e, j, x]) => [j, e, x]);
  const severity = new Map(analyse(given("t", turned), "--method", method,
    "--report", "judges").map((r) => [r.judge, Number(r.severity)]));
  const score = analyse(given("c", crowd), "--method", method);
  const mean = score.reduce((sum, r) => sum + Number(r.score), 0)
    / score.length;
  const middle = [...severity.values()].reduce((x, y) => x + y, 0)
    / severity.size;
  for (const row of score) {
    close(`${method} turned ${row.entry}`, Number(row.score) - mean,
      middle - severity.get(row.entry), 1e-7);
  }
}

// ---- binary fractions: a judge who gives everybody the same has no spread, and
// equal totals are ties, whatever the decimals

for (let tenth = 1; tenth < 100; tenth += 1) {
  const constant = (tenth / 10).toString();
  const rows = [];
  for (const e of ["A", "B", "C", "D", "E", "F"]) rows.push([e, "J1", constant]);
  for (const [i, e] of ["A", "B", "C", "D", "E", "F"].entries())
    rows.push([e, "J2", i + 1]);
  const scores = analyse(given("constant", rows), "--method", "zscore");
  const of = new Map(scores.map((r) => [r.entry, Number(r.score)]));
  holds(`zscore with a judge who gives ${constant}`,
    Math.abs(of.get("A") + of.get("F")) < 1e-12);
}

const shuffled = (list, turn) => [...list.slice(turn), ...list.slice(0, turn)];
for (let seed = 1; seed <= 40; seed += 1) {
  const tenths = [1, 2, 3].map((k) =>
    ((50 + (seed * 37 * k) % 51) / 10).toFixed(1));
  const path = `${scratch}/tie.csv`;
  let text = "entry,judge,criterion,score\n";
  for (const [e, entry] of ["A", "B", "C"].entries())
    for (const judge of ["J1", "J2"])
      shuffled(tenths, e).forEach((score, c) => {
        text += `${entry},${judge},c${c},${score}\n`;
      });
  writeFileSync(path, text);
  for (const method of ["mean", "median", "zscore", "rank-sum", "copeland"])
    holds(`${tenths} in any order, ${method}`,
      analyse(path, "--method", method).every((r) => r.rank === "1"));
  const agreement = analyse(path, "--report", "agreement");
  for (const quantity of ["kendall_w", "icc_2_1"])
    holds(`${quantity} of judges who tell nobody apart`,
      ["", "nan", "NaN"].includes(value(agreement, quantity)));
}

// ---- ranks of an entry that fewer judges saw; names that look alike; numbers
// that may be thousands

const seen = analyse(given("fewer", [["A", "J1", 9], ["B", "J1", 8],
  ["C", "J1", 7], ["A", "J2", 9], ["B", "J2", 8], ["C", "J2", 7], ["A", "J3", 9],
  ["B", "J3", 8], ["C", "J3", 7], ["D", "J3", 1]]), "--method", "rank-sum");
holds("an entry that one judge saw, and put last, is last",
  seen.find((r) => r.entry === "D").rank === "4");

function refused(what, text) {
  const path = `${scratch}/refused.csv`;
  writeFileSync(path, text);
  let code = 0;
  try {
    execFileSync(podium, ["analyse", path], { stdio: "ignore" });
  } catch (error) {
    code = error.status;
  }
  holds(`${what} is refused`, code === 65);
}
for (const [what, name] of [["a no-break space", "A\u00a0"],
  ["a zero-width space", "A\u200b"], ["a small letter", "a"],
  ["two spaces", "An  B"], ["another tone", "Ho\u00e0"]]) {
  const other = { "An  B": "An B", "Ho\u00e0": "H\u00f2a" }[name] ?? "A";
  refused(what, `entry,judge,score\n${other},J1,1\n${name},J2,2\nB,J1,3\n`);
}
refused("1,050 in a comma file", 'entry,judge,score\nA,J1,950\nB,J1,"1,050"\n');
refused("1.050 with semicolons", "entry;judge;score\nA;J1;950\nB;J1;1.050\n");

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

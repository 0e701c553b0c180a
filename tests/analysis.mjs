// SPDX-License-Identifier: MIT
// Compares `podium analyse` with what other programs and textbooks say.
//
// Usage: node analysis.mjs PODIUM

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

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

function analyse(file, ...options) {
  return parse(execFileSync(podium, ["analyse", `${data}/${file}`,
    "--format", "csv", "--draws", "0", ...options],
  { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
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

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

// SPDX-License-Identifier: MIT
// Simulated contests in which the mixed model holds: does the certainty that
// `podium analyse` states come true? Prints what was stated and what came, and
// for three judges of seven entries how far the statements go too far.
//
// Usage: node certainty.mjs PODIUM CONTESTS

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";

import { random } from "./random.mjs";

const [podium, count] = process.argv.slice(2);
const contests = Number(count);
const folder = mkdtempSync(`${tmpdir()}/podium-`);
process.on("exit", () => rmSync(folder, { recursive: true }));
let passed = 0;
let failed = 0;

const { uniform, normal } = random(20261125);
const list = (n, f) => Array.from({ length: n }, (_, i) => f(i));

// Score = 50 + entry + judge + chance, each of standard deviation 8.
function contest(entries, judges, each) {
  const ability = list(entries, () => 8 * normal());
  const severity = list(judges, () => 8 * normal());
  const load = list(judges, () => 0);
  const rows = ability.flatMap((a, e) => {
    // The judges with the least to do, in random order.
    const seats = list(judges, (j) => [load[j] + uniform(), j])
      .sort((x, y) => x[0] - y[0]).slice(0, each).map(([, j]) => j);
    return seats.map((j) => {
      load[j] += 1;
      return `${e},${j},${(50 + a + severity[j] + 8 * normal()).toFixed(6)}`;
    });
  });
  const path = `${folder}/ratings.csv`;
  writeFileSync(path, `entry,judge,score\n${rows.join("\n")}\n`);
  return { path, ability };
}

// What a run of contests stated, and what was found.
function study(entries, judges, each, prizes) {
  const covered = []; // by contest: entries within their interval of ranks
  const bins = list(5, () => ({ n: 0, stated: 0, came: 0 }));
  const first = { stated: 0, came: 0 };
  for (let i = 0; i < contests; i += 1) {
    const { path, ability } = contest(entries, judges, each);
    const rows = execFileSync(podium, ["analyse", path, "--format", "csv",
      "--draws", "2000", "--seed", String(i + 1), "--prizes", String(prizes)],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
      .trim().split("\n").slice(1).map((line) => line.split(","));
    let inside = 0;
    for (const [e, , , , , low, high, , prize] of rows) {
      const rank = 1 + ability.filter((a) => a > ability[e]).length;
      inside += Number(low) <= rank && rank <= Number(high);
      const bin = bins[Math.min(4, Math.floor(5 * Number(prize)))];
      bin.n += 1;
      bin.stated += Number(prize);
      bin.came += rank <= prizes;
    }
    const [winner] = rows;
    first.stated += Number(winner[7]);
    first.came += ability.every((a) => a <= ability[winner[0]]);
    covered.push(inside / entries);
  }
  const mean = covered.reduce((x, y) => x + y, 0) / contests;
  const spread = Math.sqrt(covered.reduce((x, y) => x + (y - mean) ** 2, 0)
    / (contests - 1));
  return { mean, error: spread / Math.sqrt(contests), bins, first };
}

function show(name, s) {
  const of = (x) => x.toFixed(3);
  console.log(`= ${name}: 90 % intervals of ranks hold ${of(s.mean)}`
    + ` (+- ${of(s.error)}); P(first) of the winner stated`
    + ` ${of(s.first.stated / contests)}, came ${of(s.first.came / contests)}`);
  console.log(`=   P(prize) stated -> came: ${s.bins.filter((b) => b.n)
    .map((b) => `${of(b.stated / b.n)} -> ${of(b.came / b.n)}`).join(", ")}`);
}

function holds(what, condition) {
  if (condition) passed += 1;
  else failed += 1;
  if (!condition) console.log(`FAILED ${what}`);
}

const large = study(60, 20, 5, 6);
show("60 entries, 20 judges, 5 scores each", large);
holds("intervals hold at least 90 %", large.mean >= 0.9 - 3 * large.error);
for (const b of large.bins) {
  const stated = b.stated / b.n;
  const error = Math.sqrt((stated * (1 - stated)) / b.n);
  holds(`P(prize) ${stated}`,
    Math.abs(b.came / b.n - stated) <= 3 * error + 0.02);
}
// Here the variances themselves are hardly known, and the model states its
// certainty as if they were: see the manual.
show("7 entries, 3 judges, 3 scores each", study(7, 3, 3, 1));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

// SPDX-License-Identifier: MIT
// Writes ratings of an incomplete design to standard output: score = 50 +
// entry + judge + noise, all of standard deviation 8, the same every time.
//
// Usage: node ratings.mjs ENTRIES JUDGES-PER-ENTRY JUDGES [CRITERIA]

import { writeSync } from "node:fs";

import { random } from "../random.mjs";

const [entries, each, judges, criteria = 0] = process.argv.slice(2).map(Number);
const { uniform, normal } = random(20261125);

const severity = Array.from({ length: judges }, () => 8 * normal());
let text = `entry,judge,${criteria ? "criterion," : ""}score\n`;
for (let e = 0; e < entries; e += 1) {
  const ability = 8 * normal();
  const seats = new Set();
  while (seats.size < each) seats.add(Math.floor(uniform() * judges));
  for (const j of [...seats].sort((a, b) => a - b)) {
    for (let c = 0; c < Math.max(1, criteria); c += 1) {
      const score = 50 + ability + severity[j] + 8 * normal();
      text += `E${e},J${j},${criteria ? `c${c},` : ""}${score.toFixed(3)}\n`;
    }
  }
  if (text.length > 1 << 20) {
    writeSync(1, text);
    text = "";
  }
}
writeSync(1, text);

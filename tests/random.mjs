// SPDX-License-Identifier: MIT
// Chance for tests and figures: the same numbers every time.

// Uniform and standard normal numbers from a seed (mulberry32; Box, Muller).
export function random(seed) {
  let state = seed;
  function uniform() {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  return { uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform()))
      * Math.cos(2 * Math.PI * uniform()) };
}

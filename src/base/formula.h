/* formula.h - texts that a spreadsheet would read as formulas. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_FORMULA_H
#define BASE_FORMULA_H

#include <podium/base.h>

/* A text that a spreadsheet would read as a formula gets an apostrophe in front
 * on its way into a file, and loses it on the way back; any other is returned
 * as it is. A plain number such as -5 is none. */
const char *formula_guard(struct podium_arena *arena, const char *text);
const char *formula_unguard(const char *text);

#endif

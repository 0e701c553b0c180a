/* letter_case.h - the capitals that TCVN3 does not have. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_LETTER_CASE_H
#define TABLES_LETTER_CASE_H

#include "tables/csv.h"

/* Fonts of TCVN3 draw toned capitals from the bytes of small letters, so
 * "NGUYỄN" comes as "NGUYễN" and "Ánh" as "ánh". Make capitals where the other
 * letters of the column say that they were meant. */
void restore_capitals(struct csv *csv, struct podium_arena *arena);

#endif

/* faults.h - what is wrong with a file, and where. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_FAULTS_H
#define TABLES_FAULTS_H

#include <podium/table.h>

/* Where a fault is. */
struct location {
    const char *file;
    size_t row, column; /* from 1; 0: none in particular */
    const char *name;   /* of the column, or NULL */
    bool workbook;      /* a cell is called B7 */
};
/* Add a fault; words as for message_add(). */
void fault_add(struct podium_faults *faults, struct podium_arena *arena,
    enum podium_language language, const struct location *location,
    const char *const words[]);
/* Sort by row, then column; stable. What is wrong with several rows in the same
 * way, in the same column, becomes one fault that names them. */
void faults_sort(struct podium_faults *faults, enum podium_language language,
    struct podium_arena *arena);

#endif

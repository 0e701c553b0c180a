/* faults.h - what is wrong with a file, and where. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_FAULTS_H
#define TABLES_FAULTS_H

#include <podium/table.h>

/* Add a fault at a place: row 0 and column 0 when it has none; name is the
 * column's, or NULL. words as for message_add(). */
struct place {
    const char *file;
    size_t row, column;
    const char *name;
};
void fault_add(struct podium_faults *faults, struct podium_arena *arena,
    enum podium_language language, const struct place *place,
    const char *const words[]);
/* As they stand in the file, for who goes through it from top to bottom; those
 * of one place as they were added. */
void faults_sort(struct podium_faults *faults, struct podium_arena *arena);

#endif

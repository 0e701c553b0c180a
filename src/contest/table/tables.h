/* tables.h - the tables of a contest and their columns. Import, export, the
 * commands for single rows and podium-tables(5) all read this list. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_TABLE_TABLES_H
#define CONTEST_TABLE_TABLES_H

#include <podium/table.h>

#include "contest/ground/column.h"

/* Shown instead of a personal value that must not leave the file. */
#define WITHHELD "(withheld)"
/* Shown instead of the name of a minor that was erased. */
#define ERASED "(erased)"

struct fault_sink;

struct table {
    const char *name, *noun;   /* "entries", "entry" */
    const char *set, *removed; /* kinds of event; removed may be NULL */
    const char *query;         /* gives id, then all columns, in key order */
    struct column columns[MOST_COLUMNS];
    /* Checks a whole row, and reports its faults. May be NULL. */
    void (*check)(struct fault_sink *at, const char *const *texts);
    /* Fills in what a row does not say, before it is checked; before: the texts
     * of the existing row, or NULL. May be NULL. */
    enum podium_status (*complete)(struct podium *pd, struct fault_sink *at,
        const char *const *before, const char **texts);
    /* Round, entry and judge come first, and a new row is refused where the
     * judge is barred from the entry. */
    bool pairs_judges;
    bool names_people; /* its rows may show that a judge is near to an entry */
    bool names_author; /* its event keeps the name that the author has then:
                        * what was agreed to holds for nobody else */
    const char *visibility; /* who may read it; NULL: who sees everything */
};

extern const struct table tables[]; /* in import order; ends with a NULL name */

const struct table *table_find(const char *name); /* by name or noun */

#endif

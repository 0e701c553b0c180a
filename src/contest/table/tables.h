/* tables.h - the tables of a contest and their columns: the one place that
 * import, export, editing by hand and podium-tables(5) read. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_TABLE_TABLES_H
#define CONTEST_TABLE_TABLES_H

#include <podium/table.h>

enum cell_type {
    CELL_CODE,    /* letters, digits, - _ . / and no space */
    CELL_TEXT,    /* any text */
    CELL_INT,     /* a whole number */
    CELL_DECIMAL, /* thousandths */
    CELL_DATE,
    CELL_YES,  /* yes or no */
    CELL_WORD, /* one of `allowed` */
    CELL_WORDS /* some of `allowed` */
};

enum column_flag {
    COLUMN_KEY = 1,
    COLUMN_REQUIRED = 2,
    COLUMN_PERSONAL = 4, /* its value stays out of the log */
    COLUMN_NAME = 8,     /* personal if the row's person is a minor */
    COLUMN_LOOKUP = 16,  /* helps to find another cell's row, not stored */
    COLUMN_ORDER = 32    /* the row's place in the file when not given */
};

#define MOST_COLUMNS 14

struct column {
    const char *name;
    enum cell_type type;
    unsigned flags;
    const char *target;    /* table that a code must stand in, or NULL */
    const char *allowed;   /* words separated by spaces, or NULL */
    const char *otherwise; /* when not given, or NULL */
    int64_t low, high;     /* of a number; both 0: any not below 0 */
};

struct row;
struct faults_at;

struct table {
    const char *name, *noun;   /* "entries", "entry" */
    const char *set, *removed; /* kinds of event; removed may be NULL */
    const char *query;         /* id, then the columns, in key order */
    struct column columns[MOST_COLUMNS];
    /* What no single cell shows. May be NULL. */
    void (*check)(struct faults_at *at, const char *const *texts);
    /* The kind of event that changes a row once the rules are frozen. */
    const char *changed;
    /* May the row of this id change so? NULL: yes. */
    enum podium_status (*guard)(struct podium *pd, int64_t id,
        const char *const *before, const char *const *texts);
};

/* What was handed in as practice never counts, and the other way round. */
enum podium_status assignment_guard(struct podium *pd, int64_t id,
    const char *const *before, const char *const *texts);

extern const struct table tables[]; /* in import order; NULL name ends */

const struct table *table_find(const char *name); /* by name or noun */
size_t table_columns(const struct table *t);
/* Index of a column by name, or MOST_COLUMNS. */
size_t column_index(const struct table *t, const char *name);

#endif

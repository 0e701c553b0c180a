/* column.h - what may stand in a column of a table. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_GROUND_COLUMN_H
#define CONTEST_GROUND_COLUMN_H

#include <stddef.h>
#include <stdint.h>

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
    COLUMN_PERSONAL = 4,  /* its value stays out of the log */
    COLUMN_NAME = 8,      /* personal unless the row's person is known to be
                           * an adult */
    COLUMN_LOOKUP = 16,   /* only helps to find the row that another cell names;
                           * not stored */
    COLUMN_ORDER = 32,    /* when not given: number of the row in the file */
    COLUMN_LINES = 64,    /* its text may have several lines */
    COLUMN_PERCENT = 256, /* a number of hundredths */
    COLUMN_COUNTED = 128  /* when the file has no such column: the number of the
                           * row among those with the same other keys */
};

#define MOST_COLUMNS 14

struct column {
    const char *name;
    enum cell_type type;
    unsigned flags;
    const char *target;    /* table that must have a row with this code, or
                            * NULL */
    const char *allowed;   /* words separated by spaces, or NULL */
    const char *otherwise; /* value of an empty cell, or NULL */
    int64_t low, high;     /* range of a number; both 0: no limits */
};

/* How many there are of an array that ends with a NULL name or is full. */
size_t column_count(const struct column *columns);
/* Index of a column by name, or MOST_COLUMNS. */
size_t column_find(const struct column *columns, const char *name);

#endif

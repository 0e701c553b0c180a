/* gathered_sheets.h - sheets read from a file, before they are recorded. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_JUDGING_GATHERED_SHEETS_H
#define CONTEST_JUDGING_GATHERED_SHEETS_H

#include "contest/judging/judging_index.h"
#include "contest/judging/sheet_files.h"

/* The columns of a file of sheets. */
enum { ROUND, ENTRY, JUDGE, CRITERION, SCORE, COMMENT, FIXED_COLUMNS };

/* A sheet as gathered from the rows of the file. */
struct gathered_sheet {
    int64_t round, judge;
    const struct indexed_entry *entry;
    const struct rubric *rubric;
    const struct indexed_sheet *known; /* current sheet, or last version; or
                                        * NULL */
    size_t first_row;                  /* number of its first row in the file */
    const char *comment;               /* NULL: as in the current sheet */
    struct {
        struct criterion_score *items;
        size_t count, room;
    } scores;
};

/* A column of the wide form. */
struct criterion_column {
    const char *name; /* NULL: it is not about a criterion */
    const char *code; /* of the criterion */
    bool comments;    /* on the criterion, not its scores */
};

struct sheet_gathering {
    struct import *im;
    struct judging_index index;
    struct map alike[CRITERION]; /* codes that are the same to people, to what
                                  * the index has */
    struct map by_key;           /* the three codes to index, plus 1 */
    struct {
        struct gathered_sheet *items;
        size_t count, room;
    } sheets;
    bool long_form;
    bool reason_needed; /* of who replaces a sheet, in words of her own */
    size_t columns[MOST_COLUMNS];      /* file column of each table column */
    struct criterion_column *criteria; /* wide: by file column */
    const char *last_codes[3];         /* of the row before: mostly the same */
    size_t last_sheet;
};

/* The text of a cell; "" if the file has no such column, which is number 0. */
const char *file_cell(
    const struct sheet_gathering *g, size_t row, size_t column);
/* Put the scores and comments of a row of either form into its sheet, or report
 * faults. */
void read_long_row(
    struct sheet_gathering *g, struct gathered_sheet *s, size_t row);
void read_wide_row(
    struct sheet_gathering *g, struct gathered_sheet *s, size_t row);

/* Check each gathered sheet as a whole (none over what its judge signed), then
 * record those that are new or differ; none
 * where the file has a fault. */
enum podium_status record_gathered_sheets(struct sheet_gathering *g);

#endif

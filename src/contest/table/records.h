/* records.h - the rows of a table as texts, and the events that change them. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_TABLE_RECORDS_H
#define CONTEST_TABLE_RECORDS_H

#include "base/map.h"
#include "contest/ground/values.h"
#include "contest/table/tables.h"
#include "record/handle.h"

/* A row as canonical texts, "" for an absent cell. */
struct row {
    int64_t id;
    const char **texts;
};

struct rows {
    struct row *items;
    size_t count, room;
    struct map by_key; /* key text to index in items, plus 1 */
};

/* All rows of a table in key order. */
enum podium_status rows_load(struct podium *pd, const struct table *t,
    struct podium_arena *arena, struct rows *out);

/* The cells of the key columns as one text. */
const char *row_key(struct podium_arena *arena, const struct table *t,
    const char *const *texts);

/* Where codes are looked up while rows of one table are written: the rows of
 * each table that it refers to, loaded when first asked for. */
struct directory {
    struct podium *pd;
    struct podium_arena *arena;
    struct rows *tables; /* by index in tables[]; items NULL: not loaded */
    bool *loaded;
};
enum podium_status directory_open(
    struct podium *pd, struct podium_arena *arena, struct directory *out);

/* The id of the row that a cell's code names; 0 when there is none such, or
 * the cell is empty. */
enum podium_status directory_find(struct directory *d, const struct table *t,
    size_t column, const char *const *texts, int64_t *id);

/* Are the texts of two rows the same? */
bool same_texts(size_t n, const char *const *a, const char *const *b);

/* Every code of a row must stand in the table it names; a fault for each
 * that does not. */
enum podium_status codes_check(struct directory *d, struct faults_at *at,
    const struct table *t, const char *const *texts, bool *excused);

/* A code of a file that has faults, none of whose rows are there: who refers
 * to it in the same transaction is not told that it is missing, but excused. */
void excuse(struct podium *pd, const char *table, const char *code);
#define ANY_CODE "*" /* of a file that could not be read to its end */

/* Record the event that adds the row (id 0) or changes it. Codes must stand
 * in the directory. */
enum podium_status row_write(struct directory *d, const struct table *t,
    int64_t id, const char *const *texts);

/* Record once more, whole, the row that an event of this removing kind speaks
 * of, if it is still there. */
enum podium_status row_restate(struct podium *pd, const char *kind, int64_t id,
    struct podium_arena *arena);

/* Cells that must not leave the file: personal values of a minor without
 * consent. */
#define WITHHELD "(withheld)"
void row_withhold(const struct table *t, const char **texts, int64_t now);

/* Is somebody born on this ISO date under 18 at this moment? */
bool is_minor(const char *birth_date, int64_t now);

#endif

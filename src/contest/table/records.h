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

/* Finds rows by their codes while rows of one table are read or recorded: the
 * rows of every table that it refers to, loaded when first needed. */
struct directory {
    struct podium *pd;
    struct podium_arena *arena;
    struct rows *tables; /* by index in tables[] */
    bool *loaded;
    bool youth; /* contest_is_for_the_young() */
};
enum podium_status directory_open(
    struct podium *pd, struct podium_arena *arena, struct directory *out);

/* The rows of a table, read the first time. */
enum podium_status directory_load(
    struct directory *d, const struct table *target, struct rows **out);

/* The id of the row that the code in a cell names; 0 if there is no such row,
 * or the cell is empty. */
enum podium_status directory_find(struct directory *d, const struct table *t,
    size_t column, const char *const *texts, int64_t *id);

/* From the codes and names of a table's rows, as text_name_key() gives them,
 * and from the names of all but people as text_fold() does, to the rows, for
 * directory_code(); MAP_SEVERAL for one that several have. */
enum podium_status directory_names(
    struct directory *d, const struct table *target, struct map *out);
const char *directory_code(
    struct directory *d, const struct table *target, int64_t row);
/* Is this one of the codes or names of unread_code_add()? */
bool directory_is_excused(
    struct directory *d, const char *table, const char *code);

/* Are the texts of two rows the same? */
bool are_texts_equal(size_t n, const char *const *a, const char *const *b);

/* Report a fault for each code of a row that does not exist in the table it
 * names. *excused (may be NULL) becomes true if such a code is one of
 * unread_code_add(). */
enum podium_status row_check_codes(struct directory *d, struct fault_sink *at,
    const struct table *t, const char *const *texts, bool *excused);

/* What follows from rows of this table that were recorded: judges who seem to
 * be near to an entry. */
enum podium_status after_rows(
    struct podium *pd, const struct table *t, struct podium_arena *arena);

/* Fill in what the row does not say, and check it as a whole; before: the texts
 * of the existing row, or NULL. */
enum podium_status row_check(struct podium *pd, struct fault_sink *at,
    const struct table *t, const char *const *before, const char **texts);

/* Remember a code of a file that failed, none of whose rows were recorded: rows
 * of later files in the same transaction that refer to it are skipped, not
 * reported as faults. */
void unread_code_add(struct podium *pd, const char *table, const char *code);
/* The same of a name. */
void unread_name_add(struct podium *pd, const char *table, const char *name);
#define ANY_CODE "*" /* any code, of a file that was cut short */

/* Record the event that adds a row (id 0) or changes it. All its codes must
 * exist. */
enum podium_status row_write(struct directory *d, const struct table *t,
    int64_t id, const char *const *texts);

/* Record the whole row that an event of this removing kind is about once more,
 * if it still exists. */
enum podium_status record_row_again(struct podium *pd, const char *kind,
    int64_t id, struct podium_arena *arena);

/* Put WITHHELD over each personal value that must not leave the file: of a
 * minor without consent to that. */
struct withholding {
    struct map consents; /* to letting data out: consents_load() */
    bool youth;          /* contest_is_for_the_young() */
};
void row_withhold(const struct table *t, const struct row *row, int64_t now,
    const struct withholding *how);

#endif

/* stmt.h - one SQL statement, from text to result.
 *
 *	struct stmt q = stmt(pd, "SELECT title FROM entries WHERE id = :id");
 *	bind_int(&q, ":id", id);
 *	while (next_row(&q))
 *		puts(col_text(&q, 0));
 *	return stmt_end(&q);
 *
 * Errors are sticky: after the first one every call does nothing, and
 * stmt_end() reports it. A forgotten or unknown parameter is an INTERNAL
 * error, never a silent NULL. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_STMT_H
#define RECORD_STMT_H

#include "record/handle.h"

struct stmt {
    struct podium *pd;
    struct prepared *prepared;
    sqlite3_stmt *raw; /* prepared->raw */
    enum podium_status status;
    int bound;    /* parameters given so far */
    bool stepped; /* stmt_end() runs a statement that next_row() has not; no
                   * file but stmt.c uses this */
};

/* Copy the rows of a query, which it ends, into an INSERT with at most as many
 * parameters in another database. The values keep type and length. */
enum podium_status copy_rows(
    struct stmt *q, struct podium *to, const char *insert);

/* A statement that reads. */
struct stmt stmt(struct podium *pd, const char *sql);
/* A statement that may also write what its access names. */
struct stmt stmt_with(struct podium *pd, enum access access, const char *sql);

void bind_int(struct stmt *q, const char *name, int64_t value);
/* The text must live until stmt_end(); NULL binds NULL. */
void bind_text(struct stmt *q, const char *name, const char *value);
void bind_blob(
    struct stmt *q, const char *name, const void *value, size_t size);
/* The same, but a statement without the parameter is no error. */
void offer_int(struct stmt *q, const char *name, int64_t value);
void offer_text(struct stmt *q, const char *name, const char *value);

/* For whoever binds any statement: the name of the i-th parameter, from 1,
 * NULL after the last; and to bind that one. */
const char *parameter_name(const struct stmt *q, int i);
void bind_int_at(struct stmt *q, int i, int64_t value);
void bind_text_at(struct stmt *q, int i, const char *value);

bool next_row(struct stmt *q);
int64_t col_int(const struct stmt *q, int col); /* 0 for NULL */
bool col_is_null(const struct stmt *q, int col);
const char *col_text(const struct stmt *q, int col); /* until next_row() */
/* The same for a column that is never NULL; "" if the file is damaged and it
 * is. */
const char *col_word(const struct stmt *q, int col);

/* For whoever takes rows of any query: how many columns there are, a column's
 * name, and whether its value is a whole number. */
int col_count(const struct stmt *q);
const char *col_name(const struct stmt *q, int col);
bool col_is_int(const struct stmt *q, int col);

/* Finish and report: a statement that was never stepped is run, one of which
 * rows are left unread is not. */
enum podium_status stmt_end(struct stmt *q);
/* The same for a query that filled arena: NOMEM if it ran out. */
enum podium_status stmt_end_into(
    struct stmt *q, const struct podium_arena *arena);

/* Finish, and say whether there was a row: for "SELECT 1 ... LIMIT 1". */
enum podium_status stmt_exists(struct stmt *q, bool *exists);

/* The first column of the first row of a query without parameters, or
 * `otherwise` if it has none. */
enum podium_status ask_int(
    struct podium *pd, const char *sql, int64_t otherwise, int64_t *out);

void stmt_finalize_all(struct podium *pd);

#endif

/* stmt.c - one SQL statement, from text to result.
 *
 * Statements are prepared once and kept on the handle, in a list that is
 * searched by text and access. One that is in use is not given out again: a
 * second statement with the same text is prepared beside it. */
/* SPDX-License-Identifier: MIT */
#include "record/stmt.h"

#include <stdlib.h>
#include <string.h>

static struct prepared *
find_prepared(struct podium *pd, enum access access, const char *sql)
{
    /* Mostly the same pointer, since texts are constants; but equal constants
     * may have two addresses. */
    for (struct prepared *p = pd->prepared; p; p = p->next)
        if (p->text == sql && !p->busy && p->access == access)
            return p;
    for (struct prepared *p = pd->prepared; p; p = p->next)
        if (!p->busy && p->access == access && strcmp(p->text, sql) == 0)
            return p;
    return NULL;
}

static struct prepared *
prepare_statement(struct podium *pd, enum access access, const char *sql)
{
    struct prepared *p = calloc(1, sizeof *p);
    if (!p)
        return NULL;
    p->access = access;
    p->text = sql;
    pd->access = access;
    int rc = sqlite3_prepare_v3(
        pd->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &p->raw, NULL);
    pd->access = ACCESS_READ;
    if (rc != SQLITE_OK) {
        free(p);
        return NULL;
    }
    p->next = pd->prepared;
    return pd->prepared = p;
}

struct stmt
stmt_with(struct podium *pd, enum access access, const char *sql)
{
    struct stmt q = { .pd = pd, .prepared = find_prepared(pd, access, sql) };
    if (!q.prepared)
        q.prepared = prepare_statement(pd, access, sql);
    if (!q.prepared) {
        q.status = failed_db(pd);
        return q;
    }
    q.prepared->busy = true;
    q.raw = q.prepared->raw;
    return q;
}

struct stmt
stmt(struct podium *pd, const char *sql)
{
    return stmt_with(pd, ACCESS_READ, sql);
}

/* Index of a parameter, or 0 with q->status set. */
static int
find_parameter(struct stmt *q, const char *name)
{
    if (q->status != PODIUM_OK)
        return 0;
    int i = sqlite3_bind_parameter_index(q->raw, name);
    if (i == 0)
        q->status = failed(
            q->pd, PODIUM_INTERNAL, "bug.parameter", name, sqlite3_sql(q->raw));
    q->bound++;
    return i;
}

static void
check_bind(struct stmt *q, int rc)
{
    if (rc != SQLITE_OK)
        q->status = failed_db(q->pd);
}

void
bind_int(struct stmt *q, const char *name, int64_t value)
{
    int i = find_parameter(q, name);
    if (i)
        check_bind(q, sqlite3_bind_int64(q->raw, i, value));
}

void
bind_text(struct stmt *q, const char *name, const char *value)
{
    int i = find_parameter(q, name);
    if (i)
        check_bind(q, sqlite3_bind_text(q->raw, i, value, -1, SQLITE_STATIC));
}

void
bind_blob(struct stmt *q, const char *name, const void *value, size_t size)
{
    int i = find_parameter(q, name);
    if (i)
        check_bind(
            q, sqlite3_bind_blob64(q->raw, i, value, size, SQLITE_TRANSIENT));
}

void
bind_int_at(struct stmt *q, int i, int64_t value)
{
    q->bound++;
    if (q->status == PODIUM_OK)
        check_bind(q, sqlite3_bind_int64(q->raw, i, value));
}

void
bind_text_at(struct stmt *q, int i, const char *value)
{
    q->bound++;
    if (q->status == PODIUM_OK)
        check_bind(q, sqlite3_bind_text(q->raw, i, value, -1, SQLITE_STATIC));
}

static bool
has_parameter(const struct stmt *q, const char *name)
{
    return q->raw && sqlite3_bind_parameter_index(q->raw, name) > 0;
}

void
offer_int(struct stmt *q, const char *name, int64_t value)
{
    if (has_parameter(q, name))
        bind_int(q, name, value);
}

void
offer_text(struct stmt *q, const char *name, const char *value)
{
    if (has_parameter(q, name))
        bind_text(q, name, value);
}

const char *
parameter_name(const struct stmt *q, int i)
{
    return q->raw ? sqlite3_bind_parameter_name(q->raw, i) : NULL;
}

bool
next_row(struct stmt *q)
{
    if (q->status != PODIUM_OK)
        return false;
    /* SQLite would read a forgotten parameter as NULL. */
    if (!q->stepped && q->bound != sqlite3_bind_parameter_count(q->raw)) {
        q->status =
            failed(q->pd, PODIUM_INTERNAL, "bug.unbound", sqlite3_sql(q->raw));
        return false;
    }
    q->stepped = true;
    int rc = sqlite3_step(q->raw);
    if (rc != SQLITE_ROW && rc != SQLITE_DONE)
        q->status = failed_db(q->pd);
    return rc == SQLITE_ROW;
}

int64_t
col_int(const struct stmt *q, int col)
{
    return sqlite3_column_int64(q->raw, col);
}

bool
col_is_null(const struct stmt *q, int col)
{
    return sqlite3_column_type(q->raw, col) == SQLITE_NULL;
}

const char *
col_text(const struct stmt *q, int col)
{
    return (const char *)sqlite3_column_text(q->raw, col);
}

const char *
col_word(const struct stmt *q, int col)
{
    const char *text = col_text(q, col);
    return text ? text : "";
}

int
col_count(const struct stmt *q)
{
    return sqlite3_column_count(q->raw);
}

const char *
col_name(const struct stmt *q, int col)
{
    return sqlite3_column_name(q->raw, col);
}

bool
col_is_int(const struct stmt *q, int col)
{
    return sqlite3_column_type(q->raw, col) == SQLITE_INTEGER;
}

enum podium_status
stmt_end(struct stmt *q)
{
    if (!q->stepped)
        next_row(q);
    if (q->prepared) {
        sqlite3_reset(q->raw);
        sqlite3_clear_bindings(q->raw);
        q->prepared->busy = false;
    }
    return q->status;
}

enum podium_status
stmt_end_into(struct stmt *q, const struct podium_arena *arena)
{
    if (arena->failed && q->status == PODIUM_OK)
        q->status = failed_memory(q->pd);
    return stmt_end(q);
}

enum podium_status
stmt_exists(struct stmt *q, bool *exists)
{
    *exists = next_row(q);
    return stmt_end(q);
}

enum podium_status
ask_int(struct podium *pd, const char *sql, int64_t otherwise, int64_t *out)
{
    struct stmt q = stmt(pd, sql);
    *out = next_row(&q) ? col_int(&q, 0) : otherwise;
    return stmt_end(&q);
}

enum podium_status
copy_rows(struct stmt *q, struct podium *to, const char *insert)
{
    struct stmt i = stmt_with(to, ACCESS_APPEND, insert);
    int columns = i.raw ? sqlite3_bind_parameter_count(i.raw) : 0;
    enum podium_status status = i.status;
    while (status == PODIUM_OK && next_row(q)) {
        for (int c = 0; c < columns; c++)
            sqlite3_bind_value(i.raw, c + 1, sqlite3_column_value(q->raw, c));
        if (sqlite3_step(i.raw) != SQLITE_DONE)
            status = failed_db(to);
        sqlite3_reset(i.raw);
    }
    i.stepped = true;
    stmt_end(&i);
    enum podium_status end = stmt_end(q);
    return end == PODIUM_OK ? status : end;
}

void
stmt_finalize_all(struct podium *pd)
{
    struct prepared *next;
    for (struct prepared *p = pd->prepared; p; p = next) {
        next = p->next;
        sqlite3_finalize(p->raw);
        free(p);
    }
    pd->prepared = NULL;
}

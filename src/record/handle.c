/* handle.c - why a call failed, and which tables a statement may change.
 *
 * Every function returns a status; the message for people is kept on the
 * handle, where a later failure replaces it. Every statement is prepared for
 * one access, and SQLite asks the authorizer below for each table it would
 * change: the log can only be appended to, derived tables change only while
 * an event is applied, and no statement can do what its access does not
 * name. */
/* SPDX-License-Identifier: MIT */
#include "record/handle.h"

#include <string.h>

void
failure_free(struct failure *failure)
{
    buffer_free(&failure->message);
    buffer_free(&failure->said);
}

void
failed_with(struct podium *pd, const char *const words[])
{
    struct failure f = { 0 };
    size_t starts[MESSAGE_WORDS], n = 0;
    message_add(&f.message, pd->language, words);
    for (; n < MESSAGE_WORDS && words[n]; n++) {
        starts[n] = f.said.size;
        buffer_add(&f.said, words[n], strlen(words[n]) + 1);
    }
    for (size_t i = 0; i < n && !f.said.failed; i++)
        f.words[i] = f.said.bytes + starts[i];
    failure_free(&pd->failure); /* not before: words may point into it */
    pd->failure = f;
}

void
failed_like(struct podium *pd, const struct podium *other)
{
    if (!other || other->failure.words[0] || other->failure.message.failed)
        failed_with(pd, podium_message_words(other));
    else /* a fault of ours: it failed without a word */
        failed_with(pd, WORDS("bug.silent"));
}

enum podium_status
failed_memory(struct podium *pd)
{
    return failed(pd, PODIUM_NOMEM, "memory.out");
}

/* The last column that SQLite names: "UNIQUE constraint failed: t.a, t.b". */
static const char *
constraint_column(const char *detail)
{
    const char *dot = strrchr(detail, '.');
    return dot ? dot + 1 : detail;
}

/* Constraint errors of SQLite. Callers check what a user can cause and report
 * it in better words, so that these are the last resort. */
static enum podium_status
failed_constraint(struct podium *pd, int code)
{
    const char *detail = sqlite3_errmsg(pd->db);
    if (code == SQLITE_CONSTRAINT_UNIQUE ||
        code == SQLITE_CONSTRAINT_PRIMARYKEY)
        return failed(
            pd, PODIUM_EXISTS, "record.exists", constraint_column(detail));
    if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
        return failed(pd, PODIUM_REFUSED, "record.in_use");
    if (code == SQLITE_CONSTRAINT_TRIGGER)
        return failed(pd, PODIUM_REFUSED, "record.refused", detail);
    return failed(pd, PODIUM_INVALID, "record.constraint", detail);
}

enum podium_status
failed_db(struct podium *pd)
{
    int code = sqlite3_extended_errcode(pd->db);
    const char *path = pd->path ? pd->path : ":memory:";
    switch (code & 0xff) {
    case SQLITE_OK: /* our own calloc() failed, not SQLite */
    case SQLITE_ROW:
    case SQLITE_DONE:
    case SQLITE_NOMEM:
        return failed_memory(pd);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return failed(pd, PODIUM_BUSY, "file.busy", path);
    case SQLITE_CONSTRAINT:
        return failed_constraint(pd, code);
    case SQLITE_NOTADB:
        return failed(pd, PODIUM_SCHEMA, "file.not_podium", path);
    case SQLITE_CORRUPT:
        return failed(pd, PODIUM_TAMPERED, "file.damaged", path);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return failed(pd, PODIUM_REFUSED, "file.read_only", path);
    case SQLITE_FULL:
        return failed(pd, PODIUM_IO, "file.full", path);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return failed(pd, PODIUM_IO, "file.io", path, sqlite3_errmsg(pd->db));
    default:
        return failed(
            pd, PODIUM_INTERNAL, "bug.sqlite", sqlite3_errmsg(pd->db));
    }
}

enum podium_status
run_sql(struct podium *pd, enum access access, const char *sql)
{
    pd->access = access;
    int rc = sqlite3_exec(pd->db, sql, NULL, NULL, NULL);
    pd->access = ACCESS_READ;
    return rc == SQLITE_OK ? PODIUM_OK : failed_db(pd);
}

static bool
is_stored_table(const char *table)
{
    return strcmp(table, "event") == 0 || strcmp(table, "signature") == 0 ||
        strcmp(table, "personal") == 0 || strncmp(table, "copy_", 5) == 0;
}

/* May a statement prepared for `access` do this action to this table? */
static bool
may_write(enum access access, int action, const char *table)
{
    if (access == ACCESS_APPEND)
        return action == SQLITE_INSERT && is_stored_table(table);
    if (access == ACCESS_ERASE)
        return action == SQLITE_DELETE && strcmp(table, "personal") == 0;
    bool local = strncmp(table, "local_", 6) == 0;
    if (access == ACCESS_LOCAL)
        return local;
    return access == ACCESS_APPLY && !is_stored_table(table) && !local &&
        strncmp(table, "sqlite_", 7) != 0;
}

/* Six parameters, because SQLite calls it. */
static int
authorize( // NOLINT(readability-function-size)
    void *data, int action, const char *first, const char *second,
    const char *database, const char *trigger)
{
    const struct podium *pd = data;
    (void)database;
    (void)trigger;
    if (pd->access == ACCESS_BUILD)
        return SQLITE_OK;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
        return SQLITE_OK;
    case SQLITE_PRAGMA:
        return second ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
        return may_write(pd->access, action, first) ? SQLITE_OK : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

void
set_authorizer(struct podium *pd)
{
    sqlite3_set_authorizer(pd->db, authorize, pd);
}

const char *
podium_message(const struct podium *pd)
{
    static const char none[] = "out of memory";
    return pd && !pd->failure.message.failed
        ? buffer_string(&pd->failure.message)
        : none;
}

const char *const *
podium_message_words(const struct podium *pd)
{
    static const char *const none[] = { "memory.out", NULL };
    return pd && pd->failure.words[0] ? pd->failure.words : none;
}

enum podium_language
podium_language_get(const struct podium *pd)
{
    return pd->language;
}

void
podium_clock_set(struct podium *pd, int64_t now)
{
    pd->now = now;
}

void
podium_language_set(struct podium *pd, enum podium_language language)
{
    pd->language = language;
}

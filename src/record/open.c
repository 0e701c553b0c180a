/* open.c - open a contest file: check it, recover it, renew its tables.
 *
 * In this order: the file is there and SQLite may be let at it (file_check.c);
 * SQLite opens it and rolls back what a crash left, for a reader too; it is not
 * shorter than its header says; it is a contest of a known version, with
 * podium's own tables and views and nothing else; its last events are unbroken
 * (chain.c, except for EXAMINE). The tables of an older version are derived
 * again from the log: in the file, or in memory where the file cannot be
 * written. The log itself is never changed. Opening may replay, and replaying
 * in memory opens a database: therefore open.c and replay.c call each other. */
/* SPDX-License-Identifier: MIT */
#include "record/open.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <sodium.h>

#include "base/code_order.h"
#include "record/chain.h"
#include "record/file_check.h"
#include "record/log.h"
#include "record/replay.h"
#include "record/schema.h"
#include "record/stmt.h"

#define BUSY_TIMEOUT_MS 5000
#define LONGEST_VALUE (64 * 1024 * 1024)

static char *
duplicate_text(const char *s)
{
    return s ? strdup(s) : NULL;
}

struct podium *
handle_new(const char *path, const struct podium_options *options)
{
    struct podium *pd = calloc(1, sizeof *pd);
    if (!pd || sodium_init() < 0) {
        free(pd);
        return NULL;
    }
    bool in_memory = strcmp(path, ":memory:") == 0;
    pd->mode = options->mode;
    pd->language = options->language;
    pd->now = options->now;
    pd->path = in_memory ? NULL : duplicate_text(path);
    pd->actor_code = duplicate_text(options->actor);
    pd->given_request = duplicate_text(options->request);
    bool lost = (!in_memory && !pd->path) ||
        (options->actor && !pd->actor_code) ||
        (options->request && !pd->given_request);
    if (!lost)
        return pd;
    podium_close(pd);
    return NULL;
}

/* Switch off what Debian's SQLite allows by default. */
enum podium_status
harden_database(struct podium *pd)
{
    set_authorizer(pd);
    sqlite3_extended_result_codes(pd->db, 1);
    sqlite3_busy_timeout(pd->db, BUSY_TIMEOUT_MS);
    sqlite3_db_config(pd->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(pd->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(pd->db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
    sqlite3_limit(pd->db, SQLITE_LIMIT_LENGTH, LONGEST_VALUE);
    /* For our statements alone: no schema names it, so that any program reads
     * the file. */
    if (sqlite3_create_collation(
            pd->db, "code", SQLITE_UTF8, NULL, code_collate) != SQLITE_OK)
        return failed_db(pd);
    /* The table-valued functions declare a table at their first use, which
     * the authorizer would refuse later. */
    return run_sql(pd, ACCESS_BUILD,
        "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;"
        "PRAGMA synchronous = EXTRA; PRAGMA mmap_size = 0;"
        "PRAGMA secure_delete = ON;"
        "SELECT 1 FROM json_each('[]'), json_tree('[]')");
}

enum podium_status
open_database(struct podium *pd, const char *path, int flags)
{
    /* A handle is not shared between threads. */
    flags |= SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path, &pd->db, flags, NULL) != SQLITE_OK)
        return failed_db(pd);
    return harden_database(pd);
}

/* A crash may have left a journal that has to be rolled back into the file
 * before anybody can read it, which a read-only connection must not do. A
 * second connection that may write does it, and is closed. */
static enum podium_status
recover_journal(struct podium *pd, const char *path)
{
    sqlite3 *db = NULL;
    int rc = sqlite3_open_v2(
        path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
    if (rc == SQLITE_OK) {
        sqlite3_busy_timeout(db, BUSY_TIMEOUT_MS);
        rc = sqlite3_exec(db, "PRAGMA schema_version", NULL, NULL, NULL);
    }
    sqlite3_close(db);
    return rc == SQLITE_OK
        ? PODIUM_OK
        : failed(pd, PODIUM_REFUSED, "file.unfinished", path);
}

static enum podium_status
open_in_mode(struct podium *pd, const char *path, enum podium_mode mode)
{
    if (mode == PODIUM_MODE_WRITE)
        return open_database(pd, path, SQLITE_OPEN_READWRITE);
    enum podium_status status = open_database(pd, path, SQLITE_OPEN_READONLY);
    if (status == PODIUM_OK ||
        sqlite3_extended_errcode(pd->db) != SQLITE_READONLY_ROLLBACK)
        return status;
    status = recover_journal(pd, path);
    if (status != PODIUM_OK)
        return status;
    sqlite3_close(pd->db);
    pd->db = NULL;
    return open_database(pd, path, SQLITE_OPEN_READONLY);
}

/* Is it a contest of a version that this podium knows? The version goes to
 * *version. */
static enum podium_status
check_version(struct podium *pd, int64_t *version)
{
    int64_t application = 0;
    enum podium_status status =
        ask_int(pd, "PRAGMA application_id", 0, &application);
    if (status == PODIUM_OK)
        status = ask_int(pd, "PRAGMA user_version", 0, version);
    if (status != PODIUM_OK)
        return status;
    if (application != APPLICATION_ID || *version < 1)
        return failed(pd, PODIUM_SCHEMA, "file.not_podium", pd->path);
    if (*version > SCHEMA_VERSION)
        return failed(pd, PODIUM_SCHEMA, "file.newer", pd->path);
    return PODIUM_OK;
}

/* Replace the tables of an older version by those of this one, derived again
 * from the log. */
static enum podium_status
rebuild_tables(struct podium *pd)
{
    enum podium_status status =
        run_sql(pd, ACCESS_BUILD, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE");
    if (status != PODIUM_OK)
        return status;
    status = schema_rebuild(pd);
    if (status == PODIUM_OK)
        status = replay_log(pd, NULL);
    /* The pragma makes SQLite prepare what there is again, when it is run: as a
     * statement that may only read. */
    stmt_finalize_all(pd);
    if (status == PODIUM_OK)
        return run_sql(pd, ACCESS_BUILD, "COMMIT; PRAGMA foreign_keys = ON");
    sqlite3_exec(pd->db, "ROLLBACK", NULL, NULL, NULL);
    return status;
}

/* The same where the file cannot be written: the handle goes on with a
 * database in memory. */
static enum podium_status
rebuild_in_memory(struct podium *pd)
{
    struct podium *apart = NULL;
    enum podium_status status = replay_in_memory(pd, NULL, &apart);
    if (status == PODIUM_OK) {
        sqlite3 *file = pd->db;
        stmt_finalize_all(pd);
        stmt_finalize_all(apart);
        pd->db = apart->db;
        apart->db = file;
        set_authorizer(pd);
        set_authorizer(apart);
    } else if (apart) {
        failed_like(pd, apart);
    }
    podium_close(apart);
    return status;
}

/* Check version, schema and last events in one read transaction. Before the
 * schema is known to be podium's own nothing is read but the schema: a view or
 * a trigger instead of it would be somebody else's program. */
static enum podium_status
check_contents(struct podium *pd, int64_t *version)
{
    enum podium_status status = read_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = check_version(pd, version);
    if (status == PODIUM_OK)
        status = schema_check(pd, *version == SCHEMA_VERSION);
    if (status == PODIUM_OK && pd->mode != PODIUM_MODE_EXAMINE &&
        *version == SCHEMA_VERSION)
        status = chain_check_tail(pd);
    return read_end(pd, status);
}

/* Say of which file it was that its log could not be replayed. */
static enum podium_status
name_unreplayed(struct podium *pd, enum podium_status status)
{
    if (status == PODIUM_NOMEM || status == PODIUM_BUSY || status == PODIUM_IO)
        return status;
    return failed(
        pd, status, "file.not_replayed", pd->path, podium_message(pd));
}

static enum podium_status
open_contents(struct podium *pd)
{
    int64_t version = 0;
    enum podium_status status = check_contents(pd, &version);
    if (status != PODIUM_OK || pd->mode == PODIUM_MODE_EXAMINE ||
        version == SCHEMA_VERSION)
        return status;
    bool writes = pd->mode == PODIUM_MODE_WRITE &&
        sqlite3_db_readonly(pd->db, "main") == 0;
    status = writes ? rebuild_tables(pd) : rebuild_in_memory(pd);
    return status == PODIUM_OK ? chain_check_tail(pd)
                               : name_unreplayed(pd, status);
}

enum podium_status
podium_open(
    const char *path, const struct podium_options *options, struct podium **out)
{
    struct podium *pd = *out = handle_new(path, options);
    if (!pd)
        return PODIUM_NOMEM;
    enum podium_status status = file_check(pd);
    if (status == PODIUM_OK)
        status = open_in_mode(pd, path, options->mode);
    /* By now SQLite has rolled back what a crash left, so that the length
     * must be right. */
    struct file_header header = { 0 };
    if (status == PODIUM_OK || status == PODIUM_TAMPERED)
        header = file_header_read(path);
    if (header.truncated)
        return failed(pd, PODIUM_SCHEMA, "file.truncated", path);
    /* No write-ahead log: a contest is one file, so that whoever copies the
     * file copies all of it. */
    if (status == PODIUM_OK && header.wal && options->mode == PODIUM_MODE_WRITE)
        status = run_sql(pd, ACCESS_BUILD, "PRAGMA journal_mode = DELETE");
    return status == PODIUM_OK ? open_contents(pd) : status;
}

enum podium_status
open_memory(struct podium *pd, struct podium **out)
{
    struct podium_options options = {
        .mode = PODIUM_MODE_WRITE, .language = pd->language, .now = pd->now
    };
    struct podium *made = *out = handle_new(":memory:", &options);
    if (!made)
        return PODIUM_NOMEM;
    enum podium_status status = open_database(
        made, ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    return status == PODIUM_OK ? schema_create(made) : status;
}

void
podium_close(struct podium *pd)
{
    if (!pd)
        return;
    stmt_finalize_all(pd);
    sqlite3_close(pd->db);
    if (pd->temporary)
        unlink(pd->temporary);
    free(pd->temporary);
    free(pd->path);
    free(pd->actor_code);
    free(pd->given_request);
    free(pd->because);
    podium_key_wipe(&pd->signer.key);
    podium_key_wipe(&pd->second.key);
    failure_free(&pd->failure);
    podium_arena_free(&pd->excused_arena);
    free(pd);
}

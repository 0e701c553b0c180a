/* tamper.c - change a contest file in every way, one at a time, and see
 * whether podium_verify() finds it.
 *
 *	tamper cells FILE	every cell of every table but local_*
 *	tamper chain FILE	whole rows, schema, the chain made anew
 *	tamper random FILE N	N random edits
 *
 * Prints "tried N bad N". FILE is left as it was. */
/* SPDX-License-Identifier: MIT */
#include <podium.h>
#include <sqlite3.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/seeded.h"
#include "record/log.h"

static char *original;
static long original_size;
static const char *path;
static long tried, bad;

static void
read_original(void)
{
    FILE *f = fopen(path, "rb");
    if (!f || fseek(f, 0, SEEK_END) != 0)
        exit(2);
    original_size = ftell(f);
    original = malloc((size_t)original_size);
    rewind(f);
    if (!original ||
        fread(original, 1, (size_t)original_size, f) != (size_t)original_size)
        exit(2);
    fclose(f);
}

static void
restore(void)
{
    FILE *f = fopen(path, "wb");
    if (!f ||
        fwrite(original, 1, (size_t)original_size, f) != (size_t)original_size)
        exit(2);
    fclose(f);
}

/* Is the file as it stands found to be bad, and said where, or refused? */
static bool
is_noticed(void)
{
    struct podium_options options = { .mode = PODIUM_MODE_EXAMINE };
    struct podium_arena arena = { 0 };
    struct podium_findings found = { 0 };
    struct podium *pd;
    bool noticed = podium_open(path, &options, &pd) != PODIUM_OK ||
        podium_verify(pd, &arena, &found) != PODIUM_OK ||
        (found.count > 0 && *found.items[0].where && *found.items[0].what);
    podium_arena_free(&arena);
    podium_close(pd);
    return noticed;
}

/* A connection on which nothing protects the file: triggers dropped, checks
 * ignored, the schema writable. */
static sqlite3 *
open_raw(void)
{
    sqlite3 *db;
    if (sqlite3_open(path, &db) != SQLITE_OK)
        exit(2);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_exec(db,
        "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;"
        "PRAGMA writable_schema = ON; PRAGMA synchronous = OFF;"
        "PRAGMA journal_mode = MEMORY",
        NULL, NULL, NULL);
    return db;
}

/* Run sql; if it changed anything, verify must notice. */
static void
attempt(const char *sql)
{
    sqlite3 *db = open_raw();
    int rc = sqlite3_exec(db, sql, NULL, NULL, NULL);
    bool changed = rc == SQLITE_OK &&
        (sqlite3_total_changes(db) > 0 || strncmp(sql, "UPDATE", 6) != 0);
    sqlite3_close(db);
    if (changed) {
        tried++;
        if (!is_noticed()) {
            bad++;
            fprintf(stderr, "not noticed: %s\n", sql);
        }
    }
    if (rc == SQLITE_OK)
        restore();
}

/* Other values for a cell: of its type, of another, with a NUL inside. */
static const char *const changes[] = {
    "CASE typeof(%1$s) WHEN 'integer' THEN %1$s + 1 WHEN 'text' THEN"
    " %1$s || 'x' WHEN 'blob' THEN zeroblob(length(%1$s)) ELSE 1 END",
    "CASE WHEN %1$s IS NULL THEN 'x' ELSE NULL END",
    "CASE WHEN %1$s IS NULL THEN '' WHEN typeof(%1$s) = 'text' THEN"
    " %1$s || char(0) || 'x' ELSE ~%1$s END",
};

/* What tells one row of a table from another. */
static const char *
key_of(const char *table)
{
    return strcmp(table, "scores") == 0        ? "sheet, criterion"
        : strcmp(table, "personal") == 0       ? "hash"
        : strcmp(table, "signature") == 0      ? "seq, person"
        : strcmp(table, "waivers") == 0        ? "seq, blocker"
        : strcmp(table, "copy_signature") == 0 ? "hash, person"
                                               : "rowid";
}

static void
each_row(const char *table, const char *column, int rows)
{
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++)
        for (int row = 0; row < rows; row++) {
            char value[512], sql[1024];
            snprintf(value, sizeof value, changes[i], column);
            snprintf(sql, sizeof sql,
                "UPDATE %s SET %s = %s WHERE (%s) IN (SELECT %s FROM %s"
                " LIMIT 1 OFFSET %d)",
                table, column, value, key_of(table), key_of(table), table, row);
            attempt(sql);
        }
}

/* The texts of a query's first two columns, and a count from the third. */
struct list {
    char items[400][2][64];
    int rows[400];
    int count;
};

static void
load(const char *sql, struct list *out)
{
    sqlite3 *db = open_raw();
    sqlite3_stmt *q;
    out->count = 0;
    if (sqlite3_prepare_v2(db, sql, -1, &q, NULL) != SQLITE_OK)
        exit(2);
    while (sqlite3_step(q) == SQLITE_ROW && out->count < 400) {
        for (int i = 0; i < 2; i++)
            snprintf(out->items[out->count][i], 64, "%s",
                (const char *)sqlite3_column_text(q, i));
        out->count++;
    }
    sqlite3_finalize(q);
    for (int i = 0; i < out->count; i++) {
        char count[128];
        snprintf(
            count, sizeof count, "SELECT count(*) FROM %s", out->items[i][0]);
        sqlite3_prepare_v2(db, count, -1, &q, NULL);
        out->rows[i] =
            sqlite3_step(q) == SQLITE_ROW ? sqlite3_column_int(q, 0) : 0;
        sqlite3_finalize(q);
    }
    sqlite3_close(db);
}

static void
tamper_cells(void)
{
    static struct list columns;
    load("SELECT t.name, c.name FROM sqlite_schema t,"
         " pragma_table_info(t.name) c WHERE t.type = 'table'"
         " AND t.name NOT LIKE 'local!_%' ESCAPE '!'",
        &columns);
    for (int i = 0; i < columns.count; i++)
        each_row(columns.items[i][0], columns.items[i][1], columns.rows[i]);
}

static void
tamper_rows(void)
{
    static struct list tables;
    load("SELECT name, '' FROM sqlite_schema WHERE type = 'table'", &tables);
    for (int i = 0; i < tables.count; i++) {
        const char *t = tables.items[i][0];
        bool keyed = strcmp(t, "scores") && strcmp(t, "personal") &&
            strcmp(t, "signature") && strcmp(t, "copy_signature") &&
            strncmp(t, "local_", 6);
        for (int row = 0; row < tables.rows[i]; row++) {
            char sql[512];
            if (keyed)
                snprintf(sql, sizeof sql,
                    "DELETE FROM %s WHERE rowid = (SELECT rowid FROM %s"
                    " LIMIT 1 OFFSET %d)",
                    t, t, row);
            else if (strcmp(t, "scores") == 0)
                snprintf(sql, sizeof sql,
                    "DELETE FROM scores WHERE (sheet, criterion) IN (SELECT"
                    " sheet, criterion FROM scores LIMIT 1 OFFSET %d)",
                    row);
            else if (strcmp(t, "signature") == 0)
                snprintf(sql, sizeof sql,
                    "DELETE FROM signature WHERE (seq, person) IN (SELECT"
                    " seq, person FROM signature LIMIT 1 OFFSET %d)",
                    row);
            else if (strcmp(t, "copy_signature") == 0)
                snprintf(sql, sizeof sql,
                    "DELETE FROM copy_signature WHERE (hash, person) IN (SELECT"
                    " hash, person FROM copy_signature LIMIT 1 OFFSET %d)",
                    row);
            else if (strcmp(t, "personal") == 0)
                snprintf(sql, sizeof sql,
                    "DELETE FROM personal WHERE hash = (SELECT hash FROM"
                    " personal LIMIT 1 OFFSET %d)",
                    row);
            else
                continue; /* local_* belongs to nobody's proof */
            attempt(sql);
        }
    }
}

static void
tamper_schema(void)
{
    static const char *const attempts[] = {
        "PRAGMA user_version = 1",
        "PRAGMA user_version = 999",
        "PRAGMA user_version = 0",
        "PRAGMA application_id = 7",
        "DROP TRIGGER event_stays",
        "DROP TRIGGER personal_stays",
        "DROP INDEX entries_field",
        "DROP VIEW rubric_now",
        "CREATE TABLE extra (x)",
        "CREATE TRIGGER extra AFTER INSERT ON event BEGIN SELECT 1; END",
        "CREATE INDEX extra ON event (kind)",
        "CREATE VIEW extra AS SELECT 1",
        "UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '')"
        " WHERE name = 'entries'",
        "UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = 'event'",
        "UPDATE sqlite_schema SET sql = replace(sql, 'ABORT', 'IGNORE')"
        " WHERE name = 'event_stays'",
        "UPDATE event SET seq = -seq; UPDATE event SET seq = 3 WHERE seq ="
        " -2; UPDATE event SET seq = 2 WHERE seq = -3; UPDATE event SET seq ="
        " -seq WHERE seq < 0",
        "DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)",
        "DELETE FROM event WHERE seq > 10",
        "DELETE FROM event",
        "INSERT INTO event SELECT max(seq) + 1, NULL, time, actor, kind,"
        " body, source, hash, hash FROM event",
        "INSERT INTO signature VALUES (1, 1, zeroblob(32), zeroblob(64))",
        "DELETE FROM signature",
        "UPDATE signature SET value = (SELECT max(value) FROM signature)",
        "INSERT INTO personal VALUES (printf('%064d', 1), zeroblob(32), 'x')",
        "INSERT INTO units VALUES (1, 'X', 'X', NULL)",
        "UPDATE contest_state SET events = events - 1",
    };
    for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++)
        attempt(attempts[i]);
}

/* ---- the chain made again ---- */

static void
must(sqlite3 *db, const char *sql)
{
    char *why = NULL;
    if (sqlite3_exec(db, sql, NULL, NULL, &why) != SQLITE_OK) {
        fprintf(stderr, "%s: %s\n", sql, why ? why : "");
        exit(2);
    }
}

/* New hashes for every event, as podium itself would make them. */
static void
rehash(sqlite3 *db)
{
    sqlite3_stmt *read, *write;
    char prev[HASH_HEX + 1], hash[HASH_HEX + 1];
    memset(prev, '0', HASH_HEX);
    prev[HASH_HEX] = '\0';
    if (sqlite3_prepare_v2(db,
            "SELECT seq, time, actor, request, kind, body, source FROM event"
            " ORDER BY seq",
            -1, &read, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(db,
            "UPDATE event SET prev = ?, hash = ? WHERE seq = ?", -1, &write,
            NULL) != SQLITE_OK)
        exit(2);
    while (sqlite3_step(read) == SQLITE_ROW) {
        struct event e = { .seq = sqlite3_column_int64(read, 0),
            .time = sqlite3_column_int64(read, 1),
            .actor = sqlite3_column_int64(read, 2),
            .request = (const char *)sqlite3_column_text(read, 3),
            .kind = (const char *)sqlite3_column_text(read, 4),
            .body = (const char *)sqlite3_column_text(read, 5),
            .source = (const char *)sqlite3_column_text(read, 6),
            .prev = prev };
        event_hash(&e, hash);
        sqlite3_bind_text(write, 1, prev, -1, SQLITE_TRANSIENT);
        sqlite3_bind_text(write, 2, hash, -1, SQLITE_TRANSIENT);
        sqlite3_bind_int64(write, 3, e.seq);
        if (sqlite3_step(write) != SQLITE_DONE)
            exit(2);
        sqlite3_reset(write);
        memcpy(prev, hash, sizeof prev);
    }
    sqlite3_finalize(read);
    sqlite3_finalize(write);
}

/* Forge the log with sql, make the chain and the tables follow from it. */
static void
forge(const char *sql)
{
    struct podium_options options = { .mode = PODIUM_MODE_WRITE };
    struct podium *pd;
    sqlite3 *db = open_raw();
    must(db,
        "CREATE TEMP TABLE t AS SELECT sql FROM sqlite_schema WHERE type"
        " = 'trigger'; DROP TRIGGER event_stays; DROP TRIGGER"
        " event_remains; DROP TRIGGER signature_remains");
    must(db, sql);
    rehash(db);
    must(db,
        "CREATE TRIGGER event_stays BEFORE UPDATE ON event\n"
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;"
        "CREATE TRIGGER event_remains BEFORE DELETE ON event\n"
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;"
        "CREATE TRIGGER signature_remains BEFORE DELETE ON signature\n"
        "BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;"
        /* Podium itself makes the tables of an older file anew. */
        "PRAGMA user_version = 1");
    sqlite3_close(db);
    if (podium_open(path, &options, &pd) != PODIUM_OK)
        fprintf(stderr, "forged: %s\n", podium_message(pd));
    podium_close(pd);
}

/* Is a head that was written down before still found? */
static bool
has_head(const char *head)
{
    struct podium_options options = { .mode = PODIUM_MODE_EXAMINE };
    struct podium_arena arena = { 0 };
    struct podium_anchor anchor;
    struct podium *pd;
    bool has = podium_open(path, &options, &pd) == PODIUM_OK &&
        podium_anchor_find(pd, head, &arena, &anchor) == PODIUM_OK;
    podium_arena_free(&arena);
    podium_close(pd);
    return has;
}

static void
read_head(char out[HASH_HEX + 1])
{
    sqlite3_stmt *q;
    sqlite3 *db = open_raw();
    sqlite3_prepare_v2(
        db, "SELECT hash FROM event ORDER BY seq DESC LIMIT 1", -1, &q, NULL);
    if (sqlite3_step(q) != SQLITE_ROW)
        exit(2);
    snprintf(out, HASH_HEX + 1, "%s", (const char *)sqlite3_column_text(q, 0));
    sqlite3_finalize(q);
    sqlite3_close(db);
}

/* A forgery, and whether the file itself gives it away: not what is cut off at
 * its end. */
static const struct {
    const char *sql;
    bool shows;
} forgeries[] = {
    { "UPDATE event SET body = replace(body, '20000', '21000')", true },
    { "UPDATE event SET body = replace(body, '20000', '21000');"
      "DELETE FROM signature",
        true },
    { "UPDATE event SET time = time - 60000 WHERE seq = 5", true },
    { "DELETE FROM event WHERE kind = 'award.decided';"
      "DELETE FROM signature WHERE seq NOT IN (SELECT seq FROM event)",
        false },
    { "DELETE FROM signature; DELETE FROM event WHERE kind = 'key.registered';"
      "CREATE TEMP TABLE m AS SELECT seq, row_number() OVER (ORDER BY seq) AS n"
      " FROM event; UPDATE event SET seq = -(SELECT n FROM m WHERE m.seq ="
      " event.seq); UPDATE event SET seq = -seq",
        true },
};

/* The signatures find it; else the head that somebody holds does. */
static void
tamper_whole(void)
{
    char head[HASH_HEX + 1];
    read_head(head);
    for (size_t i = 0; i < sizeof forgeries / sizeof *forgeries; i++) {
        forge(forgeries[i].sql);
        tried++;
        if (has_head(head) || is_noticed() != forgeries[i].shows) {
            bad++;
            fprintf(stderr, "not noticed: %s\n", forgeries[i].sql);
        }
        restore();
    }
}

/* ---- at random ---- */

static struct seeded dice = { 20261125 };

static const char *
random_value(const char *column, char room[256])
{
    unsigned long n = (unsigned long)seeded_next(&dice);
    switch (seeded_below(&dice, 8)) {
    case 0:
        snprintf(room, 256, "%lu", n % 1000000);
        break;
    case 1:
        snprintf(room, 256, "'%lx'", n);
        break;
    case 2:
        snprintf(room, 256, "x'%016lx'", n);
        break;
    case 3:
        snprintf(room, 256, "NULL");
        break;
    case 4:
        snprintf(room, 256, "%s || char(%lu)", column, 32 + n % 90);
        break;
    case 5:
        snprintf(room, 256, "%s || char(0)", column);
        break;
    case 6:
        snprintf(room, 256, "substr(%s, 2)", column);
        break;
    default:
        snprintf(room, 256, "%s + %lu", column, 1 + n % 3);
    }
    return room;
}

static void
tamper_random(long wanted)
{
    static struct list columns;
    load("SELECT t.name, c.name FROM sqlite_schema t,"
         " pragma_table_info(t.name) c WHERE t.type = 'table'"
         " AND t.name NOT LIKE 'local!_%' ESCAPE '!'",
        &columns);
    while (tried < wanted) {
        char value[256], sql[1024];
        int i = (int)seeded_below(&dice, (uint64_t)columns.count);
        const char *table = columns.items[i][0], *column = columns.items[i][1];
        if (columns.rows[i] == 0)
            continue;
        unsigned row = (unsigned)seeded_below(&dice, (uint64_t)columns.rows[i]);
        random_value(column, value);
        snprintf(sql, sizeof sql,
            "UPDATE %s SET %s = %s WHERE (%s) IN (SELECT %s FROM %s LIMIT 1"
            " OFFSET %u) AND %s IS NOT %s",
            table, column, value, key_of(table), key_of(table), table, row,
            column, value);
        attempt(sql);
    }
}

int
main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    path = argv[2];
    read_original();
    if (is_noticed()) {
        fprintf(stderr, "%s is bad from the start\n", path);
        return 2;
    }
    if (strcmp(argv[1], "cells") == 0) {
        tamper_cells();
    } else if (strcmp(argv[1], "random") == 0 && argc == 4) {
        tamper_random(atol(argv[3]));
    } else {
        tamper_rows();
        tamper_schema();
        tamper_whole();
    }
    printf("tried %ld bad %ld\n", tried, bad);
    free(original);
    return bad > 0;
}

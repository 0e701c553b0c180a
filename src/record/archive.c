/* archive.c - the database file of an archive, written.
 *
 * In: rows. Out: a file beside its path that takes its name when it is whole.
 */
/* SPDX-License-Identifier: MIT */
#include "record/archive.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/new_file.h"

const unsigned char archive_schema[] = {
#include "schema/archive.sql.inc"
};

struct archive {
    char *path, *temporary;
    sqlite3 *db;
    sqlite3_stmt *entry, *words;
    struct buffer plain[4]; /* texts of the index's columns */
    enum podium_status status;
};

enum podium_status
archive_status(int rc)
{
    switch (rc & 0xff) {
    case SQLITE_OK:
    case SQLITE_ROW:
    case SQLITE_DONE:
        return PODIUM_OK;
    case SQLITE_NOMEM:
        return PODIUM_NOMEM;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return PODIUM_BUSY;
    case SQLITE_CANTOPEN:
        return PODIUM_NOT_FOUND;
    case SQLITE_IOERR:
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return PODIUM_IO;
    default:
        return PODIUM_SCHEMA;
    }
}

/* ---- writing ---- */

static void
note_code(struct archive *a, int rc)
{
    if (a->status == PODIUM_OK)
        a->status = archive_status(rc);
}

static void
run_archive_sql(struct archive *a, const char *sql)
{
    if (a->status == PODIUM_OK)
        note_code(a, sqlite3_exec(a->db, sql, NULL, NULL, NULL));
}

static void
prepare_archive(struct archive *a, sqlite3_stmt **out, const char *sql)
{
    if (a->status == PODIUM_OK)
        note_code(a, sqlite3_prepare_v2(a->db, sql, -1, out, NULL));
}

struct archive *
archive_begin(const char *path)
{
    static const char end[] = ".podium-new";
    struct archive *a = calloc(1, sizeof *a);
    size_t size = strlen(path) + sizeof end;
    if (!a)
        return NULL;
    a->path = strdup(path);
    a->temporary = malloc(size);
    if (!a->path || !a->temporary) {
        a->status = PODIUM_NOMEM;
        return a;
    }
    snprintf(a->temporary, size, "%s%s", path, end);
    unlink(a->temporary);
    int rc = sqlite3_open_v2(a->temporary, &a->db,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);
    a->status = rc == SQLITE_CANTOPEN ? PODIUM_IO : archive_status(rc);
    run_archive_sql(a,
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
        "PRAGMA application_id = 1886347841; BEGIN");
    run_archive_sql(a, (const char *)archive_schema);
    prepare_archive(a, &a->entry,
        "INSERT INTO entry VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    prepare_archive(a, &a->words,
        "INSERT INTO words (rowid, title, people, field, prize)"
        " VALUES (last_insert_rowid(), ?, ?, ?, ?)");
    return a;
}

void
bind_archive_text(struct sqlite3_stmt *q, int at, const char *text)
{
    if (text)
        sqlite3_bind_text(q, at, text, -1, SQLITE_STATIC);
    else
        sqlite3_bind_null(q, at);
}

static void
step_archive(struct archive *a, sqlite3_stmt *q)
{
    note_code(a, sqlite3_step(q));
    sqlite3_reset(q);
}

/* FTS5 takes marks off, but not the stroke of đ (C4 90, C4 91), which is no
 * mark in Unicode. */
static void
add_without_stroke(struct buffer *out, const char *text)
{
    for (;;) {
        size_t n = strcspn(text, "\xc4");
        buffer_add(out, text, n);
        text += n;
        if (!*text)
            return;
        bool stroke = text[1] == '\x90' || text[1] == '\x91';
        if (stroke)
            buffer_char(out, 'd');
        else
            buffer_add(out, text, 1);
        text += stroke ? 2 : 1;
    }
}

/* The texts of a column of the index, which end with NULL. */
static void
index_texts(struct archive *a, int column, const char *const texts[2])
{
    struct buffer *b = &a->plain[column];
    buffer_clear(b);
    for (int i = 0; i < 2; i++) {
        add_without_stroke(b, texts[i] ? texts[i] : "");
        buffer_char(b, ' ');
    }
    if (b->failed)
        a->status = PODIUM_NOMEM;
    bind_archive_text(a->words, column + 1, buffer_string(b));
}

void
archive_add(struct archive *a, const struct podium_archive_row *row)
{
    if (a->status != PODIUM_OK)
        return;
    const char *const texts[] = { row->contest, row->edition, row->entry,
        row->title, row->authors, row->unit, row->field, row->prize };
    sqlite3_bind_int64(a->entry, 1, row->year);
    for (int i = 0; i < 8; i++)
        bind_archive_text(a->entry, i + 2, texts[i]);
    step_archive(a, a->entry);
    index_texts(a, 0, (const char *const[]){ row->title, NULL });
    index_texts(a, 1, (const char *const[]){ row->authors, row->unit });
    index_texts(a, 2, (const char *const[]){ row->field, NULL });
    index_texts(a, 3, (const char *const[]){ row->prize, NULL });
    if (a->status == PODIUM_OK)
        step_archive(a, a->words);
}

/* Is it what there is already? */
static bool
is_unchanged(const struct archive *a)
{
    struct stat st;
    return lstat(a->path, &st) == 0 && S_ISREG(st.st_mode) &&
        have_same_bytes(a->path, a->temporary);
}

/* Sync the file, and give it its name; 0, or why not. */
static int
publish_archive(const struct archive *a)
{
    if (is_unchanged(a))
        return unlink(a->temporary) == 0 ? 0 : errno;
    return put_over_file(a->temporary, a->path) == 0 ? 0 : errno;
}

enum podium_status
archive_end(struct archive *a)
{
    if (!a)
        return PODIUM_NOMEM;
    run_archive_sql(a, "COMMIT");
    int cause = a->db ? sqlite3_system_errno(a->db) : ENOMEM;
    sqlite3_finalize(a->entry);
    sqlite3_finalize(a->words);
    int rc = sqlite3_close(a->db);
    note_code(a, rc);
    if (a->status == PODIUM_OK) {
        cause = publish_archive(a);
        a->status = cause ? PODIUM_IO : PODIUM_OK;
    }
    if (a->status != PODIUM_OK && a->temporary)
        unlink(a->temporary);
    enum podium_status status = a->status;
    for (int i = 0; i < 4; i++)
        buffer_free(&a->plain[i]);
    free(a->path);
    free(a->temporary);
    free(a);
    errno = cause;
    return status;
}

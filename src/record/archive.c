/* archive.c - the database file of an archive, written.
 *
 * In: rows. Out: a file beside its path that takes its name when it is whole.
 * Words are folded before they come into the index, so that it knows neither
 * marks nor the stroke of đ. */
/* SPDX-License-Identifier: MIT */
#include "record/archive.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/new_file.h"
#include "base/text_search.h"

static const unsigned char archive_schema[] = {
#include "schema/archive.sql.inc"
};

struct archive {
    char *path, *temporary;
    sqlite3 *db;
    sqlite3_stmt *entry, *words;
    struct podium_arena scratch; /* of one row */
    struct folded {
        struct podium_arena arena;
        const char *text, *words;
    } unit, field, prize; /* of the row before: most are the same again */
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

/* The words of a text; those of the text before, if it is the same. */
static const char *
folded_again(struct archive *a, struct folded *last, const char *text)
{
    if (!text)
        return NULL;
    if (last->text && strcmp(last->text, text) == 0)
        return last->words;
    podium_arena_free(&last->arena);
    last->text = podium_strdup(&last->arena, text);
    last->words = text_fold_words(&last->arena, text);
    a->scratch.failed |= last->arena.failed;
    return last->words;
}

/* The words of authors and unit. */
static const char *
folded_people(struct archive *a, const struct podium_archive_row *row)
{
    struct buffer b = { 0 };
    const char *unit = folded_again(a, &a->unit, row->unit);
    const char *authors =
        row->authors ? text_fold_words(&a->scratch, row->authors) : NULL;
    buffer_text(&b, authors ? authors : "");
    buffer_char(&b, ' ');
    buffer_text(&b, unit ? unit : "");
    const char *text = podium_strdup(&a->scratch, buffer_string(&b));
    a->scratch.failed |= b.failed;
    buffer_free(&b);
    return text;
}

void
archive_add(struct archive *a, const struct podium_archive_row *row)
{
    if (a->status != PODIUM_OK)
        return;
    const char *const texts[] = { row->contest, row->edition, row->entry,
        row->title, row->authors, row->unit, row->field, row->prize };
    const char *const words[] = { text_fold_words(&a->scratch, row->title),
        folded_people(a, row), folded_again(a, &a->field, row->field),
        folded_again(a, &a->prize, row->prize) };
    if (a->scratch.failed) {
        a->status = PODIUM_NOMEM;
        return;
    }
    sqlite3_bind_int64(a->entry, 1, row->year);
    for (int i = 0; i < 8; i++)
        bind_archive_text(a->entry, i + 2, texts[i]);
    step_archive(a, a->entry);
    for (int i = 0; i < 4; i++)
        bind_archive_text(a->words, i + 1, words[i]);
    if (a->status == PODIUM_OK)
        step_archive(a, a->words);
    podium_arena_free(&a->scratch);
}

/* Sync the file, and give it its name. */
static enum podium_status
publish_archive(const struct archive *a)
{
    int fd = open(a->temporary, O_RDONLY | O_CLOEXEC);
    bool good = fd >= 0 && fsync(fd) == 0;
    if (fd >= 0)
        close(fd);
    good =
        good && rename(a->temporary, a->path) == 0 && sync_folder(a->path) == 0;
    return good ? PODIUM_OK : PODIUM_IO;
}

enum podium_status
archive_end(struct archive *a)
{
    if (!a)
        return PODIUM_NOMEM;
    run_archive_sql(a, "COMMIT");
    sqlite3_finalize(a->entry);
    sqlite3_finalize(a->words);
    int rc = sqlite3_close(a->db);
    note_code(a, rc);
    if (a->status == PODIUM_OK)
        a->status = publish_archive(a);
    int cause = errno;
    if (a->status != PODIUM_OK && a->temporary)
        unlink(a->temporary);
    enum podium_status status = a->status;
    podium_arena_free(&a->scratch);
    podium_arena_free(&a->unit.arena);
    podium_arena_free(&a->field.arena);
    podium_arena_free(&a->prize.arena);
    free(a->path);
    free(a->temporary);
    free(a);
    errno = cause;
    return status;
}

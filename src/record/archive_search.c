/* archive_search.c - rows of an archive that have some words, or nearly a
 * title.
 *
 * In: words, or a title; a file that may be anybody's. Out: its rows. What must
 * hold: nothing but the statements here is run on it, and it is only read. A
 * similar title is looked for by its rarest words, since the common ones are in
 * a hundred thousand others; what these find is compared letter by letter
 * (base/alike.c). */
/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/alike.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/text_search.h"
#include "record/archive.h"

#define MOST_ROWS 50
#define MOST_STEPS 3000 /* millions */
#define LONGEST_CELL (8 * 1024 * 1024)
#define RARE_WORDS 6   /* of a title, by which similar ones are found */
#define CANDIDATES 400 /* rows that are compared letter by letter */

struct archive_search {
    sqlite3 *db;
    struct podium_arena *arena;
    const struct podium_archive_query *query;
    size_t most;
    struct podium_archive_rows *out;
};

static int64_t
ask_archive(sqlite3 *db, const char *sql, int *rc)
{
    sqlite3_stmt *q = NULL;
    int64_t value = 0;
    *rc = sqlite3_prepare_v2(db, sql, -1, &q, NULL);
    if (*rc == SQLITE_OK)
        *rc = sqlite3_step(q);
    if (*rc == SQLITE_ROW)
        value = sqlite3_column_int64(q, 0);
    sqlite3_finalize(q);
    return value;
}

/* Is the table of entries the one that podium makes, which computes nothing? */
static bool
has_own_table(sqlite3 *db)
{
    sqlite3_stmt *q = NULL;
    bool own = false;
    if (sqlite3_prepare_v2(db,
            "SELECT sql FROM sqlite_schema WHERE name = 'entry'", -1, &q,
            NULL) == SQLITE_OK &&
        sqlite3_step(q) == SQLITE_ROW) {
        const char *sql = (const char *)sqlite3_column_text(q, 0);
        own = sql && strncmp(sql, "CREATE TABLE entry (", 20) == 0 &&
            strstr((const char *)archive_schema, sql);
    }
    sqlite3_finalize(q);
    return own;
}

/* Called after each million steps: no search of a whole archive takes as many.
 */
static int
stop_after(void *left)
{
    return --*(int *)left <= 0;
}

/* Open it to read, if it is one. */
static enum podium_status
open_archive(const char *path, int *steps, sqlite3 **out)
{
    struct stat st;
    if (stat(path, &st) != 0)
        return errno == ENOENT ? PODIUM_NOT_FOUND : PODIUM_IO;
    if (!S_ISREG(st.st_mode))
        return PODIUM_SCHEMA;
    if (access(path, R_OK) != 0)
        return PODIUM_IO;
    int rc = sqlite3_open_v2(
        path, out, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL);
    if (rc != SQLITE_OK)
        return archive_status(rc);
    sqlite3_db_config(*out, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(*out, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(*out, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_db_config(*out, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    sqlite3_limit(*out, SQLITE_LIMIT_LENGTH, LONGEST_CELL);
    sqlite3_progress_handler(*out, 1000000, stop_after, steps);
    sqlite3_busy_timeout(*out, 2000);
    int64_t id = ask_archive(*out, "PRAGMA application_id", &rc);
    enum podium_status status = archive_status(rc);
    bool own = status == PODIUM_OK && id == ARCHIVE_ID && has_own_table(*out);
    return status == PODIUM_OK && !own ? PODIUM_SCHEMA : status;
}

/* Add folded words, which have no signs, to a query of FTS5: each in quotation
 * marks, in a column. */
static void
add_match_words(struct buffer *out, const char *column, const char *text)
{
    for (const char *s = text; *s;) {
        size_t n = strcspn(s, " ");
        if (n > 0) {
            buffer_text(out, out->size ? " AND " : "");
            buffer_text(out, column);
            buffer_char(out, '"');
            buffer_add(out, s, n);
            buffer_char(out, '"');
        }
        s += n + (s[n] == ' ');
    }
}

static const char *
folded_words(struct podium_arena *arena, const char *text)
{
    const char *words = text_fold_words(arena, text);
    return words ? words : "";
}

static const char *
archive_text(struct archive_search *s, sqlite3_stmt *q, int column)
{
    return podium_strdup(
        s->arena, (const char *)sqlite3_column_text(q, column));
}

static enum podium_status
read_found(struct archive_search *s, sqlite3_stmt *q)
{
    int rc;
    while ((rc = sqlite3_step(q)) == SQLITE_ROW) {
        struct podium_archive_row *row = arena_push(s->arena, s->out);
        if (!row)
            break;
        *row = (struct podium_archive_row){
            .year = sqlite3_column_int64(q, 0),
            .contest = archive_text(s, q, 1),
            .edition = archive_text(s, q, 2),
            .entry = archive_text(s, q, 3),
            .title = archive_text(s, q, 4),
            .authors = archive_text(s, q, 5),
            .unit = archive_text(s, q, 6),
            .field = archive_text(s, q, 7),
            .prize = archive_text(s, q, 8),
        };
        if (!row->contest || !row->title)
            return s->arena->failed ? PODIUM_NOMEM : PODIUM_SCHEMA;
    }
    return s->arena->failed ? PODIUM_NOMEM : archive_status(rc);
}

/* Run a query of FTS5 ("": none), with a year. */
static enum podium_status
find_matches(struct archive_search *s, const char *match, size_t most)
{
    static const char columns[] =
        "SELECT e.year, e.contest, e.edition, e.entry, e.title, e.authors,"
        " e.unit, e.field, e.prize FROM ";
    struct buffer sql = { 0 };
    sqlite3_stmt *q = NULL;
    buffer_text(&sql, columns);
    buffer_text(&sql,
        *match ? "words w JOIN entry e ON e.id = w.rowid WHERE words MATCH ?1"
                 " AND (?2 = 0 OR e.year = ?2) ORDER BY w.rank, e.year DESC,"
                 " e.id LIMIT ?3"
               : "entry e WHERE ?1 = '' AND (?2 = 0 OR e.year = ?2)"
                 " ORDER BY e.year DESC, e.id LIMIT ?3");
    int rc = sql.failed
        ? SQLITE_NOMEM
        : sqlite3_prepare_v2(s->db, buffer_string(&sql), -1, &q, NULL);
    buffer_free(&sql);
    enum podium_status status = archive_status(rc);
    if (status == PODIUM_OK) {
        bind_archive_text(q, 1, match);
        sqlite3_bind_int64(q, 2, s->query->year);
        sqlite3_bind_int64(q, 3, (int64_t)most);
        status = read_found(s, q);
    }
    sqlite3_finalize(q);
    return status;
}

/* Add the words of a text for a column; false if it has none to look for. */
static bool
add_wanted(struct archive_search *s, struct buffer *match, const char *column,
    const char *text)
{
    const char *words = text ? folded_words(s->arena, text) : "";
    add_match_words(match, column, words);
    return !text || *words;
}

static enum podium_status
search_words(struct archive_search *s)
{
    const struct podium_archive_query *query = s->query;
    struct buffer match = { 0 };
    bool sensible = add_wanted(s, &match, "", query->words) &&
        add_wanted(s, &match, "prize : ", query->prize) &&
        add_wanted(s, &match, "field : ", query->field);
    enum podium_status status = match.failed || s->arena->failed ? PODIUM_NOMEM
        : !sensible ? PODIUM_OK /* signs alone: nothing has them */
                    : find_matches(s, buffer_string(&match), s->most);
    buffer_free(&match);
    return status;
}

/* ---- similar titles ---- */

struct rare_word {
    const char *text;
    int64_t rows; /* that have it */
};

struct rare_words {
    struct rare_word *items;
    size_t count, room;
};

static int
by_rows(const void *a, const void *b)
{
    const struct rare_word *x = a, *y = b;
    if (x->rows != y->rows)
        return x->rows < y->rows ? -1 : 1;
    return strcmp(x->text, y->text);
}

/* The words of a title that the archive has, the rarest first. */
static enum podium_status
find_rare_words(
    struct archive_search *s, const char *title, struct rare_words *out)
{
    sqlite3_stmt *q = NULL;
    int rc = sqlite3_prepare_v2(
        s->db, "SELECT doc FROM terms WHERE term = ?", -1, &q, NULL);
    for (const char *at = folded_words(s->arena, title);
         rc == SQLITE_OK && *at;) {
        size_t n = strcspn(at, " ");
        const char *word = n ? arena_text(s->arena, at, n) : NULL;
        at += n + (at[n] == ' ');
        if (!word)
            continue;
        bind_archive_text(q, 1, word);
        struct rare_word *w =
            sqlite3_step(q) == SQLITE_ROW ? arena_push(s->arena, out) : NULL;
        if (w)
            *w = (struct rare_word){ word, sqlite3_column_int64(q, 0) };
        rc = sqlite3_reset(q);
    }
    sqlite3_finalize(q);
    if (out->count > 1)
        qsort(out->items, out->count, sizeof *out->items, by_rows);
    return s->arena->failed ? PODIUM_NOMEM : archive_status(rc);
}

static int
by_likeness(const void *a, const void *b)
{
    const struct podium_archive_row *x = a, *y = b;
    if (x->likeness != y->likeness)
        return x->likeness > y->likeness ? -1 : 1;
    if (x->year != y->year)
        return x->year > y->year ? -1 : 1;
    int order = strcmp(x->title, y->title);
    return order ? order : strcmp(x->contest, y->contest);
}

/* Keep those of the candidates whose titles are alike. */
static void
keep_alike(struct archive_search *s)
{
    struct alike_index index = { .grams = { .arena = s->arena } };
    struct alike_matches found = { 0 };
    for (size_t i = 0; i < s->out->count; i++)
        alike_add(&index, s->out->items[i].title);
    alike_find(&index, s->query->similar, &found);
    size_t kept = 0;
    for (size_t i = 0; i < found.count; i++) {
        struct podium_archive_row row = s->out->items[found.items[i].text];
        row.likeness = found.items[i].likeness;
        s->out->items[kept++] = row; /* kept <= text: they come in order */
    }
    s->out->count = kept;
    if (kept > 1)
        qsort(s->out->items, kept, sizeof *s->out->items, by_likeness);
    if (s->out->count > s->most)
        s->out->count = s->most;
}

static enum podium_status
search_similar(struct archive_search *s)
{
    struct rare_words words = { 0 };
    struct buffer match = { 0 };
    enum podium_status status = find_rare_words(s, s->query->similar, &words);
    for (size_t i = 0; i < words.count && i < RARE_WORDS; i++) {
        buffer_text(&match, i > 0 ? " OR \"" : "\"");
        buffer_text(&match, words.items[i].text);
        buffer_char(&match, '"');
    }
    if (status == PODIUM_OK && match.failed)
        status = PODIUM_NOMEM;
    if (status == PODIUM_OK && match.size > 0)
        status = find_matches(s, buffer_string(&match), CANDIDATES);
    if (status == PODIUM_OK)
        keep_alike(s);
    buffer_free(&match);
    return status == PODIUM_OK && s->arena->failed ? PODIUM_NOMEM : status;
}

enum podium_status
podium_archive_search(const char *path,
    const struct podium_archive_query *query, struct podium_arena *arena,
    struct podium_archive_rows *out)
{
    struct archive_search s = { .arena = arena,
        .query = query,
        .most = query->most ? query->most : MOST_ROWS,
        .out = out };
    int steps = MOST_STEPS;
    *out = (struct podium_archive_rows){ 0 };
    enum podium_status status = open_archive(path, &steps, &s.db);
    if (status == PODIUM_OK) {
        int rc;
        out->searched = ask_archive(s.db, "SELECT count(*) FROM entry", &rc);
        status = archive_status(rc);
    }
    if (status == PODIUM_OK)
        status = query->similar ? search_similar(&s) : search_words(&s);
    sqlite3_close(s.db);
    return status;
}

/* records.c - the rows of a table as texts, and the events that change them.
 *
 * In: canonical texts (values.c), one a column of a table. Out: one event that
 * sets the whole row: codes become ids of the rows they name, decimals
 * thousandths, empty cells null. A personal value goes into the table personal;
 * the event holds only its hash, so that the value can be erased later without
 * breaking the chain of the log. The reverse, rows_load(), gives the same texts
 * back, which is how an import finds out that nothing has changed. */
/* SPDX-License-Identifier: MIT */
#include "contest/table/records.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/text.h"
#include "contest/rules/conflict_detect.h"
#include "contest/rules/consent.h"
#include "contest/rules/eligibility.h"
#include "record/log.h"
#include "record/random.h"
#include "record/schema.h"
#include "record/stmt.h"

static const char *
stored_text(struct podium_arena *arena, const struct stmt *q, int col,
    enum cell_type type)
{
    char room[DECIMAL_ROOM];
    if (col_is_null(q, col))
        return "";
    if (type == CELL_DECIMAL)
        return podium_strdup(arena, decimal_text(room, col_int(q, col), '.'));
    if (type == CELL_YES)
        return col_int(q, col) ? "yes" : "no";
    return podium_strdup(arena, col_text(q, col));
}

const char *
row_key(
    struct podium_arena *arena, const struct table *t, const char *const *texts)
{
    struct buffer key = { 0 };
    size_t n = column_count(t->columns);
    for (size_t i = 0; i < n; i++)
        if (t->columns[i].flags & COLUMN_KEY) {
            buffer_text(&key, texts[i]);
            buffer_char(&key, '\x1f');
        }
    const char *text = podium_strdup(arena, buffer_string(&key));
    arena->failed = arena->failed || key.failed;
    buffer_free(&key);
    return text;
}

enum podium_status
rows_load(struct podium *pd, const struct table *t, struct podium_arena *arena,
    struct rows *out)
{
    size_t n = column_count(t->columns);
    *out = (struct rows){ .by_key.arena = arena };
    struct stmt q = stmt(pd, t->query);
    while (next_row(&q)) {
        struct row *row = arena_push(arena, out);
        if (!row)
            break;
        row->id = col_int(&q, 0);
        row->texts = podium_alloc(arena, n, sizeof *row->texts);
        for (size_t i = 0; row->texts && i < n; i++)
            row->texts[i] =
                stored_text(arena, &q, (int)i + 1, t->columns[i].type);
        if (arena->failed)
            break;
        bool added;
        int64_t *slot =
            map_put(&out->by_key, row_key(arena, t, row->texts), &added);
        if (slot)
            *slot = (int64_t)out->count;
    }
    return stmt_end_into(&q, arena);
}

static size_t
table_count(void)
{
    size_t n = 0;
    while (tables[n].name)
        n++;
    return n;
}

enum podium_status
directory_open(
    struct podium *pd, struct podium_arena *arena, struct directory *out)
{
    size_t n = table_count();
    *out = (struct directory){ .pd = pd,
        .arena = arena,
        .tables = podium_alloc(arena, n, sizeof *out->tables),
        .loaded = podium_alloc(arena, n, sizeof *out->loaded) };
    return arena->failed ? failed_memory(pd)
                         : contest_is_for_the_young(pd, &out->youth);
}

enum podium_status
directory_load(
    struct directory *d, const struct table *target, struct rows **out)
{
    size_t i = (size_t)(target - tables);
    *out = &d->tables[i];
    if (d->loaded[i])
        return PODIUM_OK;
    d->loaded[i] = true;
    return rows_load(d->pd, target, d->arena, *out);
}

/* The key of the row in the target table: the cell alone; if that table has
 * several key columns, the cells of the same names in this row and, as the last
 * key, the cell itself. */
static const char *
target_key(struct directory *d, const struct table *t, size_t column,
    const struct table *target, const char *const *texts)
{
    const char *cells[MOST_COLUMNS] = { 0 };
    size_t n = column_count(target->columns), last = 0;
    for (size_t i = 0; i < n; i++) {
        size_t here = column_find(t->columns, target->columns[i].name);
        cells[i] = here < MOST_COLUMNS ? texts[here] : "";
        if (target->columns[i].flags & COLUMN_KEY)
            last = i;
    }
    cells[last] = texts[column];
    return row_key(d->arena, target, cells);
}

enum podium_status
directory_find(struct directory *d, const struct table *t, size_t column,
    const char *const *texts, int64_t *id)
{
    const struct table *target = table_find(t->columns[column].target);
    struct rows *rows;
    *id = 0;
    if (!*texts[column])
        return PODIUM_OK;
    enum podium_status status = directory_load(d, target, &rows);
    if (status != PODIUM_OK)
        return status;
    const char *key = target_key(d, t, column, target, texts);
    int64_t *index = key ? map_get(&rows->by_key, key) : NULL;
    if (index)
        *id = rows->items[*index - 1].id;
    return d->arena->failed ? failed_memory(d->pd) : PODIUM_OK;
}

bool
are_texts_equal(size_t n, const char *const *a, const char *const *b)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(a[i], b[i]) != 0)
            return false;
    return true;
}

static const char *
excuse_key(struct podium_arena *arena, const char *table, const char *code)
{
    struct buffer b = { 0 };
    buffer_text(&b, table);
    buffer_char(&b, ' ');
    buffer_text(&b, code);
    const char *key = podium_strdup(arena, buffer_string(&b));
    buffer_free(&b);
    return key;
}

void
unread_code_add(struct podium *pd, const char *table, const char *code)
{
    bool added;
    pd->excused.arena = &pd->excused_arena;
    const char *key = excuse_key(&pd->excused_arena, table, code);
    if (key)
        (void)map_put(&pd->excused, key, &added);
}

void
unread_name_add(struct podium *pd, const char *table, const char *name)
{
    const char *key = text_name_key(&pd->excused_arena, name);
    if (key)
        unread_code_add(pd, table, key);
}

static bool
has_excuse(struct directory *d, const char *table, const char *code)
{
    const char *key = excuse_key(d->arena, table, code);
    return key && map_get(&d->pd->excused, key);
}

bool
directory_is_excused(struct directory *d, const char *table, const char *code)
{
    return d->pd->excused.count > 0 &&
        (has_excuse(d, table, code) || has_excuse(d, table, ANY_CODE));
}

enum podium_status
row_check_codes(struct directory *d, struct fault_sink *at,
    const struct table *t, const char *const *texts, bool *excused)
{
    size_t n = column_count(t->columns);
    for (size_t i = 0; i < n; i++) {
        int64_t id;
        if (!t->columns[i].target)
            continue;
        enum podium_status status = directory_find(d, t, i, texts, &id);
        if (status != PODIUM_OK)
            return status;
        if (id || !*texts[i])
            continue;
        const char *key = text_name_key(d->arena, texts[i]);
        if (excused &&
            (directory_is_excused(d, t->columns[i].target, texts[i]) ||
                (key && directory_is_excused(d, t->columns[i].target, key))))
            *excused = true;
        else
            row_fault_add(
                at, i, WORDS("cell.unknown", texts[i], t->columns[i].target));
    }
    return PODIUM_OK;
}

enum podium_status
after_rows(struct podium *pd, const struct table *t, struct podium_arena *arena)
{
    int64_t count = 0;
    return t->names_people ? conflicts_detect(pd, arena, &count) : PODIUM_OK;
}

enum podium_status
row_check(struct podium *pd, struct fault_sink *at, const struct table *t,
    const char *const *before, const char **texts)
{
    enum podium_status status = PODIUM_OK;
    if (t->complete)
        status = t->complete(pd, at, before, texts);
    if (status == PODIUM_OK && t->check)
        t->check(at, texts);
    return status;
}

/* Whose consent is needed before the birth date of a row leaves the file; none:
 * the row is not of a minor. In a contest for the young who gave no birth date
 * is taken for one. */
static unsigned
row_needs_consent(
    const struct table *t, const char *const *texts, int64_t now, bool youth)
{
    size_t column = column_find(t->columns, "birth_date");
    const char *birth = column < MOST_COLUMNS ? texts[column] : NULL;
    bool child = birth && (strcmp(birth, WITHHELD) == 0 || (youth && !*birth));
    return consent_needed(birth, child, moment_date(now));
}

void
row_withhold(const struct table *t, const struct row *row, int64_t now,
    const struct withholding *how)
{
    const char **texts = row->texts;
    unsigned needed = row_needs_consent(t, texts, now, how->youth);
    if ((consents_of(&how->consents, row->id) & needed) == needed)
        return;
    size_t n = column_count(t->columns);
    for (size_t i = 0; i < n; i++)
        if ((t->columns[i].flags & COLUMN_PERSONAL) && *texts[i])
            texts[i] = WITHHELD;
}

/* A row being written: what it was before keeps its hashes. */
struct written_row {
    struct directory *d;
    const struct table *table;
    int64_t id; /* 0: new */
    const char *const *texts;
    struct buffer *body;
};

/* The hash under which the row has this value already; or, where its name was
 * erased, that of the name. "" if there is none. */
static enum podium_status
find_kept_hash(
    const struct written_row *w, const char *text, char out[HASH_HEX + 1])
{
    *out = '\0';
    if (!w->id)
        return PODIUM_OK;
    struct stmt q = stmt(w->d->pd,
        "WITH h (hash, name) AS (SELECT name_hash, 1 FROM authors WHERE id = :id"
        " UNION ALL SELECT birth_date, 0 FROM authors WHERE id = :id"
        " UNION ALL SELECT phone, 0 FROM authors WHERE id = :id"
        " UNION ALL SELECT spoken, 0 FROM authors WHERE id = :id"
        " UNION ALL SELECT email, 0 FROM people WHERE id = :id"
        " UNION ALL SELECT phone, 0 FROM people WHERE id = :id"
        " UNION ALL SELECT file, 0 FROM dossiers WHERE id = :id"
        " UNION ALL SELECT address, 0 FROM dossiers WHERE id = :id"
        " UNION ALL SELECT reference, 0 FROM author_consents WHERE id = :id"
        " UNION ALL SELECT name, 1 FROM relations WHERE id = :id)"
        " SELECT h.hash FROM h LEFT JOIN personal p ON p.hash = h.hash"
        " WHERE p.value = :text OR h.name AND :text = :erased AND p.hash IS NULL"
        " AND h.hash IS NOT NULL");
    bind_int(&q, ":id", w->id);
    bind_text(&q, ":text", text);
    bind_text(&q, ":erased", ERASED);
    if (next_row(&q))
        snprintf(out, HASH_HEX + 1, "%s", col_word(&q, 0));
    return stmt_end(&q);
}

/* Keep a personal value outside the log; the body gets its hash. */
static enum podium_status
add_personal_hash(
    const struct written_row *w, const char *key, const char *text)
{
    char hash[HASH_HEX + 1];
    enum podium_status status = find_kept_hash(w, text, hash);
    if (status == PODIUM_OK && !*hash)
        status = record_personal(w->d->pd, text, hash);
    json_text(w->body, key, hash);
    return status;
}

static void
add_plain_member(struct buffer *body, const struct column *c, const char *text)
{
    if (!*text)
        json_null(body, c->name);
    else if (c->type == CELL_DECIMAL)
        json_int(body, c->name, cell_decimal(text));
    else if (c->type == CELL_INT)
        json_int(body, c->name, cell_int(text));
    else if (c->type == CELL_YES)
        json_int(body, c->name, strcmp(text, "yes") == 0);
    else
        json_text(body, c->name, text);
}

/* The name is in the log itself only of somebody who is known to be an adult: a
 * child whose birth date comes later must not be there already. */
static enum podium_status
add_name_members(const struct written_row *w, const char *name)
{
    enum podium_status status = PODIUM_OK;
    size_t column = column_find(w->table->columns, "birth_date");
    bool minor =
        row_needs_consent(w->table, w->texts, w->d->pd->now, w->d->youth) != 0;
    bool adult = column < MOST_COLUMNS && *w->texts[column] && !minor;
    json_text(w->body, "name", adult ? name : NULL);
    if (adult)
        json_null(w->body, "name_hash");
    else
        status = add_personal_hash(w, "name_hash", name);
    json_int(w->body, "minor", minor);
    return status;
}

static enum podium_status
add_cell_member(const struct written_row *w, size_t i)
{
    const struct column *c = &w->table->columns[i];
    const char *const *texts = w->texts;
    int64_t id;
    if (c->flags & COLUMN_LOOKUP)
        return PODIUM_OK;
    if (c->flags & COLUMN_NAME)
        return add_name_members(w, texts[i]);
    if ((c->flags & COLUMN_PERSONAL) && strcmp(texts[i], WITHHELD) == 0) {
        json_null(w->body, c->name);
        return PODIUM_OK;
    }
    if ((c->flags & COLUMN_PERSONAL) && *texts[i])
        return add_personal_hash(w, c->name, texts[i]);
    if (!c->target) {
        add_plain_member(w->body, c, texts[i]);
        return PODIUM_OK;
    }
    enum podium_status status = directory_find(w->d, w->table, i, texts, &id);
    if (id)
        json_int(w->body, c->name, id);
    else
        json_null(w->body, c->name);
    return status;
}

static enum podium_status
add_author_name(struct directory *d, const struct table *t,
    const char *const *texts, struct buffer *body)
{
    int64_t author;
    size_t column = column_find(t->columns, "author");
    enum podium_status status = directory_find(d, t, column, texts, &author);
    if (status != PODIUM_OK)
        return status;
    struct stmt q =
        stmt(d->pd, "SELECT name, name_hash FROM authors WHERE id = :author");
    bind_int(&q, ":author", author);
    if (next_row(&q)) {
        json_text(body, "name", col_text(&q, 0));
        json_text(body, "name_hash", col_text(&q, 1));
    }
    return stmt_end(&q);
}

enum podium_status
row_write(struct directory *d, const struct table *t, int64_t id,
    const char *const *texts)
{
    struct buffer body = { 0 };
    enum podium_status status = PODIUM_OK;
    size_t n = column_count(t->columns);
    json_open(&body, '{');
    json_int(&body, "id", id ? id : random_id());
    const struct written_row w = { d, t, id, texts, &body };
    for (size_t i = 0; status == PODIUM_OK && i < n; i++)
        status = add_cell_member(&w, i);
    if (status == PODIUM_OK && t->names_author)
        status = add_author_name(d, t, texts, &body);
    /* Where a reason may be needed the body always says whether there is one;
     * the reason of a conflict is a column. */
    if (*kind_find(t->set)->reason ||
        (d->pd->because && column_find(t->columns, "reason") == MOST_COLUMNS))
        json_text(&body, "reason", d->pd->because);
    json_close(&body, '}');
    if (status == PODIUM_OK)
        status = record_event(d->pd, t->set, &body);
    buffer_free(&body);
    return status;
}

/* edit.c - add, change or withdraw one row of a table. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "contest/table/import_rows.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"
#include "record/typed_code.h"

/* The row that is added or changed: its table, the rows there are, and the one
 * with the same key or NULL. */
struct row_edit {
    struct podium *pd;
    struct podium_arena *arena;
    struct directory directory;
    const struct table *table;
    struct fault_sink at;
    struct rows rows;
    struct alike_codes alike;
    const struct row *before;
};

static enum podium_status
open_row_edit(struct podium *pd, const char *name, struct podium_arena *arena,
    struct podium_faults *faults, struct row_edit *out)
{
    const struct table *t = table_find(name);
    *out = (struct row_edit){ .pd = pd, .arena = arena };
    *faults = (struct podium_faults){ 0 };
    if (!t)
        return failed(pd, PODIUM_NOT_FOUND, "table.unknown", name);
    out->table = t;
    out->at = (struct fault_sink){ .arena = arena,
        .faults = faults,
        .language = pd->language,
        .columns = t->columns,
        .noun = t->noun };
    enum podium_status status = directory_open(pd, arena, &out->directory);
    if (status == PODIUM_OK)
        status = rows_load(pd, t, arena, &out->rows);
    if (status == PODIUM_OK)
        alike_codes_load(&out->alike, arena, t, &out->rows);
    return status;
}

static const char *
given_text(const struct podium_cells *cells, const char *column)
{
    for (size_t i = 0; i < cells->count; i++)
        if (strcmp(cells->items[i].column, column) == 0)
            return cells->items[i].text;
    return NULL;
}

static const struct row *
find_row_with_key(const struct row_edit *h, const char *key)
{
    int64_t *index = map_get(&h->rows.by_key, key);
    return index ? &h->rows.items[*index - 1] : NULL;
}

/* The row whose key is the same to people. */
static const struct row *
find_alike_row(const struct row_edit *h, const char *const *texts)
{
    const char *const *alike = alike_codes_find(&h->alike, texts);
    const char *key = alike ? row_key(h->arena, h->table, alike) : NULL;
    return key ? find_row_with_key(h, key) : NULL;
}

/* Find the row with the given key. new: a row that is alike is another. NOMEM
 * must not be taken for "there is none". */
static enum podium_status
find_existing_row(
    struct row_edit *h, const struct podium_cells *cells, bool new_row)
{
    const struct table *t = h->table;
    const char *texts[MOST_COLUMNS];
    size_t n = column_count(t->columns);
    for (size_t i = 0; i < n; i++) {
        const struct column *c = &t->columns[i];
        const char *text = given_text(cells, c->name);
        bool first = !text && (c->flags & COLUMN_KEY) && c->otherwise;
        texts[i] = first ? c->otherwise : text ? text : "";
    }
    const char *key = row_key(h->arena, t, texts);
    h->before = key ? find_row_with_key(h, key) : NULL;
    if (!h->before && !new_row)
        h->before = find_alike_row(h, texts);
    return h->arena->failed ? failed_memory(h->pd) : PODIUM_OK;
}

/* Every cell: from what is given, else from the existing row, else empty. */
static void
take_edited_cells(
    struct row_edit *h, const struct podium_cells *cells, const char **texts)
{
    const struct table *t = h->table;
    size_t n = column_count(t->columns);
    for (size_t i = 0; i < n; i++) {
        const char *text = given_text(cells, t->columns[i].name);
        bool order = !text && (t->columns[i].flags & COLUMN_ORDER);
        bool key = t->columns[i].flags & COLUMN_KEY; /* as it is there */
        if (h->before && (!text || key)) {
            texts[i] = h->before->texts[i]; /* canonical, or withheld */
            continue;
        }
        if (order)
            text = podium_strdup(h->arena, INT_TEXT(h->rows.count + 1));
        const char *canonical = cell_read(&h->at, i, text ? text : "");
        texts[i] = canonical ? canonical : "";
    }
    if (!h->before)
        alike_codes_check(&h->alike, &h->at, texts);
}

static enum podium_status
read_edited_cells(
    struct row_edit *h, const struct podium_cells *cells, const char **texts)
{
    const struct table *t = h->table;
    take_edited_cells(h, cells, texts);
    if (h->at.faults->count > 0)
        return PODIUM_INVALID;
    enum podium_status status =
        row_check_codes(&h->directory, &h->at, t, texts, NULL);
    if (status != PODIUM_OK)
        return status;
    status =
        row_check(h->pd, &h->at, t, h->before ? h->before->texts : NULL, texts);
    if (status != PODIUM_OK)
        return status;
    return h->at.faults->count > 0 ? PODIUM_INVALID : PODIUM_OK;
}

/* What was typed of the key: "ST01 2" of an author. */
static const char *
shown_row_key(const struct row_edit *h, const struct podium_cells *cells)
{
    struct buffer key = { 0 };
    for (size_t i = 0; i < column_count(h->table->columns); i++) {
        const struct column *c = &h->table->columns[i];
        const char *text = given_text(cells, c->name);
        if (!(c->flags & COLUMN_KEY) || !text || !*text)
            continue;
        if (key.size)
            buffer_char(&key, ' ');
        buffer_text(&key, text);
    }
    const char *text = podium_strdup(h->arena, buffer_string(&key));
    buffer_free(&key);
    return text ? text : "";
}

/* What is as it was is no event. */
static bool
changes_row(const struct row_edit *h, const char *const *texts)
{
    size_t n = column_count(h->table->columns);
    for (size_t i = 0; h->before && i < n; i++)
        if (strcmp(h->before->texts[i], texts[i]) != 0)
            return true;
    return !h->before;
}

static enum podium_status
write_edited_row(struct row_edit *h, const struct podium_cells *cells)
{
    const char *texts[MOST_COLUMNS];
    enum podium_status status = read_edited_cells(h, cells, texts);
    if (h->arena->failed) /* a cell may be missing without a fault */
        return failed_memory(h->pd);
    if (status == PODIUM_INVALID)
        return failed(h->pd, status, "row.faults", shown_row_key(h, cells),
            INT_TEXT(h->at.faults->count));
    if (status == PODIUM_OK && !changes_row(h, texts))
        return status;
    if (status == PODIUM_OK)
        status = row_write(
            &h->directory, h->table, h->before ? h->before->id : 0, texts);
    return status == PODIUM_OK ? after_rows(h->pd, h->table, h->arena) : status;
}

/* Add a row whose key is free (add), or change the row that has the key. */
static enum podium_status
add_or_change_row(
    struct row_edit *h, const struct podium_cells *cells, bool add)
{
    const char *noun = message_word(h->pd->language, "noun", h->table->noun);
    enum podium_status status = permit_check_kind(h->pd, h->table->set);
    if (status == PODIUM_OK)
        status = find_existing_row(h, cells, add);
    if (status != PODIUM_OK)
        return status;
    const char *key = shown_row_key(h, cells);
    if (add && h->before)
        return failed(h->pd, PODIUM_EXISTS, "row.taken", noun, key);
    if (!add && !h->before)
        return failed(h->pd, PODIUM_NOT_FOUND, "row.missing", noun, key);
    return write_edited_row(h, cells);
}

/* As one transaction; h has the handle and the arena. */
static enum podium_status
edit_row(struct row_edit *h, const char *table,
    const struct podium_cells *cells, bool add, struct podium_faults *faults)
{
    struct podium *pd = h->pd;
    *faults = (struct podium_faults){ 0 };
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = open_row_edit(pd, table, h->arena, faults, h);
    if (status == PODIUM_OK)
        status = add_or_change_row(h, cells, add);
    return tx_end(pd, status);
}

enum podium_status
podium_row_add(struct podium *pd, const char *table,
    const struct podium_cells *cells, struct podium_arena *arena,
    struct podium_faults *faults)
{
    struct row_edit h = { .pd = pd, .arena = arena };
    return edit_row(&h, table, cells, true, faults);
}

enum podium_status
podium_row_edit(struct podium *pd, const char *table,
    const struct podium_cells *cells, struct podium_arena *arena,
    struct podium_faults *faults)
{
    struct row_edit h = { .pd = pd, .arena = arena };
    return edit_row(&h, table, cells, false, faults);
}

static enum podium_status
record_row_removal(struct row_edit *h, const char *reason)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_int(&body, "id", h->before->id);
    json_text(&body, "reason", reason);
    json_close(&body, '}');
    enum podium_status status = record_event(h->pd, h->table->removed, &body);
    buffer_free(&body);
    return status;
}

static enum podium_status
withdraw_row(
    struct row_edit *h, const struct podium_cells *key, const char *reason)
{
    const struct table *t = h->table;
    enum podium_status status =
        permit_check_kind(h->pd, t->removed ? t->removed : t->set);
    if (status == PODIUM_OK)
        status = find_existing_row(h, key, false);
    if (status != PODIUM_OK)
        return status;
    if (!h->before)
        return failed(h->pd, PODIUM_NOT_FOUND, "row.missing",
            message_word(h->pd->language, "noun", t->noun),
            shown_row_key(h, key));
    if (!t->removed)
        return failed(h->pd, PODIUM_REFUSED, "row.stays", t->name);
    return record_row_removal(h, reason);
}

enum podium_status
podium_row_withdraw(struct podium *pd, const char *table,
    const struct podium_cells *key, const char *reason)
{
    struct podium_arena arena = { 0 };
    struct podium_faults faults;
    struct row_edit h;
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = open_row_edit(pd, table, &arena, &faults, &h);
    if (status == PODIUM_OK)
        status = withdraw_row(&h, key, reason);
    podium_arena_free(&arena);
    return tx_end(pd, status);
}

enum podium_status
record_row_again(
    struct podium *pd, const char *kind, int64_t id, struct podium_arena *arena)
{
    struct row_edit h;
    struct podium_faults faults;
    const struct table *t = tables;
    while (t->name && !(t->removed && strcmp(t->removed, kind) == 0))
        t++;
    enum podium_status status = open_row_edit(pd, t->name, arena, &faults, &h);
    for (size_t i = 0; status == PODIUM_OK && i < h.rows.count; i++)
        if (h.rows.items[i].id == id)
            status = row_write(&h.directory, t, id, h.rows.items[i].texts);
    return status;
}

static enum podium_status
find_withdrawal(struct podium *pd, const char *noun, const char *code,
    struct podium_arena *arena, struct podium_withdrawal *out)
{
    bool found = false;
    int64_t id = 0;
    enum podium_status status = typed_code_find(pd,
        strcmp(noun, "entry") == 0 ? CODED_ENTRIES : CODED_PEOPLE, code, &id);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd,
        "SELECT e.time, p.person, e.body ->> 'reason' FROM (SELECT id,"
        " state, 'entry' AS noun FROM entries UNION ALL SELECT id,"
        " state, 'person' FROM people) x LEFT JOIN event e ON"
        " x.state = 'withdrawn' AND e.kind IN (noun || '.withdrawn', noun ||"
        " '.set') AND e.body ->> 'id' = x.id LEFT JOIN people p ON p.id ="
        " e.actor WHERE x.noun = :noun AND x.id = :id"
        " ORDER BY e.kind LIKE '%.withdrawn' DESC, e.seq DESC LIMIT 1");
    bind_text(&q, ":noun", noun);
    bind_int(&q, ":id", id);
    if (next_row(&q)) {
        found = true;
        *out = (struct podium_withdrawal){ .time = col_int(&q, 0),
            .person = podium_strdup(arena, col_text(&q, 1)),
            .reason = podium_strdup(arena, col_text(&q, 2)) };
    }
    status = stmt_end_into(&q, arena);
    if (status == PODIUM_OK && !found)
        return failed(pd, PODIUM_NOT_FOUND, "row.missing",
            message_word(pd->language, "noun", noun), code);
    return status;
}

enum podium_status
podium_withdrawal_find(struct podium *pd, const char *noun, const char *code,
    struct podium_arena *arena, struct podium_withdrawal *out)
{
    *out = (struct podium_withdrawal){ 0 };
    enum podium_status status =
        view_begin(pd, strcmp(noun, "entry") == 0 ? "results" : "everything");
    return status == PODIUM_OK
        ? read_end(pd, find_withdrawal(pd, noun, code, arena, out))
        : status;
}

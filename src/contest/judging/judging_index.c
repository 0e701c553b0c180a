/* judging_index.c - all that is needed to check many sheets, loaded once. */
/* SPDX-License-Identifier: MIT */
#include "contest/judging/judging_index.h"

#include <string.h>

#include "base/arena.h"
#include "contest/rules/barred.h"
#include "record/stmt.h"

/* Run a query of (code, id) and put its rows into a map. */
static enum podium_status
load_code_map(struct podium *pd, struct podium_arena *arena, const char *sql,
    struct map *out)
{
    struct stmt q = stmt(pd, sql);
    *out = (struct map){ .arena = arena };
    while (next_row(&q)) {
        bool added;
        const char *code = podium_strdup(arena, col_text(&q, 0));
        int64_t *slot = code ? map_put(out, code, &added) : NULL;
        if (!slot)
            break;
        *slot = col_int(&q, 1);
    }
    return stmt_end_into(&q, arena);
}

static enum podium_status
load_indexed_entries(struct judging_index *b)
{
    struct stmt q = stmt(b->pd,
        "SELECT id, field, entry, blind_code FROM entries ORDER BY entry");
    b->entries_by_code = (struct map){ .arena = b->arena };
    while (next_row(&q)) {
        struct indexed_entry *e = arena_push(b->arena, &b->entries);
        if (!e)
            break;
        *e = (struct indexed_entry){ .id = col_int(&q, 0),
            .field = col_int(&q, 1),
            .code = podium_strdup(b->arena, col_text(&q, 2)),
            .blind_code = podium_strdup(b->arena, col_text(&q, 3)) };
        bool added;
        int64_t *slot =
            e->code ? map_put(&b->entries_by_code, e->code, &added) : NULL;
        if (slot)
            *slot = (int64_t)b->entries.count;
    }
    return stmt_end_into(&q, b->arena);
}

/* The columns of load_current_sheets(); load_last_versions() has the first
 * five. */
enum {
    SHEET_ROUND,
    SHEET_ENTRY,
    SHEET_JUDGE,
    SHEET_VERSION,
    SHEET_COMMENT,
    SHEET_CRITERION,
    SHEET_SCORE,
    SHEET_REMARK,
    SHEET_SIGNED,
    SHEET_KEYED
};

/* The sheet of the row at hand: a new one where the triple changes. */
static struct indexed_sheet *
sheet_of_row(struct judging_index *b, const struct stmt *q)
{
    bool added;
    int64_t *slot = triple_put(&b->current, col_int(q, SHEET_ROUND),
        col_int(q, SHEET_ENTRY), col_int(q, SHEET_JUDGE), &added);
    if (!slot)
        return NULL;
    if (!added)
        return &b->sheets.items[*slot - 1];
    struct indexed_sheet *s = arena_push(b->arena, &b->sheets);
    if (!s)
        return NULL;
    *slot = (int64_t)b->sheets.count;
    *s = (struct indexed_sheet){ .version = col_int(q, SHEET_VERSION),
        .comment = podium_strdup(b->arena, col_text(q, SHEET_COMMENT)) };
    return s;
}

static enum podium_status
load_current_sheets(struct judging_index *b)
{
    struct stmt q = stmt(b->pd,
        "SELECT s.round, s.entry, s.judge, s.version, s.comment, c.criterion,"
        " c.score, c.comment, s.origin = 'judge', s.origin ="
        " 'keyed' FROM sheets s LEFT JOIN scores c ON c.sheet = s.sheet"
        " WHERE s.state IN ('submitted', 'disputed')"
        " ORDER BY s.sheet, c.criterion");
    b->current = (struct map){ .arena = b->arena };
    while (next_row(&q)) {
        struct indexed_sheet *s = sheet_of_row(b, &q);
        if (!s)
            break;
        s->signed_by_judge = col_int(&q, SHEET_SIGNED) != 0;
        s->keyed = col_int(&q, SHEET_KEYED) != 0;
        if (col_is_null(&q, SHEET_CRITERION))
            continue;
        struct {
            struct criterion_score *items;
            size_t count, room;
        } list = { s->scores, s->score_count, s->score_room };
        struct criterion_score *score = arena_push(b->arena, &list);
        if (!score)
            break;
        *score = (struct criterion_score){ col_int(&q, SHEET_CRITERION),
            col_int(&q, SHEET_SCORE),
            podium_strdup(b->arena, col_text(&q, SHEET_REMARK)) };
        s->scores = list.items;
        s->score_count = list.count;
        s->score_room = list.room;
    }
    return stmt_end_into(&q, b->arena);
}

/* Sheets without a current version: the next one still continues from the
 * highest version number. */
static enum podium_status
load_last_versions(struct judging_index *b)
{
    struct stmt q = stmt(b->pd,
        "SELECT s.round, s.entry, s.judge, max(s.version), NULL FROM sheets s"
        " WHERE s.state IN ('void', 'late') AND NOT EXISTS (SELECT 1 FROM"
        " sheets o WHERE o.round = s.round AND o.entry = s.entry AND o.judge ="
        " s.judge AND o.state IN ('submitted', 'disputed'))"
        " GROUP BY s.round, s.entry, s.judge");
    while (next_row(&q))
        if (!sheet_of_row(b, &q))
            break;
    return stmt_end_into(&q, b->arena);
}

static enum podium_status
load_blind(struct judging_index *b)
{
    struct stmt q = stmt(b->pd, "SELECT id FROM rounds WHERE blind");
    b->blind = (struct map){ .arena = b->arena };
    while (next_row(&q)) {
        bool added;
        const int64_t round = col_int(&q, 0);
        if (!map_put_ids(&b->blind, &round, 1, &added))
            break;
    }
    return stmt_end_into(&q, b->arena);
}

enum podium_status
judging_index_load(
    struct podium *pd, struct podium_arena *arena, struct judging_index *out)
{
    *out = (struct judging_index){ .pd = pd, .arena = arena };
    enum podium_status status =
        load_code_map(pd, arena, "SELECT round, id FROM rounds", &out->rounds);
    if (status == PODIUM_OK)
        status = load_code_map(
            pd, arena, "SELECT person, id FROM people", &out->judges);
    if (status == PODIUM_OK)
        status = load_blind(out);
    if (status == PODIUM_OK)
        status = load_indexed_entries(out);
    if (status == PODIUM_OK)
        status = rubrics_load(pd, arena, &out->rubrics);
    if (status == PODIUM_OK)
        status = triples_load(pd, "SELECT round, entry, judge FROM assignments",
            arena, &out->assigned);
    if (status == PODIUM_OK)
        status = barred_load(pd, arena, &out->barred);
    if (status == PODIUM_OK)
        status = load_current_sheets(out);
    return status == PODIUM_OK ? load_last_versions(out) : status;
}

/* judging_index.c - what must be known to judge whether a sheet is in order. */
/* SPDX-License-Identifier: MIT */
#include "contest/judging/judging_index.h"

#include <string.h>

#include "base/arena.h"
#include "record/stmt.h"

const char *
book_key(char room[BOOK_KEY_ROOM], int64_t round, int64_t entry, int64_t judge)
{
    const int64_t ids[] = { round, entry, judge };
    char *end = room;
    for (size_t i = 0; i < 3; i++) {
        end += strlen(int_text(end, ids[i]));
        *end++ = '.';
    }
    *end = '\0';
    return room;
}

bool
book_has(const struct map *map, int64_t round, int64_t entry, int64_t judge)
{
    char room[BOOK_KEY_ROOM];
    return map_get(map, book_key(room, round, entry, judge)) != NULL;
}

/* A query of code and id into a map. */
static enum podium_status
load_codes(struct podium *pd, struct podium_arena *arena, const char *sql,
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

/* A query of round, entry and judge into a set. */
static enum podium_status
load_keys(struct podium *pd, struct podium_arena *arena, const char *sql,
    struct map *out)
{
    struct stmt q = stmt(pd, sql);
    *out = (struct map){ .arena = arena };
    while (next_row(&q)) {
        bool added;
        char room[BOOK_KEY_ROOM];
        const char *key = podium_strdup(arena,
            book_key(room, col_int(&q, 0), col_int(&q, 1), col_int(&q, 2)));
        int64_t *slot = key ? map_put(out, key, &added) : NULL;
        if (!slot)
            break;
        *slot = 1;
    }
    return stmt_end_into(&q, arena);
}

static void
read_criterion(
    const struct stmt *q, struct podium_arena *arena, struct criterion *c)
{
    *c = (struct criterion){
        .id = col_int(q, 2),
        .code = podium_strdup(arena, col_text(q, 3)),
        .name = podium_strdup(arena, col_text(q, 4)),
        .maximum = col_int(q, 5),
        .step = col_int(q, 6),
        .weight = col_int(q, 7),
        .has_minimum = !col_is_null(q, 8),
        .minimum = col_int(q, 8),
        .bonus = col_int(q, 9) != 0,
        .has_comment_below = !col_is_null(q, 10),
        .comment_below = col_int(q, 10),
    };
}

#define RUBRIC_SQL                                                             \
    "SELECT r.round, r.field, c.id, c.criterion, c.name, c.maximum,"           \
    " c.step, c.weight, c.minimum, c.bonus, c.comment_below"                   \
    " FROM rubric r JOIN criteria c ON c.id = r.criterion"

static enum podium_status
read_rubrics(struct stmt *q, struct podium_arena *arena, struct rubrics *out)
{
    *out = (struct rubrics){ 0 };
    struct rubric *at = NULL;
    while (next_row(q)) {
        int64_t round = col_int(q, 0), field = col_int(q, 1);
        if (!at || at->round != round || at->field != field) {
            at = arena_push(arena, out);
            if (!at)
                break;
            *at = (struct rubric){ .round = round, .field = field };
        }
        struct criterion *c = arena_push(arena, at);
        if (!c)
            break;
        read_criterion(q, arena, c);
    }
    return stmt_end_into(q, arena);
}

enum podium_status
rubrics_load(struct podium *pd, struct podium_arena *arena, struct rubrics *out)
{
    struct stmt q = stmt(
        pd, RUBRIC_SQL " ORDER BY r.round, r.field, c.position, c.criterion");
    return read_rubrics(&q, arena, out);
}

enum podium_status
rubric_load(struct podium *pd, int64_t round, int64_t field,
    struct podium_arena *arena, const struct rubric **out)
{
    struct rubrics found;
    struct stmt q = stmt(pd,
        RUBRIC_SQL " WHERE r.round = :round AND r.field = :field"
                   " ORDER BY c.position, c.criterion");
    bind_int(&q, ":round", round);
    bind_int(&q, ":field", field);
    enum podium_status status = read_rubrics(&q, arena, &found);
    *out = found.count ? found.items : NULL;
    return status;
}

const struct rubric *
rubric_find(const struct rubrics *rubrics, int64_t round, int64_t field)
{
    for (size_t i = 0; i < rubrics->count; i++)
        if (rubrics->items[i].round == round &&
            rubrics->items[i].field == field)
            return &rubrics->items[i];
    return NULL;
}

bool
score_allowed(const struct criterion *c, int64_t score, const char *text,
    enum podium_language language, struct score_fault *fault)
{
    char point = language == PODIUM_VI ? ',' : '.';
    int64_t low = c->maximum < 0 ? c->maximum : 0;
    int64_t high = c->maximum < 0 ? 0 : c->maximum;
    *fault = (struct score_fault){ 0 };
    if (score < low || score > high) {
        const char *const words[] = { "score.range", text,
            decimal_text(fault->low, low, point),
            decimal_text(fault->high, high, point), c->code };
        memcpy(fault->words, words, sizeof words);
    } else if (score % c->step != 0) {
        const char *const words[] = { "score.step", text,
            decimal_text(fault->low, c->step, point), c->code };
        memcpy(fault->words, words, sizeof words);
    }
    return !fault->words[0];
}

static enum podium_status
load_entries(struct book *b)
{
    struct stmt q = stmt(b->pd,
        "SELECT id, field, entry, blind_code FROM entries ORDER BY entry");
    b->entries_by_code = (struct map){ .arena = b->arena };
    while (next_row(&q)) {
        struct book_entry *e = arena_push(b->arena, &b->entries);
        if (!e)
            break;
        *e = (struct book_entry){ .id = col_int(&q, 0),
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

/* The sheet of the row at hand: a new one where the key changes. */
static struct known_sheet *
current_sheet(struct book *b, const struct stmt *q)
{
    char room[BOOK_KEY_ROOM];
    bool added;
    const char *key = podium_strdup(
        b->arena, book_key(room, col_int(q, 0), col_int(q, 1), col_int(q, 2)));
    int64_t *slot = key ? map_put(&b->current, key, &added) : NULL;
    if (!slot)
        return NULL;
    if (!added)
        return &b->sheets.items[*slot - 1];
    struct known_sheet *s = arena_push(b->arena, &b->sheets);
    if (!s)
        return NULL;
    *slot = (int64_t)b->sheets.count;
    *s = (struct known_sheet){ .version = col_int(q, 3),
        .comment = podium_strdup(b->arena, col_text(q, 4)) };
    return s;
}

static enum podium_status
load_current(struct book *b)
{
    struct stmt q = stmt(b->pd,
        "SELECT s.round, s.entry, s.judge, s.version, s.comment, c.criterion,"
        " c.score, s.origin = 'judge' FROM sheets s LEFT JOIN scores c ON c.sheet = s.sheet"
        " WHERE s.state IN ('submitted', 'disputed')"
        " ORDER BY s.sheet, c.criterion");
    b->current = (struct map){ .arena = b->arena };
    while (next_row(&q)) {
        struct known_sheet *s = current_sheet(b, &q);
        if (!s)
            break;
        s->signed_by_judge = col_int(&q, 7) != 0;
        if (col_is_null(&q, 5))
            continue;
        struct {
            struct known_score *items;
            size_t count, room;
        } list = { s->scores, s->score_count, s->score_room };
        struct known_score *score = arena_push(b->arena, &list);
        if (!score)
            break;
        *score = (struct known_score){ col_int(&q, 5), col_int(&q, 6) };
        s->scores = list.items;
        s->score_count = list.count;
        s->score_room = list.room;
    }
    return stmt_end_into(&q, b->arena);
}

/* Sheets of which no version stands still have their numbers. */
static enum podium_status
load_fallen(struct book *b)
{
    struct stmt q = stmt(b->pd,
        "SELECT s.round, s.entry, s.judge, max(s.version), NULL FROM sheets s"
        " WHERE s.state IN ('void', 'late') AND NOT EXISTS (SELECT 1 FROM"
        " sheets o WHERE o.round = s.round AND o.entry = s.entry AND o.judge ="
        " s.judge AND o.state IN ('submitted', 'disputed'))"
        " GROUP BY s.round, s.entry, s.judge");
    while (next_row(&q))
        if (!current_sheet(b, &q))
            break;
    return stmt_end_into(&q, b->arena);
}

enum podium_status
barred_load(struct podium *pd, struct podium_arena *arena, struct map *out)
{
    return load_keys(pd, arena, "SELECT round, entry, judge FROM barred", out);
}

enum podium_status
book_load(struct podium *pd, struct podium_arena *arena, struct book *out)
{
    *out = (struct book){ .pd = pd, .arena = arena };
    enum podium_status status =
        load_codes(pd, arena, "SELECT round, id FROM rounds", &out->rounds);
    if (status == PODIUM_OK)
        status = load_codes(
            pd, arena, "SELECT person, id FROM people", &out->judges);
    if (status == PODIUM_OK)
        status = load_codes(pd, arena,
            "SELECT format('%X', id), 1 FROM rounds WHERE blind", &out->blind);
    if (status == PODIUM_OK)
        status = load_entries(out);
    if (status == PODIUM_OK)
        status = rubrics_load(pd, arena, &out->rubrics);
    if (status == PODIUM_OK)
        status = load_keys(pd, arena,
            "SELECT round, entry, judge FROM assignments", &out->assigned);
    if (status == PODIUM_OK)
        status = barred_load(pd, arena, &out->barred);
    if (status == PODIUM_OK)
        status = load_current(out);
    return status == PODIUM_OK ? load_fallen(out) : status;
}

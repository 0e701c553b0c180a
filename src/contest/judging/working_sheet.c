/* working_sheet.c - one judge's sheet of one entry while it is filled in.
 *
 * In: round, entry and judge as people type them (NULL: the open round, the
 * actor). Out: the sheet as it would be submitted: the current version's
 * scores, then a draft over them (draft.c), then what is typed now, each over
 * the one before.
 *
 * Used by submitting, drafts, the form and double entry alike, so that all of
 * them apply the same rules: the entry must be assigned to the judge, and she
 * must not be barred. Those of what is typed are in typed_answers.c. */
/* SPDX-License-Identifier: MIT */
#include "contest/judging/working_sheet.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "contest/ground/round.h"
#include "record/log.h"
#include "record/stmt.h"
#include "record/typed_code.h"

static enum podium_status
find_sheet_round(struct working_sheet *d, const char *code)
{
    struct chosen_round round;
    enum podium_status status =
        find_opened_round(d->pd, code, d->arena, &round);
    d->round = round.id;
    d->round_code = round.code;
    d->blind = round.blind;
    d->closed = round.closed;
    return status;
}

static enum podium_status
find_sheet_judge(struct working_sheet *d, const char *code)
{
    enum podium_status status = actor_load(d->pd);
    d->judge = d->pd->actor;
    if (status != PODIUM_OK || !code)
        return status;
    struct typed_row person;
    status = find_typed_person(d->pd, code, d->arena, &person);
    d->judge = person.id;
    return status;
}

#define ENTRY_SQL                                                              \
    "SELECT e.id, e.field, e.entry, e.blind_code FROM assignments a"           \
    " JOIN entries e ON e.id = a.entry WHERE a.round = :round"                 \
    " AND a.judge = :judge AND e.state = 'active'"
#define OPEN_SQL ENTRY_SQL " AND e.entry = :code"
#define BLIND_SQL ENTRY_SQL " AND ifnull(e.blind_code, e.entry) = :code"
#define AS_TYPED " COLLATE NOCASE LIMIT 1"

static enum podium_status
query_assigned_entry(struct working_sheet *d, const char *sql, const char *code)
{
    struct stmt q = stmt(d->pd, sql);
    bind_int(&q, ":round", d->round);
    bind_int(&q, ":judge", d->judge);
    bind_text(&q, ":code", code);
    if (next_row(&q))
        d->entry = (struct indexed_entry){ .id = col_int(&q, 0),
            .field = col_int(&q, 1),
            .code = podium_strdup(d->arena, col_text(&q, 2)),
            .blind_code = podium_strdup(d->arena, col_text(&q, 3)) };
    return stmt_end_into(&q, d->arena);
}

/* The entry by the code that the judge sees, among her assignments only: she
 * must not learn whether any other entry exists. First the exact code, by an
 * index; then any case. */
static enum podium_status
find_assigned_entry(
    struct working_sheet *d, const char *code, const char *judge)
{
    enum podium_status status = query_assigned_entry(d,
        d->blind ? BLIND_SQL " AND (e.entry = :code OR e.blind_code = :code)"
                 : OPEN_SQL,
        code);
    if (status == PODIUM_OK && !d->entry.id)
        status = query_assigned_entry(
            d, d->blind ? BLIND_SQL AS_TYPED : OPEN_SQL AS_TYPED, code);
    if (status != PODIUM_OK || d->entry.id)
        return status;
    return judge ? failed(d->pd, PODIUM_NOT_FOUND, "sheet.not_assigned", code,
                       judge, d->round_code)
                 : failed(d->pd, PODIUM_NOT_FOUND, "sheet.not_yours", code,
                       d->round_code);
}

const char *
sheet_entry_code(const struct working_sheet *d)
{
    return d->blind && d->entry.blind_code ? d->entry.blind_code
                                           : d->entry.code;
}

static enum podium_status
refuse_barred_judge(struct working_sheet *d)
{
    bool barred;
    struct stmt q = stmt(d->pd,
        "SELECT 1 FROM barred WHERE round = :round AND entry = :entry"
        " AND judge = :judge");
    bind_int(&q, ":round", d->round);
    bind_int(&q, ":entry", d->entry.id);
    bind_int(&q, ":judge", d->judge);
    enum podium_status status = stmt_exists(&q, &barred);
    if (status == PODIUM_OK && barred)
        return failed(
            d->pd, PODIUM_REFUSED, "sheet.barred", sheet_entry_code(d));
    return status;
}

bool
sheet_put_score(struct working_sheet *d, int64_t criterion, int64_t score)
{
    for (size_t i = 0; i < d->scores.count; i++)
        if (d->scores.items[i].criterion == criterion) {
            d->scores.items[i].score = score;
            return true;
        }
    struct criterion_score *added = arena_push(d->arena, &d->scores);
    if (added)
        *added = (struct criterion_score){ criterion, score };
    return added != NULL;
}

struct remark *
sheet_remark(struct working_sheet *d, int64_t criterion)
{
    for (size_t i = 0; i < d->remarks.count; i++)
        if (d->remarks.items[i].criterion == criterion)
            return &d->remarks.items[i];
    struct remark *added = arena_push(d->arena, &d->remarks);
    if (added)
        *added = (struct remark){ .criterion = criterion };
    return added;
}

/* The highest version of all, void and late ones included, and the current
 * sheet: mostly the same row. */
static enum podium_status
load_sheet_version(struct working_sheet *d)
{
    struct stmt q = stmt(d->pd,
        "SELECT version, sheet, comment, state = 'submitted' OR state ="
        " 'disputed' FROM sheets WHERE round = :round AND entry = :entry"
        " AND judge = :judge ORDER BY version DESC");
    bind_int(&q, ":round", d->round);
    bind_int(&q, ":entry", d->entry.id);
    bind_int(&q, ":judge", d->judge);
    while (!d->sheet && next_row(&q)) {
        if (d->version == 0)
            d->version = col_int(&q, 0);
        if (!col_int(&q, 3))
            continue;
        d->sheet = col_int(&q, 1);
        d->comment = podium_strdup(d->arena, col_text(&q, 2));
    }
    return stmt_end_into(&q, d->arena);
}

static enum podium_status
load_sheet_scores(struct working_sheet *d)
{
    struct stmt q = stmt(d->pd,
        "SELECT criterion, score, comment FROM scores WHERE sheet = :sheet"
        " ORDER BY criterion");
    bind_int(&q, ":sheet", d->sheet);
    while (next_row(&q)) {
        struct remark *r = sheet_remark(d, col_int(&q, 0));
        if (!r || !sheet_put_score(d, col_int(&q, 0), col_int(&q, 1)))
            break;
        r->comment = podium_strdup(d->arena, col_text(&q, 2));
    }
    return stmt_end_into(&q, d->arena);
}

enum podium_status
sheet_find(struct podium *pd, const struct podium_scoring *scoring,
    struct podium_arena *arena, struct podium_faults *faults,
    struct working_sheet *out)
{
    *out = (struct working_sheet){ .pd = pd, .arena = arena, .faults = faults };
    *faults = (struct podium_faults){ 0 };
    enum podium_status status = find_sheet_round(out, scoring->round);
    if (status == PODIUM_OK)
        status = find_sheet_judge(out, scoring->judge);
    if (status == PODIUM_OK)
        status = find_assigned_entry(out, scoring->entry, scoring->judge);
    return status == PODIUM_OK ? load_sheet_version(out) : status;
}

enum podium_status
sheet_load(struct podium *pd, const struct podium_scoring *scoring,
    struct podium_arena *arena, struct podium_faults *faults,
    struct working_sheet *out)
{
    enum podium_status status = sheet_find(pd, scoring, arena, faults, out);
    if (status == PODIUM_OK)
        status = refuse_barred_judge(out);
    if (status == PODIUM_OK)
        status =
            rubric_load(pd, out->round, out->entry.field, arena, &out->rubric);
    return status == PODIUM_OK ? load_sheet_scores(out) : status;
}

static int
by_score_criterion(const void *a, const void *b)
{
    const struct criterion_score *x = a, *y = b;
    return x->criterion < y->criterion ? -1 : x->criterion > y->criterion;
}

void
sheet_finish_scores(struct working_sheet *d)
{
    if (d->scores.count > 0)
        qsort(d->scores.items, d->scores.count, sizeof *d->scores.items,
            by_score_criterion);
    for (size_t i = 0; i < d->scores.count; i++) {
        const struct remark *r = sheet_remark(d, d->scores.items[i].criterion);
        d->scores.items[i].comment = r ? r->comment : NULL;
    }
}

const struct criterion_score *
sheet_score(const struct working_sheet *d, const struct criterion *c)
{
    for (size_t i = 0; i < d->scores.count; i++)
        if (d->scores.items[i].criterion == c->id)
            return &d->scores.items[i];
    return NULL;
}

const char *
sheet_total(const struct working_sheet *d)
{
    char room[DECIMAL_ROOM];
    int64_t total = 0;
    for (size_t i = 0; d->rubric && i < d->rubric->count; i++)
        for (size_t j = 0; j < d->scores.count; j++)
            if (d->rubric->items[i].id == d->scores.items[j].criterion)
                total += d->scores.items[j].score * d->rubric->items[i].weight;
    return podium_strdup(d->arena, millionths_text(room, total, '.'));
}

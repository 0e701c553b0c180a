/* judge_ratings.c - what a report on one judge rests on. */
/* SPDX-License-Identifier: MIT */
#include <podium/rank.h>
#include <podium/ratings.h>

#include <string.h>

#include "base/arena.h"
#include "contest/ground/round.h"
#include "record/begin.h"
#include "record/stmt.h"

/* Who asks, for whose report. */
struct report_reader {
    bool herself, names; /* names: of the others as well */
};

static enum podium_status
load_reader(struct podium *pd, const char *judge, struct report_reader *out)
{
    bool everything = false, judges = false;
    enum podium_status status =
        podium_visibility_check(pd, "everything", &everything);
    if (status == PODIUM_OK)
        status = podium_visibility_check(pd, "judges", &judges);
    if (status != PODIUM_OK)
        return status;
    out->names = everything || judges;
    struct stmt q =
        stmt(pd, "SELECT 1 FROM people WHERE person = :judge AND id = :actor");
    bind_text(&q, ":judge", judge);
    bind_int(&q, ":actor", pd->actor);
    return stmt_exists(&q, &out->herself);
}

static void
hide_other_names(struct podium_judge_ratings *r)
{
    for (size_t i = 0; i < r->table.ratings.judges; i++)
        if (i != r->judge)
            r->table.judges[i] = "";
    for (size_t i = 0; i < r->table.ratings.entries; i++)
        r->table.entries[i] = "";
}

static enum podium_status
add_field_ratings(struct podium *pd, const struct podium_ranking *ranking,
    const char *judge, struct podium_arena *arena,
    struct podium_judge_ratings_list *out)
{
    struct podium_judge_ratings r = { .field = ranking->field };
    if (podium_ratings_from_ranking(ranking, arena, &r.table) != PODIUM_OK)
        return failed_memory(pd);
    while (r.judge < r.table.ratings.judges &&
        strcmp(r.table.judges[r.judge], judge) != 0)
        r.judge++;
    if (r.judge == r.table.ratings.judges)
        return PODIUM_OK;
    struct podium_judge_ratings *to = arena_push(arena, out);
    if (!to)
        return failed_memory(pd);
    *to = r;
    return PODIUM_OK;
}

static enum podium_status
load_judge_ratings(struct podium *pd, const char *judge, const char *code,
    struct podium_arena *arena, struct podium_judge_ratings_list *out)
{
    struct chosen_round round = { 0 };
    struct podium_rankings all;
    enum podium_status status = find_opened_round(pd, code, arena, &round);
    if (status == PODIUM_OK && !round.closed)
        return failed(pd, PODIUM_REFUSED, "report.open", round.code);
    if (status == PODIUM_OK)
        status = podium_rank(pd, round.code, NULL, arena, &all);
    for (size_t i = 0; status == PODIUM_OK && i < all.count; i++)
        status = add_field_ratings(pd, &all.items[i], judge, arena, out);
    return status;
}

enum podium_status
podium_judge_ratings_load(struct podium *pd, const char *judge,
    const char *round, struct podium_arena *arena,
    struct podium_judge_ratings_list *out)
{
    struct report_reader reader = { 0 };
    *out = (struct podium_judge_ratings_list){ 0 };
    enum podium_status status = load_reader(pd, judge, &reader);
    if (status == PODIUM_OK)
        status = view_begin(pd, reader.herself ? "own" : "judges");
    if (status != PODIUM_OK)
        return status;
    status = read_end(pd, load_judge_ratings(pd, judge, round, arena, out));
    for (size_t i = 0; i < out->count && !reader.names; i++)
        hide_other_names(&out->items[i]);
    return status;
}

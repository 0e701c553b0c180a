/* threshold.c - set the threshold of a prize at the meeting, and count how many
 * entries reach it. */
/* SPDX-License-Identifier: MIT */
#include <podium/award.h>

#include <string.h>

#include "base/decimal.h"
#include "contest/ground/values.h"
#include "contest/rules/rules.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"

/* The prize whose threshold the meeting sets: of one field, or of all. */
struct waiting_prize {
    int64_t id, field; /* field 0: every field without prizes of its own */
    bool many;
};

static enum podium_status
find_waiting_prize(struct podium *pd, const struct podium_threshold *s,
    struct waiting_prize *out)
{
    struct stmt q = stmt(pd,
        "SELECT p.id, ifnull(p.field, 0) FROM prizes p LEFT JOIN fields f ON"
        " f.id = p.field WHERE p.prize = :prize AND p.at_meeting AND"
        " (:field IS NULL OR f.field = :field) ORDER BY p.id");
    bind_text(&q, ":prize", s->prize);
    bind_text(&q, ":field", s->field);
    *out = (struct waiting_prize){ 0 };
    while (next_row(&q)) {
        out->many = out->id != 0;
        out->id = col_int(&q, 0);
        out->field = col_int(&q, 1);
    }
    enum podium_status status = stmt_end(&q);
    if (status == PODIUM_OK && !out->id)
        return failed(pd, PODIUM_NOT_FOUND, "award.not_waiting", s->prize);
    if (status == PODIUM_OK && out->many)
        return failed(pd, PODIUM_INVALID, "award.which_field", s->prize);
    return status;
}

/* Is this prize given in this field? A field with prizes of its own has no
 * others. */
static enum podium_status
is_prize_of_field(
    struct podium *pd, const struct waiting_prize *w, int64_t field, bool *does)
{
    struct stmt q = stmt(pd,
        "SELECT CASE WHEN :prize_field = 0 THEN NOT EXISTS (SELECT 1 FROM"
        " prizes WHERE field = :field) ELSE :prize_field = :field END");
    bind_int(&q, ":prize_field", w->field);
    bind_int(&q, ":field", field);
    *does = next_row(&q) && col_int(&q, 0);
    return stmt_end(&q);
}

static enum podium_status
count_field_around_line(struct podium *pd, const struct podium_ranking *r,
    int64_t threshold, struct podium_arena *arena,
    struct podium_threshold_counts *out)
{
    struct rules rules;
    struct rational line = { (int128)threshold * THOUSAND, 1 };
    enum podium_status status =
        rules_load(pd, r->round_id, r->field_id, arena, &rules);
    for (size_t i = 0; status == PODIUM_OK && i < r->count; i++) {
        const struct podium_result *e = &r->results[i];
        struct rational result = { e->exact_numerator, e->exact_denominator };
        if (!e->place)
            continue;
        if (rules.threshold_on_rounded)
            result = (struct rational){ e->millionths, 1 };
        if (rational_compare(result, line) >= 0)
            out->above++;
        else
            out->below++;
    }
    return status;
}

static enum podium_status
count_around_line(struct podium *pd, const struct waiting_prize *w,
    int64_t threshold, struct podium_arena *arena,
    struct podium_threshold_counts *out)
{
    struct podium_rankings all;
    enum podium_status status = podium_rank(pd, NULL, NULL, arena, &all);
    for (size_t i = 0; status == PODIUM_OK && i < all.count; i++) {
        bool does = false;
        status = is_prize_of_field(pd, w, all.items[i].field_id, &does);
        if (status == PODIUM_OK && does)
            status = count_field_around_line(
                pd, &all.items[i], threshold, arena, out);
    }
    return status;
}

static enum podium_status
set_threshold(struct podium *pd, const struct podium_threshold *s,
    struct podium_arena *arena, struct podium_threshold_counts *out)
{
    struct waiting_prize w;
    int64_t threshold;
    struct buffer body = { 0 };
    enum number_fault fault = decimal_read(s->points, 0, &threshold);
    if (fault != NUMBER_OK)
        return failed(pd, PODIUM_INVALID, number_fault_id(fault), s->points);
    enum podium_status status = find_waiting_prize(pd, s, &w);
    if (status == PODIUM_OK)
        status = count_around_line(pd, &w, threshold, arena, out);
    json_open(&body, '{');
    json_int(&body, "id", w.id);
    json_int(&body, "threshold", threshold);
    json_int(&body, "above", out->above);
    json_int(&body, "below", out->below);
    json_text(&body, "reason", s->reason);
    json_close(&body, '}');
    if (status == PODIUM_OK)
        status = record_event(pd, "threshold.set", &body);
    buffer_free(&body);
    return status;
}

enum podium_status
podium_threshold_set(struct podium *pd,
    const struct podium_threshold *threshold, struct podium_arena *arena,
    struct podium_threshold_counts *out)
{
    *out = (struct podium_threshold_counts){ 0 };
    enum podium_status status = write_begin(pd, "threshold.set");
    if (status != PODIUM_OK)
        return status;
    return tx_end(pd, set_threshold(pd, threshold, arena, out));
}

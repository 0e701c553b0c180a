/* decide.c - the committee decides on prizes. */
/* SPDX-License-Identifier: MIT */
#include <podium/award.h>

#include "base/arena.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"
#include "record/typed_code.h"

static enum podium_status
record_award_decision(
    struct podium *pd, int64_t entry, int64_t prize, const char *reason)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_int(&body, "entry", entry);
    if (prize)
        json_int(&body, "prize", prize);
    else
        json_null(&body, "prize");
    json_text(&body, "reason", reason);
    json_close(&body, '}');
    enum podium_status status = record_event(pd, "award.decided", &body);
    buffer_free(&body);
    return status;
}

/* The ids of the entry and of the prize; a prize of the field itself goes
 * before one of all fields. From an entry that is withdrawn its prize may be
 * taken back. */
static enum podium_status
find_entry_and_prize(struct podium *pd, const char *entry, const char *prize,
    int64_t *entry_id, int64_t *prize_id)
{
    enum podium_status status =
        typed_code_find(pd, CODED_ENTRIES, entry, entry_id);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd,
        "SELECT e.id, (SELECT p.id FROM prizes p WHERE p.prize = :prize COLLATE"
        " NOCASE AND ifnull(p.field, e.field) = e.field ORDER BY p.prize <>"
        " :prize, p.field IS NULL LIMIT 1) FROM entries e"
        " WHERE e.id = :entry AND (e.state = 'active' OR :prize IS NULL"
        " AND e.id IN (SELECT entry FROM awards WHERE prize IS NOT NULL))");
    bind_int(&q, ":entry", *entry_id);
    bind_text(&q, ":prize", prize);
    bool found = next_row(&q);
    *entry_id = found ? col_int(&q, 0) : 0;
    *prize_id = found ? col_int(&q, 1) : 0;
    status = stmt_end(&q);
    if (status != PODIUM_OK)
        return status;
    if (!found)
        return failed(pd, PODIUM_NOT_FOUND, "row.missing",
            message_word(pd->language, "noun", "entry"), entry);
    if (prize && !*prize_id)
        return failed(pd, PODIUM_NOT_FOUND, "row.missing",
            message_word(pd->language, "noun", "prize"), prize);
    return PODIUM_OK;
}

enum podium_status
podium_award_decide(
    struct podium *pd, const char *entry, const char *prize, const char *reason)
{
    int64_t entry_id, prize_id;
    enum podium_status status = write_begin(pd, "award.decided");
    if (status != PODIUM_OK)
        return status;
    status = find_entry_and_prize(pd, entry, prize, &entry_id, &prize_id);
    if (status == PODIUM_OK)
        status = record_award_decision(pd, entry_id, prize_id, reason);
    return tx_end(pd, status);
}

struct undecided_proposals {
    struct {
        int64_t entry, prize;
    } * items;
    size_t count, room;
};

/* What is proposed and not decided, and what was decided as an older proposal
 * had it. Read all of them before the first is recorded: recording changes the
 * tables that the query reads. */
static enum podium_status
load_undecided_proposals(struct podium *pd, struct podium_arena *arena,
    struct undecided_proposals *out)
{
    struct stmt q = stmt(pd,
        "SELECT e.id, p.prize FROM entries e LEFT JOIN proposals p"
        " ON p.entry = e.id LEFT JOIN awards a ON a.entry = e.id"
        " WHERE e.state = 'active' AND CASE WHEN a.entry IS NULL"
        " THEN p.entry IS NOT NULL ELSE a.followed AND a.prize IS NOT p.prize"
        " AND e.field IN (SELECT field FROM proposed_fields) END ORDER BY e.entry COLLATE code");
    *out = (struct undecided_proposals){ 0 };
    while (next_row(&q)) {
        size_t before = out->count;
        (void)arena_push(arena, out);
        if (out->count == before)
            break;
        out->items[before].entry = col_int(&q, 0);
        out->items[before].prize = col_int(&q, 1);
    }
    return stmt_end_into(&q, arena);
}

enum podium_status
podium_award_decide_all(struct podium *pd, const char *reason, size_t *count)
{
    struct podium_arena arena = { 0 };
    struct undecided_proposals pairs;
    *count = 0;
    enum podium_status status = write_begin(pd, "award.decided");
    if (status != PODIUM_OK)
        return status;
    struct podium_outdated_awards outdated;
    status = podium_award_outdated(pd, &arena, &outdated);
    for (size_t i = 0; status == PODIUM_OK && i < outdated.count; i++)
        if (outdated.items[i].proposal)
            status = failed(pd, PODIUM_REFUSED, "award.proposal_outdated",
                outdated.items[i].entry);
    if (status == PODIUM_OK)
        status = load_undecided_proposals(pd, &arena, &pairs);
    for (size_t i = 0; status == PODIUM_OK && i < pairs.count; i++)
        status = record_award_decision(
            pd, pairs.items[i].entry, pairs.items[i].prize, reason);
    if (status == PODIUM_OK)
        *count = pairs.count;
    podium_arena_free(&arena);
    return tx_end(pd, status);
}

static enum podium_status
record_citation(struct podium *pd, int64_t entry, const char *citation)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_int(&body, "entry", entry);
    if (citation)
        json_text(&body, "citation", citation);
    else
        json_null(&body, "citation");
    json_close(&body, '}');
    enum podium_status status = record_event(pd, "award.cited", &body);
    buffer_free(&body);
    return status;
}

enum podium_status
podium_award_cite(struct podium *pd, const char *entry, const char *citation)
{
    int64_t entry_id, none, won = 0;
    enum podium_status status = write_begin(pd, "award.cited");
    if (status != PODIUM_OK)
        return status;
    status = find_entry_and_prize(pd, entry, NULL, &entry_id, &none);
    struct stmt q = stmt(
        pd, "SELECT 1 FROM awards WHERE entry = :entry AND prize IS NOT NULL");
    bind_int(&q, ":entry", status == PODIUM_OK ? entry_id : 0);
    won = next_row(&q);
    enum podium_status end = stmt_end(&q);
    if (status == PODIUM_OK)
        status = end;
    if (status == PODIUM_OK && !won)
        status = failed(pd, PODIUM_REFUSED, "award.not_won", entry);
    if (status == PODIUM_OK)
        status = record_citation(pd, entry_id, citation);
    return tx_end(pd, status);
}

/* ballot.c - the file that a judge takes away, and what she brings back.
 *
 * A ballot is a podium file whose log begins with one event that holds all a
 * judge needs to score alone. The contest knows it by that event's hash. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "contest/copies/merge.h"
#include "contest/judging/sheet.h"
#include "record/log.h"
#include "record/merge.h"
#include "record/open.h"
#include "record/stmt.h"

/* Whose ballot, in which round. */
struct issue {
    struct podium *pd;
    int64_t judge, round;
    struct buffer body;
};

/* ---- writing ---- */

static void
add_row(struct buffer *b, const struct stmt *q)
{
    int columns = col_count(q);
    json_open(b, '{');
    for (int i = 0; i < columns; i++) {
        const char *name = col_name(q, i);
        if (col_is_null(q, i))
            json_null(b, name);
        else if (col_is_int(q, i))
            json_int(b, name, col_int(q, i));
        else
            json_text(b, name, col_text(q, i));
    }
    json_close(b, '}');
}

/* The rows of a query as an array of objects. */
static enum podium_status
add_rows(struct issue *is, const char *name, const char *sql)
{
    struct stmt q = stmt(is->pd, sql);
    offer_int(&q, ":judge", is->judge);
    offer_int(&q, ":round", is->round);
    offer_int(&q, ":issuer", is->pd->actor);
    json_open_in(&is->body, name, '[');
    while (next_row(&q))
        add_row(&is->body, &q);
    json_close(&is->body, ']');
    return stmt_end(&q);
}

#define HER_ENTRIES                                                            \
    "assignments a JOIN entries e ON e.id = a.entry AND e.state = 'active'"    \
    " JOIN rounds r ON r.id = a.round WHERE a.round = :round AND a.judge ="    \
    " :judge AND NOT EXISTS (SELECT 1 FROM sheets s WHERE s.round = a.round"   \
    " AND s.entry = a.entry AND s.judge = a.judge AND s.state <> 'void')"

#define HER_CRITERIA                                                           \
    "criteria c WHERE c.id IN (SELECT x.criterion FROM rubric x"               \
    " WHERE x.round = :round AND x.field IN (SELECT e.field FROM " HER_ENTRIES \
    "))"

/* What a ballot holds, in the order of its members. */
static const struct {
    const char *name, *sql;
} parts[] = {
    { "facts",
        "SELECT id, key, value FROM contest WHERE key IN ('name', 'language')"
        " ORDER BY key" },
    { "rounds", "SELECT id, round, name, blind FROM rounds WHERE id = :round" },
    { "fields",
        "SELECT id, field, name, position FROM fields WHERE id IN"
        " (SELECT e.field FROM " HER_ENTRIES ") ORDER BY id" },
    { "people",
        "SELECT id, person, name, roles FROM people WHERE id IN (:judge,"
        " :issuer) ORDER BY id" },
    { "keys",
        "SELECT id, person, kind, key, salt FROM keys WHERE until IS NULL AND"
        " person IN (:judge, :issuer) ORDER BY id" },
    { "criteria",
        "SELECT id, round, field, criterion, name, position, maximum, step,"
        " weight, minimum, bonus, comment_below FROM " HER_CRITERIA
        " ORDER BY id" },
    { "bands",
        "SELECT id, criterion, low, high, words FROM bands WHERE criterion IN"
        " (SELECT c.id FROM " HER_CRITERIA ") ORDER BY id" },
    { "entries",
        "SELECT e.id, CASE WHEN r.blind AND e.blind_code IS NOT NULL THEN"
        " e.blind_code ELSE e.entry END AS code, e.title, e.field, e.summary,"
        " a.id AS assignment FROM " HER_ENTRIES " ORDER BY code, e.id" },
};

static enum podium_status
find_judge(struct issue *is, const char *code)
{
    struct stmt q = stmt(is->pd,
        "SELECT p.id, EXISTS (SELECT 1 FROM keys k WHERE k.person = p.id AND"
        " k.until IS NULL AND k.salt IS NOT NULL) FROM people p"
        " WHERE p.person = :code AND p.state = 'active'");
    bind_text(&q, ":code", code);
    enum podium_status status = PODIUM_OK;
    if (!next_row(&q))
        status = failed(is->pd, PODIUM_NOT_FOUND, "person.unknown", code);
    else if (!col_int(&q, 1))
        status = failed(is->pd, PODIUM_NOT_FOUND, "key.no_card", code);
    else
        is->judge = col_int(&q, 0);
    enum podium_status end = stmt_end(&q);
    return end == PODIUM_OK ? status : end;
}

static enum podium_status
find_round(struct issue *is)
{
    enum podium_status status = ask_int(is->pd,
        "SELECT id FROM rounds WHERE state = 'open'"
        " ORDER BY position DESC, round LIMIT 1",
        0, &is->round);
    if (status == PODIUM_OK && !is->round)
        return failed(is->pd, PODIUM_REFUSED, "round.none_open");
    return status;
}

static enum podium_status
count_entries(struct issue *is, const char *judge, int64_t *entries)
{
    struct stmt q = stmt(is->pd, "SELECT count(*) FROM " HER_ENTRIES);
    bind_int(&q, ":judge", is->judge);
    bind_int(&q, ":round", is->round);
    *entries = next_row(&q) ? col_int(&q, 0) : 0;
    enum podium_status status = stmt_end(&q);
    if (status == PODIUM_OK && !*entries)
        return failed(is->pd, PODIUM_NOT_FOUND, "ballot.nothing", judge);
    return status;
}

/* The hash of her last sheet, which her first in the ballot follows. */
static enum podium_status
add_after(struct issue *is)
{
    struct stmt q = stmt(is->pd,
        "SELECT hash FROM sheets WHERE judge = :judge"
        " ORDER BY sheet DESC LIMIT 1");
    bind_int(&q, ":judge", is->judge);
    json_text(&is->body, "after", next_row(&q) ? col_text(&q, 0) : NULL);
    return stmt_end(&q);
}

static enum podium_status
fill(struct issue *is)
{
    char hash[HASH_ROOM];
    enum podium_status status = contest_hash(is->pd, hash);
    json_open(&is->body, '{');
    json_text(&is->body, "contest", hash);
    json_int(&is->body, "judge", is->judge);
    if (status == PODIUM_OK)
        status = rules_hash(is->pd, hash);
    json_text(&is->body, "rules", hash);
    if (status == PODIUM_OK)
        status = add_after(is);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (status == PODIUM_OK)
            status = add_rows(is, parts[i].name, parts[i].sql);
    json_close(&is->body, '}');
    return status;
}

/* The contest remembers the ballot by the hash of its first event. */
static enum podium_status
note_issue(struct issue *is, const struct podium *ballot)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_text(&body, "ballot", ballot->head);
    json_int(&body, "judge", is->judge);
    json_int(&body, "round", is->round);
    json_close(&body, '}');
    enum podium_status status =
        record_event(is->pd, "ballot.exported", is->round, &body);
    buffer_free(&body);
    return status;
}

static enum podium_status
issue(struct issue *is, const char *judge, const char *path, int64_t *entries,
    struct podium **ballot)
{
    enum podium_status status = permitted(is->pd, "ballot.exported", 0);
    if (status == PODIUM_OK)
        status = find_judge(is, judge);
    if (status == PODIUM_OK)
        status = find_round(is);
    if (status == PODIUM_OK)
        status = count_entries(is, judge, entries);
    if (status == PODIUM_OK)
        status = fill(is);
    if (status == PODIUM_OK)
        status =
            create_issued(is->pd, path, "ballot.issued", &is->body, ballot);
    return status == PODIUM_OK ? note_issue(is, *ballot) : status;
}

enum podium_status
podium_ballot_export(
    struct podium *pd, const char *judge, const char *path, int64_t *entries)
{
    struct issue is = { .pd = pd };
    struct podium *ballot = NULL;
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = tx_end(pd, issue(&is, judge, path, entries, &ballot));
    buffer_free(&is.body);
    /* A ballot that the contest knows and nobody has does no harm; the other
     * way round it could not come back. */
    if (status == PODIUM_OK) {
        status = podium_publish(ballot);
        if (status != PODIUM_OK)
            failed_like(pd, ballot);
    }
    podium_close(ballot);
    return status;
}

enum podium_status
podium_ballot_judge(
    struct podium *pd, struct podium_arena *arena, const char **judge)
{
    struct stmt q = stmt(
        pd, "SELECT p.person FROM ballot b JOIN people p ON p.id = b.judge");
    *judge = next_row(&q) ? podium_strdup(arena, col_text(&q, 0)) : NULL;
    return stmt_end_into(&q, arena);
}

/* ---- reading ---- */

/* Is it of this contest, and was it issued here? *since: by which event. */
static enum podium_status
check_issue(
    struct podium *pd, struct podium *ballot, const char *path, int64_t *since)
{
    struct stmt q = stmt(ballot,
        "SELECT b.contest, e.hash FROM ballot b JOIN event e ON e.seq = 1");
    char contest[HASH_ROOM] = "", here[HASH_ROOM], first[HASH_ROOM] = "";
    if (next_row(&q)) {
        snprintf(contest, sizeof contest, "%s", col_text(&q, 0));
        snprintf(first, sizeof first, "%s", col_text(&q, 1));
    }
    enum podium_status status = stmt_end(&q);
    if (status == PODIUM_OK)
        status = contest_hash(pd, here);
    if (status != PODIUM_OK)
        return status;
    if (!*contest)
        return failed(pd, PODIUM_INVALID, "ballot.not_ballot", path);
    if (strcmp(contest, here) != 0)
        return failed(pd, PODIUM_INVALID, "copy.other_contest", path);
    q = stmt(pd, "SELECT seq FROM ballots WHERE ballot = :hash");
    bind_text(&q, ":hash", first);
    *since = next_row(&q) ? col_int(&q, 0) : 0;
    status = stmt_end(&q);
    if (status == PODIUM_OK && !*since)
        return failed(pd, PODIUM_REFUSED, "ballot.not_issued", path);
    return status;
}

enum podium_status
podium_ballot_import(struct podium *pd, const char *path,
    struct podium_arena *arena, struct podium_merged *out)
{
    struct podium *ballot = NULL;
    int64_t since = 0;
    *out = (struct podium_merged){ 0 };
    enum podium_status status = copy_open(pd, path, arena, &ballot);
    if (status == PODIUM_OK)
        status = check_issue(pd, ballot, path, &since);
    struct meeting meeting = { .path = path,
        .other = ballot,
        .since = since,
        .since_there = 1,
        .only = "sheet.submitted" };
    if (status == PODIUM_OK)
        status = copy_bring(pd, &meeting, arena, out);
    podium_close(ballot);
    return status;
}

/* ballot.c - write a ballot, and bring its sheets back.
 *
 * A ballot is a podium file of its own that a judge takes away to score without
 * the contest. Its log begins with one event, ballot.issued, that holds all she
 * needs: the facts, her round, the entries she has not scored yet, where what
 * she may see of their dossiers is, their rubric, her public keys and the hash
 * of her last sheet. It holds nothing of anybody else.
 *
 * Export: the contest records ballot.exported with the hash of that first
 * event. Import: the ballot's log is verified whole; it must be of this contest
 * and its first event must be one that was exported here; then its
 * sheet.submitted events are merged like those of a copy. Receipts and
 * signatures stay valid, as both files use the contest's own hash and the
 * rules' hash from the ballot. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "contest/copies/merge.h"
#include "contest/judging/sheet_event.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/merge.h"
#include "record/open.h"
#include "record/stmt.h"
#include "record/typed_code.h"

/* A ballot about to be written: its judge, its round, and the body of its first
 * event. */
struct ballot_issue {
    struct podium *pd;
    int64_t judge, round;
    struct buffer body;
};

/* ---- writing ---- */

static void
add_row_object(struct buffer *b, const struct stmt *q)
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
add_row_array(struct ballot_issue *is, const char *name, const char *sql)
{
    struct stmt q = stmt(is->pd, sql);
    offer_int(&q, ":judge", is->judge);
    offer_int(&q, ":round", is->round);
    offer_int(&q, ":issuer", is->pd->actor);
    json_open_in(&is->body, name, '[');
    while (next_row(&q))
        add_row_object(&is->body, &q);
    json_close(&is->body, ']');
    return stmt_end(&q);
}

#define ENTRIES_TO_SCORE                                                       \
    "assignments a JOIN entries e ON e.id = a.entry AND e.state = 'active'"    \
    " JOIN rounds r ON r.id = a.round WHERE a.round = :round AND a.judge ="    \
    " :judge AND NOT EXISTS (SELECT 1 FROM sheets s WHERE s.round = a.round"   \
    " AND s.entry = a.entry AND s.judge = a.judge AND s.state <> 'void')"

#define CRITERIA_TO_SCORE                                                           \
    "criteria c WHERE c.id IN (SELECT x.criterion FROM rubric x"                    \
    " WHERE x.round = :round AND x.field IN (SELECT e.field FROM " ENTRIES_TO_SCORE \
    "))"

/* The lists of rows in the first event, in the order of its members. */
static const struct {
    const char *name, *sql;
} ballot_members[] = {
    { "facts",
        "SELECT id, key, value FROM contest WHERE key IN ('name', 'language')"
        " ORDER BY key" },
    { "rounds", "SELECT id, round, name, blind FROM rounds WHERE id = :round" },
    { "fields",
        "SELECT id, field, name, position FROM fields WHERE id IN"
        " (SELECT e.field FROM " ENTRIES_TO_SCORE ") ORDER BY id" },
    { "people",
        "SELECT id, person, name, roles FROM people WHERE id IN (:judge,"
        " :issuer) ORDER BY id" },
    { "keys",
        "SELECT id, person, kind, key, salt FROM keys WHERE until IS NULL AND"
        " person IN (:judge, :issuer) ORDER BY id" },
    { "criteria",
        "SELECT id, round, field, criterion, name, position, maximum, step,"
        " weight, minimum, bonus, comment_below FROM " CRITERIA_TO_SCORE
        " ORDER BY id" },
    { "bands",
        "SELECT id, criterion, low, high, words FROM bands WHERE criterion IN"
        " (SELECT c.id FROM " CRITERIA_TO_SCORE ") ORDER BY id" },
    { "entries",
        "SELECT e.id, CASE WHEN r.blind AND e.blind_code IS NOT NULL THEN"
        " e.blind_code ELSE e.entry END AS code, e.title, e.field, e.summary,"
        " a.id AS assignment FROM " ENTRIES_TO_SCORE
        " ORDER BY code COLLATE code, e.id" },
    { "dossiers",
        "SELECT d.id, d.entry, d.item, d.number, p.value AS location, d.hash"
        " FROM dossiers d JOIN personal p ON p.hash = ifnull(d.file, d.address)"
        " JOIN rounds r ON r.id = :round WHERE (d.blind OR NOT r.blind) AND"
        " d.entry IN (SELECT e.id FROM " ENTRIES_TO_SCORE ") ORDER BY d.id" },
};

static enum podium_status
find_ballot_judge(struct ballot_issue *is, const char *code)
{
    int64_t id = 0;
    enum podium_status status = find_typed_id(is->pd, CODED_PEOPLE, code, &id);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(is->pd,
        "SELECT p.id, EXISTS (SELECT 1 FROM keys k WHERE k.person = p.id AND"
        " k.until IS NULL AND k.salt IS NOT NULL) FROM people p"
        " WHERE p.id = :id AND p.state = 'active'");
    bind_int(&q, ":id", id);
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
find_ballot_round(struct ballot_issue *is)
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
count_ballot_entries(
    struct ballot_issue *is, const char *judge, int64_t *entries)
{
    struct stmt q = stmt(is->pd, "SELECT count(*) FROM " ENTRIES_TO_SCORE);
    bind_int(&q, ":judge", is->judge);
    bind_int(&q, ":round", is->round);
    *entries = next_row(&q) ? col_int(&q, 0) : 0;
    enum podium_status status = stmt_end(&q);
    if (status == PODIUM_OK && !*entries)
        return failed(is->pd, PODIUM_NOT_FOUND, "ballot.nothing", judge);
    return status;
}

/* Her first sheet in the ballot continues from the hash of her last sheet
 * here. */
static enum podium_status
add_last_sheet_hash(struct ballot_issue *is)
{
    struct stmt q = stmt(is->pd,
        "SELECT hash FROM sheets WHERE judge = :judge"
        " ORDER BY sheet DESC LIMIT 1");
    bind_int(&q, ":judge", is->judge);
    json_text(&is->body, "after", next_row(&q) ? col_text(&q, 0) : NULL);
    return stmt_end(&q);
}

static enum podium_status
build_ballot_body(struct ballot_issue *is)
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
        status = add_last_sheet_hash(is);
    for (size_t i = 0; i < sizeof ballot_members / sizeof *ballot_members; i++)
        if (status == PODIUM_OK)
            status = add_row_array(
                is, ballot_members[i].name, ballot_members[i].sql);
    json_close(&is->body, '}');
    return status;
}

/* Record the hash of the ballot's first event, by which podium_ballot_import()
 * will know it. */
static enum podium_status
record_ballot_exported(struct ballot_issue *is, const struct podium *ballot)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_text(&body, "ballot", ballot->head);
    json_int(&body, "judge", is->judge);
    json_int(&body, "round", is->round);
    json_close(&body, '}');
    enum podium_status status = record_event(is->pd, "ballot.exported", &body);
    buffer_free(&body);
    return status;
}

static enum podium_status
issue_ballot(struct ballot_issue *is, const char *judge, const char *path,
    int64_t *entries, struct podium **ballot)
{
    enum podium_status status = find_ballot_judge(is, judge);
    if (status == PODIUM_OK)
        status = find_ballot_round(is);
    if (status == PODIUM_OK)
        status = count_ballot_entries(is, judge, entries);
    if (status == PODIUM_OK)
        status = build_ballot_body(is);
    if (status == PODIUM_OK)
        status = create_from_handle(
            is->pd, path, "ballot.issued", &is->body, ballot);
    return status == PODIUM_OK ? record_ballot_exported(is, *ballot) : status;
}

enum podium_status
podium_ballot_export(
    struct podium *pd, const char *judge, const char *path, int64_t *entries)
{
    struct ballot_issue is = { .pd = pd };
    struct podium *ballot = NULL;
    *entries = 0;
    enum podium_status status = write_begin(pd, "ballot.exported");
    if (status != PODIUM_OK)
        return status;
    status = tx_end(pd, issue_ballot(&is, judge, path, entries, &ballot));
    buffer_free(&is.body);
    /* Published after the commit: a recorded ballot that was never published
     * does no harm, but a published one that was not recorded could not be
     * imported. */
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

/* Is the ballot of this contest, and was it issued here? *since becomes the seq
 * of the ballot.exported event. */
static enum podium_status
check_ballot_origin(
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

/* A ballot carries sheets of its judge that were made in it, and nothing else:
 * any other event would speak for somebody who is not there. What each says was
 * judged when the ballot was verified. */
static enum podium_status
check_ballot_events(struct podium *pd, struct podium *ballot, const char *path)
{
    struct stmt q = stmt(ballot,
        "SELECT e.seq FROM event e, ballot b WHERE e.seq > 1 AND (e.kind <>"
        " 'sheet.submitted' OR e.source IS NOT NULL OR e.actor <> b.judge"
        " OR e.body ->> 'judge' IS NOT b.judge) LIMIT 1");
    enum podium_status status = PODIUM_OK;
    if (next_row(&q))
        status = failed(pd, PODIUM_TAMPERED, "ballot.not_a_sheet", path,
            INT_TEXT(col_int(&q, 0)));
    enum podium_status end = stmt_end(&q);
    return status == PODIUM_OK ? end : status;
}

enum podium_status
podium_ballot_import(struct podium *pd, const char *path,
    struct podium_arena *arena, struct podium_merged *out)
{
    struct podium *ballot = NULL;
    int64_t since = 0;
    *out = (struct podium_merged){ 0 };
    enum podium_status status = permit_check_kind(pd, "copy.merged");
    if (status == PODIUM_OK)
        status = open_other_copy(pd, path, arena, &ballot);
    if (status == PODIUM_OK)
        status = check_ballot_origin(pd, ballot, path, &since);
    if (status == PODIUM_OK)
        status = check_ballot_events(pd, ballot, path);
    struct merge_source source = { .path = path,
        .other = ballot,
        .since = since,
        .since_there = 1,
        .only = "sheet.submitted" };
    if (status == PODIUM_OK)
        status = merge_from_source(pd, &source, arena, out);
    podium_close(ballot);
    return status;
}

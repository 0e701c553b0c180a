/* submit.c - submit a sheet; find receipts; admit late sheets.
 *
 * In: round, entry and what is typed now. Out: a new version of the sheet in
 * the log, and its receipt. While the round is open a judge submits her own
 * sheet, signed by her; a new version needs a reason. After it was closed the
 * kind is sheet.amended, which takes a reason and a second person (permit.csv).
 * The draft is deleted with the same transaction, so that it is never lost and
 * never submitted twice. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "contest/judging/draft.h"
#include "record/access_code.h"
#include "record/log.h"
#include "record/sign.h"
#include "record/stmt.h"

/* ---- submitting ---- */

/* The kind of event, origin and reason: the judge's own sheet while the round
 * is open, an amendment after it was closed. */
static enum podium_status
choose_sheet_event_kind(const struct working_sheet *d,
    const struct podium_scoring *scoring, struct sheet *sheet)
{
    bool hers = d->judge == d->pd->actor, corrects = d->sheet || d->closed;
    sheet->kind = d->closed ? "sheet.amended" : "sheet.submitted";
    sheet->origin = hers ? "judge" : "keyed";
    if (!d->closed && !hers)
        return failed(d->pd, PODIUM_REFUSED, "sheet.not_hers");
    if (d->closed && !d->sheet && !scoring->reason)
        return failed(d->pd, PODIUM_REFUSED, "permit.round", d->round_code);
    if (corrects && (!scoring->reason || !*scoring->reason))
        return failed(d->pd, PODIUM_INVALID, "sheet.reason");
    sheet->reason =
        scoring->reason && *scoring->reason ? scoring->reason : NULL;
    return hers ? sign_check_actor_key(d->pd) : PODIUM_OK;
}

static enum podium_status
record_submitted_sheet(struct working_sheet *d,
    const struct podium_scoring *scoring, struct podium_submitted *out)
{
    struct sheet_writer pen;
    struct sheet sheet = { .round = d->round,
        .judge = d->judge,
        .version = d->version + 1,
        .entry = &d->entry,
        .blind = d->blind,
        .scores = d->scores.items,
        .score_count = d->scores.count,
        .comment = d->comment };
    enum podium_status status = choose_sheet_event_kind(d, scoring, &sheet);
    if (status == PODIUM_OK)
        status = sheet_writer_open(d->pd, d->arena, &pen);
    if (status == PODIUM_OK)
        status = sheet_write(&pen, &sheet, out->receipt);
    out->version = sheet.version;
    return status == PODIUM_OK
        ? draft_delete(d->pd, d->round, d->entry.id, d->judge)
        : status;
}

static enum podium_status
submit_sheet(struct podium *pd, const struct podium_scoring *scoring,
    struct podium_arena *arena, struct podium_faults *faults,
    struct podium_submitted *out)
{
    struct working_sheet d;
    enum podium_status status = sheet_load(pd, scoring, arena, faults, &d);
    if (status == PODIUM_OK)
        status = draft_apply(&d);
    if (status != PODIUM_OK)
        return status;
    sheet_apply(&d, scoring);
    sheet_check_complete(&d, scoring);
    if (faults->count > 0)
        return failed(pd, PODIUM_INVALID, "score.not_submitted");
    sheet_sort_scores(&d);
    out->entry = podium_strdup(arena, scoring->entry);
    out->total = sheet_total(&d);
    status = record_submitted_sheet(&d, scoring, out);
    return arena->failed ? failed_memory(pd) : status;
}

enum podium_status
podium_sheet_submit(struct podium *pd, const struct podium_scoring *scoring,
    struct podium_arena *arena, struct podium_faults *faults,
    struct podium_submitted *out)
{
    *out = (struct podium_submitted){ 0 };
    *faults = (struct podium_faults){ 0 };
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    return tx_end(pd, submit_sheet(pd, scoring, arena, faults, out));
}

/* ---- receipts ---- */

/* Bring a receipt as a person types it into its 12 characters; "" if it cannot
 * be one. */
static void
normalize_receipt(const char *text, char out[PODIUM_RECEIPT_ROOM])
{
    size_t n = 0;
    for (; *text && n < PODIUM_RECEIPT_ROOM - 1; text++) {
        char digit = base32_digit(*text);
        if (digit)
            out[n++] = digit;
        else if (*text != '-' && *text != ' ')
            break;
    }
    out[*text ? 0 : n] = '\0';
}

/* No sheet has this receipt: say whether a sheet of another copy with it was
 * refused. */
static enum podium_status
explain_unknown_receipt(
    struct podium *pd, const char *normal, const char *typed)
{
    struct stmt q = stmt(pd,
        "SELECT 1 FROM event WHERE kind = 'merge.refused' AND body ->>"
        " '$.event.body' ->> 'receipt' = :receipt LIMIT 1");
    bind_text(&q, ":receipt", normal);
    bool refused;
    enum podium_status status = stmt_exists(&q, &refused);
    if (status != PODIUM_OK)
        return status;
    const char *words = refused ? "receipt.refused" : "receipt.unknown";
    return failed(pd, PODIUM_NOT_FOUND, words, typed);
}

#define REVOKED_SQL                                                            \
    "EXISTS (SELECT 1 FROM keys k WHERE k.key = s.key AND k.ended = 'revoked')"

enum podium_status
podium_receipt_find(struct podium *pd, const char *receipt,
    struct podium_arena *arena, struct podium_receipt *out)
{
    char normal[PODIUM_RECEIPT_ROOM], rules[HASH_ROOM];
    normalize_receipt(receipt, normal);
    enum podium_status status = rules_hash(pd, rules);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd,
        "SELECT s.receipt, r.round, v.body ->> 'code', p.person, s.version,"
        " s.sheet, v.time, s.state, s.origin, e.state = 'withdrawn', " REVOKED_SQL
        ", s.rules <> :rules, s.sheet IN (SELECT sheet FROM trainee_sheets),"
        " s.sheet IN (SELECT sheet FROM incomplete_sheets) FROM sheets s"
        " JOIN rounds r ON r.id = s.round JOIN entries e ON e.id = s.entry"
        " JOIN people p ON p.id = s.judge JOIN event v ON v.seq = s.sheet"
        " WHERE s.receipt = :receipt");
    bind_text(&q, ":receipt", normal);
    bind_text(&q, ":rules", rules);
    *out = (struct podium_receipt){ 0 };
    if (next_row(&q))
        *out = (struct podium_receipt){
            .receipt = podium_strdup(arena, col_text(&q, 0)),
            .round = podium_strdup(arena, col_text(&q, 1)),
            .entry = podium_strdup(arena, col_text(&q, 2)),
            .judge = podium_strdup(arena, col_text(&q, 3)),
            .version = col_int(&q, 4),
            .seq = col_int(&q, 5),
            .time = col_int(&q, 6),
            .state = podium_strdup(arena, col_text(&q, 7)),
            .origin = podium_strdup(arena, col_text(&q, 8)),
            .withdrawn = col_int(&q, 9) != 0,
            .revoked = col_int(&q, 10) != 0,
            .old_rules = col_int(&q, 11) != 0,
            .practice = col_int(&q, 12) != 0,
            .incomplete = col_int(&q, 13) != 0,
        };
    status = stmt_end_into(&q, arena);
    return status == PODIUM_OK && !out->receipt
        ? explain_unknown_receipt(pd, normal, receipt)
        : status;
}

enum podium_status
podium_sheet_list_late(
    struct podium *pd, struct podium_arena *arena, struct podium_receipts *out)
{
    struct stmt q = stmt(
        pd, "SELECT receipt FROM sheets WHERE state = 'late' ORDER BY sheet");
    enum podium_status status = PODIUM_OK;
    *out = (struct podium_receipts){ 0 };
    while (status == PODIUM_OK && next_row(&q)) {
        struct podium_receipt *r = arena_push(arena, out);
        if (!r)
            break;
        status = podium_receipt_find(pd, col_word(&q, 0), arena, r);
    }
    enum podium_status end = stmt_end_into(&q, arena);
    return status == PODIUM_OK ? end : status;
}

enum podium_status
podium_receipt_find_by_request(struct podium *pd, const char *request,
    struct podium_arena *arena, const char **receipt)
{
    struct stmt q = stmt(
        pd, "SELECT body ->> 'receipt' FROM event WHERE request = :request");
    bind_text(&q, ":request", request);
    *receipt = next_row(&q) ? podium_strdup(arena, col_text(&q, 0)) : NULL;
    return stmt_end_into(&q, arena);
}

static enum podium_status
admit_late_sheet(struct podium *pd, const char *receipt, const char *reason)
{
    char normal[PODIUM_RECEIPT_ROOM];
    struct buffer body = { 0 };
    normalize_receipt(receipt, normal);
    struct stmt q =
        stmt(pd, "SELECT state FROM sheets WHERE receipt = :receipt");
    bind_text(&q, ":receipt", normal);
    enum podium_status status = PODIUM_OK;
    if (!next_row(&q))
        status = failed(pd, PODIUM_NOT_FOUND, "receipt.unknown", receipt);
    else if (strcmp(col_text(&q, 0), "late") != 0)
        status = failed(pd, PODIUM_REFUSED, "receipt.not_late", normal);
    enum podium_status end = stmt_end(&q);
    if (status != PODIUM_OK || end != PODIUM_OK)
        return end != PODIUM_OK ? end : status;
    json_open(&body, '{');
    json_text(&body, "receipt", normal);
    json_text(&body, "reason", reason);
    json_close(&body, '}');
    status = record_event(pd, "sheet.admitted", &body);
    buffer_free(&body);
    return status;
}

enum podium_status
podium_sheet_admit(struct podium *pd, const char *receipt, const char *reason)
{
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    return tx_end(pd, admit_late_sheet(pd, receipt, reason));
}

static enum podium_status
admit_late_sheets(
    struct podium *pd, const char *copy, const char *reason, size_t *count)
{
    struct podium_arena arena = { 0 };
    struct {
        const char **items;
        size_t count, room;
    } late = { 0 };
    struct stmt q = stmt(pd,
        "SELECT s.receipt FROM sheets s JOIN event e ON e.seq = s.sheet WHERE"
        " s.state = 'late' AND e.source ->> 'copy' = :copy ORDER BY s.sheet");
    bind_text(&q, ":copy", copy);
    while (next_row(&q)) {
        const char **receipt = arena_push(&arena, &late);
        if (receipt)
            *receipt = podium_strdup(&arena, col_text(&q, 0));
    }
    enum podium_status status = stmt_end_into(&q, &arena);
    if (status == PODIUM_OK && late.count == 0)
        status = failed(pd, PODIUM_NOT_FOUND, "receipt.none_late", copy);
    for (*count = 0; status == PODIUM_OK && *count < late.count; ++*count)
        status = admit_late_sheet(pd, late.items[*count], reason);
    podium_arena_free(&arena);
    return status;
}

enum podium_status
podium_sheet_admit_all(
    struct podium *pd, const char *copy, const char *reason, size_t *count)
{
    *count = 0;
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    return tx_end(pd, admit_late_sheets(pd, copy, reason, count));
}

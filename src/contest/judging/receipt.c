/* receipt.c - the sheet of a receipt; late sheets are listed, and admitted, so
 * that they count. */
/* SPDX-License-Identifier: MIT */
#include <podium/sheet.h>

#include <string.h>

#include "base/arena.h"
#include "contest/judging/sheet_event.h"
#include "record/access_code.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"
#include "record/subjects.h"

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

static enum podium_status
find_receipt(struct podium *pd, const char *receipt, struct podium_arena *arena,
    struct podium_receipt *out)
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
podium_receipt_find(struct podium *pd, const char *receipt,
    struct podium_arena *arena, struct podium_receipt *out)
{
    *out = (struct podium_receipt){ 0 };
    enum podium_status status = view_begin(pd, "own");
    return status == PODIUM_OK
        ? read_end(pd, find_receipt(pd, receipt, arena, out))
        : status;
}

static enum podium_status
list_late_sheets(
    struct podium *pd, struct podium_arena *arena, struct podium_receipts *out)
{
    struct stmt q = stmt(
        pd, "SELECT receipt FROM sheets WHERE state = 'late' ORDER BY sheet");
    enum podium_status status = PODIUM_OK;
    while (status == PODIUM_OK && next_row(&q)) {
        struct podium_receipt *r = arena_push(arena, out);
        if (!r)
            break;
        status = find_receipt(pd, col_word(&q, 0), arena, r);
    }
    enum podium_status end = stmt_end_into(&q, arena);
    return status == PODIUM_OK ? end : status;
}

enum podium_status
podium_sheet_list_late(
    struct podium *pd, struct podium_arena *arena, struct podium_receipts *out)
{
    *out = (struct podium_receipts){ 0 };
    enum podium_status status = view_begin(pd, "results");
    return status == PODIUM_OK ? read_end(pd, list_late_sheets(pd, arena, out))
                               : status;
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
    struct stmt q = stmt(pd,
        "SELECT s.state, EXISTS (SELECT 1 FROM barred b"
        " WHERE b.round = s.round AND b.entry = s.entry"
        " AND b.judge = s.judge) FROM sheets s"
        " WHERE s.receipt = :receipt");
    bind_text(&q, ":receipt", normal);
    enum podium_status status = PODIUM_OK;
    if (!next_row(&q))
        status = failed(pd, PODIUM_NOT_FOUND, "receipt.unknown", receipt);
    else if (strcmp(col_text(&q, 0), "late") != 0)
        status = failed(pd, PODIUM_REFUSED, "receipt.not_late", normal);
    else if (col_int(&q, 1))
        status = failed(pd, PODIUM_REFUSED, "receipt.barred", normal);
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
    enum podium_status status = write_begin(pd, "sheet.admitted");
    if (status != PODIUM_OK)
        return status;
    return tx_end(pd, admit_late_sheet(pd, receipt, reason));
}

static enum podium_status
admit_late_sheets(
    struct podium *pd, const char *copy, const char *reason, size_t *count)
{
    struct podium_arena arena = { 0 };
    struct texts late = { 0 };
    struct stmt q = stmt(pd,
        "SELECT s.receipt FROM sheets s JOIN event e ON e.seq = s.sheet WHERE"
        " s.state = 'late' AND e.source ->> 'copy' = :copy ORDER BY s.sheet");
    bind_text(&q, ":copy", copy);
    enum podium_status status = texts_load(&q, &arena, &late);
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
    enum podium_status status = write_begin(pd, "sheet.admitted");
    if (status != PODIUM_OK)
        return status;
    return tx_end(pd, admit_late_sheets(pd, copy, reason, count));
}

/* receipt.c - the sheet that a receipt names. */
/* SPDX-License-Identifier: MIT */
#include "contest/judging/receipt.h"

#include "base/arena.h"
#include "contest/judging/sheet_event.h"
#include "record/access_code.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"

void
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

/* late_sheets.c - list late sheets, and admit them so that they count.
 *
 * A sheet is late if it was submitted after its round was closed, or came in a
 * ballot or copy after that (record/after_merge.c). It counts only once a chair
 * of its panel has admitted it, with a reason. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "contest/judging/receipt.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"
#include "record/subjects.h"

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

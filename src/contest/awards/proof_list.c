/* proof_list.c - which certificates still hold, signed for those who check them
 * without this file.
 *
 * In: the committee's key. Out: a compact JWS of the numbers that were given,
 * as ranges, and of those that ended: [3] was revoked, [7, 12] replaced by 12.
 * What must hold: no name and no reason is in it, as anybody may read it; it is
 * no certificate's proof, and no proof is a list. The same file gives the same
 * bytes: its day is that of the last event. */
/* SPDX-License-Identifier: MIT */
#include <podium/proof.h>

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/date.h"
#include "contest/awards/certificate_key.h"
#include "contest/ground/facts.h"
#include "record/begin.h"
#include "record/jws.h"
#include "record/stmt.h"

#define HEAD_DIGITS 16

/* The members that say of which contest it is, and as of when. */
static enum podium_status
add_contest(struct podium *pd, struct podium_arena *arena, struct buffer *out)
{
    const char *name = NULL, *short_name = NULL;
    char head[HEAD_DIGITS + 1] = "", day[DATE_ROOM];
    int64_t time = 0;
    const struct wanted_fact wanted[] = { { "name", &name },
        { "short_name", &short_name } };
    enum podium_status status =
        facts_load(pd, wanted, sizeof wanted / sizeof *wanted, arena);
    if (status == PODIUM_OK)
        status = head_load(pd);
    if (status == PODIUM_OK)
        status = ask_int(
            pd, "SELECT time FROM event ORDER BY seq DESC LIMIT 1", 0, &time);
    memcpy(head, pd->head, HEAD_DIGITS);
    json_text(out, "list", "podium-certificates-1");
    json_text(out, "c", short_name ? short_name : name ? name : "");
    json_text(out, "h", head);
    json_text(out, "d", date_iso(day, moment_date(time)));
    return status;
}

static void
add_number_range(struct buffer *out, int64_t first, int64_t last)
{
    json_open(out, '[');
    json_int(out, NULL, first);
    json_int(out, NULL, last);
    json_close(out, ']');
}

static enum podium_status
add_numbers(struct podium *pd, struct buffer *out)
{
    int64_t first = 0, last = 0;
    struct stmt q = stmt(pd, "SELECT number FROM certificates ORDER BY number");
    json_open_in(out, "numbers", '[');
    while (next_row(&q)) {
        int64_t number = col_int(&q, 0);
        if (first && number != last + 1)
            add_number_range(out, first, last);
        if (!first || number != last + 1)
            first = number;
        last = number;
    }
    if (first)
        add_number_range(out, first, last);
    json_close(out, ']');
    return stmt_end(&q);
}

static enum podium_status
add_ended(struct podium *pd, struct buffer *out)
{
    struct stmt q = stmt(pd,
        "SELECT c.number, r.number FROM certificates c LEFT JOIN certificates r"
        " ON r.replaces = c.id WHERE c.ended IS NOT NULL ORDER BY c.number");
    json_open_in(out, "ended", '[');
    while (next_row(&q)) {
        json_open(out, '[');
        json_int(out, NULL, col_int(&q, 0));
        if (col_int(&q, 1))
            json_int(out, NULL, col_int(&q, 1));
        json_close(out, ']');
    }
    json_close(out, ']');
    return stmt_end(&q);
}

static enum podium_status
sign_list(struct podium *pd, const struct podium_key *key,
    struct podium_arena *arena, const char **out)
{
    struct buffer payload = { 0 }, text = { 0 };
    json_open(&payload, '{');
    enum podium_status status = add_contest(pd, arena, &payload);
    if (status == PODIUM_OK)
        status = add_numbers(pd, &payload);
    if (status == PODIUM_OK)
        status = add_ended(pd, &payload);
    json_close(&payload, '}');
    if (status == PODIUM_OK && !payload.failed)
        jws_sign(&text, buffer_string(&payload), key);
    arena->failed |= payload.failed || text.failed;
    *out = podium_strdup(arena, buffer_string(&text));
    buffer_free(&payload);
    buffer_free(&text);
    return status == PODIUM_OK && arena->failed ? failed_memory(pd) : status;
}

enum podium_status
podium_certificate_list_sign(struct podium *pd, const struct podium_key *key,
    struct podium_arena *arena, const char **out)
{
    *out = NULL;
    enum podium_status status = view_begin(pd, "everything");
    if (status != PODIUM_OK)
        return status;
    status = check_certificate_key(pd, key);
    if (status == PODIUM_OK)
        status = sign_list(pd, key, arena, out);
    return read_end(pd, status);
}

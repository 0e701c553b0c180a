/* key_trust.c - how far results rest on codes that others may know.
 *
 * In: the current sheets, the keys that signed them, and who brought these
 * keys. Out: how many were signed or typed with a code as it was printed, whose
 * cards were issued again by one person alone, and who has several keys.
 * Whoever printed a card may have kept its code; a code that its owner renewed,
 * and a key file, are hers alone. */
/* SPDX-License-Identifier: MIT */
#include <podium/key.h>

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"

/* Sheets from double entry are signed by whoever typed second; the first is
 * named in the event. */
static enum podium_status
count_printed(struct podium *pd, struct podium_key_trust *out)
{
    struct stmt q = stmt(pd,
        "SELECT count(*), count(*) FILTER (WHERE CASE s.origin WHEN 'judge' THEN"
        " (SELECT kind FROM keys WHERE key = s.key) = 'card' ELSE EXISTS"
        " (SELECT 1 FROM keys k WHERE k.kind = 'card' AND k.person IN (e.actor,"
        " e.body ->> 'first') AND k.since <= s.sheet AND ifnull(k.until,"
        " s.sheet) >= s.sheet) END) FROM sheets s JOIN event e ON"
        " e.seq = s.sheet WHERE s.state = 'submitted' AND s.origin <> 'imported'"
        " AND s.sheet NOT IN (SELECT sheet FROM trainee_sheets)");
    if (next_row(&q)) {
        out->sheets = col_int(&q, 0);
        out->printed = col_int(&q, 1);
    }
    return stmt_end(&q);
}

/* The codes that a query gives, as one text; NULL without any. */
static enum podium_status
list_people(struct podium *pd, const char *sql, struct podium_arena *arena,
    const char **out)
{
    struct buffer b = { 0 };
    struct stmt q = stmt(pd, sql);
    while (next_row(&q)) {
        buffer_text(&b, b.size ? ", " : "");
        buffer_text(&b, col_word(&q, 0));
    }
    *out = b.size ? podium_strdup(arena, buffer_string(&b)) : NULL;
    arena->failed = arena->failed || b.failed;
    buffer_free(&b);
    return stmt_end_into(&q, arena);
}

/* A key after another one that somebody else brought, without a consent: here,
 * or in the copy that recorded it, from it on to the first signed event. */
static const char alone_sql[] =
    "SELECT DISTINCT p.person FROM keys k JOIN people p ON p.id = k.person"
    " JOIN event e ON e.seq = k.since WHERE e.actor <> k.person"
    " AND EXISTS (SELECT 1 FROM keys o WHERE o.person = k.person AND"
    " o.since < k.since) AND NOT EXISTS (SELECT 1 FROM consents c WHERE"
    " c.seq = e.seq) AND NOT EXISTS (WITH RECURSIVE t (hash) AS (SELECT hash"
    " FROM copy_event c WHERE c.source IS NULL AND c.kind = e.kind AND c.body ="
    " e.body UNION SELECT n.hash FROM t JOIN copy_event n ON n.prev = t.hash"
    " WHERE NOT EXISTS (SELECT 1 FROM copy_signature s WHERE s.hash = t.hash))"
    " SELECT 1 FROM t JOIN copy_signature s ON s.hash = t.hash"
    " WHERE s.person <> e.actor) ORDER BY p.person COLLATE code";
static const char several_sql[] =
    "SELECT p.person FROM keys k JOIN people p ON p.id = k.person"
    " WHERE k.until IS NULL GROUP BY p.id HAVING count(*) > 1"
    " ORDER BY p.person COLLATE code";

enum podium_status
podium_key_trust_load(
    struct podium *pd, struct podium_arena *arena, struct podium_key_trust *out)
{
    *out = (struct podium_key_trust){ 0 };
    enum podium_status status = view_begin(pd, "results");
    if (status != PODIUM_OK)
        return status;
    status = count_printed(pd, out);
    if (status == PODIUM_OK)
        status = list_people(pd, alone_sql, arena, &out->alone);
    if (status == PODIUM_OK)
        status = list_people(pd, several_sql, arena, &out->several);
    return read_end(pd, status);
}

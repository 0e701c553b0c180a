/* numbering.c - the numbers of certificates.
 *
 * In: certificates that have none, or that say something else than when they
 * got theirs. Out: an event for each: the next number, of what it is, and the
 * hash of what it says. A number is never given again; what it replaces, and
 * what is revoked, stays in the list with its reason. */
/* SPDX-License-Identifier: MIT */
#include <podium/numbering.h>

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "contest/awards/certificate_words.h"
#include "contest/awards/certificates.h"
#include "record/begin.h"
#include "record/random.h"
#include "record/stmt.h"

static void
json_id(struct buffer *body, const char *key, int64_t id)
{
    if (id)
        json_int(body, key, id);
    else
        json_null(body, key);
}

static enum podium_status
next_number(struct podium *pd, int64_t *out)
{
    return ask_int(
        pd, "SELECT 1 + ifnull(max(number), 0) FROM certificates", 0, out);
}

/* Give the next number; reason: why it replaces the one that it has, or NULL.
 */
static enum podium_status
record_number(struct podium *pd, const struct podium_certificate *c,
    const char *reason, struct podium_arena *arena)
{
    char hash[HASH_HEX + 1];
    struct buffer body = { 0 };
    int64_t number = 0;
    const char *said = certificate_said(c, arena);
    if (!said)
        return failed_memory(pd);
    enum podium_status status = next_number(pd, &number);
    if (status == PODIUM_OK)
        status = record_personal(pd, said, hash);
    if (status != PODIUM_OK)
        return status;
    json_open(&body, '{');
    json_int(&body, "id", random_id());
    json_int(&body, "number", number);
    json_text(&body, "kind", podium_certificate_kind_word((int)c->kind));
    json_id(&body, "entry", c->entry);
    json_id(&body, "author", c->author);
    json_id(&body, "person", c->person);
    json_text(&body, "said", hash);
    json_id(&body, "replaces", c->id);
    if (reason)
        json_text(&body, "reason", reason);
    else
        json_null(&body, "reason");
    json_close(&body, '}');
    status = record_event(pd, "certificate.numbered", &body);
    buffer_free(&body);
    return status;
}

enum podium_status
podium_certificate_number(struct podium *pd,
    const struct podium_certificates_wanted *wanted, size_t *count)
{
    struct podium_arena arena = { 0 };
    struct podium_certificates list;
    *count = 0;
    enum podium_status status = write_begin(pd, "certificate.numbered");
    if (status != PODIUM_OK)
        return status;
    if (wanted->proposed)
        status = failed(pd, PODIUM_REFUSED, "certificate.not_decided");
    else
        status = certificates_load_any(pd, wanted, &arena, &list);
    for (size_t i = 0; status == PODIUM_OK && i < list.count; i++) {
        /* What was revoked gets another only where it is asked for by name. */
        if (list.items[i].number || (list.items[i].revoked && !wanted->code))
            continue;
        status = record_number(pd, &list.items[i], NULL, &arena);
        *count += status == PODIUM_OK;
    }
    podium_arena_free(&arena);
    return tx_end(pd, status);
}

/* ---- those that say something else now ---- */

/* The certificates of all kinds; there may be none. */
static enum podium_status
load_all(struct podium *pd, struct podium_arena *arena,
    struct podium_certificates lists[PODIUM_CERTIFICATE_KINDS])
{
    enum podium_status status = PODIUM_OK;
    for (int kind = 0; status == PODIUM_OK && kind < PODIUM_CERTIFICATE_KINDS;
         kind++) {
        const struct podium_certificates_wanted wanted = {
            .kind = (enum podium_certificate_kind)kind
        };
        status = certificates_load(pd, &wanted, arena, &lists[kind]);
    }
    return status;
}

enum podium_status
podium_certificate_replace_changed(
    struct podium *pd, const char *reason, size_t *count)
{
    struct podium_arena arena = { 0 };
    struct podium_certificates lists[PODIUM_CERTIFICATE_KINDS];
    *count = 0;
    enum podium_status status = write_begin(pd, "certificate.numbered");
    if (status != PODIUM_OK)
        return status;
    status = certificates_check_awards(pd, &arena);
    if (status == PODIUM_OK)
        status = load_all(pd, &arena, lists);
    for (int kind = 0; kind < PODIUM_CERTIFICATE_KINDS; kind++)
        for (size_t i = 0; status == PODIUM_OK && i < lists[kind].count; i++) {
            const struct podium_certificate *c = &lists[kind].items[i];
            if (!certificate_says_otherwise(c, &arena))
                continue;
            status = record_number(pd, c, reason ? reason : "", &arena);
            *count += status == PODIUM_OK;
        }
    podium_arena_free(&arena);
    return tx_end(pd, status);
}

static const struct podium_certificate *
find_numbered(const struct podium_certificates lists[PODIUM_CERTIFICATE_KINDS],
    int64_t number)
{
    for (int kind = 0; kind < PODIUM_CERTIFICATE_KINDS; kind++)
        for (size_t i = 0; i < lists[kind].count; i++)
            if (lists[kind].items[i].number == number)
                return &lists[kind].items[i];
    return NULL;
}

enum podium_status
podium_certificate_replace(
    struct podium *pd, int64_t number, const char *reason, int64_t *now)
{
    struct podium_arena arena = { 0 };
    struct podium_certificates lists[PODIUM_CERTIFICATE_KINDS];
    *now = 0;
    enum podium_status status = write_begin(pd, "certificate.numbered");
    if (status != PODIUM_OK)
        return status;
    status = certificates_check_awards(pd, &arena);
    if (status == PODIUM_OK)
        status = load_all(pd, &arena, lists);
    const struct podium_certificate *c =
        status == PODIUM_OK && number ? find_numbered(lists, number) : NULL;
    if (status == PODIUM_OK && !c)
        status = failed(
            pd, PODIUM_NOT_FOUND, "certificate.no_number", INT_TEXT(number));
    if (status == PODIUM_OK)
        status = next_number(pd, now);
    if (status == PODIUM_OK)
        status = record_number(pd, c, reason ? reason : "", &arena);
    podium_arena_free(&arena);
    return tx_end(pd, status);
}

static enum podium_status
record_revoked(struct podium *pd, int64_t id, const char *reason)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_int(&body, "id", id);
    json_text(&body, "reason", reason ? reason : "");
    json_close(&body, '}');
    enum podium_status status = record_event(pd, "certificate.revoked", &body);
    buffer_free(&body);
    return status;
}

/* The id of the certificate that holds under a number, or 0. */
static enum podium_status
find_holding(struct podium *pd, int64_t number, int64_t *id)
{
    struct stmt q = stmt(pd,
        "SELECT id FROM certificates WHERE number = :number AND ended IS NULL");
    bind_int(&q, ":number", number);
    *id = next_row(&q) ? col_int(&q, 0) : 0;
    return stmt_end(&q);
}

enum podium_status
podium_certificate_revoke(struct podium *pd, int64_t number, const char *reason)
{
    int64_t id = 0;
    enum podium_status status = write_begin(pd, "certificate.revoked");
    if (status != PODIUM_OK)
        return status;
    status = find_holding(pd, number, &id);
    if (status == PODIUM_OK && !id)
        status = failed(
            pd, PODIUM_NOT_FOUND, "certificate.no_number", INT_TEXT(number));
    if (status == PODIUM_OK)
        status = record_revoked(pd, id, reason);
    return tx_end(pd, status);
}

/* ---- the list ---- */

static enum podium_certificate_kind
read_kind_word(const char *word)
{
    int kind = 0;
    while (kind < PODIUM_CERTIFICATE_KINDS - 1 &&
        strcmp(podium_certificate_kind_word((int)kind), word) != 0)
        kind++;
    return (enum podium_certificate_kind)kind;
}

enum {
    LISTED_NUMBER,
    LISTED_KIND,
    LISTED_CODE,
    LISTED_NAMES,
    LISTED_WHAT,
    LISTED_BY,
    LISTED_TIME,
    LISTED_ENDED,
    LISTED_REASON
};

static enum podium_status
load_numbered(struct podium *pd, struct podium_arena *arena,
    struct podium_numbered_list *out)
{
    struct stmt q = stmt(pd,
        "SELECT c.number, c.kind, ifnull(e.entry, p.person),"
        " (SELECT group_concat(j.value, ', ') FROM json_each(s.value,"
        " '$.recipients') j), ifnull(s.value ->> 'prize',"
        " s.value ->> 'work_title'), ifnull(r.number, 0), v.time, c.ended,"
        " c.reason FROM certificates c JOIN event v ON v.seq = c.numbered"
        " LEFT JOIN entries e ON e.id = c.entry"
        " LEFT JOIN people p ON p.id = c.person"
        " LEFT JOIN personal s ON s.hash = c.said"
        " LEFT JOIN certificates r ON r.replaces = c.id ORDER BY c.number");
    while (next_row(&q)) {
        struct podium_numbered *n = arena_push(arena, out);
        if (!n)
            break;
        *n = (struct podium_numbered){ .number = col_int(&q, LISTED_NUMBER),
            .kind = read_kind_word(col_word(&q, LISTED_KIND)),
            .code = podium_strdup(arena, col_text(&q, LISTED_CODE)),
            .recipient = podium_strdup(arena, col_text(&q, LISTED_NAMES)),
            .what = podium_strdup(arena, col_text(&q, LISTED_WHAT)),
            .replaced_by = col_int(&q, LISTED_BY),
            .time = col_int(&q, LISTED_TIME),
            .ended = podium_strdup(arena, col_text(&q, LISTED_ENDED)),
            .reason = podium_strdup(arena, col_text(&q, LISTED_REASON)) };
    }
    return stmt_end_into(&q, arena);
}

/* A certificate changed if it would say something else, or there would be none.
 */
static enum podium_status
mark_changed(struct podium *pd, struct podium_arena *arena,
    struct podium_numbered_list *out)
{
    struct podium_certificates lists[PODIUM_CERTIFICATE_KINDS];
    enum podium_status status = load_all(pd, arena, lists);
    for (size_t i = 0; status == PODIUM_OK && i < out->count; i++) {
        struct podium_numbered *n = &out->items[i];
        const struct podium_certificate *c =
            n->ended ? NULL : find_numbered(lists, n->number);
        n->changed = !n->ended && (!c || certificate_says_otherwise(c, arena));
    }
    return status;
}

enum podium_status
podium_numbered_list(struct podium *pd, struct podium_arena *arena,
    struct podium_numbered_list *out)
{
    *out = (struct podium_numbered_list){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    if (status != PODIUM_OK)
        return status;
    status = load_numbered(pd, arena, out);
    if (status == PODIUM_OK && out->count > 0)
        status = mark_changed(pd, arena, out);
    if (status == PODIUM_OK && arena->failed)
        status = failed_memory(pd);
    return read_end(pd, status);
}

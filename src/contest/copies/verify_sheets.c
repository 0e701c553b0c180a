/* verify_sheets.c - verify every sheet: its hash, its receipt, its judge's
 * signature.
 *
 * In: a file whose chain and tables verify_record() has found good. Out:
 * findings, one for each sheet event that does not hold. The hash of each sheet
 * is computed again from its event and compared with the recorded hash and
 * receipt; the code that the judge signed must be one of that entry; her key
 * must have been hers at that event; and the kind of event must fit its origin.
 *
 * The request of a transaction is only in its first event, so events are read
 * in order and the last request is remembered. An event from another copy has
 * its own request, in `source`. */
/* SPDX-License-Identifier: MIT */
#include <sodium.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "contest/judging/sheet_event.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/sign.h"
#include "record/stmt.h"
#include "record/verify.h"

struct sheet_check {
    struct check check;
    char contest[HASH_ROOM];
    char request[REQUEST_HEX + 1]; /* of the transaction being read */
    char carried[REQUEST_HEX + 1]; /* of the event being read, if it came from
                                    * another copy */
    struct {
        struct criterion_score *items;
        size_t count, room;
    } scores;
    struct map last; /* judge to index, plus 1, of her last sheet's hash */
    struct {
        char (*items)[HASH_ROOM];
        size_t count, room;
    } hashes;
};

static enum podium_status
load_event_scores(struct sheet_check *c, const char *body)
{
    struct stmt q = stmt(c->check.pd,
        "SELECT CAST(key AS INTEGER), value, json_extract(:body,"
        " '$.comments.\"' || key || '\"') FROM json_each(:body, '$.scores')");
    bind_text(&q, ":body", body);
    c->scores.count = 0;
    while (next_row(&q)) {
        struct criterion_score *s = arena_push(c->check.arena, &c->scores);
        if (!s)
            break;
        *s = (struct criterion_score){ col_int(&q, 0), col_int(&q, 1),
            podium_strdup(c->check.arena, col_text(&q, 2)) };
    }
    return stmt_end_into(&q, c->check.arena);
}

/* The columns of SHEET_COLUMNS. */
enum {
    COL_SEQ,
    COL_REQUEST,
    COL_SOURCE,
    COL_JUDGE,
    COL_CODE,
    COL_ROUND,
    COL_RULES,
    COL_VERSION,
    COL_COMMENT,
    COL_AFTER,
    COL_HASH,
    COL_RECEIPT,
    COL_KEY,
    COL_SIGNATURE,
    COL_BODY,
    COL_ORIGIN,
    COL_CARRIED,
    COL_ENTRY,
    COL_KIND
};

/* Was this a key of the judge at that event? A sheet from a ballot may be
 * signed with a key that ended after the ballot was issued. */
static bool
is_judges_key(struct sheet_check *c, const struct stmt *q)
{
    struct stmt k = stmt(c->check.pd,
        "SELECT 1 FROM keys WHERE person = :judge AND key = :key"
        " AND ((since <= :seq AND ifnull(until, :seq) >= :seq) OR :carried)");
    bind_int(&k, ":judge", col_int(q, COL_JUDGE));
    bind_text(&k, ":key", col_text(q, COL_KEY));
    bind_int(&k, ":seq", col_int(q, COL_SEQ));
    bind_int(&k, ":carried", !col_is_null(q, COL_SOURCE));
    bool found;
    finding_add_read(&c->check, "keys", stmt_exists(&k, &found));
    return found;
}

static bool
is_sheet_signature_valid(struct sheet_check *c, const struct stmt *q,
    const unsigned char hash[HASH_BYTES])
{
    unsigned char key[32], value[SIGNATURE_BYTES];
    size_t key_size = 0, size = 0;
    const char *key_hex = col_text(q, COL_KEY),
               *hex = col_text(q, COL_SIGNATURE);
    if (!key_hex || !hex)
        return false;
    sodium_hex2bin(
        key, sizeof key, key_hex, strlen(key_hex), NULL, &key_size, NULL);
    sodium_hex2bin(value, sizeof value, hex, strlen(hex), NULL, &size, NULL);
    return key_size == sizeof key && size == sizeof value &&
        sign_is_valid(SHEET_SIGNATURE, hash, key, value) && is_judges_key(c, q);
}

/* Was this ever the number or blind code of that entry? The judge signed the
 * code, so her sheet cannot be moved to another entry unseen. */
static bool
is_code_of_entry(struct sheet_check *c, const struct stmt *q)
{
    struct stmt k = stmt(c->check.pd,
        "SELECT 1 FROM entries WHERE id = :entry AND :code IN (entry,"
        " blind_code) UNION ALL SELECT 1 FROM event WHERE kind = 'entry.set'"
        " AND body ->> 'id' = :entry AND :code IN (body ->> 'entry',"
        " body ->> 'blind_code') LIMIT 1");
    bind_int(&k, ":entry", col_int(q, COL_ENTRY));
    bind_text(&k, ":code", col_text(q, COL_CODE));
    bool found;
    finding_add_read(&c->check, "entries", stmt_exists(&k, &found));
    return found;
}

/* Does the kind of event fit the origin that its body names? */
static bool
is_origin_of_kind(const struct stmt *q)
{
    const char *kind = col_word(q, COL_KIND), *origin = col_word(q, COL_ORIGIN);
    if (strcmp(kind, "sheet.submitted") == 0)
        return strcmp(origin, "judge") == 0;
    if (strcmp(kind, "sheet.amended") == 0)
        return strcmp(origin, "judge") == 0 || strcmp(origin, "keyed") == 0;
    if (strcmp(kind, "sheet.keyed") == 0)
        return strcmp(origin, "keyed") == 0;
    return strcmp(origin, "imported") == 0;
}

/* The hash of the judge's last sheet before the one being read, which takes its
 * location; "" if there is none. NULL without memory. */
static char *
last_hash(struct sheet_check *c, int64_t judge)
{
    bool added;
    int64_t *slot = map_put_ids(&c->last, &judge, 1, &added);
    if (slot && added) {
        *slot = (int64_t)c->hashes.count + 1;
        if (!arena_push(c->check.arena, &c->hashes))
            return NULL;
    }
    return slot && (size_t)*slot <= c->hashes.count ? c->hashes.items[*slot - 1]
                                                    : NULL;
}

/* Does it say which sheet of its judge came before it? Only the program that
 * recorded it here could know: another copy may have others. */
static bool
follows_last_sheet(
    struct sheet_check *c, const struct stmt *q, const char *hash)
{
    char *last = last_hash(c, col_int(q, COL_JUDGE));
    if (!last)
        return true; /* no memory: said when all is done */
    bool follows = !col_is_null(q, COL_SOURCE) ||
        strcmp(col_word(q, COL_AFTER), last) == 0;
    snprintf(last, HASH_ROOM, "%s", hash);
    return follows;
}

/* In a ballot her first sheet follows the one that the contest had. */
static void
load_issued_after(struct sheet_check *c)
{
    struct stmt q = stmt(
        c->check.pd, "SELECT judge, after FROM ballot WHERE after IS NOT NULL");
    if (next_row(&q)) {
        char *last = last_hash(c, col_int(&q, 0));
        if (last)
            snprintf(last, HASH_ROOM, "%s", col_word(&q, 1));
    }
    finding_add_read(&c->check, "ballot", stmt_end(&q));
}

/* Verify one sheet event, a row of SHEET_COLUMNS. */
static void
check_sheet_event(struct sheet_check *c, const struct stmt *q)
{
    unsigned char hash[HASH_BYTES];
    char hex[HASH_ROOM], receipt[13];
    finding_add_read(
        &c->check, "event", load_event_scores(c, col_text(q, COL_BODY)));
    struct sheet_facts facts = { .contest = c->contest,
        .judge = col_int(q, COL_JUDGE),
        .code = col_text(q, COL_CODE),
        .round = col_int(q, COL_ROUND),
        .rules = col_text(q, COL_RULES),
        .version = col_int(q, COL_VERSION),
        .comment = col_text(q, COL_COMMENT),
        .after = col_text(q, COL_AFTER),
        .scores = c->scores.items,
        .score_count = c->scores.count,
        .request = col_is_null(q, COL_SOURCE) ? c->request : c->carried };
    sheet_hash(&facts, hash);
    hash_hex(hex, hash);
    hash_base32(receipt, hash);
    const char *stored = col_text(q, COL_HASH),
               *code = col_text(q, COL_RECEIPT);
    bool follows = follows_last_sheet(c, q, hex);
    if (!stored || !code || strcmp(hex, stored) != 0 ||
        strcmp(receipt, code) != 0 || !is_origin_of_kind(q))
        finding_add_event(
            &c->check, col_int(q, COL_SEQ), WORDS("verify.sheet"));
    else if (!follows)
        finding_add_event(
            &c->check, col_int(q, COL_SEQ), WORDS("verify.after"));
    else if (!is_code_of_entry(c, q))
        finding_add_event(
            &c->check, col_int(q, COL_SEQ), WORDS("verify.moved"));
    else if (strcmp(col_text(q, COL_ORIGIN), "judge") == 0 &&
        !is_sheet_signature_valid(c, q, hash))
        finding_add_event(
            &c->check, col_int(q, COL_SEQ), WORDS("verify.judge_signature"));
}

static void
check_sheet_rows(struct sheet_check *c, struct stmt *q)
{
    while (next_row(q)) {
        snprintf(c->carried, sizeof c->carried, "%s",
            col_is_null(q, COL_CARRIED) ? "" : col_text(q, COL_CARRIED));
        if (!col_is_null(q, COL_REQUEST) && col_is_null(q, COL_SOURCE))
            snprintf(
                c->request, sizeof c->request, "%s", col_text(q, COL_REQUEST));
        if (!col_is_null(
                q, COL_VERSION)) /* sheet.admitted and others have no version */
            check_sheet_event(c, q);
    }
    finding_add_read(&c->check, "event", stmt_end(q));
}

#define SHEET_COLUMNS                                                          \
    "SELECT seq, request, source, body ->> 'judge', body ->> 'code',"          \
    " body ->> 'round', body ->> 'rules', body ->> 'version',"                 \
    " body ->> 'comment', body ->> 'after', body ->> 'hash',"                  \
    " body ->> 'receipt', body ->> 'key', body ->> 'signature', body,"         \
    " ifnull(body ->> 'origin', ''), source ->> 'id', body ->> 'entry', kind"

static void
check_sheet_events(struct sheet_check *c)
{
    struct stmt q = stmt(c->check.pd,
        SHEET_COLUMNS " FROM event WHERE request IS NOT NULL"
                      " OR kind LIKE 'sheet.%' ORDER BY seq");
    check_sheet_rows(c, &q);
}

/* Of a ballot no evidence is kept: what was refused of it is proven by the
 * signature of its judge alone, as what was recorded is. */
static void
check_refused_sheets(struct sheet_check *c)
{
    struct stmt q = stmt(c->check.pd,
        SHEET_COLUMNS
        " FROM (SELECT seq, NULL AS request,"
        " json_object('id', body ->> 'id') AS source,"
        " body ->> '$.event.kind' AS kind, body ->> '$.event.body'"
        " AS body FROM event WHERE kind = 'merge.refused'"
        " AND body ->> 'ballot' IS NOT NULL) ORDER BY seq");
    check_sheet_rows(c, &q);
}

static void
count_drafts(struct sheet_check *c)
{
    finding_add_read(&c->check, "local_draft",
        ask_int(c->check.pd,
            "SELECT count(*) FROM local_draft WHERE score IS NOT NULL"
            " OR comment IS NOT NULL",
            0, &c->check.out->drafts));
}

static enum podium_status
verify_all(
    struct podium *pd, struct podium_arena *arena, struct podium_findings *out)
{
    struct sheet_check c = { .check = { pd, arena, out }, .last.arena = arena };
    enum podium_status status = verify_record(pd, arena, out);
    if (status != PODIUM_OK || out->count > 0)
        return status;
    status = read_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = contest_hash(pd, c.contest);
    if (status == PODIUM_OK) {
        load_issued_after(&c);
        check_sheet_events(&c);
        check_refused_sheets(&c);
        count_drafts(&c);
    }
    if (c.check.failed == PODIUM_NOMEM || arena->failed)
        status = failed_memory(pd);
    else if (c.check.failed != PODIUM_OK)
        status = failed(
            pd, c.check.failed, "file.busy", pd->path ? pd->path : ":memory:");
    return read_end(pd, status);
}

/* Who may not see everything learns that the file is sound, not how many
 * events it has: from them a judge could conclude who has submitted. Nobody is
 * asked who is not named, as the file may be damaged. */
enum podium_status
podium_verify(
    struct podium *pd, struct podium_arena *arena, struct podium_findings *out)
{
    bool everything = !pd->actor_code;
    enum podium_status status = PODIUM_OK;
    *out = (struct podium_findings){ 0 };
    if (pd->actor_code)
        status = podium_visibility_require(pd, "verdict");
    if (status == PODIUM_OK && pd->actor_code)
        status = podium_visibility_check(pd, "everything", &everything);
    if (status == PODIUM_OK)
        status = verify_all(pd, arena, out);
    if (!everything) {
        out->events = out->personal = out->signatures = out->drafts = 0;
        out->erased = 0;
        out->head = NULL;
    }
    return status;
}

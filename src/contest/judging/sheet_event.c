/* sheet_event.c - one sheet: the bytes that are hashed, its receipt, its event.
 *
 * In: a complete or incomplete sheet with its scores. Out: one event. What the
 * judge signs, and what the receipt abbreviates, is BLAKE2b over contest,
 * judge, entry (by the code she sees), round, rules, version, scores with their
 * comments, comment, request and the hash of her own previous sheet.
 *
 * Nothing of other judges goes into it, so hash and signature stay valid in
 * whatever copy or order the event is recorded. The hash of the previous sheet
 * makes one chain for each judge: a sheet that was left out or put in later
 * shows. The order of the fields in sheet_hash() is fixed for ever, as all
 * receipts depend on it. */
/* SPDX-License-Identifier: MIT */
#include "contest/judging/sheet_event.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "record/log.h"
#include "record/sign.h"
#include "record/stmt.h"

static enum podium_status
hash_query_rows(struct podium *pd, const char *sql, struct hash *h)
{
    struct stmt q = stmt(pd, sql);
    while (next_row(&q)) {
        int columns = col_count(&q);
        for (int i = 0; i < columns; i++)
            hash_text(h, col_text(&q, i));
    }
    return stmt_end(&q);
}

/* The first column of the first row of a query, "" without a row. */
static enum podium_status
read_one_hash(
    struct podium *pd, const char *sql, char out[HASH_ROOM], bool *found)
{
    struct stmt q = stmt(pd, sql);
    *out = '\0';
    *found = next_row(&q);
    if (*found)
        snprintf(out, HASH_ROOM, "%s", col_text(&q, 0));
    return stmt_end(&q);
}

/* All rows of rules, criteria and bands, in the order of their ids; in a ballot
 * the hash that came with it. */
enum podium_status
rules_hash(struct podium *pd, char out[HASH_ROOM])
{
    static const char *const queries[] = {
        "SELECT * FROM rules ORDER BY id",
        "SELECT * FROM criteria ORDER BY id",
        "SELECT * FROM bands ORDER BY id",
    };
    unsigned char hash[HASH_BYTES];
    struct hash h;
    bool known = false;
    enum podium_status asked =
        read_one_hash(pd, "SELECT rules FROM ballot", out, &known);
    if (asked != PODIUM_OK || known)
        return asked;
    hash_start(&h, "podium-rules-1");
    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
        enum podium_status status = hash_query_rows(pd, queries[i], &h);
        if (status != PODIUM_OK)
            return status;
    }
    hash_end(&h, hash);
    hash_hex(out, hash);
    return PODIUM_OK;
}

/* The hash of a judge's last sheet, or in her ballot that of the last sheet
 * before it. The + makes SQLite read from the newest sheet back, so that it
 * stops after a few. */
static enum podium_status
load_last_sheet_hash(struct podium *pd, int64_t judge, char out[HASH_ROOM])
{
    static const char *const queries[] = {
        "SELECT hash FROM sheets WHERE +judge = :judge"
        " ORDER BY sheet DESC LIMIT 1",
        "SELECT after FROM ballot WHERE judge = :judge AND after IS NOT NULL",
    };
    enum podium_status status = PODIUM_OK;
    for (size_t i = 0; status == PODIUM_OK && !*out && i < 2; i++) {
        struct stmt q = stmt(pd, queries[i]);
        bind_int(&q, ":judge", judge);
        if (next_row(&q))
            snprintf(out, HASH_ROOM, "%s", col_word(&q, 0));
        status = stmt_end(&q);
    }
    return status;
}

/* *out: the judge's last hash in `hashes`, which the caller overwrites with the
 * new one; "" if she has no sheet yet. */
static enum podium_status
find_last_sheet_hash(struct sheet_writer *writer, int64_t judge, char **out)
{
    char key[24];
    bool added;
    int_text(key, judge);
    int64_t *slot = map_get(&writer->last, key);
    if (slot) {
        *out = writer->hashes.items[*slot - 1];
        return PODIUM_OK;
    }
    const char *kept = podium_strdup(writer->arena, key);
    slot = kept ? map_put(&writer->last, kept, &added) : NULL;
    if (!slot || !arena_push(writer->arena, &writer->hashes))
        return failed_memory(writer->pd);
    *slot = (int64_t)writer->hashes.count;
    *out = writer->hashes.items[*slot - 1];
    return load_last_sheet_hash(writer->pd, judge, *out);
}

enum podium_status
contest_hash(struct podium *pd, char out[HASH_ROOM])
{
    bool found;
    return read_one_hash(pd,
        "SELECT contest FROM ballot UNION ALL SELECT hash FROM event"
        " WHERE seq = 1 LIMIT 1",
        out, &found);
}

enum podium_status
sheet_writer_open(
    struct podium *pd, struct podium_arena *arena, struct sheet_writer *out)
{
    *out =
        (struct sheet_writer){ .pd = pd, .arena = arena, .last.arena = arena };
    enum podium_status status = contest_hash(pd, out->contest);
    return status == PODIUM_OK ? rules_hash(pd, out->rules) : status;
}

void
sheet_hash(const struct sheet_facts *f, unsigned char out[HASH_BYTES])
{
    struct hash h;
    hash_start(&h, "podium-sheet-1");
    hash_text(&h, f->contest);
    hash_int(&h, f->judge);
    hash_text(&h, f->code);
    hash_int(&h, f->round);
    hash_text(&h, f->rules);
    hash_int(&h, f->version);
    hash_int(&h, (int64_t)f->score_count);
    for (size_t i = 0; i < f->score_count; i++) {
        hash_int(&h, f->scores[i].criterion);
        hash_int(&h, f->scores[i].score);
        hash_text(&h, f->scores[i].comment);
    }
    hash_text(&h, f->comment);
    hash_text(&h, f->request);
    hash_text(&h, f->after);
    hash_end(&h, out);
}

static struct sheet_facts
hashed_facts_of_sheet(
    const struct sheet_writer *writer, const struct sheet *s, const char *after)
{
    bool blind = s->blind && s->entry->blind_code;
    return (struct sheet_facts){ .contest = writer->contest,
        .judge = s->judge,
        .round = s->round,
        .version = s->version,
        .code = blind ? s->entry->blind_code : s->entry->code,
        .rules = writer->rules,
        .scores = s->scores,
        .score_count = s->score_count,
        .comment = s->comment,
        .request = writer->pd->transaction,
        .after = after && *after ? after : NULL };
}

/* The judge's own signature goes into the body and covers only the sheet, so it
 * stays valid in whatever copy the event is recorded. */
static void
add_judge_signature(const struct sheet_writer *writer,
    const unsigned char hash[HASH_BYTES], struct buffer *body)
{
    unsigned char value[SIGNATURE_BYTES];
    char hex[2 * SIGNATURE_BYTES + 1];
    const struct signer *signer = &writer->pd->signer;
    if (!signer->present)
        return;
    podium_key_public(&signer->key, hex);
    json_text(body, "key", hex);
    sign_hash(SHEET_SIGNATURE, hash, &signer->key, value);
    sodium_bin2hex(hex, sizeof hex, value, sizeof value);
    json_text(body, "signature", hex);
}

/* What is said about single criteria; no member without any. */
void
add_criterion_comments(struct buffer *body, const char *member,
    const struct criterion_score *scores, size_t count)
{
    char key[24];
    bool any = false;
    for (size_t i = 0; i < count; i++) {
        if (!scores[i].comment)
            continue;
        if (!any)
            json_open_in(body, member, '{');
        any = true;
        int_text(key, scores[i].criterion);
        json_text(body, key, scores[i].comment);
    }
    if (any)
        json_close(body, '}');
}

static void
build_sheet_body(const struct sheet_writer *writer, const struct sheet *s,
    const struct sheet_facts *f, const unsigned char hash[HASH_BYTES],
    struct buffer *body)
{
    char hex[HASH_ROOM], receipt[13], key[24];
    hash_hex(hex, hash);
    hash_base32(receipt, hash);
    json_open(body, '{');
    json_int(body, "round", s->round);
    json_int(body, "entry", s->entry->id);
    json_text(body, "code", f->code);
    json_int(body, "judge", s->judge);
    json_int(body, "version", s->version);
    json_open_in(body, "scores", '{');
    for (size_t i = 0; i < s->score_count; i++) {
        int_text(key, s->scores[i].criterion);
        json_int(body, key, s->scores[i].score);
    }
    json_close(body, '}');
    json_text(body, "comment", s->comment);
    add_criterion_comments(body, "comments", s->scores, s->score_count);
    json_text(body, "reason", s->reason);
    json_text(body, "origin", s->origin);
    if (s->first)
        json_int(body, "first", s->first);
    json_text(body, "rules", writer->rules);
    json_text(body, "after", f->after);
    json_text(body, "hash", hex);
    json_text(body, "receipt", receipt);
    if (strcmp(s->origin, "judge") == 0)
        add_judge_signature(writer, hash, body);
    json_close(body, '}');
}

enum podium_status
sheet_write(
    struct sheet_writer *writer, const struct sheet *s, char receipt[13])
{
    unsigned char hash[HASH_BYTES];
    struct buffer body = { 0 };
    const char *kind = s->kind ? s->kind
        : s->version == 1      ? "sheet.imported"
                               : "sheet.corrected";
    char *last = NULL;
    enum podium_status status = find_last_sheet_hash(writer, s->judge, &last);
    if (status != PODIUM_OK)
        return status;
    struct sheet_facts facts = hashed_facts_of_sheet(writer, s, last);
    sheet_hash(&facts, hash);
    build_sheet_body(writer, s, &facts, hash, &body);
    status = record_event(writer->pd, kind, &body);
    buffer_free(&body);
    hash_hex(last, hash);
    if (receipt)
        hash_base32(receipt, hash);
    return status;
}

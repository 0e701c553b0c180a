/* sheet.c - one sheet: its bytes, its receipt, its event.
 *
 * What a judge signs, and what the receipt names, is the hash of contest,
 * judge, entry (by the code she sees), round, rules, version, scores, comment,
 * request and the hash of her own sheet before. Nothing of other judges
 * enters it, so it stays valid wherever the event is recorded. */
/* SPDX-License-Identifier: MIT */
#include "contest/judging/sheet.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "record/log.h"
#include "record/sign.h"
#include "record/stmt.h"

static enum podium_status
hash_rows(struct podium *pd, const char *sql, struct hash *h)
{
    struct stmt q = stmt(pd, sql);
    while (next_row(&q)) {
        int columns = col_count(&q);
        for (int i = 0; i < columns; i++)
            hash_text(h, col_text(&q, i));
    }
    return stmt_end(&q);
}

/* The first column of a query, if it has a row. */
static enum podium_status
one_hash(struct podium *pd, const char *sql, char out[HASH_ROOM], bool *found)
{
    struct stmt q = stmt(pd, sql);
    *out = '\0';
    *found = next_row(&q);
    if (*found)
        snprintf(out, HASH_ROOM, "%s", col_text(&q, 0));
    return stmt_end(&q);
}

/* What governs a sheet: rules and rubric, in the order of their ids. */
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
        one_hash(pd, "SELECT rules FROM ballot", out, &known);
    if (asked != PODIUM_OK || known)
        return asked;
    hash_start(&h, "podium-rules-1");
    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
        enum podium_status status = hash_rows(pd, queries[i], &h);
        if (status != PODIUM_OK)
            return status;
    }
    hash_end(&h, hash);
    hash_hex(out, hash);
    return PODIUM_OK;
}

/* The hash of a judge's last sheet, or of the last before her ballot. The
 * newest sheets come first, so that few are looked at. */
static enum podium_status
load_last(struct podium *pd, int64_t judge, char out[HASH_ROOM])
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

/* Where the hash of a judge's last sheet is kept, "" if she has none. */
static enum podium_status
last_hash(struct sheet_pen *pen, int64_t judge, char **out)
{
    char key[24];
    bool added;
    int_text(key, judge);
    int64_t *slot = map_get(&pen->last, key);
    if (slot) {
        *out = pen->hashes.items[*slot - 1];
        return PODIUM_OK;
    }
    const char *kept = podium_strdup(pen->arena, key);
    slot = kept ? map_put(&pen->last, kept, &added) : NULL;
    if (!slot || !arena_push(pen->arena, &pen->hashes))
        return failed_memory(pen->pd);
    *slot = (int64_t)pen->hashes.count;
    *out = pen->hashes.items[*slot - 1];
    return load_last(pen->pd, judge, *out);
}

enum podium_status
contest_hash(struct podium *pd, char out[HASH_ROOM])
{
    bool found;
    return one_hash(pd,
        "SELECT contest FROM ballot UNION ALL SELECT hash FROM event"
        " WHERE seq = 1 LIMIT 1",
        out, &found);
}

enum podium_status
sheet_pen_open(
    struct podium *pd, struct podium_arena *arena, struct sheet_pen *out)
{
    *out = (struct sheet_pen){ .pd = pd, .arena = arena, .last.arena = arena };
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
    }
    hash_text(&h, f->comment);
    hash_text(&h, f->request);
    hash_text(&h, f->after);
    hash_end(&h, out);
}

static struct sheet_facts
facts_of(const struct sheet_pen *pen, const struct sheet *s, const char *after)
{
    bool blind = s->blind && s->entry->blind_code;
    return (struct sheet_facts){ .contest = pen->contest,
        .judge = s->judge,
        .round = s->round,
        .version = s->version,
        .code = blind ? s->entry->blind_code : s->entry->code,
        .rules = pen->rules,
        .scores = s->scores,
        .score_count = s->score_count,
        .comment = s->comment,
        .request = pen->pd->transaction,
        .after = after && *after ? after : NULL };
}

/* The judge's own signature, inside the body: it stays valid wherever the
 * event is recorded. */
static void
add_signature(const struct sheet_pen *pen, const unsigned char hash[HASH_BYTES],
    struct buffer *body)
{
    unsigned char value[SIGNATURE_BYTES];
    char hex[2 * SIGNATURE_BYTES + 1];
    const struct signer *signer = &pen->pd->signer;
    if (!signer->present)
        return;
    podium_key_public(&signer->key, hex);
    json_text(body, "key", hex);
    sign_hash(SHEET_SIGNATURE, hash, &signer->key, value);
    sodium_bin2hex(hex, sizeof hex, value, sizeof value);
    json_text(body, "signature", hex);
}

static void
sheet_body(const struct sheet_pen *pen, const struct sheet *s,
    const struct sheet_facts *f, const unsigned char hash[HASH_BYTES],
    struct buffer *body)
{
    char hex[HASH_ROOM], receipt[13], key[24];
    hash_hex(hex, hash);
    hash_digits(receipt, hash);
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
    json_text(body, "reason", s->reason);
    json_text(body, "origin", s->origin);
    if (s->first)
        json_int(body, "first", s->first);
    json_text(body, "rules", pen->rules);
    json_text(body, "after", f->after);
    json_text(body, "hash", hex);
    json_text(body, "receipt", receipt);
    if (strcmp(s->origin, "judge") == 0)
        add_signature(pen, hash, body);
    json_close(body, '}');
}

enum podium_status
sheet_write(struct sheet_pen *pen, const struct sheet *s, char receipt[13])
{
    unsigned char hash[HASH_BYTES];
    struct buffer body = { 0 };
    const char *kind = s->kind ? s->kind
        : s->version == 1      ? "sheet.imported"
                               : "sheet.corrected";
    char *last = NULL;
    enum podium_status status = last_hash(pen, s->judge, &last);
    if (status != PODIUM_OK)
        return status;
    struct sheet_facts facts = facts_of(pen, s, last);
    sheet_hash(&facts, hash);
    sheet_body(pen, s, &facts, hash, &body);
    status = record_event(pen->pd, kind, s->round, &body);
    buffer_free(&body);
    hash_hex(last, hash);
    if (receipt)
        hash_digits(receipt, hash);
    return status;
}

/* draft.c - a draft: answers that a judge has not submitted yet. Kept outside
 * the log, in this copy of the file alone. Backups and ballots carry drafts, so
 * what is for herself is sealed with her key, and sealed anew when she renews
 * her code. */
/* SPDX-License-Identifier: MIT */
#include "contest/judging/draft.h"

#include <stdio.h>

#include "base/arena.h"
#include "record/log.h"
#include "record/sealed.h"
#include "record/sign.h"
#include "record/stmt.h"

#define SEALED_LOCATION_ROOM 96

/* Where the note of a judge on one criterion is sealed. */
static const char *
sealed_location(char room[SEALED_LOCATION_ROOM], int64_t round, int64_t entry,
    int64_t judge, int64_t criterion)
{
    snprintf(room, SEALED_LOCATION_ROOM, "%lld/%lld/%lld/%lld",
        (long long)round, (long long)entry, (long long)judge,
        (long long)criterion);
    return room;
}

/* A mark, then the note. Whoever has not given her code, or has another key,
 * sees neither; they stay as they are. */
static void
unseal_remark(struct working_sheet *d, const char *sealed, struct remark *r)
{
    char location[SEALED_LOCATION_ROOM];
    const char *text = d->pd->signer.present
        ? text_unseal(d->arena, &d->pd->signer.key,
              sealed_location(
                  location, d->round, d->entry.id, d->judge, r->criterion),
              sealed)
        : NULL;
    if (!text) {
        r->sealed = podium_strdup(d->arena, sealed);
        return;
    }
    r->unsure = *text == '?';
    r->note = text[1] ? text + 1 : NULL;
}

static bool
seal_remark(
    const struct working_sheet *d, const struct remark *r, struct buffer *out)
{
    char location[SEALED_LOCATION_ROOM];
    struct buffer text = { 0 };
    buffer_char(&text, r->unsure ? '?' : ' ');
    buffer_text(&text, r->note ? r->note : "");
    bool sealed = !text.failed &&
        text_seal(&d->pd->signer.key,
            sealed_location(
                location, d->round, d->entry.id, d->judge, r->criterion),
            buffer_string(&text), out);
    buffer_free(&text);
    return sealed;
}

enum podium_status
draft_apply(struct working_sheet *d)
{
    struct stmt q = stmt(d->pd,
        "SELECT criterion, score, comment, sealed FROM local_draft"
        " WHERE round = :round AND entry = :entry AND judge = :judge"
        " ORDER BY criterion");
    bind_int(&q, ":round", d->round);
    bind_int(&q, ":entry", d->entry.id);
    bind_int(&q, ":judge", d->judge);
    d->private_notes = true;
    while (next_row(&q)) {
        const char *comment = podium_strdup(d->arena, col_text(&q, 2));
        struct remark *r = sheet_remark(d, col_int(&q, 0));
        if (!r)
            break;
        if (r->criterion == 0)
            d->comment = comment;
        else if (!col_is_null(&q, 1) &&
            !sheet_put_score(d, r->criterion, col_int(&q, 1)))
            break;
        *r = (struct remark){ .criterion = r->criterion, .comment = comment };
        if (!col_is_null(&q, 3))
            unseal_remark(d, col_text(&q, 3), r);
    }
    return stmt_end_into(&q, d->arena);
}

enum podium_status
draft_delete(struct podium *pd, int64_t round, int64_t entry, int64_t judge)
{
    struct stmt q = stmt_with(pd, ACCESS_LOCAL,
        "DELETE FROM local_draft WHERE round = :round AND entry = :entry"
        " AND judge = :judge");
    bind_int(&q, ":round", round);
    bind_int(&q, ":entry", entry);
    bind_int(&q, ":judge", judge);
    return stmt_end(&q);
}

/* What is said about one criterion, or with 0 as its id about the whole. */
static enum podium_status
save_draft_answer(struct working_sheet *d, const struct remark *r,
    const struct criterion_score *score)
{
    struct buffer sealed = { 0 };
    if ((r->note || r->unsure) && !seal_remark(d, r, &sealed)) {
        buffer_free(&sealed);
        return failed_memory(d->pd);
    }
    struct stmt q = stmt_with(d->pd, ACCESS_LOCAL,
        "INSERT OR REPLACE INTO local_draft (round, entry, judge, criterion,"
        " score, comment, sealed, time) VALUES (:round, :entry, :judge,"
        " :criterion, CASE WHEN :scored THEN :score END, :comment, :sealed,"
        " :now)");
    bind_int(&q, ":round", d->round);
    bind_int(&q, ":entry", d->entry.id);
    bind_int(&q, ":judge", d->judge);
    bind_int(&q, ":criterion", r->criterion);
    bind_int(&q, ":scored", score != NULL);
    bind_int(&q, ":score", score ? score->score : 0);
    bind_text(&q, ":comment", r->comment);
    bind_text(&q, ":sealed", sealed.size ? buffer_string(&sealed) : r->sealed);
    bind_int(&q, ":now", d->pd->now);
    enum podium_status status = stmt_end(&q);
    buffer_free(&sealed);
    return status;
}

static enum podium_status
save_draft_of_criterion(struct working_sheet *d, const struct criterion *c)
{
    const struct criterion_score *score = sheet_score(d, c);
    const struct remark *r = sheet_remark(d, c->id);
    if (!r)
        return failed_memory(d->pd);
    bool said = r->comment || r->note || r->unsure || r->sealed;
    return score || said ? save_draft_answer(d, r, score) : PODIUM_OK;
}

static enum podium_status
save_draft_answers(struct podium *pd, const struct podium_scoring *scoring,
    struct podium_arena *arena, struct podium_faults *faults)
{
    struct working_sheet d;
    enum podium_status status = sheet_load(pd, scoring, arena, faults, &d);
    if (status == PODIUM_OK)
        status = sign_check_actor_key(pd);
    if (status == PODIUM_OK)
        status = draft_apply(&d);
    if (status == PODIUM_OK && d.closed)
        return failed(pd, PODIUM_REFUSED, "permit.round", d.round_code);
    /* Submitting signs the draft as it is, so nobody but the judge puts a score
     * into it. */
    if (status == PODIUM_OK && d.judge != pd->actor)
        return failed(pd, PODIUM_REFUSED, "sheet.not_hers");
    if (status != PODIUM_OK)
        return status;
    sheet_apply(&d, scoring);
    if (faults->count > 0)
        return failed(pd, PODIUM_INVALID, "score.nothing_kept");
    const struct remark whole = { .comment = d.comment };
    size_t n = d.rubric ? d.rubric->count : 0;
    status = draft_delete(pd, d.round, d.entry.id, d.judge);
    for (size_t i = 0; status == PODIUM_OK && i < n; i++)
        status = save_draft_of_criterion(&d, &d.rubric->items[i]);
    /* Also without a comment where it is instead of that of a sheet. */
    if (status == PODIUM_OK && (d.comment || d.sheet))
        status = save_draft_answer(&d, &whole, NULL);
    return arena->failed ? failed_memory(pd) : status;
}

enum podium_status
podium_draft_save(struct podium *pd, const struct podium_scoring *scoring,
    struct podium_arena *arena, struct podium_faults *faults)
{
    *faults = (struct podium_faults){ 0 };
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    return tx_end(pd, save_draft_answers(pd, scoring, arena, faults));
}

/* ---- a new code ---- */

struct sealed_notes {
    struct sealed_note {
        int64_t round, entry, criterion;
        const char *sealed;
    } * items;
    size_t count, room;
};

static enum podium_status
load_sealed_notes(struct podium *pd, int64_t judge, struct podium_arena *arena,
    struct sealed_notes *out)
{
    struct stmt q = stmt(pd,
        "SELECT round, entry, criterion, sealed FROM local_draft WHERE judge ="
        " :judge AND sealed IS NOT NULL ORDER BY round, entry, criterion");
    bind_int(&q, ":judge", judge);
    while (next_row(&q)) {
        struct sealed_note *n = arena_push(arena, out);
        if (!n)
            break;
        *n = (struct sealed_note){ col_int(&q, 0), col_int(&q, 1),
            col_int(&q, 2), podium_strdup(arena, col_word(&q, 3)) };
    }
    return stmt_end_into(&q, arena);
}

static enum podium_status
store_sealed_note(struct podium *pd, int64_t judge, const struct sealed_note *n,
    const char *sealed)
{
    struct stmt q = stmt_with(pd, ACCESS_LOCAL,
        "UPDATE local_draft SET sealed = :sealed WHERE round = :round"
        " AND entry = :entry AND judge = :judge AND criterion = :criterion");
    bind_text(&q, ":sealed", sealed);
    bind_int(&q, ":round", n->round);
    bind_int(&q, ":entry", n->entry);
    bind_int(&q, ":judge", judge);
    bind_int(&q, ":criterion", n->criterion);
    return stmt_end(&q);
}

/* A judge gets a new key: what the old one opens in her drafts is sealed with
 * it. What it does not open stays. */
static enum podium_status
reseal_notes(struct podium *pd, int64_t judge, const struct podium_key *old,
    const struct podium_key *now)
{
    struct podium_arena arena = { 0 };
    struct sealed_notes notes = { 0 };
    enum podium_status status = load_sealed_notes(pd, judge, &arena, &notes);
    for (size_t i = 0; status == PODIUM_OK && i < notes.count; i++) {
        const struct sealed_note *n = &notes.items[i];
        char room[SEALED_LOCATION_ROOM];
        const char *location =
            sealed_location(room, n->round, n->entry, judge, n->criterion);
        const char *text = text_unseal(&arena, old, location, n->sealed);
        struct buffer sealed = { 0 };
        if (text && text_seal(now, location, text, &sealed))
            status = store_sealed_note(pd, judge, n, buffer_string(&sealed));
        else if (text || arena.failed)
            status = failed_memory(pd);
        buffer_free(&sealed);
    }
    podium_arena_free(&arena);
    return status;
}

enum podium_status
podium_code_renew(struct podium *pd, char code[PODIUM_CODE_ROOM])
{
    struct podium_key made = { 0 };
    *code = '\0';
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = code_renew(pd, code, &made);
    if (status == PODIUM_OK && pd->signer.present)
        status = reseal_notes(pd, pd->actor, &pd->signer.key, &made);
    podium_key_wipe(&made);
    return tx_end(pd, status);
}

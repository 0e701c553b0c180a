/* draft.c - a draft: answers that a judge has not submitted yet. Kept outside
 * the log, in this copy of the file alone. Backups and ballots carry drafts, so
 * what is for herself is sealed with her key. */
/* SPDX-License-Identifier: MIT */
#include "contest/judging/draft.h"

#include <stdio.h>

#include "base/arena.h"
#include "record/log.h"
#include "record/sealed.h"
#include "record/sign.h"
#include "record/stmt.h"

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

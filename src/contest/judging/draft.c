/* draft.c - a draft: answers that a judge has not submitted yet. Kept outside
 * the log, in this copy of the file alone. */
/* SPDX-License-Identifier: MIT */
#include "contest/judging/draft.h"

#include "base/arena.h"
#include "record/log.h"
#include "record/sign.h"
#include "record/stmt.h"

enum podium_status
draft_apply(struct working_sheet *d)
{
    struct stmt q = stmt(d->pd,
        "SELECT criterion, score, comment, note, unsure FROM local_draft"
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
        *r = (struct remark){ r->criterion, comment,
            podium_strdup(d->arena, col_text(&q, 3)), col_int(&q, 4) != 0 };
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
    struct stmt q = stmt_with(d->pd, ACCESS_LOCAL,
        "INSERT OR REPLACE INTO local_draft (round, entry, judge, criterion,"
        " score, comment, note, unsure, time) VALUES (:round, :entry, :judge,"
        " :criterion, CASE WHEN :scored THEN :score END, :comment, :note,"
        " :unsure, :now)");
    bind_int(&q, ":round", d->round);
    bind_int(&q, ":entry", d->entry.id);
    bind_int(&q, ":judge", d->judge);
    bind_int(&q, ":criterion", r->criterion);
    bind_int(&q, ":scored", score != NULL);
    bind_int(&q, ":score", score ? score->score : 0);
    bind_text(&q, ":comment", r->comment);
    bind_text(&q, ":note", r->note);
    bind_int(&q, ":unsure", r->unsure);
    bind_int(&q, ":now", d->pd->now);
    return stmt_end(&q);
}

static enum podium_status
save_draft_of_criterion(struct working_sheet *d, const struct criterion *c)
{
    const struct criterion_score *score = sheet_score(d, c);
    const struct remark *r = sheet_remark(d, c->id);
    if (!r)
        return failed_memory(d->pd);
    bool said = r->comment || r->note || r->unsure;
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

/* submit.c - submit a sheet.
 *
 * In: round, entry and what is typed now. Out: a new version of the sheet in
 * the log, and its receipt. While the round is open a judge submits her own
 * sheet, signed by her; a new version needs a reason. After it was closed the
 * kind is sheet.amended, which takes a reason and a second person (permit.csv),
 * if there is a sheet to correct; a new one is late, and waits for a chair.
 * Her draft is deleted with the same transaction, so that it is never lost and
 * never submitted twice; whoever amends the sheet of another leaves that one's.
 */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "contest/judging/draft.h"
#include "record/log.h"
#include "record/sign.h"
#include "record/stmt.h"

/* ---- submitting ---- */

/* The kind of event, origin and reason: the judge's own sheet, or an amendment
 * after the round was closed. */
static enum podium_status
choose_sheet_event_kind(const struct working_sheet *d,
    const struct podium_scoring *scoring, struct sheet *sheet)
{
    bool hers = d->judge == d->pd->actor, corrects = d->sheet || d->closed;
    bool amends = d->closed && (d->sheet || !hers);
    sheet->kind = amends ? "sheet.amended" : "sheet.submitted";
    sheet->origin = hers ? "judge" : "keyed";
    if (!d->closed && !hers)
        return failed(d->pd, PODIUM_REFUSED, "sheet.not_hers");
    if (d->closed && !d->sheet && !scoring->reason)
        return failed(d->pd, PODIUM_REFUSED, "permit.round", d->round_code);
    if (corrects && (!scoring->reason || !*scoring->reason))
        return failed(d->pd, PODIUM_INVALID, "sheet.reason");
    sheet->reason =
        scoring->reason && *scoring->reason ? scoring->reason : NULL;
    return hers ? sign_check_actor_key(d->pd) : PODIUM_OK;
}

static enum podium_status
record_submitted_sheet(struct working_sheet *d,
    const struct podium_scoring *scoring, struct podium_submitted *out)
{
    struct sheet_writer writer;
    struct sheet sheet = { .round = d->round,
        .judge = d->judge,
        .version = d->version + 1,
        .entry = &d->entry,
        .blind = d->blind,
        .scores = d->scores.items,
        .score_count = d->scores.count,
        .comment = d->comment };
    enum podium_status status = choose_sheet_event_kind(d, scoring, &sheet);
    if (status == PODIUM_OK)
        status = sheet_writer_open(d->pd, d->arena, &writer);
    if (status == PODIUM_OK)
        status = sheet_write(&writer, &sheet, out->receipt);
    out->version = sheet.version;
    out->late = d->closed && !d->sheet;
    return status == PODIUM_OK && d->judge == d->pd->actor
        ? draft_delete(d->pd, d->round, d->entry.id, d->judge)
        : status;
}

static enum podium_status
submit_sheet(struct podium *pd, const struct podium_scoring *scoring,
    struct podium_arena *arena, struct podium_faults *faults,
    struct podium_submitted *out)
{
    struct working_sheet d;
    enum podium_status status = sheet_load(pd, scoring, arena, faults, &d);
    /* Nobody else submits what she has not. */
    if (status == PODIUM_OK && d.judge == pd->actor)
        status = draft_apply(&d);
    if (status != PODIUM_OK)
        return status;
    sheet_apply(&d, scoring);
    sheet_check_complete(&d, scoring);
    if (faults->count > 0)
        return failed(pd, PODIUM_INVALID, "score.not_submitted");
    sheet_finish_scores(&d);
    out->entry = podium_strdup(arena, scoring->entry);
    out->total = sheet_total(&d);
    status = record_submitted_sheet(&d, scoring, out);
    return arena->failed ? failed_memory(pd) : status;
}

enum podium_status
podium_sheet_submit(struct podium *pd, const struct podium_scoring *scoring,
    struct podium_arena *arena, struct podium_faults *faults,
    struct podium_submitted *out)
{
    *out = (struct podium_submitted){ 0 };
    *faults = (struct podium_faults){ 0 };
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    return tx_end(pd, submit_sheet(pd, scoring, arena, faults, out));
}

/* double_entry.c - double entry of paper sheets.
 *
 * In: what one person reads off one sheet of paper. Out: the state of that
 * paper sheet, the differences if two people have typed it, and a receipt once
 * there is a sheet.
 *
 * Each typing is an event (sheet.typed), so that both readings stay on record.
 * When the second person's scores equal those of the first, the sheet is
 * recorded (sheet.keyed, with both names). If they differ, somebody reads the
 * paper again and gives the deciding scores; a score that neither of them typed
 * must be confirmed. What must hold: the second person sees none of the first
 * one's numbers before she has typed her own, or she would repeat them (double
 * entry with verification, as in Tabbycat). */
/* SPDX-License-Identifier: MIT */
#include "contest/judging/double_entry.h"

#include <string.h>

#include "base/arena.h"
#include "contest/judging/paper_id.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"

/* ---- which paper sheet ---- */

enum podium_status
podium_paper_find(struct podium *pd, const char *text,
    struct podium_arena *arena, struct podium_paper_id *out)
{
    char contest[HASH_ROOM];
    struct paper_id paper;
    enum podium_status status = contest_hash(pd, contest);
    if (status != PODIUM_OK)
        return status;
    enum paper_fault fault = paper_id_read(arena, text, contest, &paper);
    *out = (struct podium_paper_id){ paper.round, paper.entry, paper.judge };
    if (arena->failed)
        return failed_memory(pd);
    if (fault == PAPER_OTHER_CONTEST)
        return failed(pd, PODIUM_INVALID, "keyin.other_contest");
    return fault == PAPER_OK ? PODIUM_OK
                             : failed(pd, PODIUM_INVALID, "keyin.no_key", text);
}

static enum podium_status
load_typing(struct double_entry *k, bool mine, struct typing *out)
{
    struct working_sheet *d = &k->working_sheet;
    struct stmt q = stmt(d->pd,
        "SELECT t.person, p.person, t.comment, CAST(s.key AS INTEGER), s.value,"
        " json_extract(t.comments, '$.\"' || s.key || '\"') FROM typings t JOIN people p ON p.id = t.person LEFT JOIN"
        " json_each(t.scores) s WHERE t.seq = (SELECT max(x.seq) FROM typings"
        " x WHERE x.round = :round AND x.entry = :entry AND x.judge = :judge"
        " AND (x.person = :me) = :mine) ORDER BY 4");
    bind_int(&q, ":round", d->round);
    bind_int(&q, ":entry", d->entry.id);
    bind_int(&q, ":judge", d->judge);
    bind_int(&q, ":me", d->pd->actor);
    bind_int(&q, ":mine", mine);
    *out = (struct typing){ 0 };
    while (next_row(&q)) {
        if (!out->person) {
            out->code = podium_strdup(d->arena, col_text(&q, 1));
            out->comment = podium_strdup(d->arena, col_text(&q, 2));
        }
        out->person = col_int(&q, 0);
        struct criterion_score *score =
            col_is_null(&q, 3) ? NULL : arena_push(d->arena, &out->scores);
        if (score)
            *score = (struct criterion_score){ col_int(&q, 3), col_int(&q, 4),
                podium_strdup(d->arena, col_text(&q, 5)) };
    }
    return stmt_end_into(&q, d->arena);
}

static enum podium_status
load_signed_by_judge(struct double_entry *k)
{
    struct working_sheet *d = &k->working_sheet;
    struct stmt q = stmt(d->pd,
        "SELECT 1 FROM sheets WHERE round = :round AND entry = :entry AND"
        " judge = :judge AND state IN ('submitted', 'disputed') AND origin ="
        " 'judge'");
    bind_int(&q, ":round", d->round);
    bind_int(&q, ":entry", d->entry.id);
    bind_int(&q, ":judge", d->judge);
    k->judge_signed = next_row(&q);
    return stmt_end(&q);
}

static void
set_aside_sheet(struct double_entry *k)
{
    struct working_sheet *d = &k->working_sheet;
    sheet_finish_scores(d);
    k->keyed.person = d->judge;
    k->keyed.comment = d->comment;
    for (size_t i = 0; i < d->scores.count; i++) {
        struct criterion_score *kept = arena_push(d->arena, &k->keyed.scores);
        if (kept)
            *kept = d->scores.items[i];
    }
}

/* Load the paper sheet without any scores, and what was typed so far. */
static enum podium_status
open_double_entry(struct podium *pd, const struct podium_paper_id *paper,
    struct podium_arena *arena, struct podium_faults *faults,
    struct double_entry *out)
{
    const struct podium_scoring scoring = {
        .round = paper->round, .entry = paper->entry, .judge = paper->judge
    };
    *out = (struct double_entry){ 0 };
    enum podium_status status =
        sheet_load(pd, &scoring, arena, faults, &out->working_sheet);
    if (status == PODIUM_OK && out->working_sheet.sheet)
        set_aside_sheet(out);
    out->working_sheet.scores.count = 0;
    out->working_sheet.remarks.count = 0;
    out->working_sheet.comment = NULL;
    if (status == PODIUM_OK)
        status = load_typing(out, false, &out->others);
    if (status == PODIUM_OK)
        status = load_typing(out, true, &out->mine);
    return status == PODIUM_OK ? load_signed_by_judge(out) : status;
}

static enum podium_double_entry_state
double_entry_state(const struct double_entry *k)
{
    if (k->others.person && k->mine.person)
        return PODIUM_DOUBLE_ENTRY_DIFFERS;
    if (k->others.person || k->mine.person)
        return PODIUM_DOUBLE_ENTRY_ONCE;
    return k->working_sheet.sheet ? PODIUM_DOUBLE_ENTRY_DONE
                                  : PODIUM_DOUBLE_ENTRY_NONE;
}

static enum podium_status
load_judge_name(const struct working_sheet *d, const char **name)
{
    struct stmt q = stmt(d->pd, "SELECT name FROM people WHERE id = :id");
    bind_int(&q, ":id", d->judge);
    *name = next_row(&q) ? podium_strdup(d->arena, col_text(&q, 0)) : NULL;
    return stmt_end_into(&q, d->arena);
}

enum podium_status
podium_double_entry_open(struct podium *pd, const struct podium_paper_id *paper,
    struct podium_arena *arena, struct podium_double_entry *out)
{
    struct double_entry k;
    struct podium_faults faults;
    *out = (struct podium_double_entry){ .paper = *paper };
    enum podium_status status = view_begin(pd, "everything");
    if (status != PODIUM_OK)
        return status;
    status = open_double_entry(pd, paper, arena, &faults, &k);
    out->form.entry = paper->entry;
    out->paper.round = k.working_sheet.round_code;
    if (status == PODIUM_OK)
        status = sheet_form(&k.working_sheet, &out->form);
    if (status == PODIUM_OK)
        status = load_judge_name(&k.working_sheet, &out->judge_name);
    if (status == PODIUM_OK) {
        out->state = double_entry_state(&k);
        out->mine = k.mine.person != 0;
    }
    return read_end(pd, status);
}

enum podium_status
podium_paper_check(struct podium *pd, const struct podium_typing *typed,
    struct podium_arena *arena, struct podium_faults *faults)
{
    struct double_entry k;
    const struct podium_scoring scoring = { .scores = typed->scores,
        .comment = typed->comment };
    *faults = (struct podium_faults){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    if (status != PODIUM_OK)
        return status;
    status = open_double_entry(pd, &typed->paper, arena, faults, &k);
    if (status == PODIUM_OK)
        sheet_apply(&k.working_sheet, &scoring);
    if (status == PODIUM_OK && faults->count > 0)
        status = failed(pd, PODIUM_INVALID, "score.nothing_kept");
    return read_end(pd, status);
}

/* ---- recording ---- */

static enum podium_status
record_typing(struct double_entry *k)
{
    struct working_sheet *d = &k->working_sheet;
    struct buffer body = { 0 };
    char key[24];
    json_open(&body, '{');
    json_int(&body, "round", d->round);
    json_int(&body, "entry", d->entry.id);
    json_int(&body, "judge", d->judge);
    json_int(&body, "person", d->pd->actor);
    sheet_finish_scores(d);
    json_open_in(&body, "typed", '{');
    for (size_t i = 0; i < d->scores.count; i++) {
        int_text(key, d->scores.items[i].criterion);
        json_int(&body, key, d->scores.items[i].score);
    }
    json_close(&body, '}');
    json_text(&body, "typed_comment", d->comment);
    add_criterion_comments(
        &body, "typed_comments", d->scores.items, d->scores.count);
    json_close(&body, '}');
    enum podium_status status = record_event(d->pd, "sheet.typed", &body);
    buffer_free(&body);
    return status;
}

/* What is not typed now, who typed before may have read off the paper. What is
 * typed now holds, if only to take a comment away; where it is another, that is
 * said. */
static void
add_others_comments(struct double_entry *k, bool whole)
{
    struct working_sheet *d = &k->working_sheet;
    const struct typing *const typings[] = { &k->mine, &k->others };
    for (size_t t = 0; t < 2 && whole && !d->comment; t++)
        d->comment = typings[t]->comment;
    for (size_t i = 0; i < d->scores.count; i++) {
        struct criterion_score *s = &d->scores.items[i];
        const struct remark *r = sheet_remark(d, s->criterion);
        for (size_t t = 0; t < 2 && !s->comment && !(r && r->typed); t++) {
            const struct criterion_score *typed =
                typed_score(typings[t], s->criterion);
            s->comment = typed ? typed->comment : NULL;
        }
    }
}

static enum podium_status
record_entered_sheet(struct double_entry *k, const struct podium_typing *typed,
    struct podium_entered *out)
{
    struct working_sheet *d = &k->working_sheet;
    struct sheet_writer writer;
    const char *reason = typed->reason;
    compare_comments(k, typed->comment, out);
    add_others_comments(k, !typed->comment);
    const struct sheet sheet = { .kind = "sheet.keyed",
        .round = d->round,
        .judge = d->judge,
        .version = d->version + 1,
        .entry = &d->entry,
        .blind = d->blind,
        .scores = d->scores.items,
        .score_count = d->scores.count,
        .comment = d->comment,
        .reason = reason && *reason ? reason : NULL,
        .origin = "keyed",
        .first = k->others.person };
    enum podium_status status = sheet_writer_open(d->pd, d->arena, &writer);
    if (status == PODIUM_OK)
        status = sheet_write(&writer, &sheet, out->receipt);
    out->state = PODIUM_DOUBLE_ENTRY_DONE;
    out->total = sheet_total(d);
    for (size_t i = 0; d->rubric && i < d->rubric->count; i++)
        out->missing += criterion_is_required(&d->rubric->items[i]) &&
            !sheet_score(d, &d->rubric->items[i]);
    return status;
}

/* May this paper sheet be entered? Not over a sheet that its judge signed, and
 * over another one only with a reason. */
static enum podium_status
check_may_enter(const struct double_entry *k, const struct podium_typing *typed)
{
    bool reason = typed->reason && *typed->reason;
    const char *entry = typed->paper.entry;
    if (k->judge_signed)
        return failed(
            k->working_sheet.pd, PODIUM_REFUSED, "keyin.signed", entry);
    if (k->working_sheet.version > 0 && !reason)
        return failed(
            k->working_sheet.pd, PODIUM_REFUSED, "keyin.exists", entry);
    return PODIUM_OK;
}

/* What both typed alike and the reading of the paper does not name stays; what
 * they typed otherwise must be named. */
static enum podium_status
keep_agreed_scores(struct double_entry *k)
{
    struct working_sheet *d = &k->working_sheet;
    for (size_t i = 0; d->rubric && i < d->rubric->count; i++) {
        const struct criterion *c = &d->rubric->items[i];
        const struct criterion_score *a = typed_score(&k->others, c->id);
        const struct criterion_score *b = typed_score(&k->mine, c->id);
        if (sheet_score(d, c))
            continue;
        if (!same_score(a, b))
            return failed(d->pd, PODIUM_INVALID, "keyin.undecided", c->code);
        struct criterion_score *kept =
            a ? arena_push(d->arena, &d->scores) : NULL;
        if (kept)
            *kept = (struct criterion_score){ a->criterion, a->score };
    }
    sheet_finish_scores(d);
    return PODIUM_OK;
}

static enum podium_status
record_reading_of_paper(struct double_entry *k,
    const struct podium_typing *typed, struct podium_entered *out)
{
    if (!k->others.person || !k->mine.person)
        return failed(k->working_sheet.pd, PODIUM_REFUSED, "keyin.not_apart",
            typed->paper.entry);
    enum podium_status status =
        typed->rest_agreed ? keep_agreed_scores(k) : PODIUM_OK;
    if (status != PODIUM_OK)
        return status;
    sheet_check_comments(&k->working_sheet);
    if (k->working_sheet.faults->count > 0)
        return failed(
            k->working_sheet.pd, PODIUM_INVALID, "score.nothing_kept");
    if (!typed->confirmed && !is_each_score_typed(k))
        return failed(k->working_sheet.pd, PODIUM_INVALID,
            typed->rest_agreed ? "keyin.neither_reason" : "keyin.neither");
    return record_entered_sheet(k, typed, out);
}

/* What is not named now stays as this person typed it before; if she did not,
 * as the sheet has it that is corrected. */
static void
keep_unnamed(struct double_entry *k, const struct podium_typing *typed)
{
    struct working_sheet *d = &k->working_sheet;
    const struct typing *before = k->mine.person ? &k->mine : &k->keyed;
    for (size_t i = 0; d->rubric && i < d->rubric->count; i++) {
        const struct criterion *c = &d->rubric->items[i];
        const struct criterion_score *s = typed_score(before, c->id);
        if (!s || is_criterion_typed(&typed->scores, c->code) ||
            !sheet_put_score(d, c->id, s->score))
            continue;
        struct remark *r = sheet_remark(d, c->id);
        if (r && !r->typed)
            r->comment = s->comment;
    }
    if (!typed->comment)
        d->comment = before->comment;
}

static enum podium_status
enter_typing(struct double_entry *k, const struct podium_typing *typed,
    struct podium_entered *out)
{
    struct working_sheet *d = &k->working_sheet;
    const struct podium_scoring scoring = { .scores = typed->scores,
        .comment = typed->comment };
    sheet_apply(d, &scoring);
    if (typed->partial && !typed->decides)
        keep_unnamed(k, typed);
    if (!typed->decides)
        sheet_check_comments(d);
    if (d->faults->count > 0)
        return failed(d->pd, PODIUM_INVALID, "score.nothing_kept");
    sheet_finish_scores(d);
    out->first = k->others.code;
    if (typed->decides)
        return record_reading_of_paper(k, typed, out);
    enum podium_status status = record_typing(k);
    if (status == PODIUM_OK)
        status = load_typing(k, true, &k->mine);
    if (status != PODIUM_OK)
        return status;
    out->state = PODIUM_DOUBLE_ENTRY_ONCE;
    if (!k->others.person)
        return PODIUM_OK;
    if (compare_typings(k, out) == 0)
        return record_entered_sheet(k, typed, out);
    out->state = PODIUM_DOUBLE_ENTRY_DIFFERS;
    return PODIUM_OK;
}

enum podium_status
podium_paper_enter(struct podium *pd, const struct podium_typing *typed,
    struct podium_arena *arena, struct podium_faults *faults,
    struct podium_entered *out)
{
    struct double_entry k;
    *out = (struct podium_entered){ 0 };
    *faults = (struct podium_faults){ 0 };
    enum podium_status status = write_begin(pd, "sheet.typed");
    if (status != PODIUM_OK)
        return status;
    status = open_double_entry(pd, &typed->paper, arena, faults, &k);
    if (status == PODIUM_OK)
        status = check_may_enter(&k, typed);
    if (status == PODIUM_OK)
        status = enter_typing(&k, typed, out);
    if (status == PODIUM_OK && arena->failed)
        status = failed_memory(pd);
    return tx_end(pd, status);
}

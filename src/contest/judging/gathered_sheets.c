/* gathered_sheets.c - sheets read from a file, checked and recorded. */
/* SPDX-License-Identifier: MIT */
#include "contest/judging/gathered_sheets.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "contest/judging/sheet_event.h"
#include "record/stmt.h"

static int
by_gathered_criterion(const void *a, const void *b)
{
    const struct criterion_score *x = a, *y = b;
    return x->criterion < y->criterion ? -1 : x->criterion > y->criterion;
}

/* The comment that the sheet will have; NULL if none. */
static const char *
final_sheet_comment(const struct gathered_sheet *s)
{
    const char *comment = s->comment;
    if (!comment || !*comment) /* an empty cell leaves what the sheet has */
        comment = s->known ? s->known->comment : NULL;
    return comment && *comment ? comment : NULL;
}

/* NULL is no text. */
static bool
is_same_text(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

static bool
is_sheet_unchanged(const struct gathered_sheet *s)
{
    const struct indexed_sheet *k = s->known;
    const char *comment = final_sheet_comment(s);
    if (!k || k->score_count != s->scores.count ||
        !is_same_text(comment, k->comment))
        return false;
    for (size_t i = 0; i < k->score_count; i++)
        if (k->scores[i].criterion != s->scores.items[i].criterion ||
            k->scores[i].score != s->scores.items[i].score ||
            !is_same_text(k->scores[i].comment, s->scores.items[i].comment))
            return false;
    return true;
}

/* Only the judge herself may correct a sheet that she signed; over one that two
 * people typed off paper goes another with a reason alone. */
static void
check_not_signed(struct sheet_gathering *g, const struct gathered_sheet *s)
{
    const char *because = g->im->pd->because;
    if (s->scores.count == 0 || !s->known || is_sheet_unchanged(s))
        return;
    g->im->at.row = s->first_row;
    if (s->known->signed_by_judge)
        row_fault_add(&g->im->at, JUDGE, WORDS("sheet.signed", s->entry->code));
    else if (s->known->keyed && (!because || !*because))
        row_fault_add(
            &g->im->at, JUDGE, WORDS("sheet.keyed_twice", s->entry->code));
}

/* Does the sheet miss a score that it needs? It is imported all the same, but
 * does not count. */
static bool
is_gathered_incomplete(const struct gathered_sheet *s)
{
    for (size_t j = 0; s->rubric && j < s->rubric->count; j++) {
        const struct criterion *c = &s->rubric->items[j];
        size_t i = 0;
        while (i < s->scores.count && s->scores.items[i].criterion != c->id)
            i++;
        if (i == s->scores.count && criterion_is_required(c))
            return true;
    }
    return false;
}

static enum podium_status
write_gathered_sheet(struct sheet_gathering *g, struct sheet_writer *writer,
    struct gathered_sheet *s)
{
    char reason[512]; /* names of files have at most 255 bytes */
    struct sheet sheet = {
        .round = s->round,
        .judge = s->judge,
        .version = s->known ? s->known->version + 1 : 1,
        .entry = s->entry,
        .scores = s->scores.items,
        .score_count = s->scores.count,
        .comment = final_sheet_comment(s),
        .reason = g->im->pd->because,
        .origin = "imported",
    };
    sheet.blind = map_get_ids(&g->index.blind, &s->round, 1) != NULL;
    if (s->known) {
        snprintf(reason, sizeof reason, "import %s", g->im->csv.file);
        if (!sheet.reason && !g->reason_needed)
            sheet.reason = reason;
        g->im->out->changed++;
    } else {
        g->im->out->added++;
    }
    g->im->out->lacking += is_gathered_incomplete(s);
    return sheet_write(writer, &sheet, NULL);
}

static enum podium_status
write_gathered_sheets(struct sheet_gathering *g)
{
    struct sheet_writer writer;
    int64_t returned = 0;
    enum podium_status status =
        sheet_writer_open(g->im->pd, g->im->arena, &writer);
    if (status == PODIUM_OK)
        status = ask_int(g->im->pd, "SELECT count(returned) FROM contest_state",
            0, &returned);
    g->reason_needed = returned > 0;
    for (size_t i = 0; status == PODIUM_OK && i < g->sheets.count; i++) {
        struct gathered_sheet *s = &g->sheets.items[i];
        if (s->scores.count > 0 && !is_sheet_unchanged(s))
            status = write_gathered_sheet(g, &writer, s);
    }
    return status;
}

enum podium_status
record_gathered_sheets(struct sheet_gathering *g)
{
    for (size_t i = 0; i < g->sheets.count; i++) {
        struct gathered_sheet *s = &g->sheets.items[i];
        if (s->scores.count > 0)
            qsort(s->scores.items, s->scores.count, sizeof *s->scores.items,
                by_gathered_criterion);
        check_not_signed(g, s);
    }
    return g->im->out->faults.count > 0 ? PODIUM_OK : write_gathered_sheets(g);
}

/* score_guide.c - a judge scores question by question.
 *
 * In: lines typed by the judge. Out: drafts, and sheets that she submits. Each
 * answer is kept as a draft in the file before the next question is asked, so
 * that closing the laptop loses nothing; only the sheet as a whole is signed.
 * A sheet is a walk over positions: 0 to n - 1 are the questions, n is the
 * comment, n + 1 the summary (see next_position()). "<" goes back, "q" leaves.
 */
/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <strings.h>

#include "base/message.h"
#include "cli/app/ask.h"
#include "cli/app/terminal.h"
#include "cli/cmd/score.h"
#include "cli/cmd/score_guide.h"
#include "cli/cmd/sheet_words.h"
#include "cli/cmd/worklist.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

/* ---- one sheet ---- */

static enum turn
ask_sheet_comment(struct guide *g)
{
    struct app *app = g->app;
    fputc('\n', app->out);
    if (g->form.comment)
        print_guide_text(g, SAY(app, "guide.answer", g->form.comment));
    const char *typed = read_guide_line(g, SAY(app, "guide.comment"));
    if (!typed)
        return LEAVE;
    if (is_word(typed, "<"))
        return BACK;
    if (is_word(typed, "q"))
        return LEAVE;
    /* Notes are about single criteria: none becomes part of the sheet. */
    if (is_word(typed, "?") || *typed == '#' || *typed == '+') {
        print_guide_text(g, SAY(app, "guide.whole"));
        return AGAIN;
    }
    if (is_bare_number(typed) &&
        !is_yes(read_guide_line(g, SAY(app, "keyin.number", typed))))
        return AGAIN;
    if (*typed)
        (void)keep_sheet_comment(g, remark_text(typed));
    return NEXT;
}

/* What submitting leaves out: notes, and marks of what she is not sure of. */
static void
print_private_remarks(struct guide *g)
{
    size_t unsure = 0, notes = 0;
    for (size_t i = 0; i < g->form.count; i++) {
        unsure += g->form.questions[i].unsure;
        notes += g->form.questions[i].note != NULL;
    }
    if (unsure + notes > 0)
        print_guide_text(
            g, SAY(g->app, "guide.private", INT_TEXT(unsure), INT_TEXT(notes)));
}

static void
show_sheet_summary(struct guide *g)
{
    static const struct heading headings[] = { { "criterion", LEFT, true },
        { "score", RIGHT, false } };
    struct table_out t = TABLE(g->app, headings);
    fprintf(g->app->out, "\n%s  %s\n", g->form.entry, g->form.title);
    for (size_t i = 0; i < g->form.count; i++) {
        table_text(&t, g->form.questions[i].name);
        table_text(&t, answer_text(g->app, &g->form.questions[i]));
    }
    table_end(&t);
    for (size_t i = 0; i < g->form.count; i++)
        if (g->form.questions[i].comment)
            print_guide_text(g,
                SAY(g->app, "guide.on", g->form.questions[i].name,
                    g->form.questions[i].comment));
    if (g->form.comment)
        print_guide_text(g, g->form.comment);
    print_private_remarks(g);
    show_sheet_total(g);
}

static void
submit_guided_sheet(struct guide *g, const char *reason)
{
    struct podium_faults faults = { 0 };
    struct podium_submitted done;
    const struct podium_scoring scoring = {
        .round = g->round, .entry = g->entry, .reason = reason
    };
    (void)read_clock(g->app);
    podium_clock_set(g->app->pd, g->app->now);
    enum podium_status status = podium_sheet_submit(
        g->app->pd, &scoring, &g->app->arena, &faults, &done);
    if (status == PODIUM_OK)
        print_submitted(g->app, &done);
    else
        (void)say_faults(g->app, status, &faults);
}

/* Does the draft not differ from the current sheet? */
static bool
draft_equals_current(const struct guide *g)
{
    struct podium_worklist own;
    if (podium_worklist_load(g->app->pd, g->round, &g->app->arena, &own) !=
        PODIUM_OK)
        return false;
    for (size_t i = 0; i < own.count; i++)
        if (is_word(own.items[i].code, g->entry))
            return is_unchanged_state(own.items[i].state);
    return false;
}

/* Ask whether to submit. If the entry has a current sheet, ask for the reason
 * of the change as well. */
static enum turn
confirm_submit(struct guide *g)
{
    struct app *app = g->app;
    if (draft_equals_current(g)) {
        print_guide_text(g, SAY(app, "score.unchanged"));
        return NEXT;
    }
    const char *typed = read_guide_line(g, SAY(app, "guide.submit")),
               *reason = NULL;
    if (!typed)
        return LEAVE;
    if (is_word(typed, "<"))
        return BACK;
    if (!is_yes(typed) && *typed && !is_no(typed))
        return AGAIN;
    if (!is_yes(typed)) {
        print_guide_text(g, SAY(app, "guide.kept"));
        return NEXT;
    }
    if (g->form.submitted)
        reason = read_guide_line(g, SAY(app, "guide.reason"));
    if (g->left)
        return LEAVE;
    if (!reason || *reason)
        submit_guided_sheet(g, reason);
    else
        print_guide_text(g, SAY(app, "guide.kept"));
    return NEXT;
}

/* Show the summary; ask to submit if no answer is missing. */
static enum turn
finish_sheet(struct guide *g)
{
    show_sheet_summary(g);
    if (g->form.missing == 0)
        return confirm_submit(g);
    const char *typed = read_guide_line(
        g, SAY(g->app, "guide.missing", INT_TEXT(g->form.missing)));
    if (!typed || is_word(typed, "q"))
        return LEAVE;
    if (is_word(typed, "<"))
        return BACK;
    if (*typed)
        print_guide_text(g, SAY(g->app, "guide.help"));
    return *typed ? AGAIN : NEXT;
}

/* Index of the first question without a required answer; the index of the
 * comment, which comes after the questions, if all have one. */
static size_t
first_missing_answer(const struct guide *g)
{
    for (size_t i = 0; i < g->form.count; i++)
        if (!g->form.questions[i].answer && !g->form.questions[i].bonus)
            return i;
    return g->form.count;
}

/* The position after `at`; positions are explained at the top of this file.
 * From the summary, back leads to the first missing answer. */
static size_t
next_position(const struct guide *g, size_t at, enum turn turn)
{
    if (turn == NEXT)
        return at + 1;
    if (turn == BACK && at > g->form.count)
        return first_missing_answer(g);
    return turn == BACK && at > 0 ? at - 1 : at;
}

static void
guide_entry(struct guide *g)
{
    if (!load_guide_form(g))
        return;
    fprintf(g->app->out, "\n%s  %s\n%s\n", g->form.entry, g->form.title,
        g->form.field);
    if (g->form.summary)
        print_guide_text(g, g->form.summary);
    for (size_t i = 0; i < g->form.dossier.count; i++)
        if (g->form.dossier.items[i].location)
            print_guide_text(g,
                SAY(g->app, "guide.dossier", g->form.dossier.items[i].item,
                    g->form.dossier.items[i].location));
    for (size_t at = 0; at < g->form.count + 2;) {
        enum turn turn = at < g->form.count ? ask_question(g, at)
            : at == g->form.count           ? ask_sheet_comment(g)
                                            : finish_sheet(g);
        if (turn == LEAVE) {
            g->left = true;
            return;
        }
        at = next_position(g, at, turn);
    }
}

/* ---- the list ---- */

/* The first entry that is not submitted yet, or NULL. */
static const char *
next_unsubmitted_entry(const struct podium_worklist *own)
{
    for (size_t i = 0; i < own->count; i++)
        if (is_word(own->items[i].state, "todo") ||
            is_word(own->items[i].state, "draft") ||
            is_word(own->items[i].state, "again"))
            return own->items[i].code;
    return NULL;
}

/* The code as the judge's list spells it; a code that is not on the list is
 * returned as typed. */
static const char *
match_own_entry(const struct podium_worklist *own, const char *typed)
{
    for (size_t i = 0; i < own->count; i++)
        if (own->items[i].code && strcasecmp(own->items[i].code, typed) == 0)
            return own->items[i].code;
    return typed;
}

/* Print the judge's name and her entries; false if she has none. */
static bool
print_own_greeting(struct guide *g, const struct podium_worklist *own)
{
    struct app *app = g->app;
    if (own->count == 0)
        fprintf(app->err, "podium: %s\n",
            SAY(app, "guide.nobody", own->name ? own->name : ""));
    else
        print_guide_text(g,
            SAY(app, "status.own", own->name ? own->name : "",
                INT_TEXT(own->assigned), INT_TEXT(own->submitted),
                INT_TEXT(own->drafts)));
    return own->count > 0;
}

/* Ask which entry to score; NULL if the judge leaves. */
static const char *
ask_which_entry(struct guide *g, const struct podium_worklist *own)
{
    struct app *app = g->app;
    const char *next = next_unsubmitted_entry(own);
    for (;;) {
        const char *typed = read_guide_line(g,
            next ? SAY(app, "guide.which", next) : SAY(app, "guide.all_done"));
        if (!typed || is_word(typed, "q"))
            return NULL;
        if (!*typed)
            return next;
        if (!is_word(typed, "?"))
            return match_own_entry(own, typed);
        print_guide_text(g, SAY(app, "guide.help_entry"));
    }
}

int
guide_scores(struct app *app, const char *round)
{
    struct guide g = { .app = app, .round = round };
    bool greeted = false;
    while (!g.left) {
        struct podium_worklist own;
        enum podium_status status =
            podium_worklist_load(app->pd, round, &app->arena, &own);
        if (status != PODIUM_OK)
            return say_failure(app, status);
        if (!greeted && !print_own_greeting(&g, &own))
            return EX_USAGE;
        greeted = true;
        fputc('\n', app->out);
        print_own_entries(app, &own);
        g.entry = ask_which_entry(&g, &own);
        if (!g.entry)
            break;
        guide_entry(&g);
    }
    print_guide_text(&g, SAY(app, "guide.bye"));
    return EXIT_DONE;
}

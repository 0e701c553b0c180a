/* score_guide.c - a judge scores question by question.
 *
 * In: lines typed by the judge. Out: drafts, and sheets that she submits. Each
 * answer is kept as a draft in the file before the next question is asked, so
 * that closing the laptop loses nothing; only the sheet as a whole is signed.
 * A sheet is a walk over positions: 0 to n - 1 are the questions, n is the
 * comment, n + 1 the summary (see next_position()). "<" goes back, "q" leaves.
 */
/* SPDX-License-Identifier: MIT */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/decimal.h"
#include "base/message.h"
#include "cli/app/ask.h"
#include "cli/app/terminal.h"
#include "cli/cmd/score.h"
#include "cli/cmd/sheet_words.h"
#include "cli/cmd/worklist.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

struct guide {
    struct app *app;
    const char *round;
    const char *entry;
    struct podium_form form; /* as it was last read from the file */
    bool left;               /* the input ended, or the judge typed q */
};

/* Where to go after an answer. */
enum turn { AGAIN, NEXT, BACK, LEAVE };

static const char *
read_guide_line(struct guide *g, const char *prompt)
{
    const char *typed = ask_line(g->app, prompt);
    g->left = g->left || !typed;
    return typed;
}

static void
print_guide_text(struct guide *g, const char *text)
{
    print_text(g->app->out, text);
}

#define POINTS(g, text) people_number((g)->app, text)

static void
show_sheet_total(struct guide *g)
{
    const char *total = *g->form.total ? POINTS(g, g->form.total) : "-";
    print_guide_text(g,
        SAY(g->app, "guide.total", total, INT_TEXT(g->form.answered),
            INT_TEXT(g->form.count)));
}

/* ---- keeping answers ---- */

static bool
load_guide_form(struct guide *g)
{
    enum podium_status status = podium_form_load(
        g->app->pd, g->round, g->entry, &g->app->arena, &g->form);
    if (status != PODIUM_OK)
        (void)say_failure(g->app, status);
    return status == PODIUM_OK;
}

/* Save an answer, or a comment (criterion NULL), as a draft; false after
 * printing what is wrong with it. */
static bool
keep_draft_answer(struct guide *g, const char *criterion, const char *text)
{
    struct podium_faults faults = { 0 };
    const struct podium_cell cell = { criterion, text };
    const struct podium_scoring scoring = { .round = g->round,
        .entry = g->entry,
        .scores = { &cell, criterion ? 1 : 0 },
        .comment = criterion ? NULL : text };
    (void)read_clock(g->app);
    podium_clock_set(g->app->pd, g->app->now);
    enum podium_status status =
        podium_draft_save(g->app->pd, &scoring, &g->app->arena, &faults);
    for (size_t i = 0; i < faults.count; i++)
        print_guide_text(g, faults.items[i].what);
    if (status != PODIUM_OK && faults.count == 0)
        (void)say_failure(g->app, status);
    return status == PODIUM_OK && load_guide_form(g);
}

/* ---- one question ---- */

static void
print_question(struct guide *g, size_t i)
{
    struct app *app = g->app;
    const struct podium_question *q = &g->form.questions[i];
    fputc('\n', app->out);
    print_guide_text(g,
        SAY(app, "guide.question", INT_TEXT(i + 1), INT_TEXT(g->form.count),
            q->name, POINTS(g, q->low), POINTS(g, q->high),
            POINTS(g, q->step)));
    for (size_t b = 0; b < q->band_count && b < 26; b++) {
        const char letter[] = { ' ', ' ', ' ', (char)('a' + b), ' ', ' ', 0 };
        print_prefixed_text(app->out, letter,
            SAY(app, "guide.band", POINTS(g, q->bands[b].low),
                POINTS(g, q->bands[b].high), q->bands[b].words));
    }
    if (q->answer)
        print_guide_text(g, SAY(app, "guide.answer", POINTS(g, q->answer)));
}

/* Is the number that was typed inside the band? */
static bool
is_in_band(const struct podium_band *band, const char *typed)
{
    int64_t value, low, high;
    return decimal_read(typed, 0, &value) == NUMBER_OK &&
        decimal_read(band->low, 0, &low) == NUMBER_OK &&
        decimal_read(band->high, 0, &high) == NUMBER_OK && value >= low &&
        value <= high;
}

/* The judge chose a band by its letter: ask for the number inside it. */
static enum turn
ask_band(struct guide *g, const struct podium_question *q,
    const struct podium_band *band)
{
    struct app *app = g->app;
    if (strcmp(band->low, band->high) == 0)
        return keep_draft_answer(g, q->criterion, band->low) ? NEXT : AGAIN;
    for (;;) {
        const char *typed = read_guide_line(g,
            SAY(app, "guide.within", POINTS(g, band->low),
                POINTS(g, band->high)));
        if (!typed)
            return LEAVE;
        if (is_word(typed, "q"))
            return LEAVE;
        if (!*typed || is_word(typed, "<"))
            return AGAIN;
        if (!is_in_band(band, typed))
            print_guide_text(g,
                SAY(app, "guide.outside", typed, POINTS(g, band->low),
                    POINTS(g, band->high)));
        else if (keep_draft_answer(g, q->criterion, typed))
            return NEXT;
    }
}

static enum turn
take_typed_answer(struct guide *g, size_t i, const char *typed)
{
    const struct podium_question *q = &g->form.questions[i];
    size_t letter = typed[0] && !typed[1] && islower((unsigned char)*typed)
        ? (size_t)(*typed - 'a')
        : SIZE_MAX;
    if (!*typed || is_word(typed, "-"))
        return NEXT;
    if (is_word(typed, "<"))
        return BACK;
    if (letter < q->band_count)
        return ask_band(g, q, &q->bands[letter]);
    if (is_word(typed, "q"))
        return LEAVE;
    if (is_word(typed, "?")) {
        print_guide_text(g, SAY(g->app, "guide.help"));
        return AGAIN;
    }
    return keep_draft_answer(g, q->criterion, typed) ? NEXT : AGAIN;
}

static enum turn
ask_question(struct guide *g, size_t i)
{
    enum turn turn = AGAIN;
    print_question(g, i);
    while (turn == AGAIN) {
        const char *typed = read_guide_line(g, SAY(g->app, "guide.points"));
        turn = typed ? take_typed_answer(g, i, typed) : LEAVE;
    }
    if (turn == NEXT)
        show_sheet_total(g);
    return turn;
}

/* ---- one sheet ---- */

static enum turn
ask_sheet_comment(struct guide *g)
{
    struct app *app = g->app;
    fputc('\n', app->out);
    for (size_t i = 0; i < g->form.count; i++)
        if (g->form.questions[i].comment_below)
            print_guide_text(g,
                SAY(app, "guide.comment_below", g->form.questions[i].name,
                    POINTS(g, g->form.questions[i].comment_below)));
    if (g->form.comment)
        print_guide_text(g, SAY(app, "guide.answer", g->form.comment));
    const char *typed = read_guide_line(g, SAY(app, "guide.comment"));
    if (!typed)
        return LEAVE;
    if (is_word(typed, "<"))
        return BACK;
    if (is_word(typed, "q"))
        return LEAVE;
    if (is_word(typed, "?")) {
        print_guide_text(g, SAY(app, "guide.help"));
        return AGAIN;
    }
    if (*typed && !is_word(typed, "-"))
        (void)keep_draft_answer(g, NULL, typed);
    return NEXT;
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
        table_text(&t, g->form.questions[i].answer);
    }
    table_end(&t);
    if (g->form.comment)
        print_guide_text(g, g->form.comment);
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

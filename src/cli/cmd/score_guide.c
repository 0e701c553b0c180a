/* score_guide.c - a judge scores question by question.
 *
 * Every answer is a draft in the file before the next question is asked, so
 * that a closed lid loses nothing; only the sheet as a whole is signed. */
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
    struct podium_form form; /* as it was kept last */
    bool left;               /* the input ended, or she typed q */
};

/* Where to go after an answer. */
enum turn { AGAIN, NEXT, BACK, LEAVE };

static const char *
read_line(struct guide *g, const char *prompt)
{
    const char *typed = ask_line(g->app, prompt);
    g->left = g->left || !typed;
    return typed;
}

static void
tell(struct guide *g, const char *text)
{
    print_text(g->app->out, text);
}

#define POINTS(g, text) people_number((g)->app, text)

static void
show_total(struct guide *g)
{
    const char *total = *g->form.total ? POINTS(g, g->form.total) : "-";
    tell(g,
        SAY(g->app, "guide.total", total, INT_TEXT(g->form.answered),
            INT_TEXT(g->form.count)));
}

/* ---- keeping answers ---- */

static bool
look(struct guide *g)
{
    enum podium_status status =
        podium_form(g->app->pd, g->round, g->entry, &g->app->arena, &g->form);
    if (status != PODIUM_OK)
        (void)complain(g->app, status);
    return status == PODIUM_OK;
}

/* Keep an answer, or a comment; says what is wrong with it. */
static bool
keep(struct guide *g, const char *criterion, const char *text)
{
    struct podium_faults faults = { 0 };
    const struct podium_cell cell = { criterion, text };
    const struct podium_scoring scoring = { .round = g->round,
        .entry = g->entry,
        .scores = { &cell, criterion ? 1 : 0 },
        .comment = criterion ? NULL : text };
    podium_at(g->app->pd, clock_now());
    enum podium_status status =
        podium_draft_save(g->app->pd, &scoring, &g->app->arena, &faults);
    for (size_t i = 0; i < faults.count; i++)
        tell(g, faults.items[i].what);
    if (status != PODIUM_OK && faults.count == 0)
        (void)complain(g->app, status);
    return status == PODIUM_OK && look(g);
}

/* ---- one question ---- */

static void
show_question(struct guide *g, size_t i)
{
    struct app *app = g->app;
    const struct podium_question *q = &g->form.questions[i];
    fputc('\n', app->out);
    tell(g,
        SAY(app, "guide.question", INT_TEXT(i + 1), INT_TEXT(g->form.count),
            q->name, POINTS(g, q->low), POINTS(g, q->high),
            POINTS(g, q->step)));
    for (size_t b = 0; b < q->band_count && b < 26; b++) {
        const char letter[] = { ' ', ' ', ' ', (char)('a' + b), ' ', ' ', 0 };
        print_after(app->out, letter,
            SAY(app, "guide.band", POINTS(g, q->bands[b].low),
                POINTS(g, q->bands[b].high), q->bands[b].words));
    }
    if (q->answer)
        tell(g, SAY(app, "guide.answer", POINTS(g, q->answer)));
}

/* Is a number, as typed, inside a band? */
static bool
inside(const struct podium_band *band, const char *typed)
{
    int64_t value, low, high;
    return decimal_read(typed, 0, &value) == NUMBER_OK &&
        decimal_read(band->low, 0, &low) == NUMBER_OK &&
        decimal_read(band->high, 0, &high) == NUMBER_OK && value >= low &&
        value <= high;
}

/* A band was chosen: the number inside it. */
static enum turn
ask_band(struct guide *g, const struct podium_question *q,
    const struct podium_band *band)
{
    struct app *app = g->app;
    if (strcmp(band->low, band->high) == 0)
        return keep(g, q->criterion, band->low) ? NEXT : AGAIN;
    for (;;) {
        const char *typed = read_line(g,
            SAY(app, "guide.within", POINTS(g, band->low),
                POINTS(g, band->high)));
        if (!typed)
            return LEAVE;
        if (is_word(typed, "q"))
            return LEAVE;
        if (!*typed || is_word(typed, "<"))
            return AGAIN;
        if (!inside(band, typed))
            tell(g,
                SAY(app, "guide.outside", typed, POINTS(g, band->low),
                    POINTS(g, band->high)));
        else if (keep(g, q->criterion, typed))
            return NEXT;
    }
}

static enum turn
take_answer(struct guide *g, size_t i, const char *typed)
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
        tell(g, SAY(g->app, "guide.help"));
        return AGAIN;
    }
    return keep(g, q->criterion, typed) ? NEXT : AGAIN;
}

static enum turn
ask_question(struct guide *g, size_t i)
{
    enum turn turn = AGAIN;
    show_question(g, i);
    while (turn == AGAIN) {
        const char *typed = read_line(g, SAY(g->app, "guide.points"));
        turn = typed ? take_answer(g, i, typed) : LEAVE;
    }
    if (turn == NEXT)
        show_total(g);
    return turn;
}

/* ---- one sheet ---- */

static enum turn
ask_comment(struct guide *g)
{
    struct app *app = g->app;
    fputc('\n', app->out);
    for (size_t i = 0; i < g->form.count; i++)
        if (g->form.questions[i].comment_below)
            tell(g,
                SAY(app, "guide.comment_below", g->form.questions[i].name,
                    POINTS(g, g->form.questions[i].comment_below)));
    if (g->form.comment)
        tell(g, SAY(app, "guide.answer", g->form.comment));
    const char *typed = read_line(g, SAY(app, "guide.comment"));
    if (!typed)
        return LEAVE;
    if (is_word(typed, "<"))
        return BACK;
    if (is_word(typed, "q"))
        return LEAVE;
    if (is_word(typed, "?")) {
        tell(g, SAY(app, "guide.help"));
        return AGAIN;
    }
    if (*typed && !is_word(typed, "-"))
        (void)keep(g, NULL, typed);
    return NEXT;
}

static void
show_summary(struct guide *g)
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
        tell(g, g->form.comment);
    show_total(g);
}

static void
submit(struct guide *g, const char *reason)
{
    struct podium_faults faults = { 0 };
    struct podium_submitted done;
    const struct podium_scoring scoring = {
        .round = g->round, .entry = g->entry, .reason = reason
    };
    podium_at(g->app->pd, clock_now());
    enum podium_status status = podium_sheet_submit(
        g->app->pd, &scoring, &g->app->arena, &faults, &done);
    if (status == PODIUM_OK)
        print_submitted(g->app, &done);
    else
        (void)complain_of(g->app, status, &faults);
}

/* Is the sheet that stands all there is to hand in? */
static bool
stands_unchanged(const struct guide *g)
{
    struct podium_own_view own;
    if (podium_own(g->app->pd, g->round, &g->app->arena, &own) != PODIUM_OK)
        return false;
    for (size_t i = 0; i < own.count; i++)
        if (is_word(own.items[i].code, g->entry))
            return is_unchanged(own.items[i].state);
    return false;
}

/* A yes that submits; a sheet that stands asks why it is changed. */
static enum turn
confirm(struct guide *g)
{
    struct app *app = g->app;
    if (stands_unchanged(g)) {
        tell(g, SAY(app, "score.unchanged"));
        return NEXT;
    }
    const char *typed = read_line(g, SAY(app, "guide.submit")), *reason = NULL;
    if (!typed)
        return LEAVE;
    if (is_word(typed, "<"))
        return BACK;
    if (!is_yes(typed) && *typed && !is_no(typed))
        return AGAIN;
    if (!is_yes(typed)) {
        tell(g, SAY(app, "guide.kept"));
        return NEXT;
    }
    if (g->form.submitted)
        reason = read_line(g, SAY(app, "guide.reason"));
    if (g->left)
        return LEAVE;
    if (!reason || *reason)
        submit(g, reason);
    else
        tell(g, SAY(app, "guide.kept"));
    return NEXT;
}

/* The summary, with what is missing. */
static enum turn
finish(struct guide *g)
{
    show_summary(g);
    if (g->form.missing == 0)
        return confirm(g);
    const char *typed =
        read_line(g, SAY(g->app, "guide.missing", INT_TEXT(g->form.missing)));
    if (!typed || is_word(typed, "q"))
        return LEAVE;
    if (is_word(typed, "<"))
        return BACK;
    if (*typed)
        tell(g, SAY(g->app, "guide.help"));
    return *typed ? AGAIN : NEXT;
}

/* The first question that must be answered and is not, or the last thing
 * before the summary. */
static size_t
first_missing(const struct guide *g)
{
    for (size_t i = 0; i < g->form.count; i++)
        if (!g->form.questions[i].answer && !g->form.questions[i].bonus)
            return i;
    return g->form.count;
}

/* From one question to the next: the comment comes after them, and the summary
 * last. */
static size_t
step(const struct guide *g, size_t at, enum turn turn)
{
    if (turn == NEXT)
        return at + 1;
    if (turn == BACK && at > g->form.count)
        return first_missing(g);
    return turn == BACK && at > 0 ? at - 1 : at;
}

static void
score_entry(struct guide *g)
{
    if (!look(g))
        return;
    fprintf(g->app->out, "\n%s  %s\n%s\n", g->form.entry, g->form.title,
        g->form.field);
    if (g->form.summary)
        tell(g, g->form.summary);
    for (size_t at = 0; at < g->form.count + 2;) {
        enum turn turn = at < g->form.count ? ask_question(g, at)
            : at == g->form.count           ? ask_comment(g)
                                            : finish(g);
        if (turn == LEAVE) {
            g->left = true;
            return;
        }
        at = step(g, at, turn);
    }
}

/* ---- the list ---- */

/* The entry to offer next, or NULL. */
static const char *
next_entry(const struct podium_own_view *own)
{
    for (size_t i = 0; i < own->count; i++)
        if (is_word(own->items[i].state, "todo") ||
            is_word(own->items[i].state, "draft") ||
            is_word(own->items[i].state, "again"))
            return own->items[i].code;
    return NULL;
}

/* The entry that was typed, as her list writes it; what is not on it stays as
 * it is. */
static const char *
meant(const struct podium_own_view *own, const char *typed)
{
    for (size_t i = 0; i < own->count; i++)
        if (own->items[i].code && strcasecmp(own->items[i].code, typed) == 0)
            return own->items[i].code;
    return typed;
}

/* Who she is and what is hers; false if nothing is. */
static bool
greet(struct guide *g, const struct podium_own_view *own)
{
    struct app *app = g->app;
    if (own->count == 0)
        fprintf(app->err, "podium: %s\n",
            SAY(app, "guide.nobody", own->name ? own->name : ""));
    else
        tell(g,
            SAY(app, "status.own", own->name ? own->name : "",
                INT_TEXT(own->assigned), INT_TEXT(own->submitted),
                INT_TEXT(own->drafts)));
    return own->count > 0;
}

/* Which entry she wants; NULL: she leaves. */
static const char *
ask_entry(struct guide *g, const struct podium_own_view *own)
{
    struct app *app = g->app;
    const char *next = next_entry(own);
    for (;;) {
        const char *typed = read_line(g,
            next ? SAY(app, "guide.which", next) : SAY(app, "guide.all_done"));
        if (!typed || is_word(typed, "q"))
            return NULL;
        if (!*typed)
            return next;
        if (!is_word(typed, "?"))
            return meant(own, typed);
        tell(g, SAY(app, "guide.help_entry"));
    }
}

int
guide_scores(struct app *app, const char *round)
{
    struct guide g = { .app = app, .round = round };
    bool greeted = false;
    while (!g.left) {
        struct podium_own_view own;
        enum podium_status status =
            podium_own(app->pd, round, &app->arena, &own);
        if (status != PODIUM_OK)
            return complain(app, status);
        if (!greeted && !greet(&g, &own))
            return EX_USAGE;
        greeted = true;
        fputc('\n', app->out);
        print_own_entries(app, &own);
        g.entry = ask_entry(&g, &own);
        if (!g.entry)
            break;
        score_entry(&g);
    }
    tell(&g, SAY(app, "guide.bye"));
    return EXIT_DONE;
}

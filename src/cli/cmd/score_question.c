/* score_question.c - one question to a judge: points, and what she says about
 * them.
 *
 * In: a line. "27", "27 words # words": points, with a comment and a private
 * note; "27?": she is not sure yet; "+ words", "# words": a comment or a
 * private note alone; a letter: a band. Out: a draft, kept before the next
 * question is asked. Low points that need a comment are left only with one, or
 * for other points. */
/* SPDX-License-Identifier: MIT */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"
#include "base/message.h"
#include "cli/app/ask.h"
#include "cli/app/terminal.h"
#include "cli/cmd/score_guide.h"
#include "cli/cmd/sheet_words.h"
#include "cli/ui/localized.h"

const char *
read_guide_line(struct guide *g, const char *prompt)
{
    const char *typed = ask_line(g->app, prompt);
    g->left = g->left || !typed;
    return typed;
}

void
print_guide_text(struct guide *g, const char *text)
{
    print_text(g->app->out, text);
}

#define POINTS(g, text) people_number((g)->app, text)

void
show_sheet_total(struct guide *g)
{
    const char *total = *g->form.total ? POINTS(g, g->form.total) : "-";
    print_guide_text(g,
        SAY(g->app, "guide.total", total, INT_TEXT(g->form.answered),
            INT_TEXT(g->form.count)));
}

/* ---- keeping answers ---- */

bool
load_guide_form(struct guide *g)
{
    enum podium_status status = podium_form_load(
        g->app->pd, g->round, g->entry, &g->app->arena, &g->form);
    if (status != PODIUM_OK)
        (void)say_failure(g->app, status);
    return status == PODIUM_OK;
}

/* Save what is typed as a draft; false after printing what is wrong with it. */
static bool
keep_in_draft(struct guide *g, const struct podium_scoring *scoring)
{
    struct podium_faults faults = { 0 };
    (void)read_clock(g->app);
    podium_clock_set(g->app->pd, g->app->now);
    enum podium_status status =
        podium_draft_save(g->app->pd, scoring, &g->app->arena, &faults);
    for (size_t i = 0; i < faults.count; i++)
        print_guide_text(g, faults.items[i].what);
    if (status != PODIUM_OK && faults.count == 0)
        (void)say_failure(g->app, status);
    return status == PODIUM_OK && load_guide_form(g);
}

bool
keep_sheet_comment(struct guide *g, const char *text)
{
    const struct podium_scoring scoring = {
        .round = g->round, .entry = g->entry, .comment = text
    };
    return keep_in_draft(g, &scoring);
}

/* Save a comment on a criterion, or a note. */
static bool
keep_remark(struct guide *g, const struct podium_question *q, const char *part,
    const char *text)
{
    const struct podium_cell cell = { remark_column(g->app, q->criterion, part),
        text };
    const struct podium_scoring scoring = {
        .round = g->round, .entry = g->entry, .scores = { &cell, 1 }
    };
    return keep_in_draft(g, &scoring);
}

static bool
is_number(const char *typed)
{
    int64_t value;
    return decimal_read(typed, 0, &value) == NUMBER_OK;
}

/* What stands behind + or #, if one is there. */
static const char *
behind_sign(const char *typed)
{
    typed += *typed == '+' || *typed == '#';
    return remark_text(typed + strspn(typed, " "));
}

/* What stands beside points: a comment and, behind a #, a note, which nobody
 * else ever reads. Each NULL if there is none. */
static const char *
split_remark(struct app *app, const char *words, const char **note)
{
    *note = NULL;
    if (!words)
        return NULL;
    const char *sign = words;
    while (*sign && !(*sign == '#' && (sign == words || sign[-1] == ' ')))
        sign++;
    if (!*sign)
        return *words == '+' ? behind_sign(words) : words;
    *note = behind_sign(sign);
    size_t n = (size_t)(sign - words);
    while (n > 0 && words[n - 1] == ' ')
        n--;
    char *comment = n > 0 ? podium_alloc(&app->arena, n + 1, 1) : NULL;
    if (!comment)
        return NULL;
    memcpy(comment, words, n);
    return *comment == '+' ? behind_sign(comment) : comment;
}

/* Save points, what is said with them, and whether she is sure. */
static bool
keep_answer(
    struct guide *g, const struct podium_question *q, const struct answer *a)
{
    struct podium_cell cells[4] = { { q->criterion, a->points } };
    const char *note;
    const char *comment = split_remark(g->app, a->words, &note);
    size_t n = 1;
    if (a->unsure)
        cells[n++] =
            (struct podium_cell){ remark_column(g->app, q->criterion, "unsure"),
                "yes" };
    if (comment)
        cells[n++] = (struct podium_cell){
            remark_column(g->app, q->criterion, "comment"), comment
        };
    if (note)
        cells[n++] =
            (struct podium_cell){ remark_column(g->app, q->criterion, "note"),
                note };
    const struct podium_scoring scoring = {
        .round = g->round, .entry = g->entry, .scores = { cells, n }
    };
    return keep_in_draft(g, &scoring);
}

/* ---- one question ---- */

static void
print_remarks(struct guide *g, const struct podium_question *q)
{
    if (q->comment)
        print_guide_text(g, SAY(g->app, "guide.comment_so_far", q->comment));
    if (q->note)
        print_guide_text(g, SAY(g->app, "guide.note", q->note));
}

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
        print_guide_text(g, SAY(app, "guide.answer", answer_text(app, q)));
    print_remarks(g, q);
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
        return keep_answer(g, q, &(struct answer){ .points = band->low })
            ? NEXT
            : AGAIN;
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
        struct answer answer = split_answer(app, typed);
        if (!is_in_band(band, answer.points))
            print_guide_text(g,
                SAY(app, "guide.outside", answer.points, POINTS(g, band->low),
                    POINTS(g, band->high)));
        else if (keep_answer(g, q, &answer))
            return NEXT;
    }
}

/* "+ words" or "# words"; +5 is points. */
static bool
is_remark(const char *typed)
{
    return *typed == '#' || (*typed == '+' && !is_number(typed));
}

static void
take_typed_remark(struct guide *g, size_t i, const char *typed)
{
    const char *part = *typed == '+' ? "comment" : "note";
    if (keep_remark(g, &g->form.questions[i], part, behind_sign(typed)))
        print_remarks(g, &g->form.questions[i]);
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
    if (is_remark(typed)) {
        take_typed_remark(g, i, typed);
        return AGAIN;
    }
    const struct answer answer = split_answer(g->app, typed);
    return keep_answer(g, q, &answer) ? NEXT : AGAIN;
}

static void
keep_other_points(
    struct guide *g, const struct podium_question *q, const char *typed)
{
    const struct answer answer = split_answer(g->app, typed);
    (void)keep_answer(g, q, &answer);
}

/* Ask for the comment that low points need, until there is one. */
static enum turn
ask_needed_comment(struct guide *g, size_t i)
{
    struct app *app = g->app;
    while (g->form.questions[i].lacks_comment) {
        const struct podium_question *q = &g->form.questions[i];
        const char *typed = read_guide_line(g,
            SAY(app, "guide.comment_below", q->name,
                POINTS(g, q->comment_below)));
        if (!typed || is_word(typed, "q"))
            return LEAVE;
        if (is_word(typed, "<"))
            return AGAIN;
        if (is_word(typed, "?"))
            print_guide_text(g, SAY(app, "guide.help"));
        else if (is_number(split_answer(app, typed).points))
            keep_other_points(g, q, typed);
        else if (*typed)
            (void)keep_remark(
                g, q, *typed == '#' ? "note" : "comment", behind_sign(typed));
    }
    return NEXT;
}

enum turn
ask_question(struct guide *g, size_t i)
{
    enum turn turn = AGAIN;
    print_question(g, i);
    while (turn == AGAIN) {
        const char *typed = read_guide_line(g, SAY(g->app, "guide.points"));
        turn = typed ? take_typed_answer(g, i, typed) : LEAVE;
        if (turn == NEXT)
            turn = ask_needed_comment(g, i);
    }
    if (turn == NEXT)
        show_sheet_total(g);
    return turn;
}

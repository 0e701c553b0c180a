/* score_grid.c - a judge scores in a grid: the data behind the screen library.
 *
 * The screen library draws cells and reads keys; it knows no contest. This
 * file gives it the rows and takes each answer when its cell is left: an
 * answer is kept as a draft in the contest file at once, so that a closed
 * terminal loses nothing, and only a submitted sheet is signed. After
 * each change the form is read again, since the rules decide what it shows.
 * A callback returns NULL, or the message to show. */
/* SPDX-License-Identifier: MIT */
#include <podium/screen.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/message.h"
#include "cli/app/library.h"
#include "cli/cmd/score.h"
#include "cli/cmd/sheet_words.h"
#include "cli/cmd/worklist.h"
#include "cli/ui/localized.h"

#define SCREEN_LIBRARY "libpodium-screen.so.0"

/* One entry, as it was last read from the file. */
struct grid_line {
    struct podium_form form;
    struct podium_screen_row row;
};

struct grid_state {
    struct app *app;
    const char *round;
    struct podium_worklist own;
    struct grid_line *lines;
};

static const char *
band_text(struct app *app, const struct podium_band *b)
{
    return SAY(app, "guide.band", people_number(app, b->low),
        people_number(app, b->high), b->words);
}

static struct podium_screen_cell
grid_cell(struct app *app, const struct podium_question *q)
{
    const char **notes =
        podium_alloc(&app->arena, q->band_count + 2, sizeof *notes);
    size_t count = 0;
    if (notes && q->comment)
        notes[count++] = SAY(app, "grid.comment", q->comment);
    if (notes && q->note)
        notes[count++] = SAY(app, "grid.note", q->note);
    for (size_t i = 0; notes && i < q->band_count; i++)
        notes[count++] = band_text(app, &q->bands[i]);
    /* Names that begin alike are cut until they are alike: codes are not. */
    return (struct podium_screen_cell){ .name = join_words(
                                            app, q->criterion, " ", q->name),
        .range = SAY(app, "grid.range", q->name, people_number(app, q->low),
            people_number(app, q->high), people_number(app, q->step)),
        .value = answer_text(app, q),
        .notes = notes,
        .note_count = count,
        .ask_comment = SAY(app, "grid.ask_comment", q->name),
        .ask_note = SAY(app, "grid.ask_note", q->name) };
}

static const char *
submit_refusal(struct app *app, const struct grid_line *l, const char *state)
{
    for (size_t i = 0; i < l->form.count; i++)
        if (l->form.questions[i].lacks_comment)
            return SAY(app, "sheet.comment", l->form.questions[i].name,
                people_number(app, l->form.questions[i].comment_below));
    return l->form.missing > 0      ? SAY(app, "grid.incomplete")
        : is_unchanged_state(state) ? SAY(app, "score.unchanged")
                                    : NULL;
}

/* Read an entry's form again, and lay out its row for the screen. */
static enum podium_status
load_grid_line(struct grid_state *b, size_t i)
{
    struct app *app = b->app;
    struct grid_line *l = &b->lines[i];
    enum podium_status status =
        podium_worklist_load(app->pd, b->round, &app->arena, &b->own);
    if (status == PODIUM_OK && i < b->own.count)
        status = podium_form_load(
            app->pd, b->round, b->own.items[i].code, &app->arena, &l->form);
    if (status != PODIUM_OK)
        return status;
    struct podium_screen_cell *cells =
        podium_alloc(&app->arena, l->form.count, sizeof *cells);
    for (size_t k = 0; cells && k < l->form.count; k++)
        cells[k] = grid_cell(app, &l->form.questions[k]);
    l->row = (struct podium_screen_row){ .code = b->own.items[i].code,
        .title = b->own.items[i].title,
        .state = own_state_text(app, &b->own.items[i]),
        .total = people_number(app, l->form.total),
        .cells = cells,
        .cell_count = cells ? l->form.count : 0,
        .comment =
            l->form.comment ? SAY(app, "grid.whole", l->form.comment) : NULL,
        .refusal = submit_refusal(app, l, b->own.items[i].state),
        .needs_reason = l->form.submitted };
    return PODIUM_OK;
}

static const char *
grid_heading(void *context)
{
    const struct grid_state *b = context;
    const struct podium_worklist *own = &b->own;
    return SAY(b->app, "status.own", own->name ? own->name : "",
        INT_TEXT(own->assigned), INT_TEXT(own->submitted),
        INT_TEXT(own->drafts));
}

static void
show_grid_row(void *context, size_t row, struct podium_screen_row *out)
{
    struct grid_state *b = context;
    *out = b->lines[row].row;
}

/* Why the library refused an answer: its first fault, else its message. */
static const char *
save_failure_text(struct grid_state *b, const struct podium_faults *faults)
{
    return faults->count > 0
        ? faults->items[0].what
        : podium_strdup(&b->app->arena, podium_message(b->app->pd));
}

static const char *
save_draft_cell(
    struct grid_state *b, size_t row, const struct podium_scoring *scoring)
{
    struct podium_faults faults = { 0 };
    (void)read_clock(b->app);
    podium_clock_set(b->app->pd, b->app->now);
    enum podium_status status =
        podium_draft_save(b->app->pd, scoring, &b->app->arena, &faults);
    if (status == PODIUM_OK)
        status = load_grid_line(b, row);
    return status == PODIUM_OK ? NULL : save_failure_text(b, &faults);
}

static const char *
keep_grid_cell(void *context, size_t row, size_t cell, const char *text)
{
    struct grid_state *b = context;
    const struct podium_form *form = &b->lines[row].form;
    const struct podium_cell answer = { form->questions[cell].criterion, text };
    const struct podium_scoring scoring = {
        .round = b->round, .entry = form->entry, .scores = { &answer, 1 }
    };
    return save_draft_cell(b, row, &scoring);
}

static const char *
keep_grid_remark(void *context, size_t row, size_t cell,
    enum podium_screen_remark what, const char *text)
{
    static const char *const parts[] = { [PODIUM_SCREEN_COMMENT] = "comment",
        [PODIUM_SCREEN_NOTE] = "note",
        [PODIUM_SCREEN_UNSURE] = "unsure" };
    struct grid_state *b = context;
    const struct podium_form *form = &b->lines[row].form;
    const struct podium_question *q = &form->questions[cell];
    if (what == PODIUM_SCREEN_UNSURE)
        text = q->unsure ? "no" : "yes";
    else
        text = remark_text(text);
    const struct podium_cell answer = {
        remark_column(b->app, q->criterion, parts[what]), text
    };
    const struct podium_scoring scoring = {
        .round = b->round, .entry = form->entry, .scores = { &answer, 1 }
    };
    return save_draft_cell(b, row, &scoring);
}

static const char *
keep_grid_comment(void *context, size_t row, const char *text)
{
    struct grid_state *b = context;
    const struct podium_scoring scoring = { .round = b->round,
        .entry = b->lines[row].form.entry,
        .comment = remark_text(text) };
    return save_draft_cell(b, row, &scoring);
}

static const char *
submit_grid_row(void *context, size_t row, const char *reason)
{
    struct grid_state *b = context;
    struct podium_faults faults = { 0 };
    struct podium_submitted done;
    const struct podium_scoring scoring = {
        .round = b->round, .entry = b->lines[row].form.entry, .reason = reason
    };
    (void)read_clock(b->app);
    podium_clock_set(b->app->pd, b->app->now);
    enum podium_status status = podium_sheet_submit(
        b->app->pd, &scoring, &b->app->arena, &faults, &done);
    if (status == PODIUM_OK)
        status = load_grid_line(b, row);
    if (status != PODIUM_OK)
        return save_failure_text(b, &faults);
    return SAY(b->app, "score.submitted", done.entry,
        people_number(b->app, done.total), done.receipt);
}

static enum podium_status
run_grid_screen(struct grid_state *b)
{
    struct app *app = b->app;
    __typeof__(podium_screen_run) *function;
    LIBRARY_FUNCTION(function, library_open(SCREEN_LIBRARY), podium_screen_run);
    if (!function)
        return PODIUM_NOT_FOUND;
    const struct podium_screen screen = { .context = b,
        .rows = b->own.count,
        .heading = grid_heading,
        .entry_title = SAY(app, "column.entry"),
        .total_title = SAY(app, "column.total"),
        .help = SAY(app, "grid.help"),
        .ask_submit = SAY(app, "guide.submit"),
        .ask_reason = SAY(app, "guide.reason"),
        .ask_comment = SAY(app, "grid.ask_whole"),
        .yes = "yYcC",
        .row = show_grid_row,
        .keep = keep_grid_cell,
        .comment = keep_grid_comment,
        .remark = keep_grid_remark,
        .submit = submit_grid_row };
    return function(&screen);
}

/* Can the terminal move its cursor? */
static bool
terminal_can_show_grid(void)
{
    const char *term = getenv("TERM");
    return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && term && *term &&
        strcmp(term, "dumb") != 0;
}

int
grid_scores(struct app *app, const char *round)
{
    struct grid_state b = { .app = app, .round = round };
    enum podium_status status =
        podium_worklist_load(app->pd, round, &app->arena, &b.own);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    if (b.own.count == 0 || !terminal_can_show_grid())
        return guide_scores(app, round);
    b.lines = podium_alloc(&app->arena, b.own.count, sizeof *b.lines);
    for (size_t i = 0; b.lines && status == PODIUM_OK && i < b.own.count; i++)
        status = load_grid_line(&b, i);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    if (run_grid_screen(&b) != PODIUM_OK)
        return guide_scores(app, round);
    fprintf(app->out, "%s\n", SAY(app, "guide.bye"));
    return EXIT_DONE;
}

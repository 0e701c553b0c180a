/* advice.c - what the analysis library says of a contest.
 *
 * In: a field's proposed prizes and its ratings. Out: sentences that say, for
 * every line at which prizes change, whether the data separate the entries
 * above it from those below. The library is opened with dlopen(), because
 * linking it makes every command start slower; a contest without it works
 * all the same. Entries are compared in pairs across a line: each entry above
 * with the first below it, and the last above with each entry below. Those
 * pairs of which the better entry is truly better with a probability below
 * SEPARATED are named. Entries of different pools are not compared. */
/* SPDX-License-Identifier: MIT */
#include "cli/cmd/advice.h"
#include "cli/ui/localized.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "cli/app/library.h"
#include "cli/app/terminal.h"

int
advice_open(struct app *app, struct advice *out)
{
    void *library = library_open(ADVISER);
    LIBRARY_FUNCTION(out->analyse, library, podium_ratings_analyse);
    LIBRARY_FUNCTION(out->agreement, library, podium_agreement_compute);
    LIBRARY_FUNCTION(out->design, library, podium_design_compute);
    LIBRARY_FUNCTION(out->profile, library, podium_profile_compute);
    LIBRARY_FUNCTION(out->method_name, library, podium_method_name);
    LIBRARY_FUNCTION(out->method_find, library, podium_method_find);
    if (out->analyse && out->agreement && out->design && out->profile &&
        out->method_name && out->method_find)
        return EXIT_DONE;
    fprintf(app->err, "podium: %s\n", SAY(app, "analysis.missing", ADVISER));
    return EX_UNAVAILABLE;
}

const char *
percent_text(struct app *app, double chance)
{
    char text[32];
    double p = 100 * chance;
    bool middling = p >= 1 && p <= 99;
    snprintf(text, sizeof text, middling ? "%.0f" : "%.1f",
        fmin(99.9, fmax(0.1, p)));
    return podium_strdup(&app->arena, people_number(app, text));
}

FILE *
sentence_stream(const struct app *app)
{
    return app->format == FORMAT_TABLE ? app->out : app->err;
}

/* ---- remarks ---- */

static const char *
remark_subject(struct app *app, const struct podium_rating_table *table,
    const struct podium_remark *r)
{
    switch (r->facet) {
    case PODIUM_FACET_ENTRY:
        return table->entries[r->index];
    case PODIUM_FACET_JUDGE:
        return table->judges[r->index];
    case PODIUM_FACET_CRITERION:
        return table->criteria[r->index];
    default:
        return podium_strdup(&app->arena, INT_TEXT(r->number));
    }
}

static bool
is_unconnected(const struct podium_analysis *a)
{
    return a->reason && strcmp(a->reason, "analysis.unconnected") == 0;
}

void
say_remarks(struct app *app, const struct podium_rating_table *table,
    const struct podium_analysis *a, FILE *to, const char *before)
{
    if (a->reason)
        print_prefixed_text(
            to, before, SAY(app, a->reason, INT_TEXT(a->components)));
    if (a->components > 1 && !is_unconnected(a))
        print_prefixed_text(
            to, before, SAY(app, "analysis.pools", INT_TEXT(a->components)));
    for (size_t i = 0; i < a->remarks.count; i++) {
        const char *subject = remark_subject(app, table, &a->remarks.items[i]);
        if (*subject) /* "": whoever asks must not know of whom it is */
            print_prefixed_text(
                to, before, SAY(app, a->remarks.items[i].message, subject));
    }
    if (table->set_aside > 0)
        print_prefixed_text(to, before,
            SAY(app, "analysis.set_aside", INT_TEXT(table->set_aside)));
}

/* ---- prize lines ---- */

/* The boundary between two prizes in one ranking. */
struct prize_line {
    size_t above;            /* results above it */
    const char *prize;       /* name of the last prize above it */
    double p;                /* that the last above is truly above the next */
    const char *inseparable; /* entries that the data cannot tell apart
                              * across it; "" if it is separated */
};

struct prize_lines {
    struct prize_line *items;
    size_t count, room;
    struct podium_rating_table table;
};

static bool
same_prize(const struct podium_proposal *a, const struct podium_proposal *b)
{
    return a->prize && b->prize ? strcmp(a->prize, b->prize) == 0
                                : a->prize == b->prize;
}

/* Collect the boundaries between prizes; false if there are none. */
static bool
find_prize_lines(struct app *app, const struct podium_field_proposal *field,
    struct prize_lines *out)
{
    for (size_t i = 1; i < field->count; i++) {
        const struct podium_proposal *a = &field->items[i - 1];
        if (!a->prize || same_prize(a, a + 1) || a[1].result->place == 0)
            continue;
        struct prize_line *line = arena_push(&app->arena, out);
        if (line)
            *line = (struct prize_line){ i, a->prize_name, NAN, "" };
    }
    return out->count > 0;
}

static size_t
entry_index_in(const struct podium_rating_table *table, const char *entry)
{
    for (size_t i = 0; i < table->ratings.entries; i++)
        if (strcmp(table->entries[i], entry) == 0)
            return i;
    return 0;
}

/* For each line, as many pairs as the field has entries: every entry above the
 * line with the first below it, then the last above with every entry below. */
static struct podium_pair *
make_line_pairs(struct app *app, const struct podium_field_proposal *field,
    const struct prize_lines *lines)
{
    size_t n = field->count;
    size_t *at = podium_alloc(&app->arena, n, sizeof *at);
    struct podium_pair *pairs =
        podium_alloc(&app->arena, lines->count * n, sizeof *pairs);
    for (size_t i = 0; at && i < n; i++)
        at[i] = entry_index_in(&lines->table, field->items[i].result->entry);
    for (size_t l = 0; pairs && at && l < lines->count; l++) {
        size_t line = lines->items[l].above;
        for (size_t i = 0; i < n; i++)
            pairs[l * n + i] = i < line
                ? (struct podium_pair){ at[i], at[line] }
                : (struct podium_pair){ at[line - 1], at[i] };
    }
    return at ? pairs : NULL;
}

/* Collect the entries so near a line that the data cannot say whether they
 * belong above or below it. */
static void
read_prize_line(struct app *app, const struct podium_field_proposal *field,
    const struct podium_line *pairs, struct prize_line *line)
{
    struct buffer b = { 0 };
    line->p = pairs[line->above].p;
    for (size_t i = 0; line->p < SEPARATED && i < field->count; i++) {
        if (!(pairs[i].p < SEPARATED) || field->items[i].result->place == 0)
            continue;
        buffer_text(&b, b.size ? " " : "");
        buffer_text(&b, field->items[i].result->entry);
    }
    line->inseparable = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
}

static void
say_prize_line(struct app *app, const struct prize_line *l)
{
    print_prefixed_text(sentence_stream(app), "  ",
        l->p >= SEPARATED ? SAY(app, "line.separated", l->prize,
                                INT_TEXT(l->above), percent_text(app, l->p))
                          : SAY(app, "line.open", l->prize, INT_TEXT(l->above),
                                percent_text(app, l->p), l->inseparable));
}

/* Analyse one field and say what the data show of its prize lines. */
static enum podium_status
analyse_field_lines(struct app *app, const struct advice *advice,
    const struct podium_field_proposal *field, struct prize_lines *lines)
{
    struct podium_analysis a;
    const struct podium_simulation how = { .pairs = make_line_pairs(
                                               app, field, lines),
        .pair_count = lines->count * field->count };
    if (app->arena.failed)
        return PODIUM_NOMEM;
    enum podium_status status = advice->analyse(
        &lines->table.ratings, PODIUM_METHOD_MIXED, &how, &app->arena, &a);
    if (status != PODIUM_OK)
        return status;
    say_remarks(app, &lines->table, &a, sentence_stream(app), "  ");
    /* Entries of different pools share no judges: no comparison is possible. */
    if (a.components > 1 || a.line_count < how.pair_count)
        return PODIUM_OK;
    for (size_t l = 0; l < lines->count; l++) {
        read_prize_line(
            app, field, a.lines + l * field->count, &lines->items[l]);
        say_prize_line(app, &lines->items[l]);
    }
    return PODIUM_OK;
}

int
say_field_lines(struct app *app, const struct advice *advice,
    const struct podium_field_proposal *field)
{
    struct prize_lines lines = { 0 };
    enum podium_status status =
        podium_ratings_from_ranking(field->ranking, &app->arena, &lines.table);
    if (status == PODIUM_OK && lines.table.ratings.count > 0 &&
        find_prize_lines(app, field, &lines)) {
        fprintf(sentence_stream(app), "%s (%s)\n", field->ranking->field_name,
            field->ranking->field);
        status = analyse_field_lines(app, advice, field, &lines);
    }
    return status == PODIUM_OK ? EXIT_DONE : EX_OSERR;
}

/* judge_report.c - command `judge report`: how one judge scored, for her and
 * for the chair, once the round is closed. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "base/buffer.h"
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/advice.h"
#include "cli/cmd/commands.h"
#include "cli/ui/table.h"

struct judge_report {
    struct app *app;
    struct advice advice;
    const char *judge;
    struct table_out table;
};

static void
table_points(struct table_out *t, double value)
{
    char text[40];
    snprintf(text, sizeof text, "%.2f", value);
    table_text(t, isnan(value) ? "" : text);
}

/* Criteria for which the judge gave no score, or always the same one: they do
 * not help to rank entries. */
static const char *
flat_criteria(
    struct judge_report *r, const struct podium_rating_table *t, size_t judge)
{
    struct buffer b = { 0 };
    for (size_t c = 0; c < t->facets.criteria; c++) {
        double first = NAN;
        bool varies = false;
        for (size_t i = 0; i < t->facets.count; i++) {
            if (t->facets.judge[i] != judge || t->facets.criterion[i] != c)
                continue;
            varies = varies || (!isnan(first) && t->facets.score[i] != first);
            first = t->facets.score[i];
        }
        if (varies)
            continue;
        buffer_text(&b, b.size ? " " : "");
        buffer_text(&b, t->criteria[c]);
    }
    const char *text = podium_strdup(&r->app->arena, buffer_string(&b));
    buffer_free(&b);
    return text;
}

static enum podium_status
print_field_report(
    struct judge_report *r, const struct podium_judge_ratings *field)
{
    struct podium_analysis a;
    struct podium_profile p;
    const struct podium_rating_table *t = &field->table;
    struct podium_arena *arena = &r->app->arena;
    enum podium_status status =
        r->advice.analyse(&t->ratings, PODIUM_METHOD_MIXED, NULL, arena, &a);
    if (status == PODIUM_OK)
        status = r->advice.profile(&t->ratings, field->judge, arena, &p);
    if (status != PODIUM_OK)
        return status;
    say_remarks(r->app, t, &a, r->app->err, "podium: ");
    table_text(&r->table, field->field);
    table_int(&r->table, (int64_t)p.n);
    table_points(&r->table, p.mean);
    table_points(&r->table, a.severity[field->judge]);
    table_points(&r->table, a.judge_se[field->judge]);
    table_points(&r->table, p.spread);
    table_points(&r->table, p.panel_spread);
    table_points(&r->table, p.agreement);
    table_text(&r->table, p.n > 1 ? flat_criteria(r, t, field->judge) : "");
    if (p.n < 3)
        fprintf(r->app->err, "podium: %s\n",
            SAY(r->app, "analysis.too_few", r->judge, INT_TEXT(p.n)));
    return PODIUM_OK;
}

static int
print_judge_report(
    struct judge_report *r, const struct podium_judge_ratings_list *all)
{
    static const struct heading headings[] = { { "field", LEFT, false },
        { "n", RIGHT, false }, { "mean", RIGHT, false },
        { "severity", RIGHT, false }, { "se", RIGHT, false },
        { "spread", RIGHT, false }, { "panel_spread", RIGHT, false },
        { "agreement", RIGHT, false }, { "flat_criteria", LEFT, false } };
    enum podium_status status = PODIUM_OK;
    r->table = TABLE(r->app, headings);
    for (size_t i = 0; status == PODIUM_OK && i < all->count; i++)
        status = print_field_report(r, &all->items[i]);
    if (status != PODIUM_OK)
        return EX_OSERR;
    table_end(&r->table);
    if (all->count == 0) {
        fprintf(r->app->err, "podium: %s\n",
            SAY(r->app, "report.nothing", r->judge));
        return EX_NOINPUT;
    }
    if (r->app->format == FORMAT_TABLE)
        fprintf(r->app->out, "%s\n", SAY(r->app, "report.words"));
    return EXIT_DONE;
}

int
cmd_judge_report(struct app *app, int argc, char **argv)
{
    struct judge_report r = { .app = app };
    struct podium_judge_ratings_list all;
    const char *round = NULL;
    const struct option options[] = { { "round", .text = &round }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    r.judge = argc == 1 ? argv[0] : app->actor;
    if (!r.judge)
        return report_misuse(app, WORDS("report.whose"));
    enum podium_status status =
        podium_judge_ratings_load(app->pd, r.judge, round, &app->arena, &all);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    code = advice_open(app, &r.advice);
    return code == EXIT_DONE ? print_judge_report(&r, &all) : code;
}

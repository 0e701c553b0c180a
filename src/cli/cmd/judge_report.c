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
    size_t fields; /* in which she has sheets */
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
print_field_report(struct judge_report *r, const struct podium_ranking *ranking)
{
    struct podium_rating_table t;
    struct podium_analysis a;
    struct podium_profile p;
    struct podium_arena *arena = &r->app->arena;
    enum podium_status status = podium_ratings_from_ranking(ranking, arena, &t);
    size_t judge = 0;
    while (status == PODIUM_OK && judge < t.ratings.judges &&
        strcmp(t.judges[judge], r->judge) != 0)
        judge++;
    if (status != PODIUM_OK || judge == t.ratings.judges)
        return status;
    status =
        r->advice.analyse(&t.ratings, PODIUM_METHOD_MIXED, NULL, arena, &a);
    if (status == PODIUM_OK)
        status = r->advice.profile(&t.ratings, judge, arena, &p);
    if (status != PODIUM_OK)
        return status;
    r->fields++;
    say_remarks(r->app, &t, &a, r->app->err, "podium: ");
    table_text(&r->table, ranking->field);
    table_int(&r->table, (int64_t)p.n);
    table_points(&r->table, p.mean);
    table_points(&r->table, a.severity[judge]);
    table_points(&r->table, a.judge_se[judge]);
    table_points(&r->table, p.spread);
    table_points(&r->table, p.panel_spread);
    table_points(&r->table, p.agreement);
    table_text(&r->table, p.n > 1 ? flat_criteria(r, &t, judge) : "");
    if (p.n < 3)
        fprintf(r->app->err, "podium: %s\n",
            SAY(r->app, "analysis.too_few", r->judge, INT_TEXT(p.n)));
    return PODIUM_OK;
}

/* Refuse while the round is open: the report compares a judge with others,
 * whose scores she must not know yet. */
static int
check_round_closed(struct app *app, const char *round)
{
    struct podium_rounds rounds;
    enum podium_status status =
        podium_round_list(app->pd, &app->arena, &rounds);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    for (size_t i = 0; i < rounds.count; i++)
        if (strcmp(rounds.items[i].round, round) == 0 &&
            strcmp(rounds.items[i].state, "closed") == 0)
            return EXIT_DONE;
    fprintf(app->err, "podium: %s\n", SAY(app, "report.open", round));
    return EX_NOPERM;
}

/* A judge may read her own report; a viewer who may see everything or how
 * judges score may read anybody's. */
static int
check_report_reader(struct app *app, const char *judge)
{
    bool may = !app->limited || strcmp(app->actor, judge) == 0;
    enum podium_status status =
        may ? PODIUM_OK : podium_visibility_require(app->pd, "judges");
    return status == PODIUM_OK ? EXIT_DONE : say_failure(app, status);
}

static int
print_judge_report(struct judge_report *r, const struct podium_rankings *all)
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
    if (r->fields == 0) {
        fprintf(r->app->err, "podium: %s\n",
            SAY(r->app, "report.nothing", r->judge));
        return EX_NOINPUT;
    }
    if (r->app->format == FORMAT_TABLE && r->fields > 0)
        fprintf(r->app->out, "%s\n", SAY(r->app, "report.words"));
    return EXIT_DONE;
}

int
cmd_judge_report(struct app *app, int argc, char **argv)
{
    struct judge_report r = { .app = app };
    struct podium_rankings all;
    const char *round = NULL;
    const struct option options[] = { { "round", .text = &round }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    r.judge = argc == 1 ? argv[0] : app->actor;
    if (!r.judge)
        return report_misuse(app, WORDS("report.whose"));
    code = check_report_reader(app, r.judge);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_rank(app->pd, round, NULL, &app->arena, &all);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    if (all.count > 0)
        code = check_round_closed(app, all.items[0].round);
    if (code == EXIT_DONE)
        code = advice_open(app, &r.advice);
    return code == EXIT_DONE ? print_judge_report(&r, &all) : code;
}

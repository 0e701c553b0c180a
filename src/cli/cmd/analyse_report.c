/* analyse_report.c - the reports of an analysis. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "base/buffer.h"
#include "base/message.h"
#include "cli/cmd/analyse.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

/* Four decimals for people; 12 digits in CSV and JSON. */
static void
table_real(struct table_out *t, double value)
{
    char text[40];
    bool people = t->app->format == FORMAT_TABLE;
    double shown = people && fabs(value) < 5e-5 ? 0 : value; /* never -0 */
    snprintf(text, sizeof text, people ? "%.4f" : "%.12g", shown);
    table_text(t, isnan(value) ? "" : text);
}

static void
table_rank(struct table_out *t, size_t rank)
{
    table_text(t, rank ? INT_TEXT(rank) : "");
}

static const char *
number_text(struct app *app, double value)
{
    char text[40];
    snprintf(text, sizeof text, "%.10g", value);
    return podium_strdup(&app->arena, people_number(app, text));
}

/* Print the remarks to standard error, so that the data stay clean. */
static void
print_analysis_remarks(
    struct analysis_request *q, const struct podium_analysis *a)
{
    struct app *app = q->app;
    say_remarks(app, &q->table, a, app->err, "podium: ");
    if (a->mean_ranks)
        fprintf(app->err, "podium: %s\n", SAY(app, "analysis.mean_ranks"));
    if (a->approximate > 0)
        fprintf(app->err, "podium: %s\n",
            SAY(app, "analysis.approximate",
                number_text(app, ceil(1000 * a->approximate) / 10)));
    if (q->simulation.draws > a->draws && a->draws > 0)
        fprintf(app->err, "podium: %s\n",
            SAY(app, "analysis.draws", INT_TEXT(a->draws)));
}

/* ---- entries ---- */

/* Sentences that a chair can read aloud: how sure the first rank is, and the
 * line between the last prize and the next entry. */
static void
say_certainty(struct analysis_request *q, const struct podium_analysis *a)
{
    struct app *app = q->app;
    FILE *to = sentence_stream(app);
    const size_t *order = entries_best_first(q, a);
    /* Entries of different pools share no judges: no comparison is possible. */
    if (!order || a->draws == 0 || a->components > 1)
        return;
    fprintf(to, "%s\n",
        SAY(app, "analysis.first", q->table.entries[order[0]],
            percent_text(app, a->p_first[order[0]])));
    for (size_t i = 0; i < a->line_count; i++) {
        const struct podium_line *l = &a->lines[i];
        fprintf(to, "%s\n",
            SAY(app,
                l->p >= SEPARATED ? "analysis.line_separated"
                                  : "analysis.line_open",
                INT_TEXT(l->place), q->table.entries[l->above],
                q->table.entries[l->below], percent_text(app, l->p)));
    }
}

static int
report_entries(struct analysis_request *q, const struct podium_analysis *a)
{
    static const struct heading headings[] = { { "entry", LEFT, true },
        { "n", RIGHT, false }, { "score", RIGHT, false },
        { "se", RIGHT, false }, { "rank", RIGHT, false },
        { "rank_low", RIGHT, false }, { "rank_high", RIGHT, false },
        { "p_first", RIGHT, false }, { "p_prize", RIGHT, false } };
    struct table_out t = TABLE(q->app, headings);
    size_t *order = entries_best_first(q, a);
    for (size_t i = 0; order && i < q->ratings->entries; i++) {
        size_t e = order[i];
        table_text(&t, q->table.entries[e]);
        table_int(&t, (int64_t)a->entry_n[e]);
        table_real(&t, a->score[e]);
        table_real(&t, a->se[e]);
        table_rank(&t, a->rank[e]);
        table_rank(&t, a->rank_low[e]);
        table_rank(&t, a->rank_high[e]);
        table_real(&t, a->p_first[e]);
        table_real(&t, a->p_prize[e]);
    }
    table_end(&t);
    if (q->chart)
        chart_entries(q, a);
    say_certainty(q, a);
    return EXIT_DONE;
}

/* ---- judges ---- */

static int
report_judges(struct analysis_request *q, const struct podium_analysis *a)
{
    static const struct heading headings[] = { { "judge", LEFT, true },
        { "n", RIGHT, false }, { "severity", RIGHT, false },
        { "se", RIGHT, false }, { "infit", RIGHT, false },
        { "outfit", RIGHT, false } };
    struct table_out t = TABLE(q->app, headings);
    for (size_t j = 0; j < q->ratings->judges; j++) {
        table_text(&t, q->table.judges[j]);
        table_int(&t, (int64_t)a->judge_n[j]);
        table_real(&t, a->severity[j]);
        table_real(&t, a->judge_se[j]);
        table_real(&t, a->infit[j]);
        table_real(&t, a->outfit[j]);
        if (a->judge_n[j] < 3)
            fprintf(q->app->err, "podium: %s\n",
                SAY(q->app, "analysis.too_few", q->table.judges[j],
                    INT_TEXT(a->judge_n[j])));
    }
    table_end(&t);
    if (q->chart)
        chart_judges(q, a);
    return EXIT_DONE;
}

/* ---- quantities ---- */

/* One row of a report that lists named numbers. */
struct quantity {
    const char *name;
    double value;
};

static void
table_quantities(struct table_out *t, const struct quantity *list, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        table_text(t, list[i].name);
        table_real(t, list[i].value);
    }
}

static struct table_out
quantities_begin(struct app *app)
{
    static const struct heading headings[] = { { "quantity", LEFT, false },
        { "value", RIGHT, false } };
    return TABLE(app, headings);
}

static void
table_named(
    struct table_out *t, const char *kind, const char *name, double value)
{
    struct buffer b = { 0 };
    buffer_text(&b, kind);
    buffer_text(&b, name);
    table_text(t, buffer_string(&b));
    table_real(t, value);
    buffer_free(&b);
}

/* The rating scale: the threshold of each category, then the difficulty of
 * each criterion. */
static void
table_facets(struct analysis_request *q, const struct podium_analysis *a,
    struct table_out *t)
{
    for (size_t k = 1; k < a->categories; k++)
        table_named(t, "threshold_", number_text(q->app, a->category[k]),
            a->threshold[k]);
    for (size_t k = 1; k < a->categories; k++)
        table_named(t, "se_threshold_", number_text(q->app, a->category[k]),
            a->threshold_se[k]);
    for (size_t c = 0; c < q->ratings->criteria; c++)
        table_named(t, "criterion_", q->table.criteria[c], a->criterion[c]);
    for (size_t c = 0; c < q->ratings->criteria; c++)
        table_named(
            t, "se_criterion_", q->table.criteria[c], a->criterion_se[c]);
}

static int
report_model(struct analysis_request *q, const struct podium_analysis *a)
{
    const struct quantity list[] = { { "mu", a->mu }, { "se_mu", a->se_mu },
        { "var_entry", a->var_entry }, { "var_judge", a->var_judge },
        { "var_residual", a->var_residual }, { "reml", a->reml } };
    const struct quantity pair = { "var_entry_judge", a->var_entry_judge };
    const struct quantity fit = { "log_likelihood", a->log_likelihood };
    struct table_out t = quantities_begin(q->app);
    if (q->method == PODIUM_METHOD_RASCH)
        table_quantities(&t, &fit, 1);
    else
        table_quantities(&t, list, sizeof list / sizeof *list);
    if (q->ratings->criterion && q->method == PODIUM_METHOD_MIXED)
        table_quantities(&t, &pair, 1);
    table_facets(q, a, &t);
    table_end(&t);
    return EXIT_DONE;
}

static int
report_agreement(struct analysis_request *q)
{
    struct podium_agreement a;
    if (q->advice.agreement(&q->table.ratings, &q->app->arena, &a) != PODIUM_OK)
        return EX_OSERR;
    const struct quantity list[] = { { "icc_2_1", a.icc_2_1 },
        { "icc_2_k", a.icc_2_k }, { "kendall_w", a.kendall_w },
        { "kripp_alpha_interval", a.kripp_alpha_interval } };
    struct table_out t = quantities_begin(q->app);
    table_quantities(&t, list, sizeof list / sizeof *list);
    table_end(&t);
    const struct podium_ratings *r = &q->table.ratings;
    bool complete =
        r->entries > 1 && r->judges > 1 && r->count == r->entries * r->judges;
    if (isnan(a.icc_2_1) || isnan(a.icc_2_k) || isnan(a.kendall_w))
        fprintf(q->app->err, "podium: %s\n",
            SAY(q->app,
                complete ? "analysis.no_variance" : "analysis.incomplete"));
    if (isnan(a.kripp_alpha_interval))
        fprintf(q->app->err, "podium: %s\n", SAY(q->app, "analysis.no_alpha"));
    return EXIT_DONE;
}

static int
report_design(struct analysis_request *q)
{
    struct podium_design d;
    if (q->advice.design(&q->table.ratings, &q->app->arena, &d) != PODIUM_OK)
        return EX_OSERR;
    const struct quantity list[] = { { "components", (double)d.components },
        { "efficiency", d.efficiency },
        { "mean_variance_of_difference", d.mean_variance_of_difference } };
    struct table_out t = quantities_begin(q->app);
    table_quantities(&t, list, sizeof list / sizeof *list);
    table_end(&t);
    if (d.components > 1)
        fprintf(q->app->err, "podium: %s\n",
            SAY(q->app, "analysis.unconnected", INT_TEXT(d.components)));
    return EXIT_DONE;
}

/* ---- sensitivity ---- */

/* Does a method rank every entry that has a rating? One that leaves some out
 * would move the others up. */
static bool
ranks_all_entries(
    const struct analysis_request *q, const struct podium_analysis *a)
{
    for (size_t e = 0; e < q->ratings->entries; e++)
        if (a->entry_n[e] > 0 && a->rank[e] == 0)
            return false;
    return true;
}

/* By how many methods an entry is among the best `best`. Only methods that
 * rank every entry count; *methods says how many those are. */
static size_t
count_methods_among(const struct analysis_request *q,
    const struct podium_analysis *all, size_t entry, size_t best,
    size_t *methods)
{
    size_t times = 0;
    *methods = 0;
    for (int m = 0; m < PODIUM_METHOD_COUNT; m++) {
        if (!ranks_all_entries(q, &all[m]))
            continue;
        ++*methods;
        times += all[m].rank[entry] > 0 && all[m].rank[entry] <= best;
    }
    return times;
}

/* Entries that are among the best by every method, or by some. */
static void
say_entries_among(struct analysis_request *q, const struct podium_analysis *all,
    size_t best, bool every, const char *message)
{
    struct buffer b = { 0 };
    for (size_t e = 0; e < q->ratings->entries; e++) {
        size_t methods, times = count_methods_among(q, all, e, best, &methods);
        if (times == 0 || (times == methods) != every)
            continue;
        buffer_text(&b, b.size ? " " : "");
        buffer_text(&b, q->table.entries[e]);
    }
    if (b.size > 0)
        fprintf(sentence_stream(q->app), "%s\n",
            SAY(q->app, message, buffer_string(&b), INT_TEXT(best)));
    buffer_free(&b);
}

/* Name the methods that the sentences leave out, as they do not rank all. */
static void
say_methods_left_out(
    struct analysis_request *q, const struct podium_analysis *all)
{
    struct buffer b = { 0 };
    for (int m = 0; m < PODIUM_METHOD_COUNT; m++) {
        if (ranks_all_entries(q, &all[m]))
            continue;
        buffer_text(&b, b.size ? " " : "");
        buffer_text(&b, q->advice.method_name((enum podium_method)m));
    }
    if (b.size > 0)
        fprintf(sentence_stream(q->app), "%s\n",
            SAY(q->app, "sensitivity.left_out", buffer_string(&b)));
    buffer_free(&b);
}

static int
report_sensitivity(struct analysis_request *q)
{
    struct heading headings[PODIUM_METHOD_COUNT + 1] = { { "entry", LEFT,
        true } };
    struct podium_analysis all[PODIUM_METHOD_COUNT];
    struct app *app = q->app;
    for (int m = 0; m < PODIUM_METHOD_COUNT; m++) {
        enum podium_method method = (enum podium_method)m;
        const char *name = q->advice.method_name(method);
        headings[m + 1] = (struct heading){ name, RIGHT, false };
        const struct podium_ratings *r = method == PODIUM_METHOD_RASCH
            ? &q->table.facets
            : &q->table.ratings;
        if (q->advice.analyse(r, method, NULL, &app->arena, &all[m]) !=
            PODIUM_OK)
            return EX_OSERR;
        if (all[m].reason)
            fprintf(app->err, "podium: %s: %s\n", name,
                SAY(app, all[m].reason, INT_TEXT(all[m].components)));
    }
    struct table_out t = table_begin(app, headings, PODIUM_METHOD_COUNT + 1);
    for (size_t e = 0; e < q->ratings->entries; e++) {
        table_text(&t, q->table.entries[e]);
        for (int m = 0; m < PODIUM_METHOD_COUNT; m++)
            table_rank(&t, all[m].rank[e]);
    }
    table_end(&t);
    if (all[0].components > 1)
        fprintf(app->err, "podium: %s\n",
            SAY(app, "analysis.pools", INT_TEXT(all[0].components)));
    say_methods_left_out(q, all);
    say_entries_among(q, all, 1, true, "sensitivity.first");
    say_entries_among(q, all, 1, false, "sensitivity.first_some");
    if (q->simulation.prizes > 1) {
        say_entries_among(
            q, all, q->simulation.prizes, true, "sensitivity.prize");
        say_entries_among(
            q, all, q->simulation.prizes, false, "sensitivity.prize_some");
    }
    return EXIT_DONE;
}

/* ---- any ---- */

static int
report_analysis(struct analysis_request *q)
{
    struct podium_analysis a;
    size_t place = q->simulation.prizes;
    q->simulation.places = &place;
    q->simulation.place_count = 1;
    if (q->advice.analyse(q->ratings, q->method, &q->simulation, &q->app->arena,
            &a) != PODIUM_OK)
        return EX_OSERR;
    print_analysis_remarks(q, &a);
    int code = q->report == REPORT_ENTRIES ? report_entries(q, &a)
        : q->report == REPORT_JUDGES       ? report_judges(q, &a)
                                           : report_model(q, &a);
    return code == EXIT_DONE && q->picture ? draw_picture(q, &a) : code;
}

int
print_analysis_report(struct analysis_request *q)
{
    int code;
    switch (q->report) {
    case REPORT_AGREEMENT:
        code = report_agreement(q);
        return code == EXIT_DONE && q->picture ? draw_picture(q, NULL) : code;
    case REPORT_DESIGN:
        return report_design(q);
    case REPORT_SENSITIVITY:
        return report_sensitivity(q);
    default:
        return report_analysis(q);
    }
}

/* analyse.c - what the scores say beyond the official result. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/message.h"
#include "cli/cli.h"
#include "cli/library.h"
#include "cli/option.h"
#include "cli/table.h"

#define LIBRARY "libpodium-analysis.so.0"

/* The functions of the analysis library. */
struct advice {
    enum podium_status (*analyse)(const struct podium_ratings *,
        enum podium_method, const struct podium_simulation *,
        struct podium_arena *, struct podium_analysis *);
    enum podium_status (*agreement)(const struct podium_ratings *,
        struct podium_arena *, struct podium_agreement *);
    enum podium_status (*design)(const struct podium_ratings *,
        struct podium_arena *, struct podium_design *);
    const char *(*method_name)(enum podium_method);
    enum podium_status (*method_find)(const char *, enum podium_method *);
};

/* One analysis under way. */
struct request {
    struct app *app;
    struct advice advice;
    struct podium_rating_table table;
    enum podium_method method;
    struct podium_simulation simulation;
};

static bool
open_advice(struct advice *out)
{
    void *library = library_open(LIBRARY);
    *(void **)&out->analyse = library_function(library, "podium_analyse");
    *(void **)&out->agreement = library_function(library, "podium_agreement");
    *(void **)&out->design = library_function(library, "podium_design");
    *(void **)&out->method_name =
        library_function(library, "podium_method_name");
    *(void **)&out->method_find =
        library_function(library, "podium_method_find");
    return out->analyse && out->agreement && out->design && out->method_name &&
        out->method_find;
}

static void
table_real(struct table_out *t, double value)
{
    char text[40];
    snprintf(text, sizeof text, "%.12g", value);
    table_text(t, isnan(value) ? "" : text);
}

static void
explain(struct request *q, const char *reason)
{
    struct app *app = q->app;
    struct podium_design design;
    if (!reason)
        return;
    if (strcmp(reason, "analysis.unconnected") != 0)
        fprintf(app->err, "podium: %s\n", SAY(app, reason));
    else if (q->advice.design(&q->table.ratings, &app->arena, &design) ==
        PODIUM_OK)
        fprintf(app->err, "podium: %s\n",
            SAY(app, reason, INT_TEXT(design.components)));
}

/* Entries best first, those without a rank last, by name. */
static size_t *
best_first(struct request *q, const struct podium_analysis *a)
{
    size_t n = q->table.ratings.entries, used = 0;
    size_t *order = podium_alloc(&q->app->arena, n + 1, sizeof *order);
    size_t *start = podium_alloc(&q->app->arena, n + 3, sizeof *start);
    if (!order || !start)
        return NULL;
    /* A counting sort: ranks go from 1 to n, and n + 1 stands for none. */
    for (size_t e = 0; e < n; e++)
        start[(a->rank[e] ? a->rank[e] : n + 1) + 1]++;
    for (size_t k = 1; k < n + 3; k++)
        start[k] += start[k - 1];
    for (size_t e = 0; e < n; e++, used++)
        order[start[a->rank[e] ? a->rank[e] : n + 1]++] = e;
    return order;
}

static int
report_entries(struct request *q, const struct podium_analysis *a)
{
    static const struct heading headings[] = { { "entry", LEFT, true },
        { "n", RIGHT, false }, { "score", RIGHT, false },
        { "se", RIGHT, false }, { "rank", RIGHT, false },
        { "rank_low", RIGHT, false }, { "rank_high", RIGHT, false },
        { "p_first", RIGHT, false }, { "p_prize", RIGHT, false } };
    struct table_out t = TABLE(q->app, headings);
    size_t *order = best_first(q, a);
    for (size_t i = 0; order && i < q->table.ratings.entries; i++) {
        size_t e = order[i];
        table_text(&t, q->table.entries[e]);
        table_int(&t, (int64_t)a->entry_n[e]);
        table_real(&t, a->score[e]);
        table_real(&t, a->se[e]);
        table_text(&t, a->rank[e] ? INT_TEXT(a->rank[e]) : "");
        table_text(&t, a->rank_low[e] ? INT_TEXT(a->rank_low[e]) : "");
        table_text(&t, a->rank_high[e] ? INT_TEXT(a->rank_high[e]) : "");
        table_real(&t, a->p_first[e]);
        table_real(&t, a->p_prize[e]);
    }
    table_end(&t);
    return EXIT_DONE;
}

static int
report_judges(struct request *q, const struct podium_analysis *a)
{
    static const struct heading headings[] = { { "judge", LEFT, true },
        { "n", RIGHT, false }, { "severity", RIGHT, false },
        { "se", RIGHT, false }, { "infit", RIGHT, false },
        { "outfit", RIGHT, false } };
    struct table_out t = TABLE(q->app, headings);
    for (size_t j = 0; j < q->table.ratings.judges; j++) {
        table_text(&t, q->table.judges[j]);
        table_int(&t, (int64_t)a->judge_n[j]);
        table_real(&t, a->severity[j]);
        table_real(&t, a->judge_se[j]);
        table_text(&t, "");
        table_text(&t, "");
        if (a->judge_n[j] < 3)
            fprintf(q->app->err, "podium: %s\n",
                SAY(q->app, "analysis.too_few", q->table.judges[j],
                    INT_TEXT(a->judge_n[j])));
    }
    table_end(&t);
    return EXIT_DONE;
}

/* Rows of quantity and value. */
struct quantity {
    const char *name;
    double value;
};

static int
report_quantities(struct app *app, const struct quantity *list, size_t n)
{
    static const struct heading headings[] = { { "quantity", LEFT, false },
        { "value", RIGHT, false } };
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < n; i++) {
        table_text(&t, list[i].name);
        table_real(&t, list[i].value);
    }
    table_end(&t);
    return EXIT_DONE;
}

static int
report_model(struct request *q, const struct podium_analysis *a)
{
    const struct quantity list[] = { { "mu", a->mu }, { "se_mu", a->se_mu },
        { "var_entry", a->var_entry }, { "var_judge", a->var_judge },
        { "var_residual", a->var_residual }, { "reml", a->reml } };
    return report_quantities(q->app, list, sizeof list / sizeof *list);
}

static int
report_agreement(struct request *q)
{
    struct podium_agreement a;
    if (q->advice.agreement(&q->table.ratings, &q->app->arena, &a) != PODIUM_OK)
        return EX_OSERR;
    const struct quantity list[] = { { "icc_2_1", a.icc_2_1 },
        { "icc_2_k", a.icc_2_k }, { "kendall_w", a.kendall_w },
        { "kripp_alpha_interval", a.kripp_alpha_interval } };
    return report_quantities(q->app, list, sizeof list / sizeof *list);
}

static int
report_design(struct request *q)
{
    struct podium_design d;
    if (q->advice.design(&q->table.ratings, &q->app->arena, &d) != PODIUM_OK)
        return EX_OSERR;
    const struct quantity list[] = { { "components", (double)d.components },
        { "efficiency", d.efficiency },
        { "mean_variance_of_difference", d.mean_variance_of_difference } };
    return report_quantities(q->app, list, sizeof list / sizeof *list);
}

static int
report_sensitivity(struct request *q)
{
    struct heading headings[PODIUM_METHODS + 1] = { { "entry", LEFT, true } };
    struct podium_analysis all[PODIUM_METHODS];
    for (int m = 0; m < PODIUM_METHODS; m++) {
        headings[m + 1] =
            (struct heading){ q->advice.method_name((enum podium_method)m),
                RIGHT, false };
        if (q->advice.analyse(&q->table.ratings, (enum podium_method)m, NULL,
                &q->app->arena, &all[m]) != PODIUM_OK)
            return EX_OSERR;
    }
    struct table_out t = table_begin(q->app, headings, PODIUM_METHODS + 1);
    for (size_t e = 0; e < q->table.ratings.entries; e++) {
        table_text(&t, q->table.entries[e]);
        for (int m = 0; m < PODIUM_METHODS; m++)
            table_text(&t, all[m].rank[e] ? INT_TEXT(all[m].rank[e]) : "");
    }
    table_end(&t);
    return EXIT_DONE;
}

static const char *const reports[] = { "entries", "judges", "model",
    "agreement", "design", "sensitivity" };

static int
report_index(const char *name)
{
    int n = (int)(sizeof reports / sizeof *reports);
    for (int i = 0; i < n; i++)
        if (strcmp(reports[i], name) == 0)
            return i;
    return -1;
}

static int
run_report(struct request *q, int report)
{
    struct podium_analysis a;
    if (report == 3)
        return report_agreement(q);
    if (report == 4)
        return report_design(q);
    if (report == 5)
        return report_sensitivity(q);
    if (q->advice.analyse(&q->table.ratings, q->method, &q->simulation,
            &q->app->arena, &a) != PODIUM_OK)
        return EX_OSERR;
    explain(q, a.reason);
    return report == 0 ? report_entries(q, &a)
        : report == 1  ? report_judges(q, &a)
                       : report_model(q, &a);
}

/* "NAME=2,OTHER=0.5" as weights; the text is cut up. */
static bool
read_weights(struct app *app, const char *text, struct podium_weights *out)
{
    char *copy = podium_strdup(&app->arena, text);
    size_t room = 1, n = 0;
    for (const char *s = text; *s; s++)
        room += *s == ',';
    struct podium_weight *list = podium_alloc(&app->arena, room, sizeof *list);
    for (char *s = copy; list && s && *s;) {
        char *comma = strchr(s, ','), *equals = strchr(s, '=');
        if (comma)
            *comma = '\0';
        if (!equals || equals == s || (comma && equals > comma))
            return false;
        *equals = '\0';
        if (strspn(equals + 1, "0123456789.") != strlen(equals + 1) ||
            !equals[1])
            return false;
        list[n++] = (struct podium_weight){ s, strtod(equals + 1, NULL) };
        s = comma ? comma + 1 : s + strlen(s);
    }
    *out = (struct podium_weights){ list, n };
    return list && n > 0;
}

static int
load(struct request *q, const struct podium_rating_source *source)
{
    struct app *app = q->app;
    struct podium_faults faults;
    enum podium_status status =
        podium_ratings_read(source, &app->arena, &q->table, &faults);
    for (size_t i = 0; i < faults.count; i++)
        fprintf(
            app->err, "%s: %s\n", faults.items[i].where, faults.items[i].what);
    if (status == PODIUM_INVALID)
        return EX_DATAERR;
    if (status != PODIUM_OK) {
        fprintf(
            app->err, "podium: %s\n", SAY(app, "csv.unreadable", source->path));
        return status == PODIUM_NOT_FOUND ? EX_NOINPUT : EX_IOERR;
    }
    if (q->table.ratings.count > 0)
        return EXIT_DONE;
    fprintf(app->err, "podium: %s\n",
        SAY(app, "analysis.no_ratings", source->path));
    return EX_DATAERR;
}

static const char *
method_list(struct request *q)
{
    struct buffer b = { 0 };
    for (int m = 0; m < PODIUM_METHODS; m++) {
        buffer_text(&b, m ? " " : "");
        buffer_text(&b, q->advice.method_name((enum podium_method)m));
    }
    const char *text = podium_strdup(&q->app->arena, buffer_string(&b));
    buffer_free(&b);
    return text;
}

int
cmd_analyse(struct app *app, int argc, char **argv)
{
    struct request q = { .app = app };
    struct podium_rating_source source = { .language = app->language };
    const char *method = "mixed", *report = "entries", *weights = NULL;
    const char *criteria = "mean";
    int64_t prizes = 3, draws = 10000, seed = 1;
    const struct option options[] = {
        { "method", .text = &method },
        { "report", .text = &report },
        { "criteria", .text = &criteria },
        { "weights", .text = &weights },
        { "prizes", .number = &prizes },
        { "draws", .number = &draws },
        { "seed", .number = &seed },
        { 0 },
    };
    argc = read_options(app, options, argc, argv);
    if (argc < 0)
        return EX_USAGE;
    if (argc != 1 || prizes < 0 || draws < 0 || strcmp(criteria, "mean") != 0)
        return misused(app, WORDS("usage.operands"));
    if (!open_advice(&q.advice)) {
        fprintf(
            app->err, "podium: %s\n", SAY(app, "analysis.missing", LIBRARY));
        return EX_UNAVAILABLE;
    }
    if (q.advice.method_find(method, &q.method) != PODIUM_OK)
        return misused(app, WORDS("analysis.method", method, method_list(&q)));
    if (report_index(report) < 0)
        return misused(app,
            WORDS("analysis.report", report,
                "entries judges model agreement design sensitivity"));
    if (weights && !read_weights(app, weights, &source.weights))
        return misused(app, WORDS("analysis.weights", weights));
    source.path = argv[0];
    q.simulation = (struct podium_simulation){ (size_t)draws, (size_t)prizes,
        (uint64_t)seed };
    int code = load(&q, &source);
    return code == EXIT_DONE ? run_report(&q, report_index(report)) : code;
}

/* analyse.c - command `analyse`: read its options and its ratings. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/app/session.h"
#include "cli/cmd/analyse.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/table_file.h"

static const char *const report_names[REPORTS] = { "entries", "judges", "model",
    "agreement", "design", "sensitivity" };

#define NOT_GIVEN (-1)

/* The options as typed; prizes is UNSAID where the option is missing. */
struct analysis_options {
    const char *method, *report, *criteria, *weights, *round, *field, *encoding,
        *worksheet;
    int64_t prizes, draws, seed;
};

/* Parse "NAME=2,OTHER=0.5". The names point into a copy of the text. */
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
load_ratings_file(
    struct analysis_request *q, const struct podium_rating_source *source)
{
    struct app *app = q->app;
    struct podium_faults faults;
    struct podium_rating_source known = *source;
    enum podium_status status =
        podium_ratings_read(&known, &app->arena, &q->table, &faults);
    if (status == PODIUM_INVALID && q->table.guessed &&
        ask_encoding(app, &faults, q->table.guessed)) {
        known.encoding = q->table.guessed;
        status = podium_ratings_read(&known, &app->arena, &q->table, &faults);
    }
    if (!q->table.guessed)
        print_faults(app, &faults);
    print_faults(app, &q->table.notes);
    if (status != PODIUM_OK && status != PODIUM_INVALID)
        fprintf(
            app->err, "podium: %s\n", SAY(app, "csv.unreadable", source->path));
    return exit_code(status);
}

/* The one field that has sheets. NULL after an error message if several have;
 * the first field if none has. */
static const struct podium_ranking *
field_with_sheets(struct app *app, const struct podium_rankings *all)
{
    const struct podium_ranking *found = NULL;
    struct buffer names = { 0 };
    size_t count = 0;
    for (size_t i = 0; i < all->count; i++) {
        size_t sheets = 0;
        for (size_t k = 0; k < all->items[i].count; k++)
            sheets += all->items[i].results[k].sheet_count;
        if (sheets == 0)
            continue;
        found = &all->items[i];
        buffer_text(&names, count++ ? " " : "");
        buffer_text(&names, found->field);
    }
    if (count > 1)
        fprintf(app->err, "podium: %s\n",
            SAY(app, "analysis.fields", buffer_string(&names)));
    buffer_free(&names);
    return count > 1 ? NULL : found ? found : all->items;
}

#define USUAL_PRIZES 3

/* How many entries of a field get a prize by the rules; USUAL_PRIZES if the
 * rules give none. */
static size_t
count_prizes(struct app *app, const struct podium_ranking *ranking)
{
    struct podium_proposals all;
    size_t prizes = 0;
    if (podium_award_propose(app->pd, ranking->round, ranking->field,
            &app->arena, &all) != PODIUM_OK)
        return USUAL_PRIZES;
    for (size_t i = 0; i < all.count; i++)
        for (size_t k = 0; k < all.items[i].count; k++)
            prizes += all.items[i].items[k].prize != NULL;
    return prizes > 0 ? prizes : USUAL_PRIZES;
}

static int
load_contest_ratings(
    struct analysis_request *q, const struct analysis_options *wishes)
{
    struct app *app = q->app;
    struct podium_rankings all;
    int code = open_contest(app);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_rank(app->pd, wishes->round, wishes->field, &app->arena, &all);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    const struct podium_ranking *ranking =
        all.count > 0 ? field_with_sheets(app, &all) : NULL;
    if (!ranking)
        return EX_USAGE;
    q->title = ranking->field_name;
    if (wishes->prizes == NOT_GIVEN)
        q->simulation.prizes = count_prizes(app, ranking);
    status = podium_ratings_from_ranking(ranking, &app->arena, &q->table);
    return status == PODIUM_OK ? EXIT_DONE : EX_OSERR;
}

static const char *
method_list(struct analysis_request *q)
{
    struct buffer b = { 0 };
    for (int m = 0; m < PODIUM_METHOD_COUNT; m++) {
        buffer_text(&b, m ? " " : "");
        buffer_text(&b, q->advice.method_name((enum podium_method)m));
    }
    const char *text = podium_strdup(&q->app->arena, buffer_string(&b));
    buffer_free(&b);
    return text;
}

/* Only three reports can be drawn, and the file name must say the format. */
static int
check_picture_options(const struct analysis_request *q, const char *report)
{
    if (!q->picture)
        return EXIT_DONE;
    if (!is_picture_path(q->picture))
        return report_misuse(q->app, WORDS("picture.kind", q->picture));
    return q->report == REPORT_ENTRIES || q->report == REPORT_JUDGES ||
            q->report == REPORT_AGREEMENT
        ? EXIT_DONE
        : report_misuse(q->app, WORDS("picture.report", report));
}

/* Check the options and fill in the request; EXIT_DONE, or the exit code. */
static int
read_analysis_options(
    struct analysis_request *q, const struct analysis_options *w)
{
    struct app *app = q->app;
    int report = 0;
    while (report < REPORTS && strcmp(report_names[report], w->report) != 0)
        report++;
    if (q->advice.method_find(w->method, &q->method) != PODIUM_OK)
        return report_misuse(
            app, WORDS("analysis.method", w->method, method_list(q)));
    if (report == REPORTS)
        return report_misuse(app,
            WORDS("analysis.report", w->report,
                "entries judges model agreement design sensitivity"));
    if (strcmp(w->criteria, "mean") != 0 && strcmp(w->criteria, "facet") != 0 &&
        *w->criteria)
        return report_misuse(app, WORDS("analysis.criteria", w->criteria));
    q->report = (enum report)report;
    q->facets = *w->criteria ? strcmp(w->criteria, "facet") == 0
                             : q->method == PODIUM_METHOD_RASCH;
    if (q->facets && q->method != PODIUM_METHOD_MIXED &&
        q->method != PODIUM_METHOD_RASCH)
        return report_misuse(app, WORDS("analysis.no_facet", w->method));
    if (q->facets && w->weights)
        return report_misuse(app, WORDS("analysis.facet_weights"));
    q->simulation = (struct podium_simulation){ .draws = (size_t)w->draws,
        .prizes = w->prizes == NOT_GIVEN ? USUAL_PRIZES : (size_t)w->prizes,
        .seed = (uint64_t)w->seed };
    return check_picture_options(q, w->report);
}

static int
load_analysis(struct analysis_request *q, const struct analysis_options *w,
    const char *path)
{
    struct app *app = q->app;
    /* One rating a sheet is enough, unless criteria are analysed apart. */
    struct podium_rating_source source = { .path = path,
        .facets = q->facets || q->report == REPORT_SENSITIVITY,
        .language = app->language,
        .encoding = w->encoding,
        .worksheet = w->worksheet };
    if (w->weights && !read_weights(app, w->weights, &source.weights))
        return report_misuse(app, WORDS("analysis.weights", w->weights));
    if (!path && w->weights)
        return report_misuse(app, WORDS("analysis.rubric_weights"));
    if (path && (w->field || w->round))
        return report_misuse(app, WORDS("analysis.file_field"));
    q->title = path;
    int code =
        path ? load_ratings_file(q, &source) : load_contest_ratings(q, w);
    if (code != EXIT_DONE || q->table.ratings.count > 0)
        return code;
    fprintf(
        app->err, "podium: %s\n", SAY(app, "analysis.no_ratings", q->title));
    return EX_DATAERR;
}

int
cmd_analyse(struct app *app, int argc, char **argv)
{
    struct analysis_request q = { .app = app };
    struct analysis_options w = { .method = "mixed",
        .report = "entries",
        .criteria = "",
        .prizes = NOT_GIVEN,
        .draws = 10000,
        .seed = 1 };
    const struct option options[] = {
        { "method", .text = &w.method },
        { "report", .text = &w.report },
        { "criteria", .text = &w.criteria },
        { "weights", .text = &w.weights },
        { "encoding", .text = &w.encoding },
        { "worksheet", .text = &w.worksheet },
        { "field", .text = &w.field },
        { "round", .text = &w.round },
        { "prizes", .number = &w.prizes },
        { "draws", .number = &w.draws },
        { "seed", .number = &w.seed },
        { "chart", .flag = &q.chart },
        { "picture", .text = &q.picture },
        { 0 },
    };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    if (!check_encoding_name(app, w.encoding))
        return EX_USAGE;
    code = advice_open(app, &q.advice);
    if (code == EXIT_DONE)
        code = read_analysis_options(&q, &w);
    if (code == EXIT_DONE)
        code = load_analysis(&q, &w, argc ? argv[0] : NULL);
    q.ratings = q.facets ? &q.table.facets : &q.table.ratings;
    return code == EXIT_DONE ? print_analysis_report(&q) : code;
}

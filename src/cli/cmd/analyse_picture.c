/* analyse_picture.c - an analysis as bars in the terminal, or as a file. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "base/buffer.h"
#include "base/message.h"
#include "base/new_file.h"
#include "base/text.h"
#include "cli/app/library.h"
#include "cli/app/output.h"
#include "cli/cmd/analyse.h"

#define BAR 40        /* width of a bar, in terminal columns */
#define NAME 24       /* width of a name, in terminal columns */
#define MOST_ROWS 200 /* more rows make a picture unreadable */

/* ---- in the terminal ---- */

static void
print_padded_name(struct app *app, const char *name)
{
    size_t width = text_width(name);
    fputs(name, app->out);
    for (; width < NAME; width++)
        fputc(' ', app->out);
}

/* The column of a bar at which a value is drawn. */
static size_t
bar_column(double value, double from, double to)
{
    double part = to > from ? (value - from) / (to - from) : 0;
    return (size_t)lround(fmax(0, fmin(1, part)) * (BAR - 1));
}

void
chart_entries(struct analysis_request *q, const struct podium_analysis *a)
{
    struct app *app = q->app;
    const size_t *order = entries_best_first(q, a);
    double n = (double)q->ratings->entries;
    for (size_t i = 0; order && i < q->ratings->entries; i++) {
        size_t e = order[i];
        char bar[BAR + 1];
        memset(bar, ' ', BAR);
        bar[BAR] = '\0';
        if (a->rank_low[e]) {
            size_t from = bar_column((double)a->rank_low[e], 1, n);
            size_t to = bar_column((double)a->rank_high[e], 1, n);
            memset(bar + from, '=', to - from + 1);
        }
        if (a->rank[e])
            bar[bar_column((double)a->rank[e], 1, n)] = 'o';
        print_padded_name(app, q->table.entries[e]);
        fprintf(app->out, " |%s|\n", bar);
        if (i + 1 == q->simulation.prizes && i + 1 < q->ratings->entries)
            fprintf(app->out, "%*s +%.*s+\n", NAME, "", BAR,
                "----------------------------------------");
    }
}

void
chart_judges(struct analysis_request *q, const struct podium_analysis *a)
{
    struct app *app = q->app;
    double most = 0;
    for (size_t j = 0; j < q->ratings->judges; j++)
        if (!isnan(a->severity[j]))
            most = fmax(most, fabs(a->severity[j]) + fmax(0, a->judge_se[j]));
    most = most > 0 ? most : 1;
    for (size_t j = 0; j < q->ratings->judges; j++) {
        double se = isnan(a->judge_se[j]) ? 0 : a->judge_se[j];
        char bar[BAR + 1];
        memset(bar, ' ', BAR);
        bar[BAR] = '\0';
        if (!isnan(a->severity[j])) {
            size_t from = bar_column(a->severity[j] - se, -most, most);
            size_t to = bar_column(a->severity[j] + se, -most, most);
            memset(bar + from, '=', to - from + 1);
            bar[BAR / 2] = '|';
            bar[bar_column(a->severity[j], -most, most)] = 'o';
        }
        print_padded_name(app, q->table.judges[j]);
        fprintf(app->out, " |%s|\n", bar);
    }
}

/* ---- in a file ---- */

bool
is_picture_path(const char *path)
{
    return path_has_ending(path, ".png") || path_has_ending(path, ".svg") ||
        path_has_ending(path, ".pdf");
}

/* The arrays of a picture, one value for each of its rows. */
struct picture_rows {
    const char **names;
    double *low, *middle, *high;
};

static bool
alloc_picture_rows(struct app *app, size_t n, struct picture_rows *out)
{
    *out =
        (struct picture_rows){ podium_alloc(&app->arena, n + 1, sizeof(char *)),
            podium_alloc(&app->arena, n + 1, sizeof(double)),
            podium_alloc(&app->arena, n + 1, sizeof(double)),
            podium_alloc(&app->arena, n + 1, sizeof(double)) };
    return !app->arena.failed;
}

static double
rank_as_double(size_t rank)
{
    return rank ? (double)rank : (double)NAN;
}

/* The legend: it explains the bars only if ranks were simulated, and the line
 * of the prizes only if it lies inside the picture. */
static const char *
ranks_legend(struct analysis_request *q, bool bars)
{
    struct buffer b = { 0 };
    size_t prizes = q->simulation.prizes;
    buffer_text(&b, SAY(q->app, bars ? "picture.ranks" : "picture.places"));
    if (prizes > 0 && prizes < q->ratings->entries)
        buffer_text(&b, SAY(q->app, "picture.dashes", INT_TEXT(prizes)));
    const char *text = podium_strdup(&q->app->arena, buffer_string(&b));
    buffer_free(&b);
    return text ? text : "";
}

static bool
fill_rank_picture(struct analysis_request *q, const struct podium_analysis *a,
    struct podium_picture *p)
{
    struct picture_rows room;
    const size_t *order = entries_best_first(q, a);
    size_t n = q->ratings->entries;
    if (!order || !alloc_picture_rows(q->app, n, &room))
        return false;
    bool any = false;
    for (size_t i = 0; i < n; i++) {
        size_t e = order[i];
        bool drawn = a->rank_low[e] > 0;
        any = any || drawn;
        room.names[i] = q->table.entries[e];
        room.middle[i] = rank_as_double(a->rank[e]);
        room.low[i] = drawn ? (double)a->rank_low[e] : (double)NAN;
        room.high[i] = drawn ? (double)a->rank_high[e] : (double)NAN;
    }
    *p = (struct podium_picture){ .kind = PODIUM_PICTURE_RANKS,
        .low_label = SAY(q->app, "picture.better"),
        .high_label = SAY(q->app, "picture.worse"),
        .legend = ranks_legend(q, any),
        .rows = n,
        .names = room.names,
        .low = room.low,
        .middle = room.middle,
        .high = room.high,
        .line = (double)q->simulation.prizes };
    return true;
}

static bool
fill_judge_picture(struct analysis_request *q, const struct podium_analysis *a,
    struct podium_picture *p)
{
    struct picture_rows room;
    size_t n = q->ratings->judges;
    if (!alloc_picture_rows(q->app, n, &room))
        return false;
    for (size_t j = 0; j < n; j++) {
        double se = isnan(a->judge_se[j]) ? 0 : a->judge_se[j];
        room.names[j] = q->table.judges[j];
        room.middle[j] = a->severity[j];
        room.low[j] = a->severity[j] - se;
        room.high[j] = a->severity[j] + se;
    }
    *p = (struct podium_picture){ .kind = PODIUM_PICTURE_JUDGES,
        .low_label = SAY(q->app, "picture.generous"),
        .high_label = SAY(q->app, "picture.severe"),
        .legend = SAY(q->app, "picture.judges"),
        .rows = n,
        .names = room.names,
        .low = room.low,
        .middle = room.middle,
        .high = room.high };
    return true;
}

static bool
fill_score_picture(struct analysis_request *q, struct podium_picture *p)
{
    const struct podium_ratings *r = &q->table.ratings;
    size_t cells = r->entries * r->judges;
    double *value = podium_alloc(&q->app->arena, cells + 1, sizeof *value);
    if (!value)
        return false;
    for (size_t i = 0; i < cells; i++)
        value[i] = NAN;
    for (size_t i = 0; i < r->count; i++)
        value[r->entry[i] * r->judges + r->judge[i]] = r->score[i];
    *p = (struct podium_picture){ .kind = PODIUM_PICTURE_SCORES,
        .low_label = SAY(q->app, "picture.light"),
        .high_label = SAY(q->app, "picture.dark"),
        .rows = r->entries,
        .columns = r->judges,
        .names = q->table.entries,
        .column_names = q->table.judges,
        .cells = value };
    return true;
}

/* Is there anything to draw? */
static bool
picture_has_values(const struct podium_picture *p)
{
    bool any = p->cells != NULL;
    for (size_t i = 0; !any && i < p->rows; i++)
        any = !isnan(p->middle[i]);
    return any;
}

int
draw_picture(struct analysis_request *q, const struct podium_analysis *a)
{
    struct app *app = q->app;
    struct podium_picture p = { 0 };
    struct podium_draw_problem problem = { "" };
    __typeof__(podium_picture_draw) *draw;
    LIBRARY_FUNCTION(draw, library_open(RENDERER), podium_picture_draw);
    if (!draw)
        return say_renderer_missing(app);
    if (!check_output_path(app, q->picture))
        return EX_CANTCREAT;
    bool made = q->report == REPORT_AGREEMENT ? fill_score_picture(q, &p)
        : q->report == REPORT_JUDGES          ? fill_judge_picture(q, a, &p)
                                              : fill_rank_picture(q, a, &p);
    if (!made)
        return EX_OSERR;
    if (!picture_has_values(&p)) {
        fprintf(
            app->err, "podium: %s\n", SAY(app, "picture.nothing", q->picture));
        return EX_DATAERR;
    }
    size_t rows = p.rows;
    if (rows > MOST_ROWS) {
        p.rows = MOST_ROWS;
        fprintf(app->err, "podium: %s\n",
            SAY(app, "picture.most", INT_TEXT(p.rows), INT_TEXT(rows)));
    }
    p.title = q->title;
    const struct podium_drawing how = {
        .path = q->picture, .language = app->language, .now = app->now
    };
    enum podium_status status = draw(&p, &how, &problem);
    return status == PODIUM_OK ? EXIT_DONE
                               : say_renderer_failed(app, status, &problem);
}

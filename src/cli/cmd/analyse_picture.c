/* analyse_picture.c - an analysis as bars in the terminal, or as a file. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>
#include <strings.h>

#include "base/buffer.h"
#include "base/message.h"
#include "base/text.h"
#include "cli/app/library.h"
#include "cli/app/output.h"
#include "cli/cmd/analyse.h"

#define BAR 40        /* columns of a terminal */
#define NAME 24       /* the same for a name */
#define MOST_ROWS 200 /* of a picture: what a page can be read with */

/* ---- in the terminal ---- */

static void
print_name(struct app *app, const char *name)
{
    size_t width = text_width(name);
    fputs(name, app->out);
    for (; width < NAME; width++)
        fputc(' ', app->out);
}

/* Where a value stands among the columns of a bar. */
static size_t
column_of(double value, double from, double to)
{
    double part = to > from ? (value - from) / (to - from) : 0;
    return (size_t)lround(fmax(0, fmin(1, part)) * (BAR - 1));
}

void
chart_entries(struct request *q, const struct podium_analysis *a)
{
    struct app *app = q->app;
    const size_t *order = best_first(q, a);
    double n = (double)q->ratings->entries;
    for (size_t i = 0; order && i < q->ratings->entries; i++) {
        size_t e = order[i];
        char bar[BAR + 1];
        memset(bar, ' ', BAR);
        bar[BAR] = '\0';
        if (a->rank_low[e]) {
            size_t from = column_of((double)a->rank_low[e], 1, n);
            size_t to = column_of((double)a->rank_high[e], 1, n);
            memset(bar + from, '=', to - from + 1);
        }
        if (a->rank[e])
            bar[column_of((double)a->rank[e], 1, n)] = 'o';
        print_name(app, q->table.entries[e]);
        fprintf(app->out, " |%s|\n", bar);
        if (i + 1 == q->simulation.prizes && i + 1 < q->ratings->entries)
            fprintf(app->out, "%*s +%.*s+\n", NAME, "", BAR,
                "----------------------------------------");
    }
}

void
chart_judges(struct request *q, const struct podium_analysis *a)
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
            size_t from = column_of(a->severity[j] - se, -most, most);
            size_t to = column_of(a->severity[j] + se, -most, most);
            memset(bar + from, '=', to - from + 1);
            bar[BAR / 2] = '|';
            bar[column_of(a->severity[j], -most, most)] = 'o';
        }
        print_name(app, q->table.judges[j]);
        fprintf(app->out, " |%s|\n", bar);
    }
}

/* ---- in a file ---- */

bool
may_be_drawn(const char *path)
{
    static const char *const ends[] = { ".png", ".svg", ".pdf" };
    size_t n = strlen(path);
    for (size_t i = 0; i < 3; i++)
        if (n > 4 && strcasecmp(path + n - 4, ends[i]) == 0)
            return true;
    return false;
}

/* Room for the columns of a picture. */
struct room {
    const char **names;
    double *low, *middle, *high;
};

static bool
make_room(struct app *app, size_t n, struct room *out)
{
    *out = (struct room){ podium_alloc(&app->arena, n + 1, sizeof(char *)),
        podium_alloc(&app->arena, n + 1, sizeof(double)),
        podium_alloc(&app->arena, n + 1, sizeof(double)),
        podium_alloc(&app->arena, n + 1, sizeof(double)) };
    return !app->arena.failed;
}

static double
rank_value(size_t rank)
{
    return rank ? (double)rank : (double)NAN;
}

/* What is to be seen: bars where rankings were drawn, a line where there is one
 * inside. */
static const char *
ranks_legend(struct request *q, bool bars)
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
picture_ranks(struct request *q, const struct podium_analysis *a,
    struct podium_picture *p)
{
    struct room room;
    const size_t *order = best_first(q, a);
    size_t n = q->ratings->entries;
    if (!order || !make_room(q->app, n, &room))
        return false;
    bool any = false;
    for (size_t i = 0; i < n; i++) {
        size_t e = order[i];
        bool drawn = a->rank_low[e] > 0;
        any = any || drawn;
        room.names[i] = q->table.entries[e];
        room.middle[i] = rank_value(a->rank[e]);
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
picture_judges(struct request *q, const struct podium_analysis *a,
    struct podium_picture *p)
{
    struct room room;
    size_t n = q->ratings->judges;
    if (!make_room(q->app, n, &room))
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
picture_scores(struct request *q, struct podium_picture *p)
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
has_values(const struct podium_picture *p)
{
    bool any = p->cells != NULL;
    for (size_t i = 0; !any && i < p->rows; i++)
        any = !isnan(p->middle[i]);
    return any;
}

int
draw_picture(struct request *q, const struct podium_analysis *a)
{
    struct app *app = q->app;
    struct podium_picture p = { 0 };
    struct podium_draw_problem problem = { "" };
    enum podium_status (*draw)(const struct podium_picture *,
        const struct podium_drawing *, struct podium_draw_problem *);
    *(void **)&draw =
        library_function(library_open(RENDERER), "podium_picture_draw");
    if (!draw)
        return renderer_missing(app);
    if (!may_write_to(app, q->picture))
        return EX_CANTCREAT;
    bool made = q->report == REPORT_AGREEMENT ? picture_scores(q, &p)
        : q->report == REPORT_JUDGES          ? picture_judges(q, a, &p)
                                              : picture_ranks(q, a, &p);
    if (!made)
        return EX_OSERR;
    if (!has_values(&p)) {
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
                               : renderer_failed(app, status, &problem);
}

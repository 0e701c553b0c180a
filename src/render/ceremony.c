/* ceremony.c - the script of whoever announces, and what the hall sees.
 *
 * In: the announcements in their order. Out: A4 pages that name every author,
 * with how many prizes and names there are at the foot of each; or pages of
 * 16:9, of which each shows one award and nothing of the next. What must hold:
 * a page begins empty, and a hall reads it from the back: no letters under 32
 * pixels of 1280, at most eight lines. */
/* SPDX-License-Identifier: MIT */
#include <podium/ceremony.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buffer.h"
#include "base/message.h"
#include "render/flow.h"

/* ---- the script ---- */

static const struct style heading_style = { 15, true, false, PAPER_BLACK, 3,
    1 };
static const struct style prize_style = { 14, true, false, PAPER_BLACK, 3, 1,
    .left = true };
static const struct style item_style = { 12, false, false, PAPER_BLACK, 6, 1,
    .left = true };
static const struct style people_style = { 14, true, false, PAPER_BLACK, 12, 1,
    .left = true };
static const struct style work_style = { 12, false, true, PAPER_BLACK, 10, 1,
    .left = true };
static const struct style read_style = { 12, false, true, PAPER_BLACK, 40, 1,
    .left = true };
static const struct style middle_style = { 12, false, false, PAPER_BLACK, 4,
    1 };

/* 12000000 as 12.000.000, or 12,000,000. */
static char *
money_text(int64_t money, enum podium_language language)
{
    char digits[24];
    GString *s = g_string_new(NULL);
    snprintf(digits, sizeof digits, "%lld", (long long)money);
    size_t n = strlen(digits);
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && (n - i) % 3 == 0)
            g_string_append_c(s, language == PODIUM_LANGUAGE_VI ? '.' : ',');
        g_string_append_c(s, digits[i]);
    }
    return g_string_free(s, FALSE);
}

/* Are both awards, of prizes with one name, handed over by the same? */
static bool
go_together(
    const struct podium_announcement *a, const struct podium_announcement *b)
{
    return !a->message && !b->message && strcmp(a->prize, b->prize) == 0 &&
        g_strcmp0(a->presenter, b->presenter) == 0;
}

/* How many awards are announced under one heading. */
static size_t
count_together(const struct podium_ceremony *c, size_t first)
{
    size_t end = first + 1;
    while (end < c->count && go_together(&c->items[first], &c->items[end]))
        end++;
    return end - first;
}

static void
add_prize_heading(struct flow *f, const struct podium_ceremony *c, size_t i)
{
    const struct podium_announcement *a = &c->items[i];
    flow_need(f, 120); /* not at the foot of a page */
    flow_message(f, &prize_style, 16,
        WORDS("ceremony.prize", a->prize, INT_TEXT(count_together(c, i))));
    if (a->presenter)
        flow_message(
            f, &item_style, 2, WORDS("ceremony.presenter", a->presenter));
}

/* "Giàng A Sếnh [Zàng A Sếnh], Lò Văn An". */
static char *
spoken_names(const struct podium_announcement *a)
{
    GString *s = g_string_new(NULL);
    for (size_t i = 0; i < a->name_count; i++) {
        g_string_append_printf(s, "%s%s", i > 0 ? ", " : "", a->names[i]);
        if (a->spoken[i])
            g_string_append_printf(s, " [%s]", a->spoken[i]);
    }
    return g_string_free(s, FALSE);
}

/* number: of the award, from 1. */
static void
add_announcement(
    struct flow *f, const struct podium_ceremony *c, size_t i, size_t number)
{
    const struct podium_announcement *a = &c->items[i];
    f->canvas->entry = a->entry;
    if (i == 0 || !go_together(a, &c->items[i - 1]))
        add_prize_heading(f, c, i);
    flow_need(f, 90);
    flow_message(f, &item_style, 10,
        WORDS("ceremony.item", INT_TEXT(number), a->field, a->entry));
    char *names = spoken_names(a);
    flow_text(f, names, &people_style, 2);
    g_free(names);
    if (a->unit)
        flow_text(f, a->unit, &item_style, 1);
    flow_message(f, &work_style, 1, WORDS("ceremony.work", a->title));
    if (a->citation)
        flow_text(f, a->citation, &item_style, 1);
    if (a->money > 0) {
        char *money = money_text(a->money, c->language);
        flow_message(f, &item_style, 1, WORDS("ceremony.money", money));
        g_free(money);
    }
}

/* "24 prizes, 51 names - seal 94ba 886c ...". */
static char *
script_foot(const struct podium_ceremony *c)
{
    char head[20] = "";
    struct buffer b = { 0 };
    for (size_t i = 0; i < 16 && c->head && c->head[i]; i++)
        snprintf(head + strlen(head), sizeof head - strlen(head), "%s%c",
            i > 0 && i % 4 == 0 ? " " : "", c->head[i]);
    message_add(&b, c->language,
        WORDS("ceremony.foot", INT_TEXT(c->awards), INT_TEXT(c->names), head));
    char *text = g_strdup(buffer_string(&b));
    buffer_free(&b);
    return text;
}

enum podium_status
podium_ceremony_script_draw(const struct podium_ceremony *list,
    const struct podium_drawing *how, struct podium_draw_problem *problem)
{
    struct canvas canvas =
        canvas_open(how, problem, PORTRAIT_WIDTH, PORTRAIT_HEIGHT);
    struct output *out = output_open(&canvas, how->path, how->now);
    char *foot = script_foot(list);
    if (canvas.status == PODIUM_OK) {
        struct flow f =
            flow_begin(&canvas, output_surface(out), list->language, foot);
        flow_message(&f, &heading_style, 0, WORDS("ceremony.script"));
        if (list->contest)
            flow_piece(&f, list->contest, &middle_style, 2);
        if (list->edition)
            flow_piece(&f, list->edition, &middle_style, 0);
        for (size_t i = 0, number = 0;
             i < list->count && canvas.status == PODIUM_OK; i++)
            if (list->items[i].message)
                flow_text(&f, list->items[i].message, &read_style, 16);
            else
                add_announcement(&f, list, i, ++number);
        flow_end(&f);
    }
    g_free(foot);
    output_close(&canvas, out);
    return canvas_close(&canvas);
}

/* ---- the hall ---- */

#define HALL_WIDTH 960.0
#define HALL_HEIGHT 540.0
#define HALL_EDGE 60.0
#define HALL_MIDDLE (HALL_WIDTH / 2)
#define HALL_TEXT (HALL_WIDTH - 2 * HALL_EDGE)
/* So many letters have room in letters of 24 points, 32 pixels of 1280. */
#define MOST_NAMES 110
#define MOST_TITLE 230
#define WHITE                                                                  \
    {                                                                          \
        1, 1, 1                                                                \
    }
#define GOLD                                                                   \
    {                                                                          \
        1, 0.847, 0.478                                                        \
    }

static const struct style hall_prize = { 40, true, false, GOLD, 1, 0.7 };
static const struct style hall_field = { 26, false, false, WHITE, 1, 0.93 };
static const struct style hall_title = { 36, true, false, WHITE, 4, 0.9 };
static const struct style hall_message = { 32, false, false, WHITE, 8, 0.8 };
static const struct style hall_people = { 30, true, false, GOLD, 2, 0.95 };
static const struct style hall_unit = { 25, false, false, WHITE, 1, 0.96,
    .cut = true };

/* A text of a step, below the one before. */
struct shown_text {
    const char *text;
    const struct style *style;
    double gap;
};

#define SHOWN_TEXTS 5

/* Draw the texts in the middle of the page, a little above. */
static void
draw_shown(struct canvas *canvas, const struct shown_text texts[SHOWN_TEXTS])
{
    struct fitted_text fitted[SHOWN_TEXTS] = { 0 };
    double height = 0;
    for (size_t i = 0; i < SHOWN_TEXTS && canvas->status == PODIUM_OK; i++) {
        if (!texts[i].text)
            continue;
        fitted[i] =
            fit_text(canvas, texts[i].text, texts[i].style, HALL_TEXT, 1);
        height += fitted[i].height + texts[i].gap;
    }
    double y = (HALL_HEIGHT - height) * 0.45;
    for (size_t i = 0; i < SHOWN_TEXTS; i++) {
        y += texts[i].text ? texts[i].gap : 0;
        paint_fitted_text(canvas, &fitted[i], HALL_MIDDLE, y);
        y += fitted[i].height;
        fitted_text_free(&fitted[i]);
    }
}

/* All names, or, where they would be too small to be read, the first two and
 * how many others. The script has them all. */
static char *
shown_names(
    const struct podium_ceremony *c, const struct podium_announcement *a)
{
    char *all = g_strjoinv(", ", (char **)(uintptr_t)a->shown);
    struct buffer b = { 0 };
    if (g_utf8_strlen(all, -1) <= MOST_NAMES || a->name_count < 3)
        return all;
    message_add(&b, c->language,
        WORDS("ceremony.others", a->shown[0], a->shown[1],
            INT_TEXT(a->name_count - 2)));
    g_free(all);
    all = g_strdup(buffer_string(&b));
    buffer_free(&b);
    return all;
}

/* A title, up to a word's end. */
static char *
shown_title(const char *title)
{
    if (g_utf8_strlen(title, -1) <= MOST_TITLE)
        return g_strdup(title);
    const char *end = g_utf8_offset_to_pointer(title, MOST_TITLE);
    while (end > title && *end != ' ')
        end--;
    return g_strdup_printf("%.*s …", (int)(end - title), title);
}

/* What is shown at one step; step 0 is empty, step 1 the contest. */
static void
draw_step(struct canvas *canvas, const struct podium_ceremony *c, size_t step)
{
    cairo_set_source_rgb(canvas->cr, 0.043, 0.122, 0.165);
    cairo_paint(canvas->cr);
    canvas->entry = "";
    if (step == 0)
        return;
    if (step == 1) {
        const struct shown_text texts[SHOWN_TEXTS] = {
            { c->contest, &hall_title, 0 }, { c->edition, &hall_field, 12 }
        };
        draw_shown(canvas, texts);
        return;
    }
    const struct podium_announcement *a = &c->items[step - 2];
    if (a->message) {
        const struct shown_text texts[SHOWN_TEXTS] = { { a->message,
            &hall_message, 0 } };
        draw_shown(canvas, texts);
        return;
    }
    char *names = shown_names(c, a), *title = shown_title(a->title);
    const struct shown_text texts[SHOWN_TEXTS] = { { a->prize, &hall_prize, 0 },
        { a->field, &hall_field, 2 }, { title, &hall_title, 22 },
        { *names ? names : NULL, &hall_people, 22 },
        { a->unit, &hall_unit, 4 } };
    canvas->entry = a->entry;
    draw_shown(canvas, texts);
    g_free(names);
    g_free(title);
}

static void
draw_steps(struct canvas *canvas, const struct podium_ceremony *c,
    cairo_surface_t *surface, size_t first, size_t count)
{
    for (size_t i = first; i < first + count && canvas->status == PODIUM_OK;
         i++) {
        canvas->cr = cairo_create(surface);
        draw_step(canvas, c, i);
        cairo_show_page(canvas->cr);
        cairo_destroy(canvas->cr);
    }
}

/* A picture of each step, in a folder. */
static void
draw_step_files(struct canvas *canvas, const struct podium_ceremony *c,
    const struct podium_drawing *how)
{
    if (mkdir(how->folder, 0777) != 0 && errno != EEXIST)
        canvas_fail(
            canvas, PODIUM_IO, WORDS("file.io", how->folder, strerror(errno)));
    for (size_t i = 0; i < c->count + 2 && canvas->status == PODIUM_OK; i++) {
        char *path = g_strdup_printf("%s/%04zu.png", how->folder, i);
        struct output *out = output_open(canvas, path, how->now);
        if (canvas->status == PODIUM_OK)
            draw_steps(canvas, c, output_surface(out), i, 1);
        output_close(canvas, out);
        g_free(path);
    }
}

enum podium_status
podium_ceremony_slides_draw(const struct podium_ceremony *list,
    const struct podium_drawing *how, struct podium_draw_problem *problem)
{
    struct canvas canvas = canvas_open(how, problem, HALL_WIDTH, HALL_HEIGHT);
    if (how->folder) {
        draw_step_files(&canvas, list, how);
        return canvas_close(&canvas);
    }
    struct output *out = output_open(&canvas, how->path, how->now);
    if (canvas.status == PODIUM_OK)
        draw_steps(&canvas, list, output_surface(out), 0, list->count + 2);
    output_close(&canvas, out);
    return canvas_close(&canvas);
}

/* certificate.c - A4 landscape pages from the words of certificates.
 *
 * In: certificates as texts. Out: one file of pages, or a file for each
 * certificate. What all pages share (frame, heads, title, signature) is drawn
 * once into a recording surface, which the PDF contains once; a page adds its
 * own lines. Those lines are laid out together, at the largest scale at which
 * they fit between title and signature. A text that fits at no scale is an
 * error with the entry's code: an award is never cut. */
/* SPDX-License-Identifier: MIT */
#include <podium/certificate.h>

#include <cairo-pdf.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buffer.h"
#include "base/message.h"
#include "base/text.h"
#include "render/page.h"

#define BLACK                                                                  \
    {                                                                          \
        0.08, 0.08, 0.08                                                       \
    }
#define RED                                                                    \
    {                                                                          \
        0.70, 0.06, 0.08                                                       \
    }
#define CENTRE (PAGE_WIDTH / 2)
#define MARGIN 62.0 /* inside of the frame */
#define BODY_WIDTH 660.0
#define BODY_TOP 168.0    /* under the title */
#define BODY_BOTTOM 424.0 /* above the signature */
#define SIGN_X 628.0      /* centre of the signature block */
#define SIGN_WIDTH 300.0
#define LEFT_X 214.0 /* centre of the left blocks */
#define HEAD_WIDTH 310.0
#define HEAD_HEIGHT 47.0 /* above the title */
#define NAME_BOTTOM                                                            \
    540.0 /* of the signer's name; 35 mm below the signer's title              \
           * stay free for signature and seal */

/* Do two certificates have the same frame, so that it can be drawn once? */
static bool
same_frame(
    const struct podium_certificate *a, const struct podium_certificate *b)
{
    const char *const x[] = { a->parent, a->host, a->heading, a->motto,
        a->title, a->lead, a->decision, a->anchor, a->place_date, a->authority,
        a->signer_title, a->signer_name };
    const char *const y[] = { b->parent, b->host, b->heading, b->motto,
        b->title, b->lead, b->decision, b->anchor, b->place_date, b->authority,
        b->signer_title, b->signer_name };
    for (size_t i = 0; i < sizeof x / sizeof *x; i++)
        if (g_strcmp0(x[i], y[i]) != 0)
            return false;
    return true;
}

/* Issuing body at the left, national title at the right; without a national
 * title the issuing body is centred. */
static void
draw_frame_heads(struct canvas *pen, const struct podium_certificate *c)
{
    bool both = c->heading != NULL;
    const struct heads heads = { .parent = c->parent,
        .host = c->host,
        .heading = c->heading,
        .motto = c->motto,
        .body = { both ? LEFT_X : CENTRE, MARGIN,
            both ? HEAD_WIDTH : BODY_WIDTH },
        .nation = { SIGN_X, MARGIN, HEAD_WIDTH },
        .height = HEAD_HEIGHT };
    draw_heads(pen, &heads);
}

/* The signature block at the bottom right, laid out upwards from the signer's
 * name, and the decision at the bottom left. */
static void
draw_signature(struct canvas *pen, const struct podium_certificate *c)
{
    static const struct style date = { 13, false, true, BLACK, 1, 0 };
    static const struct style strong = { 13, true, false, BLACK, 2, 0 };
    static const struct style small = { 11.5, false, true, BLACK, 3, 0 };
    static const struct style tiny = { 8, false, false, BLACK, 1, 0 };
    double y = draw_text(pen, c->place_date, &date,
        (struct position){ SIGN_X, BODY_BOTTOM + 4, SIGN_WIDTH });
    y = draw_text(
        pen, c->authority, &strong, (struct position){ SIGN_X, y, SIGN_WIDTH });
    draw_text(pen, c->signer_title, &strong,
        (struct position){ SIGN_X, y, SIGN_WIDTH });
    struct fitted_text name =
        fit_text(pen, c->signer_name, &strong, SIGN_WIDTH, 1);
    paint_fitted_text(pen, &name, SIGN_X, NAME_BOTTOM - name.height);
    fitted_text_free(&name);
    struct fitted_text anchor = fit_text(pen, c->anchor, &tiny, HEAD_WIDTH, 1);
    paint_fitted_text(pen, &anchor, LEFT_X, NAME_BOTTOM - anchor.height);
    struct fitted_text decision =
        fit_text(pen, c->decision, &small, HEAD_WIDTH, 1);
    paint_fitted_text(
        pen, &decision, LEFT_X, NAME_BOTTOM - anchor.height - decision.height);
    fitted_text_free(&anchor);
    fitted_text_free(&decision);
}

static void
draw_page_frame(struct canvas *pen, const struct podium_certificate *c)
{
    static const struct style title = { 40, true, false, RED, 1, 0 };
    draw_border(pen->cr);
    draw_frame_heads(pen, c);
    draw_text(pen, c->title, &title,
        (struct position){ CENTRE, BODY_TOP - 52, BODY_WIDTH });
    draw_signature(pen, c);
}

/* The recipients as one text, separated by commas: "A, B and C" would need the
 * grammar of each language. */
static char *
recipients_text(const struct podium_certificate *c)
{
    GString *s = g_string_new(NULL);
    for (size_t i = 0; i < c->recipient_count; i++) {
        if (i > 0)
            g_string_append(s, ", ");
        /* No-break spaces inside names: lines break between names first. */
        for (const char *n = c->recipients[i]; *n; n++)
            if (*n == ' ' && c->recipient_count > 1)
                g_string_append(s, "\xc2\xa0");
            else
                g_string_append_c(s, *n);
    }
    return g_string_free(s, FALSE);
}

struct body_line {
    const char *text;
    struct style style;
    double gap; /* space above the line, in points before scaling */
};

#define LINES 7
#define MOST_EXTRA 7.0 /* points */

/* Lay out every line at the given scale; returns the height of all. */
static double
fit_body_lines(struct canvas *pen, const struct body_line *lines,
    struct fitted_text *out, double scale)
{
    double height = 0;
    for (size_t i = 0; i < LINES; i++) {
        out[i] =
            fit_text(pen, lines[i].text, &lines[i].style, BODY_WIDTH, scale);
        if (out[i].layout)
            height += out[i].height + lines[i].gap * scale;
    }
    return height;
}

static void
free_body_lines(struct fitted_text *lines)
{
    for (size_t i = 0; i < LINES; i++)
        fitted_text_free(&lines[i]);
}

static void
paint_body_lines(struct canvas *pen, const struct body_line *lines,
    struct fitted_text *fitted, double scale, double height)
{
    /* Spread spare room between the lines, but at most MOST_EXTRA, so that they
     * still look like one text. */
    double spare = BODY_BOTTOM - BODY_TOP - height;
    double extra = spare / LINES < MOST_EXTRA ? spare / LINES : MOST_EXTRA;
    double y = BODY_TOP + (spare - extra * (LINES - 1)) / 2;
    for (size_t i = 0; i < LINES; i++) {
        if (!fitted[i].layout)
            continue;
        y += lines[i].gap * scale + (i > 0 ? extra : 0);
        paint_fitted_text(pen, &fitted[i], CENTRE, y);
        y += fitted[i].height;
    }
}

/* Draw the page's own lines at the largest scale at which all of them fit. */
static void
draw_body(struct canvas *pen, const struct podium_certificate *c)
{
    char *names = recipients_text(c);
    char *prize = c->phrase && c->prize
        ? g_strconcat(c->phrase, " ", c->prize, NULL)
        : g_strdup(c->prize);
    const struct body_line lines[LINES] = {
        { c->lead, { 17, false, true, BLACK, 1, 0 }, 0 },
        { names, { 29, true, false, BLACK, 8, 0 }, 2 },
        { c->unit, { 16, false, true, BLACK, 2, 0.9 }, 0 },
        { prize, { 28, true, false, RED, 1, 0 }, 5 },
        { c->work, { 16.5, false, false, BLACK, 5, 0.95 }, 4 },
        { c->field, { 15, false, false, BLACK, 2, 0.9 }, 3 },
        { c->contest, { 15, false, false, BLACK, 2, 0.9 }, 0 },
    };
    struct fitted_text fitted[LINES];
    double scale = 1, height = fit_body_lines(pen, lines, fitted, scale);
    while (height > BODY_BOTTOM - BODY_TOP && scale > 0.35 &&
        pen->status == PODIUM_OK) {
        free_body_lines(fitted);
        scale -= 0.05;
        height = fit_body_lines(pen, lines, fitted, scale);
    }
    if (height > BODY_BOTTOM - BODY_TOP)
        canvas_fail(
            pen, PODIUM_INVALID, WORDS("render.long", c->entry, c->work));
    paint_body_lines(pen, lines, fitted, scale, height);
    free_body_lines(fitted);
    g_free(names);
    g_free(prize);
}

/* Behind the text, from corner to corner. */
static void
draw_watermark(struct canvas *pen, const char *words)
{
    static const struct style mark = {
        .size = 150, .bold = true, .colour = { 0.90, 0.90, 0.90 }, .lines = 1
    };
    const double x = PAGE_WIDTH / 2, y = PAGE_HEIGHT / 2;
    struct fitted_text text = fit_text(pen, words, &mark, PAGE_WIDTH - 100, 1);
    cairo_save(pen->cr);
    cairo_translate(pen->cr, x, y);
    cairo_rotate(pen->cr, -G_PI / 7);
    cairo_translate(pen->cr, -x, -y);
    paint_fitted_text(pen, &text, x, y - text.height / 2);
    cairo_restore(pen->cr);
    fitted_text_free(&text);
}

/* Record what all pages share. */
static cairo_surface_t *
record_frame(struct canvas *pen, const struct podium_certificate *c)
{
    cairo_rectangle_t page = { 0, 0, PAGE_WIDTH, PAGE_HEIGHT };
    cairo_surface_t *frame =
        cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &page);
    pen->cr = cairo_create(frame);
    pen->entry = c->entry;
    draw_page_frame(pen, c);
    cairo_destroy(pen->cr);
    return frame;
}

/* Draw the items, which all share the frame in surface, a page each. */
static void
draw_certificate_pages(struct canvas *pen,
    const struct podium_certificate *items, size_t count,
    cairo_surface_t *surface)
{
    cairo_surface_t *frame = NULL;
    for (size_t i = 0; i < count && pen->status == PODIUM_OK; i++) {
        if (i == 0 || !same_frame(&items[i], &items[i - 1])) {
            cairo_surface_destroy(frame);
            frame = record_frame(pen, &items[i]);
        }
        pen->entry = items[i].entry;
        pen->cr = cairo_create(surface);
        cairo_set_source_surface(pen->cr, frame, 0, 0);
        cairo_paint(pen->cr);
        if (items[i].watermark)
            draw_watermark(pen, items[i].watermark);
        draw_body(pen, &items[i]);
        cairo_show_page(pen->cr);
        cairo_destroy(pen->cr);
    }
    cairo_surface_destroy(frame);
}

static void
draw_certificate_file(struct canvas *pen,
    const struct podium_certificate *items, size_t count, const char *path,
    int64_t now)
{
    struct output *out = output_open(pen, path, now);
    if (pen->status == PODIUM_OK)
        draw_certificate_pages(pen, items, count, output_surface(out));
    output_close(pen, out);
}

/* FOLDER/ST07_Lo-Van-An.pdf */
static char *
certificate_path(const char *folder, const struct podium_certificate *c)
{
    struct podium_arena arena = { 0 };
    const char *entry = text_file_name(&arena, c->entry);
    const char *name =
        text_ascii(&arena, c->recipient_count ? c->recipients[0] : "");
    char *path = g_strdup_printf("%s/%s%s%s.pdf", folder, entry ? entry : "",
        name && *name ? "_" : "", name ? name : "");
    podium_arena_free(&arena);
    return path;
}

static void
draw_separate_files(struct canvas *pen, const struct podium_certificate *items,
    size_t count, const struct podium_drawing *how)
{
    if (mkdir(how->folder, 0777) != 0 && errno != EEXIST)
        canvas_fail(
            pen, PODIUM_IO, WORDS("file.io", how->folder, strerror(errno)));
    for (size_t i = 0; i < count && pen->status == PODIUM_OK; i++) {
        char *path = certificate_path(how->folder, &items[i]);
        draw_certificate_file(pen, &items[i], 1, path, how->now);
        g_free(path);
    }
}

enum podium_status
podium_certificate_draw(const struct podium_certificate *items, size_t count,
    const struct podium_drawing *how, struct podium_draw_problem *problem)
{
    struct canvas pen = canvas_open(how, problem, PAGE_WIDTH, PAGE_HEIGHT);
    if (how->path)
        draw_certificate_file(&pen, items, count, how->path, how->now);
    if (how->folder && pen.status == PODIUM_OK)
        draw_separate_files(&pen, items, count, how);
    return canvas_close(&pen);
}

/* key_paper.c - a sealed key on paper, against the loss of its file.
 *
 * In: the text of the file. Out: a page with it, as a QR code that any reader
 * gives back letter by letter, and as lines to be typed. Without the passphrase
 * it opens nothing, so that the two belong into different cupboards. */
/* SPDX-License-Identifier: MIT */
#include <podium/proof.h>

#include "base/message.h"
#include "render/paper.h"

#define QR_SIDE 200.0
#define TEXT_COLUMNS 48

static const struct style title_style = { 18, true, false, PAPER_BLACK, 3, 0 };
static const struct style name_style = { 14, false, false, PAPER_BLACK, 3, 0 };
static const struct style advice_style = { 12, false, false, PAPER_BLACK, 12, 1,
    .left = true };
static const struct style text_style = { 11, false, false, PAPER_BLACK, 2, 0,
    .left = true };

static double
draw_key_message(struct canvas *canvas, const struct style *style, double y,
    const char *const words[])
{
    struct buffer b = { 0 };
    message_add(&b, canvas->language, words);
    double below = draw_text(canvas, buffer_string(&b), style,
        (struct position){ PAPER_MIDDLE, y, PAPER_WIDTH });
    buffer_free(&b);
    return below;
}

/* The text in lines that fit; a line break of the file begins another. */
static void
draw_key_text(struct canvas *canvas, const char *text, double y)
{
    while (*text && canvas->status == PODIUM_OK) {
        size_t n = strcspn(text, "\n");
        size_t shown = n < TEXT_COLUMNS ? n : TEXT_COLUMNS;
        char *line = g_strndup(text, shown);
        y = draw_text(canvas, line, &text_style,
                (struct position){ PAPER_MIDDLE, y, PAPER_WIDTH }) +
            2;
        g_free(line);
        text += shown + (text[shown] == '\n');
    }
}

static void
draw_key_page(struct canvas *canvas, const struct podium_key_paper *paper)
{
    double y = draw_key_message(
        canvas, &title_style, PAPER_TOP, WORDS("key_paper.title"));
    if (paper->contest)
        y = draw_text(canvas, paper->contest, &name_style,
            (struct position){ PAPER_MIDDLE, y + 4, PAPER_WIDTH });
    y = draw_key_message(canvas, &name_style, y + 8,
        WORDS("key_paper.print", paper->fingerprint));
    draw_qr(canvas, paper->text,
        (struct position){ PAPER_MIDDLE - QR_SIDE / 2, y + 12, QR_SIDE });
    y = draw_key_message(
        canvas, &advice_style, y + QR_SIDE + 24, WORDS("key_paper.advice"));
    draw_key_text(canvas, paper->text, y + 16);
}

enum podium_status
podium_key_paper_draw(const struct podium_key_paper *paper,
    const struct podium_drawing *how, struct podium_draw_problem *problem)
{
    struct canvas canvas =
        canvas_open(how, problem, PORTRAIT_WIDTH, PORTRAIT_HEIGHT);
    canvas.secret = true;
    struct output *out = output_open(&canvas, how->path, how->now);
    if (canvas.status == PODIUM_OK) {
        canvas.cr = cairo_create(output_surface(out));
        draw_key_page(&canvas, paper);
        cairo_show_page(canvas.cr);
        cairo_destroy(canvas.cr);
    }
    output_close(&canvas, out);
    return canvas_close(&canvas);
}

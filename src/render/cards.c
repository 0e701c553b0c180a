/* cards.c - ten cards to a page, with lines to cut along. */
/* SPDX-License-Identifier: MIT */
#include <podium/card.h>

#include "render/page.h"

#define MILLIMETRE (72 / 25.4)
#define CARD_WIDTH (90 * MILLIMETRE)
#define CARD_HEIGHT (54 * MILLIMETRE)
#define COLUMNS 2
#define ROWS 5
#define QR_SIDE (28 * MILLIMETRE)
#define PAD (4 * MILLIMETRE)
#define BLACK                                                                  \
    {                                                                          \
        0.08, 0.08, 0.08                                                       \
    }

static void
draw_card(
    struct canvas *canvas, const struct podium_card *c, double left, double top)
{
    static const struct style small = { 8.5, false, false, BLACK, 2, 0 };
    static const struct style title = { 12, true, false, BLACK, 1, 0 };
    static const struct style name = { 12, false, false, BLACK, 2, 0 };
    static const struct style code = { 24, true, false, BLACK, 1, 0 };
    const double words = CARD_WIDTH - QR_SIDE - 2 * PAD;
    const double middle = left + PAD + words / 2;
    canvas->entry = c->person;
    cairo_set_source_rgb(canvas->cr, 0.6, 0.6, 0.6);
    cairo_set_line_width(canvas->cr, 0.4);
    cairo_rectangle(canvas->cr, left, top, CARD_WIDTH, CARD_HEIGHT);
    cairo_stroke(canvas->cr);
    double y = draw_text(canvas, c->contest, &small,
        (struct position){ left + CARD_WIDTH / 2, top + 2 * MILLIMETRE,
            CARD_WIDTH - 2 * PAD });
    y = draw_text(
        canvas, c->title, &title, (struct position){ middle, y + 3, words });
    y = draw_text(
        canvas, c->name, &name, (struct position){ middle, y + 2, words });
    y = draw_text(
        canvas, c->person, &name, (struct position){ middle, y, words });
    draw_text(
        canvas, c->code, &code, (struct position){ middle, y + 3, words });
    draw_qr(canvas, c->code,
        (struct position){ left + CARD_WIDTH - PAD - QR_SIDE,
            top + 13 * MILLIMETRE, QR_SIDE });
    struct fitted_text advice =
        fit_text(canvas, c->advice, &small, CARD_WIDTH - 2 * PAD, 1);
    paint_fitted_text(canvas, &advice, left + CARD_WIDTH / 2,
        top + CARD_HEIGHT - advice.height - 1.5 * MILLIMETRE);
    fitted_text_free(&advice);
}

static void
draw_card_page(
    struct canvas *canvas, const struct podium_card *items, size_t count)
{
    const double left = (PORTRAIT_WIDTH - COLUMNS * CARD_WIDTH) / 2;
    const double top = (PORTRAIT_HEIGHT - ROWS * CARD_HEIGHT) / 2;
    for (size_t i = 0; i < count && canvas->status == PODIUM_OK; i++) {
        size_t row = i / COLUMNS, column = i % COLUMNS;
        draw_card(canvas, &items[i], left + (double)column * CARD_WIDTH,
            top + (double)row * CARD_HEIGHT);
    }
}

enum podium_status
podium_card_draw(const struct podium_card *items, size_t count,
    const struct podium_drawing *how, struct podium_draw_problem *problem)
{
    const size_t most = (size_t)ROWS * COLUMNS;
    struct canvas canvas =
        canvas_open(how, problem, PORTRAIT_WIDTH, PORTRAIT_HEIGHT);
    canvas.secret = true;
    struct output *out = output_open(&canvas, how->path, how->now);
    for (size_t i = 0; i < count && canvas.status == PODIUM_OK; i += most) {
        canvas.cr = cairo_create(output_surface(out));
        draw_card_page(&canvas, items + i, count - i < most ? count - i : most);
        cairo_show_page(canvas.cr);
        cairo_destroy(canvas.cr);
    }
    output_close(&canvas, out);
    return canvas_close(&canvas);
}

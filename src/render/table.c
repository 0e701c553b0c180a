/* table.c - ruled tables on a page. */
/* SPDX-License-Identifier: MIT */
#include "render/table.h"

#define PAD 3.0
#define LINE 0.6

struct laid {
    struct fitted_text text, more;
};

/* Lay out a row; returns its height with the padding. */
static double
lay_out_row(struct canvas *canvas, const struct ruled *t,
    const struct cell *cells, double least, struct laid *out)
{
    double height = least;
    for (size_t i = 0; i < t->columns; i++) {
        double width = t->widths[i] - 2 * PAD;
        out[i] = (struct laid){ 0 };
        if (cells[i].text)
            out[i].text = fit_text(
                canvas, cells[i].text, cells[i].style, width, t->scale);
        if (cells[i].more)
            out[i].more = fit_text(
                canvas, cells[i].more, cells[i].more_style, width, t->scale);
        double needed = out[i].text.height + out[i].more.height + 2 * PAD;
        height = needed > height ? needed : height;
    }
    return height;
}

static void
free_laid_row(const struct ruled *t, struct laid *laid)
{
    for (size_t i = 0; i < t->columns; i++) {
        fitted_text_free(&laid[i].text);
        fitted_text_free(&laid[i].more);
    }
}

double
ruled_height(struct canvas *canvas, const struct ruled *t,
    const struct cell *cells, double least)
{
    struct laid laid[MOST_CELLS];
    double height = lay_out_row(canvas, t, cells, least, laid);
    free_laid_row(t, laid);
    return height;
}

double
ruled_row(struct canvas *canvas, const struct ruled *t,
    const struct cell *cells, double least, double y)
{
    struct laid laid[MOST_CELLS];
    double height = lay_out_row(canvas, t, cells, least, laid), x = t->x;
    for (size_t i = 0; i < t->columns; i++) {
        double middle = x + t->widths[i] / 2;
        double inner = laid[i].text.height + laid[i].more.height;
        double top = y + (height - inner) / 2;
        paint_fitted_text(canvas, &laid[i].text, middle, top);
        paint_fitted_text(
            canvas, &laid[i].more, middle, top + laid[i].text.height);
        cairo_set_source_rgb(canvas->cr, 0, 0, 0);
        cairo_set_line_width(canvas->cr, LINE);
        cairo_rectangle(canvas->cr, x, y, t->widths[i], height);
        cairo_stroke(canvas->cr);
        x += t->widths[i];
    }
    free_laid_row(t, laid);
    return height;
}

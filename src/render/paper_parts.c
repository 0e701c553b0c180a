/* paper_parts.c - what every paper score sheet has: head, foot, lines. */
/* SPDX-License-Identifier: MIT */
#include "render/paper.h"

#include "base/buffer.h"
#include "base/message.h"

#define HEAD_HEIGHT 46.0
#define QR_SIDE 79.0 /* 28 mm */

double
paper_message(struct canvas *canvas, const struct podium_paper *p,
    const struct style *style, struct position at, const char *const words[])
{
    struct buffer b = { 0 };
    message_add(&b, p->language, words);
    double y = draw_text(canvas, buffer_string(&b), style, at);
    buffer_free(&b);
    return y;
}

double
paper_draw_head(struct canvas *canvas, const struct podium_paper *p)
{
    static const struct style date = { 13, false, true, PAPER_BLACK, 1, 0 };
    static const struct style title = { 15, true, false, PAPER_BLACK, 1, 0 };
    static const struct style strong = { 13, true, false, PAPER_BLACK, 2, 0 };
    static const struct style plain = { 13, false, false, PAPER_BLACK, 2, 0,
        .left = true };
    const double half = PAPER_WIDTH * 0.44;
    const struct heads heads = { .parent = p->parent,
        .host = p->host,
        .heading = p->heading,
        .motto = p->motto,
        .body = { p->heading ? PAPER_LEFT + half / 2 : PAPER_MIDDLE, PAPER_TOP,
            p->heading ? half : PAPER_WIDTH },
        .nation = { PORTRAIT_WIDTH - PAPER_RIGHT - (PAPER_WIDTH - half) / 2,
            PAPER_TOP, PAPER_WIDTH - half },
        .height = HEAD_HEIGHT };
    draw_heads(canvas, &heads);
    double y = PAPER_TOP + HEAD_HEIGHT + 12;
    y = paper_message(canvas, p, &date,
        (struct position){ heads.nation.x, y, PAPER_WIDTH - half },
        WORDS(p->place ? "paper.place_date" : "paper.date",
            p->place ? p->place : ""));
    const struct position whole = { PAPER_MIDDLE, y + 10, PAPER_WIDTH };
    y = paper_message(canvas, p, &title, whole, WORDS("paper.title"));
    y = draw_text(canvas, p->contest, &strong,
        (struct position){ whole.x, y + 1, whole.width });
    y = draw_text(canvas, p->round, &strong,
        (struct position){ whole.x, y + 1, whole.width });
    y = paper_message(canvas, p, &plain,
        (struct position){ whole.x, y + 8, whole.width },
        WORDS(
            p->practice ? "paper.trainee" : "paper.judge", p->name, p->judge));
    return paper_message(canvas, p, &plain,
        (struct position){ whole.x, y + 2, whole.width },
        WORDS("paper.field", p->field));
}

void
paper_draw_foot(struct canvas *canvas, const struct podium_paper *p,
    const char *key, const char *number)
{
    static const struct style strong = { 13, true, false, PAPER_BLACK, 1, 0 };
    static const struct style hint = { 12, false, true, PAPER_BLACK, 1, 0 };
    static const struct style name = { 13, true, false, PAPER_BLACK, 2, 0 };
    static const struct style small = { 9, false, false, PAPER_BLACK, 1, 0 };
    const double width = PAPER_WIDTH / 2, top = PAPER_BOTTOM - PAPER_FOOT;
    const double right = PORTRAIT_WIDTH - PAPER_RIGHT - width / 2;
    double y = paper_message(canvas, p, &strong,
        (struct position){ right, top, width }, WORDS("paper.signer"));
    paper_message(canvas, p, &hint, (struct position){ right, y, width },
        WORDS("paper.sign"));
    struct fitted_text f = fit_text(canvas, p->name, &name, width, 1);
    paint_fitted_text(canvas, &f, right, PAPER_BOTTOM - f.height);
    fitted_text_free(&f);
    draw_qr(canvas, key,
        (struct position){ PAPER_LEFT, PAPER_BOTTOM - QR_SIDE - 12, QR_SIDE });
    draw_text(canvas, number, &small,
        (struct position){
            PAPER_LEFT + QR_SIDE / 2, PAPER_BOTTOM - 13, width });
}

static void
draw_dotted_line(struct canvas *canvas, double y)
{
    const double dots[] = { 0.8, 2.4 };
    cairo_save(canvas->cr);
    cairo_set_source_rgb(canvas->cr, 0.2, 0.2, 0.2);
    cairo_set_line_width(canvas->cr, 0.8);
    cairo_set_dash(canvas->cr, dots, 2, 0);
    cairo_move_to(canvas->cr, PAPER_LEFT, y);
    cairo_line_to(canvas->cr, PORTRAIT_WIDTH - PAPER_RIGHT, y);
    cairo_stroke(canvas->cr);
    cairo_restore(canvas->cr);
}

void
paper_draw_comment_room(struct canvas *canvas, const struct podium_paper *p,
    double y, const char *const words[])
{
    static const struct style plain = { 13, false, false, PAPER_BLACK, 3, 1,
        .cut = true, .left = true };
    const double foot = PAPER_BOTTOM - PAPER_FOOT - 8;
    y = paper_message(canvas, p, &plain,
        (struct position){ PAPER_MIDDLE, y + 6, PAPER_WIDTH }, words);
    size_t lines = (size_t)((foot - y + 6) / PAPER_COMMENT_STEP);
    for (size_t i = 1; i <= lines; i++)
        draw_dotted_line(canvas, y - 6 + (double)i * PAPER_COMMENT_STEP);
}

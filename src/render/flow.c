/* flow.c - texts below each other on A4 pages, as many as they need.
 *
 * A long text is parted between words, since a page may end within it. */
/* SPDX-License-Identifier: MIT */
#include "render/flow.h"

#include <string.h>

#include "base/buffer.h"
#include "base/message.h"

#define PART_BYTES 1200 /* of a text that is drawn in one */
#define FOOT_HEIGHT 16.0

static void
draw_foot(struct flow *f)
{
    static const struct style style = { 9, false, false, PAPER_BLACK, 1, 0.5 };
    char *text = NULL;
    if (!f->foot)
        return;
    text = g_strdup_printf("%s - %zu", f->foot, f->pages);
    draw_text(f->canvas, text, &style,
        (struct position){ PAPER_MIDDLE, PAPER_BOTTOM + 8, PAPER_WIDTH });
    g_free(text);
}

static void
turn_page(struct flow *f)
{
    draw_foot(f);
    cairo_show_page(f->canvas->cr);
    f->pages++;
    f->y = PAPER_TOP;
}

struct flow
flow_begin(struct canvas *canvas, cairo_surface_t *surface,
    enum podium_language language, const char *foot)
{
    canvas->cr = cairo_create(surface);
    return (struct flow){ canvas, language, PAPER_TOP, foot, 1 };
}

void
flow_end(struct flow *f)
{
    draw_foot(f);
    cairo_show_page(f->canvas->cr);
    cairo_destroy(f->canvas->cr);
    f->canvas->cr = NULL;
}

void
flow_need(struct flow *f, double height)
{
    if (f->y + height > PAPER_BOTTOM)
        turn_page(f);
}

void
flow_piece(
    struct flow *f, const char *text, const struct style *style, double gap)
{
    struct fitted_text t = fit_text(f->canvas, text, style, PAPER_WIDTH, 1);
    if (f->y + gap + t.height > PAPER_BOTTOM)
        turn_page(f);
    else
        f->y += gap;
    paint_fitted_text(f->canvas, &t, PAPER_MIDDLE, f->y);
    f->y += t.height;
    fitted_text_free(&t);
}

/* Where a part of a text ends: at a space, or at least not in a letter. */
static size_t
part_size(const char *text)
{
    size_t n = strlen(text), end = PART_BYTES;
    if (n <= PART_BYTES)
        return n;
    while (end > PART_BYTES / 2 && text[end] != ' ')
        end--;
    if (text[end] != ' ')
        for (end = PART_BYTES; ((unsigned char)text[end] & 0xC0) == 0x80;)
            end--;
    return end;
}

void
flow_text(
    struct flow *f, const char *text, const struct style *style, double gap)
{
    while (*text && f->canvas->status == PODIUM_OK) {
        size_t n = part_size(text);
        char *part = g_strndup(text, n);
        flow_piece(f, part, style, gap);
        g_free(part);
        text += n;
        text += *text == ' ';
        gap = 0;
    }
}

void
flow_message(struct flow *f, const struct style *style, double gap,
    const char *const words[])
{
    struct buffer b = { 0 };
    message_add(&b, f->language, words);
    if (b.failed)
        canvas_fail(f->canvas, PODIUM_NOMEM, WORDS("memory.out"));
    flow_text(f, buffer_string(&b), style, gap);
    buffer_free(&b);
}

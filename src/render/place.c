/* place.c - where the boxes of one certificate stand.
 *
 * In: a layout, and what is said. Out: each text broken into lines, each line
 * with its baseline. What must hold: a text stands in its width by its ink; one
 * that is missing leaves no gap, what stands after it moves up; the lines of a
 * stack share its height (stack.c). A text that fits at no size is a failure
 * that names its box: an award is never cut. */
/* SPDX-License-Identifier: MIT */
#include "render/place.h"

#include <stdio.h>

#include "render/box_text.h"
#include "render/stack.h"

/* ---- placing ---- */

struct point_mm
placed_line_at(const struct placed *p, size_t line)
{
    const struct line *l = &p->lines.items[line];
    double left = l->left / POINTS_A_MM, width = l->width / POINTS_A_MM;
    double slack = p->right - p->left - width;
    double part = p->box->align == PODIUM_ALIGN_LEFT ? 0
        : p->box->align == PODIUM_ALIGN_CENTRE       ? 0.5
                                                     : 1;
    return (struct point_mm){ p->left + slack * part - left,
        p->first + (double)line * p->line_pitch };
}

/* Above or below another box: beyond its last line, or, where its y is
 * negative, before its first. */
static void
place_text(struct placed_page *page, struct placed *p)
{
    const struct podium_box *box = p->box;
    const struct placed *other =
        box->after == PODIUM_NO_BOX ? NULL : &page->items[box->after];
    bool upwards = other && box->y < 0;
    double from = !other ? box->y
        : other->absent  ? other->first
        : upwards        ? other->first + box->y
                         : other->last + box->y;
    double more = p->absent || p->lines.count == 0
        ? 0
        : (double)(p->lines.count - 1) * p->line_pitch;
    p->first = upwards ? from - more : from;
    p->last = upwards ? from : from + more;
    p->left = box->x;
    p->right = box->x + box->width;
    if (box->beside != PODIUM_NO_BOX && page->items[box->beside].absent)
        p->left = page->items[box->beside].left;
}

/* A rule or an ornament beside a text: none where there is no text. */
static void
place_beside(
    struct placed_page *page, struct placed *p, const struct said *said)
{
    const struct podium_box *box = p->box;
    const struct placed *other =
        box->after == PODIUM_NO_BOX ? NULL : &page->items[box->after];
    p->absent = (other && other->absent) ||
        (box->kind == PODIUM_BOX_QR && !said->words[PODIUM_WORD_PROOF]);
    p->proof = said->words[PODIUM_WORD_PROOF];
    p->first = p->last = other ? other->last + box->y : box->y;
    p->left = box->x;
    p->right = box->x + box->width;
    if (box->kind != PODIUM_BOX_RULE || !other || other->lines.count == 0 ||
        box->width > 0)
        return;
    size_t last = other->lines.count - 1;
    const struct line *l = &other->lines.items[last];
    p->left = placed_line_at(other, last).x + l->left / POINTS_A_MM;
    p->right = p->left + l->width / POINTS_A_MM;
}

static void
place_box(struct canvas *canvas, const struct podium_layout *layout,
    const struct said *said, struct placed_page *page, size_t i)
{
    struct placed *p = &page->items[i];
    switch (p->box->kind) {
    case PODIUM_BOX_TEXT:
    case PODIUM_BOX_NAMES:
    case PODIUM_BOX_LIST:
        if (p->box->within != PODIUM_NO_BOX)
            break; /* with its stack */
        if (!break_box(&(struct saying){ canvas, layout, said, page->kept },
                box_size(p->box, said), p))
            fail_for_box(canvas, p->box, said);
        place_text(page, p);
        break;
    case PODIUM_BOX_STACK:
        place_stack(canvas, layout, said, page, i);
        break;
    default:
        place_beside(page, p, said);
    }
}

struct kept *
kept_new(const struct podium_layout *layout)
{
    return g_new0(struct kept, layout->count);
}

void
kept_free(struct kept *kept, const struct podium_layout *layout)
{
    for (size_t i = 0; i < layout->count; i++) {
        lines_free(&kept[i].lines);
        g_free(kept[i].text);
        cairo_surface_destroy(kept[i].image);
    }
    g_free(kept);
}

struct placed_page
place_boxes(struct canvas *canvas, const struct podium_layout *layout,
    const struct said *said, struct kept *kept)
{
    struct placed_page page = { g_new0(struct placed, layout->count),
        layout->count, kept };
    for (size_t i = 0; i < layout->count; i++)
        page.items[i].box = &layout->items[i];
    for (size_t i = 0; i < layout->count && canvas->status == PODIUM_OK; i++)
        place_box(canvas, layout, said, &page, i);
    return page;
}

void
placed_free(struct placed_page *page)
{
    for (size_t i = 0; i < page->count; i++)
        lines_free(&page->items[i].lines);
    g_free(page->items);
    page->items = NULL;
}

static void
write_code(struct buffer *out, const struct placed *p)
{
    char row[160];
    snprintf(row, sizeof row, "%s %.2f %.2f %.2f %.2f - ", p->box->name,
        p->box->x, p->box->y, p->box->width, p->box->width);
    buffer_text(out, row);
    buffer_text(out, p->proof);
    buffer_char(out, '\n');
}

void
placed_write(struct buffer *out, const struct placed_page *page)
{
    char row[160];
    for (size_t i = 0; i < page->count; i++) {
        const struct placed *p = &page->items[i];
        if (p->box->kind == PODIUM_BOX_QR && !p->absent)
            write_code(out, p);
        for (size_t k = 0; k < p->lines.count; k++) {
            const struct line *l = &p->lines.items[k];
            struct point_mm at = placed_line_at(p, k);
            snprintf(row, sizeof row, "%s %.2f %.2f %.2f %.2f %.1f ",
                p->box->name, at.x + l->left / POINTS_A_MM,
                at.y - l->above / POINTS_A_MM, l->width / POINTS_A_MM,
                (l->above + l->below) / POINTS_A_MM, p->lines.size);
            buffer_text(out, row);
            char *text = line_text(l);
            buffer_text(out, text);
            g_free(text);
            buffer_char(out, '\n');
        }
    }
}

/* clash.c - texts where they must not be.
 *
 * In: a page whose boxes were placed. Out: a failure that names the box. What
 * must hold: ink counts, not boxes, since a box is wider than what it says. */
/* SPDX-License-Identifier: MIT */
#include "render/clash.h"

#include "base/message.h"

#define TOUCH 0.1       /* mm that two inks may share */
#define QUIET_PART 0.05 /* of a code's width: 4 modules of the most it has */

/* Millimetres of the page. */
struct area {
    double left, top, right, bottom;
};

static struct area
line_area(const struct placed *p, size_t line)
{
    const struct line *l = &p->lines.items[line];
    struct point_mm at = placed_line_at(p, line);
    double left = at.x + l->left / POINTS_A_MM;
    return (struct area){ left, at.y - l->above / POINTS_A_MM,
        left + l->width / POINTS_A_MM, at.y + l->below / POINTS_A_MM };
}

static struct area
box_area(const struct podium_box *box)
{
    bool code = box->kind == PODIUM_BOX_QR;
    double edge = code ? box->width * QUIET_PART : 0;
    return (struct area){ box->x - edge, box->y - edge,
        box->x + box->width + edge,
        box->y + (code ? box->width : box->height) + edge };
}

static bool
is_within(const struct area *a, double width, double height)
{
    return a->left >= 0 && a->right <= width && a->top >= 0 &&
        a->bottom <= height;
}

static bool
areas_meet(const struct area *a, const struct area *b)
{
    return a->left < b->right - TOUCH && b->left < a->right - TOUCH &&
        a->top < b->bottom - TOUCH && b->top < a->bottom - TOUCH;
}

static void
fail_for_pair(struct canvas *canvas, const char *id, const struct placed *p,
    const struct placed *other)
{
    canvas_fail(canvas, PODIUM_INVALID,
        WORDS(id, canvas->entry ? canvas->entry : "", p->box->name,
            other ? other->box->name : ""));
}

void
fail_off_page(struct canvas *canvas, const struct podium_layout *layout,
    const struct placed_page *page)
{
    for (size_t i = 0; i < page->count && canvas->status == PODIUM_OK; i++) {
        const struct placed *p = &page->items[i];
        struct area box = box_area(p->box);
        bool good = p->absent || p->box->kind != PODIUM_BOX_QR ||
            is_within(&box, layout->width, layout->height);
        for (size_t k = 0; k < p->lines.count && good; k++) {
            struct area line = line_area(p, k);
            good = is_within(&line, layout->width, layout->height);
        }
        if (!good)
            fail_for_pair(canvas, "render.off_page", p, NULL);
    }
}

/* Does a line of a text stand on what the other box has? */
static bool
stands_on(const struct placed *p, const struct placed *other)
{
    bool area = !other->absent &&
        (other->box->kind == PODIUM_BOX_QR ||
            other->box->kind == PODIUM_BOX_EMPTY);
    struct area whole = box_area(other->box);
    for (size_t i = 0; i < p->lines.count; i++) {
        struct area line = line_area(p, i);
        if (area && areas_meet(&line, &whole))
            return true;
        for (size_t k = 0; k < other->lines.count; k++) {
            struct area others = line_area(other, k);
            if (areas_meet(&line, &others))
                return true;
        }
    }
    return false;
}

void
fail_for_overlap(struct canvas *canvas, const struct placed_page *page)
{
    for (size_t i = 0; i < page->count && canvas->status == PODIUM_OK; i++)
        for (size_t k = 0; k < page->count; k++)
            if (i != k && stands_on(&page->items[i], &page->items[k]))
                fail_for_pair(
                    canvas, "render.overlap", &page->items[i], &page->items[k]);
}

/* stack.c - lines that share the height of a zone.
 *
 * In: a zone, and the texts within it. Out: their baselines. Each line
 * has a lead, the least distance from the one above, and glue, what that may
 * gain. Of what is free, 62 % go into the glue; what is left stands above and
 * below in the proportion of the stack's share (a little more below, where the
 * eye sees the middle), or 60 to 40 where hardly any is free, so that accents
 * keep away from what is above. Where nothing is free, texts shrink to their
 * least in the order of their relief; and what has no room then is a failure.
 */
/* SPDX-License-Identifier: MIT */
#include "render/stack.h"

#include <math.h>

#include "render/box_text.h"

#define ACCENTED_CAPITAL 0.97 /* em: of Ấ and Ứ above the baseline */
#define INTO_GLUE 0.62
#define TIGHT 0.35
#define TIGHT_SHARE 60.0
#define RELIEF_STEP 0.5 /* points */
#define NAMES_TO_BODY 1.8

struct stack {
    struct saying saying;
    struct placed_page *page;
    size_t own;
    double needed, glue; /* mm */
};

static struct placed *
stack_member(const struct stack *s, size_t i)
{
    struct placed *p = &s->page->items[i];
    return p->box->within == s->own && !p->absent ? p : NULL;
}

/* Letters that shrank need less. */
static double
box_lead(const struct stack *s, const struct placed *p)
{
    double lead =
        s->saying.said->name_count == 1 ? p->box->lead_alone : p->box->lead;
    return lead * p->lines.size / box_size(p->box, s->saying.said);
}

/* Sum up what the texts need, and what they may gain. */
static void
sum_stack(struct stack *s)
{
    bool first = true;
    s->needed = s->glue = 0;
    for (size_t i = s->own + 1; i < s->page->count; i++) {
        const struct placed *p = stack_member(s, i);
        if (!p)
            continue;
        s->needed += (double)(p->lines.count - 1) * p->line_pitch;
        s->needed += first ? p->lines.size * ACCENTED_CAPITAL / POINTS_A_MM
                           : box_lead(s, p);
        s->glue += first ? 0 : p->box->glue;
        first = false;
    }
}

static void
break_members(struct stack *s)
{
    for (size_t i = s->own + 1; i < s->page->count; i++) {
        struct placed *p = &s->page->items[i];
        bool text = p->box->kind == PODIUM_BOX_TEXT || is_names_box(p->box);
        if (text && p->box->within == s->own &&
            !break_box(&s->saying, box_size(p->box, s->saying.said), p))
            fail_for_box(s->saying.canvas, p->box, s->saying.said);
    }
}

/* A body that is small beside names at their full size stays so beside names
 * that shrank. */
static void
keep_proportion(struct stack *s)
{
    const struct placed *names = NULL;
    for (size_t i = s->own + 1; i < s->page->count && !names; i++) {
        const struct placed *p = stack_member(s, i);
        names = p && is_names_box(p->box) ? p : NULL;
    }
    for (size_t i = s->own + 1; i < s->page->count && names; i++) {
        struct placed *p = stack_member(s, i);
        double most =
            fmax(names->lines.size / NAMES_TO_BODY, p ? p->box->least : 0);
        if (p && p->box->size * NAMES_TO_BODY <= names->box->size &&
            p->lines.size > most)
            break_box(&s->saying, floor(most / RELIEF_STEP) * RELIEF_STEP, p);
    }
}

/* Shrink what has this relief until all has room or it is at its least. */
static void
shrink_by_relief(struct stack *s, double height, int64_t relief)
{
    for (size_t i = s->own + 1; i < s->page->count; i++) {
        struct placed *p = stack_member(s, i);
        while (p && p->box->relief == relief && s->needed > height &&
            p->lines.size - RELIEF_STEP >= p->box->least) {
            break_box(&s->saying, p->lines.size - RELIEF_STEP, p);
            sum_stack(s);
        }
    }
}

/* Put several names on a line of a list that has no room for one each. */
static void
pack_lists(struct stack *s, double height)
{
    for (size_t i = s->own + 1; i < s->page->count; i++) {
        struct placed *p = stack_member(s, i);
        if (!p || p->box->kind != PODIUM_BOX_LIST || s->needed <= height)
            continue;
        p->packed = true;
        break_box(&s->saying, box_size(p->box, s->saying.said), p);
        sum_stack(s);
    }
}

static double
text_height(const struct placed *p)
{
    return (double)(p->lines.count - 1) * p->line_pitch +
        p->lines.size / POINTS_A_MM;
}

/* The text that takes most of the height is the one to name. */
static void
fail_for_highest(struct stack *s)
{
    const struct placed *highest = NULL;
    for (size_t i = s->own + 1; i < s->page->count; i++) {
        const struct placed *p = stack_member(s, i);
        double height = p ? text_height(p) : 0;
        if (p && (!highest || height >= text_height(highest)))
            highest = p;
    }
    if (highest)
        fail_for_box(s->saying.canvas, highest->box, s->saying.said);
}

static void
place_members(struct stack *s, const struct podium_box *zone)
{
    double spare = fmax(0, zone->height - s->needed);
    double part = s->glue > 0 ? fmin(1, INTO_GLUE * spare / s->glue) : 0;
    double share = s->glue > 0 && part < TIGHT ? TIGHT_SHARE : zone->share;
    double y = zone->y + (spare - part * s->glue) * share / 100;
    bool first = true;
    for (size_t i = s->own + 1; i < s->page->count; i++) {
        struct placed *p = stack_member(s, i);
        if (!p)
            continue;
        double width = p->box->width > 0 ? p->box->width : zone->width;
        double slack = zone->width - width;
        double left = p->box->align == PODIUM_ALIGN_LEFT ? 0
            : p->box->align == PODIUM_ALIGN_CENTRE       ? slack / 2
                                                         : slack;
        y += first ? p->lines.size * ACCENTED_CAPITAL / POINTS_A_MM
                   : box_lead(s, p) + part * p->box->glue;
        p->left = zone->x + left;
        p->right = p->left + width;
        p->first = y;
        y += (double)(p->lines.count - 1) * p->line_pitch;
        p->last = y;
        first = false;
    }
}

void
place_stack(struct canvas *canvas, const struct podium_layout *layout,
    const struct said *said, struct placed_page *page, size_t stack)
{
    const struct podium_box *zone = &layout->items[stack];
    struct stack s = { .saying = { canvas, layout, said, page->kept },
        .page = page,
        .own = stack };
    break_members(&s);
    keep_proportion(&s);
    sum_stack(&s);
    for (int pass = 0; pass < 2; pass++) {
        for (int64_t relief = 1; relief <= PODIUM_RELIEF_MOST; relief++)
            shrink_by_relief(&s, zone->height, relief);
        pack_lists(&s, zone->height);
    }
    keep_proportion(&s);
    sum_stack(&s);
    if (s.needed > zone->height + 0.01)
        fail_for_highest(&s);
    place_members(&s, zone);
}

/* audit.c - choose paper sheets to compare with the file.
 *
 * In: the digits of public dice, an assumed share of wrong sheets, a risk of
 * not meeting any of them, and a margin in points. Out: the sheets to compare,
 * by entry and judge.
 *
 * Each current sheet gets the number BLAKE2b(dice, receipt). Sheets from paper
 * (imported or keyed) come first, then those that a judge signed; the lowest
 * numbers are drawn. Nobody can know the choice before the dice are thrown, and
 * anybody can repeat it afterwards. How many are drawn is audit_size()
 * (hypergeometric; Cochran, Sampling Techniques, 3rd ed., 1977). All sheets of
 * an entry near a prize line are added, because one wrong sheet could change
 * its prize. */
/* SPDX-License-Identifier: MIT */
#include <podium/audit.h>
#include <podium/award.h>

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/code_order.h"
#include "base/message.h"
#include "maths/audit.h"
#include "record/begin.h"
#include "record/hash.h"
#include "record/log.h"
#include "record/stmt.h"

#define FEWEST_DICE 10
#define MILLIONTHS 1000 /* millionths in a thousandth */

/* A sheet, and its number from the dice. */
struct lot {
    struct podium_audit_sheet sheet;
    int64_t entry_id;
    bool paper; /* the sheet is on paper: imported or keyed */
    unsigned char order[HASH_BYTES];
};

struct lots {
    struct lot *items;
    size_t count, room;
};

/* ---- entries near a prize line ---- */

static bool
is_within_margin(int64_t a, int64_t b, int64_t margin)
{
    int64_t apart = a > b ? a - b : b - a;
    return apart <= margin * MILLIONTHS;
}

static enum podium_status
is_near_threshold(
    struct podium *pd, int64_t field, int64_t total, int64_t margin, bool *near)
{
    struct stmt q = stmt(pd,
        "SELECT threshold FROM prizes WHERE threshold IS NOT NULL AND"
        " ifnull(field, :field) = :field");
    bind_int(&q, ":field", field);
    while (next_row(&q))
        *near = *near ||
            is_within_margin(total, col_int(&q, 0) * MILLIONTHS, margin);
    return stmt_end(&q);
}

static enum podium_status
is_near_line(struct podium *pd, const struct podium_field_proposal *f, size_t i,
    int64_t margin, bool *near)
{
    const struct podium_proposal *mine = &f->items[i];
    *near = false;
    if (!mine->result->place)
        return PODIUM_OK;
    int64_t total = mine->result->millionths;
    for (size_t j = 0; j < f->count; j++) {
        const struct podium_proposal *other = &f->items[j];
        if (other->result->place && other->prize_id != mine->prize_id &&
            is_within_margin(total, other->result->millionths, margin))
            *near = true;
    }
    return is_near_threshold(pd, f->ranking->field_id, total, margin, near);
}

/* The ids of entries near a prize line, ascending. */
struct near_entries {
    int64_t *items;
    size_t count, room;
};

static int
by_entry_id(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static enum podium_status
find_entries_near_line(struct podium *pd,
    const struct podium_proposals *proposals, int64_t margin,
    struct podium_arena *arena, struct near_entries *out)
{
    *out = (struct near_entries){ 0 };
    for (size_t f = 0; f < proposals->count; f++)
        for (size_t i = 0; i < proposals->items[f].count; i++) {
            bool is;
            enum podium_status status =
                is_near_line(pd, &proposals->items[f], i, margin, &is);
            if (status != PODIUM_OK)
                return status;
            if (!is)
                continue;
            int64_t *id = arena_push(arena, out);
            if (!id)
                return failed_memory(pd);
            *id = proposals->items[f].items[i].result->entry_id;
        }
    if (out->count > 0)
        qsort(out->items, out->count, sizeof *out->items, by_entry_id);
    return PODIUM_OK;
}

/* ---- drawing ---- */

/* What the dice show, without spaces; NULL if there are too few, or any other
 * character than 1 to 6. */
static const char *
read_dice_digits(struct podium_arena *arena, const char *text)
{
    size_t n = 0;
    char *digits = podium_strdup(arena, text ? text : "");
    for (const char *s = digits; s && *s; s++) {
        if (*s >= '1' && *s <= '6')
            digits[n++] = *s;
        else if (*s != ' ')
            return NULL;
    }
    if (!digits || n < FEWEST_DICE)
        return NULL;
    digits[n] = '\0';
    return digits;
}

static enum podium_status
load_lots(struct podium *pd, int64_t round, const char *dice,
    struct podium_arena *arena, struct lots *out)
{
    struct stmt q = stmt(pd,
        "SELECT s.receipt, e.entry, p.person, s.origin, e.id FROM sheets s"
        " JOIN entries e ON e.id = s.entry AND e.state = 'active'"
        " JOIN people p ON p.id = s.judge WHERE s.state = 'submitted'"
        " AND s.round = :round AND s.sheet NOT IN (SELECT sheet FROM"
        " trainee_sheets) ORDER BY e.entry COLLATE code, p.person COLLATE code");
    bind_int(&q, ":round", round);
    *out = (struct lots){ 0 };
    while (next_row(&q)) {
        struct lot *lot = arena_push(arena, out);
        struct hash h;
        if (!lot)
            break;
        lot->sheet = (struct podium_audit_sheet){
            .receipt = podium_strdup(arena, col_text(&q, 0)),
            .entry = podium_strdup(arena, col_text(&q, 1)),
            .judge = podium_strdup(arena, col_text(&q, 2)),
            .origin = podium_strdup(arena, col_text(&q, 3)),
        };
        lot->entry_id = col_int(&q, 4);
        lot->paper = strcmp(col_text(&q, 3), "judge") != 0;
        hash_start(&h, "podium-audit-1");
        hash_text(&h, dice);
        hash_text(&h, col_text(&q, 0));
        hash_end(&h, lot->order);
    }
    return stmt_end_into(&q, arena);
}

static int
by_draw_order(const void *a, const void *b)
{
    const struct lot *x = a, *y = b;
    if (x->paper != y->paper)
        return x->paper ? -1 : 1;
    return memcmp(x->order, y->order, sizeof x->order);
}

static int
by_entry_and_judge(const void *a, const void *b)
{
    const struct podium_audit_sheet *x = a, *y = b;
    int order = code_compare(x->entry, y->entry);
    return order ? order : code_compare(x->judge, y->judge);
}

static void
mark_sheets_near_line(const struct near_entries *near, struct lots *lots)
{
    for (size_t i = 0; i < lots->count; i++)
        lots->items[i].sheet.near_line = near->count > 0 &&
            bsearch(&lots->items[i].entry_id, near->items, near->count,
                sizeof *near->items, by_entry_id) != NULL;
}

static enum podium_status
choose_sheets(struct podium *pd, struct lots *lots, struct podium_arena *arena,
    struct podium_audit_sample *out)
{
    if (lots->count > 0)
        qsort(lots->items, lots->count, sizeof *lots->items, by_draw_order);
    for (size_t i = 0; i < lots->count; i++) {
        struct lot *lot = &lots->items[i];
        lot->sheet.drawn = i < out->needed;
        out->near_line += lot->sheet.near_line;
        if (!lot->sheet.drawn && !lot->sheet.near_line)
            continue;
        struct podium_audit_sheet *sheet = arena_push(arena, out);
        if (!sheet)
            return failed_memory(pd);
        *sheet = lot->sheet;
    }
    if (out->count > 0)
        qsort(out->items, out->count, sizeof *out->items, by_entry_and_judge);
    return PODIUM_OK;
}

static enum podium_status
draw_sample(struct podium *pd, const struct podium_audit *audit,
    const char *dice, struct podium_arena *arena,
    struct podium_audit_sample *out)
{
    struct podium_proposals proposals;
    struct near_entries near;
    struct lots lots;
    enum podium_status status =
        podium_award_propose(pd, audit->round, NULL, arena, &proposals);
    if (status != PODIUM_OK || proposals.count == 0)
        return status;
    status = find_entries_near_line(
        pd, &proposals, audit->margin ? audit->margin : 1000, arena, &near);
    if (status == PODIUM_OK)
        status = load_lots(
            pd, proposals.items[0].ranking->round_id, dice, arena, &lots);
    if (status != PODIUM_OK)
        return status;
    mark_sheets_near_line(&near, &lots);
    out->population = lots.count;
    out->needed = audit_size(lots.count, audit->wrong > 0 ? audit->wrong : 0.05,
        audit->risk > 0 ? audit->risk : 0.05);
    return choose_sheets(pd, &lots, arena, out);
}

enum podium_status
podium_audit_sample(struct podium *pd, const struct podium_audit *audit,
    struct podium_arena *arena, struct podium_audit_sample *out)
{
    const char *dice = read_dice_digits(arena, audit->dice);
    *out = (struct podium_audit_sample){ 0 };
    if (arena->failed)
        return failed_memory(pd);
    if (!dice)
        return failed(pd, PODIUM_INVALID, "audit.dice", INT_TEXT(FEWEST_DICE));
    if (audit->risk < 0 || audit->risk >= 1 || audit->wrong < 0 ||
        audit->wrong >= 1 || audit->margin < 0)
        return failed(pd, PODIUM_INVALID, "audit.share");
    enum podium_status status = view_begin(pd, "everything");
    if (status != PODIUM_OK)
        return status;
    return read_end(pd, draw_sample(pd, audit, dice, arena, out));
}

/* double_entry_compare.c - what two people typed off one sheet of paper.
 *
 * In: both typings. Out: the scores in which they differ, which somebody reads
 * off the paper again; and the comments, of which the second stays, but is
 * shown beside the first: a comment is long, and hardly ever typed twice
 * alike. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/text.h"
#include "contest/judging/double_entry.h"

const struct criterion_score *
typed_score(const struct typing *t, int64_t criterion)
{
    for (size_t i = 0; i < t->scores.count; i++)
        if (t->scores.items[i].criterion == criterion)
            return &t->scores.items[i];
    return NULL;
}

bool
same_score(const struct criterion_score *a, const struct criterion_score *b)
{
    return a && b ? a->score == b->score : a == b;
}

static const char *
score_text(struct podium_arena *arena, const struct criterion_score *s)
{
    char room[DECIMAL_ROOM];
    return s ? podium_strdup(arena, decimal_text(room, s->score, '.')) : "";
}

size_t
compare_typings(struct double_entry *k, struct podium_entered *out)
{
    const struct rubric *rubric = k->working_sheet.rubric;
    for (size_t i = 0; rubric && i < rubric->count; i++) {
        const struct criterion *c = &rubric->items[i];
        const struct criterion_score *a = typed_score(&k->others, c->id);
        const struct criterion_score *b = typed_score(&k->mine, c->id);
        struct podium_difference *d =
            same_score(a, b) ? NULL : arena_push(k->working_sheet.arena, out);
        if (d)
            *d = (struct podium_difference){ c->code, c->name,
                score_text(k->working_sheet.arena, a),
                score_text(k->working_sheet.arena, b) };
    }
    return out->count;
}

bool
is_each_score_typed(const struct double_entry *k)
{
    const struct rubric *rubric = k->working_sheet.rubric;
    for (size_t i = 0; rubric && i < rubric->count; i++) {
        const struct criterion *c = &rubric->items[i];
        const struct criterion_score *s = sheet_score(&k->working_sheet, c);
        if (!same_score(s, typed_score(&k->others, c->id)) &&
            !same_score(s, typed_score(&k->mine, c->id)))
            return false;
    }
    return true;
}

/* Is it another comment, spaces and case aside? What one typed and the other
 * did not is as well. */
static bool
is_other_comment(
    struct podium_arena *arena, const char *first, const char *second)
{
    bool none = !first || !*first, neither = !second || !*second;
    if (none || neither)
        return none != neither;
    const char *a = text_name_key(arena, first);
    const char *b = text_name_key(arena, second);
    return a && b && strcmp(a, b) != 0;
}

static void
add_other_comment(struct double_entry *k, const char *criterion,
    const char *first, const char *second, struct podium_entered *out)
{
    struct podium_arena *arena = k->working_sheet.arena;
    struct podium_difference *d = is_other_comment(arena, first, second)
        ? arena_push(arena, &out->comments)
        : NULL;
    if (d)
        *d = (struct podium_difference){ criterion, criterion,
            first && *first ? first : NULL, second && *second ? second : NULL };
}

void
compare_comments(
    struct double_entry *k, const char *whole, struct podium_entered *out)
{
    const struct rubric *rubric = k->working_sheet.rubric;
    for (size_t i = 0; rubric && i < rubric->count; i++) {
        const struct criterion *c = &rubric->items[i];
        const struct criterion_score *first = typed_score(&k->others, c->id);
        const struct criterion_score *now = sheet_score(&k->working_sheet, c);
        if (first && now)
            add_other_comment(k, c->code, first->comment, now->comment, out);
    }
    add_other_comment(k, "", k->others.comment, whole, out);
}

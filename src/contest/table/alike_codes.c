/* alike_codes.c - codes that people take for the same: J01, j01.
 *
 * Nobody could distinguish two such rows, on paper or aloud: the second is
 * refused when it is added, with both shown. */
/* SPDX-License-Identifier: MIT */
#include "contest/table/alike_codes.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/text.h"

static const char *
fold_key(const struct alike_codes *codes, const char *const *texts)
{
    const struct column *columns = codes->table->columns;
    struct buffer b = { 0 };
    for (size_t i = 0; i < column_count(columns); i++) {
        if (!(columns[i].flags & COLUMN_KEY))
            continue;
        const char *folded = text_name_key(codes->arena, texts[i]);
        buffer_text(&b, folded ? folded : "");
        buffer_char(&b, '\x1f');
    }
    codes->arena->failed |= b.failed;
    const char *key = podium_strdup(codes->arena, buffer_string(&b));
    buffer_free(&b);
    return key;
}

/* The first of those that are alike is kept. */
static void
add_row(struct alike_codes *codes, const char *const *texts)
{
    bool added;
    const char *key = fold_key(codes, texts);
    int64_t *slot = key ? map_put(&codes->by_fold, key, &added) : NULL;
    const char *const **row =
        slot && added ? arena_push(codes->arena, &codes->rows) : NULL;
    if (!row)
        return;
    *row = texts;
    *slot = (int64_t)codes->rows.count;
}

void
alike_codes_load(struct alike_codes *out, struct podium_arena *arena,
    const struct table *t, const struct rows *rows)
{
    *out = (struct alike_codes){
        .arena = arena, .table = t, .by_fold.arena = arena
    };
    for (size_t i = 0; i < rows->count; i++)
        add_row(out, rows->items[i].texts);
}

const char *const *
alike_codes_find(const struct alike_codes *codes, const char *const *texts)
{
    const char *key = fold_key(codes, texts);
    const int64_t *index = key ? map_get(&codes->by_fold, key) : NULL;
    return index ? codes->rows.items[*index - 1] : NULL;
}

void
alike_codes_check(
    struct alike_codes *codes, struct fault_sink *at, const char *const *texts)
{
    size_t n = column_count(codes->table->columns), last = MOST_COLUMNS;
    const char *const *other = alike_codes_find(codes, texts);
    const char **kept =
        other ? NULL : podium_alloc(codes->arena, n, sizeof *kept);
    if (kept) {
        memcpy(kept, texts, n * sizeof *kept);
        add_row(codes, kept);
    }
    for (size_t i = 0; i < n; i++)
        if (codes->table->columns[i].flags & COLUMN_KEY &&
            codes->table->columns[i].type == CELL_CODE &&
            !codes->table->columns[i].target)
            last = i;
    if (other && last < MOST_COLUMNS && strcmp(other[last], texts[last]) != 0)
        row_fault_add(at, last, WORDS("row.alike", texts[last], other[last]));
}

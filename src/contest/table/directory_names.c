/* directory_names.c - the row that somebody means who writes its name.
 *
 * In: the codes and names of a table. Out: a map from what may be written in a
 * cell to the one row that reads so. A code comes before a name, a name before
 * one without its accents; what two rows have names neither. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "contest/table/records.h"

static int64_t
row_of(const struct map *names, const char *key)
{
    const int64_t *row = map_get(names, key);
    return row ? *row : MAP_SEVERAL; /* NULL only for want of memory */
}

/* Codes come before names, in upper or lower case. */
static void
put_codes(struct directory *d, const struct rows *rows, struct map *names)
{
    struct map codes = { .arena = d->arena };
    for (size_t i = 0; i < rows->count; i++)
        map_put_meaning(&codes,
            text_name_key(d->arena, rows->items[i].texts[0]), (int64_t)i);
    for (size_t i = 0; i < rows->count; i++) {
        bool added;
        const char *key = text_name_key(d->arena, rows->items[i].texts[0]);
        int64_t *slot = key ? map_put(names, key, &added) : NULL;
        if (slot)
            *slot = row_of(&codes, key);
    }
}

/* Names typed without accents, where one row alone reads so. Not of people: too
 * many are apart by an accent only. */
static void
put_bare_names(struct directory *d, const struct rows *rows, size_t name,
    struct map *names)
{
    struct map bare = { .arena = d->arena };
    for (size_t i = 0; i < rows->count; i++)
        map_put_meaning(
            &bare, text_fold(d->arena, rows->items[i].texts[name]), (int64_t)i);
    for (size_t i = 0; i < rows->count; i++) {
        bool added;
        const char *key = text_fold(d->arena, rows->items[i].texts[name]);
        int64_t *slot = key ? map_put(names, key, &added) : NULL;
        if (slot && added)
            *slot = row_of(&bare, key);
    }
}

enum podium_status
directory_names(
    struct directory *d, const struct table *target, struct map *out)
{
    struct rows *rows;
    out->arena = d->arena;
    size_t name = column_find(target->columns, "name");
    if (strcmp(target->columns[0].name, target->noun) != 0)
        return PODIUM_OK; /* codes of several parts */
    enum podium_status status = directory_load(d, target, &rows);
    if (status != PODIUM_OK)
        return status;
    bool named = name < MOST_COLUMNS;
    for (size_t i = 0; named && i < rows->count; i++)
        map_put_meaning(out,
            text_name_key(d->arena, rows->items[i].texts[name]), (int64_t)i);
    put_codes(d, rows, out);
    if (named && strcmp(target->name, "people") != 0)
        put_bare_names(d, rows, name, out);
    return d->arena->failed ? failed_memory(d->pd) : PODIUM_OK;
}

const char *
directory_code(struct directory *d, const struct table *target, int64_t row)
{
    return d->tables[target - tables].items[row].texts[0];
}

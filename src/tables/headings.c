/* headings.c - what the columns of a table are called in the files of an
 * office. */
/* SPDX-License-Identifier: MIT */
#include "tables/headings.h"

#include <podium/table.h>

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "base/text.h"

static const struct {
    const char *table, *column, *headings; /* separated by | */
} heading_rows[] = {
#include "schema/headings.rows"
};
#define HEADING_ROWS (sizeof heading_rows / sizeof *heading_rows)

#define NOT_READ (-1)

static int64_t
column_index(const struct heading_set *set, const char *column)
{
    int64_t i = 0;
    while (set->columns[i] && strcmp(set->columns[i], column) != 0)
        i++;
    return i;
}

/* The first to claim a heading has it. */
static void
add_heading(
    struct heading_set *set, const char *heading, size_t size, int64_t column)
{
    bool added;
    const char *text = arena_text(set->known.arena, heading, size);
    const char *folded = text ? text_fold(set->known.arena, text) : NULL;
    int64_t *slot =
        folded && *folded ? map_put(&set->known, folded, &added) : NULL;
    if (slot && added)
        *slot = column;
}

static void
add_row_of_headings(struct heading_set *set, size_t row)
{
    bool skipped = strcmp(heading_rows[row].column, "-") == 0;
    int64_t column =
        skipped ? NOT_READ : column_index(set, heading_rows[row].column);
    if (!skipped && !set->columns[column])
        return;
    for (const char *s = heading_rows[row].headings; *s;) {
        size_t n = strcspn(s, "|");
        add_heading(set, s, n, column);
        s += n + (s[n] == '|');
    }
}

/* What podium itself prints above the column. A person's title (Dr.) has
 * another heading than that of an entry. */
static void
add_printed_heading(struct heading_set *set, int64_t column)
{
    char id[64];
    const char *name = set->columns[column];
    bool person = strcmp(set->table, "people") == 0;
    snprintf(id, sizeof id, "column.%s%s",
        person && strcmp(name, "title") == 0 ? "person_" : "", name);
    if (!message_known(id))
        return;
    const char *vi = message_text(PODIUM_LANGUAGE_VI, id);
    const char *en = message_text(PODIUM_LANGUAGE_EN, id);
    add_heading(set, vi, strlen(vi), column);
    add_heading(set, en, strlen(en), column);
}

/* Those of the table come before those of all tables. */
static void
load_headings(struct heading_set *set)
{
    for (int64_t i = 0; set->columns[i] && !set->questions; i++)
        add_heading(set, set->columns[i], strlen(set->columns[i]), i);
    for (size_t row = 0; row < HEADING_ROWS; row++)
        if (strcmp(heading_rows[row].table, set->table) == 0)
            add_row_of_headings(set, row);
    for (int64_t i = 0; set->columns[i] && !set->questions; i++)
        add_printed_heading(set, i);
    for (size_t row = 0; row < HEADING_ROWS; row++)
        if (strcmp(heading_rows[row].table, "*") == 0)
            add_row_of_headings(set, row);
}

/* A copy without what stands in brackets, or NULL if nothing does. */
static const char *
without_brackets(struct podium_arena *arena, const char *text)
{
    const char *open = strchr(text, '(');
    const char *close = open ? strchr(open, ')') : NULL;
    size_t before = open ? (size_t)(open - text) : 0;
    if (!open || !close || before == 0)
        return NULL;
    char *copy = arena_text(arena, text, strlen(text));
    if (copy)
        memmove(copy + before, close + 1, strlen(close + 1) + 1);
    return copy;
}

static const int64_t *
find_heading(struct heading_set *set, const char *text)
{
    const char *folded = text_fold(set->known.arena, text);
    return folded && *folded ? map_get(&set->known, folded) : NULL;
}

/* The first that the rows of a table have for the column, or NULL. */
static const char *
first_heading(struct podium_arena *arena, const char *table, const char *column)
{
    for (size_t row = 0; row < HEADING_ROWS; row++)
        if (strcmp(heading_rows[row].table, table) == 0 &&
            strcmp(heading_rows[row].column, column) == 0)
            return arena_text(arena, heading_rows[row].headings,
                strcspn(heading_rows[row].headings, "|"));
    return NULL;
}

const char *
podium_column_heading(enum podium_language language, const char *table,
    const char *column, struct podium_arena *arena)
{
    if (language == PODIUM_LANGUAGE_EN)
        return column;
    const char *own = first_heading(arena, table, column);
    const char *any = own ? own : first_heading(arena, "*", column);
    return any ? any : column;
}

/* Of a sign alone, such as #, nothing is left when it is folded. */
static bool
is_number_sign(const char *heading)
{
    return strcmp(heading, "#") == 0;
}

/* "Mã số/Code": both halves mean the same. */
static const int64_t *
find_in_two_languages(struct heading_set *set, const char *heading)
{
    const char *slash = strchr(heading, '/');
    const char *first = slash
        ? arena_text(set->known.arena, heading, (size_t)(slash - heading))
        : NULL;
    const int64_t *a = first ? find_heading(set, first) : NULL;
    const int64_t *b = a ? find_heading(set, slash + 1) : NULL;
    return b && *a == *b ? a : NULL;
}

const char *
heading_column(struct heading_set *set, const char *heading)
{
    int64_t own = column_index(set, heading);
    if (set->columns[own])
        return set->columns[own];
    if (is_number_sign(heading))
        return HEADING_NOT_READ;
    if (set->known.count == 0)
        load_headings(set);
    const int64_t *found = find_heading(set, heading);
    const char *shorter =
        found ? NULL : without_brackets(set->known.arena, heading);
    if (shorter)
        found = find_heading(set, shorter);
    if (!found)
        found = find_in_two_languages(set, heading);
    if (!found)
        return NULL;
    return *found == NOT_READ ? HEADING_NOT_READ : set->columns[*found];
}

const char *
heading_second_column(const struct heading_set *set, const char *heading)
{
    const char *folded = text_fold(set->known.arena, heading);
    for (size_t row = 0; folded && row < HEADING_ROWS; row++) {
        const char *table = heading_rows[row].table;
        size_t n = strlen(set->table);
        if (strncmp(table, set->table, n) != 0 || strcmp(table + n, "?") != 0)
            continue;
        for (const char *s = heading_rows[row].headings; *s;) {
            size_t size = strcspn(s, "|");
            const char *one = arena_text(set->known.arena, s, size);
            const char *same = one ? text_fold(set->known.arena, one) : NULL;
            if (same && strcmp(same, folded) == 0)
                return heading_rows[row].column;
            s += size + (s[size] == '|');
        }
    }
    return NULL;
}

/* How many letters, without spaces, of the words that begin here spell the
 * heading; 0 if they do not, or it ends within a word. */
static size_t
spelt_letters(const char *words, const char *heading)
{
    size_t n = 0;
    for (; heading[n]; words++) {
        if (*words == ' ')
            continue;
        if (*words != heading[n])
            return 0;
        n++;
    }
    return *words == ' ' || !*words ? n : 0;
}

const char *
heading_within(struct heading_set *set, const char *folded, size_t *size)
{
    const char *best = NULL;
    *size = 0;
    if (set->known.count == 0)
        load_headings(set);
    for (size_t i = 0; i < set->known.count; i++) {
        const struct map_item *item = &set->known.items[i];
        for (const char *s = folded; *s && item->value != NOT_READ;) {
            size_t n = spelt_letters(s, item->key);
            if (n > *size) {
                *size = n;
                best = set->columns[item->value];
            }
            s += strcspn(s, " ");
            s += *s == ' ';
        }
    }
    return best;
}

/* form_header.c - the headings of what a registration form collected.
 *
 * In: the first row of the file. Out: the names of its columns, whole questions
 * with their line breaks as spaces. Devpost ends that row with "..." and the
 * others with three more cells for each further member of a team: the headings
 * before it that have one number, "Team Member 1 Email", go on with the numbers
 * that follow. */
/* SPDX-License-Identifier: MIT */
#include "tables/form_header.h"

#include <ctype.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/text.h"

#define MOST_MEMBERS 20 /* of a team, in a file that goes on */
#define MOST_IN_GROUP 6 /* headings about one of them */

const char *
last_number(const char *text, size_t *size, size_t *value)
{
    size_t end = strlen(text);
    while (end > 0 && !isdigit((unsigned char)text[end - 1]))
        end--;
    size_t start = end;
    while (start > 0 && isdigit((unsigned char)text[start - 1]))
        start--;
    if (start == end || end - start > 2)
        return NULL;
    *size = end - start;
    *value = 0;
    for (size_t i = start; i < end; i++)
        *value = *value * 10 + (size_t)(text[i] - '0');
    return text + start;
}

/* The heading with a larger number. NULL when memory ran out. */
static const char *
next_heading(struct podium_arena *arena, const char *heading, size_t more)
{
    size_t size = 0, value = 0;
    struct buffer b = { 0 };
    const char *number = last_number(heading, &size, &value);
    size_t before = number ? (size_t)(number - heading) : strlen(heading);
    buffer_add(&b, heading, before);
    buffer_int(&b, (int64_t)(value + more));
    buffer_text(&b, number ? number + size : "");
    const char *text =
        b.failed ? NULL : podium_strdup(arena, buffer_string(&b));
    arena->failed |= b.failed;
    buffer_free(&b);
    return text;
}

/* How many of the last n headings have one number. */
static size_t
size_of_group(const char *const *names, size_t n)
{
    size_t size, last, value, count = 0;
    if (n == 0 || !last_number(names[n - 1], &size, &last))
        return 0;
    while (count < n && last_number(names[n - 1 - count], &size, &value) &&
        value == last)
        count++;
    return count <= MOST_IN_GROUP ? count : 0;
}

static bool
goes_on(const char *heading)
{
    return strcmp(heading, "...") == 0 || strcmp(heading, "\xe2\x80\xa6") == 0;
}

void
form_header_set(
    struct layout *l, const char *const *cells, size_t n, size_t number)
{
    while (n > 0 && !*cells[n - 1])
        n--;
    bool more = n > 1 && goes_on(cells[n - 1]);
    n -= more;
    size_t group = more ? size_of_group(cells, n) : 0;
    size_t columns = n + group * MOST_MEMBERS;
    const char **names = podium_alloc(l->arena, columns + 1, sizeof *names);
    l->unnamed = podium_alloc(l->arena, columns + 1, sizeof *l->unnamed);
    if (!names || !l->unnamed)
        return;
    for (size_t i = 0; i < columns; i++) {
        size_t members = i < n ? 0 : (i - n) / group + 1;
        const char *name = i < n
            ? text_line(l->arena, cells[i])
            : next_heading(l->arena, names[i - members * group], members);
        names[i] = name ? name : "";
        l->unnamed[i] = *names[i] != '\0';
    }
    l->out->names = names;
    l->out->columns = columns;
    l->out->own_columns = n;
    l->out->group = group;
    l->out->header_row = number;
    l->named = n - group; /* a team may have no further member */
    l->headed = true;
}

/* feedback_addresses.c - under which addresses entrants find their feedback.
 *
 * In: FILE.podium.feedback.csv beside the contest, if there is one. Out: 128
 * random bits for each entry, the same ones each time. The file is written
 * before the pages are, so that no address is lost, and nobody but its owner
 * may read it. */
/* SPDX-License-Identifier: MIT */
#include "cli/cmd/feedback_addresses.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/map.h"
#include "base/message.h"
#include "base/new_file.h"

#define ADDRESS_BYTES 16
#define ADDRESS_ROOM (2 * ADDRESS_BYTES + 1)

struct addresses {
    const char **items;
    size_t count, room;
    struct map of; /* from an entry's code to its address in items */
};

/* Rows of "entry,address"; others are not read. */
static void
read_addresses(struct app *app, const char *path, struct addresses *a)
{
    char line[256];
    FILE *f = fopen(path, "re");
    while (f && fgets(line, sizeof line, f)) {
        bool added;
        char *comma = strrchr(line, ',');
        size_t n = comma ? strspn(comma + 1, "0123456789abcdef") : 0;
        if (n != ADDRESS_ROOM - 1)
            continue;
        *comma = comma[1 + n] = '\0';
        int64_t *at = map_put_copy(&a->of, line, &added);
        const char **item = at ? arena_push(&app->arena, a) : NULL;
        if (!item)
            break;
        *item = podium_strdup(&app->arena, comma + 1);
        *at = (int64_t)(a->count - 1);
    }
    if (f)
        (void)fclose(f);
}

static const char *
new_address(struct app *app)
{
    unsigned char bytes[ADDRESS_BYTES];
    char text[ADDRESS_ROOM];
    if (getrandom(bytes, sizeof bytes, 0) != (ssize_t)sizeof bytes)
        return NULL;
    for (size_t i = 0; i < sizeof bytes; i++)
        snprintf(text + 2 * i, 3, "%02x", bytes[i]);
    return podium_strdup(&app->arena, text);
}

static bool
write_addresses(
    const char *path, const struct addresses *a, struct buffer *rows)
{
    struct new_file made;
    buffer_text(rows, "entry,address\n");
    for (size_t i = 0; i < a->of.count; i++) {
        buffer_add(rows, a->of.items[i].key, a->of.items[i].size);
        buffer_char(rows, ',');
        buffer_text(rows, a->items[a->of.items[i].value]);
        buffer_char(rows, '\n');
    }
    bool written = !rows->failed && new_file_open(&made, path, 0600) &&
        new_file_write(&made, rows->bytes, rows->size);
    return new_file_end(&made, written ? NEW_FILE_REPLACE : NEW_FILE_DROP) &&
        written;
}

int
feedback_addresses(struct app *app, const struct podium_feedbacks *list,
    const char ***out, const char **file)
{
    struct buffer b = { 0 };
    struct addresses a = { .of = { .arena = &app->arena } };
    const char **items =
        podium_alloc(&app->arena, list->count + 1, sizeof(const char *));
    buffer_text(&b, app->contest);
    buffer_text(&b, ".feedback.csv");
    const char *path = podium_strdup(&app->arena, buffer_string(&b));
    buffer_clear(&b);
    if (!items || !path)
        return EX_OSERR;
    read_addresses(app, path, &a);
    size_t known = a.count;
    for (size_t i = 0; i < list->count; i++) {
        bool added = false;
        int64_t *at = map_put_copy(&a.of, list->items[i].entry, &added);
        const char **item = at && added ? arena_push(&app->arena, &a) : NULL;
        if (item) {
            *item = new_address(app);
            *at = (int64_t)(a.count - 1);
        }
        items[i] = at ? a.items[*at] : NULL;
        if (!items[i])
            return EX_OSERR;
    }
    bool good = a.count == known || write_addresses(path, &a, &b);
    buffer_free(&b);
    if (!good)
        fprintf(app->err, "podium: %s\n",
            SAY(app, "file.io", path, strerror(errno)));
    *out = items;
    *file = path;
    return good ? EXIT_DONE : EX_IOERR;
}

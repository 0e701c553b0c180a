/* feedback_addresses.c - under which addresses entrants find their feedback.
 *
 * In: a table of the office, if there is one. Out: 128 random bits for each
 * entry, the same ones each time. What must hold: no two entries have one
 * address, or the authors of one would read about the other; an address that
 * was given is not lost, so a table that cannot be read whole is refused, and a
 * new one is written before any page is; nobody but its owner may read it. */
/* SPDX-License-Identifier: MIT */
#include <podium/feedback.h>

#include <errno.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/message.h"
#include "base/new_file.h"
#include "record/begin.h"
#include "record/handle.h"
#include "record/random.h"
#include "tables/csv.h"

#define ADDRESS_BYTES 16
#define ADDRESS_DIGITS ((size_t)(2 * ADDRESS_BYTES))

enum { ADDRESS_ENTRY, ADDRESS_ITSELF, ADDRESS_COLUMNS };
static const char *const address_columns[] = { "entry", "address", NULL };

struct address_work {
    struct podium *pd;
    struct podium_arena *arena;
    struct podium_faults *faults;
    struct csv csv;
    size_t columns[ADDRESS_COLUMNS]; /* where in the table, from 1 */
    struct map of;      /* from an entry's code to its address in items */
    struct map holders; /* from an address to the same */
    const char **items;
    size_t count, room;
};

static void
add_address_fault(struct address_work *w, size_t row, size_t column,
    const char *const words[])
{
    const struct location where = { w->csv.file, row, column,
        column ? w->csv.names[column - 1] : NULL, w->csv.workbook };
    fault_add(w->faults, w->arena, w->pd->language, &where, words);
}

static void
read_address_header(struct address_work *w)
{
    for (size_t c = 1; c <= w->csv.columns; c++) {
        const char *name = w->csv.names[c - 1];
        int i = 0;
        while (i < ADDRESS_COLUMNS && strcmp(address_columns[i], name) != 0)
            i++;
        if (*name && i == ADDRESS_COLUMNS) /* it would be lost */
            add_address_fault(w, w->csv.header_row, c,
                WORDS("csv.unknown", name, "entry, address"));
        else if (*name && w->columns[i])
            add_address_fault(
                w, w->csv.header_row, c, WORDS("csv.twice", name));
        else if (*name)
            w->columns[i] = c;
    }
    for (int i = 0; i < ADDRESS_COLUMNS; i++)
        if (!w->columns[i])
            add_address_fault(w, w->csv.header_row, 0,
                WORDS("csv.absent", address_columns[i],
                    message_word(
                        w->pd->language, "column", address_columns[i])));
}

/* Add one; false, and nothing was added, where the entry or the address is
 * there already. */
static bool
add_address(struct address_work *w, const char *entry, const char *address)
{
    bool new_entry = false, new_address = false;
    int64_t *at = map_put_copy(&w->of, entry, &new_entry);
    int64_t *holder =
        new_entry ? map_put_copy(&w->holders, address, &new_address) : NULL;
    const char **item = new_address ? arena_push(w->arena, w) : NULL;
    if (!item)
        return false;
    *item = podium_strdup(w->arena, address);
    *at = *holder = (int64_t)(w->count - 1);
    return true;
}

static void
read_address_row(struct address_work *w, size_t i)
{
    const char **cells = &w->csv.cells[i * w->csv.columns];
    const char *entry = cells[w->columns[ADDRESS_ENTRY] - 1];
    size_t column = w->columns[ADDRESS_ITSELF];
    const char *address = cells[column - 1];
    size_t n = strspn(address, "0123456789abcdef");
    if (!*entry)
        add_address_fault(w, w->csv.row_numbers[i], w->columns[ADDRESS_ENTRY],
            WORDS("cell.empty"));
    else if (n != ADDRESS_DIGITS || address[n])
        add_address_fault(w, w->csv.row_numbers[i], column,
            WORDS("feedback.address_form", address));
    else if (!add_address(w, entry, address) && !w->arena->failed)
        add_address_fault(w, w->csv.row_numbers[i], column,
            WORDS("feedback.address_twice", entry, address));
}

/* NOT_FOUND: there is no table yet. */
static enum podium_status
read_addresses(struct address_work *w, const char *path)
{
    struct heading_set headings = {
        .table = "feedback", .columns = address_columns, .known.arena = w->arena
    };
    const struct csv_source source = {
        .path = path, .language = w->pd->language, .headings = &headings
    };
    enum podium_status status = csv_read(&source, w->arena, &w->csv, w->faults);
    if (status == PODIUM_OK && w->faults->count == 0)
        read_address_header(w);
    if (status == PODIUM_OK && w->faults->count == 0)
        for (size_t i = 0; i < w->csv.rows && !w->arena->failed; i++)
            read_address_row(w, i);
    faults_sort(w->faults, w->pd->language, w->arena);
    if (status == PODIUM_OK && w->faults->count > 0)
        return failed(w->pd, PODIUM_INVALID, "feedback.address_faults", path,
            INT_TEXT(w->faults->count));
    return status;
}

static enum podium_status
write_addresses(struct address_work *w, const char *path)
{
    struct new_file made;
    struct buffer b = { 0 };
    buffer_text(&b, "entry,address\n");
    for (size_t i = 0; i < w->of.count; i++) {
        buffer_add(&b, w->of.items[i].key, w->of.items[i].size);
        buffer_char(&b, ',');
        buffer_text(&b, w->items[w->of.items[i].value]);
        buffer_char(&b, '\n');
    }
    if (b.failed) {
        buffer_free(&b);
        return failed_memory(w->pd);
    }
    bool written = new_file_open(&made, path, 0600) &&
        new_file_write(&made, b.bytes, b.size);
    written = new_file_end(&made, written ? NEW_FILE_REPLACE : NEW_FILE_DROP) &&
        written;
    buffer_free(&b);
    if (!written && made.cause == ENOMEM)
        return failed_memory(w->pd);
    return written
        ? PODIUM_OK
        : failed(w->pd, PODIUM_IO, "file.io", path, strerror(made.cause));
}

/* An address for an entry that has none. */
static const char *
address_of(struct address_work *w, const char *entry)
{
    char text[ADDRESS_DIGITS + 1];
    const int64_t *at = map_get(&w->of, entry);
    if (!at) {
        random_hex(text, ADDRESS_BYTES);
        (void)add_address(w, entry, text);
        at = map_get(&w->of, entry);
    }
    return at && !w->arena->failed ? w->items[*at] : NULL;
}

enum podium_status
podium_feedback_addresses(struct podium *pd, const char *path,
    const struct podium_feedbacks *list, struct podium_arena *arena,
    struct podium_feedback_addresses *out)
{
    *out = (struct podium_feedback_addresses){ 0 };
    struct address_work w = { .pd = pd,
        .arena = arena,
        .faults = &out->faults,
        .of.arena = arena,
        .holders.arena = arena };
    enum podium_status status = podium_visibility_require(pd, "everything");
    if (status != PODIUM_OK)
        return status;
    const char **items = podium_alloc(arena, list->count + 1, sizeof *items);
    status = read_addresses(&w, path);
    size_t known = w.count;
    if (status == PODIUM_IO)
        return failed(pd, PODIUM_IO, "csv.unreadable", path);
    if (status != PODIUM_OK && status != PODIUM_NOT_FOUND)
        return status;
    for (size_t i = 0; items && i < list->count; i++)
        items[i] = address_of(&w, list->items[i].entry);
    if (arena->failed)
        return failed_memory(pd);
    out->items = (const char *const *)items;
    return w.count > known ? write_addresses(&w, path) : PODIUM_OK;
}

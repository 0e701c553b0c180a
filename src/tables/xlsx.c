/* xlsx.c - a worksheet of a workbook into a table. */
/* SPDX-License-Identifier: MIT */
#include "tables/xlsx.h"

#include <stdlib.h>
#include <string.h>

#include "base/message.h"
#include "base/text.h"
#include "tables/file_text.h"
#include "tables/letter_case.h"

/* The worksheet by its number, from 1, or its name; NULL if there is none. */
static const struct xlsx_worksheet *
find_worksheet(const struct xlsx_book *book, const char *wanted)
{
    const struct xlsx_worksheets *all = &book->worksheets;
    const char *key = wanted ? text_name_key(book->arena, wanted) : NULL;
    for (size_t i = 0; i < all->count; i++) {
        const struct xlsx_worksheet *one = &all->items[i];
        const char *name =
            wanted ? text_name_key(book->arena, one->name) : NULL;
        if (!wanted ? !one->hidden : key && name && strcmp(key, name) == 0)
            return one;
    }
    char *end;
    unsigned long number = wanted ? strtoul(wanted, &end, 10) : 0;
    return number > 0 && !*end && number <= all->count ? &all->items[number - 1]
                                                       : NULL;
}

/* The names of the worksheets but one, as "Sheet1, Sheet2". */
static void
list_worksheets(const struct xlsx_book *book,
    const struct xlsx_worksheet *except, struct buffer *out)
{
    for (size_t i = 0; i < book->worksheets.count; i++) {
        if (&book->worksheets.items[i] == except)
            continue;
        buffer_text(out, out->size ? ", " : "");
        buffer_text(out, book->worksheets.items[i].name);
    }
}

static void
report_part_fault(struct layout *l, enum part_fault fault)
{
    static const char *const ids[] = { [PART_ABSENT] = "xlsx.broken",
        [PART_BROKEN] = "xlsx.broken",
        [PART_DOCTYPE] = "xlsx.doctype",
        [PART_TOO_LARGE] = "xlsx.too_large" };
    l->out->cut_short = true;
    layout_fault(l, 0, 0, WORDS(ids[fault]));
}

static enum part_fault
read_worksheet(struct layout *l, struct xlsx_book *book)
{
    struct buffer names = { 0 };
    const char *wanted = l->source->worksheet;
    const struct xlsx_worksheet *one = find_worksheet(book, wanted);
    enum part_fault fault = PART_OK;
    list_worksheets(book, one, &names);
    if (!one && wanted) {
        l->out->cut_short = true;
        layout_fault(
            l, 0, 0, WORDS("xlsx.worksheet", wanted, buffer_string(&names)));
    } else if (!one || !one->part) {
        fault = PART_BROKEN;
    } else {
        if (names.size > 0 && !wanted)
            layout_note(l, 0,
                WORDS("xlsx.note_worksheet", one->name, buffer_string(&names)));
        fault = xlsx_read_rows(book, one, l);
        if (fault == PART_OK && !l->headed && l->lead.count == 0) {
            l->out->cut_short = true;
            layout_fault(l, 0, 0, WORDS("csv.empty"));
        }
    }
    buffer_free(&names);
    return fault;
}

/* Say what the sample reads like in some encoding; all that was found wrong
 * before follows from that. */
static void
report_encoding(struct layout *l, const struct raw_text *raw,
    struct decoding decoding, const char *id)
{
    struct buffer decoded = { 0 };
    if (decode_lines(decoding, *raw, &decoded)) {
        l->faults->count = 0;
        l->out->columns = l->out->rows = 0; /* its texts mean nothing */
        l->out->cut_short = true;
        layout_fault(l, 0, 0,
            WORDS(id,
                message_text(
                    l->source->language, encoding_label_id(decoding.encoding)),
                telling_cells(decoded.bytes, decoded.size, l->arena)));
    }
    l->arena->failed |= decoded.failed;
    buffer_free(&decoded);
}

/* Are its letters those of a font that draws others, such as .VnTime, and is it
 * the one that was named? */
static void
check_encoding(struct layout *l, const struct xlsx_book *book)
{
    bool no_memory = false;
    struct raw_text raw = { buffer_string(&book->sample), book->sample.size,
        &no_memory };
    struct decoding decoding = { book->encoding, true };
    if (book->sample.size == 0)
        return;
    if (book->encoding != ENCODINGS) {
        if (is_decoding_doubtful(decoding, raw))
            report_encoding(l, &raw, decoding, "csv.doubtful");
    } else if (guess_decoding(raw, &decoding) == DECODING_LIKELY &&
        decoding.wrapped) {
        report_encoding(l, &raw, decoding, "csv.legacy_font");
        l->out->guessed = encoding_name(decoding.encoding);
    }
    l->arena->failed |= no_memory;
}

void
xlsx_read(struct layout *layout, enum encoding encoding)
{
    struct xlsx_book book;
    layout->out->workbook = true;
    layout->out->delimiter = layout->out->grouping = ',';
    enum part_fault fault =
        xlsx_open(&book, layout->source->path, layout->arena, encoding);
    if (fault == PART_OK)
        fault = read_worksheet(layout, &book);
    layout_end(layout); /* what it finds wrong may follow from letters, too */
    if (fault == PART_OK)
        check_encoding(layout, &book);
    if (encoding == ENCODING_TCVN3)
        restore_capitals(layout->out, layout->arena);
    xlsx_close(&book);
    layout->arena->failed |= fault == PART_NO_MEMORY;
    if (fault != PART_OK && !layout->arena->failed)
        report_part_fault(layout, fault);
}

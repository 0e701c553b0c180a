/* xlsx_book.c - a workbook but for its cells: worksheets, texts, styles.
 *
 * In: the parts of a workbook (ECMA-376 part 1, 18.2, 18.4, 18.8). Out: which
 * worksheets there are, in their order; the shared texts, without phonetic
 * readings; whether a style shows a number as a date or as a percentage. */
/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "tables/xlsx.h"
#include "tables/xlsx_cell.h"

#define SAMPLE_ROOM ((size_t)64 * 1024)
#define LEAST_BYTES 8 /* of a text or a cell, in the file */

static bool
has_book_failed(void *with)
{
    const struct xlsx_book *book = with;
    return book->arena->failed;
}

static void
pass_end(void *with, const char *name)
{
    (void)with;
    (void)name;
}

static const char *
kept_attribute(
    struct xlsx_book *book, const char **attributes, const char *name)
{
    const char *value = attribute(attributes, name);
    return podium_strdup(book->arena, value ? value : "");
}

static bool
is_true(const char *value)
{
    return value && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}

/* ---- worksheets ---- */

static void
start_in_workbook(void *with, const char *name, const char **attributes)
{
    struct xlsx_book *book = with;
    if (strcmp(name, "workbookPr") == 0)
        book->from_1904 = is_true(attribute(attributes, "date1904"));
    if (strcmp(name, "sheet") != 0)
        return;
    const char *state = attribute(attributes, "state");
    const char *id = attribute(attributes, "id"); /* r:id; sheetId is another */
    struct xlsx_worksheet *one = arena_push(book->arena, &book->worksheets);
    if (one)
        *one = (struct xlsx_worksheet){
            .name = kept_attribute(book, attributes, "name"),
            .id = podium_strdup(book->arena, id ? id : ""),
            .hidden = state && strcmp(state, "visible") != 0,
        };
}

/* A target is given from the folder xl, or from the root. */
static void
start_in_relations(void *with, const char *name, const char **attributes)
{
    struct xlsx_book *book = with;
    const char *id = attribute(attributes, "Id");
    const char *target = attribute(attributes, "Target");
    if (strcmp(name, "Relationship") != 0 || !id || !target)
        return;
    for (size_t i = 0; i < book->worksheets.count; i++) {
        struct xlsx_worksheet *one = &book->worksheets.items[i];
        struct buffer part = { 0 };
        if (strcmp(one->id, id) != 0)
            continue;
        buffer_text(&part, *target == '/' ? "" : "xl/");
        buffer_text(&part, target + (*target == '/'));
        one->part = podium_strdup(book->arena, buffer_string(&part));
        book->arena->failed |= part.failed;
        buffer_free(&part);
    }
}

/* ---- texts ---- */

struct string_reader {
    struct xlsx_book *book;
    struct buffer text;
    bool in_text, phonetic;
};

static void
start_in_strings(void *with, const char *name, const char **attributes)
{
    struct string_reader *r = with;
    const char *unique = attribute(attributes, "uniqueCount");
    if (strcmp(name, "sst") == 0 && unique)
        xlsx_reserve(r->book, &r->book->strings, strtoul(unique, NULL, 10));
    else if (strcmp(name, "si") == 0)
        buffer_clear(&r->text);
    else if (strcmp(name, "rPh") == 0)
        r->phonetic = true;
    else if (strcmp(name, "t") == 0)
        r->in_text = !r->phonetic;
}

static void
end_in_strings(void *with, const char *name)
{
    struct string_reader *r = with;
    if (strcmp(name, "rPh") == 0)
        r->phonetic = false;
    else if (strcmp(name, "t") == 0)
        r->in_text = false;
    else if (strcmp(name, "si") == 0) {
        const char **slot = arena_push(r->book->arena, &r->book->strings);
        const char *text =
            xlsx_text(r->book, buffer_string(&r->text), r->text.size);
        if (slot)
            *slot = text ? text : "";
        r->book->arena->failed |= r->text.failed;
    }
}

static void
text_in_strings(void *with, const char *bytes, int size)
{
    struct string_reader *r = with;
    if (r->in_text)
        buffer_add(&r->text, bytes, (size_t)size);
}

static bool
has_string_failed(void *with)
{
    const struct string_reader *r = with;
    return r->book->arena->failed || r->text.size > CELL_MAX * 4;
}

static enum part_fault
read_strings(struct xlsx_book *book)
{
    struct string_reader r = { .book = book };
    const struct part_reader reader = { start_in_strings, end_in_strings,
        text_in_strings, has_string_failed, &r };
    enum part_fault fault =
        package_parse(&book->package, "xl/sharedStrings.xml", &reader);
    buffer_free(&r.text);
    return fault == PART_ABSENT ? PART_OK : fault;
}

/* ---- styles ---- */

struct number_format {
    int number;
    enum number_style style;
};

struct number_formats {
    struct number_format *items;
    size_t count, room;
};

struct style_reader {
    struct xlsx_book *book;
    struct number_formats formats;
    bool in_cells; /* among the styles of cells, not those that they rest on */
};

static enum number_style
find_style(const struct style_reader *r, int number)
{
    for (size_t i = 0; i < r->formats.count; i++)
        if (r->formats.items[i].number == number)
            return r->formats.items[i].style;
    return style_of_number(number);
}

static void
start_in_styles(void *with, const char *name, const char **attributes)
{
    struct style_reader *r = with;
    const char *number = attribute(attributes, "numFmtId");
    const char *code = attribute(attributes, "formatCode");
    if (strcmp(name, "cellXfs") == 0)
        r->in_cells = true;
    if (strcmp(name, "numFmt") == 0 && number && code) {
        struct number_format *format = arena_push(r->book->arena, &r->formats);
        if (format)
            *format =
                (struct number_format){ atoi(number), style_of_code(code) };
    }
    if (strcmp(name, "xf") == 0 && r->in_cells) {
        unsigned char *style = arena_push(r->book->arena, &r->book->styles);
        if (style)
            *style = (unsigned char)find_style(r, number ? atoi(number) : 0);
    }
}

static void
end_in_styles(void *with, const char *name)
{
    struct style_reader *r = with;
    if (strcmp(name, "cellXfs") == 0)
        r->in_cells = false;
}

static bool
has_style_failed(void *with)
{
    const struct style_reader *r = with;
    return r->book->arena->failed;
}

static enum part_fault
read_styles(struct xlsx_book *book)
{
    struct style_reader r = { .book = book };
    const struct part_reader reader = { start_in_styles, end_in_styles, NULL,
        has_style_failed, &r };
    enum part_fault fault =
        package_parse(&book->package, "xl/styles.xml", &reader);
    return fault == PART_ABSENT ? PART_OK : fault;
}

/* ---- all of it ---- */

/* Texts that cannot be of another encoding show nothing of it. */
static void
add_to_sample(struct xlsx_book *book, const char *bytes, size_t size)
{
    struct buffer unwrapped = { 0 };
    if (book->sample.size + size < SAMPLE_ROOM &&
        encoding_unwrap(bytes, size, &unwrapped)) {
        buffer_add(&book->sample, bytes, size);
        buffer_char(&book->sample, '\n');
    }
    book->arena->failed |= book->sample.failed || unwrapped.failed;
    buffer_free(&unwrapped);
}

const char *
xlsx_text(struct xlsx_book *book, const char *bytes, size_t size)
{
    struct buffer decoded = { 0 };
    bool no_memory = false;
    struct raw_text raw = { bytes, size, &no_memory };
    bool drawn = encoding_is_eight_bit(book->encoding);
    if (text_is_ascii(bytes, size))
        return csv_typed_cell(book->arena, CELL_KIND_TEXT, bytes, size);
    add_to_sample(book, bytes, size);
    if (drawn)
        decode_wrapped_cell(book->encoding, raw, &decoded);
    const char *text = csv_typed_cell(book->arena, CELL_KIND_TEXT,
        drawn ? buffer_string(&decoded) : bytes, drawn ? decoded.size : size);
    book->arena->failed |= no_memory || decoded.failed;
    buffer_free(&decoded);
    return text;
}

void
xlsx_reserve(struct xlsx_book *book, struct text_list *list, size_t wanted)
{
    if (list->count == 0 && list->room == 0 &&
        wanted < book->package.most / LEAST_BYTES)
        arena_reserve(book->arena, list, wanted + 1);
}

enum part_fault
xlsx_open(struct xlsx_book *book, const char *path, struct podium_arena *arena,
    enum encoding encoding)
{
    *book = (struct xlsx_book){ .arena = arena, .encoding = encoding };
    errno = 0;
    if (!package_open(&book->package, path))
        return errno == ENOMEM ? PART_NO_MEMORY : PART_BROKEN;
    const struct part_reader workbook = { start_in_workbook, pass_end, NULL,
        has_book_failed, book };
    const struct part_reader relations = { start_in_relations, pass_end, NULL,
        has_book_failed, book };
    enum part_fault fault =
        package_parse(&book->package, "xl/workbook.xml", &workbook);
    if (fault == PART_OK)
        fault = package_parse(
            &book->package, "xl/_rels/workbook.xml.rels", &relations);
    if (fault == PART_OK)
        fault = read_styles(book);
    if (fault == PART_OK)
        fault = read_strings(book);
    return fault;
}

void
xlsx_close(struct xlsx_book *book)
{
    package_close(&book->package);
    buffer_free(&book->sample);
}

/* csv.c - a CSV file as rows of clean texts.
 *
 * In: a file in UTF-8; its delimiter is the most frequent of , ; and TAB in
 * the first line, or named by "sep=". Out: the header, and rows with as many
 * cells, trimmed and in normal form C; every fault with its row and column, so
 * that a user can correct all of them at once. Rows are kept (csv_read()) or
 * given to a sink one by one (csv_stream()). libcsv finds the cells, but passes
 * on a BOM and NUL bytes, lets a field grow without limit, and csv_fini()
 * returns 0 after a failed parse: this file guards against all of these. */
/* SPDX-License-Identifier: MIT */
#include "tables/csv.h"

#include <csv.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "base/text.h"

struct cell_list {
    const char **items;
    size_t count, room;
};

struct row_number_list {
    size_t *items;
    size_t count, room;
};

struct reader {
    struct podium_arena *arena;
    enum podium_language language;
    struct podium_faults *faults;
    struct csv *out;
    const struct csv_sink *sink; /* NULL: the rows are kept */
    struct cell_list cells;
    struct row_number_list rows;
    size_t row;       /* number of the next row, from 1 */
    size_t column;    /* of the next cell, from 1 */
    size_t row_start; /* index in cells of its first cell */
    bool filled;      /* the row has a cell that is not empty */
    bool headed;      /* the header row has been read */
    int newline;      /* character that ended the last row */
};

static void
add_fault_here(struct reader *r, const char *const words[])
{
    bool named = r->headed && r->column >= 1 && r->column <= r->out->columns;
    struct location location = { .file = r->out->file,
        .row = r->row,
        .column = r->column,
        .name = named ? r->out->names[r->column - 1] : NULL };
    fault_add(r->faults, r->arena, r->language, &location, words);
}

/* Is it printable ASCII without spaces at its ends, so that nothing must be
 * cleaned? */
static bool
is_clean(const char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (bytes[i] < ' ' || bytes[i] > '~')
            return false;
    return size == 0 || (bytes[0] != ' ' && bytes[size - 1] != ' ');
}

static const char *
clean_cell(struct reader *r, const char *bytes, size_t size)
{
    if (size <= CELL_MAX && is_clean(bytes, size))
        return arena_text(r->arena, bytes, size);
    if (memchr(bytes, 0, size))
        add_fault_here(r, WORDS("csv.nul"));
    else if (size > CELL_MAX)
        add_fault_here(r, WORDS("csv.long"));
    else if (!text_is_utf8(bytes, size))
        add_fault_here(r, WORDS("csv.utf8"));
    else
        return text_clean(r->arena, bytes, size);
    return "";
}

static void
keep_cell(struct reader *r, const char *bytes, size_t size)
{
    const char *text = clean_cell(r, bytes, size);
    const char **cell = arena_push(r->arena, &r->cells);
    if (cell)
        *cell = text;
}

/* libcsv ends the bytes with a NUL, so that a clean text needs no copy. */
static void
pass_cell(struct reader *r, const char *bytes, size_t size)
{
    bool clean = size <= CELL_MAX && is_clean(bytes, size);
    const char *text = clean ? bytes : clean_cell(r, bytes, size);
    if (text && *text && r->column <= r->out->columns)
        r->sink->cell(r->sink->with, r->column, text);
}

static void
on_cell(void *bytes, size_t size, void *data)
{
    struct reader *r = data;
    if (r->sink && r->headed)
        pass_cell(r, bytes ? bytes : "", size);
    else
        keep_cell(r, bytes ? bytes : "", size);
    r->filled |= size > 0;
    r->column++;
}

static void
finish_header(struct reader *r)
{
    r->out->columns = r->cells.count;
    r->out->names = r->cells.items;
    r->cells = (struct cell_list){ 0 };
    r->row_start = 0;
    r->headed = true;
}

/* Report a row with too few or too many cells. */
static void
check_row_length(struct reader *r)
{
    size_t n = r->column - 1;
    if (n == r->out->columns)
        return;
    r->column = 0;
    add_fault_here(r,
        WORDS(n == 1                  ? "csv.one_cell"
                : n > r->out->columns ? "csv.more_cells"
                                      : "csv.ragged",
            INT_TEXT(n), INT_TEXT(r->out->columns),
            (char[2]){ r->out->delimiter }));
}

/* Bring the row to the header's length. */
static void
fit_row_to_header(struct reader *r)
{
    while (r->cells.count - r->row_start < r->out->columns) {
        const char **cell = arena_push(r->arena, &r->cells);
        if (!cell)
            return;
        *cell = "";
    }
    r->cells.count = r->row_start + r->out->columns;
}

static void
finish_row(struct reader *r)
{
    bool one_cell = r->column == 2 && r->out->columns > 1;
    check_row_length(r);
    if (r->sink) {
        r->sink->row(r->sink->with, r->row);
        return;
    }
    if (one_cell) { /* reported; its content means nothing */
        r->cells.count = r->row_start;
        return;
    }
    fit_row_to_header(r);
    size_t *number = arena_push(r->arena, &r->rows);
    if (number)
        *number = r->row;
    r->row_start = r->cells.count;
}

static void
on_row(int newline, void *data)
{
    struct reader *r = data;
    bool empty = r->column == 1;
    /* The second half of CR LF is no row of its own. */
    if (empty && newline == '\n' && r->newline == '\r') {
        r->newline = 0;
        return;
    }
    r->newline = newline;
    if (empty || !r->filled)
        r->cells.count = r->row_start;
    else if (!r->headed)
        finish_header(r);
    else
        finish_row(r);
    r->row++;
    r->column = 1;
    r->filled = false;
}

#define FIELD_MAX ((size_t)CELL_MAX * 4)
#define FIELD_BLOCK 128

/* libcsv's field buffer; a field beyond the limit stops the parser. */
static void *
limited_realloc(void *p, size_t size)
{
    return size > FIELD_MAX ? NULL : realloc(p, size);
}

/* Was the limit what stopped libcsv? Its buffer grows by blocks. */
static bool
is_buffer_full(struct csv_parser *p)
{
    return csv_get_buffer_size(p) + FIELD_BLOCK > FIELD_MAX;
}

static char
guess_delimiter(const char *line, size_t size)
{
    static const char candidates[] = ",;\t";
    size_t counts[3] = { 0 };
    bool quoted = false;
    for (size_t i = 0; i < size; i++) {
        const char *hit = line[i] ? strchr(candidates, line[i]) : NULL;
        if (line[i] == '"')
            quoted = !quoted;
        else if (hit && !quoted)
            counts[hit - candidates]++;
        else if ((line[i] == '\n' || line[i] == '\r') && !quoted)
            break;
    }
    size_t best = 0;
    for (size_t i = 1; i < 3; i++)
        if (counts[i] > counts[best])
            best = i;
    return candidates[best];
}

/* The sign that may group thousands: a point in files with decimal commas
 * (which need another delimiter than a comma), a comma in the others. */
static char
grouping_for(char delimiter)
{
    return delimiter == ',' ? ',' : '.';
}

static bool
has_prefix(const char *bytes, size_t size, const char *prefix)
{
    size_t n = strlen(prefix);
    return size >= n && memcmp(bytes, prefix, n) == 0;
}

/* The file being read. */
struct input {
    FILE *file;
    struct csv_parser parser;
    char *block;
    size_t size; /* bytes in the block */
    bool failed; /* reading failed */
};

#define BLOCK ((size_t)256 * 1024)

static void
read_block(struct input *in)
{
    in->size = fread(in->block, 1, BLOCK, in->file);
    in->failed = ferror(in->file) != 0;
}

static bool
init_parser(struct input *in, char delimiter)
{
    if (csv_init(&in->parser,
            CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_APPEND_NULL) !=
        0)
        return false;
    csv_set_realloc_func(&in->parser, limited_realloc);
    csv_set_blk_size(&in->parser, FIELD_BLOCK);
    csv_set_delim(&in->parser, (unsigned char)delimiter);
    return true;
}

/* Parse one block; false, with the fault reported, if parsing must stop. */
static bool
parse_block(struct reader *r, struct input *in, const char *bytes, size_t size)
{
    size_t done = csv_parse(&in->parser, bytes, size, on_cell, on_row, r);
    if (done == size)
        return true;
    r->out->cut_short = true;
    if (csv_error(&in->parser) == CSV_EPARSE)
        add_fault_here(r, WORDS("csv.quote"));
    else if (is_buffer_full(&in->parser))
        add_fault_here(r, WORDS("csv.long"));
    else
        r->arena->failed = true;
    return false;
}

/* Parse the first block from `skip` on, and all that follow it. */
static void
parse_file(struct reader *r, struct input *in, size_t skip)
{
    if (!init_parser(in, r->out->delimiter)) {
        r->arena->failed = true;
        return;
    }
    bool good = parse_block(r, in, in->block + skip, in->size - skip);
    while (good && !in->failed && in->size > 0) {
        read_block(in);
        good = parse_block(r, in, in->block, in->size);
    }
    if (good && !in->failed && csv_fini(&in->parser, on_cell, on_row, r) != 0) {
        r->out->cut_short = true;
        add_fault_here(r, WORDS("csv.unclosed"));
    }
    csv_free(&in->parser);
}

/* Read what precedes the header in the first block, and set the delimiter.
 * Returns how many bytes to skip, or SIZE_MAX with the fault reported if it is
 * no CSV file. */
static size_t
detect_format(struct reader *r, const char *bytes, size_t size)
{
    size_t skip = 0;
    if (has_prefix(bytes, size, "\xff\xfe") ||
        has_prefix(bytes, size, "\xfe\xff")) {
        add_fault_here(r, WORDS("csv.utf16"));
        return SIZE_MAX;
    }
    if (has_prefix(bytes, size, "PK\x03\x04")) {
        add_fault_here(r, WORDS("csv.xlsx"));
        return SIZE_MAX;
    }
    if (has_prefix(bytes, size, "\xef\xbb\xbf"))
        skip = 3;
    r->out->delimiter = guess_delimiter(bytes + skip, size - skip);
    if (has_prefix(bytes + skip, size - skip, "sep=") && size - skip > 5) {
        r->out->delimiter = bytes[skip + 4];
        skip += 5;
    }
    r->out->grouping = grouping_for(r->out->delimiter);
    return skip;
}

static void
read_input(struct reader *r, struct input *in)
{
    read_block(in);
    size_t skip = detect_format(r, in->block, in->size);
    if (skip == SIZE_MAX)
        return;
    parse_file(r, in, skip);
    if (!r->headed && !in->failed) {
        r->row = r->column = 0;
        add_fault_here(r, WORDS("csv.empty"));
    }
}

enum podium_status
csv_stream(const struct csv_source *source, struct podium_arena *arena,
    struct csv *out, struct podium_faults *faults)
{
    const char *path = source->path;
    bool standard = strcmp(path, "-") == 0;
    const char *slash = strrchr(path, '/');
    *out = (struct csv){ .file = standard ? "-" : slash ? slash + 1 : path };
    struct input in = { .file = standard ? stdin : fopen(path, "rb") };
    if (!in.file)
        return errno == ENOENT ? PODIUM_NOT_FOUND : PODIUM_IO;
    struct reader r = { .arena = arena,
        .language = source->language,
        .faults = faults,
        .out = out,
        .sink = source->sink,
        .row = 1,
        .column = 1 };
    in.block = podium_alloc(arena, BLOCK, 1);
    if (in.block)
        read_input(&r, &in);
    if (!standard)
        fclose(in.file);
    out->cells = r.cells.items;
    out->row_numbers = r.rows.items;
    out->rows = r.rows.count;
    if (arena->failed)
        return PODIUM_NOMEM;
    return in.failed ? PODIUM_IO : PODIUM_OK;
}

enum podium_status
csv_read(const char *path, enum podium_language language,
    struct podium_arena *arena, struct csv *out, struct podium_faults *faults)
{
    const struct csv_source source = { path, language, NULL };
    return csv_stream(&source, arena, out, faults);
}

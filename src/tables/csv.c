/* csv.c - a CSV file as rows of clean texts.
 *
 * libcsv finds the cells. Around it: it keeps a BOM and NUL bytes, lets a
 * field grow without bound, and csv_fini() says 0 after a failed parse. */
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

struct texts {
    const char **items;
    size_t count, room;
};

struct numbers {
    size_t *items;
    size_t count, room;
};

struct reader {
    const struct csv_sink *sink; /* NULL: rows are kept */
    struct podium_arena *arena;
    enum podium_language language;
    struct podium_faults *faults;
    struct csv *out;
    struct texts cells;
    struct numbers rows;
    size_t row, column; /* of what comes next, from 1 */
    size_t row_start;   /* in cells */
    bool filled;        /* the row has a cell that is not empty */
    bool headed;        /* the header row has been read */
    bool stopped;       /* the sink wants no more */
    int newline;        /* that ended the row before */
};

/* A cell may hold line breaks; a fault is told on one line all the same. */
static const char *
one_line(struct podium_arena *arena, const struct buffer *text)
{
    char *line = podium_strdup(arena, buffer_string(text));
    for (char *c = line; c && *c; c++) {
        if (*c == '\n' || *c == '\r' || *c == '\t')
            *c = ' ';
    }
    return line;
}

void
fault_add(struct podium_faults *faults, struct podium_arena *arena,
    enum podium_language language, const struct place *place,
    const char *const words[])
{
    struct buffer where = { 0 }, what = { 0 };
    buffer_text(&where, place->file);
    if (place->row) {
        buffer_char(&where, ':');
        buffer_int(&where, (int64_t)place->row);
    }
    if (place->column) {
        buffer_char(&where, ':');
        buffer_int(&where, (int64_t)place->column);
    }
    if (place->name) {
        buffer_text(&where, " (");
        buffer_text(&where, place->name);
        buffer_char(&where, ')');
    }
    message_add(&what, language, words);
    struct podium_fault *fault = arena_push(arena, faults);
    if (fault) {
        fault->where = one_line(arena, &where);
        fault->what = one_line(arena, &what);
    }
    buffer_free(&where);
    buffer_free(&what);
}

static void
fault_here(struct reader *r, const char *const words[])
{
    bool named = r->headed && r->column >= 1 && r->column <= r->out->columns;
    struct place place = { .file = r->out->file,
        .row = r->row,
        .column = r->column,
        .name = named ? r->out->names[r->column - 1] : NULL };
    fault_add(r->faults, r->arena, r->language, &place, words);
}

/* Nothing in it that must be cleaned: it ends in a NUL, see parse(). */
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
        return r->sink && r->headed ? bytes : arena_text(r->arena, bytes, size);
    if (memchr(bytes, 0, size))
        fault_here(r, WORDS("csv.nul"));
    else if (size > CELL_MAX)
        fault_here(r, WORDS("csv.long"));
    else if (!text_is_utf8(bytes, size))
        fault_here(r, WORDS("csv.utf8"));
    else
        return text_clean(r->arena, bytes, size);
    return "";
}

static void
on_cell(void *bytes, size_t size, void *data)
{
    struct reader *r = data;
    const char *text = clean_cell(r, bytes ? bytes : "", size);
    if (r->sink && r->headed) {
        r->sink->cell(r->sink->data, r->column, text ? text : "");
    } else {
        const char **cell = arena_push(r->arena, &r->cells);
        if (cell)
            *cell = text;
    }
    if (size > 0)
        r->filled = true;
    r->column++;
}

static void
take_header(struct reader *r)
{
    r->out->columns = r->cells.count;
    r->out->names = r->cells.items;
    r->cells = (struct texts){ 0 };
    r->row_start = 0;
    r->headed = true;
    if (r->sink && !r->sink->header(r->sink->data))
        r->stopped = true;
}

/* Bring a row with too few or too many cells to the header's length. */
static void
level_row(struct reader *r)
{
    size_t n = r->column - 1;
    if (n != r->out->columns) {
        r->column = 0;
        fault_here(
            r, WORDS("csv.ragged", INT_TEXT(n), INT_TEXT(r->out->columns)));
    }
    while (!r->sink && r->cells.count - r->row_start < r->out->columns) {
        const char **cell = arena_push(r->arena, &r->cells);
        if (!cell)
            return;
        *cell = "";
    }
    if (!r->sink)
        r->cells.count = r->row_start + r->out->columns;
}

static void
take_row(struct reader *r)
{
    level_row(r);
    if (r->sink) {
        if (!r->stopped)
            r->sink->row(r->sink->data, r->row);
        return;
    }
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
        take_header(r);
    else
        take_row(r);
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

/* libcsv's blocks; with one more the limit would be passed. */
static bool
is_full(struct csv_parser *p)
{
    return csv_get_buffer_size(p) + FIELD_BLOCK > FIELD_MAX;
}

static bool
read_all(FILE *f, struct buffer *out)
{
    char block[65536];
    size_t n;
    while ((n = fread(block, 1, sizeof block, f)) > 0)
        buffer_add(out, block, n);
    return !ferror(f);
}

static char
most_frequent(const char *line, size_t size)
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

/* Where thousands may be grouped: by points in files with decimal commas
 * (which need another delimiter), by commas in the others. */
static char
grouping_for(char delimiter)
{
    return delimiter == ',' ? ',' : '.';
}

static bool
starts(const char *bytes, size_t size, const char *prefix)
{
    size_t n = strlen(prefix);
    return size >= n && memcmp(bytes, prefix, n) == 0;
}

static void
parse(struct reader *r, const char *bytes, size_t size)
{
    struct csv_parser p;
    if (csv_init(&p,
            CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_APPEND_NULL) !=
        0) {
        r->arena->failed = true;
        return;
    }
    csv_set_realloc_func(&p, limited_realloc);
    csv_set_blk_size(&p, FIELD_BLOCK);
    csv_set_delim(&p, (unsigned char)r->out->delimiter);
    size_t done = csv_parse(&p, bytes, size, on_cell, on_row, r);
    if (done != size && csv_error(&p) == CSV_EPARSE)
        fault_here(r, WORDS("csv.quote"));
    else if (done != size && is_full(&p))
        fault_here(r, WORDS("csv.long"));
    else if (done != size)
        r->arena->failed = true;
    else if (csv_fini(&p, on_cell, on_row, r) != 0)
        fault_here(r, WORDS("csv.unclosed"));
    csv_free(&p);
}

/* Settle the delimiter, skip what stands before the header, parse. */
static void
read_text(struct reader *r, const char *bytes, size_t size)
{
    if (starts(bytes, size, "\xff\xfe") || starts(bytes, size, "\xfe\xff")) {
        fault_here(r, WORDS("csv.utf16"));
        return;
    }
    if (starts(bytes, size, "PK\x03\x04")) {
        fault_here(r, WORDS("csv.xlsx"));
        return;
    }
    if (starts(bytes, size, "\xef\xbb\xbf")) {
        bytes += 3;
        size -= 3;
    }
    r->out->delimiter = most_frequent(bytes, size);
    if (starts(bytes, size, "sep=") && size > 5) {
        r->out->delimiter = bytes[4];
        bytes += 5;
        size -= 5;
    }
    r->out->grouping = grouping_for(r->out->delimiter);
    parse(r, bytes, size);
    if (!r->headed) {
        r->row = r->column = 0;
        fault_here(r, WORDS("csv.empty"));
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
    FILE *f = standard ? stdin : fopen(path, "rb");
    if (!f)
        return errno == ENOENT ? PODIUM_NOT_FOUND : PODIUM_IO;
    struct buffer bytes = { 0 };
    bool read = read_all(f, &bytes);
    if (!standard)
        fclose(f);
    struct reader r = { .sink = source->sink,
        .arena = arena,
        .language = source->language,
        .faults = faults,
        .out = out,
        .row = 1,
        .column = 1 };
    if (read && !bytes.failed)
        read_text(&r, buffer_string(&bytes), bytes.size);
    bool full = bytes.failed || arena->failed;
    buffer_free(&bytes);
    out->cells = r.cells.items;
    out->row_numbers = r.rows.items;
    out->rows = r.rows.count;
    return full ? PODIUM_NOMEM : read ? PODIUM_OK : PODIUM_IO;
}

enum podium_status
csv_read(const char *path, enum podium_language language,
    struct podium_arena *arena, struct csv *out, struct podium_faults *faults)
{
    const struct csv_source source = { path, language, NULL };
    return csv_stream(&source, arena, out, faults);
}

/* csv.c - a CSV file as rows of clean texts.
 *
 * In: the text of a file (file_text.c); its delimiter is the most frequent of
 * , ; TAB and | in the first lines, or named by "sep=". Out: the rows of cells,
 * trimmed and in normal form C, for layout.c to sort; every fault with its row
 * and column, so that a user can correct all of them at once. libcsv finds the
 * cells, but passes on NUL bytes, lets a field grow without limit, and
 * csv_fini() returns 0 after a failed parse: this file guards against all of
 * these. */
/* SPDX-License-Identifier: MIT */
#include "tables/csv.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "base/text.h"
#include "tables/file_text.h"
#include "tables/layout.h"
#include "tables/letter_case.h"
#include "tables/xlsx.h"

struct reader {
    struct podium_arena *arena;
    struct layout layout;
    struct csv *out;
    const struct csv_sink *sink; /* NULL: the rows are kept */
    struct text_list row;        /* the cells of the row being read */
    bool diverted; /* they are kept, though there is a sink: it may be no row of
                    * data */
    size_t number; /* of the row, from 1 */
    size_t column; /* of the next cell, from 1 */
    bool filled;   /* the row has a cell that is not empty; */
    size_t last_filled; /* the number of the last */
    int newline;        /* character that ended the last row */
};

static void
add_fault_here(struct reader *r, const char *const words[])
{
    layout_fault(&r->layout, r->number, r->column, words);
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

/* A letter that was lost when the file was decoded, here or by a program
 * before, is never guessed. */
static const char *
check_decoded(struct reader *r, const char *text)
{
    if (!text || !strstr(text, UNDECODABLE))
        return text;
    add_fault_here(r, WORDS("csv.undecodable", text));
    return "";
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
        return check_decoded(r, text_clean(r->arena, bytes, size));
    return "";
}

static void
keep_cell(struct reader *r, const char *text)
{
    const char **cell = arena_push(r->arena, &r->row);
    if (cell)
        *cell = text ? text : "";
}

/* The first text of a row may be the label of totals, or what is below them. */
static bool
must_divert(const struct reader *r, const char *text)
{
    return r->layout.total || layout_may_be_total(text);
}

static void
divert_row(struct reader *r)
{
    r->diverted = true;
    r->row.count = 0;
    for (size_t i = 1; i < r->column; i++)
        keep_cell(r, "");
}

/* libcsv ends the bytes with a NUL, so that a clean text needs no copy. */
static void
pass_cell(struct reader *r, const char *bytes, size_t size)
{
    bool clean = size <= CELL_MAX && is_clean(bytes, size);
    const char *text = clean ? bytes : clean_cell(r, bytes, size);
    if (text && *text && !r->filled && must_divert(r, text))
        divert_row(r);
    if (r->diverted)
        keep_cell(r, clean ? arena_text(r->arena, bytes, size) : text);
    else if (text && *text && r->column <= r->out->columns)
        r->sink->cell(r->sink->with, r->column, text);
}

static void
on_cell(void *bytes, size_t size, void *data)
{
    struct reader *r = data;
    const char *cell = bytes ? bytes : "";
    if (r->sink && r->layout.headed)
        pass_cell(r, cell, size);
    else
        keep_cell(r, clean_cell(r, cell, size));
    if (size > 0) {
        r->filled = true;
        r->last_filled = r->column;
    }
    r->column++;
}

static void
finish_row(struct reader *r)
{
    if (r->sink && r->layout.headed && !r->diverted)
        layout_passed_row(&r->layout, r->column - 1, r->last_filled, r->number);
    else
        layout_row(&r->layout, r->row.items, r->row.count, r->number);
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
    if (!empty && r->filled)
        finish_row(r);
    r->row.count = 0;
    r->number++;
    r->column = 1;
    r->filled = r->diverted = false;
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

#define GUESS_LINES 30

/* What was counted of one candidate. */
struct delimiter_count {
    size_t lines, all,
        here; /* lines that have it; how often, and in this line */
};

/* Do more lines have b than a, or as many, but b more often? */
static bool
is_more_frequent(struct delimiter_count b, struct delimiter_count a)
{
    return b.lines > a.lines || (b.lines == a.lines && b.all > a.all);
}

static void
end_guess_line(struct delimiter_count *counts)
{
    for (size_t i = 0; i < 4; i++) {
        counts[i].lines += counts[i].here > 0;
        counts[i].all += counts[i].here;
        counts[i].here = 0;
    }
}

/* The candidate that most of the first lines have, and then have most: decimal
 * commas are not in the header, nor delimiters in all titles. */
static char
guess_delimiter(const char *line, size_t size)
{
    static const char candidates[] = ",;\t|";
    struct delimiter_count counts[4] = { 0 };
    size_t lines = 0, best = 0;
    bool quoted = false;
    for (size_t i = 0; i < size && lines < GUESS_LINES; i++) {
        const char *hit = line[i] ? strchr(candidates, line[i]) : NULL;
        if (line[i] == '"')
            quoted = !quoted;
        else if (hit && !quoted)
            counts[hit - candidates].here++;
        if (quoted || (line[i] != '\n' && line[i] != '\r'))
            continue;
        end_guess_line(counts);
        lines++;
    }
    end_guess_line(counts);
    for (size_t i = 1; i < 4; i++)
        if (is_more_frequent(counts[i], counts[best]))
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

static bool
init_parser(struct csv_parser *parser, char delimiter)
{
    if (csv_init(parser,
            CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_APPEND_NULL) !=
        0)
        return false;
    csv_set_realloc_func(parser, limited_realloc);
    csv_set_blk_size(parser, FIELD_BLOCK);
    csv_set_delim(parser, (unsigned char)delimiter);
    return true;
}

/* Parse one block; false, with the fault reported, if parsing must stop. */
static bool
parse_block(
    struct reader *r, struct csv_parser *parser, const char *bytes, size_t size)
{
    size_t done = csv_parse(parser, bytes, size, on_cell, on_row, r);
    if (done == size)
        return true;
    r->out->cut_short = true;
    if (csv_error(parser) == CSV_EPARSE)
        add_fault_here(r, WORDS("csv.quote"));
    else if (is_buffer_full(parser))
        add_fault_here(r, WORDS("csv.long"));
    else
        r->arena->failed = true;
    return false;
}

/* Parse the first block from `skip` on, and all that follow it. */
static void
parse_file(struct reader *r, struct file_text *in, size_t skip)
{
    struct csv_parser parser;
    if (!init_parser(&parser, r->out->delimiter)) {
        r->arena->failed = true;
        return;
    }
    bool good = parse_block(r, &parser, in->block + skip, in->size - skip);
    while (good && !in->failed && in->size > 0) {
        file_text_next(in);
        good = parse_block(r, &parser, in->block, in->size);
    }
    if (good && !in->failed && csv_fini(&parser, on_cell, on_row, r) != 0) {
        r->out->cut_short = true;
        add_fault_here(r, WORDS("csv.unclosed"));
    }
    csv_free(&parser);
}

/* Set the delimiter. Returns how many bytes precede the rows. */
static size_t
detect_format(struct reader *r, const char *bytes, size_t size)
{
    size_t skip = has_prefix(bytes, size, "\xef\xbb\xbf") ? 3 : 0;
    r->out->delimiter = guess_delimiter(bytes + skip, size - skip);
    if (has_prefix(bytes + skip, size - skip, "sep=") && size - skip > 5) {
        r->out->delimiter = bytes[skip + 4];
        skip += 5;
    }
    r->out->grouping = grouping_for(r->out->delimiter);
    return skip;
}

/* Report that the file cannot be read as a table: for a reason that the words
 * give, with no row. */
static void
refuse_file(struct reader *r, const char *const words[])
{
    r->number = r->column = 0;
    add_fault_here(r, words);
    r->out->cut_short = true;
}

/* Report what no row of a table can come from. */
static bool
is_text_file(struct reader *r, const struct file_text *in)
{
    static const char *const reasons[] = { [FILE_OLD_WORKBOOK] = "csv.xls",
        [FILE_WORKBOOK] = "csv.xlsx_stream", /* it is read from its end */
        [FILE_NO_TABLE] = "csv.no_table",
        [FILE_UTF32] = "csv.utf32",
        [FILE_TOO_LARGE] = "csv.too_large" };
    if (in->sort != FILE_TEXT)
        refuse_file(r, WORDS(reasons[in->sort]));
    else if (r->layout.source->worksheet)
        refuse_file(r, WORDS("csv.no_worksheets"));
    return !r->out->cut_short;
}

/* Report a file whose encoding somebody must name, or named wrongly. */
static bool
is_encoding_certain(struct reader *r, const struct file_text *in)
{
    const struct decoding *decoding = &in->decoding;
    const char *label = message_text(
        r->layout.source->language, encoding_label_id(decoding->encoding));
    const char *sample = in->decoding.encoding == ENCODING_UTF8 &&
            !decoding->wrapped && !in->doubtful
        ? NULL
        : telling_cells(in->block, in->size, r->arena);
    if (!in->doubtful && in->certainty == DECODING_CERTAIN) {
        if (sample && *sample && !encoding_is_wide(decoding->encoding))
            layout_note(
                &r->layout, 0, WORDS("csv.note_decoded", label, sample));
        return true;
    }
    if (!in->doubtful)
        r->out->guessed = encoding_name(decoding->encoding);
    if (in->ambiguous)
        layout_note(&r->layout, 0,
            WORDS("csv.note_other",
                message_text(r->layout.source->language,
                    encoding_label_id(in->other.encoding)),
                telling_cells(in->as_other.bytes, in->as_other.size, r->arena),
                encoding_name(in->other.encoding)));
    refuse_file(r,
        WORDS(in->doubtful          ? "csv.doubtful"
                : decoding->wrapped ? "csv.legacy_font"
                                    : "csv.legacy",
            label, sample));
    return false;
}

static void
read_text_file(struct reader *r, struct file_text *in)
{
    if (!is_text_file(r, in) || !is_encoding_certain(r, in))
        return;
    parse_file(r, in, detect_format(r, in->block, in->size));
    layout_end(&r->layout);
    bool empty = !r->layout.headed && !r->layout.hopeless;
    if (empty && !in->failed && !r->out->cut_short)
        refuse_file(r, WORDS("csv.empty"));
    if (in->decoding.encoding == ENCODING_TCVN3)
        restore_capitals(r->out, r->arena);
}

enum podium_status
csv_read(const struct csv_source *source, struct podium_arena *arena,
    struct csv *out, struct podium_faults *faults)
{
    const char *path = source->path;
    const char *slash = strrchr(path, '/');
    struct file_text in;
    *out = (struct csv){ .file = slash && slash[1] ? slash + 1 : path };
    enum encoding encoding =
        source->encoding ? encoding_find(source->encoding) : ENCODINGS;
    struct reader r = { .arena = arena,
        .layout = { .source = source,
            .arena = arena,
            .faults = faults,
            .out = out },
        .out = out,
        .sink = source->sink,
        .number = 1,
        .column = 1 };
    if (source->encoding && encoding == ENCODINGS) {
        refuse_file(&r, WORDS("csv.encoding_name", source->encoding));
        return PODIUM_OK;
    }
    enum podium_status status =
        file_text_open(&in, path, source->text, encoding, arena);
    if (status != PODIUM_OK)
        return status;
    if (in.sort == FILE_WORKBOOK && in.file != stdin)
        xlsx_read(&r.layout, encoding);
    else
        read_text_file(&r, &in);
    bool failed = in.failed;
    file_text_close(&in);
    if (arena->failed)
        return PODIUM_NOMEM;
    return failed ? PODIUM_IO : PODIUM_OK;
}

/* certificate_layout.c - a layout of certificates, from its table.
 *
 * In: a CSV file or a workbook with a row for the page and one for each box; or
 * one of the tables that are compiled in. Out: boxes whose cells were read,
 * each within its limits, in the order of the rows, which is the order of
 * painting. What must hold: the page comes first and once; a box names only
 * boxes above it, so that nothing stands in a circle. Fonts are looked for when
 * something is drawn, since they are the machine's. */
/* SPDX-License-Identifier: MIT */
#include <podium/layout.h>

#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/message.h"
#include "base/words.h"
#include "tables/csv.h"
#include "tables/layout_text.h"

/* ---- cells ---- */

static const char kinds[] =
    "page bleed drawing image text names list stack rule qr empty";
static const char aligns[] = "left centre right";
static const char ornaments[] =
    "plain ring guilloche drum lotus spears cartouche teeth arcs tiles sun"
    " ticket spirograph";
/* Of CSS Fonts 4, 2.2.1. */
static const struct {
    const char *word;
    int weight;
} weights[] = { { "regular", 400 }, { "medium", 500 }, { "semibold", 600 },
    { "bold", 700 }, { "extrabold", 800 }, { "black", 900 } };

enum cell_sort {
    CELL_NAME,
    CELL_KIND,
    CELL_BOX, /* the name of a box above */
    CELL_NUMBER,
    CELL_PAIR, /* 35|54: for several recipients, and for one */
    CELL_WHOLE,
    CELL_ALIGN,
    CELL_FONT,
    CELL_STYLE,
    CELL_COLOURS,
    CELL_TEXT
};

#define AT(member) offsetof(struct podium_box, member)

/* Lengths and sizes in thousandths of a millimetre or point. */
static const struct layout_column {
    const char *name;
    enum cell_sort sort;
    size_t at, alone;
    int64_t least, most;
} layout_columns[] = {
    { "box", CELL_NAME, AT(name), 0, 0, 0 },
    { "kind", CELL_KIND, AT(kind), 0, 0, 0 },
    { "within", CELL_BOX, AT(within), 0, 0, 0 },
    { "after", CELL_BOX, AT(after), 0, 0, 0 },
    { "beside", CELL_BOX, AT(beside), 0, 0, 0 },
    { "x", CELL_NUMBER, AT(x), 0, -50000, 2000000 },
    { "y", CELL_NUMBER, AT(y), 0, -2000000, 2000000 },
    { "width", CELL_NUMBER, AT(width), 0, 0, 2000000 },
    { "height", CELL_NUMBER, AT(height), 0, 0, 2000000 },
    { "align", CELL_ALIGN, AT(align), 0, 0, 0 },
    { "font", CELL_FONT, AT(font), 0, 0, 0 },
    { "style", CELL_STYLE, AT(weight), 0, 0, 0 },
    { "size", CELL_PAIR, AT(size), AT(size_alone), 4000, 400000 },
    { "least", CELL_NUMBER, AT(least), 0, 4000, 400000 },
    { "colour", CELL_COLOURS, AT(colours), 0, 0, 0 },
    { "tracking", CELL_NUMBER, AT(tracking), 0, -2000, 20000 },
    { "lead", CELL_PAIR, AT(lead), AT(lead_alone), 0, 300000 },
    { "glue", CELL_NUMBER, AT(glue), 0, 0, 100000 },
    { "pitch", CELL_NUMBER, AT(pitch), 0, 0, 300000 },
    { "lines", CELL_WHOLE, AT(lines), 0, 1, 12 },
    { "relief", CELL_WHOLE, AT(relief), 0, 1, 99 },
    { "share", CELL_NUMBER, AT(share), 0, 0, 100000 },
    { "text", CELL_TEXT, AT(text), 0, 0, 0 },
};
#define COLUMNS (sizeof layout_columns / sizeof *layout_columns)

struct reading {
    struct podium_layout *layout;
    struct podium_arena *arena;
    struct podium_faults *faults;
    enum podium_language language;
    struct csv csv;
    size_t row, column; /* of the cell being read */
};

static void
add_layout_fault(struct reading *r, const char *name, const char *const words[])
{
    const struct location where = { r->csv.file, r->row, r->column, name,
        r->csv.workbook };
    fault_add(r->faults, r->arena, r->language, &where, words);
}

static void *
member(struct podium_box *box, size_t offset)
{
    return (char *)box + offset;
}

/* A number of thousandths within limits, as millimetres or points. */
static bool
read_limited(const struct reading *r, const struct layout_column *column,
    const char *text, double *out)
{
    int64_t value = 0;
    if (decimal_read(text, r->csv.grouping, &value) != NUMBER_OK ||
        value < column->least || value > column->most)
        return false;
    *out = (double)value / 1000;
    return true;
}

static void
read_number_cell(struct reading *r, struct podium_box *box,
    const struct layout_column *column, const char *cell)
{
    char one[DECIMAL_ROOM], other[DECIMAL_ROOM];
    const char *bar = column->sort == CELL_PAIR ? strchr(cell, '|') : NULL;
    const char *first =
        bar ? arena_text(r->arena, cell, (size_t)(bar - cell)) : cell;
    double value = 0, alone = 0;
    bool good = first && read_limited(r, column, first, &value) &&
        read_limited(r, column, bar ? bar + 1 : first, &alone);
    if (!good) {
        add_layout_fault(r, column->name,
            WORDS("layout.number", cell,
                decimal_text(one, column->least,
                    r->language == PODIUM_LANGUAGE_VI ? ',' : '.'),
                decimal_text(other, column->most,
                    r->language == PODIUM_LANGUAGE_VI ? ',' : '.')));
        return;
    }
    *(double *)member(box, column->at) = value;
    if (column->sort == CELL_PAIR)
        *(double *)member(box, column->alone) = alone;
}

static void
read_whole_cell(struct reading *r, struct podium_box *box,
    const struct layout_column *column, const char *cell)
{
    int64_t value = 0;
    if (integer_read(cell, &value) == NUMBER_OK && value >= column->least &&
        value <= column->most)
        *(int64_t *)member(box, column->at) = value;
    else
        add_layout_fault(r, column->name,
            WORDS("layout.number", cell, INT_TEXT(column->least),
                INT_TEXT(column->most)));
}

/* A word of a list; 0 with a fault if it is none. */
static int
read_listed_word(
    struct reading *r, const char *column, const char *list, const char *cell)
{
    if (words_have_text(list, cell))
        return words_index(list, cell);
    add_layout_fault(r, column, WORDS("layout.word", cell, list));
    return 0;
}

static size_t
find_box(const struct podium_layout *layout, const char *name)
{
    for (size_t i = 0; i < layout->count; i++)
        if (strcmp(layout->items[i].name, name) == 0)
            return i;
    return PODIUM_NO_BOX;
}

static void
read_box_cell(struct reading *r, struct podium_box *box,
    const struct layout_column *column, const char *cell)
{
    size_t found = find_box(r->layout, cell);
    if (found == PODIUM_NO_BOX || &r->layout->items[found] == box)
        add_layout_fault(r, column->name, WORDS("layout.no_box", cell));
    else
        *(size_t *)member(box, column->at) = found;
}

/* "bold italic": a weight, italic, or both. */
static void
read_style_cell(struct reading *r, struct podium_box *box, const char *cell)
{
    size_t n;
    const char *rest = cell;
    for (const char *word; (word = words_next(&rest, &n));) {
        size_t i = 0;
        while (i < sizeof weights / sizeof *weights &&
            !words_have(weights[i].word, word, n))
            i++;
        if (i < sizeof weights / sizeof *weights)
            box->weight = weights[i].weight;
        else if (words_have("italic", word, n))
            box->italic = true;
        else
            add_layout_fault(r, "style", WORDS("layout.style", cell));
    }
}

/* #RRGGBB; false if it is none. */
static bool
read_colour(const char *text, size_t size, uint32_t *out)
{
    static const char digits[] = "0123456789abcdef";
    uint32_t value = 0;
    for (size_t i = 1; i < size; i++) {
        const char *digit = strchr(digits, text[i] | 0x20);
        if (!digit || !*digit)
            return false;
        value = value * 16 + (uint32_t)(digit - digits);
    }
    *out = value;
    return size == 7 && *text == '#';
}

static void
read_colours_cell(struct reading *r, struct podium_box *box, const char *cell)
{
    size_t n;
    const char *rest = cell;
    for (const char *word; (word = words_next(&rest, &n));) {
        uint32_t colour = 0;
        if (box->colour_count == sizeof box->colours / sizeof *box->colours ||
            !read_colour(word, n, &colour)) {
            add_layout_fault(r, "colour", WORDS("layout.colour", cell));
            return;
        }
        box->colours[box->colour_count++] = colour;
    }
}

static void
read_name_cell(struct reading *r, struct podium_box *box, const char *cell)
{
    size_t found = find_box(r->layout, cell);
    if (found != PODIUM_NO_BOX && &r->layout->items[found] != box)
        add_layout_fault(r, "box",
            WORDS("layout.twice", cell, INT_TEXT(r->layout->items[found].row)));
    box->name = cell;
}

static void
read_layout_cell(struct reading *r, struct podium_box *box,
    const struct layout_column *column, const char *cell)
{
    switch (column->sort) {
    case CELL_NAME:
        read_name_cell(r, box, cell);
        break;
    case CELL_KIND:
        box->kind = (enum podium_box_kind)read_listed_word(
            r, column->name, kinds, cell);
        break;
    case CELL_BOX:
        read_box_cell(r, box, column, cell);
        break;
    case CELL_NUMBER:
    case CELL_PAIR:
        read_number_cell(r, box, column, cell);
        break;
    case CELL_WHOLE:
        read_whole_cell(r, box, column, cell);
        break;
    case CELL_ALIGN:
        box->align =
            (enum podium_align)read_listed_word(r, column->name, aligns, cell);
        break;
    case CELL_STYLE:
        read_style_cell(r, box, cell);
        break;
    case CELL_COLOURS:
        read_colours_cell(r, box, cell);
        break;
    case CELL_FONT:
        box->font = cell;
        break;
    case CELL_TEXT:
        box->text = cell;
        break;
    }
}

/* ---- rows ---- */

static const char *
cell_named(const struct reading *r, size_t row, const char *name, size_t *at)
{
    for (size_t c = 0; c < r->csv.columns; c++)
        if (strcmp(r->csv.names[c], name) == 0) {
            *at = c + 1;
            return row < r->csv.rows ? r->csv.cells[row * r->csv.columns + c]
                                     : "";
        }
    return "";
}

/* What a box of this kind cannot do without. */
static void
require(struct reading *r, bool given, const char *column)
{
    r->column = 0;
    if (!given)
        add_layout_fault(r, column, WORDS("layout.lacks", column));
}

static void
check_text_box(struct reading *r, const struct podium_box *box)
{
    require(r, box->font, "font");
    require(r, box->size > 0, "size");
    require(r, box->kind != PODIUM_BOX_TEXT || box->text, "text");
    require(r,
        box->within == PODIUM_NO_BOX ||
            r->layout->items[box->within].kind == PODIUM_BOX_STACK,
        "within");
    require(r, box->within != PODIUM_NO_BOX || box->width > 0, "width");
    require(r, box->lines == 1 || box->pitch > 0, "pitch");
}

static void
check_box(struct reading *r, struct podium_box *box)
{
    bool first = box == r->layout->items;
    if (first != (box->kind == PODIUM_BOX_PAGE))
        add_layout_fault(r, "kind", WORDS("layout.page_first"));
    switch (box->kind) {
    case PODIUM_BOX_PAGE:
        require(r, box->width >= 50, "width");
        require(r, box->height >= 50, "height");
        break;
    case PODIUM_BOX_BLEED:
        require(r, box->width > 0 && box->width <= 20, "width");
        break;
    case PODIUM_BOX_DRAWING:
        require(r, box->text, "text");
        require(r, box->colour_count > 0, "colour");
        break;
    case PODIUM_BOX_STACK:
    case PODIUM_BOX_IMAGE:
    case PODIUM_BOX_EMPTY:
        require(r, box->width > 0, "width");
        require(r, box->height > 0, "height");
        require(r, box->kind != PODIUM_BOX_IMAGE || box->text, "text");
        break;
    case PODIUM_BOX_TEXT:
    case PODIUM_BOX_NAMES:
    case PODIUM_BOX_LIST:
        check_text_box(r, box);
        break;
    case PODIUM_BOX_QR:
        require(r, box->width > 0, "width");
        break;
    case PODIUM_BOX_RULE:
        require(r, box->height > 0, "height");
        require(r, box->width > 0 || box->after != PODIUM_NO_BOX, "width");
        break;
    case PODIUM_BOX_KINDS:
        break;
    }
}

/* What a cell means depends on the kind. */
static void
finish_box(struct reading *r, struct podium_box *box)
{
    size_t at = 0;
    if (box->least <= 0)
        box->least = box->size;
    if (box->text && box->kind == PODIUM_BOX_DRAWING) {
        cell_named(r, 0, "text", &at);
        r->column = at;
        box->ornament = (enum podium_ornament)read_listed_word(
            r, "text", ornaments, box->text);
    } else if (box->text && box->kind == PODIUM_BOX_TEXT) {
        const char *unknown =
            layout_text_read(box->text, r->arena, &box->pieces);
        cell_named(r, 0, "text", &at);
        r->column = at;
        if (unknown)
            add_layout_fault(r, "text", WORDS("layout.unknown_word", unknown));
    }
    check_box(r, box);
}

static void
read_layout_row(struct reading *r, size_t row)
{
    struct podium_box *box = arena_push(r->arena, r->layout);
    if (!box)
        return;
    *box = (struct podium_box){ .row = r->csv.row_numbers[row],
        .name = "",
        .within = PODIUM_NO_BOX,
        .after = PODIUM_NO_BOX,
        .beside = PODIUM_NO_BOX,
        .weight = 400,
        .lines = 1,
        .share = 50 };
    r->row = box->row;
    for (size_t i = 0; i < COLUMNS; i++) {
        r->column = 0;
        const char *cell =
            cell_named(r, row, layout_columns[i].name, &r->column);
        if (*cell)
            read_layout_cell(r, box, &layout_columns[i], cell);
    }
    finish_box(r, box);
}

static const char *
layout_column_names(struct reading *r)
{
    struct buffer b = { 0 };
    for (size_t i = 0; i < COLUMNS; i++) {
        buffer_text(&b, i > 0 ? ", " : "");
        buffer_text(&b, layout_columns[i].name);
    }
    const char *text = podium_strdup(r->arena, buffer_string(&b));
    r->arena->failed |= b.failed;
    buffer_free(&b);
    return text;
}

/* A column that nobody reads would be changed in vain. */
static void
check_layout_columns(struct reading *r)
{
    const char *known = layout_column_names(r);
    r->row = r->csv.header_row;
    for (size_t c = 0; c < r->csv.columns; c++) {
        const char *name = r->csv.names[c];
        size_t i = 0, first = 0;
        while (i < COLUMNS && strcmp(layout_columns[i].name, name) != 0)
            i++;
        r->column = c + 1;
        if (*name && i == COLUMNS)
            add_layout_fault(r, name, WORDS("csv.unknown", name, known));
        cell_named(r, 0, name, &first);
        if (*name && first != c + 1)
            add_layout_fault(r, name, WORDS("csv.twice", name));
    }
}

static void
read_layout_rows(struct reading *r)
{
    check_layout_columns(r);
    for (size_t i = 0; i < r->csv.rows && !r->arena->failed; i++)
        read_layout_row(r, i);
    if (r->layout->count == 0)
        return;
    const struct podium_box *page = r->layout->items;
    r->layout->width = page->width;
    r->layout->height = page->height;
    for (size_t i = 0; i < r->layout->count; i++)
        if (page[i].kind == PODIUM_BOX_BLEED)
            r->layout->bleed = page[i].width;
}

enum podium_status
podium_layout_read(const char *name_or_path, enum podium_language language,
    struct podium_arena *arena, struct podium_layout *out,
    struct podium_faults *faults)
{
    const char *names[COLUMNS + 1] = { 0 };
    for (size_t i = 0; i < COLUMNS; i++)
        names[i] = layout_columns[i].name;
    struct heading_set headings = {
        .table = "layouts", .columns = names, .known.arena = arena
    };
    struct reading r = {
        .layout = out, .arena = arena, .faults = faults, .language = language
    };
    *out = (struct podium_layout){ .name = name_or_path };
    const struct csv_source source = { .path = name_or_path,
        .text = podium_layout_table(name_or_path),
        .language = language,
        .headings = &headings };
    size_t before = faults->count;
    enum podium_status status = csv_read(&source, arena, &r.csv, faults);
    if (status != PODIUM_OK)
        return status;
    if (faults->count == before)
        read_layout_rows(&r);
    faults_sort(faults, language, arena);
    if (arena->failed)
        return PODIUM_NOMEM;
    return faults->count > before ? PODIUM_INVALID : PODIUM_OK;
}

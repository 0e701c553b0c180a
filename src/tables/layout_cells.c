/* layout_cells.c - the cells of a layout's table.
 *
 * In: the text of a cell. Out: a member of a box, or a fault. What must hold: a
 * cell has one fault at most; what could not be read is not said to be missing
 * too.
 */
/* SPDX-License-Identifier: MIT */
#include "tables/layout_cells.h"

#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/message.h"
#include "base/words.h"

/* In the order of their enumerations. */
static const char kinds[] =
    "page bleed drawing image text names list stack rule qr empty";
static const char aligns[] = "left centre right";

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
    CELL_TEXT,
    CELL_STYLE,
    CELL_COLOURS
};

#define AT(member) offsetof(struct podium_box, member)

/* Lengths and sizes in thousandths of a millimetre or point. */
static const struct cell_rule {
    const char *name;
    enum cell_sort sort;
    size_t at, alone;
    int64_t least, most;
} rules[LAYOUT_COLUMNS] = {
    [LAYOUT_BOX] = { "box", CELL_NAME, AT(name), 0, 0, 0 },
    [LAYOUT_KIND] = { "kind", CELL_KIND, AT(kind), 0, 0, 0 },
    [LAYOUT_WITHIN] = { "within", CELL_BOX, AT(within), 0, 0, 0 },
    [LAYOUT_AFTER] = { "after", CELL_BOX, AT(after), 0, 0, 0 },
    [LAYOUT_BESIDE] = { "beside", CELL_BOX, AT(beside), 0, 0, 0 },
    [LAYOUT_X] = { "x", CELL_NUMBER, AT(x), 0, -50000, 2000000 },
    [LAYOUT_Y] = { "y", CELL_NUMBER, AT(y), 0, -2000000, 2000000 },
    [LAYOUT_WIDTH] = { "width", CELL_NUMBER, AT(width), 0, 0, 2000000 },
    [LAYOUT_HEIGHT] = { "height", CELL_NUMBER, AT(height), 0, 0, 2000000 },
    [LAYOUT_ALIGN] = { "align", CELL_ALIGN, AT(align), 0, 0, 0 },
    [LAYOUT_FONT] = { "font", CELL_TEXT, AT(font), 0, 0, 0 },
    [LAYOUT_STYLE] = { "style", CELL_STYLE, AT(weight), 0, 0, 0 },
    [LAYOUT_SIZE] = { "size", CELL_PAIR, AT(size), AT(size_alone), 4000,
        400000 },
    [LAYOUT_LEAST] = { "least", CELL_NUMBER, AT(least), 0, 4000, 400000 },
    [LAYOUT_COLOUR] = { "colour", CELL_COLOURS, AT(colours), 0, 0, 0 },
    [LAYOUT_TRACKING] = { "tracking", CELL_NUMBER, AT(tracking), 0, -2000,
        20000 },
    [LAYOUT_LEAD] = { "lead", CELL_PAIR, AT(lead), AT(lead_alone), 0, 300000 },
    [LAYOUT_GLUE] = { "glue", CELL_NUMBER, AT(glue), 0, 0, 100000 },
    [LAYOUT_PITCH] = { "pitch", CELL_NUMBER, AT(pitch), 0, 0, 300000 },
    [LAYOUT_LINES] = { "lines", CELL_WHOLE, AT(lines), 0, 1,
        PODIUM_LINES_MOST },
    [LAYOUT_RELIEF] = { "relief", CELL_WHOLE, AT(relief), 0, 1,
        PODIUM_RELIEF_MOST },
    [LAYOUT_SHARE] = { "share", CELL_NUMBER, AT(share), 0, 0, 100000 },
    [LAYOUT_TEXT] = { "text", CELL_TEXT, AT(text), 0, 0, 0 },
};

const char *
layout_column_name(enum layout_column column)
{
    return rules[column].name;
}

void
layout_cell_fault(struct layout_reading *r, enum layout_column column,
    const char *const words[])
{
    const struct location where = { r->csv.file, r->row, r->columns_at[column],
        rules[column].name, r->csv.workbook };
    fault_add(r->faults, r->arena, r->language, &where, words);
    r->wrong[column] = true;
}

/* "x" is no number from least to most, in thousandths. */
static void
limit_fault(struct layout_reading *r, enum layout_column column,
    const char *cell, int64_t least, int64_t most)
{
    char low[DECIMAL_ROOM], high[DECIMAL_ROOM];
    char point = r->language == PODIUM_LANGUAGE_VI ? ',' : '.';
    layout_cell_fault(r, column,
        WORDS("layout.number", cell, decimal_text(low, least, point),
            decimal_text(high, most, point)));
}

void
require_between(struct layout_reading *r, enum layout_column column,
    double value, int least, int most)
{
    char given[DECIMAL_ROOM];
    if (r->wrong[column] || (value >= least && value <= most && value > 0))
        return;
    if (value > 0)
        limit_fault(r, column,
            decimal_text(given, (int64_t)(value * 1000 + 0.5),
                r->language == PODIUM_LANGUAGE_VI ? ',' : '.'),
            (int64_t)least * 1000, (int64_t)most * 1000);
    else
        layout_cell_fault(
            r, column, WORDS("layout.lacks", layout_column_name(column)));
}

static void *
member(struct podium_box *box, size_t offset)
{
    return (char *)box + offset;
}

/* A number of thousandths within limits, as millimetres or points. */
static bool
read_limited(const struct layout_reading *r, const struct cell_rule *rule,
    const char *text, double *out)
{
    int64_t value = 0;
    if (decimal_read(text, r->csv.grouping, &value) != NUMBER_OK ||
        value < rule->least || value > rule->most)
        return false;
    *out = (double)value / 1000;
    return true;
}

static void
read_number_cell(struct layout_reading *r, struct podium_box *box,
    enum layout_column column, const char *cell)
{
    const struct cell_rule *rule = &rules[column];
    const char *bar = rule->sort == CELL_PAIR ? strchr(cell, '|') : NULL;
    const char *first =
        bar ? arena_text(r->arena, cell, (size_t)(bar - cell)) : cell;
    double value = 0, alone = 0;
    bool good = first && read_limited(r, rule, first, &value) &&
        read_limited(r, rule, bar ? bar + 1 : first, &alone);
    if (!good) {
        limit_fault(r, column, cell, rule->least, rule->most);
        return;
    }
    *(double *)member(box, rule->at) = value;
    if (rule->sort == CELL_PAIR)
        *(double *)member(box, rule->alone) = alone;
}

static void
read_whole_cell(struct layout_reading *r, struct podium_box *box,
    enum layout_column column, const char *cell)
{
    const struct cell_rule *rule = &rules[column];
    int64_t value = 0;
    if (integer_read(cell, &value) == NUMBER_OK && value >= rule->least &&
        value <= rule->most)
        *(int64_t *)member(box, rule->at) = value;
    else
        layout_cell_fault(r, column,
            WORDS("layout.number", cell, INT_TEXT(rule->least),
                INT_TEXT(rule->most)));
}

int
read_list_word(struct layout_reading *r, enum layout_column column,
    const char *list, const char *cell)
{
    if (words_have_text(list, cell))
        return words_index(list, cell);
    layout_cell_fault(r, column, WORDS("layout.word", cell, list));
    return 0;
}

/* The boxes above the last. */
static size_t
find_box(const struct podium_layout *layout, const char *name)
{
    for (size_t i = 0; i + 1 < layout->count; i++)
        if (strcmp(layout->items[i].name, name) == 0)
            return i;
    return PODIUM_NO_BOX;
}

static void
read_box_cell(struct layout_reading *r, struct podium_box *box,
    enum layout_column column, const char *cell)
{
    size_t found = find_box(r->layout, cell);
    if (found == PODIUM_NO_BOX)
        layout_cell_fault(r, column, WORDS("layout.no_box", cell));
    else
        *(size_t *)member(box, rules[column].at) = found;
}

/* "bold italic": a weight, italic, or both. */
static void
read_style_cell(
    struct layout_reading *r, struct podium_box *box, const char *cell)
{
    size_t n;
    const char *rest = cell;
    for (const char *word; (word = words_next(&rest, &n));) {
        size_t i = 0;
        while (i < sizeof weights / sizeof *weights &&
            !words_have(weights[i].word, word, n))
            i++;
        if (i < sizeof weights / sizeof *weights) {
            box->weight = weights[i].weight;
        } else if (words_have("italic", word, n)) {
            box->italic = true;
        } else {
            layout_cell_fault(r, LAYOUT_STYLE, WORDS("layout.style", cell));
            return;
        }
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
read_colours_cell(
    struct layout_reading *r, struct podium_box *box, const char *cell)
{
    size_t n;
    const char *rest = cell;
    for (const char *word; (word = words_next(&rest, &n));) {
        uint32_t colour = 0;
        if (box->colour_count == sizeof box->colours / sizeof *box->colours ||
            !read_colour(word, n, &colour)) {
            layout_cell_fault(r, LAYOUT_COLOUR, WORDS("layout.colour", cell));
            return;
        }
        box->colours[box->colour_count++] = colour;
    }
}

static void
read_name_cell(
    struct layout_reading *r, struct podium_box *box, const char *cell)
{
    size_t found = find_box(r->layout, cell);
    if (found != PODIUM_NO_BOX)
        layout_cell_fault(r, LAYOUT_BOX,
            WORDS("layout.twice", cell, INT_TEXT(r->layout->items[found].row)));
    box->name = cell;
}

void
read_layout_cell(struct layout_reading *r, struct podium_box *box,
    enum layout_column column, const char *cell)
{
    switch (rules[column].sort) {
    case CELL_NAME:
        read_name_cell(r, box, cell);
        break;
    case CELL_KIND:
        box->kind =
            (enum podium_box_kind)read_list_word(r, column, kinds, cell);
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
        box->align = (enum podium_align)read_list_word(r, column, aligns, cell);
        break;
    case CELL_TEXT:
        *(const char **)member(box, rules[column].at) = cell;
        break;
    case CELL_STYLE:
        read_style_cell(r, box, cell);
        break;
    case CELL_COLOURS:
        read_colours_cell(r, box, cell);
        break;
    }
}

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
#include "base/message.h"
#include "tables/layout_cells.h"
#include "tables/layout_text.h"

#define PAGE_LEAST 50 /* mm */
#define PAGE_MOST 2000
#define BLEED_MOST 20
/* Smaller, of the longest text, its modules are too fine for phones. */
#define QR_LEAST 35

/* In the order of the enumeration. */
static const char ornaments[] =
    "plain ring guilloche drum lotus spears cartouche teeth arcs tiles sun"
    " ticket spirograph";

/* What a box of this kind cannot do without. */
static void
require(struct layout_reading *r, bool given, enum layout_column column)
{
    if (!given && !r->wrong[column])
        layout_cell_fault(
            r, column, WORDS("layout.lacks", layout_column_name(column)));
}

static void
require_width(struct layout_reading *r, const struct podium_box *box)
{
    require(r, box->width > 0, LAYOUT_WIDTH);
}

static void
check_text_box(struct layout_reading *r, const struct podium_box *box)
{
    bool alone = box->within == PODIUM_NO_BOX && !r->wrong[LAYOUT_WITHIN];
    require(r, box->font, LAYOUT_FONT);
    require(r, box->size > 0, LAYOUT_SIZE);
    require(r, box->kind != PODIUM_BOX_TEXT || box->text, LAYOUT_TEXT);
    if (box->within != PODIUM_NO_BOX &&
        r->layout->items[box->within].kind != PODIUM_BOX_STACK)
        layout_cell_fault(r, LAYOUT_WITHIN,
            WORDS("layout.no_stack", r->layout->items[box->within].name));
    if (alone)
        require_width(r, box);
    require(r, box->lines == 1 || box->pitch > 0, LAYOUT_PITCH);
}

static void
check_box(struct layout_reading *r, const struct podium_box *box)
{
    bool first = box == r->layout->items;
    if (first != (box->kind == PODIUM_BOX_PAGE))
        layout_cell_fault(r, LAYOUT_KIND, WORDS("layout.page_first"));
    switch (box->kind) {
    case PODIUM_BOX_PAGE:
        require_between(r, LAYOUT_WIDTH, box->width, PAGE_LEAST, PAGE_MOST);
        require_between(r, LAYOUT_HEIGHT, box->height, PAGE_LEAST, PAGE_MOST);
        break;
    case PODIUM_BOX_BLEED:
        require_between(r, LAYOUT_WIDTH, box->width, 0, BLEED_MOST);
        break;
    case PODIUM_BOX_DRAWING:
        require(r, box->text, LAYOUT_TEXT);
        require(r, box->colour_count > 0, LAYOUT_COLOUR);
        break;
    case PODIUM_BOX_IMAGE:
        require(r, box->text, LAYOUT_TEXT);
        require_width(r, box);
        require(r, box->height > 0, LAYOUT_HEIGHT);
        break;
    case PODIUM_BOX_STACK:
    case PODIUM_BOX_EMPTY:
        require_width(r, box);
        require(r, box->height > 0, LAYOUT_HEIGHT);
        break;
    case PODIUM_BOX_TEXT:
    case PODIUM_BOX_NAMES:
    case PODIUM_BOX_LIST:
        check_text_box(r, box);
        break;
    case PODIUM_BOX_QR:
        require_between(r, LAYOUT_WIDTH, box->width, QR_LEAST, PAGE_MOST);
        break;
    case PODIUM_BOX_RULE:
        require(r, box->height > 0, LAYOUT_HEIGHT);
        if (box->after == PODIUM_NO_BOX && !r->wrong[LAYOUT_AFTER])
            require_width(r, box);
        break;
    case PODIUM_BOX_KINDS:
        break;
    }
}

/* What a cell means depends on the kind. */
static void
finish_box(struct layout_reading *r, struct podium_box *box)
{
    if (box->least <= 0)
        box->least = box->size;
    if (r->wrong[LAYOUT_KIND])
        return;
    if (box->text && box->kind == PODIUM_BOX_DRAWING) {
        box->ornament = (enum podium_ornament)read_list_word(
            r, LAYOUT_TEXT, ornaments, box->text);
    } else if (box->text && box->kind == PODIUM_BOX_TEXT) {
        const char *unknown =
            layout_text_read(box->text, r->arena, &box->pieces);
        if (unknown)
            layout_cell_fault(
                r, LAYOUT_TEXT, WORDS("layout.unknown_word", unknown));
    }
    check_box(r, box);
}

static void
read_layout_row(struct layout_reading *r, size_t row)
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
    memset(r->wrong, 0, sizeof r->wrong);
    for (int i = 0; i < LAYOUT_COLUMNS; i++) {
        const char *cell = r->columns_at[i]
            ? r->csv.cells[row * r->csv.columns + r->columns_at[i] - 1]
            : "";
        if (*cell)
            read_layout_cell(r, box, (enum layout_column)i, cell);
    }
    finish_box(r, box);
}

static const char *
layout_column_names(struct layout_reading *r)
{
    struct buffer b = { 0 };
    for (int i = 0; i < LAYOUT_COLUMNS; i++) {
        buffer_text(&b, i > 0 ? ", " : "");
        buffer_text(&b, layout_column_name((enum layout_column)i));
    }
    const char *text = podium_strdup(r->arena, buffer_string(&b));
    r->arena->failed |= b.failed;
    buffer_free(&b);
    return text;
}

/* Where each column stands. One that nobody reads would be changed in vain. */
static void
place_columns(struct layout_reading *r)
{
    const char *known = layout_column_names(r);
    for (size_t c = 0; c < r->csv.columns; c++) {
        const char *name = r->csv.names[c];
        const struct location where = { r->csv.file, r->csv.header_row, c + 1,
            name, r->csv.workbook };
        int i = 0;
        while (i < LAYOUT_COLUMNS &&
            strcmp(layout_column_name((enum layout_column)i), name) != 0)
            i++;
        if (*name && i == LAYOUT_COLUMNS)
            fault_add(r->faults, r->arena, r->language, &where,
                WORDS("csv.unknown", name, known));
        else if (*name && r->columns_at[i])
            fault_add(r->faults, r->arena, r->language, &where,
                WORDS("csv.twice", name));
        else if (*name)
            r->columns_at[i] = c + 1;
    }
}

static void
read_layout_rows(struct layout_reading *r)
{
    place_columns(r);
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
    const char *names[LAYOUT_COLUMNS + 1] = { 0 };
    for (int i = 0; i < LAYOUT_COLUMNS; i++)
        names[i] = layout_column_name((enum layout_column)i);
    struct heading_set headings = {
        .table = "layouts", .columns = names, .known.arena = arena
    };
    struct layout_reading r = {
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

/* workbook.c - a table to be filled in, as a workbook of Excel.
 *
 * In: headings and notes. Out: a worksheet with the title, the notes and the
 * headings above the empty rows, which stay in view; cells are formatted, so
 * that Excel does not make a date of a code or a number of a telephone. */
/* SPDX-License-Identifier: MIT */
#include <podium/workbook.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

#define TITLE_ROW 0
#define NOTE_ROW 1
#define HEADING_ROW 2
#define NAME_MAX_CHARACTERS 31
#define PAPER_A4 9 /* of the list in ECMA-376 part 1, 18.3.1.63 */
#define SORTS (PODIUM_WORKBOOK_DATE + 1)
#define NARROW 18.0
#define WIDE 34.0
#define NOTE_HEIGHT 105.0

struct formats {
    lxw_format *title, *note, *heading, *required;
    lxw_format *cells[SORTS];
};

static bool
is_worksheet_name(const char *name)
{
    size_t n = 0;
    for (const char *s = name; *s; s++)
        n += ((unsigned char)*s & 0xc0) != 0x80;
    return n > 0 && n <= NAME_MAX_CHARACTERS && !strpbrk(name, "[]:*?/\\");
}

/* False where memory ran out. */
static bool
make_formats(lxw_workbook *book, struct formats *f)
{
    static const char *const numbers[SORTS] = { "@", "@", "General",
        "dd/mm/yyyy" };
    lxw_format **all[] = { &f->title, &f->note, &f->heading, &f->required,
        &f->cells[0], &f->cells[1], &f->cells[2], &f->cells[3] };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (!(*all[i] = workbook_add_format(book)))
            return false;
    format_set_bold(f->title);
    format_set_text_wrap(f->note);
    format_set_align(f->note, LXW_ALIGN_VERTICAL_TOP);
    format_set_font_color(f->note, 0x595959);
    format_set_bold(f->heading);
    format_set_bottom(f->heading, LXW_BORDER_THIN);
    format_set_bold(f->required);
    format_set_bottom(f->required, LXW_BORDER_THIN);
    format_set_bg_color(f->required, 0xfff2cc);
    for (size_t i = 0; i < SORTS; i++)
        format_set_num_format(f->cells[i], numbers[i]);
    return true;
}

static bool
write_column(lxw_worksheet *sheet, const struct formats *f, lxw_col_t at,
    const struct podium_workbook_column *c)
{
    double width = c->sort == PODIUM_WORKBOOK_TEXT ? WIDE : NARROW;
    return worksheet_set_column(sheet, at, at, width, f->cells[c->sort]) ==
        LXW_NO_ERROR &&
        worksheet_write_string(sheet, NOTE_ROW, at, c->note, f->note) ==
        LXW_NO_ERROR &&
        worksheet_write_string(sheet, HEADING_ROW, at, c->heading,
            c->required ? f->required : f->heading) == LXW_NO_ERROR;
}

static bool
write_sheet(lxw_workbook *book, const struct podium_workbook *w)
{
    struct formats f = { 0 };
    lxw_worksheet *sheet = workbook_add_worksheet(book, w->worksheet);
    bool good = sheet && make_formats(book, &f) &&
        worksheet_write_string(sheet, TITLE_ROW, 0, w->title, f.title) ==
            LXW_NO_ERROR &&
        worksheet_set_row(sheet, NOTE_ROW, NOTE_HEIGHT, NULL) == LXW_NO_ERROR;
    for (size_t i = 0; good && i < w->count; i++)
        good = write_column(sheet, &f, (lxw_col_t)i, &w->columns[i]);
    if (good) {
        worksheet_freeze_panes(sheet, HEADING_ROW + 1, 0);
        worksheet_set_landscape(sheet);
        worksheet_set_paper(sheet, PAPER_A4);
        worksheet_fit_to_pages(sheet, 1, 0); /* as wide as a page */
    }
    return good;
}

enum podium_status
podium_workbook_write(const struct podium_workbook *workbook, const char *path)
{
    if (!is_worksheet_name(workbook->worksheet))
        return PODIUM_INVALID;
    lxw_workbook *book = workbook_new(path);
    lxw_doc_properties properties = { .created =
                                          (time_t)(workbook->made / 1000) };
    if (!book)
        return PODIUM_NOMEM;
    bool good = workbook_set_properties(book, &properties) == LXW_NO_ERROR &&
        write_sheet(book, workbook);
    /* It also frees the workbook. */
    return workbook_close(book) == LXW_NO_ERROR && good ? PODIUM_OK : PODIUM_IO;
}

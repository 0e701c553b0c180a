/* export_sheets.c - export sheets as CSV: one row for each sheet or each
 * score. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "contest/judging/sheet_files.h"
#include "contest/table/export_cell.h"
#include "record/stmt.h"

/* A criterion of the wide form, with the cells of the sheet being read. */
struct criterion_cells {
    const char *code, *heading; /* heading: of comments; NULL: there is none */
    const char *score, *comment;
};

struct criteria_cells {
    struct criterion_cells *items;
    size_t count, room;
};

/* An export while it is being written. */
struct sheet_export {
    struct podium *pd;
    struct podium_arena *arena;
    const struct podium_export_style *style;
    struct buffer text;
    struct criteria_cells criteria; /* wide: all of them, in order */
};

static void
put_csv_cell(
    struct sheet_export *w, enum cell_type type, const char *text, bool first)
{
    if (!first)
        buffer_char(&w->text, export_delimiter(w->style));
    export_cell(&w->text, w->arena, w->style, type, text);
}

static void
end_csv_row(struct sheet_export *w)
{
    buffer_text(&w->text, "\r\n");
}

static enum podium_status
write_long_form(struct sheet_export *w)
{
    static const char *const names[] = { "round", "entry", "judge", "criterion",
        "score", "comment" };
    for (size_t i = 0; i < 6; i++)
        put_csv_cell(w, CELL_CODE, names[i], i == 0);
    end_csv_row(w);
    struct stmt q = stmt(w->pd,
        "SELECT r.round, e.entry, p.person, c.criterion, x.score,"
        " ifnull(x.comment, '')"
        " FROM current_sheets s JOIN scores x ON x.sheet = s.sheet"
        " JOIN rounds r ON r.id = s.round JOIN entries e ON e.id = s.entry"
        " JOIN people p ON p.id = s.judge JOIN criteria c ON c.id ="
        " x.criterion"
        " ORDER BY r.round COLLATE code, e.entry COLLATE code, p.person COLLATE code, c.position, c.criterion COLLATE code");
    while (next_row(&q)) {
        char room[DECIMAL_ROOM];
        for (int i = 0; i < 4; i++)
            put_csv_cell(w, CELL_CODE, col_text(&q, i), i == 0);
        put_csv_cell(
            w, CELL_DECIMAL, decimal_text(room, col_int(&q, 4), '.'), false);
        put_csv_cell(w, CELL_TEXT, col_text(&q, 5), false);
        end_csv_row(w);
    }
    return stmt_end(&q);
}

static enum podium_status
load_criterion_codes(struct sheet_export *w)
{
    struct stmt q = stmt(w->pd,
        "SELECT criterion, criterion || '.comment', EXISTS (SELECT 1 FROM criteria d JOIN scores x ON"
        " x.criterion = d.id JOIN current_sheets s ON s.sheet = x.sheet WHERE"
        " d.criterion = c.criterion AND x.comment IS NOT NULL) FROM criteria c"
        " GROUP BY criterion ORDER BY min(position), criterion COLLATE code");
    while (next_row(&q)) {
        struct criterion_cells *c = arena_push(w->arena, &w->criteria);
        if (!c)
            break;
        *c = (struct criterion_cells){ .code = podium_strdup(
                                           w->arena, col_text(&q, 0)) };
        c->heading =
            col_int(&q, 2) ? podium_strdup(w->arena, col_text(&q, 1)) : NULL;
    }
    return stmt_end_into(&q, w->arena);
}

/* The names of the columns: one for comments only where somebody wrote one. */
static void
write_wide_names(struct sheet_export *w)
{
    buffer_text(&w->text, "round");
    put_csv_cell(w, CELL_CODE, "entry", false);
    put_csv_cell(w, CELL_CODE, "judge", false);
    for (size_t i = 0; i < w->criteria.count; i++) {
        const struct criterion_cells *c = &w->criteria.items[i];
        put_csv_cell(w, CELL_CODE, c->code, false);
        if (c->heading)
            put_csv_cell(w, CELL_CODE, c->heading, false);
    }
    put_csv_cell(w, CELL_CODE, "comment", false);
    end_csv_row(w);
}

static void
write_wide_row(struct sheet_export *w, const char *const keys[4])
{
    if (!keys[0])
        return;
    for (size_t i = 0; i < 3; i++)
        put_csv_cell(w, CELL_CODE, keys[i], i == 0);
    for (size_t i = 0; i < w->criteria.count; i++) {
        struct criterion_cells *c = &w->criteria.items[i];
        put_csv_cell(w, CELL_DECIMAL, c->score ? c->score : "", false);
        if (c->heading)
            put_csv_cell(w, CELL_TEXT, c->comment ? c->comment : "", false);
        c->score = c->comment = NULL;
    }
    put_csv_cell(w, CELL_TEXT, keys[3], false);
    end_csv_row(w);
}

/* Columns of the query of the wide form: keys first. */
enum { WIDE_SHEET = 4, WIDE_CRITERION, WIDE_SCORE, WIDE_COMMENT };

static void
set_wide_cells(struct sheet_export *w, const struct stmt *q)
{
    char room[DECIMAL_ROOM];
    for (size_t i = 0; i < w->criteria.count; i++) {
        struct criterion_cells *c = &w->criteria.items[i];
        if (strcmp(c->code, col_word(q, WIDE_CRITERION)) != 0)
            continue;
        c->score = podium_strdup(
            w->arena, decimal_text(room, col_int(q, WIDE_SCORE), '.'));
        c->comment = podium_strdup(w->arena, col_text(q, WIDE_COMMENT));
    }
}

static enum podium_status
write_wide_form(struct sheet_export *w)
{
    enum podium_status status = load_criterion_codes(w);
    if (status != PODIUM_OK)
        return status;
    write_wide_names(w);
    struct stmt q = stmt(w->pd,
        "SELECT r.round, e.entry, p.person, ifnull(t.comment, ''), s.sheet,"
        " c.criterion, x.score, x.comment"
        " FROM current_sheets s JOIN sheets t ON t.sheet = s.sheet"
        " JOIN rounds r ON r.id = s.round JOIN entries e ON e.id = s.entry"
        " JOIN people p ON p.id = s.judge"
        " LEFT JOIN scores x ON x.sheet = s.sheet"
        " LEFT JOIN criteria c ON c.id = x.criterion"
        " ORDER BY r.round COLLATE code, e.entry COLLATE code, p.person COLLATE code, s.sheet");
    const char *keys[4] = { 0 };
    int64_t sheet = 0;
    while (next_row(&q) && !w->arena->failed) {
        if (col_int(&q, WIDE_SHEET) != sheet) {
            write_wide_row(w, keys);
            for (int i = 0; i < 4; i++)
                keys[i] = podium_strdup(w->arena, col_text(&q, i));
            sheet = col_int(&q, WIDE_SHEET);
        }
        if (!col_is_null(&q, WIDE_CRITERION))
            set_wide_cells(w, &q);
    }
    if (!w->arena->failed)
        write_wide_row(w, keys);
    return stmt_end_into(&q, w->arena);
}

enum podium_status
export_sheets(struct podium *pd, bool long_form,
    const struct podium_export_style *style, struct podium_arena *arena,
    const char **out)
{
    struct sheet_export w = { .pd = pd, .arena = arena, .style = style };
    buffer_text(&w.text, "\xef\xbb\xbf");
    enum podium_status status =
        long_form ? write_long_form(&w) : write_wide_form(&w);
    if (status == PODIUM_OK && !w.text.failed)
        *out = podium_strdup(arena, buffer_string(&w.text));
    bool full = w.text.failed || arena->failed;
    buffer_free(&w.text);
    return status == PODIUM_OK && full ? failed_memory(pd) : status;
}

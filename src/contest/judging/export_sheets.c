/* export_sheets.c - export sheets as CSV: one row for each sheet or each
 * score. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "contest/judging/sheet_files.h"
#include "contest/table/export_cell.h"
#include "record/stmt.h"

struct criterion_codes {
    const char **items;
    size_t count, room;
};

/* An export while it is being written. */
struct sheet_export {
    struct podium *pd;
    struct podium_arena *arena;
    const struct podium_export_style *style;
    struct buffer text;
    struct criterion_codes criteria; /* wide: all codes, in order */
    const char **cells;              /* wide: of the sheet being read */
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
        "score" };
    for (size_t i = 0; i < 5; i++)
        put_csv_cell(w, CELL_CODE, names[i], i == 0);
    end_csv_row(w);
    struct stmt q = stmt(w->pd,
        "SELECT r.round, e.entry, p.person, c.criterion, x.score"
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
        end_csv_row(w);
    }
    return stmt_end(&q);
}

static enum podium_status
load_criterion_codes(struct sheet_export *w)
{
    struct stmt q = stmt(w->pd,
        "SELECT criterion FROM criteria GROUP BY criterion"
        " ORDER BY min(position), criterion COLLATE code");
    while (next_row(&q)) {
        const char **code = arena_push(w->arena, &w->criteria);
        if (code)
            *code = podium_strdup(w->arena, col_text(&q, 0));
    }
    enum podium_status status = stmt_end_into(&q, w->arena);
    w->cells = podium_alloc(w->arena, w->criteria.count + 1, sizeof *w->cells);
    return status;
}

static void
write_wide_row(struct sheet_export *w, const char *const keys[4])
{
    if (!keys[0])
        return;
    for (size_t i = 0; i < 3; i++)
        put_csv_cell(w, CELL_CODE, keys[i], i == 0);
    for (size_t i = 0; i < w->criteria.count; i++) {
        put_csv_cell(w, CELL_DECIMAL, w->cells[i] ? w->cells[i] : "", false);
        w->cells[i] = NULL;
    }
    put_csv_cell(w, CELL_TEXT, keys[3], false);
    end_csv_row(w);
}

static void
set_wide_cell(struct sheet_export *w, const char *code, int64_t score)
{
    char room[DECIMAL_ROOM];
    for (size_t i = 0; i < w->criteria.count; i++)
        if (strcmp(w->criteria.items[i], code) == 0)
            w->cells[i] =
                podium_strdup(w->arena, decimal_text(room, score, '.'));
}

static enum podium_status
write_wide_form(struct sheet_export *w)
{
    enum podium_status status = load_criterion_codes(w);
    if (status != PODIUM_OK || !w->cells)
        return status;
    buffer_text(&w->text, "round");
    put_csv_cell(w, CELL_CODE, "entry", false);
    put_csv_cell(w, CELL_CODE, "judge", false);
    for (size_t i = 0; i < w->criteria.count; i++)
        put_csv_cell(w, CELL_CODE, w->criteria.items[i], false);
    put_csv_cell(w, CELL_CODE, "comment", false);
    end_csv_row(w);
    struct stmt q = stmt(w->pd,
        "SELECT r.round, e.entry, p.person, ifnull(t.comment, ''), s.sheet,"
        " c.criterion, x.score"
        " FROM current_sheets s JOIN sheets t ON t.sheet = s.sheet"
        " JOIN rounds r ON r.id = s.round JOIN entries e ON e.id = s.entry"
        " JOIN people p ON p.id = s.judge"
        " LEFT JOIN scores x ON x.sheet = s.sheet"
        " LEFT JOIN criteria c ON c.id = x.criterion"
        " ORDER BY r.round COLLATE code, e.entry COLLATE code, p.person COLLATE code, s.sheet");
    const char *keys[4] = { 0 };
    int64_t sheet = 0;
    while (next_row(&q) && !w->arena->failed) {
        if (col_int(&q, 4) != sheet) {
            write_wide_row(w, keys);
            for (int i = 0; i < 4; i++)
                keys[i] = podium_strdup(w->arena, col_text(&q, i));
            sheet = col_int(&q, 4);
        }
        if (!col_is_null(&q, 5))
            set_wide_cell(w, col_text(&q, 5), col_int(&q, 6));
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
    if (!w.text.failed)
        *out = podium_strdup(arena, buffer_string(&w.text));
    bool full = w.text.failed || arena->failed;
    buffer_free(&w.text);
    return status == PODIUM_OK && full ? failed_memory(pd) : status;
}

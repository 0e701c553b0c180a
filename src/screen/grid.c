/* grid.c - a grid of scores on the terminal: entries down, criteria across, the
 * total at the right, notes about the current cell below.
 *
 * In: keys, and rows that callbacks of the caller describe. Out: calls of
 * these callbacks with what was typed. A text is passed on when its cell is
 * left, so that nothing unsaved is kept here; if it is refused, it is dropped
 * and the cursor stays. The screen knows no rules of the contest. It fits 80
 * columns and 24 lines; where there are more criteria than columns, or more
 * entries than lines, the grid scrolls with the cursor. */
/* SPDX-License-Identifier: MIT */
#include <podium/screen.h>

#include <limits.h>
#include <ncurses.h>
#include <string.h>
#include <wctype.h>

#include "screen/key.h"
#include "screen/text.h"

#define CODE_WIDTH 8
#define STATE_WIDTH 10
#define TOTAL_WIDTH 11
#define LEAST_TITLE 14
#define FAIR_TITLE 26 /* before cells grow wide */
#define LEAST_CELL 7
#define MOST_CELL 18
#define NOTES 7            /* lines for the notes about a cell */
#define TOP 2              /* lines above the entries */
#define BOTTOM (NOTES + 4) /* lines below: a rule, name, notes, words, help */

struct grid {
    const struct podium_screen *screen;
    size_t row, cell;             /* where the cursor is */
    size_t first_row, first_cell; /* shown at the top, at the left */
    struct podium_screen_row at;  /* the row of the cursor */
    struct typed typed;           /* what is typed into the cell */
    const char *words;            /* message to show, or NULL */
    bool left;                    /* the judge quit */
};

/* ---- measures ---- */

struct grid_layout {
    int lines;    /* how many entries are shown */
    int title;    /* width of the title, in terminal columns */
    int cell;     /* width of one cell, in terminal columns */
    size_t cells; /* how many cells of a row are shown */
};

static struct grid_layout
measure_grid(const struct grid *g)
{
    struct grid_layout m = { .lines = LINES - TOP - BOTTOM };
    int room = COLS - CODE_WIDTH - STATE_WIDTH - TOTAL_WIDTH - LEAST_TITLE;
    int count = g->at.cell_count > 0 ? (int)g->at.cell_count : 1;
    m.cell = (room + LEAST_TITLE - FAIR_TITLE) / count;
    m.cell = m.cell > MOST_CELL ? MOST_CELL : m.cell;
    m.cell = m.cell < LEAST_CELL ? LEAST_CELL : m.cell;
    int shown = room > 0 ? room / m.cell : 0;
    shown = shown < 1 ? 1 : shown > count ? count : shown;
    m.cells = (size_t)shown;
    m.title = COLS - CODE_WIDTH - STATE_WIDTH - TOTAL_WIDTH - shown * m.cell;
    m.lines = m.lines < 1 ? 1 : m.lines;
    return m;
}

static void
scroll_to_cursor(struct grid *g, const struct grid_layout *m)
{
    size_t lines = (size_t)m->lines;
    if (g->row < g->first_row)
        g->first_row = g->row;
    if (g->row >= g->first_row + lines)
        g->first_row = g->row - lines + 1;
    if (g->cell < g->first_cell)
        g->first_cell = g->cell;
    if (g->cell >= g->first_cell + m->cells)
        g->first_cell = g->cell - m->cells + 1;
}

/* ---- drawing ---- */

static int
first_cell_x(const struct grid_layout *m)
{
    return CODE_WIDTH + m->title + STATE_WIDTH;
}

static void
draw_grid_heading(const struct grid *g, const struct grid_layout *m)
{
    attron(A_BOLD);
    screen_put_text(0, 0, COLS, g->screen->heading(g->screen->context), false);
    attroff(A_BOLD);
    attron(A_UNDERLINE);
    screen_put_text(1, 0, COLS, g->screen->entry_title, false);
    for (size_t i = 0; i < m->cells; i++) {
        size_t cell = g->first_cell + i;
        const char *name =
            cell < g->at.cell_count ? g->at.cells[cell].name : "";
        screen_put_text(
            1, first_cell_x(m) + (int)i * m->cell + 1, m->cell - 1, name, true);
    }
    screen_put_text(1, COLS - TOTAL_WIDTH + 1, TOTAL_WIDTH - 1,
        g->screen->total_title, true);
    attroff(A_UNDERLINE);
}

static void
draw_grid_row(
    const struct grid *g, const struct grid_layout *m, size_t row, int y)
{
    struct podium_screen_row r;
    g->screen->row(g->screen->context, row, &r);
    bool here = row == g->row;
    if (here)
        attron(A_BOLD);
    screen_put_text(y, 0, CODE_WIDTH - 1, r.code, false);
    screen_put_text(y, CODE_WIDTH, m->title - 1, r.title, false);
    screen_put_text(y, CODE_WIDTH + m->title, STATE_WIDTH - 1, r.state, false);
    screen_put_text(y, COLS - TOTAL_WIDTH + 1, TOTAL_WIDTH - 1, r.total, true);
    for (size_t i = 0; i < m->cells; i++) {
        size_t cell = g->first_cell + i;
        bool cursor = here && cell == g->cell;
        const char *value = cell >= r.cell_count ? ""
            : cursor && g->typed.size > 0        ? g->typed.bytes
            : r.cells[cell].value                ? r.cells[cell].value
                                                 : "·";
        if (cursor)
            attron(A_REVERSE);
        screen_put_text(y, first_cell_x(m) + (int)i * m->cell + 1, m->cell - 1,
            value, true);
        attroff(A_REVERSE);
    }
    attroff(A_BOLD);
}

/* Draw the notes about the cell under the cursor. */
static void
draw_cell_notes(const struct grid *g)
{
    int y = LINES - BOTTOM;
    if (y < TOP || g->cell >= g->at.cell_count)
        return;
    const struct podium_screen_cell *c = &g->at.cells[g->cell];
    mvhline(y, 0, ACS_HLINE, COLS);
    attron(A_BOLD);
    screen_put_text(y + 1, 0, COLS, c->range, false);
    attroff(A_BOLD);
    for (int i = 0; i < NOTES && (size_t)i < c->note_count; i++)
        screen_put_text(y + 2 + i, 2, COLS - 2, c->notes[i], false);
}

static void
draw_grid(struct grid *g)
{
    erase();
    g->screen->row(g->screen->context, g->row, &g->at);
    if (g->cell >= g->at.cell_count && g->at.cell_count > 0)
        g->cell = g->at.cell_count - 1;
    struct grid_layout m = measure_grid(g);
    scroll_to_cursor(g, &m);
    draw_grid_heading(g, &m);
    for (int i = 0; i < m.lines; i++)
        if (g->first_row + (size_t)i < g->screen->rows)
            draw_grid_row(g, &m, g->first_row + (size_t)i, TOP + i);
    /* The callback may reuse its memory for each row, so the row of the cursor
     * is read last. */
    g->screen->row(g->screen->context, g->row, &g->at);
    draw_cell_notes(g);
    if (g->words)
        attron(A_BOLD);
    screen_put_text(
        LINES - 2, 0, COLS, g->words ? g->words : g->at.comment, false);
    attroff(A_BOLD);
    screen_put_text(LINES - 1, 0, COLS - 1, g->screen->help, false);
    refresh();
}

/* ---- typing ---- */

/* Pass on what was typed into the cell; false if it was refused. */
static bool
keep_typed_cell(struct grid *g)
{
    if (g->typed.size == 0)
        return true;
    g->words =
        g->screen->keep(g->screen->context, g->row, g->cell, g->typed.bytes);
    typed_clear(&g->typed);
    return g->words == NULL;
}

static void
move_cursor(struct grid *g, int down, int across)
{
    if (!keep_typed_cell(g))
        return;
    if (down < 0)
        g->row -= g->row > 0;
    if (down > 0)
        g->row += g->row + 1 < g->screen->rows;
    if (across < 0)
        g->cell -= g->cell > 0;
    if (across > 0)
        g->cell += g->cell + 1 < g->at.cell_count;
}

/* Go to the next cell; after the last one to the next entry. */
static void
move_to_next_cell(struct grid *g)
{
    bool last = g->cell + 1 >= g->at.cell_count;
    if (!keep_typed_cell(g))
        return;
    if (!last) {
        g->cell++;
    } else if (g->row + 1 < g->screen->rows) {
        g->row++;
        g->cell = 0;
    }
}

static void
move_by_page(struct grid *g, bool down)
{
    struct grid_layout m = measure_grid(g);
    for (int i = 0; i < m.lines; i++)
        move_cursor(g, down ? 1 : -1, 0);
}

static bool
is_enter_key(int kind, wint_t c)
{
    return kind == OK ? c == '\n' || c == '\r'
                      : kind == KEY_CODE_YES && c == KEY_ENTER;
}

static bool
is_erase_key(int kind, wint_t c)
{
    return kind == OK ? c == 127 || c == 8
                      : kind == KEY_CODE_YES && c == KEY_BACKSPACE;
}

/* Ask for a line at the bottom; false if it is left with Escape. */
static bool
ask_grid_line(struct grid *g, const char *prompt, struct typed *out)
{
    typed_clear(out);
    for (;;) {
        wint_t c;
        draw_grid(g);
        screen_put_text(LINES - 2, 0, COLS, prompt, false);
        screen_put_end(LINES - 1, 0, COLS - 1, out->bytes);
        int kind = key_read(&c);
        if (kind == ERR || (kind == OK && c == KEY_ESCAPE_CHARACTER))
            return false;
        if (is_enter_key(kind, c))
            return true;
        if (is_erase_key(kind, c))
            typed_erase(out);
        else if (kind == OK && !iswcntrl(c))
            typed_add(out, (wchar_t)c);
    }
}

static void
submit_entry(struct grid *g)
{
    struct typed yes, reason;
    if (!keep_typed_cell(g))
        return;
    typed_clear(&reason);
    if (g->at.refusal) {
        g->words = g->at.refusal;
        return;
    }
    if (!ask_grid_line(g, g->screen->ask_submit, &yes) || yes.size == 0 ||
        !strchr(g->screen->yes, yes.bytes[0]))
        return;
    if (g->at.needs_reason && !ask_grid_line(g, g->screen->ask_reason, &reason))
        return;
    g->words = g->screen->submit(
        g->screen->context, g->row, reason.size > 0 ? reason.bytes : NULL);
}

static void
ask_and_keep_comment(struct grid *g)
{
    struct typed text;
    if (keep_typed_cell(g) && ask_grid_line(g, g->screen->ask_comment, &text) &&
        text.size > 0)
        g->words = g->screen->comment(g->screen->context, g->row, text.bytes);
}

/* A comment or a note about the cell at hand; the mark needs no words. */
static void
ask_and_keep_remark(struct grid *g, enum podium_screen_remark what)
{
    struct typed text = { 0 };
    if (!keep_typed_cell(g) || g->cell >= g->at.cell_count)
        return;
    draw_grid(g); /* with what was typed just now */
    const struct podium_screen_cell *c = &g->at.cells[g->cell];
    const char *prompt =
        what == PODIUM_SCREEN_NOTE ? c->ask_note : c->ask_comment;
    if (what != PODIUM_SCREEN_UNSURE &&
        (!ask_grid_line(g, prompt, &text) || text.size == 0))
        return;
    g->words = g->screen->remark(
        g->screen->context, g->row, g->cell, what, text.bytes);
}

static void
handle_key(struct grid *g, wint_t c)
{
    switch (c) {
    case KEY_UP:
        move_cursor(g, -1, 0);
        break;
    case KEY_DOWN:
        move_cursor(g, 1, 0);
        break;
    case KEY_LEFT:
        move_cursor(g, 0, -1);
        break;
    case KEY_RIGHT:
        move_cursor(g, 0, 1);
        break;
    case KEY_NPAGE:
        move_by_page(g, true);
        break;
    case KEY_PPAGE:
        move_by_page(g, false);
        break;
    case KEY_ENTER:
        move_to_next_cell(g);
        break;
    case KEY_BACKSPACE:
        typed_erase(&g->typed);
        break;
    default:
        break;
    }
}

static void
handle_character(struct grid *g, wint_t c)
{
    g->words = NULL;
    if (is_enter_key(OK, c) || c == '\t')
        move_to_next_cell(g);
    else if (c == KEY_ESCAPE_CHARACTER)
        typed_clear(&g->typed);
    else if (is_erase_key(OK, c))
        typed_erase(&g->typed);
    else if (c == 's' || c == 'S')
        submit_entry(g);
    else if (c == 'C')
        ask_and_keep_comment(g);
    else if (c == 'c')
        ask_and_keep_remark(g, PODIUM_SCREEN_COMMENT);
    else if (c == 'n' || c == 'N')
        ask_and_keep_remark(g, PODIUM_SCREEN_NOTE);
    else if (c == '?')
        ask_and_keep_remark(g, PODIUM_SCREEN_UNSURE);
    else if (c == 'q' || c == 'Q')
        g->left = keep_typed_cell(g);
    else if (c < 128 && strchr("0123456789.,-", (int)c))
        typed_add(&g->typed, (wchar_t)c);
}

enum podium_status
podium_screen_run(const struct podium_screen *screen)
{
    struct grid g = { .screen = screen };
    SCREEN *terminal = use_utf8_locale() && screen->rows > 0
        ? newterm(NULL, stdout, stdin)
        : NULL;
    if (!terminal)
        return PODIUM_NOT_FOUND;
    if (!tigetstr("cup") || tigetstr("cup") == (char *)-1) {
        endwin();
        delscreen(terminal);
        return PODIUM_NOT_FOUND;
    }
    cbreak();
    noecho();
    keypad(stdscr, TRUE);
    set_escdelay(ESCAPE_WAIT);
    while (!g.left) {
        wint_t c;
        draw_grid(&g);
        int kind = key_read(&c);
        if (kind == ERR)
            break;
        if (kind == KEY_CODE_YES)
            handle_key(&g, c);
        else if (kind == OK)
            handle_character(&g, c);
    }
    endwin();
    delscreen(terminal);
    return PODIUM_OK;
}

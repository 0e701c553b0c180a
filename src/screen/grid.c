/* grid.c - entries down, criteria across, the total at the right; what is
 * known of the cell below.
 *
 * What is typed is handed on when the cell is left, so that nothing waits in
 * here. Fits 80 columns and 24 lines; where there are more criteria than
 * columns, or more entries than lines, the grid moves under the cursor. */
/* SPDX-License-Identifier: MIT */
#include <podium/screen.h>

#include <limits.h>
#include <ncurses.h>
#include <string.h>
#include <wctype.h>

#include "screen/text.h"

#define CODE_WIDTH 8
#define STATE_WIDTH 10
#define TOTAL_WIDTH 11
#define LEAST_TITLE 14
#define FAIR_TITLE 26 /* before cells grow wide */
#define LEAST_CELL 7
#define MOST_CELL 18
#define NOTES 6            /* lines for what is known of a cell */
#define TOP 2              /* lines above the entries */
#define BOTTOM (NOTES + 4) /* lines below: a rule, name, notes, words, help */
#define ESCAPE 27

struct grid {
    const struct podium_screen *screen;
    size_t row, cell;             /* where the cursor is */
    size_t first_row, first_cell; /* what is shown at the top, at the left */
    struct podium_screen_row at;  /* the row of the cursor */
    struct typed typed;           /* into the cell; empty: nothing */
    const char *words;            /* to tell */
    bool left;
};

/* ---- measures ---- */

struct measures {
    int lines;    /* of entries */
    int title;    /* columns */
    int cell;     /* columns of one */
    size_t cells; /* that are shown */
};

static struct measures
measure(const struct grid *g)
{
    struct measures m = { .lines = LINES - TOP - BOTTOM };
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
follow(struct grid *g, const struct measures *m)
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
cells_x(const struct measures *m)
{
    return CODE_WIDTH + m->title + STATE_WIDTH;
}

static void
draw_heading(const struct grid *g, const struct measures *m)
{
    attron(A_BOLD);
    text_put(0, 0, COLS, g->screen->heading(g->screen->context), false);
    attroff(A_BOLD);
    attron(A_UNDERLINE);
    text_put(1, 0, COLS, g->screen->entry_title, false);
    for (size_t i = 0; i < m->cells; i++) {
        size_t cell = g->first_cell + i;
        const char *name =
            cell < g->at.cell_count ? g->at.cells[cell].name : "";
        text_put(1, cells_x(m) + (int)i * m->cell + 1, m->cell - 1, name, true);
    }
    text_put(1, COLS - TOTAL_WIDTH + 1, TOTAL_WIDTH - 1, g->screen->total_title,
        true);
    attroff(A_UNDERLINE);
}

static void
draw_row(const struct grid *g, const struct measures *m, size_t row, int y)
{
    struct podium_screen_row r;
    g->screen->row(g->screen->context, row, &r);
    bool here = row == g->row;
    if (here)
        attron(A_BOLD);
    text_put(y, 0, CODE_WIDTH - 1, r.code, false);
    text_put(y, CODE_WIDTH, m->title - 1, r.title, false);
    text_put(y, CODE_WIDTH + m->title, STATE_WIDTH - 1, r.state, false);
    text_put(y, COLS - TOTAL_WIDTH + 1, TOTAL_WIDTH - 1, r.total, true);
    for (size_t i = 0; i < m->cells; i++) {
        size_t cell = g->first_cell + i;
        bool cursor = here && cell == g->cell;
        const char *value = cell >= r.cell_count ? ""
            : cursor && g->typed.size > 0        ? g->typed.bytes
            : r.cells[cell].value                ? r.cells[cell].value
                                                 : "·";
        if (cursor)
            attron(A_REVERSE);
        text_put(
            y, cells_x(m) + (int)i * m->cell + 1, m->cell - 1, value, true);
        attroff(A_REVERSE);
    }
    attroff(A_BOLD);
}

/* What is known of the cell under the cursor. */
static void
draw_notes(const struct grid *g)
{
    int y = LINES - BOTTOM;
    if (y < TOP || g->cell >= g->at.cell_count)
        return;
    const struct podium_screen_cell *c = &g->at.cells[g->cell];
    mvhline(y, 0, ACS_HLINE, COLS);
    attron(A_BOLD);
    text_put(y + 1, 0, COLS, c->range, false);
    attroff(A_BOLD);
    for (int i = 0; i < NOTES && (size_t)i < c->note_count; i++)
        text_put(y + 2 + i, 2, COLS - 2, c->notes[i], false);
    if (g->at.comment && c->note_count < NOTES)
        text_put(y + 1 + NOTES, 0, COLS, g->at.comment, false);
}

static void
draw(struct grid *g)
{
    erase();
    g->screen->row(g->screen->context, g->row, &g->at);
    if (g->cell >= g->at.cell_count && g->at.cell_count > 0)
        g->cell = g->at.cell_count - 1;
    struct measures m = measure(g);
    follow(g, &m);
    draw_heading(g, &m);
    for (int i = 0; i < m.lines; i++)
        if (g->first_row + (size_t)i < g->screen->rows)
            draw_row(g, &m, g->first_row + (size_t)i, TOP + i);
    /* Rows share what they are told in: that of the cursor comes last. */
    g->screen->row(g->screen->context, g->row, &g->at);
    draw_notes(g);
    attron(A_BOLD);
    text_put(LINES - 2, 0, COLS, g->words, false);
    attroff(A_BOLD);
    text_put(LINES - 1, 0, COLS - 1, g->screen->help, false);
    refresh();
}

/* ---- typing ---- */

/* Hand on what is typed; false if it is not allowed. */
static bool
leave_cell(struct grid *g)
{
    if (g->typed.size == 0)
        return true;
    g->words =
        g->screen->keep(g->screen->context, g->row, g->cell, g->typed.bytes);
    typed_clear(&g->typed);
    return g->words == NULL;
}

static void
go(struct grid *g, int down, int across)
{
    if (!leave_cell(g))
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

/* The next cell, of the next entry after the last. */
static void
go_on(struct grid *g)
{
    bool last = g->cell + 1 >= g->at.cell_count;
    if (!leave_cell(g))
        return;
    if (!last) {
        g->cell++;
    } else if (g->row + 1 < g->screen->rows) {
        g->row++;
        g->cell = 0;
    }
}

static void
go_page(struct grid *g, bool down)
{
    struct measures m = measure(g);
    for (int i = 0; i < m.lines; i++)
        go(g, down ? 1 : -1, 0);
}

static bool
is_enter(int kind, wint_t c)
{
    return kind == OK ? c == '\n' || c == '\r'
                      : kind == KEY_CODE_YES && c == KEY_ENTER;
}

static bool
is_erase(int kind, wint_t c)
{
    return kind == OK ? c == 127 || c == 8
                      : kind == KEY_CODE_YES && c == KEY_BACKSPACE;
}

/* Ask for a line at the bottom; false if it is left with Escape. */
static bool
ask(struct grid *g, const char *prompt, struct typed *out)
{
    typed_clear(out);
    for (;;) {
        wint_t c;
        draw(g);
        text_put(LINES - 2, 0, COLS, prompt, false);
        text_put(LINES - 1, 0, COLS - 1, out->bytes, false);
        int kind = get_wch(&c);
        if (kind == ERR || (kind == OK && c == ESCAPE))
            return false;
        if (is_enter(kind, c))
            return true;
        if (is_erase(kind, c))
            typed_erase(out);
        else if (kind == OK && !iswcntrl(c))
            typed_add(out, (wchar_t)c);
    }
}

static void
hand_in(struct grid *g)
{
    struct typed yes, reason;
    if (!leave_cell(g))
        return;
    typed_clear(&reason);
    if (g->at.refusal) {
        g->words = g->at.refusal;
        return;
    }
    if (!ask(g, g->screen->ask_submit, &yes) || yes.size == 0 ||
        !strchr(g->screen->yes, yes.bytes[0]))
        return;
    if (g->at.needs_reason && !ask(g, g->screen->ask_reason, &reason))
        return;
    g->words = g->screen->submit(
        g->screen->context, g->row, reason.size > 0 ? reason.bytes : NULL);
}

static void
take_comment(struct grid *g)
{
    struct typed text;
    if (leave_cell(g) && ask(g, g->screen->ask_comment, &text) && text.size > 0)
        g->words = g->screen->comment(g->screen->context, g->row, text.bytes);
}

static void
take_key(struct grid *g, wint_t c)
{
    switch (c) {
    case KEY_UP:
        go(g, -1, 0);
        break;
    case KEY_DOWN:
        go(g, 1, 0);
        break;
    case KEY_LEFT:
        go(g, 0, -1);
        break;
    case KEY_RIGHT:
        go(g, 0, 1);
        break;
    case KEY_NPAGE:
        go_page(g, true);
        break;
    case KEY_PPAGE:
        go_page(g, false);
        break;
    case KEY_ENTER:
        go_on(g);
        break;
    case KEY_BACKSPACE:
        typed_erase(&g->typed);
        break;
    default:
        break;
    }
}

static void
take_letter(struct grid *g, wint_t c)
{
    g->words = NULL;
    if (is_enter(OK, c) || c == '\t')
        go_on(g);
    else if (c == ESCAPE)
        typed_clear(&g->typed);
    else if (is_erase(OK, c))
        typed_erase(&g->typed);
    else if (c == 's' || c == 'S')
        hand_in(g);
    else if (c == 'c' || c == 'C')
        take_comment(g);
    else if (c == 'q' || c == 'Q')
        g->left = leave_cell(g);
    else if (c < 128 && strchr("0123456789.,-", (int)c))
        typed_add(&g->typed, (wchar_t)c);
}

enum podium_status
podium_screen_run(const struct podium_screen *screen)
{
    struct grid g = { .screen = screen };
    SCREEN *terminal =
        text_utf8() && screen->rows > 0 ? newterm(NULL, stdout, stdin) : NULL;
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
    set_escdelay(50);
    while (!g.left) {
        wint_t c;
        draw(&g);
        int kind = get_wch(&c);
        if (kind == ERR)
            break;
        if (kind == KEY_CODE_YES)
            take_key(&g, c);
        else
            take_letter(&g, c);
    }
    endwin();
    delscreen(terminal);
    return PODIUM_OK;
}

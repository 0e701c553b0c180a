/* key.c - a key, whatever the terminal sends for it.
 *
 * In: what curses made of the bytes: known keys, else one byte after another,
 * beginning with Escape. Out: a key, or one that means nothing. The forms are
 * those of ECMA-48 5.4 (CSI: parameters, then one byte from @ to ~) and of
 * xterm's ctlseqs: SS3 and a byte; CSI M and three bytes of the mouse; pasted
 * text between CSI 200 ~ and CSI 201 ~. The Linux console sends CSI [ and a
 * byte. A control string (ECMA-48 5.6: OSC, DCS, APC, PM, SOS; what a terminal
 * answers about its colours, say) ends with ST, or, as xterm has it, with BEL.
 * Escape and one of these letters may be one C1 control. Escape alone is Escape
 * when nothing follows at once. */
/* SPDX-License-Identifier: MIT */
#include "screen/key.h"

#include <ncurses.h>
#include <stdbool.h>
#include <string.h>
#include <term.h>

#define BELL 7
#define C1 0x80 /* and 31 more: each is Escape and a byte from @ to _ */
#define STRING_TERMINATOR 0x9c

static bool
next_byte(wint_t *c)
{
    timeout(ESCAPE_WAIT);
    int kind = get_wch(c);
    timeout(-1);
    return kind == OK;
}

/* To the end of what is pasted. It does not end the wait: a terminal that
 * pastes sends all of it. */
static void
swallow_pasted(void)
{
    static const char end[] = "\x1b[201~";
    size_t matched = 0;
    wint_t c;
    while (end[matched] && next_byte(&c)) {
        if (c == (wint_t)(unsigned char)end[matched])
            matched++;
        else
            matched = c == KEY_ESCAPE_CHARACTER;
    }
}

/* After CSI: parameters and the byte that ends them. */
static void
swallow_control_sequence(void)
{
    char parameters[8] = "";
    size_t n = 0;
    wint_t c = 0;
    while (next_byte(&c) && (c < '@' || c > '~'))
        if (n < sizeof parameters - 1)
            parameters[n++] = (char)c;
    if (c == '~' && strcmp(parameters, "200") == 0)
        swallow_pasted();
    int more = n > 0 ? 0 : c == 'M' ? 3 : c == '[' ? 1 : 0;
    while (more-- > 0 && next_byte(&c))
        ;
}

/* To the end of a control string. */
static void
swallow_control_string(void)
{
    bool escaped = false;
    wint_t c;
    while (next_byte(&c) && c != BELL && c != STRING_TERMINATOR &&
        !(escaped && c == '\\'))
        escaped = c == KEY_ESCAPE_CHARACTER;
}

/* What this byte after an Escape begins. */
static void
swallow_after(wint_t c)
{
    if (c == '[')
        swallow_control_sequence();
    else if (c == 'O')
        (void)next_byte(&c);
    else if (c < 0x80 && strchr("]P_^X", (int)c))
        swallow_control_string();
}

/* What follows an Escape; false if nothing does, and it is one. */
static bool
swallow_sequence(void)
{
    wint_t c;
    if (!next_byte(&c))
        return false;
    while (c == KEY_ESCAPE_CHARACTER)
        if (!next_byte(&c))
            return true;
    swallow_after(c);
    return true;
}

/* Curses knows how a report of the mouse begins, and takes no more of it. */
static void
swallow_mouse(void)
{
    const char *begins = tigetstr("kmous");
    wint_t c;
    int more = 3;
    if (begins && begins != (const char *)-1 && strchr(begins, '<'))
        swallow_control_sequence();
    else
        while (more-- > 0 && next_byte(&c))
            ;
}

int
key_read(wint_t *c)
{
    int kind = get_wch(c);
    if (kind == OK && *c == KEY_ESCAPE_CHARACTER && swallow_sequence())
        return KEY_MEANS_NOTHING;
    if (kind == OK && *c >= C1 && *c < C1 + 0x20) {
        swallow_after(*c - C1 + '@');
        return KEY_MEANS_NOTHING;
    }
    if (kind == KEY_CODE_YES && *c == KEY_MOUSE) {
        swallow_mouse();
        return KEY_MEANS_NOTHING;
    }
    return kind;
}

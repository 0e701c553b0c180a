/* text.c - texts in columns of a terminal. */
/* SPDX-License-Identifier: MIT */
#include "screen/text.h"

#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <ncurses.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

bool
use_utf8_locale(void)
{
    const char *utf8 = "UTF-8";
    if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), utf8) == 0)
        return true;
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL &&
        strcmp(nl_langinfo(CODESET), utf8) == 0;
}

/* How many bytes of the text fit into `columns`; *used is their width. */
static size_t
bytes_in_columns(const char *text, int columns, int *used)
{
    mbstate_t state = { 0 };
    size_t at = 0, size = strlen(text);
    *used = 0;
    while (at < size) {
        wchar_t c;
        size_t n = mbrtowc(&c, text + at, size - at, &state);
        if (n == 0 || n > size - at)
            break;
        int width = wcwidth(c);
        width = width < 0 ? 0 : width;
        if (*used + width > columns)
            break;
        *used += width;
        at += n;
    }
    return at;
}

void
screen_put_end(int y, int x, int columns, const char *text)
{
    int used;
    /* From the first character on after which everything fits. */
    while (text[bytes_in_columns(text, columns, &used)]) {
        text++;
        while (((unsigned char)*text & 0xc0) == 0x80)
            text++;
    }
    screen_put_text(y, x, columns, text, false);
}

void
screen_put_text(int y, int x, int columns, const char *text, bool right)
{
    int used = 0;
    if (columns <= 0)
        return;
    text = text ? text : "";
    size_t bytes = bytes_in_columns(text, columns, &used);
    bool cut = text[bytes] != '\0';
    if (cut)
        bytes = bytes_in_columns(text, columns - 1, &used);
    used += cut;
    move(y, x);
    for (int i = used; right && i < columns; i++)
        addch(' ');
    addnstr(text, (int)bytes);
    if (cut)
        addstr("…");
    for (int i = used; !right && i < columns; i++)
        addch(' ');
}

void
typed_clear(struct typed *t)
{
    t->size = 0;
    t->bytes[0] = '\0';
}

void
typed_add(struct typed *t, wchar_t c)
{
    char bytes[MB_LEN_MAX];
    mbstate_t state = { 0 };
    size_t n = wcrtomb(bytes, c, &state);
    if (n == (size_t)-1 || t->size + n >= TYPED_ROOM)
        return;
    memcpy(t->bytes + t->size, bytes, n);
    t->size += n;
    t->bytes[t->size] = '\0';
}

void
typed_erase(struct typed *t)
{
    while (t->size > 0 && (t->bytes[t->size - 1] & 0xC0) == 0x80)
        t->size--;
    if (t->size > 0)
        t->size--;
    t->bytes[t->size] = '\0';
}

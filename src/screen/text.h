/* text.h - texts in columns of a terminal. */
/* SPDX-License-Identifier: MIT */
#ifndef SCREEN_TEXT_H
#define SCREEN_TEXT_H

#include <stdbool.h>
#include <stddef.h>

/* Make the C library read UTF-8, whatever the environment says. */
bool use_utf8_locale(void);

/* Write text at a position of the screen, cut with an ellipsis or filled with
 * blanks to a width of `columns`; right: aligned to the right. */
void screen_put_text(int y, int x, int columns, const char *text, bool right);

/* The same, of a text that is too long its end: where somebody types. */
void screen_put_end(int y, int x, int columns, const char *text);

/* A line being typed. */
#define TYPED_ROOM 512
struct typed {
    char bytes[TYPED_ROOM];
    size_t size;
};
void typed_clear(struct typed *t);
/* Add a character, if there is room for it. */
void typed_add(struct typed *t, wchar_t c);
void typed_erase(struct typed *t); /* the last character */

#endif

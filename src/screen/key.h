/* key.h - a key, whatever the terminal sends for it. */
/* SPDX-License-Identifier: MIT */
#ifndef SCREEN_KEY_H
#define SCREEN_KEY_H

#include <wchar.h>

#define KEY_ESCAPE_CHARACTER 27
#define ESCAPE_WAIT                                                            \
    50 /* milliseconds within which a key sends all its bytes                  \
        */

/* What key_read() returns beside OK, KEY_CODE_YES and ERR of get_wch(). */
#define KEY_MEANS_NOTHING 1000

/* Wait for a key. What a terminal sends for a key that its description does not
 * name, for Alt with a key, for the mouse and around what was pasted, is one
 * key that means nothing: none of its bytes is a character that somebody typed.
 */
int key_read(wint_t *c);

#endif

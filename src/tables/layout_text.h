/* layout_text.h - the text of a box: words between braces. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_LAYOUT_TEXT_H
#define TABLES_LAYOUT_TEXT_H

#include <podium/layout.h>

/* Take apart "Số: {number}" or "{award:upper}". Returns what stands between
 * braces and is no word, or the text where a brace is not closed; NULL: all is
 * well. */
const char *layout_text_read(
    const char *text, struct podium_arena *arena, struct podium_pieces *out);

#endif

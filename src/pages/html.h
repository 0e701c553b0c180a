/* html.h - the one way in which a text gets into a page.
 *
 *	HTML(&b, "<li><b>{1}</b> {2}</li>\n", count, words);
 *
 * The markup is a constant of the program; what {1}, {2} ... stand for is
 * escaped, always. */
/* SPDX-License-Identifier: MIT */
#ifndef PAGES_HTML_H
#define PAGES_HTML_H

#include "base/buffer.h"

/* Add markup with texts for {1}, {2} ...; "{*1}" takes a text as it is, which
 * must be markup of the program itself. The texts end with NULL, so that none
 * is NULL. */
void html_add(
    struct buffer *out, const char *markup, const char *const texts[]);
#define HTML(out, markup, ...)                                                 \
    html_add((out), (markup), (const char *const[]){ __VA_ARGS__, NULL })

/* Add a text, escaped for HTML and XML, in content and in attributes; all of
 * it, while html_add() shows at most 1500 bytes of each. */
void html_text(struct buffer *out, const char *text);

#endif

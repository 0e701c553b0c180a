/* html.c - the one way in which a text gets into a page. */
/* SPDX-License-Identifier: MIT */
#include "pages/html.h"

#include <string.h>

static const char *
escape_of(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void
html_text(struct buffer *out, const char *text)
{
    for (;;) {
        size_t n = strcspn(text, "&<>\"'");
        buffer_add(out, text, n);
        const char *escape = escape_of(text[n]);
        if (!escape)
            return;
        buffer_text(out, escape);
        text += n + 1;
    }
}

/* What stands at "{1}" or "{*1}": its length, or 0 if it is neither; then the
 * text is *which of the list. */
static size_t
read_slot(const char *s, size_t *which, bool *raw)
{
    *raw = s[1] == '*';
    const char *digit = s + (*raw ? 2 : 1);
    *which = (size_t)(*digit - '1');
    return *digit >= '1' && *digit <= '9' && digit[1] == '}'
        ? (size_t)(digit + 2 - s)
        : 0;
}

void
html_add(struct buffer *out, const char *markup, const char *const texts[])
{
    size_t count = 0;
    while (texts[count])
        count++;
    for (const char *s = markup; *s;) {
        size_t n = strcspn(s, "{"), which;
        bool raw;
        buffer_add(out, s, n);
        s += n;
        size_t mark = *s ? read_slot(s, &which, &raw) : 0;
        if (*s && (mark == 0 || which >= count)) {
            out->failed = true; /* a mistake in the program */
            return;
        }
        if (mark)
            (raw ? buffer_text : html_text)(out, texts[which]);
        s += mark;
    }
}

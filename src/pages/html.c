/* html.c - the one way in which a text gets into a page. */
/* SPDX-License-Identifier: MIT */
#include "pages/html.h"

#include <string.h>

#define HTML_MOST 1500 /* bytes of a text that are shown */

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

/* How many bytes at s are a character that XML 1.0 (2.2) does not have: a
 * control, U+FFFE or U+FFFF; else 0. */
static size_t
forbidden_size(const char *s)
{
    unsigned char c = (unsigned char)*s;
    if (c < 0x20 && c != '\n' && c != '\t')
        return 1;
    bool last = strncmp(s, "\xef\xbf\xbe", 3) == 0 ||
        strncmp(s, "\xef\xbf\xbf", 3) == 0;
    return last ? 3 : 0;
}

void
html_text(struct buffer *out, const char *text)
{
    for (const char *s = text; *s;) {
        size_t n = 0;
        while (s[n] && !escape_of(s[n]) && !forbidden_size(s + n))
            n++;
        buffer_add(out, s, n);
        s += n;
        size_t forbidden = *s ? forbidden_size(s) : 0;
        if (forbidden)
            buffer_text(out, "\xef\xbf\xbd");
        else if (*s)
            buffer_text(out, escape_of(*s));
        s += forbidden ? forbidden : *s != '\0';
    }
}

/* A text of a page has a bound, or the page had none. */
static void
add_bounded(struct buffer *out, const char *text)
{
    char part[HTML_MOST + 1];
    size_t n = strnlen(text, HTML_MOST + 1);
    if (n <= HTML_MOST) {
        html_text(out, text);
        return;
    }
    for (n = HTML_MOST; n > 0 && ((unsigned char)text[n] & 0xC0) == 0x80;)
        n--;
    memcpy(part, text, n);
    part[n] = '\0';
    html_text(out, part);
    buffer_text(out, " …");
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
            (raw ? buffer_text : add_bounded)(out, texts[which]);
        s += mark;
    }
}

/* terminal.c - the width of a terminal, and text broken to fit it. */
/* SPDX-License-Identifier: MIT */
#include "cli/app/terminal.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/text.h"
#include "cli/app/clean_stream.h"

size_t
terminal_width(FILE *out)
{
    struct winsize size = { 0 };
    int fd = fileno(clean_stream_under(out));
    return fd >= 0 && isatty(fd) && ioctl(fd, TIOCGWINSZ, &size) == 0
        ? size.ws_col
        : 0;
}

void
terminal_rewrite_line(FILE *out, const char *line)
{
    FILE *under = clean_stream_under(out);
    fflush(out);
    fprintf(under, "\r\x1b[K%s", line);
    fflush(under);
}

void
terminal_clear(FILE *out)
{
    fflush(out);
    fputs("\x1b[H\x1b[2J", clean_stream_under(out));
}

/* Print one line of text, broken to fit `room` columns; a word that is longer
 * has a line of its own. */
static void
print_wrapped_line(FILE *out, const char *line, size_t indent, size_t room)
{
    struct buffer word = { 0 };
    size_t column = 0;
    for (const char *s = line; *s;) {
        size_t spaces = strspn(s, " "), n = strcspn(s + spaces, " ");
        buffer_clear(&word);
        buffer_add(&word, s + spaces, n);
        size_t width = text_width(buffer_string(&word));
        if (column > indent && column + spaces + width > room) {
            fprintf(out, "\n%*s", (int)indent, "");
            column = indent;
        } else {
            fprintf(out, "%*s", (int)spaces, "");
            column += spaces;
        }
        fputs(buffer_string(&word), out);
        column += width;
        s += spaces + n;
    }
    fputc('\n', out);
    buffer_free(&word);
}

void
print_text(FILE *out, const char *text)
{
    size_t room = terminal_width(out), indent = strspn(text, " ");
    if (room == 0 || indent >= room / 2) {
        fprintf(out, "%s\n", text);
        return;
    }
    for (const char *s = text; s;) {
        const char *end = strchr(s, '\n');
        struct buffer line = { 0 };
        buffer_add(&line, s, end ? (size_t)(end - s) : strlen(s));
        if (line.failed)
            fprintf(out, "%s\n", text);
        else
            print_wrapped_line(out, buffer_string(&line), indent, room);
        s = end && !line.failed ? end + 1 : NULL;
        buffer_free(&line);
    }
}

void
print_prefixed_text(FILE *out, const char *before, const char *text)
{
    struct buffer b = { 0 };
    buffer_text(&b, before);
    buffer_text(&b, text);
    print_text(out, b.failed ? text : buffer_string(&b));
    buffer_free(&b);
}

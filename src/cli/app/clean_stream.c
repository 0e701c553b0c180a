/* clean_stream.c - standard output without what moves a terminal.
 *
 * What a file holds is printed by some two hundred calls, and the file may be
 * anybody's. An escape sequence in a name could retitle the window, paste into
 * the shell, or show another rank. So there is one filter, below all of them.
 * fopencookie() is of glibc and musl. */
/* SPDX-License-Identifier: MIT */
/* NOLINTNEXTLINE(bugprone-reserved-identifier): what asks for it */
#define _GNU_SOURCE
#include "cli/app/clean_stream.h"

#include <stdbool.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#include "base/text_check.h"

struct filter {
    FILE *under, *stream;
    char held[4]; /* the beginning of a character, or a CR */
    size_t count;
};

static struct filter filters[2];

/* How many bytes a character has that begins with this one. */
static size_t
character_size(unsigned char first)
{
    return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

static void
put_character(struct filter *f)
{
    enum text_fault fault = text_check(f->held, f->count, TEXT_LINES);
    bool good = fault != TEXT_CONTROL && fault != TEXT_NOT_UTF8;
    fwrite(good ? f->held : "\xef\xbf\xbd", 1, good ? f->count : 3, f->under);
    f->count = 0;
}

/* A CR is kept back: it is let through before LF alone, as in a CSV file. */
static void
put_byte(struct filter *f, char byte)
{
    bool after_cr = f->count == 1 && f->held[0] == '\r';
    bool continues = ((unsigned char)byte & 0xc0) == 0x80;
    if (after_cr && byte == '\n') {
        fwrite("\r\n", 1, 2, f->under);
        f->count = 0;
        return;
    }
    if (f->count > 0 && (after_cr || !continues))
        put_character(f);
    f->held[f->count++] = byte;
    if (byte != '\r' && f->count == character_size((unsigned char)f->held[0]))
        put_character(f);
}

static ssize_t
write_clean(void *cookie, const char *bytes, size_t size)
{
    struct filter *f = cookie;
    for (size_t i = 0; i < size; i++) {
        bool plain = bytes[i] >= ' ' && bytes[i] <= '~';
        if (plain && f->count == 0)
            fputc(bytes[i], f->under);
        else
            put_byte(f, bytes[i]);
    }
    return fflush(f->under) == 0 && !ferror(f->under) ? (ssize_t)size : 0;
}

FILE *
clean_stream(FILE *under)
{
    static const cookie_io_functions_t writes = { .write = write_clean };
    struct filter *f = under == stdout ? &filters[0] : &filters[1];
    *f = (struct filter){ .under = under };
    f->stream = fopencookie(f, "w", writes);
    if (!f->stream)
        return under;
    /* As the stream below would be: a person reads while the command works. */
    if (under == stderr || isatty(fileno(under)))
        setvbuf(f->stream, NULL, _IOLBF, BUFSIZ);
    /* What is below is flushed after every write: not a byte at a time. */
    if (under == stderr)
        setvbuf(under, NULL, _IOFBF, BUFSIZ);
    return f->stream;
}

FILE *
clean_stream_under(FILE *stream)
{
    for (size_t i = 0; i < sizeof filters / sizeof *filters; i++)
        if (filters[i].stream && filters[i].stream == stream)
            return filters[i].under;
    return stream;
}

/* file_text.c - the bytes of a file as UTF-8, block by block.
 *
 * In: a file in any encoding. Out: its text. Ratings of a million rows are
 * plain ASCII, and need no memory for the whole; what an office keeps is small,
 * and must be seen whole before its encoding is known. */
/* SPDX-License-Identifier: MIT */
#include "tables/file_text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

#define BLOCK ((size_t)256 * 1024)
#define WHOLE_MAX ((size_t)256 * 1024 * 1024)

static bool
is_plain_block(const char *bytes, size_t size)
{
    uint64_t all = 0, word;
    size_t i = 0;
    for (; i + sizeof word <= size; i += sizeof word) {
        memcpy(&word, bytes + i, sizeof word);
        all |= word;
    }
    for (; i < size; i++)
        all |= (unsigned char)bytes[i];
    return !(all & UINT64_C(0x8080808080808080)) && !memchr(bytes, 0, size);
}

static void
read_block(struct file_text *t)
{
    t->block = t->room;
    t->size = fread(t->room, 1, BLOCK, t->file);
    t->failed = ferror(t->file) != 0;
}

/* Can the file be read twice, and is it plain ASCII? Then it is at its start
 * again. */
static bool
is_plain_file(struct file_text *t)
{
    if (fseek(t->file, 0, SEEK_END) != 0 || fseek(t->file, 0, SEEK_SET) != 0)
        return false;
    bool plain = true;
    do {
        read_block(t);
        plain = is_plain_block(t->room, t->size);
    } while (plain && t->size == BLOCK && !t->failed);
    rewind(t->file);
    return plain;
}

static bool
read_whole(struct file_text *t, struct buffer *out)
{
    do {
        read_block(t);
        buffer_add(out, t->room, t->size);
    } while (t->size == BLOCK && out->size <= WHOLE_MAX && !out->failed);
    if (out->size > WHOLE_MAX)
        t->sort = FILE_TOO_LARGE;
    return !out->failed;
}

/* By what a file begins with: a workbook is a ZIP file, and was a compound
 * document before 2007; a picture or a PDF is no table. */
static void
sort_file(struct file_text *t, const struct buffer *bytes)
{
    static const struct {
        const char *mark;
        int sort;
    } sorts[] = { { "PK\x03\x04", FILE_WORKBOOK },
        { "\xd0\xcf\x11\xe0", FILE_OLD_WORKBOOK }, { "\x89PNG", FILE_NO_TABLE },
        { "\xff\xd8\xff", FILE_NO_TABLE }, { "GIF8", FILE_NO_TABLE },
        { "%PDF", FILE_NO_TABLE } };
    static const char wide[][4] = { { '\xff', '\xfe', 0, 0 },
        { 0, 0, '\xfe', '\xff' } };
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (bytes->size >= 4 && memcmp(bytes->bytes, wide[i], 4) == 0)
            t->sort = FILE_UTF32;
    for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++) {
        size_t n = strlen(sorts[i].mark);
        if (bytes->size >= n && memcmp(bytes->bytes, sorts[i].mark, n) == 0)
            t->sort = sorts[i].sort;
    }
}

/* Text in UTF-8 whose letters were those of another encoding is read as that,
 * also if somebody names it. */
static void
choose_decoding(
    struct file_text *t, struct raw_text raw, enum encoding encoding)
{
    t->certainty = guess_decoding(raw, &t->decoding);
    if (encoding == ENCODINGS)
        return;
    bool wide = encoding_is_wide(t->decoding.encoding);
    if (encoding_is_wide(encoding) != wide) {
        t->doubtful = true; /* every second byte is 0, or none is */
        t->decoding = (struct decoding){ encoding, false };
    } else if (encoding != t->decoding.encoding) {
        bool wrapped = t->certainty == DECODING_CERTAIN &&
            t->decoding.encoding == ENCODING_UTF8;
        t->decoding = (struct decoding){ encoding,
            encoding != ENCODING_UTF8 && (wrapped || t->decoding.wrapped) };
        t->doubtful = is_decoding_doubtful(t->decoding, raw);
    }
    t->certainty = DECODING_CERTAIN;
}

/* Where somebody must say, she is shown what else it may be. */
static bool
decode_otherwise(struct file_text *t, struct raw_text raw)
{
    t->ambiguous = t->certainty == DECODING_LIKELY &&
        guess_other_decoding(raw, t->decoding, &t->other);
    return !t->ambiguous || decode_lines(t->other, raw, &t->as_other);
}

static bool
decode_whole(struct file_text *t, enum encoding encoding)
{
    struct buffer bytes = { 0 };
    bool no_memory = false;
    bool good = read_whole(t, &bytes);
    t->size = 0;
    if (good && t->sort == FILE_TEXT)
        sort_file(t, &bytes);
    if (good && t->sort == FILE_TEXT && bytes.size > 0) {
        struct raw_text raw = { bytes.bytes, bytes.size, &no_memory };
        choose_decoding(t, raw, encoding);
        good = decode_lines(t->decoding, raw, &t->decoded) &&
            decode_otherwise(t, raw) && !no_memory;
        t->block = t->decoded.bytes;
        t->size = t->decoded.size;
    }
    buffer_free(&bytes);
    return good;
}

static FILE *
open_bytes(const char *path, const char *text)
{
    if (text)
        return fmemopen((void *)(uintptr_t)text, strlen(text), "r");
    return strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
}

enum podium_status
file_text_open(struct file_text *t, const char *path, const char *text,
    enum encoding encoding, struct podium_arena *arena)
{
    *t = (struct file_text){ .file = open_bytes(path, text) };
    bool standard = t->file == stdin;
    if (!t->file)
        return errno == ENOENT ? PODIUM_NOT_FOUND : PODIUM_IO;
    t->room = podium_alloc(arena, BLOCK, 1);
    bool good = t->room != NULL;
    if (good && !standard && is_plain_file(t))
        read_block(t);
    else if (good)
        good = decode_whole(t, encoding);
    if (good && !t->failed)
        return PODIUM_OK;
    enum podium_status status = good ? PODIUM_IO : PODIUM_NOMEM;
    file_text_close(t);
    return status;
}

void
file_text_next(struct file_text *t)
{
    if (t->block != t->room)
        t->size = 0;
    else
        read_block(t);
}

void
file_text_close(struct file_text *t)
{
    if (t->file && t->file != stdin)
        fclose(t->file);
    t->file = NULL;
    buffer_free(&t->decoded);
    buffer_free(&t->as_other);
}

/* The cell with such letters that the line begins with, or has first. */
static size_t
find_telling_cell(const char *line, size_t size, const char **cell)
{
    size_t start = 0;
    bool found = false;
    for (size_t i = 0; i <= size; i++) {
        bool end = i == size || strchr(",;\t|\"\r\n", line[i]);
        if (end && found) {
            *cell = line + start;
            return i - start;
        }
        if (end)
            start = i + 1;
        else
            found |= (unsigned char)line[i] >= 0x80;
    }
    return 0;
}

#define SAMPLE_CELLS 3
#define SAMPLE_CELL_MAX 60 /* bytes */

/* Add the cell, or its beginning, up to a whole letter. */
static void
add_sample_cell(struct buffer *b, const char *cell, size_t size)
{
    bool cut = size > SAMPLE_CELL_MAX;
    size = cut ? SAMPLE_CELL_MAX : size;
    while (cut && size > 0 && ((unsigned char)cell[size] & 0xc0) == 0x80)
        size--;
    buffer_text(b, b->size ? "; " : "");
    buffer_add(b, cell, size);
    buffer_text(b, cut ? "…" : "");
}

const char *
telling_cells(const char *bytes, size_t size, struct podium_arena *arena)
{
    struct buffer b = { 0 };
    int cells = 0;
    for (size_t at = 0, n; at < size && cells < SAMPLE_CELLS; at += n) {
        const char *end = memchr(bytes + at, '\n', size - at), *cell;
        n = end ? (size_t)(end - bytes) + 1 - at : size - at;
        bool headings = at == 0 && n < size;
        size_t found = headings ? 0 : find_telling_cell(bytes + at, n, &cell);
        if (found > 0) {
            add_sample_cell(&b, cell, found);
            cells++;
        }
    }
    const char *text = podium_strdup(arena, buffer_string(&b));
    buffer_free(&b);
    return text;
}

/* file_text.h - the bytes of a file as UTF-8, block by block. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_FILE_TEXT_H
#define TABLES_FILE_TEXT_H

#include <podium/base.h>
#include <stdio.h>

#include "tables/guess.h"

struct file_text {
    FILE *file;
    char *block; /* the bytes to be read next, */
    size_t size; /* so many; 0: the end */
    bool failed; /* reading failed */
    enum {
        FILE_TEXT,
        FILE_WORKBOOK,
        FILE_OLD_WORKBOOK,
        FILE_NO_TABLE,
        FILE_UTF32,
        FILE_TOO_LARGE
    } sort;
    struct decoding decoding;
    enum certainty certainty;
    bool doubtful;         /* another encoding than the given one fits better */
    bool ambiguous;        /* so does another, beside the one that is likely: */
    struct decoding other; /* this, in which it is */
    struct buffer as_other;
    struct buffer decoded; /* the whole text, where it is not read in blocks */
    char *room;
};

/* Open a file ("-": standard input), or `text` where that is not NULL, and read
 * its first block. encoding is what
 * somebody says that it is, ENCODINGS if nobody does. A file in plain ASCII is
 * read in blocks however long it is; any other is decoded whole. NOT_FOUND or
 * IO (errno says why), NOMEM. */
enum podium_status file_text_open(struct file_text *t, const char *path,
    const char *text, enum encoding encoding, struct podium_arena *arena);

/* Go on to the next block. */
void file_text_next(struct file_text *t);

void file_text_close(struct file_text *t);

/* Of a text below its first line: some cells with letters beyond ASCII, as
 * "one; other", by which a reader sees whether they were decoded rightly. */
const char *telling_cells(
    const char *bytes, size_t size, struct podium_arena *arena);

#endif

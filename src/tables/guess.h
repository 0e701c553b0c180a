/* guess.h - which encoding a file of Vietnamese most likely has. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_GUESS_H
#define TABLES_GUESS_H

#include "tables/encoding.h"

/* How bytes become text: encoding_unwrap() first if they are wrapped. */
struct decoding {
    enum encoding encoding;
    bool wrapped;
};

/* Bytes to be read; *no_memory becomes true where an answer is worth nothing
 * because memory ran out. */
struct raw_text {
    const char *bytes;
    size_t size;
    bool *no_memory;
};

enum certainty {
    DECODING_CERTAIN, /* by a mark, or UTF-8; also where no other makes sense */
    DECODING_LIKELY   /* somebody who knows the texts must say so */
};

/* The most likely decoding of a whole file. */
enum certainty guess_decoding(struct raw_text raw, struct decoding *out);

/* Another encoding in which all of the file makes sense as well, as where it
 * has few words that tell; false if there is none. */
bool guess_other_decoding(
    struct raw_text raw, struct decoding guessed, struct decoding *out);

/* Add the text of the file to out. A line that makes sense in another encoding
 * alone has UNDECODABLE for its letters: a file that holds two encodings is
 * never read as if it held one. */
bool decode_lines(
    struct decoding decoding, struct raw_text raw, struct buffer *out);

/* The same of one cell of a workbook, where others may be Unicode: it is what
 * makes most sense. */
void decode_wrapped_cell(
    enum encoding encoding, struct raw_text cell, struct buffer *out);

/* Does another decoding make far more sense of the file than this one? */
bool is_decoding_doubtful(struct decoding decoding, struct raw_text raw);

#endif

/* encoding.h - the ways in which files of Vietnamese are encoded. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_ENCODING_H
#define TABLES_ENCODING_H

#include "base/buffer.h"

enum encoding {
    ENCODING_UTF8,
    ENCODING_UTF16LE,
    ENCODING_UTF16BE,
    ENCODING_CP1258, /* "ANSI" of a Vietnamese Windows */
    ENCODING_TCVN3,  /* ABC: fonts such as .VnTime */
    ENCODING_VNI,    /* fonts such as VNI-Times */
    ENCODING_VISCII,
    ENCODINGS
};

/* "utf-8", "tcvn3" ...; and the encoding of such a name, ENCODINGS if there is
 * none. */
const char *encoding_name(enum encoding encoding);
enum encoding encoding_find(const char *name);
/* Has it two bytes a letter, or one, which may be any other eight-bit
 * encoding's as well? UTF-8 is neither. */
bool encoding_is_wide(enum encoding encoding);
bool encoding_is_eight_bit(enum encoding encoding);
/* The id of the message that people know it by. */
const char *encoding_label_id(enum encoding encoding);

/* Put in the text for bytes that mean nothing. */
#define UNDECODABLE "\xef\xbf\xbd" /* U+FFFD */

/* Add size bytes as UTF-8 to out, without the mark of their order. Line ends
 * stay where they are. False if this machine cannot decode it, or memory ran
 * out. */
bool encoding_decode(
    enum encoding encoding, const char *bytes, size_t size, struct buffer *out);

/* The bytes of a file whose letters were taken for those of Western Europe and
 * then written as UTF-8, as a text set in a font of its own is: Ô for the ễ of
 * TCVN3. False if it has letters that cannot come of that. */
bool encoding_unwrap(const char *text, size_t size, struct buffer *out);

/* VNI has one or two bytes a letter. */
void vni_decode(const char *bytes, size_t size, struct buffer *out);

#endif

/* text_check.h - may this text be recorded? */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_TEXT_CHECK_H
#define BASE_TEXT_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#define CODE_MAX ((size_t)32)        /* bytes */
#define TEXT_MAX ((size_t)64 * 1024) /* bytes */

enum text_sort {
    TEXT_CODE, /* letters, digits, marks and - _ . /, at most CODE_MAX bytes */
    TEXT_LINE, /* any text on one line */
    TEXT_LINES /* any text; LF between lines, and TAB */
};

enum text_fault {
    TEXT_OK,
    TEXT_TOO_LONG,
    TEXT_NOT_UTF8,
    TEXT_CONTROL,    /* a control character, or one that turns the direction of
                      * writing: with them one text can look like another */
    TEXT_UNKNOWN,    /* a character that is not in Unicode 15 */
    TEXT_NOT_NORMAL, /* not in normal form C */
    TEXT_NOT_CODE
};

/* What is wrong with size bytes as a text of this sort. The answer is the same
 * on every machine: Unicode keeps the normal form of what was assigned (Unicode
 * Standard Annex 15, stability), and newer characters are refused. */
enum text_fault text_check(const char *s, size_t size, enum text_sort sort);

/* What Excel shows for a text that it took for a date, in English or Vietnamese
 * (01-Feb, Feb-01, 01-Thg2), or for a number that it rounded (1,23E+11). */
bool text_is_short_date(const char *text);
bool text_is_rounded_number(const char *text);

/* The message id of a fault, of which {1} is the text's name. */
const char *text_fault_id(enum text_fault fault);

#endif

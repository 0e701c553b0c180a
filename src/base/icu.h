/* icu.h - ICU, opened when the first text needs it.
 *
 * Linking it costs every start of a program two milliseconds (its data, and
 * the C++ library behind it), and most commands meet no text that needs more
 * than the ranges that text.c knows by itself. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_ICU_H
#define BASE_ICU_H

#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

struct icu {
    __typeof__(&u_strFromUTF8WithSub) from_utf8;
    __typeof__(&u_strToUTF8) to_utf8;
    __typeof__(&unorm2_getNFCInstance) nfc;
    __typeof__(&unorm2_getNFDInstance) nfd;
    __typeof__(&unorm2_normalize) normalize;
    __typeof__(&u_charType) char_type;
    __typeof__(&u_charAge) age;
    __typeof__(&u_getIntPropertyValue) property;
    __typeof__(&u_isalnum) is_alnum;
    __typeof__(&u_tolower) lower;
    __typeof__(&ucol_open) collator_open;
    __typeof__(&ucol_close) collator_close;
    __typeof__(&ucol_strcollUTF8) compare;
};

/* The functions, the same for the life of the program; NULL where the
 * libraries of the version compiled with are not installed. */
const struct icu *icu(void);

#endif

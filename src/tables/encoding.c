/* encoding.c - the ways in which files of Vietnamese are encoded.
 *
 * In: bytes and the name of their encoding. Out: UTF-8, in which bytes that
 * mean nothing are U+FFFD, so that the cell they are in can be named. glibc's
 * iconv knows the 8-bit encodings except VNI; its TCVN5712-1 is TCVN3 with
 * capitals that the fonts of TCVN3 do not have. */
/* SPDX-License-Identifier: MIT */
#include "tables/encoding.h"

#include <errno.h>
#include <iconv.h>
#include <podium/table.h>
#include <string.h>
#include <strings.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

static const struct {
    const char *name, *iconv, *label;
} encodings[ENCODINGS] = {
    [ENCODING_UTF8] = { "utf-8", NULL, "encoding.utf8" },
    [ENCODING_UTF16LE] = { "utf-16le", NULL, "encoding.utf16" },
    [ENCODING_UTF16BE] = { "utf-16be", NULL, "encoding.utf16" },
    [ENCODING_CP1258] = { "windows-1258", "CP1258", "encoding.cp1258" },
    [ENCODING_TCVN3] = { "tcvn3", "TCVN5712-1", "encoding.tcvn3" },
    [ENCODING_VNI] = { "vni", NULL, "encoding.vni" },
    [ENCODING_VISCII] = { "viscii", "VISCII", "encoding.viscii" },
};

const char *
encoding_name(enum encoding encoding)
{
    return encodings[encoding].name;
}

enum encoding
encoding_find(const char *name)
{
    static const struct {
        const char *name;
        enum encoding encoding;
    } others[] = { { "utf8", ENCODING_UTF8 }, { "cp1258", ENCODING_CP1258 },
        { "abc", ENCODING_TCVN3 }, { "tcvn", ENCODING_TCVN3 },
        { "vni-windows", ENCODING_VNI }, { "utf-16", ENCODING_UTF16LE } };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strcasecmp(others[i].name, name) == 0)
            return others[i].encoding;
    int e = 0;
    while (e < ENCODINGS && strcasecmp(encodings[e].name, name) != 0)
        e++;
    return (enum encoding)e;
}

bool
podium_encoding_is_known(const char *name)
{
    return encoding_find(name) < ENCODINGS;
}

bool
encoding_is_wide(enum encoding encoding)
{
    return encoding == ENCODING_UTF16LE || encoding == ENCODING_UTF16BE;
}

bool
encoding_is_eight_bit(enum encoding encoding)
{
    return encoding >= ENCODING_CP1258 && encoding < ENCODINGS;
}

const char *
encoding_label_id(enum encoding encoding)
{
    return encodings[encoding].label;
}

static void
add_character(struct buffer *out, uint32_t c)
{
    uint8_t bytes[U8_MAX_LENGTH];
    int32_t n = 0;
    U8_APPEND_UNSAFE(bytes, n, c);
    buffer_add(out, bytes, (size_t)n);
}

static void
decode_utf16(
    const unsigned char *bytes, size_t size, bool big, struct buffer *out)
{
    uint32_t high = 0; /* the first half of a pair */
    for (size_t i = 0; i + 1 < size; i += 2) {
        uint32_t unit = bytes[i + !big] * 256u + bytes[i + big];
        bool second = high && U16_IS_TRAIL(unit);
        if (high && !second)
            buffer_text(out, UNDECODABLE);
        if (second)
            add_character(out, (uint32_t)U16_GET_SUPPLEMENTARY(high, unit));
        else if (U16_IS_TRAIL(unit))
            buffer_text(out, UNDECODABLE);
        else if (!U16_IS_LEAD(unit) && !(unit == 0xfeff && i == 0))
            add_character(out, unit);
        high = U16_IS_LEAD(unit) ? unit : 0;
    }
    if (high || size % 2 != 0)
        buffer_text(out, UNDECODABLE);
}

static bool
convert_with_iconv(
    const char *name, const char *bytes, size_t size, struct buffer *out)
{
    iconv_t cd = iconv_open("UTF-8", name);
    if (cd == (iconv_t)-1)
        return false;
    char *in = (char *)(uintptr_t)bytes; /* iconv() does not write there */
    char room[4096];
    while (!out->failed) {
        char *to = room;
        size_t left = sizeof room;
        bool flush = size == 0;
        size_t rc = flush ? iconv(cd, NULL, NULL, &to, &left)
                          : iconv(cd, &in, &size, &to, &left);
        int error = errno;
        buffer_add(out, room, sizeof room - left);
        if (rc != (size_t)-1 && flush)
            break;
        if (rc != (size_t)-1 || error == E2BIG)
            continue;
        buffer_text(out, UNDECODABLE);
        in++;
        size--;
    }
    iconv_close(cd);
    return !out->failed;
}

bool
encoding_decode(
    enum encoding encoding, const char *bytes, size_t size, struct buffer *out)
{
    const unsigned char *raw = (const unsigned char *)bytes;
    if (encodings[encoding].iconv)
        return convert_with_iconv(encodings[encoding].iconv, bytes, size, out);
    if (encoding == ENCODING_UTF16LE || encoding == ENCODING_UTF16BE)
        decode_utf16(raw, size, encoding == ENCODING_UTF16BE, out);
    else if (encoding == ENCODING_VNI)
        vni_decode(bytes, size, out);
    else
        buffer_add(out, bytes, size);
    return !out->failed;
}

/* The letters that Windows-1252 has from 0x80 to 0x9f; 0: none. */
static const uint16_t western[32] = { 0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026,
    0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0, 0x2018,
    0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161,
    0x203a, 0x153, 0, 0x17e, 0x178 };

/* The byte that gave this letter, or 0. */
static int
western_byte(UChar32 c)
{
    if (c > 0 && c < 0x100)
        return c;
    for (int i = 0; c > 0 && i < 32; i++)
        if (western[i] == c)
            return 0x80 + i;
    return 0;
}

bool
encoding_unwrap(const char *text, size_t size, struct buffer *out)
{
    int32_t i = 0, n = (int32_t)size;
    while (i < n) {
        UChar32 c;
        U8_NEXT((const uint8_t *)text, i, n, c);
        int byte = western_byte(c);
        if (!byte)
            return false;
        buffer_char(out, (char)byte);
    }
    return !out->failed;
}

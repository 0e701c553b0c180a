/* vni.c - decode VNI, of which no library has a table.
 *
 * A letter is one byte, or an ASCII vowel (or the byte of ơ, ư) and a byte for
 * its mark: "aø" is à, "aâ" â, "aá" ấ, "öù" ứ. Capitals have the marks of
 * capitals, or those of small letters. The bytes are those of the fonts
 * VNI-Times and their kin, checked against a file made with them. */
/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <unicode/utf8.h>

#include "base/vietnamese.h"
#include "tables/encoding.h"

/* What a byte says after a vowel, in small letters: a tone, and a hat or a
 * breve that goes with it. */
struct vni_mark {
    unsigned char byte;
    char shape; /* 'h' hat, 'b' breve, ' ' none */
    enum viet_tone tone;
};

static const struct vni_mark vni_marks[] = {
    { 0xf9, ' ', VIET_ACUTE },
    { 0xf8, ' ', VIET_GRAVE },
    { 0xfb, ' ', VIET_HOOK },
    { 0xf5, ' ', VIET_TILDE },
    { 0xef, ' ', VIET_DOT },
    { 0xe2, 'h', VIET_LEVEL },
    { 0xe1, 'h', VIET_ACUTE },
    { 0xe0, 'h', VIET_GRAVE },
    { 0xe5, 'h', VIET_HOOK },
    { 0xe3, 'h', VIET_TILDE },
    { 0xe4, 'h', VIET_DOT },
    { 0xea, 'b', VIET_LEVEL },
    { 0xe9, 'b', VIET_ACUTE },
    { 0xe8, 'b', VIET_GRAVE },
    { 0xfa, 'b', VIET_HOOK },
    { 0xfc, 'b', VIET_TILDE },
    { 0xeb, 'b', VIET_DOT },
};

/* Letters of one byte, small; capitals are 0x20 below. */
static const struct {
    unsigned char byte;
    enum viet_vowel vowel;
    enum viet_tone tone;
} vni_singles[] = {
    { 0xed, VIET_I, VIET_ACUTE },
    { 0xec, VIET_I, VIET_GRAVE },
    { 0xe6, VIET_I, VIET_HOOK },
    { 0xf3, VIET_I, VIET_TILDE },
    { 0xf2, VIET_I, VIET_DOT },
    { 0xee, VIET_Y, VIET_DOT },
};

#define VNI_D 0xf1
#define VNI_O_HORN 0xf4
#define VNI_U_HORN 0xf6

static bool
is_vni_capital(unsigned char byte)
{
    return (byte >= 'A' && byte <= 'Z') || (byte >= 0xc0 && byte <= 0xde);
}

/* The vowel that a mark may follow, VIET_VOWELS if none. */
static enum viet_vowel
vni_vowel(unsigned char byte)
{
    switch (is_vni_capital(byte) ? byte + 0x20 : byte) {
    case 'a':
        return VIET_A;
    case 'e':
        return VIET_E;
    case 'o':
        return VIET_O;
    case 'u':
        return VIET_U;
    case 'y':
        return VIET_Y;
    case VNI_O_HORN:
        return VIET_O_HORN;
    case VNI_U_HORN:
        return VIET_U_HORN;
    default:
        return VIET_VOWELS;
    }
}

/* The vowel with that hat or breve, VIET_VOWELS if it takes none. */
static enum viet_vowel
vni_shaped(enum viet_vowel vowel, char shape)
{
    if (shape == ' ')
        return vowel;
    if (vowel == VIET_A)
        return shape == 'h' ? VIET_A_HAT : VIET_A_BREVE;
    if (shape == 'h' && vowel == VIET_E)
        return VIET_E_HAT;
    if (shape == 'h' && vowel == VIET_O)
        return VIET_O_HAT;
    return VIET_VOWELS;
}

/* The letter of a vowel and the byte that follows it; 0 if that is no mark. */
static int32_t
vni_pair(unsigned char vowel, unsigned char mark)
{
    enum viet_vowel base = vni_vowel(vowel);
    unsigned char small = is_vni_capital(mark) ? mark + 0x20 : mark;
    if (base == VIET_VOWELS || mark < 0x80)
        return 0;
    for (size_t i = 0; i < sizeof vni_marks / sizeof *vni_marks; i++) {
        enum viet_vowel shaped = vni_shaped(base, vni_marks[i].shape);
        if (vni_marks[i].byte == small && shaped != VIET_VOWELS)
            return viet_letter(
                shaped, vni_marks[i].tone, is_vni_capital(vowel));
    }
    return 0;
}

/* The letter of one byte; U+FFFD if it has none. */
static int32_t
vni_single(unsigned char byte)
{
    bool capital = is_vni_capital(byte);
    unsigned char small = capital ? byte + 0x20 : byte;
    enum viet_vowel vowel = vni_vowel(byte);
    if (byte < 0x80)
        return byte;
    if (small == VNI_D)
        return capital ? 0x110 : 0x111;
    if (vowel != VIET_VOWELS)
        return viet_letter(vowel, VIET_LEVEL, capital);
    for (size_t i = 0; i < sizeof vni_singles / sizeof *vni_singles; i++)
        if (vni_singles[i].byte == small)
            return viet_letter(
                vni_singles[i].vowel, vni_singles[i].tone, capital);
    return 0xfffd;
}

void
vni_decode(const char *bytes, size_t size, struct buffer *out)
{
    const unsigned char *raw = (const unsigned char *)bytes;
    for (size_t i = 0; i < size && !out->failed; i++) {
        uint8_t letter[U8_MAX_LENGTH];
        int32_t n = 0;
        int32_t c = i + 1 < size ? vni_pair(raw[i], raw[i + 1]) : 0;
        i += c != 0;
        c = c ? c : vni_single(raw[i]);
        U8_APPEND_UNSAFE(letter, n, (uint32_t)c);
        buffer_add(out, letter, (size_t)n);
    }
}

/* guess.c - which encoding a file of Vietnamese most likely has.
 *
 * In: the bytes of a file. Out: the encoding in which most words that are not
 * plain ASCII are syllables of Vietnamese. Statistics of bytes, as uchardet has
 * them, take TCVN3 for ISO 8859-1 and VNI for IBM 852; but a wrong decoding
 * makes letters that no syllable has (see vietnamese.c).
 *
 * UTF-8 proves itself: text in another encoding is hardly ever well-formed. So
 * a file most of whose lines are well-formed is UTF-8, and the others are
 * faults. All the same its letters may once have been taken for those of
 * Western Europe (Ô for the ễ of TCVN3); then it is read as it was meant. */
/* SPDX-License-Identifier: MIT */
#include "tables/guess.h"

#include <errno.h>
#include <string.h>
#include <unicode/utf8.h>

#include "base/text.h"
#include "base/vietnamese.h"

#define SAMPLE_MAX ((size_t)256 * 1024)

struct score {
    long good, bad; /* words with letters that are not ASCII */
};

static long
net(struct score s)
{
    return s.good - s.bad;
}

/* Signs between words, in any language. */
static bool
is_sign_between_words(UChar32 c)
{
    return c == 0xa0 || c == 0xa7 || c == 0xab || c == 0xb0 || c == 0xb7 ||
        c == 0xbb || c == 0xd7 || (c >= 0x2000 && c < 0x2100) || c == 0xfeff;
}

static bool
is_word_character(UChar32 c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
        (c >= 0x80 && !is_sign_between_words(c));
}

/* Count one word. Fonts of TCVN3 have no toned capitals, so that its words may
 * be of both cases. */
static void
count_word(struct score *s, const char *word, size_t size, bool any_case)
{
    char small[128];
    int32_t i = 0, n = (int32_t)size, used = 0, letters = 0;
    bool plain = true, failed = size > sizeof small / 2;
    while (i < n && !failed) {
        UChar32 c;
        U8_NEXT((const uint8_t *)word, i, n, c);
        plain = plain && c < 0x80 && c >= 0;
        letters++;
        uint32_t letter = (uint32_t)(any_case && c >= 0 ? viet_lower(c) : c);
        if (c < 0)
            failed = true;
        else
            U8_APPEND_UNSAFE((uint8_t *)small, used, letter);
    }
    if (plain && !failed)
        return;
    bool syllable = !failed && viet_is_syllable(small, (size_t)used);
    /* A letter alone is a syllable in several encodings: it shows nothing. */
    if (syllable && letters > 1)
        s->good += 1 + viet_is_frequent(small, (size_t)used);
    else if (!syllable)
        s->bad++;
}

static struct score
score_syllables(const char *text, size_t size, bool any_case)
{
    struct score s = { 0 };
    int32_t i = 0, n = (int32_t)size, start = -1;
    while (i < n) {
        int32_t at = i;
        UChar32 c;
        U8_NEXT((const uint8_t *)text, i, n, c);
        bool part = c < 0 || is_word_character(c);
        if (part && start < 0)
            start = at;
        if (!part && start >= 0) {
            count_word(&s, text + start, (size_t)(at - start), any_case);
            start = -1;
        }
    }
    if (start >= 0)
        count_word(&s, text + start, (size_t)(n - start), any_case);
    return s;
}

/* Where memory ran out before it could be decoded it is said there. */
static bool
decode_plainly(
    struct decoding decoding, struct raw_text raw, struct buffer *out)
{
    struct buffer bytes = { 0 };
    bool good =
        !decoding.wrapped || encoding_unwrap(raw.bytes, raw.size, &bytes);
    errno = 0;
    if (good && decoding.wrapped)
        good = encoding_decode(
            decoding.encoding, buffer_string(&bytes), bytes.size, out);
    else if (good)
        good = encoding_decode(decoding.encoding, raw.bytes, raw.size, out);
    *raw.no_memory |= bytes.failed || out->failed || errno == ENOMEM;
    buffer_free(&bytes);
    return good;
}

/* How much sense a decoding makes of these bytes; what cannot be decoded so
 * makes none at all. */
static struct score
score_decoding(struct decoding decoding, struct raw_text raw)
{
    struct buffer text = { 0 };
    struct score s = { 0, (long)raw.size + 1 };
    struct podium_arena arena = { 0 };
    if (decode_plainly(decoding, raw, &text)) {
        /* Windows-1258 has marks of their own, as Unicode for macOS has. */
        const char *clean = text_clean(&arena, buffer_string(&text), text.size);
        *raw.no_memory |= !clean;
        s = score_syllables(clean ? clean : "", clean ? strlen(clean) : 0,
            decoding.encoding == ENCODING_TCVN3);
    }
    podium_arena_free(&arena);
    buffer_free(&text);
    return s;
}

/* The bytes up to the end of the line that begins there, and that end. */
static size_t
line_size(const char *bytes, size_t size)
{
    const char *end = memchr(bytes, '\n', size);
    return end ? (size_t)(end - bytes) + 1 : size;
}

/* Of a file: lines with letters beyond ASCII, to judge it by. */
struct sample {
    struct buffer lines;
    size_t utf8, other; /* how many of all such lines are UTF-8 */
};

static void
take_sample(struct raw_text raw, struct sample *out)
{
    *out = (struct sample){ 0 };
    for (size_t at = 0, n; at < raw.size; at += n) {
        const char *line = raw.bytes + at;
        n = line_size(line, raw.size - at);
        if (text_is_ascii(line, n))
            continue;
        *(text_is_utf8(line, n) ? &out->utf8 : &out->other) += 1;
        if (out->lines.size + n < SAMPLE_MAX)
            buffer_add(&out->lines, line, n);
    }
    *raw.no_memory |= out->lines.failed;
}

/* The lines, to be read like the whole. */
static struct raw_text
sample_lines(const struct sample *sample, struct raw_text whole)
{
    return (struct raw_text){ buffer_string(&sample->lines), sample->lines.size,
        whole.no_memory };
}

static const enum encoding eight_bit[] = { ENCODING_CP1258, ENCODING_TCVN3,
    ENCODING_VNI, ENCODING_VISCII };
#define EIGHT_BIT (sizeof eight_bit / sizeof *eight_bit)

static struct decoding
best_decoding(struct raw_text raw, bool wrapped, struct score *score)
{
    struct decoding best = { eight_bit[0], wrapped };
    *score = score_decoding(best, raw);
    for (size_t i = 1; i < EIGHT_BIT; i++) {
        struct decoding one = { eight_bit[i], wrapped };
        struct score s = score_decoding(one, raw);
        if (net(s) <= net(*score))
            continue;
        best = one;
        *score = s;
    }
    return best;
}

/* UTF-16 without its mark: of the bytes of most texts every second is 0. */
static bool
is_wide(struct raw_text raw, struct decoding *out)
{
    size_t zeros[2] = { 0 }, n = raw.size < 4096 ? raw.size : 4096;
    for (size_t i = 0; i < n; i++)
        zeros[i % 2] += raw.bytes[i] == 0;
    bool little = zeros[1] > n / 6 && zeros[0] * 8 < zeros[1];
    bool big = zeros[0] > n / 6 && zeros[1] * 8 < zeros[0];
    *out = (struct decoding){ little ? ENCODING_UTF16LE : ENCODING_UTF16BE,
        false };
    return little || big;
}

static bool
has_mark(struct raw_text raw, const char *mark, size_t n)
{
    return raw.size >= n && memcmp(raw.bytes, mark, n) == 0;
}

static enum certainty
judge_utf8(struct raw_text lines, struct decoding *out)
{
    struct score wrapped;
    struct decoding meant = best_decoding(lines, true, &wrapped);
    struct score plain = score_decoding(*out, lines);
    bool other = wrapped.good >= 3 && wrapped.good > 4 * wrapped.bad &&
        net(wrapped) > net(plain) && plain.good < plain.bad;
    if (other)
        *out = meant;
    return other ? DECODING_LIKELY : DECODING_CERTAIN;
}

static enum certainty
judge_eight_bits(struct raw_text lines, struct decoding *out)
{
    struct score score;
    struct decoding best = best_decoding(lines, false, &score);
    if (score.good <= score.bad)
        return DECODING_CERTAIN;
    *out = best;
    return DECODING_LIKELY;
}

enum certainty
guess_decoding(struct raw_text raw, struct decoding *out)
{
    struct sample sample;
    *out = (struct decoding){ ENCODING_UTF8, false };
    if (has_mark(raw, "\xff\xfe", 2) || has_mark(raw, "\xfe\xff", 2)) {
        out->encoding =
            raw.bytes[0] == '\xff' ? ENCODING_UTF16LE : ENCODING_UTF16BE;
        return DECODING_CERTAIN;
    }
    if (is_wide(raw, out))
        return DECODING_LIKELY;
    *out = (struct decoding){ ENCODING_UTF8, false };
    take_sample(raw, &sample);
    enum certainty certainty = DECODING_CERTAIN;
    if (has_mark(raw, "\xef\xbb\xbf", 3))
        certainty = DECODING_CERTAIN;
    else if (sample.other > sample.utf8)
        certainty = judge_eight_bits(sample_lines(&sample, raw), out);
    else if (sample.other == 0 && sample.utf8 > 0)
        certainty = judge_utf8(sample_lines(&sample, raw), out);
    buffer_free(&sample.lines);
    return certainty;
}

bool
guess_other_decoding(
    struct raw_text raw, struct decoding guessed, struct decoding *out)
{
    struct sample sample;
    struct score best = { 0 };
    if (!encoding_is_eight_bit(guessed.encoding))
        return false;
    take_sample(raw, &sample);
    for (size_t i = 0; i < EIGHT_BIT; i++) {
        struct decoding one = { eight_bit[i], guessed.wrapped };
        struct score s = score_decoding(one, sample_lines(&sample, raw));
        if (one.encoding == guessed.encoding || s.bad > 0 ||
            s.good <= best.good)
            continue;
        best = s;
        *out = one;
    }
    buffer_free(&sample.lines);
    return best.good > 0 && !*raw.no_memory;
}

/* Does this decoding make far more sense of the line than the one that it was
 * given? */
static bool
is_better_decoding(struct score there, struct score here)
{
    return there.good > 4 * there.bad &&
        net(there) >= net(here) + (here.good > 0 ? 3 : 2);
}

/* Does the line make sense in another encoding alone? In a UTF-8 file its
 * letters may once have been taken for those of Western Europe. */
static bool
is_foreign_line(struct decoding decoding, struct raw_text line)
{
    const struct decoding utf8 = { ENCODING_UTF8, false };
    bool wrapped = decoding.wrapped || decoding.encoding == ENCODING_UTF8;
    if (line.size > SAMPLE_MAX) /* no line of a table: its beginning will do */
        line.size = SAMPLE_MAX;
    struct score here = score_decoding(decoding, line), there;
    if (here.bad == 0)
        return false;
    (void)best_decoding(line, wrapped, &there);
    if (is_better_decoding(there, here))
        return true;
    return text_is_utf8(line.bytes, line.size) && !decoding.wrapped &&
        is_better_decoding(score_decoding(utf8, line), here);
}

static void
blot_line(struct raw_text line, struct buffer *out)
{
    for (size_t i = 0; i < line.size; i++)
        if ((unsigned char)line.bytes[i] < 0x80)
            buffer_char(out, line.bytes[i]);
        else if (i == 0 || (unsigned char)line.bytes[i - 1] < 0x80)
            buffer_text(out, UNDECODABLE);
}

bool
decode_lines(struct decoding decoding, struct raw_text raw, struct buffer *out)
{
    if (encoding_is_wide(decoding.encoding))
        return encoding_decode(decoding.encoding, raw.bytes, raw.size, out);
    for (size_t at = 0; at < raw.size && !out->failed && !*raw.no_memory;) {
        struct raw_text line = { raw.bytes + at,
            line_size(raw.bytes + at, raw.size - at), raw.no_memory };
        if (text_is_ascii(line.bytes, line.size))
            buffer_add(out, line.bytes, line.size);
        else if (is_foreign_line(decoding, line) ||
            !decode_plainly(decoding, line, out))
            blot_line(line, out);
        at += line.size;
    }
    return !out->failed && !*raw.no_memory;
}

void
decode_wrapped_cell(
    enum encoding encoding, struct raw_text cell, struct buffer *out)
{
    const struct decoding wrapped = { encoding, true },
                          plain = { ENCODING_UTF8, false };
    if (net(score_decoding(plain, cell)) > net(score_decoding(wrapped, cell)) ||
        !decode_plainly(wrapped, cell, out)) {
        buffer_clear(out);
        buffer_add(out, cell.bytes, cell.size);
    }
}

bool
is_decoding_doubtful(struct decoding decoding, struct raw_text raw)
{
    struct sample sample;
    struct score best;
    if (!encoding_is_eight_bit(decoding.encoding))
        return false;
    take_sample(raw, &sample);
    struct raw_text lines = sample_lines(&sample, raw);
    struct score wanted = score_decoding(decoding, lines);
    struct decoding likely = best_decoding(lines, decoding.wrapped, &best);
    bool doubtful = likely.encoding != decoding.encoding &&
        net(best) >= net(wanted) + 2 && wanted.good <= 4 * wanted.bad;
    buffer_free(&sample.lines);
    return doubtful;
}

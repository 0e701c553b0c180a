/* vietnamese.c - the letters and syllables of Vietnamese.
 *
 * In: a word in UTF-8. Out: whether a Vietnamese could read it. A syllable is
 * an onset, which may be none, a rime and one tone; a rime that ends in a stop
 * (c, ch, p, t) has the tone sắc or nặng. Lists of onsets and rimes: Đoàn Thiện
 * Thuật, Ngữ âm tiếng Việt (1977). A file that was decoded wrongly has letters
 * of Vietnamese, but hardly a syllable. */
/* SPDX-License-Identifier: MIT */
#include "base/vietnamese.h"

#include <string.h>
#include <uchar.h>
#include <unicode/utf8.h>

static const char16_t lower_vowels[VIET_VOWELS][VIET_TONES + 1] = { u"aàảãáạ",
    u"ăằẳẵắặ", u"âầẩẫấậ", u"eèẻẽéẹ", u"êềểễếệ", u"iìỉĩíị", u"oòỏõóọ", u"ôồổỗốộ",
    u"ơờởỡớợ", u"uùủũúụ", u"ưừửữứự", u"yỳỷỹýỵ" };
static const char16_t upper_vowels[VIET_VOWELS][VIET_TONES + 1] = { u"AÀẢÃÁẠ",
    u"ĂẰẲẴẮẶ", u"ÂẦẨẪẤẬ", u"EÈẺẼÉẸ", u"ÊỀỂỄẾỆ", u"IÌỈĨÍỊ", u"OÒỎÕÓỌ", u"ÔỒỔỖỐỘ",
    u"ƠỜỞỠỚỢ", u"UÙỦŨÚỤ", u"ƯỪỬỮỨỰ", u"YỲỶỸÝỴ" };
static const char vowel_names[VIET_VOWELS][3] = { "a", "ă", "â", "e", "ê", "i",
    "o", "ô", "ơ", "u", "ư", "y" };

#define D_STROKE_LOWER 0x111
#define D_STROKE_UPPER 0x110

static const char *const onsets[] = { "", "b", "c", "ch", "d", "đ", "g", "gh",
    "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu",
    "r", "s", "t", "th", "tr", "v", "x" };

static const char *const rimes[] = { "a", "ac", "ach", "ai", "am", "an", "ang",
    "anh", "ao", "ap", "at", "au", "ay", "e", "ec", "em", "en", "eng", "eo",
    "ep", "et", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu", "iêc",
    "iêm", "iên", "iêng", "iêp", "iêt", "iêu", "o", "oa", "oac", "oach", "oai",
    "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe", "oen",
    "oeo", "oet", "oi", "om", "on", "ong", "ooc", "oong", "op", "ot", "oăc",
    "oăm", "oăn", "oăng", "oăt", "u", "ua", "uc", "ui", "um", "un", "ung", "up",
    "ut", "uy", "uya", "uych", "uynh", "uyp", "uyt", "uyu", "uyên", "uyêt",
    "uân", "uâng", "uât", "uây", "uê", "uêch", "uênh", "uôc", "uôi", "uôm",
    "uôn", "uông", "uôt", "uơ", "y", "yêm", "yên", "yêng", "yêt", "yêu", "âc",
    "âm", "ân", "âng", "âp", "ât", "âu", "ây", "ê", "êch", "êm", "ên", "ênh",
    "êp", "êt", "êu", "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ăc",
    "ăm", "ăn", "ăng", "ăp", "ăt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt", "ư", "ưa",
    "ưc", "ưi", "ưng", "ưt", "ưu", "ươc", "ươi", "ươm", "ươn", "ương", "ươp",
    "ươt", "ươu" };
/* After qu, which holds a vowel of its own. */
static const char *const rimes_after_qu[] = { "ych", "yn", "ynh", "yp", "yt",
    "yu" };

/* Names of the Ede, Jarai, Bahnar, Hmong and others. */
static const char *const minority[] = { "adrơng", "buôn", "byă", "cơliêng",
    "gia", "hmông", "hđrông", "hđơk", "kbuôr", "knul", "kpă", "kriêng", "ksơr",
    "kđoh", "lơmu", "mlô", "mông", "niê", "rơ", "êban", "êñuôl", "êđê", "đrăng",
    "đắk" };

static const char *const frequent[] = { "bùi", "bằng", "bị", "cho", "công",
    "của", "dũng", "dương", "dục", "dụng", "giáo", "giả", "giải", "hoàng",
    "huyện", "huỳnh", "hà", "hình", "hương", "hường", "hằng", "hệ", "họ", "học",
    "hồ", "hữu", "kỹ", "lê", "lý", "lĩnh", "lớp", "máy", "mã", "mô", "môi",
    "nghiệp", "nguyễn", "ngày", "ngô", "nhóm", "nông", "nước", "phan", "pháp",
    "phòng", "phương", "phường", "phạm", "phẩm", "sáng", "sản", "số", "sở",
    "thiết", "thuật", "thành", "thông", "thảo", "thị", "thống", "tin", "tiểu",
    "trung", "trường", "trần", "tuấn", "ty", "tài", "tác", "tên", "tạo", "tỉnh",
    "từ", "tự", "và", "võ", "văn", "vũ", "vị", "vực", "xã", "điểm", "điện",
    "đình", "đơn", "đại", "đạt", "đặng", "đề", "đỗ", "động", "đức", "ứng" };

/* Is it in a list of words, which is in the order of their bytes? */
static bool
is_listed(const char *const *list, size_t count, const char *word, size_t size)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strncmp(list[middle], word, size);
        if (order == 0 && list[middle][size])
            order = 1;
        if (order == 0)
            return true;
        *(order < 0 ? &low : &high) = order < 0 ? middle + 1 : middle;
    }
    return false;
}
#define IS_LISTED(list, word, size)                                            \
    is_listed((list), sizeof(list) / sizeof *(list), (word), (size))

int32_t
viet_letter(enum viet_vowel vowel, enum viet_tone tone, bool upper)
{
    return upper ? upper_vowels[vowel][tone] : lower_vowels[vowel][tone];
}

/* One letter taken apart. */
struct parsed_letter {
    char name[3]; /* in lower case and without its tone, in UTF-8 */
    enum viet_tone tone;
    bool upper;
};

static bool
find_vowel(int32_t c, struct parsed_letter *out)
{
    for (int v = 0; v < VIET_VOWELS; v++)
        for (int t = 0; t < VIET_TONES; t++) {
            bool upper = upper_vowels[v][t] == c;
            if (!upper && lower_vowels[v][t] != c)
                continue;
            *out = (struct parsed_letter){ .tone = (enum viet_tone)t,
                .upper = upper };
            memcpy(out->name, vowel_names[v], sizeof out->name);
            return true;
        }
    return false;
}

static bool
parse_letter(int32_t c, struct parsed_letter *out)
{
    if (find_vowel(c, out))
        return true;
    *out = (struct parsed_letter){ .upper = (c >= 'A' && c <= 'Z') ||
            c == D_STROKE_UPPER };
    if (c == D_STROKE_LOWER || c == D_STROKE_UPPER)
        memcpy(out->name, "đ", sizeof out->name);
    else if ((c >= 'a' && c <= 'z') || out->upper)
        out->name[0] = (char)(out->upper ? c - 'A' + 'a' : c);
    return out->name[0] != '\0';
}

static int32_t
ascii_in_case(int32_t c, bool upper)
{
    char first = upper ? 'a' : 'A', other = upper ? 'A' : 'a';
    return c >= first && c < first + 26 ? c - first + other : c;
}

static int32_t
vietnamese_in_case(int32_t c, bool upper)
{
    if (c < 0x80)
        return ascii_in_case(c, upper);
    if (c == D_STROKE_LOWER || c == D_STROKE_UPPER)
        return upper ? D_STROKE_UPPER : D_STROKE_LOWER;
    for (int v = 0; v < VIET_VOWELS; v++)
        for (int t = 0; t < VIET_TONES; t++)
            if (lower_vowels[v][t] == c || upper_vowels[v][t] == c)
                return viet_letter(
                    (enum viet_vowel)v, (enum viet_tone)t, upper);
    return c;
}

int32_t
viet_upper(int32_t c)
{
    return vietnamese_in_case(c, true);
}

int32_t
viet_lower(int32_t c)
{
    return vietnamese_in_case(c, false);
}

bool
viet_is_lower_beyond_ascii(int32_t c)
{
    return c >= 0x80 && vietnamese_in_case(c, true) != c;
}

/* A word taken apart. */
struct parsed_word {
    char letters[32]; /* in lower case and without tones */
    size_t size;
    enum viet_tone tone;
    int count, tones, uppers;
    bool first_upper;
};

/* False if it has what no syllable has: another letter, or two tones. */
static bool
parse_word(const char *word, size_t size, struct parsed_word *out)
{
    *out = (struct parsed_word){ 0 };
    int32_t i = 0, n = (int32_t)size;
    while (i < n) {
        UChar32 c;
        struct parsed_letter letter;
        U8_NEXT((const uint8_t *)word, i, n, c);
        if (c < 0 || !parse_letter(c, &letter) ||
            out->size + sizeof letter.name > sizeof out->letters)
            return false;
        size_t bytes = strlen(letter.name);
        memcpy(out->letters + out->size, letter.name, bytes);
        out->size += bytes;
        if (letter.tone != VIET_LEVEL) {
            out->tone = letter.tone;
            out->tones++;
        }
        out->first_upper |= out->count == 0 && letter.upper;
        out->uppers += letter.upper;
        out->count++;
    }
    out->letters[out->size] = '\0';
    return out->count > 0 && out->tones <= 1;
}

/* As words are written: in small letters, with a capital, or in capitals. */
static bool
is_written_in_one_case(const struct parsed_word *w)
{
    return w->uppers == 0 || w->uppers == w->count ||
        (w->uppers == 1 && w->first_upper);
}

static bool
ends_in_stop(const char *rime, size_t size)
{
    char last = rime[size - 1];
    return last == 'c' || last == 'p' || last == 't' ||
        (last == 'h' && size > 1 && rime[size - 2] == 'c');
}

static bool
is_rime(const char *rime, size_t size, const char *onset, enum viet_tone tone)
{
    bool known = size > 0 &&
        (IS_LISTED(rimes, rime, size) ||
            (strcmp(onset, "qu") == 0 &&
                IS_LISTED(rimes_after_qu, rime, size)));
    return known &&
        (!ends_in_stop(rime, size) || tone == VIET_ACUTE || tone == VIET_DOT);
}

bool
viet_is_syllable(const char *word, size_t size)
{
    struct parsed_word w;
    if (size > sizeof w.letters || !parse_word(word, size, &w) ||
        !is_written_in_one_case(&w))
        return false;
    for (size_t i = 0; i < sizeof onsets / sizeof *onsets; i++) {
        size_t n = strlen(onsets[i]);
        if (n < w.size && memcmp(w.letters, onsets[i], n) == 0 &&
            is_rime(w.letters + n, w.size - n, onsets[i], w.tone))
            return true;
    }
    return w.tones == 0 && IS_LISTED(minority, w.letters, w.size);
}

bool
viet_is_frequent(const char *word, size_t size)
{
    char small[64];
    int32_t i = 0, n = (int32_t)size, used = 0;
    while (i < n) {
        UChar32 c;
        UBool failed = false;
        U8_NEXT((const uint8_t *)word, i, n, c);
        uint32_t letter = (uint32_t)viet_lower(c);
        if (c >= 0)
            U8_APPEND(
                (uint8_t *)small, used, (int32_t)sizeof small, letter, failed);
        if (c < 0 || failed)
            return false;
    }
    return IS_LISTED(frequent, small, (size_t)used);
}

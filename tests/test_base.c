/* test_base.c - numbers, dates, texts, messages. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/code_order.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/icu.h"
#include "base/message.h"
#include "base/new_file.h"
#include "base/seeded.h"
#include "base/text.h"

static void
decimals_are_read_exactly_or_refused(void **state)
{
    static const struct {
        const char *text;
        char grouping;
        enum number_fault fault;
        int64_t value;
    } cases[] = {
        { "0", 0, NUMBER_OK, 0 },
        { "27", 0, NUMBER_OK, 27000 },
        { "27,5", 0, NUMBER_OK, 27500 },
        { "27.5", 0, NUMBER_OK, 27500 },
        { "-3.25", 0, NUMBER_OK, -3250 },
        { "+3", 0, NUMBER_OK, 3000 },
        { "0.001", 0, NUMBER_OK, 1 },
        { "0.1230", 0, NUMBER_OK, 123 },
        { "1.1234", 0, NUMBER_FINE, 0 },
        { "1000000000", 0, NUMBER_OK, DECIMAL_MAX },
        { "1000000001", 0, NUMBER_LARGE, 0 },
        { "1000000000.2", 0, NUMBER_LARGE, 0 }, /* found by fuzzing */
        { "99999999999999999999999", 0, NUMBER_LARGE, 0 },
        { "1.234", '.', NUMBER_AMBIGUOUS, 0 },
        { "1,234", ',', NUMBER_AMBIGUOUS, 0 },
        { "0.234", '.', NUMBER_OK, 234 },
        { "1.234", ',', NUMBER_OK, 1234 },
        { "1234.567", '.', NUMBER_OK, 1234567 },
        { "27.5", '.', NUMBER_OK, 27500 },
        { "1,234", '.', NUMBER_OK, 1234 },
        { "1.234,5", 0, NUMBER_BOTH, 0 },
        { "1,234.5", 0, NUMBER_BOTH, 0 },
        { "1.2.3", 0, NUMBER_NOT, 0 },
        { "8,5,", 0, NUMBER_NOT, 0 },
        { "", 0, NUMBER_NOT, 0 },
        { "-", 0, NUMBER_NOT, 0 },
        { ".", 0, NUMBER_NOT, 0 },
        { ".5", 0, NUMBER_NOT, 0 },
        { "5.", 0, NUMBER_NOT, 0 },
        { "nan", 0, NUMBER_NOT, 0 },
        { "inf", 0, NUMBER_NOT, 0 },
        { "0x1p3", 0, NUMBER_NOT, 0 },
        { "1e400", 0, NUMBER_NOT, 0 },
        { " 5", 0, NUMBER_NOT, 0 },
        { "５", 0, NUMBER_NOT, 0 },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t value = 0;
        enum number_fault fault =
            decimal_read(cases[i].text, cases[i].grouping, &value);
        if (fault != cases[i].fault || value != cases[i].value)
            fail_msg("\"%s\": fault %d, value %lld", cases[i].text, (int)fault,
                (long long)value);
    }
}

static void
decimals_survive_being_written(void **state)
{
    struct seeded random = { 1 };
    (void)state;
    for (int i = 0; i < 20000; i++) {
        char room[DECIMAL_ROOM];
        int64_t value = (int64_t)seeded_below(&random, 4000000) - 2000000;
        int64_t back = 0;
        char separator = i % 2 ? ',' : '.';
        const char *text = decimal_text(room, value, separator);
        assert_int_equal(decimal_read(text, 0, &back), NUMBER_OK);
        assert_int_equal(back, value);
    }
    char room[DECIMAL_ROOM];
    assert_string_equal(decimal_text(room, 27500, ','), "27,5");
    assert_string_equal(decimal_text(room, -27050, '.'), "-27.05");
    assert_string_equal(decimal_text(room, 27000, ','), "27");
    assert_string_equal(decimal_text(room, 1, '.'), "0.001");
    assert_string_equal(millionths_text(room, -84333330, ','), "-84,33333");
    assert_string_equal(millionths_text(room, 60000000, '.'), "60");
}

static void
whole_numbers_have_no_decimals(void **state)
{
    int64_t value = 0;
    (void)state;
    assert_int_equal(integer_read("30000000", &value), NUMBER_OK);
    assert_int_equal(value, 30000000);
    assert_int_equal(integer_read("-4", &value), NUMBER_OK);
    assert_int_equal(value, -4);
    assert_int_equal(integer_read("1.0", &value), NUMBER_LARGE);
    assert_int_equal(integer_read("1000000000000000", &value), NUMBER_LARGE);
    assert_int_equal(integer_read("12.000.000", &value), NUMBER_OK);
    assert_int_equal(value, 12000000);
    assert_int_equal(integer_read("6,000,000", &value), NUMBER_OK);
    assert_int_equal(value, 6000000);
    /* One group may be decimals; others are not thousands. */
    assert_int_equal(integer_read("6.000", &value), NUMBER_LARGE);
    assert_int_equal(integer_read("1.00.000", &value), NUMBER_NOT);
    assert_int_equal(integer_read("1.000,000", &value), NUMBER_BOTH);
    assert_int_equal(integer_read("1234.000.000", &value), NUMBER_NOT);
    assert_int_equal(integer_read("x", &value), NUMBER_NOT);
}

static void
dates_exist_or_are_refused(void **state)
{
    static const struct {
        const char *text, *iso;
    } cases[] = {
        { "2015-05-18", "2015-05-18" },
        { "18/5/2015", "2015-05-18" },
        { "18/05/2015", "2015-05-18" },
        { "29/2/2024", "2024-02-29" },
        { "29/2/2023", NULL },
        { "31/4/2023", NULL },
        { "2015-13-01", NULL },
        { "0/1/2015", NULL },
        { "18/5/15", NULL },
        { "2015/05/18", NULL },
        { "18-5-2015", "2015-05-18" },
        { "18.05.2015", "2015-05-18" },
        { "18-5/2015", NULL },
        { "18.5.15", NULL },
        { "2015.05.18", NULL },
        { "18052015", NULL },
        { "42142", NULL },
        { "2015", NULL },
        { "-8-5-2015", NULL },
        { "18--2015", NULL },
        { "18/5/2015x", NULL },
        { "", NULL },
        { "1899-12-31", NULL },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct date d;
        char room[DATE_ROOM];
        bool good = date_read(cases[i].text, &d);
        if (good != (cases[i].iso != NULL))
            fail_msg("\"%s\"", cases[i].text);
        if (good)
            assert_string_equal(date_iso(room, d), cases[i].iso);
    }
}

static void
moments_are_written_in_utc(void **state)
{
    char room[DATE_ROOM];
    (void)state;
    assert_string_equal(moment_iso(room, 0), "1970-01-01T00:00:00Z");
    assert_string_equal(moment_iso(room, NOW), "2023-11-14T22:13:20Z");
    assert_string_equal(moment_iso(room, -1000), "1969-12-31T23:59:59Z");
}

static void
texts_become_nfc_and_are_trimmed(void **state)
{
    struct world *w = *state;
    static const char nfd[] = "  Nguye\xcc\x82\xcc\x83n \n";
    assert_string_equal(
        text_clean(&w->arena, nfd, sizeof nfd - 1), "Nguy\xe1\xbb\x85n");
    assert_string_equal(text_clean(&w->arena, "abc", 3), "abc");
    assert_false(text_is_utf8("\xc3\x28", 2));
    assert_false(text_is_utf8("\xed\xa0\x80", 3)); /* a lone surrogate */
    assert_true(text_is_utf8("\xe1\xba\xbe", 3));
}

static void
names_sort_by_given_name_as_vietnamese_lists_do(void **state)
{
    static const char *const sorted[] = { "Lò Văn An", "Trần Ánh", "Bùi Thị Ăn",
        "Cà Ân", "Lê Ấn", "Hoàng Dũng", "Vũ Đạt", "Đỗ Em", "Ngô Ê", "Phạm Nga",
        "Phạm Ngà", "Phạm Ngả", "Phạm Ngã", "Phạm Ngá", "Phạm Ngạ" };
    struct text_order *order = text_order_new();
    (void)state;
    for (size_t i = 0; i < sizeof sorted / sizeof *sorted; i++)
        for (size_t k = 0; k < sizeof sorted / sizeof *sorted; k++) {
            int got = text_order_name(order, sorted[i], sorted[k]);
            if ((got > 0) - (got < 0) != (i > k) - (i < k))
                fail_msg("%s, %s: %d", sorted[i], sorted[k], got);
        }
    text_order_free(order);
}

/* text.c answers for the Latin ranges by itself: is it what ICU says? */
static void
the_short_ways_agree_with_icu(void **state)
{
    const struct icu *u = icu();
    (void)state;
    assert_non_null(u);
    for (UChar32 c = 0x20; c < 0x3000; c++) {
        struct podium_arena arena = { 0 };
        UErrorCode error = U_ZERO_ERROR;
        char s[8] = "";
        int32_t used = 0, n = 0;
        UChar wide[4] = { (UChar)c }, formed[16];
        u->to_utf8(s, sizeof s, &used, wide, 1, &error);
        if (u->char_type(c) == U_UNASSIGNED || (c >= 0x7f && c < 0xa0))
            continue;
        int type = u->char_type(c),
            width = u->property(c, UCHAR_EAST_ASIAN_WIDTH);
        int expected = width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
        if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK ||
            type == U_FORMAT_CHAR)
            expected = 0;
        if (text_width(s) != (size_t)expected)
            fail_msg("U+%04X: width %zu", (unsigned)c, text_width(s));
        n = u->normalize(u->nfc(&error), wide, 1, formed, 16, &error);
        char back[32] = "";
        u->to_utf8(back, sizeof back, NULL, formed, n, &error);
        const char *clean = text_clean(&arena, s, (size_t)used);
        if (c > 0x20 && strcmp(clean, back) != 0)
            fail_msg("U+%04X is not in normal form", (unsigned)c);
        podium_arena_free(&arena);
    }
}

static void
widths_count_columns_not_bytes(void **state)
{
    (void)state;
    assert_int_equal(text_width("abc"), 3);
    assert_int_equal(text_width("Nguyễn Thị Hường"), 16);
    assert_int_equal(text_width("e\xcc\x82\xcc\x81"), 1);
    assert_int_equal(text_width("漢字"), 4);
}

static void
folding_finds_the_same_words(void **state)
{
    struct world *w = *state;
    assert_string_equal(text_fold(&w->arena, "Hoà"), "hoa");
    assert_string_equal(text_fold(&w->arena, "HÒA!"), "hoa");
    assert_string_equal(text_fold(&w->arena, "Đắk Lắk"), "daklak");
    assert_string_equal(
        text_ascii(&w->arena, "H'Hoanh Niê Kđăm"), "H-Hoanh-Nie-Kdam");
    assert_string_equal(text_ascii(&w->arena, "漢字"), "");
}

/* As any two codes of a list are compared, and each with itself. */
static void
codes_come_in_the_order_of_their_numbers(void **state)
{
    static const char *const codes[] = { "", "01", "1", "2", "3", "10", "11",
        "20", "100", "18446744073709551616", "184467440737095516160", "A",
        "A-1", "A-1-2", "A-1-10", "A-2", "A1", "E1x9", "E01x10", "E1x10", "E2",
        "E10", "EE", "e1", "Đ1", "Đ2", "Đ10" };
    size_t n = sizeof codes / sizeof *codes;
    (void)state;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < n; k++) {
            int order = code_compare(codes[i], codes[k]);
            if ((order > 0) - (order < 0) != (i > k) - (i < k))
                fail_msg("%s and %s: %d", codes[i], codes[k], order);
        }
}

static void
names_come_in_the_order_of_given_names(void **state)
{
    static const char *const names[] = { "Vũ Thị An", "Trần\u00a0Văn\u00a0Bình",
        "Lê\u3000Cường", "Nguyễn Văn\u202fDũng", "Đạt", "Bùi Thị Yến" };
    struct text_order *order = text_order_new();
    (void)state;
    assert_non_null(order);
    for (size_t i = 0; i + 1 < sizeof names / sizeof *names; i++)
        if (text_order_name(order, names[i], names[i + 1]) >= 0)
            fail_msg("%s comes after %s", names[i], names[i + 1]);
    text_order_free(order);
}

static void
messages_take_their_arguments(void **state)
{
    struct buffer b = { 0 };
    (void)state;
    message_add(&b, PODIUM_LANGUAGE_EN, WORDS("row.taken", "entry", "E1"));
    assert_string_equal(buffer_string(&b),
        "entry E1: there is one already; use edit to change it");
    buffer_clear(&b);
    message_add(&b, PODIUM_LANGUAGE_VI, WORDS("row.taken", "entry", "E1"));
    assert_string_equal(buffer_string(&b),
        "entry E1: mã này đã có; muốn sửa hãy dùng lệnh edit");
    buffer_free(&b);
}

static void
words_of_a_set_are_said_in_a_language(void **state)
{
    struct buffer b = { 0 };
    (void)state;
    assert_string_equal(
        message_word(PODIUM_LANGUAGE_VI, "phase", "judging"), "chấm thi");
    assert_string_equal(
        message_word(PODIUM_LANGUAGE_VI, "phase", "lunch"), "lunch");
    message_words(&b, PODIUM_LANGUAGE_VI, "phase", "judging lunch  setup");
    assert_string_equal(buffer_string(&b), "chấm thi, lunch, thiết lập");
    buffer_clear(&b);
    message_words(&b, PODIUM_LANGUAGE_EN, "phase", "");
    assert_string_equal(buffer_string(&b), "");
    buffer_free(&b);
}

static void
json_escapes_every_control_character(void **state)
{
    struct buffer b = { 0 };
    (void)state;
    json_open(&b, '{');
    json_text(&b, "a", "x\"\\\n\x01ế");
    json_int(&b, "b", -5);
    json_open_in(&b, "c", '[');
    json_null(&b, NULL);
    json_int(&b, NULL, 1);
    json_close(&b, ']');
    json_close(&b, '}');
    assert_string_equal(buffer_string(&b),
        "{\"a\":\"x\\\"\\\\\\u000a\\u0001ế\",\"b\":-5,\"c\":[null,1]}");
    buffer_free(&b);
}

static void
an_arena_with_a_limit_fails_once_and_stays_failed(void **state)
{
    struct podium_arena arena = { .limit = 100 };
    (void)state;
    assert_non_null(podium_alloc(&arena, 50, 1));
    assert_null(podium_alloc(&arena, 60, 1));
    assert_true(arena.failed);
    assert_null(podium_alloc(&arena, 1, 1));
    podium_arena_free(&arena);
    assert_null(podium_alloc(&arena, SIZE_MAX / 2, 16));
    podium_arena_free(&arena);
}

/* Blocks of all sizes: some grow with the arena, some hold one text. */
static void
an_arena_hands_out_zeroed_memory_once(void **state)
{
    static const size_t sizes[] = { 1, 24, 4000, 70000, 1 << 20, 5 << 20, 100,
        9 << 20, 3, 4 << 20, 64 };
    enum { SIZES = sizeof sizes / sizeof *sizes };
    unsigned char *got[SIZES];
    struct podium_arena arena = { 0 };
    size_t sum = 0;
    (void)state;
    for (size_t i = 0; i < SIZES; i++) {
        got[i] = podium_alloc(&arena, 1, sizes[i]);
        assert_non_null(got[i]);
        assert_int_equal((uintptr_t)got[i] % _Alignof(max_align_t), 0);
        for (size_t k = 0; k < sizes[i]; k++)
            if (got[i][k] != 0)
                fail_msg("byte %zu of %zu is not zero", k, sizes[i]);
        memset(got[i], (int)i + 1, sizes[i]);
        sum += sizes[i];
    }
    for (size_t i = 0; i < SIZES; i++)
        for (size_t k = 0; k < sizes[i]; k++)
            if (got[i][k] != i + 1)
                fail_msg("byte %zu of %zu is somebody else's", k, sizes[i]);
    assert_int_equal(arena.used, sum);
    podium_arena_free(&arena);
}

static void
message_ids_become_words_through_the_public_interface(void **state)
{
    struct podium_arena arena = { 0 };
    static const char *const args[] = { "judge", NULL };
    (void)state;
    assert_string_equal(
        podium_message_format(PODIUM_LANGUAGE_EN, "type.word", args, &arena),
        "one of: judge");
    assert_string_not_equal(
        podium_message_format(PODIUM_LANGUAGE_VI, "type.decimal", NULL, &arena),
        podium_message_format(
            PODIUM_LANGUAGE_EN, "type.decimal", NULL, &arena));
    assert_string_equal(
        podium_message_format(PODIUM_LANGUAGE_EN, "no.such", NULL, &arena),
        "no.such");
    podium_arena_free(&arena);
}

/* ---- files ---- */

static size_t
count_files(const char *folder)
{
    size_t n = 0;
    DIR *d = opendir(folder);
    assert_non_null(d);
    while (readdir(d))
        n++;
    closedir(d);
    return n - 2; /* . and .. */
}

static bool
holds(const char *path, const char *text)
{
    char read[64] = "";
    FILE *f = fopen(path, "r");
    if (f) {
        (void)!fgets(read, sizeof read, f);
        fclose(f);
    }
    return f && strcmp(read, text) == 0;
}

static bool
write_new(const char *path, const char *text, enum new_file_fate fate)
{
    struct new_file f;
    assert_true(new_file_open(&f, path, 0600));
    assert_true(new_file_write(&f, text, strlen(text)));
    return new_file_end(&f, fate);
}

static void
a_file_is_written_whole_or_not_at_all(void **state)
{
    char folder[] = "/tmp/podium-test-XXXXXX", path[64], link_path[64];
    struct stat st;
    struct new_file f;
    (void)state;
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/f", folder);
    assert_true(write_new(path, "one", NEW_FILE_CREATE));
    assert_true(holds(path, "one"));
    assert_int_equal(stat(path, &st), 0);
    assert_int_equal(st.st_mode & 0777, 0600);
    assert_false(write_new(path, "two", NEW_FILE_CREATE)); /* it is taken */
    assert_true(holds(path, "one"));
    assert_true(write_new(path, "two", NEW_FILE_DROP));
    assert_true(holds(path, "one"));
    assert_true(write_new(path, "two", NEW_FILE_REPLACE));
    assert_true(holds(path, "two"));
    assert_int_equal(count_files(folder), 1);
    /* A link is replaced, not followed. */
    snprintf(link_path, sizeof link_path, "%s/l", folder);
    assert_int_equal(symlink(path, link_path), 0);
    assert_true(write_new(link_path, "three", NEW_FILE_REPLACE));
    assert_true(holds(path, "two"));
    assert_int_equal(unlink(link_path), 0);
    /* A full disk: nothing is left, and nothing was replaced. */
    assert_true(new_file_open(&f, "/dev/full", 0666));
    assert_true(new_file_write(&f, "four", 4)); /* into the buffer */
    assert_false(new_file_end(&f, NEW_FILE_REPLACE));
    assert_int_equal(f.cause, ENOSPC);
    assert_false(new_file_open(&f, "/nowhere/at/all", 0666));
    assert_false(new_file_end(&f, NEW_FILE_REPLACE));
    assert_int_equal(f.cause, ENOENT);
    assert_int_equal(count_files(folder), 1);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(rmdir(folder), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(decimals_are_read_exactly_or_refused),
        TEST(decimals_survive_being_written),
        TEST(whole_numbers_have_no_decimals),
        TEST(dates_exist_or_are_refused),
        TEST(moments_are_written_in_utc),
        TEST(texts_become_nfc_and_are_trimmed),
        TEST(names_sort_by_given_name_as_vietnamese_lists_do),
        TEST(the_short_ways_agree_with_icu),
        TEST(widths_count_columns_not_bytes),
        TEST(folding_finds_the_same_words),
        TEST(codes_come_in_the_order_of_their_numbers),
        TEST(names_come_in_the_order_of_given_names),
        TEST(messages_take_their_arguments),
        TEST(words_of_a_set_are_said_in_a_language),
        TEST(json_escapes_every_control_character),
        TEST(an_arena_with_a_limit_fails_once_and_stays_failed),
        TEST(an_arena_hands_out_zeroed_memory_once),
        TEST(message_ids_become_words_through_the_public_interface),
        TEST(a_file_is_written_whole_or_not_at_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

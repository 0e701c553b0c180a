/* archive.c - an archive of 500,000 entries: made, against the bare insert of
 * the same texts into FTS5; asked for two to four words of its titles, and for
 * similar titles.
 *
 *	archive FOLDER [ENTRIES]
 *
 * Prints rows of bench.csv. The titles are made of the words of the sample
 * contest's, drawn with a fixed seed. */
/* SPDX-License-Identifier: MIT */
#include <podium/archive.h>

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/seeded.h"

#define EDITIONS 20
#define QUERIES 200
#define SIMILAR 40

static const char *const stock[] = { "Hệ", "thống", "cảnh", "báo", "sớm", "lũ",
    "quét", "sạt", "lở", "đất", "sử", "dụng", "mạng", "cảm", "biến", "năng",
    "lượng", "mặt", "trời", "Phần", "mềm", "trợ", "lý", "ảo", "tra", "cứu",
    "thủ", "tục", "hành", "chính", "bằng", "giọng", "nói", "tiếng", "Thái",
    "Thiết", "bị", "giám", "sát", "độ", "ẩm", "nhiệt", "kho", "bảo", "quản",
    "ngô", "giống", "truyền", "dữ", "liệu", "máy", "xát", "vỏ", "quả", "cà",
    "phê", "chè", "tươi", "nước", "lọc", "thải", "chế", "tạo", "nghiên" };

/* A word of a language has few that are common and many that are rare: rank r
 * comes about 1/r as often (G. K. Zipf, Human Behavior and the Principle of
 * Least Effort, 1949). The rare ones are syllables with a number. */
static void
add_word(struct seeded *random, char *out, size_t room)
{
    size_t n = strlen(out);
    double u = (double)seeded_below(random, 1000000) / 1000000;
    size_t rank = 0;
    for (double high = 20000; high > 1 && u < 0.9; high /= 2, u += 0.12)
        rank = (size_t)(high / 2);
    rank = seeded_below(random, rank + 1);
    if (rank < sizeof stock / sizeof *stock)
        snprintf(out + n, room - n, "%s%s", n ? " " : "", stock[rank]);
    else
        snprintf(out + n, room - n, "%s%s%zu", n ? " " : "",
            stock[rank % (sizeof stock / sizeof *stock)], rank);
}

static char *
new_title(struct seeded *random)
{
    char text[400] = "";
    size_t words = 8 + seeded_below(random, 14);
    for (size_t i = 0; i < words; i++)
        add_word(random, text, sizeof text);
    return strdup(text);
}

static double
cpu_seconds(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

static double
wall_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double
insert_barely(const char *path, char **titles, size_t count)
{
    sqlite3 *db;
    sqlite3_stmt *q;
    double start = cpu_seconds();
    remove(path);
    if (sqlite3_open(path, &db) != SQLITE_OK)
        exit(2);
    sqlite3_exec(db,
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;"
        "CREATE VIRTUAL TABLE w USING fts5 (title, people, field, prize,"
        " tokenize = 'unicode61 remove_diacritics 2')",
        NULL, NULL, NULL);
    sqlite3_prepare_v2(db, "INSERT INTO w VALUES (?, ?, ?, ?)", -1, &q, NULL);
    for (size_t i = 0; i < count; i++) {
        sqlite3_bind_text(q, 1, titles[i], -1, SQLITE_STATIC);
        sqlite3_bind_text(
            q, 2, "Lò Văn Inh, Nguyễn Quốc Toản Trung tâm", -1, SQLITE_STATIC);
        sqlite3_bind_text(q, 3, "Y dược", -1, SQLITE_STATIC);
        sqlite3_bind_text(q, 4, "Giải Ba", -1, SQLITE_STATIC);
        sqlite3_step(q);
        sqlite3_reset(q);
    }
    sqlite3_finalize(q);
    sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
    sqlite3_close(db);
    return cpu_seconds() - start;
}

static double
write_archive(const char *path, char **titles, size_t count)
{
    static const struct podium_edition_author authors[] = {
        { .name = "Lò Văn Inh" }, { .name = "Nguyễn Quốc Toản" }
    };
    struct podium_edition_field field = { .name = "Y dược" };
    struct podium_edition *editions = calloc(EDITIONS, sizeof *editions);
    struct podium_edition_entry *entries = calloc(count, sizeof *entries);
    size_t each = count / EDITIONS;
    for (size_t i = 0; i < count; i++)
        entries[i] = (struct podium_edition_entry){ .entry = "ST01",
            .title = titles[i],
            .unit = "Trung tâm",
            .prize = "Giải Ba",
            .authors = authors,
            .author_count = 2 };
    for (size_t i = 0; i < EDITIONS; i++) {
        editions[i] = (struct podium_edition){ .name = "Hội thi",
            .year = 2001 + (int64_t)i,
            .publication = PODIUM_PUBLICATION_FINAL };
        editions[i].fields.items = &field;
        editions[i].fields.count = 1;
        editions[i].list.items = entries + i * each;
        editions[i].list.count = each;
    }
    double start = cpu_seconds();
    if (podium_archive_write(path, editions, EDITIONS) != PODIUM_OK)
        exit(2);
    double taken = cpu_seconds() - start;
    free(editions);
    free(entries);
    return taken;
}

static double
ask(const char *path, const struct podium_archive_query *query)
{
    struct podium_arena arena = { 0 };
    struct podium_archive_rows rows;
    double start = wall_seconds();
    if (podium_archive_search(path, query, &arena, &rows) != PODIUM_OK ||
        rows.count == 0)
        exit(2);
    double taken = wall_seconds() - start;
    podium_arena_free(&arena);
    return taken;
}

static int
by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

/* Two to four words of a title. */
static void
some_words(struct seeded *random, const char *title, char *out, size_t room)
{
    size_t wanted = 2 + seeded_below(random, 3), skip = seeded_below(random, 4);
    char copy[400], *rest = NULL;
    snprintf(copy, sizeof copy, "%s", title);
    *out = '\0';
    for (char *w = strtok_r(copy, " ", &rest); w && wanted > 0;
         w = strtok_r(NULL, " ", &rest))
        if (skip > 0) {
            skip--;
        } else {
            size_t n = strlen(out);
            snprintf(out + n, room - n, "%s ", w);
            wanted--;
        }
}

int
main(int argc, char **argv)
{
    char ours[512], bare[512], words[400];
    double times[QUERIES];
    size_t count = argc > 2 ? (size_t)atol(argv[2]) : 500000;
    struct seeded random;
    if (argc < 2)
        return 64;
    random.state = 20261130;
    snprintf(ours, sizeof ours, "%s/archive.sqlite", argv[1]);
    snprintf(bare, sizeof bare, "%s/bare.sqlite", argv[1]);
    char **titles = calloc(count, sizeof *titles);
    for (size_t i = 0; i < count; i++)
        titles[i] = new_title(&random);
    double yardstick = insert_barely(bare, titles, count);
    double made = write_archive(ours, titles, count);
    printf("archive-make,%.2f,%.2f,%.2f,2,cpu s\n", made, yardstick,
        made / yardstick);
    for (int i = 0; i < QUERIES; i++) {
        some_words(
            &random, titles[seeded_below(&random, count)], words, sizeof words);
        times[i] = ask(ours, &(struct podium_archive_query){ .words = words });
    }
    qsort(times, QUERIES, sizeof *times, by_value);
    printf("archive-ask-median,%.4f,,,0.1,s\narchive-ask-worst,%.4f,,,1,s\n",
        times[QUERIES / 2], times[QUERIES - 1]);
    for (int i = 0; i < SIMILAR; i++)
        times[i] = ask(ours,
            &(struct podium_archive_query){
                .similar = titles[seeded_below(&random, count)] });
    qsort(times, SIMILAR, sizeof *times, by_value);
    printf("archive-similar-worst,%.4f,,,1,s\n", times[SIMILAR - 1]);
    return 0;
}

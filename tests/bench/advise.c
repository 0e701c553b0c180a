/* advise.c - what reading and analysing ratings costs.
 *
 *	advise count FILE	the yardstick of reading: libcsv counts fields
 *	advise read FILE	podium reads the ratings
 *	advise mixed FILE NAME LIMIT	a row of the bench: CPU seconds of the
 *		mixed model with its errors, after reading, the median of five
 *	advise posterior FILE NAME LIMIT	the same with 10,000 draws of
 * ranks, less the model itself
 */
/* SPDX-License-Identifier: MIT */
#include <csv.h>
#include <podium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define TURNS 5

static void
fail(const char *what)
{
    fprintf(stderr, "advise: %s\n", what);
    exit(1);
}

static void
on_field(void *text, size_t size, void *data)
{
    (void)text;
    (void)size;
    ++*(size_t *)data;
}

static void
on_row(int end, void *data)
{
    (void)end;
    (void)data;
}

static void
count(const char *path)
{
    static char block[131072];
    struct csv_parser p;
    size_t n, fields = 0;
    FILE *f = fopen(path, "rb");
    if (!f || csv_init(&p, CSV_STRICT) != 0)
        fail(path);
    while ((n = fread(block, 1, sizeof block, f)) > 0)
        if (csv_parse(&p, block, n, on_field, on_row, &fields) != n)
            fail("csv");
    csv_fini(&p, on_field, on_row, &fields);
    csv_free(&p);
    fclose(f);
    printf("%zu fields\n", fields);
}

static void
load(const char *path, struct podium_arena *arena,
    struct podium_rating_table *out)
{
    const struct podium_rating_source source = { .path = path };
    struct podium_faults faults;
    if (podium_ratings_read(&source, arena, out, &faults) != PODIUM_OK)
        fail(path);
}

static double
cpu(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* CPU seconds of one analysis. */
static double
analysis(const struct podium_ratings *r, size_t draws)
{
    const struct podium_simulation how = {
        .draws = draws, .prizes = 3, .seed = 1
    };
    struct podium_arena arena = { 0 };
    struct podium_analysis a;
    double start = cpu();
    if (podium_ratings_analyse(r, PODIUM_METHOD_MIXED, &how, &arena, &a) !=
        PODIUM_OK)
        fail("analysis");
    double end = cpu();
    podium_arena_free(&arena);
    return end - start;
}

static int
ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static void
row(const char *path, bool draws, const char *name, const char *limit)
{
    struct podium_arena arena = { 0 };
    struct podium_rating_table t;
    double taken[TURNS];
    load(path, &arena, &t);
    for (int i = 0; i < TURNS; i++) {
        taken[i] = analysis(&t.ratings, draws ? 10000 : 0);
        if (draws)
            taken[i] -= analysis(&t.ratings, 0);
    }
    qsort(taken, TURNS, sizeof *taken, ascending);
    printf("%s,%.4f,,,%s,cpu s\n", name, taken[TURNS / 2], limit);
    podium_arena_free(&arena);
}

int
main(int argc, char **argv)
{
    struct podium_arena arena = { 0 };
    struct podium_rating_table t;
    if (argc == 3 && strcmp(argv[1], "count") == 0)
        count(argv[2]);
    else if (argc == 3 && strcmp(argv[1], "read") == 0)
        load(argv[2], &arena, &t);
    else if (argc == 5)
        row(argv[2], strcmp(argv[1], "posterior") == 0, argv[3], argv[4]);
    else
        return 2;
    podium_arena_free(&arena);
    return 0;
}

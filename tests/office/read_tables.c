/* read_tables.c - read tables of entries, many in a process, and print what was
 * read as lines of JSON.
 *
 *	read_tables <LIST	a line is "ENCODING PATH", or "- PATH" to have
 *it guessed
 *
 * Prints {"guessed":...,"faults":[[row,what]...],"names":[...],"rows":[[...]]}
 * for each. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "tables/csv.h"

static const char *const columns[] = { "entry", "title", "field", "unit",
    "summary", "name", NULL };

static void
print_faults(struct buffer *out, const struct podium_faults *faults)
{
    json_open_in(out, "faults", '[');
    for (size_t i = 0; i < faults->count; i++) {
        json_open_in(out, NULL, '[');
        json_int(out, NULL, (int64_t)faults->items[i].row);
        json_text(out, NULL, faults->items[i].what);
        json_close(out, ']');
    }
    json_close(out, ']');
}

static void
print_table(struct buffer *out, const struct csv *csv,
    const struct podium_faults *faults)
{
    json_open(out, '{');
    if (csv->guessed)
        json_text(out, "guessed", csv->guessed);
    else
        json_null(out, "guessed");
    print_faults(out, faults);
    json_open_in(out, "names", '[');
    for (size_t i = 0; i < csv->columns; i++)
        json_text(out, NULL, csv->names[i]);
    json_close(out, ']');
    json_open_in(out, "rows", '[');
    for (size_t r = 0; r < csv->rows; r++) {
        json_open_in(out, NULL, '[');
        for (size_t c = 0; c < csv->columns; c++)
            json_text(out, NULL, csv->cells[r * csv->columns + c]);
        json_close(out, ']');
    }
    json_close(out, ']');
    json_close(out, '}');
}

/* Rows of bench.csv: what reading one file took. */
static int
print_figures(const char *path)
{
    struct podium_arena arena = { 0 };
    struct podium_faults faults = { 0 };
    struct heading_set headings = {
        .table = "entries", .columns = columns, .known.arena = &arena
    };
    const struct csv_source source = {
        .path = path, .language = PODIUM_LANGUAGE_EN, .headings = &headings
    };
    struct csv csv;
    struct rusage used;
    if (csv_read(&source, &arena, &csv, &faults) != PODIUM_OK ||
        faults.count > 0)
        return 1;
    getrusage(RUSAGE_SELF, &used);
    double seconds = (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
        (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
    printf("xlsx-read-100k,%.2f,,,2,cpu s\n", seconds);
    printf("xlsx-read-100k-memory,%ld,,,64,MiB\n", used.ru_maxrss / 1024);
    podium_arena_free(&arena);
    return 0;
}

int
main(int argc, char **argv)
{
    if (argc == 2)
        return print_figures(argv[1]);

    char line[4096];
    while (fgets(line, sizeof line, stdin)) {
        struct podium_arena arena = { 0 };
        struct podium_faults faults = { 0 };
        struct heading_set headings = {
            .table = "entries", .columns = columns, .known.arena = &arena
        };
        struct csv csv;
        struct buffer out = { 0 };
        line[strcspn(line, "\n")] = '\0';
        char *path = strchr(line, ' ');
        if (!path)
            return 2;
        *path++ = '\0';
        const struct csv_source source = { .path = path,
            .language = PODIUM_LANGUAGE_EN,
            .encoding = strcmp(line, "-") == 0 ? NULL : line,
            .headings = &headings };
        if (csv_read(&source, &arena, &csv, &faults) != PODIUM_OK)
            return 1;
        print_table(&out, &csv, &faults);
        puts(buffer_string(&out));
        buffer_free(&out);
        podium_arena_free(&arena);
    }
    return 0;
}

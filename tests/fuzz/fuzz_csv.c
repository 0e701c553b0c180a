/* fuzz_csv.c - any bytes as a table of entries: faults or rows, no crash. */
/* SPDX-License-Identifier: MIT */
#include "tables/csv.h"
#include "tables/encoding.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct podium_arena arena = { .limit = (size_t)64 << 20 };
    struct podium_faults faults = { 0 };
    struct csv csv;
    char path[64];
    snprintf(path, sizeof path, "/tmp/podium-fuzz-%d.csv", (int)getpid());
    FILE *f = fopen(path, "wb");
    if (!f || fwrite(data, 1, size, f) != size || fclose(f) != 0)
        abort();
    static const char *const columns[] = { "entry", "title", "field", "unit",
        NULL };
    struct heading_set headings = {
        .table = "entries", .columns = columns, .known.arena = &arena
    };
    const struct csv_source source = { .path = path,
        .language = PODIUM_LANGUAGE_EN,
        .encoding = size > 0 && data[0] % 8 < ENCODINGS
            ? encoding_name((enum encoding)(data[0] % 8))
            : NULL,
        .form = size > 1 && data[1] % 4 == 3,
        .headings = &headings };
    if (csv_read(&source, &arena, &csv, &faults) == PODIUM_OK) {
        /* Every row has a cell for every column, and cells are texts. */
        for (size_t i = 0; i < csv.rows * csv.columns; i++)
            if (!csv.cells[i])
                abort();
        for (size_t i = 1; i < csv.rows; i++)
            if (csv.row_numbers[i] <= csv.row_numbers[i - 1])
                abort();
    }
    podium_arena_free(&arena);
    return 0;
}

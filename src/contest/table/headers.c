/* headers.c - the first row of a file. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "contest/table/import_rows.h"

size_t
file_column_number(const struct csv *csv, const char *name)
{
    for (size_t i = 0; i < csv->columns; i++)
        if (*name && strcmp(csv->names[i], name) == 0)
            return i + 1;
    return 0;
}

void
add_header_fault(struct import *im, size_t column, const char *const words[])
{
    struct location location = { .file = im->csv.file,
        .workbook = im->csv.workbook,
        .row = im->csv.header_row,
        .column = column,
        .name = column ? im->csv.names[column - 1] : NULL };
    fault_add(im->at.faults, im->arena, im->at.language, &location, words);
}

void
check_headers_unique(struct import *im)
{
    for (size_t i = 0; i < im->csv.columns; i++)
        if (*im->csv.names[i] &&
            file_column_number(&im->csv, im->csv.names[i]) != i + 1)
            add_header_fault(im, i + 1, WORDS("csv.twice", im->csv.names[i]));
}

void
add_absent_fault(struct import *im, const char *name)
{
    add_header_fault(im, 0,
        WORDS(
            "csv.absent", name, message_word(im->at.language, "column", name)));
}

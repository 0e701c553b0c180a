/* column.c - what may stand in a column of a table. */
/* SPDX-License-Identifier: MIT */
#include "contest/ground/column.h"

#include <string.h>

size_t
column_count(const struct column *columns)
{
    size_t n = 0;
    while (n < MOST_COLUMNS && columns[n].name)
        n++;
    return n;
}

size_t
column_find(const struct column *columns, const char *name)
{
    size_t n = column_count(columns);
    for (size_t i = 0; i < n; i++)
        if (strcmp(columns[i].name, name) == 0)
            return i;
    return MOST_COLUMNS;
}

/* workbook.h - a table to be filled in, as a workbook of Excel.
 *
 * podium_workbook_write() is in libpodium-office, which needs libxlsxwriter and
 * is opened only for that. It knows nothing of contests. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_WORKBOOK_H
#define PODIUM_WORKBOOK_H

#include <podium/base.h>

#ifdef __cplusplus
extern "C" {
#endif

enum podium_workbook_sort {
    PODIUM_WORKBOOK_CODE, /* keeps its zeros; 1-2 does not become a date */
    PODIUM_WORKBOOK_TEXT, /* the same, in a wider column */
    PODIUM_WORKBOOK_NUMBER,
    PODIUM_WORKBOOK_DATE /* shown as dd/mm/yyyy */
};

struct podium_workbook_column {
    const char *heading;
    const char *note; /* what may stand there, shown with the heading */
    enum podium_workbook_sort sort;
    bool required; /* its heading is set off from the others */
};

struct podium_workbook {
    const char *worksheet; /* at most 31 characters, none of []:*?/\ */
    const char *title;     /* above the headings */
    const struct podium_workbook_column *columns;
    size_t count;
    int64_t made; /* ms since 1970: the same input gives the same bytes */
};

/* Write it to path, over what is there. IO; NOMEM; INVALID for a worksheet that
 * cannot be called so. There is no handle, so no message. */
PODIUM_CHECK enum podium_status podium_workbook_write(
    const struct podium_workbook *workbook, const char *path);

#ifdef __cplusplus
}
#endif

#endif

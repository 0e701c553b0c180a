/* table_file.h - a file into a table, asking what only people know. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_TABLE_FILE_H
#define CLI_CMD_TABLE_FILE_H

#include "cli/app/app.h"

/* Is it the name of an encoding? If not, what is allowed was printed. */
bool check_encoding_name(struct app *app, const char *encoding);

struct table_import {
    struct app *app;
    const char *table;
    struct podium_table_file file;
    /* What holds for the file only where it needs it; NULL: that is asked. The
     * encoding of a file that is not UTF-8; columns, separated by commas, whose
     * empty cells were merged, or are empty. */
    const char *encoding_if_needed, *fill_if_needed, *empty_if_needed;
    bool dry; /* a real import that is rolled back */
};

/* podium_import(); where a file could be read in one way only if somebody says
 * so, a terminal asks, and reads it again. The faults are printed unless it
 * succeeded. */
enum podium_status import_table_file(
    struct table_import *import, struct podium_imported *done);

/* Print that a file seems to be encoded so, and what to type if it is. True if
 * a terminal was asked, and it is. */
bool ask_encoding(
    struct app *app, const struct podium_faults *faults, const char *guessed);

#endif

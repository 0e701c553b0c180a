/* xlsx_cell.h - what a cell of a workbook says, as text. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_XLSX_CELL_H
#define TABLES_XLSX_CELL_H

#include <stdbool.h>
#include <stddef.h>

/* How a number is shown. */
enum number_style {
    STYLE_NUMBER,
    STYLE_DATE,
    STYLE_PERCENT,
    STYLE_ZEROS, /* and more by how many digits it shows: zeros lead */
    STYLE_LAST = STYLE_ZEROS + 30
};

/* Of the built-in formats (ECMA-376 part 1, 18.8.30) by their number, and of a
 * format that the workbook defines, by its code. */
enum number_style style_of_number(int format);
enum number_style style_of_code(const char *code);

#define XLSX_TEXT_ROOM 400

/* A number as the file writes it ("1.5E-2", "0.30000000000000004"), in plain
 * digits with a point, rounded to the 15 digits that Excel keeps; times a
 * hundred and with % if it is a percentage. False if it is none, or beyond
 * 10^30. */
bool number_plain(const char *value, bool percent, char room[XLSX_TEXT_ROOM]);

/* A day by its serial number as yyyy-mm-dd, with hh:mm:ss if it has a time;
 * from 1900 or, for files that began on a Macintosh, from 1904. False if it is
 * no day from 1900 to 2199. */
bool serial_date(const char *value, bool from_1904, char room[XLSX_TEXT_ROOM]);

/* "BC12" to column and row, from 1; false if it is no such name. */
bool cell_name_read(const char *name, size_t *column, size_t *row);
/* The letters of a column, from 1. */
const char *column_letters(size_t column, char room[8]);

#endif

/* xlsx.h - a worksheet of a workbook as rows of clean texts. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_XLSX_H
#define TABLES_XLSX_H

#include "tables/guess.h"
#include "tables/layout.h"
#include "tables/xlsx_package.h"

/* The worksheets of a workbook, its texts and the styles of its numbers. */
struct xlsx_worksheet {
    const char *name, *id;
    bool hidden;
    const char *part; /* NULL: not found yet */
};

struct xlsx_worksheets {
    struct xlsx_worksheet *items;
    size_t count, room;
};

struct xlsx_style_list {
    unsigned char *items; /* enum number_style */
    size_t count, room;
};

struct xlsx_book {
    struct podium_arena *arena;
    struct package package;
    struct xlsx_worksheets worksheets;
    bool from_1904;
    struct text_list strings;      /* as xlsx_text() makes them */
    struct xlsx_style_list styles; /* of cells, by their number */
    enum encoding encoding; /* of fonts that draw other letters than they have;
                             * ENCODINGS: none is named */
    struct buffer sample;   /* texts beyond ASCII, as they are in the file */
};

/* Open a workbook and read all of it but its cells. */
enum part_fault xlsx_open(struct xlsx_book *book, const char *path,
    struct podium_arena *arena, enum encoding encoding);
void xlsx_close(struct xlsx_book *book);

/* The text of a cell, decoded if an encoding was named. NULL when memory ran
 * out. */
const char *xlsx_text(struct xlsx_book *book, const char *bytes, size_t size);

/* Make room for as many texts as a file says that it has, unless it lies. */
void xlsx_reserve(
    struct xlsx_book *book, struct text_list *list, size_t wanted);

/* Pass the rows of a worksheet to the layout. */
enum part_fault xlsx_read_rows(struct xlsx_book *book,
    const struct xlsx_worksheet *worksheet, struct layout *layout);

/* Read the worksheet that the source names, its number or its name, into the
 * layout; the first that is shown if it names none. encoding is that of fonts
 * which draw other letters than they have, ENCODINGS if nobody names one.
 * Faults are reported. */
void xlsx_read(struct layout *layout, enum encoding encoding);

#endif

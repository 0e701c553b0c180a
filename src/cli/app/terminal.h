/* terminal.h - the width of a terminal, and text broken to fit it. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_APP_TERMINAL_H
#define CLI_APP_TERMINAL_H

#include <stddef.h>
#include <stdio.h>

/* Columns of the terminal, or 0 if out is not a terminal. */
size_t terminal_width(FILE *out);

/* Write a line of the program's own words over the one that the cursor is in.
 */
void terminal_rewrite_line(FILE *out, const char *line);

/* Clear the terminal. */
void terminal_clear(FILE *out);

/* Print text and a line break. On a terminal it is broken between words, and
 * further lines begin with as many spaces as the first. */
void print_text(FILE *out, const char *text);
/* The same for `before` and text as one text. */
void print_prefixed_text(FILE *out, const char *before, const char *text);

#endif

/* terminal.h - what a terminal can hold in a line. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_APP_TERMINAL_H
#define CLI_APP_TERMINAL_H

#include <stddef.h>
#include <stdio.h>

/* Columns of the terminal that out is, or 0 where it is none. */
size_t terminal_width(FILE *out);

/* Text and a line break. On a terminal it is broken between words, and what
 * follows stands under where it began. */
void print_text(FILE *out, const char *text);
/* The same for one text right after another. */
void print_after(FILE *out, const char *before, const char *text);

#endif

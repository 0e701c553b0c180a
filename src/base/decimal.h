/* decimal.h - numbers in thousandths, read and written exactly.
 *
 * A score is an int64_t count of thousandths: 27.5 points are 27500. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include <stdbool.h>
#include <stdint.h>

#define THOUSAND 1000
/* The largest magnitude a cell may hold, in thousandths. */
#define DECIMAL_MAX ((int64_t)1000000000 * THOUSAND)

enum number_fault {
    NUMBER_OK,
    NUMBER_NOT,       /* not a number at all */
    NUMBER_BOTH,      /* a comma and a point in one number */
    NUMBER_AMBIGUOUS, /* 1.234: a decimal, or one thousand and more? */
    NUMBER_FINE,      /* more than three decimals */
    NUMBER_LARGE      /* beyond DECIMAL_MAX, or not whole where it must be */
};

/* The message id that says what is wrong with a number; {1} is its text. */
const char *number_fault_id(enum number_fault fault);

/* Read a decimal written with a comma or a point. grouping is the separator
 * that this source uses between thousands ('.' in a file with decimal commas,
 * 0 for none): one such sign followed by exactly three digits is ambiguous
 * and refused. */
enum number_fault decimal_read(
    const char *text, char grouping, int64_t *thousandths);

/* Read a whole number of at most 15 digits; they may stand in groups, as in
 * 12.000.000, if there are two signs or more, which no decimal has. */
enum number_fault integer_read(const char *text, int64_t *value);

/* Write thousandths without needless zeros: 27500 as 27.5. */
#define DECIMAL_ROOM 32
const char *decimal_text(
    char room[DECIMAL_ROOM], int64_t thousandths, char separator);
/* The same of millionths, such as a score times a weight. */
const char *millionths_text(
    char room[DECIMAL_ROOM], int64_t millionths, char separator);

#endif

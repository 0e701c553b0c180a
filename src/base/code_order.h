/* code_order.h - the order of codes in every list and on paper. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_CODE_ORDER_H
#define BASE_CODE_ORDER_H

#include <stddef.h>

/* Below 0, 0 or above 0 as a comes before, is, or comes after b: bytes are
 * compared, but digits beside each other as one number, so that E2 comes before
 * E10. Numbers that differ in leading zeros alone come in the order of bytes.
 */
int code_compare(const char *a, const char *b);

/* The same of so many bytes, in the form that SQLite calls. */
int code_collate(
    void *unused, int a_size, const void *a, int b_size, const void *b);

#endif

/* code_order.c - the order of codes in every list and on paper. */
/* SPDX-License-Identifier: MIT */
#include "base/code_order.h"

#include <stdbool.h>
#include <string.h>

/* What is left of a code. */
struct rest {
    const char *s, *end;
};

static bool
is_digit_next(const struct rest *r)
{
    return r->s < r->end && *r->s >= '0' && *r->s <= '9';
}

/* Take a number off both and compare them: without leading zeros the longer
 * one is greater. */
static int
compare_numbers(struct rest *a, struct rest *b)
{
    struct rest *both[] = { a, b };
    const char *first[2];
    for (int i = 0; i < 2; i++) {
        while (is_digit_next(both[i]) && *both[i]->s == '0')
            both[i]->s++;
        first[i] = both[i]->s;
        while (is_digit_next(both[i]))
            both[i]->s++;
    }
    size_t n = (size_t)(a->s - first[0]), m = (size_t)(b->s - first[1]);
    if (n != m)
        return n < m ? -1 : 1;
    return memcmp(first[0], first[1], n);
}

static int
compare_bytes(size_t n, const char *a, size_t m, const char *b)
{
    size_t least = n < m ? n : m;
    int order = least ? memcmp(a, b, least) : 0;
    return order ? order : (n > m) - (n < m);
}

static int
compare_codes(size_t n, const char *a, size_t m, const char *b)
{
    struct rest x = { a, a + n }, y = { b, b + m };
    while (x.s < x.end && y.s < y.end) {
        int order = 0;
        if (is_digit_next(&x) && is_digit_next(&y))
            order = compare_numbers(&x, &y);
        else
            order = (unsigned char)*x.s++ - (unsigned char)*y.s++;
        if (order)
            return order;
    }
    int order = (x.s < x.end) - (y.s < y.end);
    return order ? order : compare_bytes(n, a, m, b);
}

int
code_compare(const char *a, const char *b)
{
    return compare_codes(strlen(a), a, strlen(b), b);
}

int
code_collate(void *unused, int a_size, const void *a, int b_size, const void *b)
{
    (void)unused;
    return compare_codes((size_t)a_size, a, (size_t)b_size, b);
}

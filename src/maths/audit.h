/* audit.h - how many to draw. */
/* SPDX-License-Identifier: MIT */
#ifndef MATHS_AUDIT_H
#define MATHS_AUDIT_H

#include <stddef.h>

/* The least number to draw from `population` without putting back so that,
 * with ceil(wrong * population) wrong ones among them, none is drawn with a
 * probability of at most risk. Both shares are above 0 and below 1. */
size_t audit_size(size_t population, double wrong, double risk);

#endif

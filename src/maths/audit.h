/* audit.h - how large a random sample must be to find wrong items. */
/* SPDX-License-Identifier: MIT */
#ifndef MATHS_AUDIT_H
#define MATHS_AUDIT_H

#include <stddef.h>

/* The least size of a sample, drawn from `population` without replacement, that
 * misses all wrong items with a probability of at most risk, if there are
 * ceil(wrong * population) of them. wrong and risk are above 0 and below 1. */
size_t audit_size(size_t population, double wrong, double risk);

#endif

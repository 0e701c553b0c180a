/* audit.c - how many to draw.
 *
 * The chance that n drawn of N hold none of D wrong ones is hypergeometric:
 * the product of (N - D - i) / (N - i) for i from 0 to n - 1. */
/* SPDX-License-Identifier: MIT */
#include "maths/audit.h"

#include <math.h>

size_t
audit_size(size_t population, double wrong, double risk)
{
    size_t bad = (size_t)ceil(wrong * (double)population);
    size_t drawn = 0;
    double missed = 1;
    while (drawn < population && missed > risk) {
        size_t left = population - drawn;
        missed *= left > bad ? (double)(left - bad) / (double)left : 0;
        drawn++;
    }
    return drawn;
}

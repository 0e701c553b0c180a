/* audit.c - how large a random sample must be to find wrong items.
 *
 * The probability that n items drawn of N hold none of D wrong ones is that of
 * the hypergeometric distribution at 0: the product of (N - D - i) / (N - i)
 * for i from 0 to n - 1. The least n for which it is at most the risk is the
 * result. (Auditors call this discovery sampling.) */
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

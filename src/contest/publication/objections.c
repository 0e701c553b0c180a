/* objections.c - whether objections to published results may still come. */
/* SPDX-License-Identifier: MIT */
#include "contest/publication/objections.h"

#include "base/date.h"
#include "record/handle.h"

bool
objections_may_come(const struct podium *pd, const char *until)
{
    struct date last;
    return until && date_read(until, &last) &&
        date_compare(moment_date(pd->now), last) <= 0;
}

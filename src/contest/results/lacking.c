/* lacking.c - does a result rest on all the sheets that it should? */
/* SPDX-License-Identifier: MIT */
#include <podium/rank.h>

size_t
podium_result_incomplete(const struct podium_result *r)
{
    size_t count = 0;
    for (size_t i = 0; i < r->sheet_count; i++)
        count += r->sheets[i].fate == PODIUM_FATE_INCOMPLETE;
    return count;
}

struct podium_sheets_due
podium_result_sheets_due(const struct podium_result *r)
{
    size_t in = r->sheet_count - podium_result_incomplete(r);
    return (struct podium_sheets_due){ .in = in,
        .due = r->sheet_count + r->missing + r->too_few };
}

/* clock_steps.c - where the clock of whoever recorded went back, or leapt.
 *
 * Times decide nothing, so that no time is refused; but whoever reads them has
 * to know where they are not what they seem. Only events that were recorded in
 * this copy are compared: those of another keep the times that they had there.
 */
/* SPDX-License-Identifier: MIT */
#include <podium/log.h>

#include "base/arena.h"
#include "record/begin.h"
#include "record/stmt.h"

/* Nothing of a contest is quiet for longer. */
#define LEAP_MS (INT64_C(400) * 24 * 60 * 60 * 1000)

static enum podium_status
load_clock_steps(struct podium *pd, struct podium_arena *arena,
    struct podium_clock_steps *out)
{
    struct stmt q = stmt(pd,
        "SELECT seq, before, time FROM (SELECT seq, time, lag(time) OVER"
        " (ORDER BY seq) AS before FROM event WHERE source IS NULL)"
        " WHERE time < before OR time > before + :leap ORDER BY seq");
    bind_int(&q, ":leap", LEAP_MS);
    while (next_row(&q)) {
        struct podium_clock_step *step = arena_push(arena, out);
        if (step)
            *step = (struct podium_clock_step){ col_int(&q, 0), col_int(&q, 1),
                col_int(&q, 2) };
    }
    return stmt_end_into(&q, arena);
}

enum podium_status
podium_clock_step_list(struct podium *pd, struct podium_arena *arena,
    struct podium_clock_steps *out)
{
    *out = (struct podium_clock_steps){ 0 };
    enum podium_status status = view_begin(pd, "log");
    return status == PODIUM_OK ? read_end(pd, load_clock_steps(pd, arena, out))
                               : status;
}

/* blockers.h - what keeps a phase from ending. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_PHASE_BLOCKERS_H
#define CONTEST_PHASE_BLOCKERS_H

#include <podium/stage.h>

#include "base/buffer.h"

/* What is missing in a phase; with `gate` also what only matters at its end,
 * such as a round that is still open. */
enum podium_status gate_lacks(struct podium *pd, const char *phase, bool gate,
    struct podium_arena *arena, struct podium_blockers *out);

/* REFUSED while a blocker stands that is not waived; what was waived is added
 * to the body of the event. */
enum podium_status gate_pass(struct podium *pd,
    const struct podium_waiver *waiver, struct podium_arena *arena,
    struct buffer *body);

#endif

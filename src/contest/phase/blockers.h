/* blockers.h - blockers: what keeps a phase from ending. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_PHASE_BLOCKERS_H
#define CONTEST_PHASE_BLOCKERS_H

#include <podium/phase.h>

#include "base/buffer.h"

/* The blockers of a phase. With at_end also those that matter only at its end,
 * such as a round that is still open. */
enum podium_status blockers_find(struct podium *pd, const char *phase,
    bool at_end, struct podium_arena *arena, struct podium_blockers *out);

/* Before a phase ends. REFUSED if there is a blocker that `waiver` does not
 * name; else the waived blockers and the reason are added to the body of the
 * event. */
enum podium_status blockers_waive(struct podium *pd,
    const struct podium_waiver *waiver, struct podium_arena *arena,
    struct buffer *body);

#endif

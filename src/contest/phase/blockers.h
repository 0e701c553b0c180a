/* blockers.h - blockers: what keeps a phase from ending. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_PHASE_BLOCKERS_H
#define CONTEST_PHASE_BLOCKERS_H

#include <podium/phase.h>

#include "base/buffer.h"

/* Before a phase ends. REFUSED if there is a blocker that `waiver` does not
 * name; else the waived blockers and the reason are added to the body of the
 * event. */
enum podium_status blockers_waive(struct podium *pd,
    const struct podium_waiver *waiver, struct podium_arena *arena,
    struct buffer *body);

#endif

/* phase.c - from one phase to the next, and once back. */
/* SPDX-License-Identifier: MIT */
#include <podium/phase.h>

#include <string.h>

#include "base/arena.h"
#include "contest/phase/blockers.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"

static const char *const phases[] = { "setup", "registration", "judging",
    "deliberation", "published" };
#define PHASES (sizeof phases / sizeof *phases)

static enum podium_status
move_to_next_phase(struct podium *pd, const struct podium_waiver *waiver,
    struct podium_arena *arena, const char **phase)
{
    struct buffer body = { 0 };
    size_t i = 0;
    enum podium_status status = podium_phase_get(pd, arena, phase);
    if (status != PODIUM_OK || !*phase)
        return status;
    while (i < PHASES && strcmp(phases[i], *phase) != 0)
        i++;
    if (i + 1 >= PHASES)
        return failed(pd, PODIUM_REFUSED, "phase.last", *phase);
    json_open(&body, '{');
    json_text(&body, "from", phases[i]);
    json_text(&body, "to", phases[i + 1]);
    status = blockers_waive(pd, waiver, arena, &body);
    json_close(&body, '}');
    if (status == PODIUM_OK)
        status = record_event(pd, "phase.moved", &body);
    buffer_free(&body);
    *phase = phases[i + 1];
    return status;
}

static enum podium_status
return_to_judging(struct podium *pd, const char *reason)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_text(&body, "from", "deliberation");
    json_text(&body, "to", "judging");
    json_text(&body, "reason", reason);
    json_close(&body, '}');
    enum podium_status status = record_event(pd, "phase.returned", &body);
    buffer_free(&body);
    return status;
}

enum podium_status
podium_phase_back(struct podium *pd, const char *reason, const char **phase)
{
    *phase = NULL;
    enum podium_status status = write_begin(pd, "phase.returned");
    if (status != PODIUM_OK)
        return status;
    status = tx_end(pd, return_to_judging(pd, reason));
    if (status == PODIUM_OK)
        *phase = "judging";
    return status;
}

enum podium_status
podium_phase_next(struct podium *pd, const struct podium_waiver *waiver,
    struct podium_arena *arena, const char **phase)
{
    *phase = NULL;
    enum podium_status status = write_begin(pd, "phase.moved");
    if (status != PODIUM_OK)
        return status;
    return tx_end(pd, move_to_next_phase(pd, waiver, arena, phase));
}

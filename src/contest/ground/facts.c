/* facts.c - what the contest says of itself: phase, facts, language. */
/* SPDX-License-Identifier: MIT */
#include "contest/ground/facts.h"

#include <podium/contest.h>
#include <podium/phase.h>

#include "base/arena.h"
#include "record/stmt.h"

static enum podium_status
read_one_text(struct stmt *q, struct podium_arena *arena, const char **out)
{
    *out = NULL;
    if (next_row(q))
        *out = podium_strdup(arena, col_text(q, 0));
    return stmt_end_into(q, arena);
}

enum podium_status
podium_phase_get(
    struct podium *pd, struct podium_arena *arena, const char **phase)
{
    struct stmt q = stmt(pd, "SELECT phase FROM contest_state");
    enum podium_status status = read_one_text(&q, arena, phase);
    if (status == PODIUM_OK && !*phase)
        return failed(pd, PODIUM_TAMPERED, "file.damaged",
            pd->path ? pd->path : ":memory:");
    return status;
}

enum podium_status
podium_fact_get(struct podium *pd, const char *key, struct podium_arena *arena,
    const char **value)
{
    struct stmt q = stmt(pd, "SELECT value FROM contest WHERE key = :key");
    bind_text(&q, ":key", key);
    return read_one_text(&q, arena, value);
}

enum podium_status
podium_contest_language_get(struct podium *pd, enum podium_language *language)
{
    bool english;
    struct stmt q = stmt(
        pd, "SELECT 1 FROM contest WHERE key = 'language' AND value = 'en'");
    enum podium_status status = stmt_exists(&q, &english);
    *language = english ? PODIUM_LANGUAGE_EN : PODIUM_LANGUAGE_VI;
    return status;
}

enum podium_status
facts_load(struct podium *pd, const struct wanted_fact *wanted, size_t n,
    struct podium_arena *arena)
{
    enum podium_status status = PODIUM_OK;
    for (size_t i = 0; status == PODIUM_OK && i < n; i++)
        status = podium_fact_get(pd, wanted[i].key, arena, wanted[i].to);
    return status;
}

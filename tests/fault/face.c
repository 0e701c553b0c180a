/* face.c - open a database from somebody who means harm. */
/* SPDX-License-Identifier: MIT */
#include "fault/hostile.h"

#include <podium.h>
#include <sqlite3.h>

#include <stdlib.h>
#include <string.h>

#include "record/open.h"

static bool
drop(void *data, const char *bytes, size_t size)
{
    (void)data;
    (void)bytes;
    (void)size;
    return true;
}

/* Does it verify, by the way? */
static bool
look(struct podium *pd)
{
    struct podium_arena arena = { .limit = (size_t)64 << 20 };
    struct podium_findings found;
    struct podium_events events;
    struct podium_rankings rankings;
    struct podium_merge_conflicts conflicts;
    struct podium_issues issues;
    struct podium_contest_status overview;
    struct podium_awards awards;
    struct podium_writer to = { drop, NULL };
    struct podium_export_style style = { 0 };
    const char *text;
    bool good = podium_verify(pd, &arena, &found) == PODIUM_OK &&
        found.count == 0 && found.events > 0;
    (void)!podium_event_list(pd, 0, 0, &arena, &events);
    (void)!podium_log_export(pd, &to);
    (void)!podium_merge_conflict_list(pd, &arena, &conflicts);
    (void)!podium_contest_status_load(pd, &arena, &overview);
    (void)!podium_check(pd, &arena, &issues);
    (void)!podium_rank(pd, NULL, NULL, &arena, &rankings);
    (void)!podium_award_list(pd, &arena, &awards);
    (void)!podium_export(pd, "sheets", &style, &arena, &text);
    (void)!podium_export(pd, "authors", &style, &arena, &text);
    podium_arena_free(&arena);
    return good;
}

bool
face(const unsigned char *bytes, size_t size)
{
    struct podium_options options = { .mode = PODIUM_MODE_EXAMINE };
    if (size < 512) /* less than a page: refused before SQLite sees it */
        return false;
    struct podium *pd = handle_new(":memory:", &options);
    unsigned char *copy = sqlite3_malloc64(size ? size : 1);
    if (!pd || !copy || sqlite3_open(":memory:", &pd->db) != SQLITE_OK)
        abort();
    memcpy(copy, bytes, size);
    /* Before anything else is done with it: SQLite 3.40 keeps pointers of
     * json_each() into the schema that this replaces. */
    bool good = sqlite3_deserialize(pd->db, "main", copy, (sqlite3_int64)size,
                    (sqlite3_int64)size,
                    SQLITE_DESERIALIZE_FREEONCLOSE |
                        SQLITE_DESERIALIZE_READONLY) == SQLITE_OK &&
        harden_database(pd) == PODIUM_OK && look(pd);
    podium_close(pd);
    return good;
}

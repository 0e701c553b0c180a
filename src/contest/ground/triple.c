/* triple.c - maps whose key is a round, an entry and a judge. */
/* SPDX-License-Identifier: MIT */
#include "contest/ground/triple.h"

#include "record/stmt.h"

int64_t *
triple_put(
    struct map *map, int64_t round, int64_t entry, int64_t judge, bool *added)
{
    const int64_t ids[] = { round, entry, judge };
    return map_put_ids(map, ids, 3, added);
}

int64_t *
triple_get(const struct map *map, int64_t round, int64_t entry, int64_t judge)
{
    const int64_t ids[] = { round, entry, judge };
    return map_get_ids(map, ids, 3);
}

enum podium_status
triples_load(struct podium *pd, const char *sql, struct podium_arena *arena,
    struct map *out)
{
    struct stmt q = stmt(pd, sql);
    *out = (struct map){ .arena = arena };
    while (next_row(&q)) {
        bool added;
        int64_t *slot = triple_put(
            out, col_int(&q, 0), col_int(&q, 1), col_int(&q, 2), &added);
        if (!slot)
            break;
        *slot = 1;
    }
    return stmt_end_into(&q, arena);
}

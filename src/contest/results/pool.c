/* pool.c - who judged in earlier contests.
 *
 * In: a contest that was judged. Out: its judges, what they scored and how far
 * from the others. It advises whom to ask again, and says nothing about who was
 * right. */
/* SPDX-License-Identifier: MIT */
#include <podium/pool.h>

#include "base/arena.h"
#include "contest/ground/facts.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"

/* Totals of sheets that count, in thousandths; and of each entry in a round. */
static const char judges_sql[] =
    "WITH t AS MATERIALIZED (SELECT s.sheet, s.round, s.entry, s.judge,"
    " sum(y.score * c.weight) / 1000 AS total FROM current_sheets s"
    " JOIN scores y ON y.sheet = s.sheet JOIN criteria c ON c.id = y.criterion"
    " WHERE s.sheet NOT IN (SELECT sheet FROM trainee_sheets) GROUP BY s.sheet),"
    " n AS MATERIALIZED (SELECT round, entry, count(*) AS n,"
    " sum(total) AS total FROM t GROUP BY round, entry),"
    " d AS MATERIALIZED (SELECT t.judge, t.sheet, t.entry, CASE WHEN n.n > 1"
    " THEN abs(t.total - (n.total - t.total) / (n.n - 1)) END AS away"
    " FROM t JOIN n ON n.round = t.round AND n.entry = t.entry)"
    " SELECT p.person, p.name, p.title, u.name, (SELECT group_concat(field,"
    " ', ') FROM (SELECT DISTINCT f.field FROM d JOIN entries e ON e.id ="
    " d.entry JOIN fields f ON f.id = e.field WHERE d.judge = p.id"
    " ORDER BY f.position, f.field)),"
    " count(d.sheet), sum(d.away) / count(d.away), max(v.time)"
    " FROM people p LEFT JOIN units u ON u.id = p.unit"
    " LEFT JOIN d ON d.judge = p.id LEFT JOIN event v ON v.seq = d.sheet"
    " WHERE ' ' || p.roles || ' ' LIKE '% judge %' GROUP BY p.id"
    " ORDER BY p.person COLLATE code";

static enum podium_status
load_judges(
    struct podium *pd, struct podium_arena *arena, struct podium_pool *pool)
{
    const char *contest = NULL, *edition = NULL;
    const struct wanted_fact facts[] = { { "name", &contest },
        { "edition", &edition } };
    enum podium_status status = facts_load(pd, facts, 2, arena);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd, judges_sql);
    while (next_row(&q)) {
        struct podium_pool_judge *j = arena_push(arena, pool);
        if (!j)
            break;
        *j = (struct podium_pool_judge){
            .person = podium_strdup(arena, col_word(&q, 0)),
            .name = podium_strdup(arena, col_word(&q, 1)),
            .title = podium_strdup(arena, col_text(&q, 2)),
            .unit = podium_strdup(arena, col_text(&q, 3)),
            .contest = contest,
            .edition = edition,
            .fields = podium_strdup(arena, col_text(&q, 4)),
            .sheets = col_int(&q, 5),
            .difference = col_is_null(&q, 6) ? -1 : col_int(&q, 6),
            .last = col_int(&q, 7),
        };
    }
    return stmt_end_into(&q, arena);
}

enum podium_status
podium_pool_add(
    struct podium *pd, struct podium_arena *arena, struct podium_pool *pool)
{
    enum podium_status status = view_begin(pd, "everything");
    return status == PODIUM_OK ? read_end(pd, load_judges(pd, arena, pool))
                               : status;
}

/* progress.c - how many sheets each judge and each field still need. */
/* SPDX-License-Identifier: MIT */
#include <podium/progress.h>

#include "base/arena.h"
#include "contest/ground/round.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"

/* Each assignment of the round with its current sheet, the time of that, and
 * the time of the last change to its draft. A draft older than the sheet is no
 * unfinished work, for example where her paper sheet was typed in meanwhile. */
#define WORK                                                                                      \
    "WITH work AS (SELECT a.judge, a.kind, e.field, s.sheet, i.sheet AS lacking, v.time, (SELECT" \
    " max(d.time) FROM local_draft d WHERE d.round = a.round AND d.entry ="                       \
    " a.entry AND d.judge = a.judge) AS draft FROM assignments a JOIN"                            \
    " entries e ON e.id = a.entry AND e.state = 'active' LEFT JOIN"                               \
    " current_sheets s ON s.round = a.round AND s.entry = a.entry AND"                            \
    " s.judge = a.judge LEFT JOIN incomplete_sheets i ON i.sheet = s.sheet"                       \
    " LEFT JOIN event v ON v.seq = s.sheet WHERE a.round ="                                       \
    " :round)"
#define COUNTS                                                                 \
    " count(*), count(w.sheet), count(CASE WHEN w.draft >="                    \
    " ifnull(w.time, 0) THEN 1 END), max(max(ifnull(w.time, 0),"               \
    " ifnull(w.draft, 0))), count(w.lacking)"

static enum podium_status
load_progress_rows(struct podium *pd, const char *sql, int64_t round,
    struct podium_arena *arena, struct podium_progress_rows *out)
{
    struct stmt q = stmt(pd, sql);
    bind_int(&q, ":round", round);
    while (next_row(&q)) {
        struct podium_progress_row *row = arena_push(arena, out);
        if (!row)
            break;
        *row = (struct podium_progress_row){
            .code = podium_strdup(arena, col_text(&q, 0)),
            .name = podium_strdup(arena, col_text(&q, 1)),
            .assigned = col_int(&q, 2),
            .submitted = col_int(&q, 3),
            .drafts = col_int(&q, 4),
            .last = col_int(&q, 5),
            .incomplete = col_int(&q, 6),
            .practice = col_int(&q, 7) != 0,
        };
    }
    return stmt_end_into(&q, arena);
}

static enum podium_status
load_progress(struct podium *pd, const char *code, struct podium_arena *arena,
    struct podium_progress *out)
{
    struct chosen_round round;
    enum podium_status status = find_opened_round(pd, code, arena, &round);
    out->round = round.code;
    if (status == PODIUM_OK)
        status = load_progress_rows(pd,
            WORK " SELECT p.person, p.name," COUNTS
                 ", min(w.kind) = 'trainee' FROM"
                 " work w JOIN people p"
                 " ON p.id = w.judge GROUP BY p.id ORDER BY count(*) -"
                 " count(w.sheet) DESC, p.person COLLATE code",
            round.id, arena, &out->judges);
    if (status == PODIUM_OK)
        status = load_progress_rows(pd,
            WORK
            " SELECT f.field, f.name," COUNTS ", 0 FROM work w JOIN fields f"
            " ON f.id = w.field WHERE w.kind <> 'trainee' GROUP BY f.id ORDER BY f.position,"
            " f.field COLLATE code",
            round.id, arena, &out->fields);
    return status;
}

enum podium_status
podium_progress_load(struct podium *pd, const char *round,
    struct podium_arena *arena, struct podium_progress *out)
{
    *out = (struct podium_progress){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    return status == PODIUM_OK
        ? read_end(pd, load_progress(pd, round, arena, out))
        : status;
}

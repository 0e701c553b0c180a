/* status.c - the status: counts, what is missing, the next command; and a
 * judge's own view. */
/* SPDX-License-Identifier: MIT */
#include <podium/contest.h>
#include <podium/worklist.h>

#include "base/arena.h"
#include "contest/ground/round.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"

static enum podium_status
count_contest_rows(struct podium *pd, struct podium_contest_status *out)
{
    struct stmt q = stmt(pd,
        "SELECT (SELECT count(*) FROM fields),"
        " (SELECT count(*) FROM entries WHERE state = 'active'),"
        " (SELECT count(*) FROM entries WHERE state = 'withdrawn'),"
        " (SELECT count(*) FROM authors), (SELECT count(*) FROM units),"
        " (SELECT count(*) FROM people WHERE state = 'active' AND"
        " ' ' || roles || ' ' LIKE '% judge %'),"
        " (SELECT count(*) FROM rounds), (SELECT count(*) FROM assignments a"
        " JOIN entries e ON e.id = a.entry AND e.state = 'active' WHERE a.kind"
        " <> 'trainee'),"
        " (SELECT count(*) FROM current_sheets s JOIN entries e ON e.id ="
        " s.entry AND e.state = 'active' WHERE s.sheet NOT IN (SELECT sheet"
        " FROM trainee_sheets)),"
        " (SELECT count(*) FROM proposals p JOIN entries e ON e.id = p.entry"
        " AND e.state = 'active'), (SELECT count(*) FROM awards a JOIN entries"
        " e ON e.id = a.entry AND e.state = 'active' WHERE a.prize IS NOT NULL)");
    int64_t *const to[] = { &out->fields, &out->entries, &out->withdrawn,
        &out->authors, &out->units, &out->judges, &out->rounds,
        &out->assignments, &out->sheets, &out->proposals, &out->awards };
    if (next_row(&q))
        for (size_t i = 0; i < sizeof to / sizeof *to; i++)
            *to[i] = col_int(&q, (int)i);
    return stmt_end(&q);
}

static enum podium_status
load_status(struct podium *pd, struct podium_arena *arena,
    struct podium_contest_status *out)
{
    *out = (struct podium_contest_status){ 0 };
    enum podium_status status = podium_phase_get(pd, arena, &out->phase);
    if (status == PODIUM_OK)
        status = podium_fact_get(pd, "name", arena, &out->name);
    if (status == PODIUM_OK)
        status = count_contest_rows(pd, out);
    if (status == PODIUM_OK)
        status = podium_blocker_list(pd, arena, &out->blockers);
    return status == PODIUM_OK && arena->failed ? failed_memory(pd) : status;
}

enum podium_status
podium_contest_status_load(struct podium *pd, struct podium_arena *arena,
    struct podium_contest_status *out)
{
    *out = (struct podium_contest_status){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    if (status != PODIUM_OK)
        return status;
    return read_end(pd, load_status(pd, arena, out));
}

static enum podium_status
load_entries_of_actor(struct podium *pd, int64_t round,
    struct podium_arena *arena, struct podium_worklist *out)
{
    struct stmt q = stmt(pd,
        "SELECT CASE WHEN r.blind AND e.blind_code IS NOT NULL THEN"
        " e.blind_code ELSE e.entry END AS code, e.title, ifnull((SELECT"
        " CASE WHEN s.state = 'submitted' AND r.state = 'open' AND EXISTS"
        " (SELECT 1 FROM discrepancies d WHERE d.round = s.round AND d.entry ="
        " s.entry AND d.how = 'rescore' AND d.seq > s.sheet) THEN 'again' WHEN"
        " s.state = 'submitted' AND EXISTS (SELECT 1 FROM local_draft d LEFT"
        " JOIN scores y ON y.sheet = s.sheet AND y.criterion = d.criterion"
        " WHERE d.round = a.round AND d.entry = a.entry AND d.judge = a.judge"
        /* What she notes for herself is not on the sheet. */
        " AND CASE WHEN d.criterion = 0 THEN d.comment IS NOT s.comment ELSE"
        " d.score IS NOT y.score OR d.comment IS NOT y.comment END) THEN"
        " 'revising' ELSE s.state END FROM sheets s WHERE s.round = a.round"
        " AND s.entry = a.entry AND s.judge = a.judge AND s.state <> 'void'"
        " ORDER BY s.version DESC LIMIT 1), CASE WHEN EXISTS (SELECT 1 FROM"
        " local_draft d WHERE d.round = a.round AND d.entry = a.entry AND"
        " d.judge = a.judge) THEN 'draft' ELSE 'todo' END), a.kind = 'trainee',"
        " EXISTS (SELECT 1 FROM attendance p WHERE p.entry = e.id AND p.state ="
        " 'absent')"
        " FROM assignments a JOIN entries e ON e.id = a.entry AND e.state ="
        " 'active' JOIN rounds r ON r.id = a.round AND r.state <> 'planned'"
        " WHERE a.round = :round AND a.judge = :judge ORDER BY code COLLATE code, e.id");
    bind_int(&q, ":round", round);
    bind_int(&q, ":judge", pd->actor);
    while (next_row(&q)) {
        struct podium_worklist_entry *e = arena_push(arena, out);
        if (!e)
            break;
        *e = (struct podium_worklist_entry){
            .code = podium_strdup(arena, col_word(&q, 0)),
            .title = podium_strdup(arena, col_word(&q, 1)),
            .state = podium_strdup(arena, col_word(&q, 2)),
            .practice = col_int(&q, 3) != 0,
            .absent = col_int(&q, 4) != 0,
        };
    }
    return stmt_end_into(&q, arena);
}

static enum podium_status
count_own_sheets(struct podium *pd, int64_t round, struct podium_arena *arena,
    struct podium_worklist *out)
{
    struct stmt q = stmt(pd,
        "SELECT (SELECT name FROM people WHERE id = :judge), (SELECT count(*)"
        " FROM assignments a JOIN entries e ON e.id = a.entry AND e.state ="
        " 'active' JOIN rounds r ON r.id = a.round AND r.state <> 'planned'"
        " WHERE a.round = :round AND a.judge = :judge), (SELECT"
        " count(*) FROM current_sheets s JOIN entries e ON e.id = s.entry AND"
        " e.state = 'active' WHERE s.round = :round AND s.judge = :judge),"
        " (SELECT count(DISTINCT entry) FROM local_draft WHERE round = :round"
        " AND judge = :judge)");
    bind_int(&q, ":round", round);
    bind_int(&q, ":judge", pd->actor);
    if (next_row(&q)) {
        out->name = podium_strdup(arena, col_text(&q, 0));
        out->assigned = col_int(&q, 1);
        out->submitted = col_int(&q, 2);
        out->drafts = col_int(&q, 3);
    }
    return stmt_end_into(&q, arena);
}

static enum podium_status
load_own_view(struct podium *pd, const char *code, struct podium_arena *arena,
    struct podium_worklist *out)
{
    struct chosen_round round = { 0 };
    enum podium_status status = actor_load(pd);
    if (status == PODIUM_OK)
        status = podium_fact_get(pd, "name", arena, &out->contest);
    if (status == PODIUM_OK)
        status = podium_phase_get(pd, arena, &out->phase);
    if (status == PODIUM_OK)
        status = find_opened_round(pd, code, arena, &round);
    if (status == PODIUM_REFUSED) /* no round was opened yet: she has nothing */
        status = PODIUM_OK;
    if (status == PODIUM_OK)
        status = count_own_sheets(pd, round.id, arena, out);
    return status == PODIUM_OK ? load_entries_of_actor(pd, round.id, arena, out)
                               : status;
}

enum podium_status
podium_worklist_load(struct podium *pd, const char *round,
    struct podium_arena *arena, struct podium_worklist *out)
{
    *out = (struct podium_worklist){ 0 };
    enum podium_status status = view_begin(pd, "own");
    return status == PODIUM_OK
        ? read_end(pd, load_own_view(pd, round, arena, out))
        : status;
}

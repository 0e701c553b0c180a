/* outdated.c - proposals and decisions that the rules no longer give.
 *
 * In: what was proposed and decided, and the proposal that the rules give with
 * the sheets, entries, prizes and rules of now. Out: every entry whose recorded
 * proposal is another, and every one decided as it was proposed then that would
 * not be now. Once all is published nobody asks what was proposed. A decision
 * that did not follow the proposal has its own reason and is never outdated. So
 * nothing has to know which events a proposal rests on: what changes no prize
 * makes nothing outdated. */
/* SPDX-License-Identifier: MIT */
#include "contest/awards/outdated.h"

#include "base/arena.h"
#include "record/begin.h"
#include "record/stmt.h"

/* What stands for an entry. The ids of prizes are 0 for none. */
struct recorded {
    int64_t proposed, decided;
    bool followed; /* the decision followed the proposal of its day */
    const char *proposed_name, *decided_name;
    bool published;
};

static enum podium_status
load_recorded(struct podium *pd, int64_t entry, struct podium_arena *arena,
    struct recorded *out)
{
    struct stmt q = stmt(pd,
        "SELECT s.prize, a.prize, ifnull(a.followed, 0), a.entry IS NOT NULL,"
        " o.name, d.name, (SELECT phase FROM contest_state) = 'published' FROM entries e LEFT JOIN proposals s ON s.entry = e.id"
        " LEFT JOIN awards a ON a.entry = e.id"
        " LEFT JOIN prizes o ON o.id = s.prize"
        " LEFT JOIN prizes d ON d.id = a.prize WHERE e.id = :entry");
    bind_int(&q, ":entry", entry);
    *out = (struct recorded){ 0 };
    if (next_row(&q))
        *out = (struct recorded){ .proposed = col_int(&q, 0),
            .decided = col_int(&q, 3) ? col_int(&q, 1) : -1,
            .followed = col_int(&q, 2) != 0,
            .proposed_name = podium_strdup(arena, col_text(&q, 4)),
            .decided_name = podium_strdup(arena, col_text(&q, 5)),
            .published = col_int(&q, 6) != 0 };
    return stmt_end_into(&q, arena);
}

static enum podium_status
compare_entry(struct podium *pd, const struct podium_proposal *now,
    struct podium_arena *arena, void *with)
{
    struct podium_outdated_awards *out = with;
    struct recorded then;
    enum podium_status status =
        load_recorded(pd, now->result->entry_id, arena, &then);
    bool proposal = !then.published && then.proposed != now->prize_id;
    bool decision = then.followed && then.decided != now->prize_id;
    /* A decision that is what the rules give needs no proposal. */
    bool agrees = then.decided >= 0 && then.decided == now->prize_id;
    if (status != PODIUM_OK || agrees || (!proposal && !decision))
        return status;
    struct podium_outdated_award *a = arena_push(arena, out);
    if (!a)
        return failed_memory(pd);
    *a = (struct podium_outdated_award){ .entry = now->result->entry,
        .was = decision ? then.decided_name : then.proposed_name,
        .now = now->prize_name,
        .proposal = proposal,
        .decision = decision };
    return PODIUM_OK;
}

/* A field with a proposal or a prize, and the round that its proposal was made
 * of; NULL: the last with a sheet. */
struct proposed_field {
    const char *round, *field;
};

struct proposed_fields {
    struct proposed_field *items;
    size_t count, room;
};

static enum podium_status
load_proposed_fields(
    struct podium *pd, struct podium_arena *arena, struct proposed_fields *out)
{
    struct stmt q = stmt(pd,
        "SELECT r.round, f.field FROM fields f LEFT JOIN proposed_fields s"
        " ON s.field = f.id LEFT JOIN rounds r ON r.id = s.round"
        " WHERE s.field IS NOT NULL OR EXISTS (SELECT 1 FROM awards a"
        " JOIN entries e ON e.id = a.entry WHERE e.field = f.id AND a.prize IS"
        " NOT NULL) ORDER BY f.position, f.field COLLATE code");
    *out = (struct proposed_fields){ 0 };
    while (next_row(&q)) {
        struct proposed_field *f = arena_push(arena, out);
        if (f)
            *f = (struct proposed_field){ podium_strdup(arena, col_text(&q, 0)),
                podium_strdup(arena, col_text(&q, 1)) };
    }
    return stmt_end_into(&q, arena);
}

/* What is done with what the rules give an entry now. */
typedef enum podium_status proposal_use(struct podium *pd,
    const struct podium_proposal *now, struct podium_arena *arena, void *with);

/* Nothing is outdated while the rules give nothing: the meeting has yet to set
 * a threshold. */
static enum podium_status
compare_field(struct podium *pd, const struct proposed_field *f,
    struct podium_arena *arena, proposal_use *use, void *with)
{
    struct podium_proposals all;
    enum podium_status status =
        podium_award_propose(pd, f->round, f->field, arena, &all);
    if (status == PODIUM_REFUSED)
        return PODIUM_OK;
    for (size_t i = 0; status == PODIUM_OK && i < all.count; i++)
        for (size_t n = 0; status == PODIUM_OK && n < all.items[i].count; n++)
            status = use(pd, &all.items[i].items[n], arena, with);
    return status;
}

static enum podium_status
compare_all(struct podium *pd, struct podium_arena *arena, proposal_use *use,
    void *with)
{
    struct proposed_fields fields;
    enum podium_status status = load_proposed_fields(pd, arena, &fields);
    for (size_t i = 0; status == PODIUM_OK && i < fields.count; i++)
        status = compare_field(pd, &fields.items[i], arena, use, with);
    return status;
}

static bool
has_reached(const struct podium_proposal *now, int64_t prize)
{
    for (size_t i = 0; i < now->reached_count; i++)
        if (now->reached[i] == prize)
            return true;
    return false;
}

/* Was it given a prize that its own result misses? Want of prizes is another
 * thing. */
static enum podium_status
note_below_line(struct podium *pd, const struct podium_proposal *now,
    struct podium_arena *arena, void *with)
{
    struct recorded then;
    struct missing *out = with;
    bool none =
        now->stop == PODIUM_STOP_MINIMUM || now->stop == PODIUM_STOP_UNRANKED;
    enum podium_status status =
        load_recorded(pd, now->result->entry_id, arena, &then);
    if (status == PODIUM_OK && then.decided > 0 &&
        (none || !has_reached(now, then.decided)))
        missing_add(out, now->result->entry);
    return status;
}

enum podium_status
find_awards_below_line(
    struct podium *pd, struct podium_arena *arena, struct missing *out)
{
    return compare_all(pd, arena, note_below_line, out);
}

enum podium_status
podium_award_outdated(struct podium *pd, struct podium_arena *arena,
    struct podium_outdated_awards *out)
{
    *out = (struct podium_outdated_awards){ 0 };
    enum podium_status status = view_begin(pd, "results");
    return status == PODIUM_OK
        ? read_end(pd, compare_all(pd, arena, compare_entry, out))
        : status;
}

/* blockers.c - blockers of a phase, and their waivers.
 *
 * In: the tables and the phase. Out: the blockers that hold now, each with how
 * many rows it is about, and a message. Each is one row of a table: the phases
 * in which it matters, a query that counts what is missing (0: no blocker), and
 * the message. The errors of podium_check() are blockers as well.
 *
 * A phase ends only without blockers, or with a waiver for each of them and a
 * reason, recorded in the event that ends it. There the part of a message id
 * after its point ("status.no_fields") names the blocker, so such an id must
 * never change. */
/* SPDX-License-Identifier: MIT */
#include "contest/phase/blockers.h"

#include <podium/award.h>
#include <podium/numbering.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "base/words.h"
#include "contest/awards/outdated.h"
#include "contest/ground/missing.h"
#include "contest/results/discrepancy.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/schema.h"
#include "record/stmt.h"

/* A kind of blocker. {1} in the message is how many rows its query has. */
struct blocker_kind {
    const char *phases; /* in which it matters */
    const char *query;  /* the name of each thing that is missing, or NULL for
                         * what has none; no query: use find */
    const char *words;
    enum podium_status (*find)(
        struct podium *pd, struct podium_arena *arena, struct missing *out);
};

static enum podium_status
find_outdated_awards(
    struct podium *pd, struct podium_arena *arena, struct missing *out)
{
    struct podium_outdated_awards all;
    enum podium_status status = podium_award_outdated(pd, arena, &all);
    for (size_t i = 0; status == PODIUM_OK && i < all.count; i++)
        missing_add(out, all.items[i].entry);
    return status;
}

/* Certificates that were numbered and would say something else now. */
static enum podium_status
find_outdated_certificates(
    struct podium *pd, struct podium_arena *arena, struct missing *out)
{
    struct podium_numbered_list all;
    enum podium_status status = podium_numbered_list(pd, arena, &all);
    for (size_t i = 0; status == PODIUM_OK && i < all.count; i++)
        if (all.items[i].changed)
            missing_add(out, INT_TEXT(all.items[i].number));
    return status;
}

static const struct blocker_kind blocker_kinds[] = {
    { "setup registration",
        "SELECT NULL WHERE NOT EXISTS (SELECT 1 FROM fields)",
        "status.no_fields" },
    { "setup registration",
        "SELECT NULL WHERE NOT EXISTS (SELECT 1 FROM rounds)",
        "status.no_rounds" },
    { "setup registration",
        "SELECT r.round || ' ' || f.field FROM fields f, rounds r WHERE NOT"
        " EXISTS (SELECT 1 FROM rubric x WHERE x.field = f.id AND x.round ="
        " r.id) ORDER BY r.position, f.position",
        "status.no_rubric" },
    { "registration judging",
        "SELECT NULL WHERE NOT EXISTS (SELECT 1 FROM entries)",
        "status.no_entries" },
    { "registration judging",
        "SELECT e.entry FROM entries e WHERE e.state = 'active' AND NOT"
        " EXISTS (SELECT 1 FROM authors a WHERE a.entry = e.id)"
        " ORDER BY 1 COLLATE code",
        "status.no_authors" },
    { "registration judging",
        "SELECT e.entry FROM entries e, rounds r WHERE e.state = 'active'"
        /* Whom a later round is for is said by its assignments alone. */
        " AND r.state IN ('open', 'planned') AND (r.id = (SELECT id"
        " FROM rounds ORDER BY position, round LIMIT 1) OR r.state = 'open'"
        " AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.round = r.id))"
        " AND NOT EXISTS (SELECT 1 FROM assignments"
        " a WHERE a.entry = e.id AND a.round = r.id AND a.kind <> 'trainee')"
        " ORDER BY 1 COLLATE code",
        "status.unassigned" },
    { "judging",
        "SELECT NULL WHERE NOT EXISTS (SELECT 1 FROM rounds WHERE state <>"
        " 'planned') AND EXISTS (SELECT 1 FROM rounds)",
        "status.no_open_round" },
    { "judging deliberation",
        "SELECT e.entry || ' ' || p.person FROM missing_sheets m"
        " JOIN entries e ON e.id = m.entry JOIN people p ON p.id = m.judge"
        " ORDER BY e.entry COLLATE code, p.person COLLATE code",
        "status.missing_sheets" },
    { "judging deliberation",
        "SELECT e.entry || ' ' || p.person FROM incomplete_sheets m"
        " JOIN sheets s ON s.sheet = m.sheet JOIN entries e ON e.id = s.entry"
        " JOIN people p ON p.id = s.judge"
        " ORDER BY e.entry COLLATE code, p.person COLLATE code",
        "status.incomplete" },
    { "judging deliberation",
        "SELECT DISTINCT e.entry || ' ' || p.person FROM typings t JOIN entries"
        " e ON e.id = t.entry JOIN people p ON p.id = t.judge"
        " ORDER BY e.entry COLLATE code, p.person COLLATE code",
        "status.half_keyed" },
    { "judging",
        /* Abstentions that leave an entry with fewer judges than the rules
         * want. */
        "SELECT DISTINCT e.entry FROM conflicts c JOIN rounds r ON r.id ="
        " c.round AND r.state <> 'planned' JOIN entries e ON e.id = c.entry AND"
        " e.state = 'active' WHERE (SELECT count(*) FROM assignments a WHERE"
        " a.round = r.id AND a.entry = e.id AND a.kind <> 'trainee') <"
        " ifnull((SELECT asked FROM judges_asked x WHERE x.round = r.id AND"
        " x.field = e.field), 3) ORDER BY 1 COLLATE code",
        "status.abstained" },
    { "judging deliberation",
        "SELECT e.entry FROM few_judges w JOIN entries e ON e.id = w.entry"
        " WHERE NOT EXISTS (SELECT 1 FROM conflicts c WHERE c.entry = e.id"
        " AND c.round = w.round) ORDER BY 1 COLLATE code",
        "status.few_judges" },
    { "judging deliberation published", NULL, "status.discrepancies",
        .find = find_open_discrepancies },
    { "judging deliberation",
        "SELECT e.entry || ' ' || p.person FROM sheets s JOIN entries e ON"
        " e.id = s.entry JOIN people p ON p.id = s.judge WHERE s.state = 'late'"
        " ORDER BY s.sheet",
        "status.late_sheets" },
    { "setup registration judging deliberation published",
        "SELECT NULL FROM merge_conflicts WHERE choice IS NULL",
        "status.copies" },
    { "registration judging",
        "SELECT DISTINCT p.person || ' ' || e.entry FROM detected_conflicts d"
        " JOIN entries e ON e.id = d.entry AND e.state = 'active' JOIN people p"
        " ON p.id = d.judge AND p.state = 'active' WHERE d.state = 'open'"
        " ORDER BY p.person COLLATE code, e.entry COLLATE code",
        "status.detected" },
    { "judging deliberation",
        "SELECT e.entry FROM attendance a JOIN entries e ON e.id = a.entry"
        " AND e.state = 'active' WHERE a.state = 'absent'"
        " ORDER BY 1 COLLATE code",
        "status.absent" },
    { "judging",
        "SELECT round FROM rounds WHERE state = 'open' ORDER BY position",
        "status.open_round" },
    { "registration judging",
        "SELECT e.entry FROM entries e WHERE e.blind_code IS NULL AND e.state ="
        " 'active' AND EXISTS (SELECT 1 FROM rounds WHERE blind)"
        " ORDER BY 1 COLLATE code",
        "status.no_blind_codes" },
    { "deliberation",
        "SELECT prize FROM prizes WHERE at_meeting AND threshold IS NULL"
        " ORDER BY position, id",
        "status.threshold" },
    { "deliberation",
        "SELECT f.field FROM fields f WHERE EXISTS (SELECT 1 FROM current_sheets"
        " s JOIN entries e ON e.id = s.entry AND e.state = 'active' WHERE"
        " e.field = f.id) AND NOT EXISTS (SELECT 1 FROM proposed_fields p WHERE"
        " p.field = f.id) ORDER BY f.position, f.field COLLATE code",
        "status.no_proposals" },
    { "deliberation published",
        "SELECT e.entry FROM proposals p JOIN entries e ON e.id = p.entry"
        " WHERE NOT EXISTS (SELECT 1 FROM awards a WHERE a.entry = p.entry)"
        " ORDER BY 1 COLLATE code",
        "status.undecided" },
    { "deliberation",
        "SELECT e.entry FROM awards a JOIN entries e ON e.id = a.entry"
        " AND e.state <> 'active' WHERE a.prize IS NOT NULL"
        " ORDER BY 1 COLLATE code",
        "status.withdrawn_award" },
    { "deliberation", NULL, "status.below_line",
        .find = find_awards_below_line },
    { "deliberation published", NULL, "status.outdated_awards",
        .find = find_outdated_awards },
    { "deliberation published", NULL, "status.outdated_certificates",
        .find = find_outdated_certificates },
};

/* The blocker is named by the part of the message id after its point. */
static const char *
blocker_id(const char *words)
{
    return strchr(words, '.') + 1;
}

static enum podium_status
query_missing(struct podium *pd, const char *query, struct missing *out)
{
    struct stmt q = stmt(pd, query);
    while (next_row(&q))
        missing_add(out, col_text(&q, 0));
    return stmt_end(&q);
}

static void
add_blocker(struct podium_arena *arena, struct podium_blockers *out,
    const char *words, int64_t count, const struct buffer *what)
{
    struct podium_blocker *found = arena_push(arena, out);
    if (found)
        *found = (struct podium_blocker){ .id = blocker_id(words),
            .count = count,
            .what = podium_strdup(arena, buffer_string(what)) };
    arena->failed |= what->failed;
}

static enum podium_status
find_blocker(struct podium *pd, const struct blocker_kind *kind,
    struct podium_arena *arena, struct podium_blockers *out)
{
    struct missing missing = { 0 };
    struct buffer what = { 0 };
    enum podium_status status = kind->query
        ? query_missing(pd, kind->query, &missing)
        : kind->find(pd, arena, &missing);
    if (status == PODIUM_OK && missing.count > 0) {
        message_add(
            &what, pd->language, WORDS(kind->words, INT_TEXT(missing.count)));
        buffer_text(&what, buffer_string(&missing.names));
        buffer_text(&what, missing.names.size ? ")" : "");
        what.failed |= missing.names.failed;
        add_blocker(arena, out, kind->words, missing.count, &what);
    }
    buffer_free(&what);
    buffer_free(&missing.names);
    return status == PODIUM_OK && arena->failed ? failed_memory(pd) : status;
}

static enum podium_status
find_blockers(struct podium *pd, const char *phase, struct podium_arena *arena,
    struct podium_blockers *out)
{
    enum podium_status status = PODIUM_OK;
    *out = (struct podium_blockers){ 0 };
    for (size_t i = 0; status == PODIUM_OK &&
         i < sizeof blocker_kinds / sizeof *blocker_kinds;
         i++)
        if (words_have_text(blocker_kinds[i].phases, phase))
            status = find_blocker(pd, &blocker_kinds[i], arena, out);
    return status;
}

/* The blocker of this kind, added if there is none yet; NULL where memory ran
 * out. */
static struct podium_blocker *
blocker_of_issue(struct podium_blockers *list, struct podium_arena *arena,
    const struct podium_issue *issue)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i].id, issue->id) == 0)
            return &list->items[i];
    struct podium_blocker *added = arena_push(arena, list);
    if (added)
        *added = (struct podium_blocker){ .id = issue->id };
    return added;
}

/* Say what the first issue of each kind is, of what, and how many more there
 * are. */
static void
describe_issue_blockers(struct podium *pd, struct podium_arena *arena,
    const struct podium_issues *issues, struct podium_blockers *list)
{
    for (size_t i = 0; i < issues->errors; i++) {
        const struct podium_issue *issue = &issues->items[i];
        struct podium_blocker *blocker = blocker_of_issue(list, arena, issue);
        struct buffer b = { 0 };
        if (!blocker || blocker->what)
            continue;
        const char *noun = message_word(pd->language, "noun", issue->noun);
        message_add(&b, pd->language,
            blocker->count > 1
                ? WORDS("blocker.issues", noun, issue->code, issue->what,
                      INT_TEXT(blocker->count - 1))
                : WORDS("blocker.issue", noun, issue->code, issue->what));
        blocker->what = podium_strdup(arena, buffer_string(&b));
        arena->failed |= b.failed;
        buffer_free(&b);
    }
}

/* The errors of podium_check(), which come first in its list: one blocker for
 * each kind. */
static enum podium_status
add_check_errors(
    struct podium *pd, struct podium_arena *arena, struct podium_blockers *out)
{
    struct podium_issues issues;
    enum podium_status status = podium_check(pd, arena, &issues);
    for (size_t i = 0; status == PODIUM_OK && i < issues.errors; i++) {
        struct podium_blocker *blocker =
            blocker_of_issue(out, arena, &issues.items[i]);
        if (!blocker)
            return failed_memory(pd);
        blocker->count++;
    }
    if (status == PODIUM_OK)
        describe_issue_blockers(pd, arena, &issues, out);
    return arena->failed ? failed_memory(pd) : status;
}

enum podium_status
podium_blocker_list(
    struct podium *pd, struct podium_arena *arena, struct podium_blockers *out)
{
    const char *phase;
    *out = (struct podium_blockers){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    if (status != PODIUM_OK)
        return status;
    status = podium_phase_get(pd, arena, &phase);
    if (status == PODIUM_OK)
        status = find_blockers(pd, phase, arena, out);
    if (status == PODIUM_OK)
        status = add_check_errors(pd, arena, out);
    return read_end(pd, status);
}

static bool
is_waived(const struct podium_waiver *waiver, const char *id)
{
    return waiver && waiver->ids &&
        (words_have_text(waiver->ids, id) ||
            words_have_text(waiver->ids, "all"));
}

enum podium_status
blockers_waive(struct podium *pd, const struct podium_waiver *waiver,
    struct podium_arena *arena, struct buffer *body)
{
    struct podium_blockers blockers;
    enum podium_status status = podium_blocker_list(pd, arena, &blockers);
    size_t standing = 0;
    for (size_t i = 0; status == PODIUM_OK && i < blockers.count; i++)
        standing += !is_waived(waiver, blockers.items[i].id);
    if (status == PODIUM_OK && standing > 0)
        return failed(pd, PODIUM_REFUSED, "phase.blocked", INT_TEXT(standing));
    if (status != PODIUM_OK)
        return status;
    if (blockers.count == 0) {
        if (waiver && waiver->reason && *waiver->reason)
            json_text(body, "reason", waiver->reason);
        return PODIUM_OK;
    }
    if (!waiver->reason || !*waiver->reason)
        return failed(pd, PODIUM_INVALID, "phase.no_reason");
    json_open_in(body, "waivers", '[');
    for (size_t i = 0; i < blockers.count; i++) {
        json_open(body, '{');
        json_text(body, "blocker", blockers.items[i].id);
        json_int(body, "count", blockers.items[i].count);
        json_close(body, '}');
    }
    json_close(body, ']');
    json_text(body, "reason", waiver->reason);
    return PODIUM_OK;
}

static enum podium_status
list_waivers(
    struct podium *pd, struct podium_arena *arena, struct podium_waivers *out)
{
    struct stmt q = stmt(pd,
        "SELECT w.phase, w.blocker, w.count, w.reason, p.person, p.name,"
        " e.time FROM waivers w JOIN event e ON e.seq = w.seq JOIN people p"
        " ON p.id = e.actor ORDER BY w.seq, w.blocker");
    while (next_row(&q)) {
        struct podium_waived_blocker *w = arena_push(arena, out);
        if (!w)
            break;
        *w = (struct podium_waived_blocker){
            .phase = podium_strdup(arena, col_text(&q, 0)),
            .id = podium_strdup(arena, col_text(&q, 1)),
            .count = col_int(&q, 2),
            .reason = podium_strdup(arena, col_text(&q, 3)),
            .person = podium_strdup(arena, col_text(&q, 4)),
            .name = podium_strdup(arena, col_text(&q, 5)),
            .time = col_int(&q, 6),
        };
    }
    return stmt_end_into(&q, arena);
}

enum podium_status
podium_waiver_list(
    struct podium *pd, struct podium_arena *arena, struct podium_waivers *out)
{
    *out = (struct podium_waivers){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    return status == PODIUM_OK ? read_end(pd, list_waivers(pd, arena, out))
                               : status;
}

/* merge.c - merge the events of another copy of the contest.
 *
 * In: another file, a copy of this contest or a ballot of it. Out: its new
 * events recorded here, each with its own request, actor and time, after one
 * copy.merged event; what contradicts an event of this copy is kept as a merge
 * conflict.
 *
 * The other file is verified whole before anything is recorded. The transaction
 * is all or nothing, and merging the same file twice records nothing the second
 * time: each event has an id that is the same in every copy. Which events
 * contradict one another is decided in record/ (merge.h). */
/* SPDX-License-Identifier: MIT */
#include "contest/copies/merge.h"

#include <podium/log.h>
#include <string.h>

#include "base/arena.h"
#include "base/new_file.h"
#include "contest/judging/sheet_event.h"
#include "contest/rules/conflict_detect.h"
#include "record/evidence.h"
#include "record/log.h"
#include "record/merge.h"
#include "record/stmt.h"

enum podium_status
open_other_copy(struct podium *pd, const char *path, struct podium_arena *arena,
    struct podium **out)
{
    struct podium_options options = {
        .mode = PODIUM_MODE_READ, .language = pd->language, .now = pd->now
    };
    struct podium_findings found = { 0 };
    enum podium_status status = podium_open(path, &options, out);
    if (status == PODIUM_TAMPERED)
        return failed(pd, status, "copy.unusable", path, podium_message(*out));
    /* Until it is closed, so that what is verified is what is read; but this
     * very file is about to be written. */
    if (status == PODIUM_OK && !(pd->path && is_same_file(pd->path, path)))
        status = read_begin(*out);
    if (status == PODIUM_OK)
        status = podium_verify(*out, arena, &found);
    if (status != PODIUM_OK)
        failed_like(pd, *out);
    else if (found.count > 0)
        return failed(pd, PODIUM_TAMPERED, "copy.tampered", path,
            found.items[0].where, found.items[0].what);
    return status;
}

static const char *
path_base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* Record copy.merged, which says where the events after it came from. */
static enum podium_status
record_copy_merged(struct podium *pd, const struct merge_source *meeting)
{
    struct buffer body = { 0 };
    enum podium_status status = head_load(meeting->other);
    json_open(&body, '{');
    json_text(&body, "copy", path_base_name(meeting->path));
    json_int(&body, "events", meeting->other->seq);
    json_text(&body, "head", meeting->other->head);
    json_close(&body, '}');
    if (status == PODIUM_OK)
        status = record_event(pd, "copy.merged", &body);
    buffer_free(&body);
    return status;
}

static enum podium_status
merge_divergence(struct podium *pd, const struct merge_source *meeting,
    struct podium_arena *arena, struct podium_merged *out)
{
    struct divergence here, there;
    struct merge m = { .pd = pd,
        .arena = arena,
        .copy = path_base_name(meeting->path),
        .only = meeting->only,
        .here = &here,
        .there = &there,
        .out = out };
    bool news = false;
    enum podium_status status =
        divergence_load(pd, meeting->since, arena, &here);
    if (status == PODIUM_OK)
        status = divergence_load(
            meeting->other, meeting->since_there, arena, &there);
    if (status != PODIUM_OK)
        return status;
    for (size_t i = 0; meeting->only && i < there.items.count; i++)
        there.items.items[i].ballot = true;
    status = merge_has_news(&m, &news);
    if (status != PODIUM_OK || !news)
        return status;
    status = record_copy_merged(pd, meeting);
    if (status == PODIUM_OK && !meeting->only)
        status = merge_personal_values(pd, meeting->other);
    if (status == PODIUM_OK && !meeting->only)
        status = evidence_keep(pd, meeting->other, meeting->since_there);
    if (status == PODIUM_OK)
        status = merge_divergences(&m);
    if (status == PODIUM_OK)
        status = personal_delete_erased(pd);
    int64_t detected = 0;
    return status == PODIUM_OK && !meeting->only
        ? conflicts_detect(pd, arena, &detected)
        : status;
}

/* Count what the user must know about the sheets recorded after the event
 * `after`; late sheets and open conflicts are counted in all. */
static enum podium_status
count_merged_sheets(struct podium *pd, int64_t after, struct podium_merged *out)
{
    char rules[HASH_ROOM];
    enum podium_status status = rules_hash(pd, rules);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd,
        "SELECT (SELECT count(*) FROM sheets WHERE state = 'late'), (SELECT"
        " count(*) FROM merge_conflicts WHERE choice IS NULL),"
        " count(*) FILTER (WHERE e.state = 'withdrawn'),"
        " count(*) FILTER (WHERE s.rules <> :rules),"
        " count(*) FILTER (WHERE p.state <> 'active'"
        "  OR ' ' || p.roles || ' ' NOT LIKE '% judge %'"
        "  OR EXISTS (SELECT 1 FROM barred b WHERE b.round = s.round"
        "   AND b.entry = s.entry AND b.judge = s.judge)) FROM sheets s"
        " JOIN entries e ON e.id = s.entry JOIN people p ON p.id = s.judge"
        " WHERE s.sheet > :after");
    bind_text(&q, ":rules", rules);
    bind_int(&q, ":after", after);
    if (next_row(&q)) {
        out->late = col_int(&q, 0);
        out->waiting = col_int(&q, 1);
        out->withdrawn = col_int(&q, 2);
        out->old_rules = col_int(&q, 3);
        out->barred = col_int(&q, 4);
    }
    return stmt_end(&q);
}

enum podium_status
merge_from_source(struct podium *pd, const struct merge_source *meeting,
    struct podium_arena *arena, struct podium_merged *out)
{
    *out = (struct podium_merged){ 0 };
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    int64_t before = pd->seq;
    status = merge_divergence(pd, meeting, arena, out);
    if (status == PODIUM_OK)
        status = count_merged_sheets(pd, before, out);
    return tx_end(pd, status);
}

/* Is `other` a copy of this contest, and not a ballot? */
static enum podium_status
check_copy_of_contest(struct podium *pd, struct podium *other, const char *path)
{
    char here[HASH_ROOM], there[HASH_ROOM];
    int64_t ballot = 0;
    enum podium_status status =
        ask_int(other, "SELECT count(*) FROM ballot", 0, &ballot);
    if (status == PODIUM_OK)
        status = contest_hash(pd, here);
    if (status == PODIUM_OK)
        status = contest_hash(other, there);
    if (status != PODIUM_OK)
        return status;
    if (strcmp(here, there) != 0)
        return failed(pd, PODIUM_INVALID, "copy.other_contest", path);
    if (ballot)
        return failed(pd, PODIUM_INVALID, "copy.is_ballot", path);
    return PODIUM_OK;
}

enum podium_status
podium_merge(struct podium *pd, const char *path, struct podium_arena *arena,
    struct podium_merged *out)
{
    struct podium *other = NULL;
    int64_t common = 0;
    *out = (struct podium_merged){ 0 };
    enum podium_status status = permit_check_kind(pd, "copy.merged");
    if (status == PODIUM_OK)
        status = open_other_copy(pd, path, arena, &other);
    if (status == PODIUM_OK)
        status = check_copy_of_contest(pd, other, path);
    if (status == PODIUM_OK)
        status = last_common_event(pd, other, &common);
    struct merge_source meeting = {
        .path = path, .other = other, .since = common, .since_there = common
    };
    if (status == PODIUM_OK)
        status = merge_from_source(pd, &meeting, arena, out);
    podium_close(other);
    return status;
}

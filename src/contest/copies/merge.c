/* merge.c - two copies of a contest made one. */
/* SPDX-License-Identifier: MIT */
#include "contest/copies/merge.h"

#include <podium/log.h>
#include <string.h>

#include "base/arena.h"
#include "contest/judging/sheet.h"
#include "record/log.h"
#include "record/merge.h"
#include "record/stmt.h"

enum podium_status
copy_open(struct podium *pd, const char *path, struct podium_arena *arena,
    struct podium **out)
{
    struct podium_options options = {
        .mode = PODIUM_READ, .language = pd->language, .now = pd->now
    };
    struct podium_findings found = { 0 };
    enum podium_status status = podium_open(path, &options, out);
    if (status == PODIUM_TAMPERED)
        return failed(pd, status, "copy.unusable", path, podium_message(*out));
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
base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* The event that a merge begins with. */
static enum podium_status
note_merge(struct podium *pd, const struct meeting *meeting)
{
    struct buffer body = { 0 };
    enum podium_status status = head_load(meeting->other);
    json_open(&body, '{');
    json_text(&body, "copy", base_name(meeting->path));
    json_int(&body, "events", meeting->other->seq);
    json_text(&body, "head", meeting->other->head);
    json_close(&body, '}');
    if (status == PODIUM_OK)
        status = record_event(pd, "copy.merged", 0, &body);
    buffer_free(&body);
    return status;
}

static enum podium_status
bring(struct podium *pd, const struct meeting *meeting,
    struct podium_arena *arena, struct podium_merged *out)
{
    struct side here, there;
    struct merge m = { .pd = pd,
        .arena = arena,
        .copy = base_name(meeting->path),
        .only = meeting->only,
        .here = &here,
        .there = &there,
        .out = out };
    bool news = false;
    enum podium_status status = side_load(pd, meeting->since, arena, &here);
    if (status == PODIUM_OK)
        status = side_load(meeting->other, meeting->since_there, arena, &there);
    if (status != PODIUM_OK)
        return status;
    for (size_t i = 0; meeting->only && i < there.items.count; i++)
        there.items.items[i].ballot = true;
    status = merge_news(&m, &news);
    if (status != PODIUM_OK || !news)
        return status;
    status = note_merge(pd, meeting);
    if (status == PODIUM_OK && !meeting->only)
        status = merge_personal(pd, meeting->other);
    return status == PODIUM_OK ? merge_sides(&m) : status;
}

/* What to know about the sheets that came after an event. */
static enum podium_status
count_sheets(struct podium *pd, int64_t after, struct podium_merged *out)
{
    char rules[HASH_ROOM];
    enum podium_status status = rules_hash(pd, rules);
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd,
        "SELECT (SELECT count(*) FROM sheets WHERE state = 'late'), (SELECT"
        " count(*) FROM merge_conflicts WHERE choice IS NULL),"
        " count(*) FILTER (WHERE e.state = 'withdrawn'),"
        " count(*) FILTER (WHERE s.rules <> :rules) FROM sheets s"
        " JOIN entries e ON e.id = s.entry WHERE s.sheet > :after");
    bind_text(&q, ":rules", rules);
    bind_int(&q, ":after", after);
    if (next_row(&q)) {
        out->late = col_int(&q, 0);
        out->waiting = col_int(&q, 1);
        out->withdrawn = col_int(&q, 2);
        out->old_rules = col_int(&q, 3);
    }
    return stmt_end(&q);
}

enum podium_status
copy_bring(struct podium *pd, const struct meeting *meeting,
    struct podium_arena *arena, struct podium_merged *out)
{
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    int64_t before = pd->seq;
    status = bring(pd, meeting, arena, out);
    if (status == PODIUM_OK)
        status = count_sheets(pd, before, out);
    return tx_end(pd, status);
}

/* Is it a copy of this contest, and no ballot of it? */
static enum podium_status
check_copy(struct podium *pd, struct podium *other, const char *path)
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
    enum podium_status status = copy_open(pd, path, arena, &other);
    if (status == PODIUM_OK)
        status = check_copy(pd, other, path);
    if (status == PODIUM_OK)
        status = common_past(pd, other, &common);
    struct meeting meeting = {
        .path = path, .other = other, .since = common, .since_there = common
    };
    if (status == PODIUM_OK)
        status = copy_bring(pd, &meeting, arena, out);
    podium_close(other);
    return status;
}

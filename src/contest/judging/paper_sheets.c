/* paper_sheets.c - what is printed on paper sheets. */
/* SPDX-License-Identifier: MIT */
#include <podium/contest.h>
#include <podium/paper.h>

#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/message.h"
#include "contest/ground/facts.h"
#include "contest/ground/round.h"
#include "contest/judging/paper_id.h"
#include "contest/judging/sheet_event.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"

struct paper_listing {
    struct podium *pd;
    struct podium_arena *arena;
    struct podium_paper frame; /* the lines that all sheets have in common */
    struct rubrics rubrics;
    char contest[HASH_ROOM];
    struct chosen_round round;
    struct podium_papers *out;
};

static enum podium_status
load_paper_facts(struct paper_listing *p)
{
    struct podium_paper *f = &p->frame;
    const struct wanted_fact wanted[] = { { "parent", &f->parent },
        { "host", &f->host }, { "heading", &f->heading },
        { "motto", &f->motto }, { "name", &f->contest },
        { "place", &f->place } };
    enum podium_status status =
        podium_contest_language_get(p->pd, &f->language);
    return status == PODIUM_OK
        ? facts_load(p->pd, wanted, sizeof wanted / sizeof *wanted, p->arena)
        : status;
}

/* ---- a rubric ---- */

static const char *
paper_points(const struct paper_listing *p, int64_t thousandths)
{
    char room[DECIMAL_ROOM];
    return podium_strdup(p->arena,
        decimal_text(room, thousandths,
            p->frame.language == PODIUM_LANGUAGE_VI ? ',' : '.'));
}

/* What was written; NULL where nothing was. Frees the buffer. */
static const char *
keep_text(struct paper_listing *p, struct buffer *b)
{
    const char *text =
        b->size ? podium_strdup(p->arena, buffer_string(b)) : NULL;
    p->arena->failed = p->arena->failed || b->failed;
    buffer_free(b);
    return text;
}

static const char *
message_line(struct paper_listing *p, const char *id, const char *argument)
{
    struct buffer b = { 0 };
    message_add(&b, p->frame.language, WORDS(id, argument ? argument : ""));
    return keep_text(p, &b);
}

static const char *
range_text(struct paper_listing *p, int64_t low, int64_t high)
{
    struct buffer b = { 0 };
    const char *from = paper_points(p, low), *to = paper_points(p, high);
    buffer_text(&b, from ? from : "");
    buffer_text(&b, "–");
    buffer_text(&b, to ? to : "");
    const char *text = keep_text(p, &b);
    return text ? text : "";
}

static enum podium_status
load_bands_text(struct paper_listing *p, int64_t criterion, const char **out)
{
    struct buffer b = { 0 };
    struct stmt q = stmt(p->pd,
        "SELECT low, high, words FROM bands WHERE criterion = :criterion"
        " ORDER BY low DESC");
    bind_int(&q, ":criterion", criterion);
    while (next_row(&q)) {
        buffer_text(&b, b.size ? "\n" : "");
        buffer_text(&b, range_text(p, col_int(&q, 0), col_int(&q, 1)));
        buffer_text(&b, ": ");
        buffer_text(&b, col_text(&q, 2));
    }
    *out = keep_text(p, &b);
    return stmt_end_into(&q, p->arena);
}

static enum podium_status
write_paper_rubric(
    struct paper_listing *p, int64_t field, struct podium_paper *paper)
{
    const struct rubric *rubric = rubric_find(&p->rubrics, p->round.id, field);
    size_t n = rubric ? rubric->count : 0;
    struct podium_paper_criterion *list =
        podium_alloc(p->arena, n, sizeof *list);
    enum podium_status status = PODIUM_OK;
    for (size_t i = 0; list && status == PODIUM_OK && i < n; i++) {
        const struct criterion *c = &rubric->items[i];
        list[i] = (struct podium_paper_criterion){ .code = c->code,
            .name = c->name,
            .maximum = c->maximum < 0 ? range_text(p, c->maximum, 0)
                                      : paper_points(p, c->maximum),
            .step = message_line(p, "paper.step", paper_points(p, c->step)),
            .needed = c->has_comment_below
                ? message_line(p, "paper.comment_below",
                      paper_points(p, c->comment_below))
                : NULL };
        status = load_bands_text(p, c->id, &list[i].bands);
    }
    char room[DECIMAL_ROOM];
    int64_t most = 0;
    for (size_t i = 0; i < n; i++)
        if (rubric->items[i].maximum > 0 && !rubric->items[i].bonus)
            most += rubric->items[i].maximum * rubric->items[i].weight;
    paper->most = podium_strdup(p->arena,
        millionths_text(
            room, most, p->frame.language == PODIUM_LANGUAGE_VI ? ',' : '.'));
    paper->criteria = list;
    paper->criterion_count = list ? n : 0;
    return status;
}

/* ---- judges ---- */

struct paper_entries {
    struct podium_paper_entry *items;
    size_t count, room;
};

static enum podium_status
write_paper_entries(struct paper_listing *p, int64_t judge, int64_t field,
    struct podium_paper *paper)
{
    struct paper_entries list = { 0 };
    struct stmt q = stmt(p->pd,
        "SELECT CASE WHEN :blind AND e.blind_code IS NOT NULL THEN"
        " e.blind_code ELSE e.entry END AS code, e.title FROM assignments a"
        " JOIN entries e ON e.id = a.entry AND e.state = 'active' WHERE"
        " a.round = :round AND a.judge = :judge AND e.field = :field"
        " ORDER BY code COLLATE code, e.id");
    bind_int(&q, ":blind", p->round.blind);
    bind_int(&q, ":round", p->round.id);
    bind_int(&q, ":judge", judge);
    bind_int(&q, ":field", field);
    while (next_row(&q)) {
        struct podium_paper_entry *e = arena_push(p->arena, &list);
        if (!e)
            break;
        e->entry = podium_strdup(p->arena, col_text(&q, 0));
        e->title = podium_strdup(p->arena, col_text(&q, 1));
        e->key = paper_id_text(p->arena, p->contest,
            (struct paper_id){ p->round.code, col_text(&q, 0), paper->judge });
    }
    paper->entries = list.items;
    paper->entry_count = list.count;
    p->out->sheets += list.count;
    paper->key = paper_id_text(p->arena, p->contest,
        (struct paper_id){ p->round.code, "*", paper->judge });
    return stmt_end_into(&q, p->arena);
}

/* A paper for every judge and field with at least one entry to score. */
static enum podium_status
write_judge_papers(struct paper_listing *p, const char *judge)
{
    enum podium_status status = PODIUM_OK;
    struct stmt q = stmt(p->pd,
        "SELECT p.id, f.id, p.person, p.name, f.name, min(a.kind = 'trainee')"
        " FROM assignments a JOIN"
        " entries e ON e.id = a.entry AND e.state = 'active' JOIN fields f ON"
        " f.id = e.field JOIN people p ON p.id = a.judge WHERE a.round ="
        " :round AND (:judge IS NULL OR p.person = :judge) GROUP BY p.id,"
        " f.id ORDER BY p.person COLLATE code, f.position, f.field COLLATE code");
    bind_int(&q, ":round", p->round.id);
    bind_text(&q, ":judge", judge);
    while (status == PODIUM_OK && next_row(&q)) {
        struct podium_paper *paper = arena_push(p->arena, p->out);
        if (!paper)
            break;
        *paper = p->frame;
        paper->judge = podium_strdup(p->arena, col_text(&q, 2));
        paper->name = podium_strdup(p->arena, col_text(&q, 3));
        paper->field = podium_strdup(p->arena, col_text(&q, 4));
        paper->practice = col_int(&q, 5) != 0;
        status = write_paper_entries(p, col_int(&q, 0), col_int(&q, 1), paper);
        if (status == PODIUM_OK)
            status = write_paper_rubric(p, col_int(&q, 1), paper);
    }
    enum podium_status end = stmt_end_into(&q, p->arena);
    return status == PODIUM_OK ? end : status;
}

static enum podium_status
list_round_papers(struct paper_listing *p, const char *round, const char *judge)
{
    enum podium_status status = load_paper_facts(p);
    if (status == PODIUM_OK)
        status = find_unclosed_round(p->pd, round, p->arena, &p->round);
    p->frame.round = p->round.name;
    if (status == PODIUM_OK)
        status = contest_hash(p->pd, p->contest);
    if (status == PODIUM_OK)
        status = rubrics_load(p->pd, p->arena, &p->rubrics);
    if (status == PODIUM_OK)
        status = write_judge_papers(p, judge);
    if (status == PODIUM_OK && p->out->count == 0)
        return judge
            ? failed(p->pd, PODIUM_NOT_FOUND, "paper.nobody", judge)
            : failed(p->pd, PODIUM_NOT_FOUND, "paper.nothing", p->round.code);
    return status;
}

enum podium_status
podium_paper_list(struct podium *pd, const char *round, const char *judge,
    struct podium_arena *arena, struct podium_papers *out)
{
    struct paper_listing p = { .pd = pd, .arena = arena, .out = out };
    *out = (struct podium_papers){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    return status == PODIUM_OK
        ? read_end(pd, list_round_papers(&p, round, judge))
        : status;
}

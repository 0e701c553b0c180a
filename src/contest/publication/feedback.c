/* feedback.c - what entrants learn about their entries.
 *
 * In: the ranking with its derivation, the sheets' comments and receipts, the
 * rule "feedback_shows". Out: for each entry what the rule lets out. What must
 * hold: nothing before the contest is published; nothing that tells who judged.
 * So sheets are in the order of their points, which are shown anyway, comments
 * in the order of their letters, and so are receipts: none of the three tells
 * anything about the others. */
/* SPDX-License-Identifier: MIT */
#include <podium/feedback.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/message.h"
#include "base/words.h"
#include "contest/ground/facts.h"
#include "contest/publication/objections.h"
#include "contest/rules/rubric.h"
#include "contest/rules/rules.h"
#include "record/begin.h"
#include "record/stmt.h"
#include "record/typed_code.h"

struct feedback_work {
    struct podium *pd;
    struct podium_arena *arena;
    struct podium_feedback head; /* what all have in common */
    int64_t wanted;              /* entry, or 0: all */
    struct podium_feedbacks *out;
};

static enum podium_status
check_feedback_phase(struct podium *pd)
{
    int64_t published = 0;
    enum podium_status status = ask_int(
        pd, "SELECT phase = 'published' FROM contest_state", 0, &published);
    if (status == PODIUM_OK && !published)
        return failed(pd, PODIUM_REFUSED, "feedback.not_yet");
    return status;
}

static enum podium_status
load_feedback_head(struct feedback_work *w)
{
    struct podium_feedback *head = &w->head;
    const struct wanted_fact wanted[] = { { "name", &head->contest },
        { "edition", &head->edition }, { "parent", &head->parent },
        { "host", &head->host }, { "heading", &head->heading },
        { "motto", &head->motto },
        { "objection_until", &head->objection_until },
        { "objection_how", &head->objection_how } };
    enum podium_status status =
        facts_load(w->pd, wanted, sizeof wanted / sizeof *wanted, w->arena);
    head->provisional = objections_may_come(w->pd, head->objection_until);
    return status == PODIUM_OK
        ? podium_contest_language_get(w->pd, &head->language)
        : status;
}

/* ---- sheets ---- */

static const char *
points(struct podium_arena *arena, int64_t thousandths)
{
    char room[DECIMAL_ROOM];
    return podium_strdup(arena, decimal_text(room, thousandths, '.'));
}

/* By what is shown: nothing else may be read out of their order. Sheets that
 * are equal in all of it are the same to the reader. */
static int
by_shown_points(const struct podium_counted_sheet *x,
    const struct podium_counted_sheet *y, size_t criteria)
{
    if (x->total != y->total)
        return x->total < y->total ? -1 : 1;
    if (x->fate != y->fate)
        return x->fate < y->fate ? -1 : 1;
    for (size_t i = 0; i < criteria; i++)
        if (x->scores[i].score != y->scores[i].score)
            return x->scores[i].score < y->scores[i].score ? -1 : 1;
    return 0;
}

/* There are few of them. */
static void
sort_sheets(struct podium_result *r, size_t criteria)
{
    struct podium_counted_sheet *s = r->sheets;
    for (size_t i = 1; i < r->sheet_count; i++)
        for (size_t k = i;
             k > 0 && by_shown_points(&s[k - 1], &s[k], criteria) > 0; k--) {
            struct podium_counted_sheet moved = s[k];
            s[k] = s[k - 1];
            s[k - 1] = moved;
        }
}

/* Why a sheet does not count; by which rule, if that may be shown. */
static const char *
aside_message(enum podium_fate fate, bool shown)
{
    static const char *const ids[] = {
        [PODIUM_FATE_INCOMPLETE] = "feedback.incomplete",
        [PODIUM_FATE_OUTLIER] = "feedback.outlier",
        [PODIUM_FATE_LEFT_OUT_HIGH] = "feedback.high",
        [PODIUM_FATE_LEFT_OUT_LOW] = "feedback.low",
        [PODIUM_FATE_LEFT_OUT_APART] = "feedback.apart",
    };
    if (fate == PODIUM_FATE_COUNTED)
        return NULL;
    return shown ? ids[fate] : "feedback.set_aside";
}

/* The column of a workbook: Z is followed by AA. */
static const char *
sheet_letter(struct podium_arena *arena, size_t i)
{
    char room[16];
    size_t at = sizeof room - 1;
    room[at] = '\0';
    for (size_t rest = i + 1; rest > 0; rest = (rest - 1) / 26)
        room[--at] = (char)('A' + (rest - 1) % 26);
    return podium_strdup(arena, &room[at]);
}

static void
add_sheets(struct feedback_work *w, const struct podium_ranking *ranking,
    const struct podium_result *r, struct podium_feedback *f)
{
    char room[DECIMAL_ROOM];
    struct podium_feedback_sheet *sheets =
        podium_alloc(w->arena, r->sheet_count + 1, sizeof *sheets);
    for (size_t i = 0; sheets && i < r->sheet_count; i++) {
        const struct podium_counted_sheet *s = &r->sheets[i];
        sheets[i].letter = sheet_letter(w->arena, i);
        sheets[i].fate = s->fate;
        sheets[i].aside = aside_message(s->fate, f->aside);
        sheets[i].total = s->fate == PODIUM_FATE_INCOMPLETE
            ? ""
            : podium_strdup(w->arena, millionths_text(room, s->total, '.'));
        sheets[i].scores = podium_alloc(
            w->arena, ranking->criterion_count + 1, sizeof(const char *));
        for (size_t k = 0; sheets[i].scores && k < ranking->criterion_count;
             k++)
            sheets[i].scores[k] = s->scores[k].present
                ? points(w->arena, s->scores[k].score)
                : "";
    }
    f->sheets = sheets;
    f->sheet_count = sheets ? r->sheet_count : 0;
}

/* To two decimals, a half upwards (away from zero). */
static const char *
mean_of(struct podium_arena *arena, int64_t sum, int64_t count)
{
    char text[DECIMAL_ROOM];
    int64_t size = sum < 0 ? -sum : sum; /* thousandths */
    int64_t hundredths = (2 * size + 10 * count) / (20 * count);
    snprintf(text, sizeof text, "%s%lld.%02lld",
        sum < 0 && hundredths ? "-" : "", (long long)(hundredths / 100),
        (long long)(hundredths % 100));
    return podium_strdup(arena, text);
}

static void
add_criteria(struct feedback_work *w, const struct podium_ranking *ranking,
    const struct rubric *rubric, const struct podium_result *r,
    struct podium_feedback *f)
{
    struct podium_feedback_criterion *list =
        podium_alloc(w->arena, ranking->criterion_count + 1, sizeof *list);
    for (size_t k = 0; list && k < ranking->criterion_count; k++) {
        int64_t sum = 0, count = 0;
        for (size_t i = 0; i < r->sheet_count; i++)
            if (r->sheets[i].fate == PODIUM_FATE_COUNTED &&
                r->sheets[i].scores[k].present) {
                sum += r->sheets[i].scores[k].score;
                count++;
            }
        list[k].name = ranking->criteria[k].name;
        list[k].maximum = rubric && k < rubric->count
            ? points(w->arena, rubric->items[k].maximum)
            : "";
        list[k].mean = count && f->means ? mean_of(w->arena, sum, count) : "";
    }
    f->criteria = list;
    f->criterion_count = list ? ranking->criterion_count : 0;
}

/* ---- comments and receipts ---- */

struct comment_list {
    struct podium_feedback_comment *items;
    size_t count, room;
};

static enum podium_status
add_comments(struct feedback_work *w, int64_t round,
    const struct podium_result *r, struct podium_feedback *f)
{
    struct comment_list list = { 0 };
    struct stmt q = stmt(w->pd,
        "SELECT c.name, t.text, t.withheld IS NOT NULL FROM comments t"
        " LEFT JOIN criteria c ON c.id = t.criterion WHERE t.round = :round"
        " AND t.entry = :entry"
        " AND t.sheet NOT IN (SELECT sheet FROM trainee_sheets)"
        " ORDER BY c.position IS NULL, c.position, 1, 2");
    bind_int(&q, ":round", round);
    bind_int(&q, ":entry", r->entry_id);
    while (next_row(&q)) {
        bool withheld = col_int(&q, 2) != 0;
        struct podium_feedback_comment *c =
            withheld ? NULL : arena_push(w->arena, &list);
        f->withheld += withheld;
        if (!c)
            continue;
        c->criterion = podium_strdup(w->arena, col_text(&q, 0));
        c->text = podium_strdup(w->arena, col_text(&q, 1));
        const char *before = list.count > 1 ? c[-1].criterion : NULL;
        c->begins = list.count == 1 || !c->criterion != !before ||
            (before && strcmp(before, c->criterion) != 0);
    }
    f->comments = list.items;
    f->comment_count = list.count;
    return stmt_end_into(&q, w->arena);
}

struct receipt_list {
    const char **items;
    size_t count, room;
};

static enum podium_status
add_receipts(struct feedback_work *w, int64_t round,
    const struct podium_result *r, struct podium_feedback *f)
{
    struct receipt_list list = { 0 };
    struct stmt q = stmt(w->pd,
        "SELECT receipt FROM sheets WHERE round = :round AND entry = :entry AND"
        " state = 'submitted' AND sheet NOT IN (SELECT sheet FROM"
        " trainee_sheets) ORDER BY receipt");
    bind_int(&q, ":round", round);
    bind_int(&q, ":entry", r->entry_id);
    while (next_row(&q)) {
        const char **receipt = arena_push(w->arena, &list);
        if (!receipt)
            break;
        *receipt = podium_strdup(w->arena, col_text(&q, 0));
    }
    if (list.count > 0 && !arena_push(w->arena, &list))
        return failed_memory(w->pd); /* a NULL after the last */
    f->receipts = list.items;
    f->receipt_count = list.count ? list.count - 1 : 0;
    return stmt_end_into(&q, w->arena);
}

/* ---- entries ---- */

static enum podium_status
find_prize(struct feedback_work *w, int64_t entry, struct podium_feedback *f)
{
    struct stmt q = stmt(w->pd,
        "SELECT p.name FROM awards a JOIN prizes p ON p.id = a.prize"
        " WHERE a.entry = :entry");
    bind_int(&q, ":entry", entry);
    if (next_row(&q))
        f->prize = podium_strdup(w->arena, col_text(&q, 0));
    return stmt_end_into(&q, w->arena);
}

/* Is a word in what the rule shows? */
static bool
is_shown(const struct rules *rules, const char *word)
{
    return words_have_text(rules->feedback_shows, word);
}

static enum podium_status
add_feedback(struct feedback_work *w, const struct podium_ranking *ranking,
    const struct rubric *rubric, const struct rules *rules,
    struct podium_result *r)
{
    struct podium_feedback *f = arena_push(w->arena, w->out);
    if (!f)
        return failed_memory(w->pd);
    *f = w->head;
    f->entry = r->entry;
    f->title = r->title;
    f->unit = r->unit;
    f->field = ranking->field_name;
    f->means = is_shown(rules, "means");
    struct podium_sheets_due sheets = podium_result_sheets_due(r);
    f->sheets_in = (int64_t)sheets.in;
    f->sheets_due = (int64_t)sheets.due;
    if (is_shown(rules, "place")) {
        f->place = (int64_t)r->place;
        f->of = (int64_t)ranking->count;
        f->total = r->total;
    }
    f->aside = is_shown(rules, "aside");
    if (f->aside && r->set_aside > 0)
        f->outlier_threshold = ranking->outlier_threshold;
    sort_sheets(r, ranking->criterion_count);
    if (is_shown(rules, "scores"))
        add_sheets(w, ranking, r, f);
    if (f->means || f->sheet_count > 0)
        add_criteria(w, ranking, rubric, r, f);
    enum podium_status status = find_prize(w, r->entry_id, f);
    if (status == PODIUM_OK && is_shown(rules, "comments"))
        status = add_comments(w, ranking->round_id, r, f);
    if (status == PODIUM_OK && is_shown(rules, "receipts"))
        status = add_receipts(w, ranking->round_id, r, f);
    return status;
}

static int
by_entry_code(const void *a, const void *b)
{
    const struct podium_result *x = a, *y = b;
    return strcmp(x->entry, y->entry);
}

static enum podium_status
add_field(struct feedback_work *w, struct podium_ranking *ranking)
{
    struct rules rules;
    const struct rubric *rubric = NULL;
    enum podium_status status = rules_load(
        w->pd, ranking->round_id, ranking->field_id, w->arena, &rules);
    if (status == PODIUM_OK)
        status = rubric_load(
            w->pd, ranking->round_id, ranking->field_id, w->arena, &rubric);
    if (ranking->count > 1)
        qsort(ranking->results, ranking->count, sizeof *ranking->results,
            by_entry_code);
    for (size_t i = 0; status == PODIUM_OK && i < ranking->count; i++)
        if (!w->wanted || ranking->results[i].entry_id == w->wanted)
            status =
                add_feedback(w, ranking, rubric, &rules, &ranking->results[i]);
    return status;
}

static enum podium_status
load_feedback(struct feedback_work *w, const char *entry)
{
    struct podium_rankings all;
    struct typed_row row = { 0 };
    enum podium_status status = check_feedback_phase(w->pd);
    if (status == PODIUM_OK && entry)
        status = find_typed_entry(w->pd, entry, w->arena, &row);
    w->wanted = row.id;
    if (status == PODIUM_OK)
        status = load_feedback_head(w);
    if (status == PODIUM_OK)
        status = podium_rank(w->pd, NULL, NULL, w->arena, &all);
    for (size_t i = 0; status == PODIUM_OK && i < all.count; i++)
        status = add_field(w, &all.items[i]);
    return status == PODIUM_OK && w->arena->failed ? failed_memory(w->pd)
                                                   : status;
}

enum podium_status
podium_feedback_list(struct podium *pd, const char *entry,
    struct podium_arena *arena, struct podium_feedbacks *out)
{
    struct feedback_work w = { .pd = pd, .arena = arena, .out = out };
    *out = (struct podium_feedbacks){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    return status == PODIUM_OK ? read_end(pd, load_feedback(&w, entry))
                               : status;
}

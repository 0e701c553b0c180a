/* form_groups.c - answers to a form that are about one entry.
 *
 * In: answers, and the entries there are. Out: which answers count. Two are
 * about one entry if they have the same number of their own, name the same
 * entry, have titles that are alike and an author in common, or the same title,
 * tones and case aside, and the same sender; an entry of the contest is about
 * itself in the same way. What was sent twice in the same words is one answer.
 * Of the others of a group somebody says which counts; nothing is assumed.
 * Another title by the same authors may be a second entry, or another name of
 * the first: it is taken, and said.
 *
 * Groups are found by union and find over shared keys (Galler and Fischer, An
 * improved equivalence algorithm, CACM 7, 1964). */
/* SPDX-License-Identifier: MIT */
#include "contest/registration/form_groups.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "contest/registration/form_people.h"
#include "record/stmt.h"

struct known_entry {
    int64_t id;
    const char *code, *title;
    const char *authors; /* names with ", " between */
    const char *filed;   /* ISO day; NULL: not known */
    bool withdrawn;
};

struct known_entries {
    struct known_entry *items;
    size_t count, room;
};

/* Nodes are the entries of the contest, then the answers. */
struct grouping {
    struct import *im;
    struct form_answers *answers;
    struct known_entries entries; /* by code: ids are random */
    struct map nodes;             /* from an entry's id */
    size_t *parents;
    size_t size;                   /* of nodes */
    struct map keys;               /* to the first node that has it */
    struct authored_list authored; /* of each node */
};

/* ---- groups ---- */

static size_t
root_of_node(struct grouping *g, size_t i)
{
    while (g->parents && g->parents[i] != i)
        i = g->parents[i] = g->parents[g->parents[i]];
    return i;
}

/* The earliest node is the root, so that an entry of the contest is one of its
 * group. */
static void
unite_nodes(struct grouping *g, size_t a, size_t b)
{
    size_t x = root_of_node(g, a), y = root_of_node(g, b);
    g->parents[x < y ? y : x] = x < y ? x : y;
}

/* This node has the key: it is in the group of the first that had it. */
static void
share_key(struct grouping *g, size_t node, const char *sort, const char *a,
    const char *b)
{
    struct buffer key = { 0 };
    bool added;
    buffer_text(&key, sort);
    buffer_text(&key, a);
    buffer_char(&key, '\x1f');
    buffer_text(&key, b);
    int64_t *first =
        key.failed ? NULL : map_put_copy(&g->keys, buffer_string(&key), &added);
    g->im->arena->failed |= key.failed;
    buffer_free(&key);
    if (!first)
        return;
    if (added)
        *first = (int64_t)node;
    unite_nodes(g, (size_t)*first, node);
}

static void
add_author(struct grouping *g, struct authored *of, const char *key)
{
    const char **author =
        of && key ? arena_push(g->im->arena, &of->authors) : NULL;
    if (author)
        *author = key;
}

/* Each node is about what those before it are about whose titles are alike, if
 * they have an author in common. */
static void
share_alike_titles(struct grouping *g)
{
    for (size_t i = 1; i < g->size && !g->im->arena->failed; i++) {
        struct alike_matches matches;
        authored_find_alike(&g->authored, i, &matches);
        for (size_t k = 0; k < matches.count; k++)
            unite_nodes(g, matches.items[k].text, i);
    }
}

static void
share_answer_keys(struct grouping *g, size_t node, const struct form_answer *a)
{
    const char *sender =
        *a->submitter ? text_fold(g->im->arena, a->submitter) : "";
    if (*a->submission)
        share_key(g, node, "submission", a->submission, "");
    if (*a->parts[FORM_ENTRY].text)
        share_key(g, node, "entry", a->parts[FORM_ENTRY].text, "");
    if (sender && *sender && a->title_key && *a->title_key)
        share_key(g, node, "sender", a->title_key, sender);
    struct authored *of =
        authored_add(g->im->arena, &g->authored, a->parts[FORM_TITLE].text);
    for (size_t i = 0; i < a->authors.count; i++)
        add_author(g, of, a->authors.items[i].key);
}

static enum podium_status
load_known_entries(struct grouping *g)
{
    struct podium_arena *arena = g->im->arena;
    struct stmt q = stmt(g->im->pd,
        "SELECT e.id, e.entry, e.title, (SELECT group_concat(name, ', ') FROM"
        " (SELECT name FROM author_names a WHERE a.entry = e.id ORDER BY"
        " position)), e.filed, e.state <> 'active' FROM entries e ORDER BY"
        " e.entry COLLATE code");
    while (next_row(&q)) {
        struct known_entry *e = arena_push(arena, &g->entries);
        if (!e)
            break;
        *e = (struct known_entry){ col_int(&q, 0),
            podium_strdup(arena, col_word(&q, 1)),
            podium_strdup(arena, col_word(&q, 2)),
            podium_strdup(arena, col_text(&q, 3)),
            podium_strdup(arena, col_text(&q, 4)), col_int(&q, 5) != 0 };
        authored_add(arena, &g->authored, e->title);
        bool added;
        int64_t *node = map_put_ids(&g->nodes, &e->id, 1, &added);
        if (node)
            *node = (int64_t)g->entries.count - 1;
    }
    return stmt_end_into(&q, arena);
}

/* The node of an entry; g->size if there is none. */
static size_t
node_of_entry(const struct grouping *g, int64_t id)
{
    const int64_t *node = map_get_ids(&g->nodes, &id, 1);
    return node ? (size_t)*node : g->size;
}

/* One row a key: the entry, the kind of key, and what has it. */
static enum podium_status
share_entry_keys(struct grouping *g)
{
    struct podium_arena *arena = g->im->arena;
    struct stmt q = stmt(g->im->pd,
        "SELECT entry, 'author', name FROM author_names WHERE name IS NOT NULL"
        " UNION ALL SELECT s.entry, 'submission', p.value FROM submissions s"
        " JOIN personal p ON p.hash = s.submission"
        " UNION ALL SELECT id, 'entry', entry FROM entries");
    while (next_row(&q) && !arena->failed) {
        size_t node = node_of_entry(g, col_int(&q, 0));
        bool author = strcmp(col_word(&q, 1), "author") == 0;
        if (node >= g->entries.count || !g->entries.items)
            continue;
        if (author && g->authored.items)
            add_author(g, &g->authored.items[node],
                text_name_key(arena, col_word(&q, 2)));
        else if (!author)
            share_key(g, node, col_word(&q, 1), col_word(&q, 2), "");
    }
    return stmt_end_into(&q, arena);
}

static enum podium_status
find_groups(struct grouping *g)
{
    struct podium_arena *arena = g->im->arena;
    g->keys.arena = g->nodes.arena = arena;
    enum podium_status status = load_known_entries(g);
    if (status != PODIUM_OK)
        return status;
    g->size = g->entries.count + g->answers->count;
    g->parents = podium_alloc(arena, g->size + 1, sizeof *g->parents);
    if (!g->parents)
        return failed_memory(g->im->pd);
    for (size_t i = 0; i < g->size; i++)
        g->parents[i] = i;
    status = share_entry_keys(g);
    for (size_t i = 0; status == PODIUM_OK && i < g->answers->count; i++)
        share_answer_keys(g, g->entries.count + i, &g->answers->items[i]);
    if (status == PODIUM_OK)
        share_alike_titles(g);
    return arena->failed ? failed_memory(g->im->pd) : status;
}

/* ---- in which order they were sent ---- */

static int64_t
time_of(const struct grouping *g, size_t i, bool month_first)
{
    struct form_time t = g->answers->items[i].time;
    return month_first ? t.month_first : t.day_first;
}

/* A stable insertion sort: a group is small. */
static void
sort_by_time(const struct grouping *g, size_t *list, size_t n, bool month_first)
{
    for (size_t i = 1; i < n; i++)
        for (size_t j = i; j > 0 &&
             time_of(g, list[j - 1], month_first) >
                 time_of(g, list[j], month_first);
             j--) {
            size_t moved = list[j];
            list[j] = list[j - 1];
            list[j - 1] = moved;
        }
}

static void
add_group_fault(struct grouping *g, size_t answer, const char *const words[])
{
    struct location location = { .file = g->im->csv.file,
        .workbook = g->im->csv.workbook,
        .row = g->answers->items[answer].row };
    fault_add(&g->im->out->faults, g->im->arena, g->im->at.language, &location,
        words);
}

/* Put the n answers of a group in the order in which they were sent. */
static void
order_group(struct grouping *g, size_t *list, size_t n,
    enum podium_resubmission_rule rule)
{
    if (g->answers->order == FORM_TIME_NONE)
        return;
    sort_by_time(g, list, n, g->answers->order == FORM_TIME_MONTH_FIRST);
    if (g->answers->order != FORM_TIME_EITHER ||
        rule == PODIUM_RESUBMISSION_EACH)
        return;
    size_t end = rule == PODIUM_RESUBMISSION_FIRST ? 0 : n - 1;
    size_t by_day = list[end];
    sort_by_time(g, list, n, true);
    if (rule != PODIUM_RESUBMISSION_ASK && list[end] != by_day)
        add_group_fault(g, by_day,
            WORDS("form.time_order", g->answers->items[by_day].submitted,
                g->answers->items[list[end]].submitted));
}

/* ---- what counts ---- */

/* A group: answers, and the entry that they are about, if there is one. */
struct group {
    const struct known_entry *entry;
    size_t *answers, count;
};

static void
take_each(struct grouping *g, const struct group *group)
{
    for (size_t i = 0; i < group->count; i++) {
        struct form_answer *a = &g->answers->items[group->answers[i]];
        a->taken = true;
        a->counts = group->answers[i];
    }
}

/* Was the answer sent on a day before that of the entry, in this order? */
static bool
is_sent_before(const struct form_answer *a, const struct known_entry *entry,
    bool month_first)
{
    struct date day;
    char room[DATE_ROOM];
    return entry->filed && *a->submitted &&
        form_time_day(a->submitted, month_first, &day) &&
        strcmp(date_iso(room, day), entry->filed) < 0;
}

/* The same in the order of the form; where it is not known, and matters, that
 * is a fault. */
static bool
is_older(struct grouping *g, size_t answer, const struct known_entry *entry)
{
    const struct form_answer *a = &g->answers->items[answer];
    bool by_day = is_sent_before(a, entry, false);
    bool by_month = is_sent_before(a, entry, true);
    if (g->answers->order == FORM_TIME_EITHER && by_day != by_month)
        add_group_fault(
            g, answer, WORDS("form.time_order", a->submitted, entry->filed));
    return g->answers->order == FORM_TIME_MONTH_FIRST ? by_month : by_day;
}

static void
take_one(struct grouping *g, const struct group *group,
    enum podium_resubmission_rule rule)
{
    bool first = rule == PODIUM_RESUBMISSION_FIRST;
    size_t one = group->answers[first ? 0 : group->count - 1];
    bool older = group->entry && is_older(g, one, group->entry);
    if (group->entry && group->entry->withdrawn && older == first)
        add_group_fault(g, one, WORDS("form.withdrawn", group->entry->code));
    for (size_t i = 0; i < group->count; i++) {
        struct form_answer *a = &g->answers->items[group->answers[i]];
        a->counts = one;
        a->entry = group->entry ? group->entry->id : 0;
        a->code = group->entry ? group->entry->code : NULL;
    }
    g->answers->items[one].taken = !group->entry || older == first;
}

static const char *
names_of_authors(struct podium_arena *arena, const struct form_authors *authors)
{
    struct buffer b = { 0 };
    for (size_t i = 0; i < authors->count; i++) {
        buffer_text(&b, i ? ", " : "");
        buffer_text(&b, authors->items[i].parts[FORM_NAME].text);
    }
    const char *names = podium_strdup(arena, buffer_string(&b));
    buffer_free(&b);
    return names;
}

static void
add_undecided(struct grouping *g, const struct group *group, size_t number,
    struct podium_resubmissions *out)
{
    struct podium_arena *arena = g->im->arena;
    struct podium_resubmission *r =
        group->entry ? arena_push(arena, out) : NULL;
    if (r)
        *r = (struct podium_resubmission){ .group = number,
            .entry = group->entry->code,
            .submitted = group->entry->filed ? group->entry->filed : "",
            .title = group->entry->title,
            .authors = group->entry->authors ? group->entry->authors : "" };
    for (size_t i = 0; i < group->count; i++) {
        const struct form_answer *a = &g->answers->items[group->answers[i]];
        r = arena_push(arena, out);
        if (r)
            *r = (struct podium_resubmission){ .group = number,
                .row = a->row,
                .submitted = a->submitted,
                .title = a->parts[FORM_TITLE].text,
                .authors = names_of_authors(arena, &a->authors) };
    }
}

static enum podium_resubmission_rule
rule_for_group(const struct podium_form_file *form, size_t number)
{
    bool own = form->rules && number <= form->rule_count;
    return own && form->rules[number - 1] ? form->rules[number - 1]
                                          : form->rule;
}

/* number: of the group among those with several answers. */
static void
decide_group(struct grouping *g, const struct podium_form_file *form,
    const struct group *group, size_t number, struct podium_form_imported *out)
{
    enum podium_resubmission_rule rule = rule_for_group(form, number);
    order_group(g, group->answers, group->count, rule);
    add_undecided(g, group, number,
        rule == PODIUM_RESUBMISSION_ASK ? &out->undecided : &out->decided);
    if (rule == PODIUM_RESUBMISSION_ASK)
        return;
    if (rule == PODIUM_RESUBMISSION_EACH)
        take_each(g, group);
    else
        take_one(g, group, rule);
}

/* The answers of all groups, each group's beside each other, in the order of
 * their first; where each group ends goes to `ends`. */
static size_t *
list_by_group(struct grouping *g, size_t *ends, size_t *groups)
{
    size_t count = g->answers->count, used = 0, n = 0;
    struct podium_arena *arena = g->im->arena;
    size_t *numbers = podium_alloc(arena, g->size + 1, sizeof *numbers);
    size_t *sizes = podium_alloc(arena, count + 2, sizeof *sizes);
    size_t *list = podium_alloc(arena, count + 1, sizeof *list);
    if (!numbers || !sizes || !list)
        return NULL;
    for (size_t i = 0; i < count; i++) {
        size_t root = root_of_node(g, g->entries.count + i);
        if (numbers[root] == 0)
            numbers[root] = ++n;
        sizes[numbers[root]]++;
    }
    for (size_t i = 1; i <= n; i++) {
        ends[i - 1] = used; /* where its next answer goes: at last, its end */
        used += sizes[i];
    }
    for (size_t i = 0; i < count; i++)
        list[ends[numbers[root_of_node(g, g->entries.count + i)] - 1]++] = i;
    *groups = n;
    return list;
}

/* The entry of a group, rather one that is not withdrawn; a second one of these
 * is a fault. */
static const struct known_entry *
entry_of_group(struct grouping *g, size_t answer)
{
    size_t root = root_of_node(g, g->entries.count + answer);
    const struct known_entry *first = NULL;
    if (root >= g->entries.count)
        return NULL;
    for (size_t i = root; i < g->entries.count; i++) {
        if (root_of_node(g, i) != root)
            continue;
        const struct known_entry *other = &g->entries.items[i];
        if (first && !first->withdrawn && !other->withdrawn)
            add_group_fault(
                g, answer, WORDS("form.two_entries", first->code, other->code));
        if (!first || (first->withdrawn && !other->withdrawn))
            first = other;
    }
    return first;
}

/* Say of new entries that they have the authors of another. */
static void
note_same_authors(struct grouping *g)
{
    struct podium_arena *arena = g->im->arena;
    for (size_t i = 0; i < g->size && !arena->failed; i++) {
        size_t first = authored_first_by_same(arena, &g->authored, i);
        bool answer = i >= g->entries.count, row = first >= g->entries.count;
        const struct form_answer *a =
            answer ? &g->answers->items[i - g->entries.count] : NULL;
        if (!a || !a->taken || a->entry ||
            root_of_node(g, first) == root_of_node(g, i))
            continue;
        struct location location = { .file = g->im->csv.file,
            .workbook = g->im->csv.workbook,
            .row = a->row };
        fault_add(&g->im->out->notes, arena, g->im->at.language, &location,
            row ? WORDS("form.note_authors_row",
                      INT_TEXT(g->answers->items[first - g->entries.count].row))
                : WORDS(
                      "form.note_authors_entry", g->entries.items[first].code));
    }
}

enum podium_status
form_groups_decide(struct import *im, const struct podium_form_file *form,
    struct form_answers *answers, struct podium_form_imported *out)
{
    struct grouping g = { .im = im, .answers = answers };
    size_t groups = 0, start = 0, several = 0;
    size_t *ends = podium_alloc(im->arena, answers->count + 1, sizeof *ends);
    if (!ends)
        return failed_memory(im->pd);
    enum podium_status status = find_groups(&g);
    if (status != PODIUM_OK)
        return status;
    size_t *list = list_by_group(&g, ends, &groups);
    for (size_t i = 0; list && i < groups; i++) {
        struct group group = { entry_of_group(&g, list[start]), list + start,
            ends[i] - start };
        if (group.count > 1 || group.entry)
            decide_group(&g, form, &group, ++several, out);
        else
            take_each(&g, &group);
        start = ends[i];
    }
    note_same_authors(&g);
    return im->arena->failed ? failed_memory(im->pd) : PODIUM_OK;
}

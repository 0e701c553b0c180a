/* duplicates.c - what may be entered twice.
 *
 * In: titles and authors of this contest and of earlier ones. Out: pairs.
 * Titles are compared by base/alike.c. Authors have one name if it is written
 * with the same letters and tones, wherever in the syllable the tone stands
 * (Hoà, Hòa; not Thuý, Thủy), or if one of the two was written without any.
 * Homonyms are people: units and years of birth are shown, and who was born in
 * another year is half as alike. */
/* SPDX-License-Identifier: MIT */
#include <podium/duplicate.h>

#include <stdlib.h>
#include <string.h>

#include "base/alike.h"
#include "base/arena.h"
#include "base/code_order.h"
#include "base/text.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"

/* A title or an author. */
struct described {
    size_t contest; /* 0: this one; else one of the earlier ones, plus 1 */
    const char *entry, *text, *unit;
    const char *key; /* of a name */
    int born;
    bool plain; /* written without tones */
};

struct described_list {
    struct described *items;
    size_t count, room;
};

struct duplicate_search {
    struct podium_arena *arena;
    const struct podium_earlier_contest *earlier;
    struct described_list titles, authors;
    struct podium_duplicates *out;
};

static enum podium_status
load_described(struct duplicate_search *s, struct stmt *q, size_t contest,
    struct described_list *out)
{
    while (next_row(q)) {
        struct described *d = arena_push(s->arena, out);
        if (!d)
            break;
        *d = (struct described){ .contest = contest,
            .entry = podium_strdup(s->arena, col_word(q, 0)),
            .text = podium_strdup(s->arena, col_word(q, 1)),
            .unit = podium_strdup(s->arena, col_text(q, 2)),
            .born = col_is_null(q, 3) ? 0 : atoi(col_text(q, 3)) };
        d->plain = d->text && text_is_ascii(d->text, strlen(d->text));
    }
    return stmt_end_into(q, s->arena);
}

static enum podium_status
load_contest(struct duplicate_search *s, struct podium *pd, size_t contest)
{
    enum podium_status status = view_begin(pd, "everything");
    if (status != PODIUM_OK)
        return status;
    struct stmt titles = stmt(pd,
        "SELECT e.entry, e.title, u.name, NULL FROM entries e LEFT JOIN units u"
        " ON u.id = e.unit WHERE e.state = 'active' ORDER BY e.entry"
        " COLLATE code");
    status = load_described(s, &titles, contest, &s->titles);
    struct stmt authors = stmt(pd,
        "SELECT e.entry, ifnull(a.name, n.value), ifnull(u.name, v.name),"
        " substr(b.value, 1, 4) FROM authors a JOIN entries e ON e.id = a.entry"
        " AND e.state = 'active' LEFT JOIN personal n ON n.hash = a.name_hash"
        " LEFT JOIN personal b ON b.hash = a.birth_date"
        " LEFT JOIN units u ON u.id = a.unit LEFT JOIN units v ON v.id = e.unit"
        " WHERE ifnull(a.name, n.value) IS NOT NULL"
        " ORDER BY e.entry COLLATE code, a.position");
    if (status == PODIUM_OK)
        status = load_described(s, &authors, contest, &s->authors);
    else
        (void)stmt_end(&authors);
    return read_end(pd, status);
}

static void
add_duplicate(struct duplicate_search *s, const char *what,
    const struct described *a, const struct described *b, int likeness)
{
    struct podium_duplicate *d = arena_push(s->arena, s->out);
    if (!d)
        return;
    *d = (struct podium_duplicate){ .what = what,
        .contest = b->contest ? s->earlier[b->contest - 1].name : NULL,
        .entry = a->entry,
        .other = b->entry,
        .text = a->text,
        .other_text = b->text,
        .unit = a->unit,
        .other_unit = b->unit,
        .born = a->born,
        .other_born = b->born,
        .likeness = likeness };
}

#define OTHER_WORDS 990 /* the same letters, with other tones: mưa, mua */

static void
add_alike_title(struct duplicate_search *s, const struct described *a,
    const struct alike_match *match)
{
    const struct described *b = &s->titles.items[match->text];
    const char *x = text_name_key(s->arena, a->text);
    const char *y = text_name_key(s->arena, b->text);
    bool other = match->likeness > OTHER_WORDS && x && y && strcmp(x, y) != 0;
    add_duplicate(s, "title", a, b, other ? OTHER_WORDS : match->likeness);
}

static void
find_alike_titles(struct duplicate_search *s)
{
    struct alike_index index = { .grams.arena = s->arena };
    for (size_t i = 0; i < s->titles.count && !s->arena->failed; i++)
        alike_add(&index, s->titles.items[i].text);
    for (size_t i = 0; i < s->titles.count && !s->arena->failed; i++) {
        struct alike_matches matches;
        const struct described *a = &s->titles.items[i];
        if (a->contest != 0)
            break; /* this contest's come first */
        alike_find(&index, a->text, &matches);
        for (size_t k = 0; k < matches.count; k++)
            if (matches.items[k].text > i)
                add_alike_title(s, a, &matches.items[k]);
    }
}

/* May the two be one person? How alike, 0 if not. */
static int
likeness_of_names(const struct described *a, const struct described *b)
{
    bool apart = a->born && b->born && a->born != b->born;
    if (strcmp(a->key, b->key) == 0)
        return apart ? 500 : 1000;
    return a->plain != b->plain && !apart ? 900 : 0;
}

/* Authors whose names are the same without tones are chained by that: the last
 * of them, plus 1, is in the map. */
static void
find_same_authors(struct duplicate_search *s)
{
    struct map last = { .arena = s->arena };
    size_t count = s->authors.count;
    size_t *before = podium_alloc(s->arena, count + 1, sizeof *before);
    for (size_t i = 0; before && i < count; i++) {
        bool added;
        struct described *b = &s->authors.items[i];
        const char *folded = text_fold(s->arena, b->text);
        b->key = text_name_key(s->arena, b->text);
        int64_t *slot =
            folded && b->key ? map_put(&last, folded, &added) : NULL;
        if (!slot)
            return;
        before[i] = (size_t)*slot;
        *slot = (int64_t)i + 1;
        for (size_t k = before[i]; k; k = before[k - 1]) {
            const struct described *a = &s->authors.items[k - 1];
            int like = a->contest == 0 ? likeness_of_names(a, b) : 0;
            if (like)
                add_duplicate(s, "author", a, b, like);
        }
    }
}

static int
order_most_alike(const void *x, const void *y)
{
    const struct podium_duplicate *a = x, *b = y;
    int what = strcmp(b->what, a->what); /* titles first */
    if (what != 0)
        return what;
    if (a->likeness != b->likeness)
        return a->likeness > b->likeness ? -1 : 1;
    int entry = code_compare(a->entry, b->entry);
    if (entry == 0)
        entry =
            strcmp(a->contest ? a->contest : "", b->contest ? b->contest : "");
    if (entry == 0)
        entry = code_compare(a->other, b->other);
    if (entry == 0)
        entry = strcmp(a->text, b->text);
    if (entry == 0)
        entry = strcmp(a->other_text, b->other_text);
    return entry != 0 ? entry : a->other_born - b->other_born;
}

enum podium_status
podium_duplicate_list(struct podium *pd,
    const struct podium_earlier_contest *earlier, size_t n,
    struct podium_arena *arena, struct podium_duplicates *out)
{
    struct duplicate_search s = {
        .arena = arena, .earlier = earlier, .out = out
    };
    *out = (struct podium_duplicates){ 0 };
    enum podium_status status = load_contest(&s, pd, 0);
    for (size_t i = 0; status == PODIUM_OK && i < n; i++) {
        status = load_contest(&s, earlier[i].contest, i + 1);
        if (status != PODIUM_OK)
            failed_like(pd, earlier[i].contest);
    }
    if (status != PODIUM_OK)
        return status;
    find_alike_titles(&s);
    find_same_authors(&s);
    if (arena->failed)
        return failed_memory(pd);
    if (out->count > 1)
        qsort(out->items, out->count, sizeof *out->items, order_most_alike);
    return PODIUM_OK;
}

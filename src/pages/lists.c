/* lists.c - entries of all contests by field, year, unit and prize.
 *
 * In: all entries. Out: for each of the four a page of groups and the pages of
 * each group, so that everything is found without a script. What must hold: the
 * address of a group is a number that comes from its name alone, so that it
 * stays when other groups come; fields, units and prizes of several contests
 * that are written in the same way are one group. */
/* SPDX-License-Identifier: MIT */
#include "pages/lists.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "pages/contest_page.h"

const char *const list_words[] = { "field", "year", "unit", "prize", NULL };
enum list_kind { LIST_FIELD, LIST_YEAR, LIST_UNIT, LIST_PRIZE };

struct group {
    const char *name;
    uint64_t number;
    size_t order; /* of appearance */
    struct {
        size_t *items; /* which of the site's entries */
        size_t count, room;
    } members;
};

struct groups {
    struct group *items;
    size_t count, room;
};

/* What is written: the same for both languages. */
struct list_work {
    struct site *site;
    struct podium_arena arena;
    struct groups groups;
    struct map known; /* key of a name to its group */
    struct map numbers;
    enum list_kind kind;
};

static const char *
group_name(struct list_work *w, const struct site_entry *e)
{
    const struct podium_edition *edition = e->contest->edition;
    switch (w->kind) {
    case LIST_FIELD:
        return edition->fields.items[e->entry->field].name;
    case LIST_YEAR:
        return podium_strdup(&w->arena, INT_TEXT(edition->year));
    case LIST_UNIT:
        return e->entry->unit;
    default:
        return e->entry->prize;
    }
}

/* FNV-1a (Fowler, Noll, Vo), to 12 decimal digits; a year is its own number. */
static uint64_t
group_number(const struct list_work *w, const char *key)
{
    uint64_t hash = UINT64_C(14695981039346656037);
    if (w->kind == LIST_YEAR)
        return strtoull(key, NULL, 10);
    for (const char *s = key; *s; s++)
        hash = (hash ^ (unsigned char)*s) * UINT64_C(1099511628211);
    return hash % UINT64_C(1000000000000);
}

/* The number, or the next that no other group has. */
static uint64_t
free_number(struct list_work *w, uint64_t number)
{
    bool added = false;
    for (; !added; number++) {
        int64_t id = (int64_t)number;
        if (!map_put_ids(&w->numbers, &id, 1, &added))
            return number;
    }
    return number - 1;
}

static void
add_group_member(struct list_work *w, size_t entry)
{
    bool added = false;
    const char *name = group_name(w, &w->site->entries[entry]);
    const char *key = name && *name ? text_name_key(&w->arena, name) : NULL;
    int64_t *at = key ? map_put(&w->known, key, &added) : NULL;
    if (!at)
        return;
    if (added) {
        struct group *g = arena_push(&w->arena, &w->groups);
        if (!g)
            return;
        *at = (int64_t)(w->groups.count - 1);
        *g = (struct group){ .name = name,
            .number = free_number(w, group_number(w, key)),
            .order = w->groups.count };
    }
    struct group *g = &w->groups.items[*at];
    size_t *member = arena_push(&w->arena, &g->members);
    if (member)
        *member = entry;
}

static int
by_order(const void *a, const void *b)
{
    const struct group *x = a, *y = b;
    return x->order < y->order ? -1 : x->order > y->order;
}

/* Units as a reader looks for them; the rest as the contests have them. */
static void
sort_groups(struct list_work *w)
{
    struct text_order *order = w->kind == LIST_UNIT ? text_order_new() : NULL;
    struct group *g = w->groups.items;
    for (size_t width = 1; order && width < w->groups.count; width++)
        for (size_t k = width;
             k > 0 && text_order_words(order, g[k - 1].name, g[k].name) > 0;
             k--) {
            struct group moved = g[k];
            g[k] = g[k - 1];
            g[k - 1] = moved;
        }
    if (!order && w->groups.count > 1)
        qsort(g, w->groups.count, sizeof *g, by_order);
    text_order_free(order);
}

/* ---- pages ---- */

struct list_page {
    struct list_work *work;
    enum podium_language language;
    const char *folder, *stem; /* lists/, unit; or lists/unit/, 123 */
    const char *name;          /* of the group, or NULL */
    struct page page;
    size_t part, rows;
    bool open;
};

static const char *
list_title(struct page *p, const struct list_page *l)
{
    char id[32];
    snprintf(id, sizeof id, "site.by.%s", list_words[l->work->kind]);
    return l->name ? SAYS(p, "site.list_of", page_text(p, id), l->name)
                   : SAYS(p, "site.list_by", page_text(p, id));
}

static void
begin_list_page(struct list_page *l)
{
    struct page draft = { .language = l->language, .site = l->work->site };
    const char *path = part_path(&draft, l->folder, l->stem, l->part);
    const char *title = list_title(&draft, l);
    const struct crumb crumbs[] = {
        { page_text(&draft, "site.home"), "index.html" }, { title, path }, { 0 }
    };
    const struct page_head head = { .title = title, .crumbs = crumbs };
    l->page = page_begin(l->work->site, l->language, path, &head);
    l->page.path = podium_strdup(&l->page.arena, path);
    HTML(&l->page.body, "<h1>{1}</h1>\n<ul class=\"list\">\n", title);
    podium_arena_free(&draft.arena);
    l->open = true;
    l->rows = 0;
}

static void
end_list_page(struct list_page *l, bool more)
{
    struct page *p = &l->page;
    buffer_text(&p->body, "</ul>\n");
    if (l->part > 1)
        HTML(&p->body, "<p class=\"more\"><a href=\"{1}{2}\">{3}</a></p>\n",
            p->up, part_path(p, l->folder, l->stem, l->part - 1),
            page_text(p, "site.previous"));
    if (more)
        HTML(&p->body, "<p class=\"more\"><a href=\"{1}{2}\">{3}</a></p>\n",
            p->up, part_path(p, l->folder, l->stem, l->part + 1),
            page_text(p, "site.next"));
    page_end(p, TREE_LIST, false);
    l->part++;
    l->open = false;
}

/* Before a row is written: on a page that has room. */
static void
need_row(struct list_page *l)
{
    if (l->open && (l->page.body.size > PAGE_BYTES || l->rows >= PAGE_ROWS))
        end_list_page(l, true);
    if (!l->open)
        begin_list_page(l);
    l->rows++;
}

static void
add_list_entry(struct list_page *l, const struct site_entry *e)
{
    need_row(l);
    struct page *p = &l->page;
    const struct podium_edition *edition = e->contest->edition;
    const char *lang = lang_of(p, edition);
    HTML(&p->body, "<li><a href=\"{1}{2}\"{*3}>{4}</a>\n<span class=\"by\">",
        p->up, entry_path(p, e), lang, e->entry->title);
    if (e->entry->prize)
        HTML(&p->body, "<strong{*1}>{2}</strong> · ", lang, e->entry->prize);
    if (e->entry->unit)
        HTML(&p->body, "<span{*1}>{2}</span> · ", lang, e->entry->unit);
    HTML(&p->body, "{1}</span></li>\n", INT_TEXT(edition->year));
}

static void
write_group(
    struct list_work *w, enum podium_language language, const struct group *g)
{
    char folder[32], stem[24];
    snprintf(folder, sizeof folder, "lists/%s/", list_words[w->kind]);
    snprintf(stem, sizeof stem, "%llu", (unsigned long long)g->number);
    struct list_page l = { .work = w,
        .language = language,
        .folder = folder,
        .stem = stem,
        .name = g->name,
        .part = 1 };
    for (size_t i = 0; i < g->members.count; i++)
        add_list_entry(&l, &w->site->entries[g->members.items[i]]);
    end_list_page(&l, false);
}

static void
write_groups(struct list_work *w, enum podium_language language)
{
    struct list_page l = { .work = w,
        .language = language,
        .folder = "lists/",
        .stem = list_words[w->kind],
        .part = 1 };
    char path[64];
    for (size_t i = 0; i < w->groups.count; i++) {
        const struct group *g = &w->groups.items[i];
        const struct podium_edition *e =
            w->site->entries[g->members.items[0]].contest->edition;
        need_row(&l);
        snprintf(path, sizeof path, "lists/%s/%llu.html", list_words[w->kind],
            (unsigned long long)g->number);
        HTML(&l.page.body,
            "<li><a href=\"{1}{2}\"{*3}>{4}</a> <span class=\"muted\">({5})"
            "</span></li>\n",
            l.page.up, path, lang_of(&l.page, e), g->name,
            INT_TEXT(g->members.count));
        write_group(w, language, g);
    }
    if (!l.open)
        begin_list_page(&l);
    end_list_page(&l, false);
}

void
write_lists(struct site *site)
{
    for (int kind = LIST_FIELD; kind <= LIST_PRIZE; kind++) {
        struct list_work w = { .site = site, .kind = (enum list_kind)kind };
        w.known.arena = w.numbers.arena = &w.arena;
        for (size_t i = 0; i < site->entry_count; i++)
            add_group_member(&w, i);
        sort_groups(&w);
        write_groups(&w, PODIUM_LANGUAGE_VI);
        write_groups(&w, PODIUM_LANGUAGE_EN);
        site->tree.arena.failed |= w.arena.failed;
        podium_arena_free(&w.arena);
    }
}

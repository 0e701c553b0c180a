/* site.c - a static site of published contests: which pages there are. */
/* SPDX-License-Identifier: MIT */
#include <podium/site.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "pages/assets.h"
#include "pages/contest_page.h"
#include "pages/lists.h"
#include "pages/site_data.h"

/* ---- which contests, and where ---- */

static bool
is_on_site(const struct podium_site *asked, const struct podium_edition *e)
{
    return asked->live || e->publication != PODIUM_PUBLICATION_NONE;
}

/* The newest first; of one year as they were published. */
static int
by_newest(const void *a, const void *b)
{
    const struct podium_edition *x = ((const struct site_contest *)a)->edition;
    const struct podium_edition *y = ((const struct site_contest *)b)->edition;
    if (x->year != y->year)
        return x->year > y->year ? -1 : 1;
    if (x->published != y->published)
        return x->published > y->published ? -1 : 1;
    return strcmp(x->id, y->id);
}

/* A contest that the site had: its address stays. */
struct known_contest {
    char id[65];
    int64_t year, number;
    bool taken;
};

struct known_contests {
    struct known_contest *items;
    size_t count, room;
};

/* The next row of a table after this one: line breaks may be within quotes. */
static const char *
next_csv_row(const char *s)
{
    for (bool quoted = false; *s && (quoted || *s != '\n'); s++)
        quoted ^= *s == '"';
    return *s ? s + 1 : s;
}

static bool
is_known_number(
    const struct known_contests *known, int64_t year, int64_t number)
{
    for (size_t i = 0; i < known->count; i++)
        if (known->items[i].year == year && known->items[i].number == number)
            return true;
    return false;
}

/* "ID,YEAR,NUMBER,...": the file may be anybody's by now; what is no such row
 * is passed over, and so is an address that was there before. */
static void
read_known_contests(struct tree *t, struct known_contests *out)
{
    size_t size;
    const char *s = tree_read(t, TREE_CONTESTS, &size);
    for (; s && *s; s = next_csv_row(s)) {
        char id[65], year[5], number[7];
        if (sscanf(s, "%64[0-9a-f],%4[0-9],%6[0-9],", id, year, number) != 3 ||
            strlen(id) != 64 || strlen(year) != 4)
            continue;
        struct known_contest k = { .year = strtoll(year, NULL, 10),
            .number = strtoll(number, NULL, 10) };
        if (k.number == 0 || is_known_number(out, k.year, k.number))
            continue;
        memcpy(k.id, id, sizeof id);
        struct known_contest *to = arena_push(&t->arena, out);
        if (!to)
            return;
        *to = k;
    }
}

/* Addresses of contests that left the site are never given again: they stand
 * as YEAR/NUMBER below language and title. */
static void
read_retired(struct site *site)
{
    size_t size;
    const char *s = tree_read(&site->tree, TREE_SITE, &size);
    for (; s && *s; s += strcspn(s, "\n"), s += *s == '\n') {
        char year[5], number[7];
        if (sscanf(s, "%4[0-9]/%6[0-9]", year, number) != 2)
            continue;
        struct retired_address *r =
            arena_push(&site->tree.arena, &site->retired);
        if (r)
            *r = (struct retired_address){ strtoll(year, NULL, 10),
                strtoll(number, NULL, 10) };
    }
}

static bool
is_number_taken(const struct site *site, const struct known_contests *known,
    int64_t year, int64_t number)
{
    bool taken = is_known_number(known, year, number);
    for (size_t i = 0; i < site->retired.count; i++)
        taken |= site->retired.items[i].year == year &&
            site->retired.items[i].number == number;
    for (size_t i = 0; i < site->count; i++)
        taken |= site->contests[i].year == year &&
            site->contests[i].number == number;
    return taken;
}

static void
give_address(
    struct site *site, struct known_contests *known, struct site_contest *c)
{
    for (size_t i = 0; known->items && i < known->count && !c->number; i++)
        if (strcmp(known->items[i].id, c->edition->id) == 0) {
            c->year = known->items[i].year;
            c->number = known->items[i].number;
            known->items[i].taken = true;
        }
    for (int64_t n = 1; !c->number; n++)
        if (!is_number_taken(site, known, c->edition->year, n)) {
            c->year = c->edition->year;
            c->number = n;
        }
    snprintf(c->folder, sizeof c->folder, "%lld/%lld/", (long long)c->year,
        (long long)c->number);
}

/* A contest that is not given would silently leave the site. */
static void
retire_dropped(struct site *site, const struct known_contests *known)
{
    for (size_t i = 0; i < known->count; i++) {
        const struct known_contest *k = &known->items[i];
        struct retired_address *r = !k->taken && site->asked->drop
            ? arena_push(&site->tree.arena, &site->retired)
            : NULL;
        if (r)
            *r = (struct retired_address){ k->year, k->number };
        if (k->taken || site->asked->drop)
            continue;
        site->tree.problem->dropped = true;
        tree_fail(&site->tree, PODIUM_EXISTS,
            WORDS("site.dropped", site->asked->folder, INT_TEXT(k->year),
                INT_TEXT(k->number)));
    }
}

/* Copies of one contest; asked before anything is made. */
static const struct podium_edition *
find_twin(const struct podium_site *asked)
{
    for (size_t i = 1; i < asked->count; i++)
        for (size_t k = 0; k < i; k++)
            if (strcmp(asked->editions[i].id, asked->editions[k].id) == 0)
                return &asked->editions[i];
    return NULL;
}

static void
choose_contests(struct site *site)
{
    const struct podium_site *asked = site->asked;
    struct known_contests known = { 0 };
    struct podium_arena *arena = &site->tree.arena;
    site->contests =
        podium_alloc(arena, asked->count + 1, sizeof *site->contests);
    for (size_t i = 0; i < asked->count && site->contests; i++)
        if (is_on_site(asked, &asked->editions[i]))
            site->contests[site->count++].edition = &asked->editions[i];
    if (!site->contests) {
        tree_fail(&site->tree, PODIUM_NOMEM, WORDS("memory.out"));
        return;
    }
    qsort(site->contests, site->count, sizeof *site->contests, by_newest);
    read_known_contests(&site->tree, &known);
    read_retired(site);
    for (size_t i = site->count; i-- > 0;) /* the oldest has the first number */
        give_address(site, &known, &site->contests[i]);
    retire_dropped(site, &known);
}

/* A site keeps its language and its title when contests come and go. */
static void
choose_language_and_title(struct site *site)
{
    size_t size;
    const struct podium_edition *first = &site->asked->editions[0];
    const char *kept = tree_read(&site->tree, TREE_SITE, &size);
    const char *title = kept ? strchr(kept, '\n') : NULL;
    size_t n = title ? strcspn(title + 1, "\n") : 0;
    site->first = !kept                 ? first->language
        : strncmp(kept, "en\n", 3) == 0 ? PODIUM_LANGUAGE_EN
                                        : PODIUM_LANGUAGE_VI;
    site->title = site->asked->title ? site->asked->title
        : n > 0       ? arena_text(&site->tree.arena, title + 1, n)
        : first->host ? first->host
                      : message_text(site->first, "site.title");
    if (!site->title)
        tree_fail(&site->tree, PODIUM_NOMEM, WORDS("memory.out"));
}

static void
write_language_and_title(struct site *site)
{
    struct buffer b = { 0 };
    buffer_text(&b, site->first == PODIUM_LANGUAGE_EN ? "en\n" : "vi\n");
    buffer_text(&b, site->title);
    buffer_char(&b, '\n');
    for (size_t i = 0; i < site->retired.count; i++) {
        buffer_int(&b, site->retired.items[i].year);
        buffer_char(&b, '/');
        buffer_int(&b, site->retired.items[i].number);
        buffer_char(&b, '\n');
    }
    tree_put(&site->tree, TREE_SITE, TREE_FIRST, &b);
    buffer_free(&b);
}

static void
list_entries(struct site *site)
{
    size_t count = 0;
    for (size_t i = 0; i < site->count; i++)
        count += site->contests[i].edition->list.count;
    site->entries =
        podium_alloc(&site->tree.arena, count + 1, sizeof *site->entries);
    for (size_t i = 0; i < site->count && site->entries; i++) {
        const struct podium_edition *e = site->contests[i].edition;
        for (size_t k = 0; k < e->list.count; k++)
            site->entries[site->entry_count++] =
                (struct site_entry){ &site->contests[i], &e->list.items[k] };
    }
}

/* ---- pages ---- */

/* Does the path have the shape of one that a site has? # is digits. Others are
 * somebody's own. */
static bool
is_shaped(const char *path, const char *shape)
{
    for (; *shape; shape++) {
        if (*shape == '#') {
            size_t n = strspn(path, "0123456789");
            if (n == 0)
                return false;
            path += n;
        } else if (*path++ != *shape) {
            return false;
        }
    }
    return *path == '\0';
}

static bool
is_of_site(const char *path)
{
    static const char *const shapes[] = { "#/#/index.html", "#/#/awards-#.html",
        "#/#/entries.html", "#/#/entries-#.html", "#/#/e/#.html",
        "#/#/data/awards.csv", "#/#/data/awards.json", "#/#/data/entries.csv",
        "#/#/data/entries.json", "search/#.json", "search/years.json" };
    char shape[48];
    bool other = strncmp(path, "en/", 3) == 0 || strncmp(path, "vi/", 3) == 0;
    bool found = other && strcmp(path + 3, "index.html") == 0;
    path += other ? 3 : 0;
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        found |= is_shaped(path, shapes[i]);
    for (size_t i = 0; list_words[i]; i++)
        for (int form = 0; form < 4; form++) {
            snprintf(shape, sizeof shape, "lists/%s%s%s.html", list_words[i],
                form & 1 ? "/#" : "", form & 2 ? "-#" : "");
            found |= is_shaped(path, shape);
        }
    return found;
}

static void
write_language(struct site *site, enum podium_language language)
{
    for (size_t i = 0; i < site->entry_count; i++)
        write_entry_page(site, language, &site->entries[i]);
    for (size_t i = 0; i < site->count; i++) {
        const struct site_contest *c = &site->contests[i];
        write_contest_page(site, language, c);
        if (c->edition->publication != PODIUM_PUBLICATION_NONE &&
            has_ranking(c->edition))
            write_ranking_pages(site, language, c);
    }
    write_front_page(site, language);
}

static void
write_pages(struct site *site)
{
    list_entries(site);
    tree_plain_pages(&site->tree, site->first);
    write_contest_list(site); /* first: by it the folder is known as a site */
    write_language_and_title(site);
    put_style(&site->tree);
    put_search_script(&site->tree);
    write_language(site, site->first);
    write_language(site,
        site->first == PODIUM_LANGUAGE_VI ? PODIUM_LANGUAGE_EN
                                          : PODIUM_LANGUAGE_VI);
    write_lists(site);
    for (size_t i = 0; i < site->count; i++)
        if (site->contests[i].edition->publication != PODIUM_PUBLICATION_NONE)
            write_contest_data(site, &site->contests[i]);
    write_search_index(site);
    write_feed(site);
}

enum podium_status
podium_site_write(const struct podium_site *asked,
    struct podium_site_counts *counts, struct podium_site_problem *problem)
{
    struct site site = { .asked = asked,
        .tree = { .folder = -1,
            .marker = TREE_CONTESTS,
            .begins = TREE_CONTESTS_BEGIN,
            .owns = is_of_site,
            .language = asked->language,
            .problem = problem } };
    size_t wanted = 0;
    *counts = (struct podium_site_counts){ 0 };
    for (size_t i = 0; i < asked->count; i++)
        wanted += is_on_site(asked, &asked->editions[i]);
    const struct podium_edition *twin = find_twin(asked);
    if (twin)
        tree_fail(&site.tree, PODIUM_INVALID,
            WORDS("site.twins", twin->name ? twin->name : ""));
    else if (wanted == 0) /* no folder is made for nothing */
        tree_fail(&site.tree, PODIUM_REFUSED, WORDS("site.nothing"));
    else
        tree_open(&site.tree, asked->folder);
    if (site.tree.status == PODIUM_OK)
        choose_contests(&site);
    if (site.tree.status == PODIUM_OK)
        choose_language_and_title(&site);
    if (site.tree.status == PODIUM_OK)
        write_pages(&site);
    tree_publish(&site.tree);
    if (site.tree.status == PODIUM_OK && asked->last)
        site.tree.status = asked->last(asked->closure, problem);
    *counts = site.tree.counts;
    return tree_close(&site.tree);
}

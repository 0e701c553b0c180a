/* page.c - a page of a site: its frame, its address and language, and the
 * messages in it. */
/* SPDX-License-Identifier: MIT */
#include "pages/page.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/message.h"

#define AUTHORS_MOST 60 /* named of an entry */

static const char *const codes[] = {
    [PODIUM_LANGUAGE_EN] = "en", [PODIUM_LANGUAGE_VI] = "vi"
};

const char *
language_folder(const struct site *site, enum podium_language language)
{
    return language == site->first       ? ""
        : language == PODIUM_LANGUAGE_EN ? "en/"
                                         : "vi/";
}

const char *
page_text(struct page *p, const char *id)
{
    return message_text(p->language, id);
}

/* The text of a buffer in the page's arena; "" when memory ran out. */
static const char *
kept_text(struct page *p, struct buffer *b)
{
    const char *text = podium_strdup(&p->arena, buffer_string(b));
    p->body.failed |= b->failed || !text;
    buffer_free(b);
    return text ? text : "";
}

const char *
page_says(struct page *p, const char *const words[])
{
    struct buffer b = { 0 };
    message_add(&b, p->language, words);
    return kept_text(p, &b);
}

const char *
page_number(struct page *p, const char *number)
{
    struct buffer b = { 0 };
    bool comma = p->language == PODIUM_LANGUAGE_VI;
    for (const char *s = number; *s; s++)
        if (*s == '.' && comma)
            buffer_char(&b, ',');
        else
            buffer_char(&b, *s);
    return kept_text(p, &b);
}

const char *
page_day(struct page *p, const char *iso)
{
    struct date d;
    char room[DATE_ROOM], month[16];
    if (!date_read(iso, &d))
        return "";
    if (p->language == PODIUM_LANGUAGE_VI)
        return podium_strdup(&p->arena, date_day_first(room, d));
    snprintf(month, sizeof month, "month.%02d", d.month);
    return SAYS(p, "certificate.date", "", INT_TEXT(d.day), page_text(p, month),
        INT_TEXT(d.year));
}

const char *
page_moment(struct page *p, int64_t ms)
{
    char room[DATE_ROOM];
    return page_day(p, date_iso(room, moment_date(ms)));
}

const char *
lang_of(const struct page *p, const struct podium_edition *e)
{
    if (e->language == p->language)
        return "";
    return e->language == PODIUM_LANGUAGE_EN ? " lang=\"en\"" : " lang=\"vi\"";
}

bool
page_authors(struct page *p, const struct podium_edition_entry *e)
{
    bool initials = false;
    for (size_t i = 0; i < e->author_count; i++) {
        if (i == AUTHORS_MOST) {
            buffer_text(&p->body, " …");
            break;
        }
        HTML(&p->body, i > 0 ? ", <bdi>{1}</bdi>" : "<bdi>{1}</bdi>",
            e->authors[i].name);
        initials |= e->authors[i].initials;
    }
    return initials;
}

const char *
sheets_due_text(struct page *p, const struct podium_edition_entry *e)
{
    bool shown = e->prize || e->place > 0;
    return shown && e->sheets_in < e->sheets_due
        ? SAYS(p, "site.sheets_due", INT_TEXT(e->sheets_in),
              INT_TEXT(e->sheets_due))
        : NULL;
}

const char *
contest_title(struct page *p, const struct podium_edition *e)
{
    const char *name = e->name ? e->name : page_text(p, "site.unnamed");
    if (!e->edition || strstr(name, e->edition))
        return name;
    return SAYS(p,
        e->language == PODIUM_LANGUAGE_EN ? "site.contest_en"
                                          : "site.contest_vi",
        name, e->edition);
}

const char *
entry_path(struct page *p, const struct site_entry *e)
{
    struct buffer b = { 0 };
    buffer_text(&b, e->contest->folder);
    buffer_text(&b, "e/");
    buffer_int(&b, e->entry->number);
    buffer_text(&b, ".html");
    return kept_text(p, &b);
}

/* ---- the frame ---- */

static void
add_up(char *room, size_t size, const char *path)
{
    size_t n = strlen(room);
    for (const char *s = path; *s; s++)
        if (*s == '/' && n + 4 < size)
            n += (size_t)snprintf(room + n, size - n, "../");
}

static void
add_navigation(struct page *p)
{
    enum podium_language other = p->language == PODIUM_LANGUAGE_VI
        ? PODIUM_LANGUAGE_EN
        : PODIUM_LANGUAGE_VI;
    HTML(&p->body,
        "<header class=\"top\"><div class=\"wrap\">\n"
        "<a class=\"org\" href=\"{1}index.html\">{2}</a>\n"
        "<nav aria-label=\"{3}\"><ul>\n"
        "<li><a href=\"{1}index.html#contests\">{4}</a></li>\n"
        "<li><a href=\"{1}index.html#search\">{5}</a></li>\n",
        p->up, p->site->title, page_text(p, "site.main"),
        page_text(p, "site.contests"), page_text(p, "site.search"));
    HTML(&p->body,
        "<li><a href=\"{1}{2}{3}\" lang=\"{4}\" hreflang=\"{4}\">{5}</a></li>\n"
        "</ul></nav>\n</div></header>\n",
        p->root, language_folder(p->site, other), p->path, codes[other],
        message_text(other, "site.this_language"));
}

static void
add_crumbs(struct page *p, const struct crumb *crumbs)
{
    if (!crumbs)
        return;
    HTML(&p->body, "<nav class=\"crumbs wrap\" aria-label=\"{1}\"><ol>\n",
        page_text(p, "site.way"));
    for (const struct crumb *c = crumbs; c->name; c++)
        if (c[1].name)
            HTML(&p->body, "<li><a href=\"{1}{2}\">{3}</a></li>\n", p->up,
                c->path, c->name);
        else
            HTML(&p->body, "<li><span aria-current=\"page\">{1}</span></li>\n",
                c->name);
    buffer_text(&p->body, "</ol></nav>\n");
}

/* The front page has the feed. */
static const char *
feed_link(struct page *p)
{
    struct buffer b = { 0 };
    HTML(&b,
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{1}\""
        " href=\"{2}feed.xml\">\n",
        p->site->title, p->root);
    return kept_text(p, &b);
}

struct page
page_begin(struct site *site, enum podium_language language, const char *path,
    const struct page_head *head)
{
    struct page p = { .site = site, .language = language, .path = path };
    add_up(p.up, sizeof p.up, path);
    memcpy(p.root, p.up, sizeof p.up);
    add_up(p.root, sizeof p.root, language_folder(site, language));
    HTML(&p.body,
        "<!DOCTYPE html>\n<html lang=\"{1}\">\n<head>\n"
        "<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width,"
        " initial-scale=1\">\n<title>{2}</title>\n",
        codes[language], head->title);
    if (head->about)
        HTML(&p.body, "<meta name=\"description\" content=\"{1}\">\n",
            head->about);
    if (head->no_index)
        buffer_text(&p.body, "<meta name=\"robots\" content=\"noindex\">\n");
    HTML(&p.body,
        "<link rel=\"stylesheet\" href=\"{1}style.css\">\n"
        "<link rel=\"icon\" href=\"{1}icon.svg\">\n"
        "{*2}</head>\n<body>\n<a class=\"skip\" href=\"#content\">{3}</a>\n",
        p.root, head->crumbs ? "" : feed_link(&p),
        message_text(language, "site.skip"));
    add_navigation(&p);
    add_crumbs(&p, head->crumbs);
    buffer_text(&p.body, "<main id=\"content\" class=\"wrap\">\n");
    return p;
}

void
page_end(struct page *p, enum tree_rank rank, bool initials)
{
    char path[128];
    buffer_text(
        &p->body, "</main>\n<footer class=\"foot\"><div class=\"wrap\">\n");
    if (initials)
        HTML(&p->body, "<p>{1}</p>\n", page_text(p, "site.initials"));
    HTML(&p->body, "<p>{1}</p>\n</div></footer>\n</body>\n</html>\n",
        page_text(p, "site.correct"));
    snprintf(path, sizeof path, "%s%s", language_folder(p->site, p->language),
        p->path);
    tree_put(&p->site->tree, path, rank, &p->body);
    buffer_free(&p->body);
    podium_arena_free(&p->arena);
}

/* entry_page.c - the page of one entry. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "pages/contest_page.h"

#define LINE_MOST ((size_t)2500) /* bytes of a paragraph of a summary */

static void
add_fact(struct page *p, const char *id, const char *lang, const char *text)
{
    if (text && *text)
        HTML(&p->body, "<dt>{1}</dt><dd{*2}>{3}</dd>\n", page_text(p, id), lang,
            text);
}

static const char *
result_words(struct page *p, const struct podium_edition_entry *e)
{
    if (!e->place)
        return NULL;
    return *e->total ? SAYS(p, "site.place_points", INT_TEXT(e->place),
                           page_number(p, e->total))
                     : SAYS(p, "site.place_alone", INT_TEXT(e->place));
}

/* The unit, and where it is. */
static const char *
unit_words(struct page *p, const struct podium_edition_entry *e)
{
    if (e->unit && e->unit_now)
        return SAYS(p, "site.unit_now", e->unit, e->unit_now);
    return e->unit && e->town ? SAYS(p, "site.unit_place", e->unit, e->town)
                              : e->unit;
}

/* A paragraph for each line that says something, while the page has room. */
static void
add_summary(struct page *p, const char *lang, const char *text)
{
    if (!text || !*text)
        return;
    HTML(&p->body, "<div class=\"prose\"{*1}>\n<h2>{2}</h2>\n", lang,
        page_text(p, "site.summary"));
    while (*text && p->body.size < PAGE_BYTES) {
        size_t n = strcspn(text, "\n");
        size_t shown = n < LINE_MOST ? n : LINE_MOST;
        while (shown < n && ((unsigned char)text[shown] & 0xC0) == 0x80)
            shown--;
        char *line = podium_alloc(&p->arena, shown + 1, 1);
        if (line && shown > 0) {
            memcpy(line, text, shown);
            buffer_text(&p->body, "<p>");
            html_text(&p->body, line);
            buffer_text(&p->body, "</p>\n");
        }
        text += shown;
        text += *text == '\n';
    }
    buffer_text(&p->body, *text ? "<p>…</p>\n</div>\n" : "</div>\n");
}

static struct page
begin_entry_page(struct site *site, enum podium_language language,
    const struct site_entry *s, const char *path)
{
    struct page draft = { .language = language, .site = site };
    const struct podium_edition *e = s->contest->edition;
    const char *contest = contest_title(&draft, e);
    const struct crumb crumbs[] = { { page_text(&draft, "site.home"),
                                        "index.html" },
        { contest, part_path(&draft, s->contest->folder, "index", 1) },
        { s->entry->entry, path }, { 0 } };
    const struct page_head head = { .title = SAYS(&draft, "site.entry_title",
                                        s->entry->title, contest),
        .crumbs = crumbs };
    struct page p = page_begin(site, language, path, &head);
    podium_arena_free(&draft.arena);
    return p;
}

void
write_entry_page(struct site *site, enum podium_language language,
    const struct site_entry *s)
{
    struct page draft = { .language = language, .site = site };
    const char *path = entry_path(&draft, s);
    const struct podium_edition *e = s->contest->edition;
    const struct podium_edition_entry *entry = s->entry;
    struct page p = begin_entry_page(site, language, s, path);
    const char *lang = lang_of(&p, e);
    HTML(&p.body, "<h1 dir=\"auto\"{*1}>{2}</h1>\n", lang, entry->title);
    if (entry->prize)
        HTML(&p.body,
            "<p class=\"lead\"><strong class=\"prize{*1}\"{*2}>{3}</strong>"
            "</p>\n",
            entry->top ? " first" : "", lang, entry->prize);
    if (e->publication == PODIUM_PUBLICATION_PROVISIONAL)
        add_publication(&p, e);
    buffer_text(&p.body, "<dl class=\"facts-list\">\n");
    bool initials = false;
    if (entry->author_count > 0) {
        HTML(&p.body, "<dt>{1}</dt><dd>", page_text(&p, "site.authors"));
        initials = page_authors(&p, entry);
        buffer_text(&p.body, "</dd>\n");
    }
    add_fact(&p, "site.unit", lang, unit_words(&p, entry));
    add_fact(&p, "site.field", lang, e->fields.items[entry->field].name);
    HTML(&p.body,
        "<dt>{1}</dt><dd{*2}><a href=\"{3}{4}index.html\">{5}</a></dd>\n",
        page_text(&p, "site.contest"), lang, p.up, s->contest->folder,
        contest_title(&p, e));
    add_fact(&p, "site.result", "", result_words(&p, entry));
    add_fact(&p, "site.sheets", "", sheets_due_text(&p, entry));
    add_fact(&p, "site.code", "", entry->entry);
    buffer_text(&p.body, "</dl>\n");
    if (entry->citation)
        HTML(&p.body,
            "<div class=\"prose\"{*1}>\n<h2>{2}</h2>\n<p>{3}</p>\n</div>\n",
            lang, page_text(&p, "site.citation"), entry->citation);
    add_summary(&p, lang, entry->summary);
    page_end(&p, TREE_LEAF, initials);
    podium_arena_free(&draft.arena);
}

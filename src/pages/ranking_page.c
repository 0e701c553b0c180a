/* ranking_page.c - all entries of a contest that are published, field by field.
 */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "pages/contest_page.h"

/* The pages of the list, while they are written. */
struct ranking_pages {
    struct site *site;
    const struct site_contest *c;
    enum podium_language language;
    struct page page;
    size_t part, rows;
    size_t field; /* whose table is open, from 1; 0: none */
    bool open, initials;
    bool dashes; /* an entry of the table has no place that is shown */
};

static const struct podium_edition_field *
field_of_entry(
    const struct ranking_pages *w, const struct podium_edition_entry *e)
{
    return &w->c->edition->fields.items[e->field];
}

static void
begin_ranking_part(struct ranking_pages *w)
{
    struct page draft = { .language = w->language, .site = w->site };
    const struct podium_edition *e = w->c->edition;
    const char *path = part_path(&draft, w->c->folder, "entries", w->part);
    const char *contest = contest_title(&draft, e);
    const char *title = SAYS(&draft, "site.entries_of", contest);
    const struct crumb crumbs[] = { { page_text(&draft, "site.home"),
                                        "index.html" },
        { contest, part_path(&draft, w->c->folder, "index", 1) },
        { page_text(&draft, "site.entries"), path }, { 0 } };
    const struct page_head head = { .title = title, .crumbs = crumbs };
    w->page = page_begin(w->site, w->language, path, &head);
    w->page.path = podium_strdup(&w->page.arena, path);
    HTML(&w->page.body, "<h1>{1}</h1>\n", title);
    add_publication(&w->page, e);
    podium_arena_free(&draft.arena);
    w->open = true;
    w->rows = 0;
    w->initials = false;
}

static void
end_field_table(struct ranking_pages *w)
{
    if (w->field)
        buffer_text(&w->page.body, "</tbody></table>\n");
    if (w->field && w->c->edition->fields.items[w->field - 1].withheld)
        HTML(&w->page.body, "<p class=\"note\">{1}</p>\n",
            page_text(&w->page, "site.withheld"));
    if (w->field && w->dashes)
        HTML(&w->page.body, "<p class=\"note\">{1}</p>\n",
            page_text(&w->page, "site.dash"));
    if (w->field)
        buffer_text(&w->page.body, "</section>\n");
    w->field = 0;
    w->dashes = false;
}

static void
end_ranking_part(struct ranking_pages *w, bool more)
{
    struct page *p = &w->page;
    end_field_table(w);
    if (w->part > 1)
        HTML(&p->body, "<p class=\"more\"><a href=\"{1}{2}\">{3}</a></p>\n",
            p->up, part_path(p, w->c->folder, "entries", w->part - 1),
            page_text(p, "site.previous"));
    if (more)
        HTML(&p->body, "<p class=\"more\"><a href=\"{1}{2}\">{3}</a></p>\n",
            p->up, part_path(p, w->c->folder, "entries", w->part + 1),
            page_text(p, "site.next"));
    page_end(p, TREE_LIST, w->initials);
    w->part++;
    w->open = false;
}

static void
begin_field_table(struct ranking_pages *w, const struct podium_edition_entry *e)
{
    struct page *p = &w->page;
    const struct podium_edition_field *f = field_of_entry(w, e);
    if (w->field == e->field + 1)
        return;
    end_field_table(w);
    w->field = e->field + 1;
    HTML(&p->body,
        "<section aria-labelledby=\"f{1}\">\n<h2 id=\"f{1}\"{*2}>{3}</h2>\n"
        "<table class=\"ranking\" role=\"table\" aria-labelledby=\"f{1}\">\n"
        "<thead role=\"rowgroup\"><tr role=\"row\">",
        INT_TEXT(w->field), lang_of(p, w->c->edition), f->name);
    static const char head[] =
        "<th role=\"columnheader\" scope=\"col\" class=\"{1}\">{2}</th>";
    if (f->published >= PODIUM_PUBLISHED_PLACES)
        HTML(&p->body, head, "c-place num", page_text(p, "site.place"));
    HTML(&p->body, head, "c-entry", page_text(p, "site.entry"));
    if (f->published >= PODIUM_PUBLISHED_RESULTS)
        HTML(&p->body, head, "c-points num", page_text(p, "site.points"));
    HTML(&p->body, head, "c-prize", page_text(p, "site.prize"));
    buffer_text(&p->body, "</tr></thead>\n<tbody role=\"rowgroup\">\n");
}

static void
add_ranking_row(struct ranking_pages *w, const struct podium_edition_entry *e)
{
    struct page *p = &w->page;
    const struct site_entry at = { w->c, e };
    const struct podium_edition_field *f = field_of_entry(w, e);
    const char *lang = lang_of(p, w->c->edition);
    buffer_text(&p->body, "<tr role=\"row\">");
    if (f->published >= PODIUM_PUBLISHED_PLACES)
        HTML(&p->body, "<td role=\"cell\" class=\"c-place num\">{1}</td>",
            e->place ? INT_TEXT(e->place) : "-");
    w->dashes |= f->published >= PODIUM_PUBLISHED_PLACES && !e->place;
    HTML(&p->body,
        "<th role=\"rowheader\" scope=\"row\" class=\"c-entry\"><a"
        " href=\"{1}{2}\"{*3}>{4}</a>\n<span class=\"by\">{5} · ",
        p->up, entry_path(p, &at), lang, e->title, e->entry);
    w->initials |= page_authors(p, e);
    HTML(&p->body, e->unit ? "<span{*1}> · {2}</span></span>" : "</span>", lang,
        e->unit ? e->unit : "");
    if (e->shares)
        HTML(&p->body, "<span class=\"note\">{1}</span>",
            page_text(p, "site.shares"));
    const char *due = sheets_due_text(p, e);
    if (due)
        HTML(&p->body, "<span class=\"note\">{1}</span>", due);
    buffer_text(&p->body, "</th>");
    if (f->published >= PODIUM_PUBLISHED_RESULTS)
        HTML(&p->body, "<td role=\"cell\" class=\"c-points num\">{1}</td>",
            *e->total ? page_number(p, e->total) : "-");
    HTML(&p->body,
        "<td role=\"cell\" class=\"c-prize\"><span class=\"prize{*1}\"{*2}>"
        "{3}</span></td></tr>\n",
        e->top ? " first" : "", lang, e->prize ? e->prize : "");
}

void
write_ranking_pages(struct site *site, enum podium_language language,
    const struct site_contest *c)
{
    const struct podium_edition *e = c->edition;
    struct ranking_pages w = {
        .site = site, .c = c, .language = language, .part = 1
    };
    for (size_t i = 0; i < e->list.count; i++) {
        if (w.open && (w.page.body.size > PAGE_BYTES || w.rows >= PAGE_ROWS))
            end_ranking_part(&w, true);
        if (!w.open)
            begin_ranking_part(&w);
        begin_field_table(&w, &e->list.items[i]);
        add_ranking_row(&w, &e->list.items[i]);
        w.rows++;
    }
    if (!w.open)
        begin_ranking_part(&w);
    end_ranking_part(&w, false);
}

/* front_page.c - the first page of a site. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "pages/contest_page.h"
#include "pages/lists.h"

/* What was published last. */
static void
add_newest(struct page *p)
{
    const struct site *site = p->site;
    const struct site_contest *newest = NULL;
    for (size_t i = 0; i < site->count; i++) {
        const struct podium_edition *e = site->contests[i].edition;
        if (e->publication != PODIUM_PUBLICATION_NONE &&
            (!newest || e->published > newest->edition->published))
            newest = &site->contests[i];
    }
    if (!newest)
        return;
    bool final = newest->edition->publication == PODIUM_PUBLICATION_FINAL;
    HTML(&p->body,
        "<div class=\"status {*1}\"><p><strong>{2}</strong> <a"
        " href=\"{3}{4}index.html\"{*5}>{6}</a></p></div>\n",
        final ? "final" : "provisional",
        page_text(p, final ? "site.final" : "site.provisional"), p->up,
        newest->folder, lang_of(p, newest->edition),
        contest_title(p, newest->edition));
}

/* Without a script it leads to the lists. */
static void
add_search(struct page *p)
{
    HTML(&p->body,
        "<section aria-labelledby=\"search\">\n<h2 id=\"search\">{1}</h2>\n"
        "<form class=\"search\" role=\"search\" action=\"{2}lists/year.html\""
        " data-root=\"{3}\" data-up=\"{2}\" data-none=\"{4}\" data-many=\"{5}\""
        " data-fail=\"{6}\">\n",
        page_text(p, "site.search_entries"), p->up, p->root,
        page_text(p, "site.found_none"), page_text(p, "site.found_many"),
        page_text(p, "site.found_fail"));
    HTML(&p->body,
        "<label for=\"q\">{1}</label>\n<input id=\"q\" name=\"q\""
        " type=\"search\" autocomplete=\"off\" spellcheck=\"false\""
        " aria-describedby=\"q-hint\">\n<button type=\"submit\">{2}</button>\n"
        "</form>\n<p class=\"hint\" id=\"q-hint\">{3}</p>\n"
        "<div id=\"found\" role=\"status\" aria-live=\"polite\"></div>\n",
        page_text(p, "site.search_label"), page_text(p, "site.find"),
        page_text(p, "site.search_hint"));
    HTML(&p->body, "<h3>{1}</h3>\n<ul class=\"ways\">\n",
        page_text(p, "site.or_lists"));
    for (size_t i = 0; list_words[i]; i++) {
        char id[32];
        snprintf(id, sizeof id, "site.by.%s", list_words[i]);
        HTML(&p->body, "<li><a href=\"{1}lists/{2}.html\">{3}</a></li>\n",
            p->up, list_words[i], page_text(p, id));
    }
    buffer_text(&p->body, "</ul>\n</section>\n");
}

static void
add_contests(struct page *p)
{
    HTML(&p->body,
        "<section aria-labelledby=\"contests\">\n<h2 id=\"contests\">{1}</h2>\n"
        "<ul class=\"editions\">\n",
        page_text(p, "site.contests"));
    for (size_t i = 0; i < p->site->count; i++) {
        const struct site_contest *c = &p->site->contests[i];
        const struct podium_edition *e = c->edition;
        bool published = e->publication != PODIUM_PUBLICATION_NONE;
        HTML(&p->body,
            "<li><span class=\"year\">{1}</span>\n<span class=\"what\"><a"
            " href=\"{2}{3}index.html\"{*4}>{5}</a></span>\n",
            INT_TEXT(e->year), p->up, c->folder, lang_of(p, e),
            contest_title(p, e));
        HTML(&p->body, "<span class=\"facts\">{1}</span></li>\n",
            published ? SAYS(p, "site.counts", INT_TEXT(e->entries),
                            INT_TEXT(e->awards))
                      : page_text(p, "site.live"));
    }
    buffer_text(&p->body, "</ul>\n</section>\n");
}

void
write_front_page(struct site *site, enum podium_language language)
{
    struct page draft = { .language = language, .site = site };
    const struct page_head head = { .title = site->title,
        .about = page_text(&draft, "site.about") };
    struct page p = page_begin(site, language, "index.html", &head);
    HTML(&p.body, "<h1>{1}</h1>\n<p class=\"lead\">{2}</p>\n",
        page_text(&p, "site.title"), page_text(&p, "site.about"));
    add_newest(&p);
    add_search(&p);
    add_contests(&p);
    HTML(&p.body,
        "<section aria-labelledby=\"certificates\">\n"
        "<h2 id=\"certificates\">{1}</h2>\n<p class=\"prose\">{2}</p>\n"
        "</section>\n<script src=\"{3}search.js\" defer></script>\n",
        page_text(&p, "site.check"), page_text(&p, "site.check_says"), p.root);
    page_end(&p, TREE_FRONT, false);
}

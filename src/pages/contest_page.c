/* contest_page.c - the page of one contest: its prizes first. */
/* SPDX-License-Identifier: MIT */
#include "pages/contest_page.h"

#include <stdio.h>
#include <string.h>

#include "base/message.h"

/* Room for what follows the prizes. */
#define REST_BYTES ((size_t)10 * 1024)
#define FIELD_BYTES ((size_t)600)
#define LEAST_BYTES ((size_t)2 * 1024) /* of prizes on the first page */

bool
has_ranking(const struct podium_edition *e)
{
    bool any = false;
    for (size_t i = 0; i < e->fields.count; i++)
        any |= e->fields.items[i].published >= PODIUM_PUBLISHED_ENTRIES;
    return any;
}

const char *
part_path(struct page *p, const char *folder, const char *stem, size_t part)
{
    char name[96];
    if (part > 1)
        snprintf(name, sizeof name, "%s%s-%zu.html", folder, stem, part);
    else
        snprintf(name, sizeof name, "%s%s.html", folder, stem);
    const char *text = podium_strdup(&p->arena, name);
    p->body.failed |= !text;
    return text ? text : "";
}

void
add_publication(struct page *p, const struct podium_edition *e)
{
    bool final = e->publication == PODIUM_PUBLICATION_FINAL;
    const char *text = "";
    if (!final)
        text = SAYS(p, "site.objections", page_day(p, e->objection_until),
            e->objection_how ? e->objection_how : "");
    else if (e->decision && e->decision_date)
        text = SAYS(
            p, "site.decided_on", e->decision, page_day(p, e->decision_date));
    else if (e->decision)
        text = SAYS(p, "site.decided", e->decision);
    HTML(&p->body,
        "<div class=\"status {*1}\"><p><strong>{2}</strong> {3}</p></div>\n",
        final ? "final" : "provisional",
        page_text(p, final ? "site.final" : "site.provisional"), text);
}

static void
add_figure(struct page *p, int64_t count, const char *id)
{
    HTML(&p->body, "<li><b>{1}</b> {2}</li>\n", INT_TEXT(count),
        page_text(p, id));
}

static void
add_figures(struct page *p, const struct podium_edition *e)
{
    HTML(&p->body, "<h2 id=\"figures\">{1}</h2>\n<ul class=\"figures\">\n",
        page_text(p, "site.figures"));
    add_figure(p, e->entries, "site.n_entries");
    add_figure(p, e->authors, "site.n_authors");
    add_figure(p, e->units, "site.n_units");
    add_figure(p, (int64_t)e->fields.count, "site.n_fields");
    add_figure(p, e->judges, "site.n_judges");
    add_figure(p, e->sheets, "site.n_sheets");
    add_figure(p, e->awards, "site.n_awards");
    buffer_text(&p->body, "</ul>\n");
}

/* The longest bar is as wide as the chart. */
static void
add_field_row(struct page *p, const struct podium_edition *e,
    const struct podium_edition_field *f)
{
    int64_t most = 1;
    for (size_t i = 0; i < e->fields.count; i++)
        most = e->fields.items[i].entries > most ? e->fields.items[i].entries
                                                 : most;
    HTML(&p->body,
        "<tr><th scope=\"row\"{*1}>{2}</th><td class=\"num\">{3}</td>"
        "<td class=\"num\">{4}</td>",
        lang_of(p, e), f->name, INT_TEXT(f->entries), INT_TEXT(f->awards));
    HTML(&p->body,
        "<td class=\"chart\"><svg class=\"bar\" viewBox=\"0 0 100 10\""
        " preserveAspectRatio=\"none\" aria-hidden=\"true\">"
        "<rect width=\"{1}\" height=\"10\"/><rect width=\"{2}\""
        " height=\"10\"/></svg></td></tr>\n",
        INT_TEXT(f->entries * 100 / most), INT_TEXT(f->awards * 100 / most));
}

static void
add_fields(struct page *p, const struct podium_edition *e)
{
    HTML(&p->body,
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\""
        " aria-label=\"{1}\"><table class=\"fields\"><caption>{1}</caption>\n"
        "<thead><tr><th scope=\"col\">{2}</th><th scope=\"col\" class=\"num\">"
        "{3}</th><th scope=\"col\" class=\"num\">{4}</th>"
        "<td class=\"chart\"></td></tr></thead>\n<tbody>\n",
        page_text(p, "site.by_field"), page_text(p, "site.field"),
        page_text(p, "site.entries"), page_text(p, "site.prize"));
    for (size_t i = 0; i < e->fields.count; i++)
        add_field_row(p, e, &e->fields.items[i]);
    HTML(&p->body,
        "</tbody>\n<tfoot><tr><th scope=\"row\">{1}</th><td class=\"num\">{2}"
        "</td><td class=\"num\">{3}</td><td class=\"chart\"></td></tr></tfoot>"
        "\n</table></div>\n",
        page_text(p, "site.sum"), INT_TEXT(e->entries), INT_TEXT(e->awards));
}

/* ---- the rest ---- */

/* By what equal results are separated. */
static void
add_ties(struct page *p, const struct podium_edition *e)
{
    char id[48];
    if (!e->tie_steps || !e->tie_steps[0])
        return;
    HTML(&p->body, "<li>{1} ", page_text(p, "site.ties"));
    for (size_t i = 0; e->tie_steps[i]; i++) {
        snprintf(id, sizeof id, "site.tie.%s", e->tie_steps[i]);
        HTML(&p->body, i > 0 ? "; {1}" : "{1}",
            message_known(id) ? page_text(p, id) : e->tie_steps[i]);
    }
    buffer_text(&p->body, ".</li>\n");
}

static void
add_method(struct page *p, const struct podium_edition *e)
{
    char id[48];
    if (!e->method)
        return;
    snprintf(id, sizeof id, "site.method.%s", e->method);
    HTML(&p->body, "<h2 id=\"method\">{1}</h2>\n<ul class=\"prose\">\n",
        page_text(p, "site.method"));
    HTML(&p->body, "<li>{1}</li>\n<li>{2}</li>\n",
        SAYS(p, "site.judges_each", INT_TEXT(e->judges_per_entry)),
        page_text(p, id));
    if (e->outlier_threshold)
        HTML(&p->body, "<li>{1}</li>\n",
            SAYS(p, "site.outlier", page_number(p, e->outlier_threshold)));
    add_ties(p, e);
    buffer_text(&p->body, "</ul>\n");
}

static void
add_download(struct page *p, const struct site_contest *c, const char *file,
    const char *words)
{
    HTML(&p->body, "<li><a href=\"{1}{2}data/{3}\" download>{4}</a></li>\n",
        p->root, c->folder, file, words);
}

static void
add_downloads(struct page *p, const struct site_contest *c)
{
    HTML(&p->body, "<h2 id=\"downloads\">{1}</h2>\n<ul class=\"files\">\n",
        page_text(p, "site.downloads"));
    const char *prizes = page_text(p, "site.prizes");
    const char *entries = page_text(p, "site.entries");
    add_download(p, c, "awards.csv", SAYS(p, "site.as_csv", prizes));
    add_download(p, c, "awards.json", SAYS(p, "site.as_json", prizes));
    if (has_ranking(c->edition)) {
        add_download(p, c, "entries.csv", SAYS(p, "site.as_csv", entries));
        add_download(p, c, "entries.json", SAYS(p, "site.as_json", entries));
    }
    buffer_text(&p->body, "</ul>\n");
}

static void
add_log(struct page *p, const struct podium_edition *e)
{
    char group[5] = "";
    HTML(&p->body,
        "<h2 id=\"log\">{1}</h2>\n<p class=\"prose\">{2}</p>\n"
        "<p><code class=\"seal\">",
        page_text(p, "site.log"), page_text(p, "site.log_says"));
    for (const char *s = e->head ? e->head : ""; strlen(s) >= 4; s += 4) {
        memcpy(group, s, 4);
        HTML(&p->body, s > e->head ? " {1}" : "{1}", group);
    }
    buffer_text(&p->body, "</code></p>\n");
}

/* The page of checks is no page of the site: its key is the committee's. It is
 * linked where somebody wrote it into the contest's folder. */
static void
add_proof_link(struct page *p, const struct site_contest *c)
{
    char path[96];
    size_t size;
    snprintf(path, sizeof path, "%scheck/list.jws", c->folder);
    if (tree_read(&p->site->tree, path, &size))
        HTML(&p->body, "<p><a href=\"{1}{2}check/index.html\">{3}</a></p>\n",
            p->root, c->folder, page_text(p, "proof.page.title"));
}

static void
add_errata(struct page *p, const struct podium_edition *e)
{
    if (e->errata.count == 0)
        return;
    HTML(&p->body, "<h2 id=\"errata\">{1}</h2>\n<ul>\n",
        page_text(p, "site.errata"));
    for (size_t i = 0; i < e->errata.count; i++)
        HTML(&p->body, "<li>{1}</li>\n",
            SAYS(p,
                e->errata.items[i].prize ? "site.erratum" : "site.erratum_none",
                page_moment(p, e->errata.items[i].time),
                e->errata.items[i].entry,
                e->errata.items[i].prize ? e->errata.items[i].prize : ""));
    buffer_text(&p->body, "</ul>\n");
}

static void
add_progress(struct page *p, const struct podium_edition *e)
{
    HTML(&p->body,
        "<div class=\"status\"><p><strong>{1}</strong> {2}</p></div>\n",
        page_text(p, "site.live"), page_text(p, "site.live_says"));
    buffer_text(&p->body, "<ul class=\"figures\">\n");
    add_figure(p, e->entries, "site.n_entries");
    add_figure(p, (int64_t)e->fields.count, "site.n_fields");
    add_figure(p, e->expected, "site.n_expected");
    add_figure(p, e->sheets, "site.n_sheets");
    buffer_text(&p->body, "</ul>\n");
}

/* ---- prizes ---- */

/* The pages of the prizes, while they are written. */
struct award_pages {
    struct site *site;
    const struct site_contest *c;
    enum podium_language language;
    struct page page;
    size_t part, rows,
        limit;    /* limit: bytes of a page before the next begins */
    size_t field; /* whose heading was written, from 1; 0: none */
    bool initials;
};

static void
begin_award_part(struct award_pages *w)
{
    struct page draft = { .language = w->language, .site = w->site };
    const struct podium_edition *e = w->c->edition;
    const char *path = part_path(&draft, w->c->folder, "awards", w->part);
    const char *title = contest_title(&draft, e);
    const char *first = part_path(&draft, w->c->folder, "index", 1);
    const struct crumb crumbs[] = { { page_text(&draft, "site.home"),
                                        "index.html" },
        { title, first }, { page_text(&draft, "site.prizes"), path }, { 0 } };
    const struct page_head head = { .title = title, .crumbs = crumbs };
    w->page = page_begin(w->site, w->language, path, &head);
    w->page.path = podium_strdup(&w->page.arena, path);
    HTML(&w->page.body, "<h1{*1}>{2}</h1>\n<h2>{3}</h2>\n",
        lang_of(&w->page, e), title, page_text(&w->page, "site.prizes"));
    podium_arena_free(&draft.arena);
}

/* What comes after the prizes, on the first page alone. */
static void
add_rest(struct page *p, const struct site_contest *c)
{
    add_figures(p, c->edition);
    add_fields(p, c->edition);
    add_method(p, c->edition);
    add_downloads(p, c);
    add_proof_link(p, c);
    add_log(p, c->edition);
}

/* Go on on another page. */
static void
turn_award_page(struct award_pages *w)
{
    w->part++;
    if (w->field)
        buffer_text(&w->page.body, "</ul></section>\n");
    HTML(&w->page.body, "<p class=\"more\"><a href=\"{1}{2}\">{3}</a></p>\n",
        w->page.up, part_path(&w->page, w->c->folder, "awards", w->part),
        page_text(&w->page, "site.more_prizes"));
    if (w->part == 2)
        add_rest(&w->page, w->c);
    page_end(&w->page, TREE_LIST, w->initials);
    w->limit = PAGE_BYTES;
    w->field = 0;
    w->initials = false;
    begin_award_part(w);
}

static void
begin_award_field(struct award_pages *w, size_t field)
{
    const struct podium_edition *e = w->c->edition;
    if (w->field == field + 1)
        return;
    if (w->field)
        buffer_text(&w->page.body, "</ul></section>\n");
    HTML(&w->page.body,
        "<section aria-labelledby=\"f{1}\">\n<h3 id=\"f{1}\"{*2}>{3}</h3>\n"
        "<ul class=\"awards\">\n",
        INT_TEXT(field + 1), lang_of(&w->page, e), e->fields.items[field].name);
    w->field = field + 1;
}

static void
add_award(struct award_pages *w, const struct podium_edition_entry *entry)
{
    struct page *p = &w->page;
    const struct site_entry at = { w->c, entry };
    const char *lang = lang_of(p, w->c->edition);
    HTML(&p->body,
        "<li><p class=\"prize{*1}\"{*2}>{3}</p>\n<div><p class=\"title\"{*2}>"
        "<a href=\"{4}{5}\">{6}</a></p>\n<p class=\"people\">",
        entry->top ? " first" : "", lang, entry->prize, p->up,
        entry_path(p, &at), entry->title);
    w->initials |= page_authors(p, entry);
    HTML(&p->body, "</p>\n<p class=\"muted\"{*1}>{2}</p>", lang,
        entry->unit ? entry->unit : "");
    const char *due = sheets_due_text(p, entry);
    HTML(&p->body,
        due ? "\n<p class=\"note\">{1}</p></div></li>\n" : "</div></li>\n",
        due ? due : "");
}

/* A prize that nobody got is a line that says why. */
static void
add_empty_prize(struct award_pages *w, const struct podium_edition_prize *z)
{
    struct page *p = &w->page;
    HTML(&p->body,
        "<li><p class=\"prize{*1}\"{*2}>{3}</p>\n<div><p class=\"none\">{4}"
        "</p></div></li>\n",
        z->top ? " first" : "", lang_of(p, w->c->edition), z->name,
        z->unreached ? SAYS(p, "site.unreached", page_number(p, z->threshold))
                     : page_text(p, "site.not_given"));
}

static void
need_award_room(struct award_pages *w, size_t field)
{
    if (w->page.body.size <= w->limit && ++w->rows <= PAGE_ROWS)
        return;
    w->rows = 1;
    turn_award_page(w);
    begin_award_field(w, field);
}

/* The prizes of a field in their order, each with its entries. */
static void
add_field_awards(struct award_pages *w, size_t field)
{
    const struct podium_edition *e = w->c->edition;
    for (size_t i = 0; i < e->prizes.count; i++) {
        const struct podium_edition_prize *z = &e->prizes.items[i];
        if (z->field_id != e->fields.items[field].id)
            continue;
        begin_award_field(w, field);
        if (z->given == 0) {
            need_award_room(w, field);
            add_empty_prize(w, z);
        }
        for (size_t k = 0; k < e->list.count; k++) {
            const struct podium_edition_entry *entry = &e->list.items[k];
            if (entry->field != field || !entry->prize ||
                entry->prize_id != z->id)
                continue;
            need_award_room(w, field);
            add_award(w, entry);
        }
    }
}

static void
begin_contest_page(struct award_pages *w, const char *path)
{
    const struct podium_edition *e = w->c->edition;
    struct page draft = { .language = w->language, .site = w->site };
    const char *title = contest_title(&draft, e);
    const struct crumb crumbs[] = {
        { page_text(&draft, "site.home"), "index.html" }, { title, path }, { 0 }
    };
    const struct page_head head = {
        .title = title,
        .about = SAYS(&draft, "site.about_contest", title),
        .crumbs = crumbs,
    };
    w->page = page_begin(w->site, w->language, path, &head);
    HTML(&w->page.body, "<h1{*1}>{2}</h1>\n", lang_of(&w->page, e), title);
    podium_arena_free(&draft.arena);
}

void
write_contest_page(struct site *site, enum podium_language language,
    const struct site_contest *c)
{
    char path[64];
    const struct podium_edition *e = c->edition;
    struct award_pages w = { .site = site,
        .c = c,
        .language = language,
        .part = 1,
        .limit = PAGE_BYTES };
    size_t rest = REST_BYTES + e->fields.count * FIELD_BYTES;
    w.limit -= rest + LEAST_BYTES < w.limit ? rest : w.limit - LEAST_BYTES;
    snprintf(path, sizeof path, "%sindex.html", c->folder);
    begin_contest_page(&w, path);
    struct page *p = &w.page;
    if (e->publication == PODIUM_PUBLICATION_NONE) {
        add_progress(p, e);
        page_end(p, TREE_LIST, false);
        return;
    }
    add_publication(p, e);
    add_errata(p, e);
    if (has_ranking(e))
        HTML(&p->body, "<p><a href=\"{1}{2}entries.html\">{3}</a></p>\n", p->up,
            c->folder, page_text(p, "site.all_entries"));
    HTML(&p->body, "<h2 id=\"prizes\">{1}</h2>\n", page_text(p, "site.prizes"));
    for (size_t f = 0; f < e->fields.count; f++)
        add_field_awards(&w, f);
    if (w.field)
        buffer_text(&w.page.body, "</ul></section>\n");
    if (w.part == 1)
        add_rest(p, c);
    page_end(&w.page, TREE_LIST, w.initials);
}

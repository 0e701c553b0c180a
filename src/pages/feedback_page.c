/* feedback_page.c - the feedback on an entry, under an address nobody guesses.
 *
 * In: feedback, an address for each. Out: FOLDER/feedback/ADDRESS.html. What
 * must hold: no page names a person; nothing of the site links to one of these
 * pages, nor they to each other; robots and referrers learn nothing. */
/* SPDX-License-Identifier: MIT */
#include <podium/feedback.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/message.h"
#include "pages/html.h"
#include "pages/tree.h"

#define ADDRESS_DIGITS 32

/* The page that is being written. */
struct note {
    struct buffer body;
    struct podium_arena arena;
    const struct podium_feedback *f;
};

static const char *
note_text(struct note *n, const char *const words[])
{
    struct buffer b = { 0 };
    message_add(&b, n->f->language, words);
    const char *text = podium_strdup(&n->arena, buffer_string(&b));
    n->body.failed |= b.failed || !text;
    buffer_free(&b);
    return text ? text : "";
}
#define NOTE(n, ...) note_text((n), (const char *const[]){ __VA_ARGS__, NULL })

static const char *
note_number(struct note *n, const char *number)
{
    char *text = podium_strdup(&n->arena, number ? number : "");
    for (char *s = text; s && *s && n->f->language == PODIUM_LANGUAGE_VI; s++)
        if (*s == '.')
            *s = ',';
    return text ? text : "";
}

static void
begin_note(struct note *n)
{
    const struct podium_feedback *f = n->f;
    const char *title = NOTE(n, "feedback.title", f->entry);
    HTML(&n->body,
        "<!DOCTYPE html>\n<html lang=\"{1}\">\n<head>\n"
        "<meta charset=\"utf-8\">\n<meta name=\"viewport\""
        " content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"robots\" content=\"noindex, nofollow\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n<title>{2}</title>\n"
        "<link rel=\"stylesheet\" href=\"../style.css\">\n"
        "<link rel=\"icon\" href=\"../icon.svg\">\n</head>\n<body>\n"
        "<main id=\"content\" class=\"wrap\">\n<h1>{2}</h1>\n"
        "<p class=\"lead\" dir=\"auto\">{3}</p>\n",
        f->language == PODIUM_LANGUAGE_VI ? "vi" : "en", title, f->title);
    HTML(&n->body,
        "<div class=\"status {*1}\"><p><strong>{2}</strong> {3}</p></div>\n",
        f->provisional ? "provisional" : "final",
        NOTE(n, f->provisional ? "site.provisional" : "site.final"),
        NOTE(n, "feedback.private"));
}

static void
add_note_facts(struct note *n)
{
    const struct podium_feedback *f = n->f;
    HTML(&n->body, "<p>{1}</p>\n", NOTE(n, "feedback.field", f->field));
    if (f->place > 0)
        HTML(&n->body, "<p>{1}</p>\n",
            NOTE(n, "feedback.result", note_number(n, f->total),
                INT_TEXT(f->place), INT_TEXT(f->of)));
    if (f->sheets_in < f->sheets_due)
        HTML(&n->body, "<p>{1}</p>\n",
            NOTE(n, "site.sheets_due", INT_TEXT(f->sheets_in),
                INT_TEXT(f->sheets_due)));
    if (f->prize)
        HTML(&n->body, "<p><strong>{1}</strong></p>\n",
            NOTE(n, "feedback.prize", f->prize));
}

static void
add_note_row(struct note *n, const char *name, size_t criterion, bool total)
{
    const struct podium_feedback *f = n->f;
    HTML(&n->body, "<tr><th scope=\"row\">{1}</th><td class=\"num\">{2}</td>",
        name, total ? "" : note_number(n, f->criteria[criterion].maximum));
    for (size_t i = 0; i < f->sheet_count; i++)
        HTML(&n->body, "<td class=\"num\">{1}</td>",
            note_number(n,
                total ? f->sheets[i].total : f->sheets[i].scores[criterion]));
    if (f->means)
        HTML(&n->body, "<td class=\"num\">{1}</td>",
            note_number(n, total ? f->total : f->criteria[criterion].mean));
    buffer_text(&n->body, "</tr>\n");
}

static void
add_note_points(struct note *n)
{
    static const char head[] = "<th scope=\"col\" class=\"num\">{1}{2}</th>";
    const struct podium_feedback *f = n->f;
    if (f->criterion_count == 0)
        return;
    HTML(&n->body,
        "<h2 id=\"points\">{1}</h2>\n<div class=\"scroll\" tabindex=\"0\""
        " role=\"region\" aria-labelledby=\"points\"><table>\n<thead><tr>"
        "<th scope=\"col\">{2}</th>",
        NOTE(n, "feedback.points"), NOTE(n, "paper.criterion"));
    HTML(&n->body, head, NOTE(n, "paper.maximum"), "");
    for (size_t i = 0; i < f->sheet_count; i++) {
        bool counts = f->sheets[i].fate == PODIUM_FATE_COUNTED;
        HTML(&n->body, head, f->sheets[i].letter, counts ? "" : "*");
    }
    if (f->means)
        HTML(&n->body, head, NOTE(n, "feedback.mean"), "");
    buffer_text(&n->body, "</tr></thead>\n<tbody>\n");
    for (size_t k = 0; k < f->criterion_count; k++)
        add_note_row(n, f->criteria[k].name, k, false);
    add_note_row(n, NOTE(n, "paper.total"), 0, true);
    buffer_text(&n->body, "</tbody></table></div>\n");
    if (f->sheet_count > 0)
        HTML(
            &n->body, "<p class=\"hint\">{1}</p>\n", NOTE(n, "feedback.order"));
}

static void
add_note_aside(struct note *n)
{
    const struct podium_feedback *f = n->f;
    for (size_t i = 0; i < f->sheet_count; i++) {
        const char *id = f->sheets[i].aside;
        if (id)
            HTML(&n->body, "<p class=\"hint\">{1}</p>\n",
                NOTE(n, id, f->sheets[i].letter,
                    note_number(n, f->outlier_threshold)));
    }
}

static void
add_note_comments(struct note *n)
{
    const struct podium_feedback *f = n->f;
    if (f->comment_count + f->withheld > 0)
        HTML(&n->body, "<h2>{1}</h2>\n", NOTE(n, "feedback.comments"));
    for (size_t i = 0; i < f->comment_count; i++) {
        const struct podium_feedback_comment *c = &f->comments[i];
        if (c->begins)
            HTML(&n->body, "<h3>{1}</h3>\n",
                c->criterion ? c->criterion : NOTE(n, "feedback.whole"));
        HTML(&n->body, "<p class=\"prose\" dir=\"auto\">{1}</p>\n", c->text);
    }
    if (f->withheld > 0)
        HTML(&n->body, "<p class=\"hint\">{1}</p>\n",
            NOTE(n, "feedback.withheld", INT_TEXT(f->withheld)));
}

static void
end_note(struct note *n)
{
    struct date d;
    char room[DATE_ROOM];
    const struct podium_feedback *f = n->f;
    if (f->objection_until && date_read(f->objection_until, &d))
        HTML(&n->body, "<h2>{1}</h2>\n<p class=\"prose\">{2} {3}</p>\n",
            NOTE(n, "feedback.objection"),
            NOTE(n, f->provisional ? "feedback.until" : "feedback.was_until",
                date_day_first(room, d)),
            f->objection_how ? f->objection_how : "");
    for (size_t i = 0; i < f->receipt_count; i++)
        HTML(&n->body,
            i == 0 ? "<p class=\"hint\">{1}<code>{2}</code>"
                   : ", <code>{2}</code>",
            i == 0 ? NOTE(n, "feedback.receipts", "") : "", f->receipts[i]);
    if (f->receipt_count > 0)
        buffer_text(&n->body, "</p>\n");
    buffer_text(&n->body, "</main>\n</body>\n</html>\n");
}

static void
write_note(struct tree *t, const struct podium_feedback *f, const char *address)
{
    char path[ADDRESS_DIGITS + 8];
    struct note n = { .f = f };
    begin_note(&n);
    add_note_facts(&n);
    add_note_points(&n);
    add_note_aside(&n);
    add_note_comments(&n);
    end_note(&n);
    snprintf(path, sizeof path, "%s.html", address);
    tree_put(t, path, TREE_LEAF, &n.body);
    buffer_free(&n.body);
    podium_arena_free(&n.arena);
}

/* Only what has such an address is of these pages. */
static bool
is_note(const char *path)
{
    return strspn(path, "0123456789abcdef") == ADDRESS_DIGITS &&
        strcmp(path + ADDRESS_DIGITS, ".html") == 0;
}

#define EMPTY_BEGIN                                                            \
    "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"

/* Whoever asks for the folder learns nothing. */
static void
write_empty_index(struct tree *t)
{
    struct buffer b = { 0 };
    buffer_text(&b,
        EMPTY_BEGIN
        "<meta name=\"robots\" content=\"noindex\">\n<title>-</title>\n"
        "</head>\n<body><main><h1>-</h1></main></body>\n</html>\n");
    tree_put(t, "index.html", TREE_FIRST, &b);
    buffer_free(&b);
}

enum podium_status
podium_feedback_pages_write(const struct podium_feedbacks *list,
    const char *const addresses[], const char *folder,
    enum podium_language language, struct podium_site_problem *problem)
{
    char root[4000], style[4096];
    struct tree t = { .folder = -1,
        .marker = "index.html",
        .begins = EMPTY_BEGIN,
        .owns = is_note,
        .language = language,
        .problem = problem };
    int size = snprintf(root, sizeof root, "%s/feedback", folder);
    snprintf(style, sizeof style, "%s/%s", folder, TREE_CONTESTS);
    if (size < 0 || (size_t)size >= sizeof root || access(style, F_OK) != 0)
        tree_fail(&t, PODIUM_NOT_FOUND, WORDS("feedback.no_site", folder));
    else
        tree_open(&t, root);
    if (t.status == PODIUM_OK) {
        tree_plain_pages(
            &t, list->count > 0 ? list->items[0].language : PODIUM_LANGUAGE_VI);
        write_empty_index(&t);
        for (size_t i = 0; i < list->count; i++)
            write_note(&t, &list->items[i], addresses[i]);
    }
    tree_publish(&t);
    return tree_close(&t);
}

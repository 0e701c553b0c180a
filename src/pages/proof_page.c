/* proof_page.c - a page that checks certificates in a browser, on any machine
 * and without a server.
 *
 * In: the keys of the committee as a JWK set, its signed list. Out: a folder
 * with the page in both languages, the script that checks (schema/check), and
 * keys and list for other programs. What must hold: whoever opens the page from
 * a disk, or over plain HTTP, can check; nothing is fetched, and nothing sent:
 * keys, list and words are in the page itself, as data. */
/* SPDX-License-Identifier: MIT */
#include <podium/proof.h>

#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "pages/assets.h"
#include "pages/html.h"

#define LIST_FILE "list.jws"
/* How every list begins: {"alg":"EdDSA","kid":" in base64url. */
#define LIST_BEGIN "eyJhbGciOiJFZERTQSIsImtpZCI6I"

/* What the script says, by its own words for it. */
static const struct {
    const char *word, *id;
} script_words[] = {
    { "valid", "proof.valid" },
    { "replaced", "proof.page.replaced" },
    { "revoked", "proof.page.revoked" },
    { "unknown", "proof.page.unknown" },
    { "none", "proof.none" },
    { "other_key", "proof.other_key" },
    { "forged", "proof.forged" },
    { "no_list", "proof.page.no_list" },
    { "no_code", "proof.page.no_code" },
    { "reading", "proof.page.reading" },
    { "as_of", "proof.page.as_of" },
    { "others", "certificate.and_others" },
    { "number", "proof.says.number" },
    { "recipient", "proof.says.recipient" },
    { "prize", "proof.says.prize" },
    { "contest", "proof.says.contest" },
    { "field", "proof.says.field" },
    { "date", "proof.says.date" },
};

static const char *
language_code(enum podium_language language)
{
    return language == PODIUM_LANGUAGE_VI ? "vi" : "en";
}

/* JSON for a script to read. No < is in it, so that nothing ends it early. */
static void
add_data(struct buffer *out, const char *id, const char *json)
{
    HTML(out, "<script type=\"application/json\" id=\"{1}\">", id);
    for (const char *s = json; *s; s++)
        if (*s == '<')
            buffer_text(out, "\\u003c");
        else
            buffer_char(out, *s);
    buffer_text(out, "</script>\n");
}

static void
add_script_words(struct buffer *out, enum podium_language language)
{
    struct buffer b = { 0 };
    json_open(&b, '{');
    json_text(&b, "language", language_code(language));
    for (size_t i = 0; i < sizeof script_words / sizeof *script_words; i++)
        json_text(&b, script_words[i].word,
            message_text(language, script_words[i].id));
    json_close(&b, '}');
    out->failed |= b.failed;
    add_data(out, "words", buffer_string(&b));
    buffer_free(&b);
}

static void
add_form(struct buffer *out, enum podium_language language)
{
    HTML(out,
        "<form class=\"check\">\n<p><label for=\"camera\">{1}</label>\n"
        "<input id=\"camera\" type=\"file\" accept=\"image/*\""
        " capture=\"environment\"></p>\n<p><label for=\"picture\">{2}</label>\n"
        "<input id=\"picture\" type=\"file\" accept=\"image/*\"></p>\n"
        "<p><label for=\"text\">{3}</label>\n"
        "<textarea id=\"text\" name=\"text\" rows=\"4\" spellcheck=\"false\""
        " autocomplete=\"off\"></textarea></p>\n<p><button>{4}</button></p>\n"
        "</form>\n<div id=\"result\" role=\"status\"></div>\n"
        "<noscript><p>{5}</p></noscript>\n",
        message_text(language, "proof.page.camera"),
        message_text(language, "proof.page.picture"),
        message_text(language, "proof.page.text"),
        message_text(language, "proof.page.check"),
        message_text(language, "proof.page.script"));
}

static void
write_page(struct tree *t, const struct podium_proof_page *page,
    enum podium_language language)
{
    bool first = language == page->language;
    bool vi = language == PODIUM_LANGUAGE_VI;
    const char *path = first ? "index.html" : vi ? "vi.html" : "en.html";
    const char *other = !first ? "index.html" : vi ? "en.html" : "vi.html";
    struct buffer b = { 0 };
    HTML(&b,
        "<!DOCTYPE html>\n<html lang=\"{1}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width,"
        " initial-scale=1\">\n<title>{2}</title>\n"
        "<link rel=\"stylesheet\" href=\"style.css\">\n"
        "<link rel=\"icon\" href=\"icon.svg\">\n</head>\n<body>\n"
        "<main id=\"content\" class=\"wrap\">\n<h1>{2}</h1>\n"
        "<p class=\"lead\" lang=\"{3}\">{4}</p>\n<p class=\"prose\">{5}</p>\n",
        language_code(language), message_text(language, "proof.page.title"),
        language_code(page->language), page->contest,
        message_text(language, "proof.page.says"));
    add_form(&b, language);
    HTML(&b,
        "<h2>{1}</h2>\n<p class=\"prose\">{2}</p>\n<ul id=\"prints\"></ul>\n"
        "<p class=\"hint\" id=\"as-of\"></p>\n"
        "<p><a href=\"{3}\" lang=\"{4}\" hreflang=\"{4}\">{5}</a></p>\n</main>\n",
        message_text(language, "proof.page.keys"),
        message_text(language, "proof.page.compare"), other, vi ? "en" : "vi",
        vi ? "English" : "Tiếng Việt");
    add_data(&b, "keys", page->keys);
    struct buffer list = { 0 };
    json_text(&list, NULL, page->list);
    add_data(&b, "list", buffer_string(&list));
    b.failed |= list.failed;
    buffer_free(&list);
    add_script_words(&b, language);
    buffer_text(&b,
        "<script src=\"qr.js\"></script>\n<script src=\"check.js\"></script>\n"
        "</body>\n</html>\n");
    tree_put(t, path, first ? TREE_FRONT : TREE_LEAF, &b);
    buffer_free(&b);
}

static void
put_line(struct tree *t, const char *path, const char *text)
{
    struct buffer b = { 0 };
    buffer_text(&b, text);
    buffer_char(&b, '\n');
    tree_put(t, path, TREE_FIRST, &b);
    buffer_free(&b);
}

/* The page in the second language, where the first has become another. */
static bool
is_other_page(const char *path)
{
    return strcmp(path, "en.html") == 0 || strcmp(path, "vi.html") == 0;
}

enum podium_status
podium_proof_page_write(
    const struct podium_proof_page *page, struct podium_site_problem *problem)
{
    struct tree t = { .folder = -1,
        .marker = LIST_FILE,
        .begins = LIST_BEGIN,
        .owns = is_other_page,
        .language = page->language,
        .problem = problem };
    tree_open(&t, page->folder);
    if (t.status == PODIUM_OK) {
        tree_plain_pages(&t, page->language);
        put_line(&t, LIST_FILE, page->list);
        put_line(&t, "keys.json", page->keys);
        put_style(&t);
        put_check_scripts(&t);
        write_page(&t, page,
            page->language == PODIUM_LANGUAGE_VI ? PODIUM_LANGUAGE_EN
                                                 : PODIUM_LANGUAGE_VI);
        write_page(&t, page, page->language);
    }
    tree_publish(&t);
    return tree_close(&t);
}

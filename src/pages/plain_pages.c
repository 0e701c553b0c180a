/* plain_pages.c - pages which say that another is not there: not yet, or no
 * more. */
/* SPDX-License-Identifier: MIT */
#include "base/message.h"
#include "pages/html.h"
#include "pages/tree.h"

/* A page without any link, and one with a link to the front page alone. They
 * have what others link to in the front page. */
void
tree_plain_pages(struct tree *t, enum podium_language first)
{
    static const char page[] =
        "<!DOCTYPE html>\n<html lang=\"{1}\">\n<head>\n"
        "<meta charset=\"utf-8\">\n<meta name=\"viewport\""
        " content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"robots\" content=\"noindex\">\n<title>{2}</title>\n"
        "</head>\n<body>\n<main>\n<h1 id=\"contests\">{2}</h1>\n"
        "<p id=\"search\">{3}</p>\n<p lang=\"{4}\">{5}</p>\n{*6}</main>\n</body>\n</html>\n";
    bool vi = first == PODIUM_LANGUAGE_VI;
    enum podium_language one = first,
                         two = vi ? PODIUM_LANGUAGE_EN : PODIUM_LANGUAGE_VI;
    struct buffer b = { 0 };
    HTML(&b, page, vi ? "vi" : "en", message_text(one, "site.soon"),
        message_text(one, "site.soon_says"), vi ? "en" : "vi",
        message_text(two, "site.soon_says"), "");
    t->reserved = podium_strdup(&t->arena, buffer_string(&b));
    buffer_clear(&b);
    HTML(&b, page, vi ? "vi" : "en", message_text(one, "site.gone"),
        message_text(one, "site.gone_says"), vi ? "en" : "vi",
        message_text(two, "site.gone_says"),
        "<p><a href=\"{*1}index.html\">index</a></p>\n");
    t->gone = podium_strdup(&t->arena, buffer_string(&b));
    t->arena.failed |= b.failed;
    buffer_free(&b);
}

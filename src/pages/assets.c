/* assets.c - files of the program that pages need beside them. */
/* SPDX-License-Identifier: MIT */
#include "pages/assets.h"

#include <string.h>

static const unsigned char style[] = {
#include "schema/site/style.css.inc"
};
static const unsigned char icon[] = {
#include "schema/site/icon.svg.inc"
};
static const unsigned char search[] = {
#include "schema/site/search.js.inc"
};
static const unsigned char check[] = {
#include "schema/check/check.js.inc"
};
/* jsQR 1.4.0, https://github.com/cozmo/jsQR, Apache License 2.0. */
static const unsigned char qr[] = {
#include "schema/check/qr.js.inc"
};
static const unsigned char qr_license[] = {
#include "schema/check/qr-LICENSE.inc"
};

static void
put_text(struct tree *t, const char *path, const unsigned char *text)
{
    const struct buffer b = { .bytes = (char *)(uintptr_t)text,
        .size = strlen((const char *)text) };
    tree_put(t, path, TREE_FIRST, &b);
}

void
put_style(struct tree *t)
{
    put_text(t, "style.css", style);
    put_text(t, "icon.svg", icon);
}

void
put_search_script(struct tree *t)
{
    put_text(t, "search.js", search);
}

void
put_check_scripts(struct tree *t)
{
    put_text(t, "check.js", check);
    put_text(t, "qr.js", qr);
    put_text(t, "qr-LICENSE", qr_license);
}

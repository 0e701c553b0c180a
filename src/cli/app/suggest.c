/* suggest.c - what was meant by a command that there is not. */
/* SPDX-License-Identifier: MIT */
#include "cli/app/suggest.h"

#include <string.h>

#include "base/message.h"

/* Levenshtein distance of two words (V. I. Levenshtein 1966), with one row of
 * the table kept. */
static size_t
edit_distance(const char *a, const char *b)
{
    size_t row[32], n = strlen(b);
    if (n >= 31)
        return n;
    for (size_t j = 0; j <= n; j++)
        row[j] = j;
    for (size_t i = 0; a[i]; i++) {
        size_t corner = row[0];
        row[0] = i + 1;
        for (size_t j = 0; j < n; j++) {
            size_t best = corner + (a[i] != b[j]);
            corner = row[j + 1];
            if (row[j] + 1 < best)
                best = row[j] + 1;
            if (corner + 1 < best)
                best = corner + 1;
            row[j + 1] = best;
        }
    }
    return row[n];
}

/* The verbs that follow a noun, as "add, edit"; empty if it is no noun. */
static struct buffer
verb_list(const struct app *app, const char *noun)
{
    struct buffer verbs = { 0 };
    for (const struct command *c = app->commands; c->noun; c++)
        if (strcmp(c->noun, noun) == 0 && c->verb) {
            buffer_text(&verbs, verbs.size ? ", " : "");
            buffer_text(&verbs, c->verb);
        }
    return verbs;
}

/* The noun nearest to a misspelt word, of which at least half is right, or
 * NULL. */
static const char *
nearest_noun(const struct app *app, const char *word)
{
    const char *near = NULL;
    size_t best = 3;
    for (const struct command *c = app->commands; c->noun; c++) {
        size_t d = edit_distance(word, c->noun);
        if (d < best && 2 * d <= strlen(word)) {
            best = d;
            near = c->noun;
        }
    }
    return near;
}

int
suggest_command(struct app *app, int argc, char **argv)
{
    struct buffer verbs = verb_list(app, argv[0]);
    const char *near = nearest_noun(app, argv[0]);
    int code;
    if (verbs.size > 0 && argc > 1)
        code = report_misuse(
            app, WORDS("usage.verb", argv[0], argv[1], buffer_string(&verbs)));
    else if (verbs.size > 0)
        code = report_misuse(
            app, WORDS("usage.no_verb", argv[0], buffer_string(&verbs)));
    else if (near)
        code = report_misuse(app, WORDS("usage.near", argv[0], near));
    else
        code = report_misuse(app, WORDS("usage.command", argv[0]));
    buffer_free(&verbs);
    return code;
}

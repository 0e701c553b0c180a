/* ballot.c - the file a judge takes away and brings back. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/text.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/merge.h"

/* NAME-J07.ballot for NAME.podium, beside it. */
static const char *
ballot_path(struct app *app, const char *judge)
{
    struct buffer b = { 0 };
    size_t n = strlen(app->contest);
    const char *dot = strrchr(app->contest, '.');
    if (dot && strcmp(dot, ".podium") == 0)
        n = (size_t)(dot - app->contest);
    buffer_add(&b, app->contest, n);
    buffer_char(&b, '-');
    const char *name = text_file_name(&app->arena, judge);
    buffer_text(&b, name ? name : "");
    buffer_text(&b, ".ballot");
    const char *path = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return path;
}

int
cmd_ballot_export(struct app *app, int argc, char **argv)
{
    const char *judge = NULL;
    int64_t entries = 0;
    const struct option options[] = { { "judge", .text = &judge }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    if (!judge)
        return report_misuse(app, WORDS("usage.operands"));
    const char *path = argc == 1 ? argv[0] : ballot_path(app, judge);
    enum podium_status status =
        podium_ballot_export(app->pd, judge, path, &entries);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, "ballot.written", path, judge, INT_TEXT(entries)));
    return EXIT_DONE;
}

int
cmd_ballot_import(struct app *app, int argc, char **argv)
{
    return merge_file(app, argc, argv, podium_ballot_import);
}

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
#include "cli/cmd/verify.h"

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

/* Put the files that she may open beside the ballot, and say which are not. */
static int
copy_dossiers(struct app *app, const char *path)
{
    struct podium_dossier files;
    enum podium_status status =
        podium_dossier_copy(app->pd, path, &app->arena, &files);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    print_dossier_faults(app, &files);
    if (files.files > 0)
        fprintf(app->out, "%s\n",
            SAY(app, "ballot.dossiers", INT_TEXT(files.files - files.faults),
                INT_TEXT(files.files)));
    return EXIT_DONE;
}

int
cmd_ballot_export(struct app *app, int argc, char **argv)
{
    const char *judge = NULL;
    bool alone = false;
    int64_t entries = 0;
    const struct option options[] = { { "judge", .text = &judge },
        { "without-dossiers", .flag = &alone }, { 0 } };
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
    return alone ? EXIT_DONE : copy_dossiers(app, path);
}

int
cmd_ballot_import(struct app *app, int argc, char **argv)
{
    return merge_file(app, argc, argv, podium_ballot_import);
}

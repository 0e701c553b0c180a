/* comment.c - what judges wrote, and what entrants may read of it. */
/* SPDX-License-Identifier: MIT */
#include <podium/feedback.h>

#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/ui/table.h"

int
cmd_feedback_comments(struct app *app, int argc, char **argv)
{
    static const struct heading headings[] = { { "entry", LEFT, false },
        { "judge", LEFT, false }, { "criterion", LEFT, false },
        { "comment", LEFT, true }, { "withheld", LEFT, true } };
    struct podium_comments all;
    int code = read_no_options(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status = podium_comment_list(
        app->pd, argc > 0 ? argv[0] : NULL, &app->arena, &all);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < all.count; i++) {
        const struct podium_comment *c = &all.items[i];
        table_text(&t, c->entry);
        table_text(&t, c->judge);
        table_text(&t, c->criterion);
        table_text(&t, c->text);
        table_text(&t, c->withheld);
    }
    if (all.count > 0 || app->format != FORMAT_TABLE)
        table_end(&t);
    else
        fprintf(app->out, "%s\n", SAY(app, "comment.nothing"));
    return EXIT_DONE;
}

static int
change_comment(struct app *app, int argc, char **argv, bool withhold)
{
    struct podium_comment_id id = { 0 };
    const struct option options[] = { { "criterion", .text = &id.criterion },
        { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    id.entry = argv[0];
    id.judge = argv[1];
    enum podium_status status = withhold
        ? podium_comment_withhold(app->pd, &id, app->reason)
        : podium_comment_release(app->pd, &id, app->reason);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, withhold ? "comment.withheld" : "comment.released", id.entry));
    return EXIT_DONE;
}

int
cmd_feedback_withhold(struct app *app, int argc, char **argv)
{
    return change_comment(app, argc, argv, true);
}

int
cmd_feedback_release(struct app *app, int argc, char **argv)
{
    return change_comment(app, argc, argv, false);
}

/* feedback.c - the feedback on entries, as pages for the post. */
/* SPDX-License-Identifier: MIT */
#include "base/message.h"
#include "cli/app/library.h"
#include "cli/app/option.h"
#include "cli/app/output.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/verify.h"

static int
draw_feedback(struct app *app, const struct podium_feedbacks *list,
    const struct podium_drawing *how)
{
    struct podium_draw_problem problem = { 0 };
    __typeof__(podium_feedback_draw) *function;
    LIBRARY_FUNCTION(function, library_open(RENDERER), podium_feedback_draw);
    if (!function)
        return say_renderer_missing(app);
    enum podium_status status = function(list, how, &problem);
    return status == PODIUM_OK ? EXIT_DONE
                               : say_renderer_failed(app, status, &problem);
}

int
cmd_feedback(struct app *app, int argc, char **argv)
{
    const char *entry = NULL;
    struct podium_feedbacks list;
    struct podium_drawing how = { .language = app->language, .now = app->now };
    const struct option options[] = { { "entry", .text = &entry },
        { "font", .text = &how.family }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    how.path = argv[0];
    if (!check_output_path(app, how.path))
        return EX_CANTCREAT;
    code = verify_before_decision(app);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_feedback_list(app->pd, entry, &app->arena, &list);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    code = draw_feedback(app, &list, &how);
    if (code == EXIT_DONE)
        fprintf(app->out, "%s\n",
            SAY(app, "feedback.drawn", how.path, INT_TEXT(list.count)));
    return code;
}

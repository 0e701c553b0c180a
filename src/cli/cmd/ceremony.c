/* ceremony.c - the script and the slides of the announcing of awards. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/message.h"
#include "base/new_file.h"
#include "cli/app/library.h"
#include "cli/app/option.h"
#include "cli/app/output.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/verify.h"

static int
draw_ceremony(struct app *app, const struct podium_ceremony *list,
    const struct podium_drawing *how, bool slides)
{
    struct podium_draw_problem problem = { 0 };
    __typeof__(podium_ceremony_script_draw) *function;
    if (slides)
        LIBRARY_FUNCTION(
            function, library_open(RENDERER), podium_ceremony_slides_draw);
    else
        LIBRARY_FUNCTION(
            function, library_open(RENDERER), podium_ceremony_script_draw);
    if (!function)
        return say_renderer_missing(app);
    enum podium_status status = function(list, how, &problem);
    return status == PODIUM_OK ? EXIT_DONE
                               : say_renderer_failed(app, status, &problem);
}

int
cmd_ceremony(struct app *app, int argc, char **argv)
{
    struct podium_ceremony list;
    struct podium_drawing how = { .language = app->language, .now = app->now };
    const struct option options[] = { { "font", .text = &how.family }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    bool slides = strcmp(app->command->verb, "slides") == 0;
    bool file = path_has_ending(argv[0], ".pdf");
    if (!file && !slides)
        return report_misuse(app, WORDS("usage.pdf", argv[0]));
    how.path = file ? argv[0] : NULL;
    how.folder = file ? NULL : argv[0];
    if (file && !check_output_path(app, argv[0]))
        return EX_CANTCREAT;
    code = verify_before_decision(app);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_ceremony_list(app->pd, &app->arena, &list);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    code = draw_ceremony(app, &list, &how, slides);
    if (code == EXIT_DONE)
        fprintf(app->out, "%s\n",
            SAY(app, "ceremony.drawn", argv[0], INT_TEXT(list.awards),
                INT_TEXT(list.names)));
    return code;
}

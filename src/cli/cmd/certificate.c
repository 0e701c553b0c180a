/* certificate.c - certificates, through the renderer. */
/* SPDX-License-Identifier: MIT */
#include "base/message.h"
#include "cli/app/library.h"
#include "cli/app/option.h"
#include "cli/app/output.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/verify.h"

static int
draw_certificates(struct app *app, const struct podium_certificates *pages,
    const struct podium_drawing *how)
{
    struct podium_draw_problem problem = { 0 };
    __typeof__(podium_certificate_draw) *function;
    LIBRARY_FUNCTION(function, library_open(RENDERER), podium_certificate_draw);
    if (!function)
        return say_renderer_missing(app);
    enum podium_status status =
        function(pages->items, pages->count, how, &problem);
    return status == PODIUM_OK ? EXIT_DONE
                               : say_renderer_failed(app, status, &problem);
}

int
cmd_certificate_render(struct app *app, int argc, char **argv)
{
    const char *entry = NULL;
    bool proposed = false;
    struct podium_drawing how = { .language = app->language, .now = app->now };
    const struct option options[] = {
        { "separate", .text = &how.folder },
        { "entry", .text = &entry },
        { "font", .text = &how.family },
        { "proposed", .flag = &proposed },
        { 0 },
    };
    struct podium_certificates pages;
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    if (argc == 0 && !how.folder)
        return report_misuse(app, WORDS("usage.operands"));
    how.path = argc == 1 ? argv[0] : NULL;
    if (how.path && !check_output_path(app, how.path))
        return EX_CANTCREAT;
    code = verify_before_decision(app);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_certificate_list(app->pd, entry, proposed, &app->arena, &pages);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    code = draw_certificates(app, &pages, &how);
    if (code != EXIT_DONE)
        return code;
    fprintf(app->out, "%s\n",
        SAY(app, "certificate.drawn", INT_TEXT(pages.count),
            how.path ? how.path : how.folder));
    return EXIT_DONE;
}

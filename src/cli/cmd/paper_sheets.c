/* paper_sheets.c - print paper score sheets, through the renderer. */
/* SPDX-License-Identifier: MIT */
#include "base/message.h"
#include "cli/app/library.h"
#include "cli/app/option.h"
#include "cli/app/output.h"
#include "cli/cmd/commands.h"

static int
draw_papers(struct app *app, const struct podium_papers *papers, bool grid,
    const struct podium_drawing *how)
{
    struct podium_draw_problem problem = { 0 };
    __typeof__(podium_paper_draw) *function;
    LIBRARY_FUNCTION(function, library_open(RENDERER), podium_paper_draw);
    if (!function)
        return say_renderer_missing(app);
    enum podium_status status = function(papers, grid, how, &problem);
    return status == PODIUM_OK ? EXIT_DONE
                               : say_renderer_failed(app, status, &problem);
}

int
cmd_sheets(struct app *app, int argc, char **argv)
{
    const char *judge = NULL, *round = NULL;
    bool all = false, grid = false;
    struct podium_drawing how = { .language = app->language, .now = app->now };
    const struct option options[] = {
        { "judge", .text = &judge },
        { "all", .flag = &all },
        { "round", .text = &round },
        { "grid", .flag = &grid },
        { "font", .text = &how.family },
        { 0 },
    };
    struct podium_papers papers;
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    if (all == (judge != NULL))
        return report_misuse(app, WORDS("paper.whose"));
    how.path = argv[0];
    if (!check_output_path(app, how.path))
        return EX_CANTCREAT;
    enum podium_status status =
        podium_paper_list(app->pd, round, judge, &app->arena, &papers);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    code = draw_papers(app, &papers, grid, &how);
    if (code != EXIT_DONE)
        return code;
    fprintf(app->out, "%s\n",
        SAY(app, "paper.drawn", how.path, INT_TEXT(papers.sheets)));
    return EXIT_DONE;
}

/* feedback.c - the feedback on entries, as pages for the post. */
/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <sys/stat.h>

#include "base/buffer.h"
#include "base/message.h"
#include "base/new_file.h"
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

/* The table of addresses is beside the contest, for the office alone. */
static const char *
addresses_path(struct app *app)
{
    struct buffer b = { 0 };
    buffer_text(&b, app->contest);
    buffer_text(&b, ".feedback.csv");
    const char *path = podium_strdup(&app->arena, buffer_string(&b));
    app->arena.failed |= b.failed;
    buffer_free(&b);
    return path ? path : "";
}

/* Into a site, under addresses that nobody guesses. */
static int
write_feedback_pages(
    struct app *app, const struct podium_feedbacks *list, const char *folder)
{
    const char *file = addresses_path(app);
    struct podium_feedback_addresses addresses;
    struct podium_site_problem problem = { 0 };
    __typeof__(podium_feedback_pages_write) *function;
    LIBRARY_FUNCTION(
        function, library_open(PAGES), podium_feedback_pages_write);
    if (!function)
        return say_pages_missing(app);
    enum podium_status status =
        podium_feedback_addresses(app->pd, file, list, &app->arena, &addresses);
    if (status != PODIUM_OK)
        return say_faults(app, status, &addresses.faults);
    status = function(list, addresses.items, folder, app->language, &problem);
    if (status != PODIUM_OK) {
        fprintf(app->err, "podium: %s\n", problem.text);
        return exit_code(status);
    }
    fprintf(app->out, "%s\n",
        SAY(app, "feedback.pages", folder, INT_TEXT(list->count), file));
    return EXIT_DONE;
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
    struct stat st;
    bool site = stat(argv[0], &st) == 0 && S_ISDIR(st.st_mode);
    how.path = argv[0];
    if (!site && !path_has_ending(argv[0], ".pdf"))
        return report_misuse(app, WORDS("feedback.pdf", argv[0]));
    if (site && entry) /* the pages of the others would be gone */
        return report_misuse(app, WORDS("feedback.all"));
    if (!site && !check_output_path(app, how.path))
        return EX_CANTCREAT;
    code = verify_before_decision(app);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_feedback_list(app->pd, entry, &app->arena, &list);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    if (site)
        return write_feedback_pages(app, &list, argv[0]);
    code = draw_feedback(app, &list, &how);
    if (code == EXIT_DONE)
        fprintf(app->out, "%s\n",
            SAY(app, "feedback.drawn", how.path, INT_TEXT(list.count)));
    return code;
}

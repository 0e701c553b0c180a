/* layout.c - the tables by which certificates are drawn, through the renderer.
 */
/* SPDX-License-Identifier: MIT */
#include <podium/certificate.h>

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/new_file.h"
#include "cli/app/library.h"
#include "cli/app/option.h"
#include "cli/app/output.h"
#include "cli/cmd/certificate.h"
#include "cli/cmd/commands.h"

/* "classic, monochrome, overprint". */
static const char *
layout_names(struct app *app)
{
    struct buffer b = { 0 };
    for (const char *const *name = podium_layout_names(); *name; name++) {
        buffer_text(&b, b.size ? ", " : "");
        buffer_text(&b, *name);
    }
    const char *text = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return text;
}

int
read_layout(struct app *app, const char *name, struct podium_layout *out)
{
    struct podium_faults faults = { 0 };
    enum podium_status status =
        podium_layout_read(name, app->language, &app->arena, out, &faults);
    print_faults(app, &faults);
    if (status == PODIUM_NOT_FOUND && strpbrk(name, "./"))
        fprintf(app->err, "podium: %s\n", SAY(app, "file.missing", name));
    else if (status == PODIUM_NOT_FOUND)
        fprintf(app->err, "podium: %s\n",
            SAY(app, "certificate.no_layout", name, layout_names(app)));
    else if (status == PODIUM_INVALID)
        fprintf(app->err, "podium: %s\n",
            SAY(app, "certificate.layout_faults", name,
                INT_TEXT(faults.count)));
    else if (status != PODIUM_OK)
        return say_failure(app, status);
    return exit_code(status);
}

static int
list_layouts(struct app *app)
{
    char id[64];
    for (const char *const *name = podium_layout_names(); *name; name++) {
        snprintf(id, sizeof id, "layout.about.%s", *name);
        fprintf(app->out, "%-12s %s\n", *name, SAY(app, id));
    }
    return EXIT_DONE;
}

/* The table of a layout; NULL after a message. */
static const char *
find_table(struct app *app, const char *name)
{
    const char *table = podium_layout_table(name);
    if (!table)
        fprintf(app->err, "podium: %s\n",
            SAY(app, "certificate.no_layout", name, layout_names(app)));
    return table;
}

static int
show_layout(struct app *app, const char *name)
{
    const char *table = find_table(app, name);
    if (!table)
        return EX_NOINPUT;
    fputs(table, app->out);
    return EXIT_DONE;
}

/* Write a copy to change, over none that was changed already. */
static int
copy_layout(struct app *app, const char *name, const char *path)
{
    struct new_file made;
    const char *table = find_table(app, name);
    if (!table)
        return EX_NOINPUT;
    if (!path_has_ending(path, ".csv"))
        return report_misuse(app, WORDS("certificate.layout_csv", path));
    /* Excel reads UTF-8 only with the mark. */
    bool written = new_file_open(&made, path, 0666) &&
        new_file_write(&made, "\xef\xbb\xbf", 3) &&
        new_file_write(&made, table, strlen(table));
    enum new_file_fate fate = app->force ? NEW_FILE_REPLACE : NEW_FILE_CREATE;
    if (new_file_end(&made, written ? fate : NEW_FILE_DROP) && written) {
        fprintf(app->out, "%s\n",
            SAY(app, "certificate.layout_written", path, name));
        return EXIT_DONE;
    }
    return say_unwritten(app, path, made.cause, "file.target");
}

/* A page to measure how far a printer moves its paper. */
static int
draw_calibration(struct app *app, const char *name, const char *path)
{
    struct podium_layout layout;
    struct podium_draw_problem problem = { 0 };
    const struct podium_drawing how = { .path = path,
        .layout = &layout,
        .language = app->language,
        .now = app->now };
    __typeof__(podium_calibration_draw) *function;
    int code = read_layout(app, name, &layout);
    if (code != EXIT_DONE)
        return code;
    if (!path_has_ending(path, ".pdf"))
        return report_misuse(app, WORDS("usage.pdf", path));
    if (!check_output_path(app, path))
        return EX_CANTCREAT;
    LIBRARY_FUNCTION(function, library_open(RENDERER), podium_calibration_draw);
    if (!function)
        return say_renderer_missing(app);
    enum podium_status status = function(&how, &problem);
    if (status != PODIUM_OK)
        return say_renderer_failed(app, status, &problem);
    fprintf(app->out, "%s\n", SAY(app, "calibration.drawn", path));
    return EXIT_DONE;
}

int
cmd_certificate_layout(struct app *app, int argc, char **argv)
{
    const char *named = NULL;
    const struct option options[] = { { "from", .text = &named }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    if (strcmp(argv[0], "list") == 0 && argc == 1)
        return list_layouts(app);
    if (strcmp(argv[0], "show") == 0 && argc == 2)
        return show_layout(app, argv[1]);
    if (strcmp(argv[0], "new") == 0 && argc == 2)
        return copy_layout(app, named ? named : FIRST_LAYOUT, argv[1]);
    if (strcmp(argv[0], "calibrate") == 0 && argc == 2)
        return draw_calibration(app, named ? named : "overprint", argv[1]);
    return report_misuse(app, WORDS("usage.operands"));
}

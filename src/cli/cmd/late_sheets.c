/* late_sheets.c - sheets that came when their round was closed. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/ui/table.h"

static int
admit_all_of(struct app *app, const char *path)
{
    size_t count;
    const char *slash = strrchr(path, '/');
    enum podium_status status = podium_sheet_admit_all(
        app->pd, slash ? slash + 1 : path, app->reason, &count);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, "receipt.admitted_all", INT_TEXT(count), path));
    return EXIT_DONE;
}

int
cmd_sheet_admit(struct app *app, int argc, char **argv)
{
    const char *copy = NULL;
    const struct option options[] = { { "all-of", .text = &copy }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    if ((copy != NULL) == (argc == 1))
        return report_misuse(app, WORDS("receipt.which"));
    if (copy)
        return admit_all_of(app, copy);
    enum podium_status status =
        podium_sheet_admit(app->pd, argv[0], app->reason);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n", SAY(app, "receipt.admitted", argv[0]));
    return EXIT_DONE;
}

int
cmd_sheet_late(struct app *app, int argc, char **argv)
{
    static const struct heading headings[] = { { "receipt", LEFT, false },
        { "round", LEFT, false }, { "entry", LEFT, false },
        { "judge", LEFT, false }, { "version", RIGHT, false } };
    struct podium_receipts late;
    int code = read_no_options(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_sheet_list_late(app->pd, &app->arena, &late);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < late.count; i++) {
        table_text(&t, late.items[i].receipt);
        table_text(&t, late.items[i].round);
        table_text(&t, late.items[i].entry);
        table_text(&t, late.items[i].judge);
        table_int(&t, late.items[i].version);
    }
    table_end(&t);
    return EXIT_DONE;
}

/* import.c - a CSV file into a table. */
/* SPDX-License-Identifier: MIT */
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"

static const char *
import_summary_id(const struct podium_imported *done, bool dry)
{
    if (done->added + done->changed == 0)
        return "import.same";
    return dry ? "import.would" : "import.done";
}

int
cmd_import(struct app *app, int argc, char **argv)
{
    bool dry = false;
    const struct option options[] = { { "dry-run", .flag = &dry }, { 0 } };
    struct podium_imported done;
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status = podium_begin(app->pd);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    status = podium_import(app->pd, argv[0], argv[1], &app->arena, &done);
    if (status != PODIUM_OK) {
        code = say_faults(app, status, &done.faults);
        return podium_end(app->pd, status) == PODIUM_OK ? EXIT_DONE : code;
    }
    /* A dry run is a real import that is rolled back. */
    status = podium_end(app->pd, dry ? PODIUM_REFUSED : PODIUM_OK);
    if (status != PODIUM_OK && !dry)
        return say_failure(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, import_summary_id(&done, dry), argv[0], INT_TEXT(done.rows),
            INT_TEXT(done.added), INT_TEXT(done.changed)));
    if (done.lacking > 0)
        fprintf(app->err, "%s\n",
            SAY(app, "import.lacking", INT_TEXT(done.lacking)));
    return EXIT_DONE;
}

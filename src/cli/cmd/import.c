/* import.c - a CSV file into a table. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/form.h"
#include "cli/cmd/table_file.h"

static const char *
import_summary_id(const struct podium_imported *done, bool dry)
{
    if (done->added + done->changed == 0)
        return "import.same";
    return dry ? "import.would" : "import.done";
}

/* Only entries come from forms, and only a form needs what is said of one. */
static bool
check_form_options(struct app *app, const struct form_command *form, bool map,
    const struct table_import *import)
{
    bool said =
        form->form.first_code || form->resubmitted || form->form.add_units;
    const char *wrong = NULL;
    if (map && strcmp(import->table, "entries") != 0)
        wrong = "usage.map_entries";
    else if (map && import->file.fill_down)
        wrong = "usage.map_fill_down";
    else if (said && !map)
        wrong = "usage.map_option";
    if (wrong)
        (void)report_misuse(app, WORDS(wrong));
    return !wrong;
}

int
cmd_import(struct app *app, int argc, char **argv)
{
    struct table_import import = { .app = app };
    struct form_command form = { 0 };
    bool map = false;
    const struct option options[] = { { "dry-run", .flag = &import.dry },
        { "encoding", .text = &import.file.encoding },
        { "worksheet", .text = &import.file.worksheet },
        { "fill-down", .text = &import.file.fill_down },
        { "leave-empty", .text = &import.file.leave_empty },
        { "map", .flag = &map },
        { "first-code", .text = &form.form.first_code },
        { "resubmitted", .text = &form.resubmitted },
        { "add-units", .flag = &form.form.add_units }, { 0 } };
    struct podium_imported done;
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    import.table = argv[0];
    import.file.path = argv[1];
    if (!check_encoding_name(app, import.file.encoding))
        return EX_USAGE;
    if (!check_form_options(app, &form, map, &import))
        return EX_USAGE;
    if (map) {
        form.dry = import.dry;
        form.form.file = import.file;
        return import_form_file(app, &form);
    }
    enum podium_status status = import_table_file(&import, &done);
    if (status != PODIUM_OK) {
        if (done.unlike && strcmp(argv[0], "entries") == 0)
            fprintf(app->err, "%s\n", SAY(app, "import.form", argv[1]));
        return exit_code(status);
    }
    fprintf(app->out, "%s\n",
        SAY(app, import_summary_id(&done, import.dry), argv[0],
            INT_TEXT(done.rows), INT_TEXT(done.added), INT_TEXT(done.changed)));
    if (done.lacking > 0)
        fprintf(app->err, "%s\n",
            SAY(app, "import.lacking", INT_TEXT(done.lacking)));
    return EXIT_DONE;
}

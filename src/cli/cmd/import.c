/* import.c - a CSV file into a table. */
/* SPDX-License-Identifier: MIT */
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/table_file.h"

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
    struct table_import import = { .app = app };
    const struct option options[] = { { "dry-run", .flag = &import.dry },
        { "encoding", .text = &import.file.encoding },
        { "worksheet", .text = &import.file.worksheet },
        { "fill-down", .text = &import.file.fill_down }, { 0 } };
    struct podium_imported done;
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    import.table = argv[0];
    import.file.path = argv[1];
    if (!check_encoding_name(app, import.file.encoding))
        return EX_USAGE;
    enum podium_status status = import_table_file(&import, &done);
    if (status != PODIUM_OK)
        return exit_code(status);
    fprintf(app->out, "%s\n",
        SAY(app, import_summary_id(&done, import.dry), argv[0],
            INT_TEXT(done.rows), INT_TEXT(done.added), INT_TEXT(done.changed)));
    if (done.lacking > 0)
        fprintf(app->err, "%s\n",
            SAY(app, "import.lacking", INT_TEXT(done.lacking)));
    return EXIT_DONE;
}

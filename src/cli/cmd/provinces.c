/* provinces.c - a table of units to begin with. */
/* SPDX-License-Identifier: MIT */
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/ui/table.h"

int
cmd_unit_provinces(struct app *app, int argc, char **argv)
{
    /* To people a place is a rank as well. */
    const struct heading headings[] = { { "unit", LEFT, false },
        { "name", LEFT, false },
        { app->format == FORMAT_TABLE ? "unit_place" : "place", LEFT, false } };
    size_t count;
    int code = read_no_options(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    const struct podium_province *all = podium_provinces(&count);
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < count; i++) {
        table_text(&t, all[i].unit);
        table_text(&t, all[i].name);
        table_text(&t, all[i].now);
    }
    table_end(&t);
    return EXIT_DONE;
}

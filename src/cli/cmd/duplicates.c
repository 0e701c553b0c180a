/* duplicates.c - what may be entered twice, here or in earlier contests. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/earlier.h"
#include "cli/cmd/result_notes.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

static const char *
year_text(struct app *app, int year)
{
    return year ? podium_strdup(&app->arena, INT_TEXT(year)) : "";
}

static void
print_duplicates(struct app *app, const struct podium_duplicates *all)
{
    static const struct heading headings[] = { { "kind", LEFT, false },
        { "entry", LEFT, false }, { "other", LEFT, false },
        { "contest", LEFT, false }, { "alike", RIGHT, false },
        { "text", LEFT, true }, { "other_text", LEFT, true },
        { "unit", LEFT, true }, { "other_unit", LEFT, true },
        { "born", RIGHT, false }, { "other_born", RIGHT, false } };
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < all->count; i++) {
        const struct podium_duplicate *d = &all->items[i];
        table_text(&t,
            app->format == FORMAT_TABLE
                ? message_word(app->language, "duplicate", d->what)
                : d->what);
        table_text(&t, d->entry);
        table_text(&t, d->other);
        table_text(&t, d->contest);
        table_int(&t, d->likeness / 10);
        table_text(&t, d->text);
        table_text(&t, d->other_text);
        table_text(&t, d->unit);
        table_text(&t, d->other_unit);
        table_text(&t, year_text(app, d->born));
        table_text(&t, year_text(app, d->other_born));
    }
    table_end(&t);
}

int
cmd_check_duplicates(struct app *app, int argc, char **argv)
{
    const struct option options[] = { { 0 } };
    struct podium_duplicates all;
    struct podium_earlier_contest *earlier;
    int code = read_options(app, options, &argc, argv);
    if (code == EXIT_DONE)
        code = open_earlier_contests(app, argc, argv, &earlier);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status = podium_duplicate_list(
        app->pd, earlier, (size_t)argc, &app->arena, &all);
    if (status != PODIUM_OK)
        code = say_failure(app, status);
    if (status == PODIUM_OK && (all.count > 0 || app->format != FORMAT_TABLE))
        print_duplicates(app, &all);
    if (status == PODIUM_OK)
        fprintf(app->err, "%s\n",
            SAY(app, all.count ? "duplicate.found" : "duplicate.none",
                INT_TEXT(all.count)));
    if (status == PODIUM_OK && print_absent(app) != PODIUM_OK)
        code = say_failure(app, PODIUM_NOMEM);
    close_earlier_contests(earlier, argc);
    return code;
}

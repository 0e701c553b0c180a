/* duplicates.c - what may be entered twice, here or in earlier contests. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
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

/* Open the files of earlier contests, to read; how many goes to *opened. */
static enum podium_status
open_earlier(struct app *app, char **paths, size_t n,
    struct podium_earlier_contest *out, size_t *opened)
{
    const struct podium_options options = { .mode = PODIUM_MODE_READ,
        .language = app->language };
    enum podium_status status = PODIUM_OK;
    *opened = 0;
    for (size_t i = 0; status == PODIUM_OK && i < n; i++) {
        out[i].name = paths[i];
        status = podium_open(paths[i], &options, &out[i].contest);
        if (status != PODIUM_OK)
            fprintf(app->err, "podium: %s\n", podium_message(out[i].contest));
        ++*opened;
    }
    return status;
}

int
cmd_check_duplicates(struct app *app, int argc, char **argv)
{
    const struct option options[] = { { 0 } };
    struct podium_duplicates all;
    size_t opened = 0;
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    struct podium_earlier_contest *earlier =
        podium_alloc(&app->arena, (size_t)argc + 1, sizeof *earlier);
    if (!earlier)
        return EX_OSERR;
    enum podium_status status =
        open_earlier(app, argv, (size_t)argc, earlier, &opened);
    code = exit_code(status);
    if (status == PODIUM_OK) {
        status = podium_duplicate_list(
            app->pd, earlier, (size_t)argc, &app->arena, &all);
        code = status == PODIUM_OK ? EXIT_DONE : say_failure(app, status);
    }
    if (status == PODIUM_OK && (all.count > 0 || app->format != FORMAT_TABLE))
        print_duplicates(app, &all);
    if (status == PODIUM_OK)
        fprintf(app->err, "%s\n",
            SAY(app, all.count ? "duplicate.found" : "duplicate.none",
                INT_TEXT(all.count)));
    for (size_t i = 0; i < opened; i++)
        podium_close(earlier[i].contest);
    return code;
}

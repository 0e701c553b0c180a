/* check.c - what contradicts itself or the rules. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

static void
print_issues(struct app *app, const struct podium_issues *issues)
{
    static const struct heading headings[] = { { "severity", LEFT, false },
        { "where", LEFT, false }, { "what", LEFT, false } };
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < issues->count; i++) {
        const char *severity = issues->items[i].error ? "error" : "warning";
        if (app->format == FORMAT_TABLE)
            severity = issues->items[i].error ? SAY(app, "check.error")
                                              : SAY(app, "check.warning");
        table_text(&t, severity);
        table_text(&t, issues->items[i].where);
        table_text(&t, issues->items[i].what);
    }
    table_end(&t);
}

int
cmd_check(struct app *app, int argc, char **argv)
{
    struct podium_issues issues;
    int code = read_no_options(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status = podium_check(app->pd, &app->arena, &issues);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    if (app->format != FORMAT_TABLE || issues.count > 0)
        print_issues(app, &issues);
    fprintf(app->err, "%s\n",
        issues.count == 0 ? SAY(app, "check.good")
                          : SAY(app, "check.counted", INT_TEXT(issues.errors),
                                INT_TEXT(issues.count - issues.errors)));
    return issues.errors > 0 ? EX_DATAERR : EXIT_DONE;
}

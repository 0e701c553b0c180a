/* check.c - what contradicts itself or the rules. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/buffer.h"
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

static const char *
severity_of(const struct podium_issue *issue)
{
    if (issue->reason)
        return "waived";
    return issue->error ? "error" : "warning";
}

/* "entry ST07", in either language. */
static const char *
issue_subject(struct app *app, const struct podium_issue *issue)
{
    struct buffer b = { 0 };
    bool people = app->format == FORMAT_TABLE;
    buffer_text(&b,
        people ? message_word(app->language, "noun", issue->noun)
               : issue->noun);
    buffer_char(&b, ' ');
    buffer_text(&b, issue->code);
    const char *text = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return text;
}

static void
print_issues(struct app *app, const struct podium_issues *issues)
{
    /* For people it is another thing than the severity of a judge. */
    const bool people = app->format == FORMAT_TABLE;
    const struct heading headings[] = { { people ? "gravity" : "severity", LEFT,
                                            false },
        { "where", LEFT, false }, { "issue", LEFT, false },
        { "what", LEFT, false } };
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < issues->count; i++) {
        const struct podium_issue *issue = &issues->items[i];
        const char *severity = severity_of(issue);
        table_text(&t,
            app->format == FORMAT_TABLE
                ? message_word(app->language, "check", severity)
                : severity);
        table_text(&t, issue_subject(app, issue));
        table_text(&t, issue->id);
        table_text(&t,
            issue->reason ? SAY(app, "check.was_waived", issue->what,
                                issue->person, issue->reason)
                          : issue->what);
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
    size_t waived = 0;
    bool waivable = false;
    for (size_t i = 0; i < issues.count; i++) {
        waived += issues.items[i].reason != NULL;
        waivable |= issues.items[i].detail && !issues.items[i].reason;
    }
    if (app->format != FORMAT_TABLE || issues.count > 0)
        print_issues(app, &issues);
    fprintf(app->err, "%s\n",
        issues.count == 0
            ? SAY(app, "check.good")
            : SAY(app, "check.counted", INT_TEXT(issues.errors),
                  INT_TEXT(issues.count - issues.errors - waived)));
    if (waived > 0)
        fprintf(
            app->err, "%s\n", SAY(app, "check.and_waived", INT_TEXT(waived)));
    if (waivable)
        fprintf(app->err, "%s\n", SAY(app, "check.how_waive"));
    return issues.errors > 0 ? EX_DATAERR : EXIT_DONE;
}

/* Waive issues of an entry, or take that back; `done` says it. */
static int
change_waivers(struct app *app, char **argv, bool waive, const char *done)
{
    int64_t count;
    enum podium_status status = waive
        ? podium_issue_waive(app->pd, argv[0], argv[1], app->reason, &count)
        : podium_issue_reopen(app->pd, argv[0], argv[1], app->reason, &count);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(
        app->out, "%s\n", SAY(app, done, argv[0], argv[1], INT_TEXT(count)));
    return EXIT_DONE;
}

int
cmd_check_waive(struct app *app, int argc, char **argv)
{
    int code = read_no_options(app, argc, argv);
    return code == EXIT_DONE
        ? change_waivers(app, argv, true, "check.waived_now")
        : code;
}

int
cmd_check_reopen(struct app *app, int argc, char **argv)
{
    int code = read_no_options(app, argc, argv);
    return code == EXIT_DONE
        ? change_waivers(app, argv, false, "check.reopened")
        : code;
}

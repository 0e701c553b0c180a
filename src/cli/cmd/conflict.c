/* conflict.c - conflicts of interest that were detected, and what was decided.
 */
/* SPDX-License-Identifier: MIT */
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/earlier.h"
#include "cli/cmd/result_notes.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

static int
list_detected(struct app *app)
{
    static const struct heading headings[] = { { "judge", LEFT, false },
        { "name", LEFT, true }, { "entry", LEFT, false },
        { "title", LEFT, true }, { "why", LEFT, false },
        { "decision", LEFT, false }, { "reason", LEFT, true },
        { "person", LEFT, false } };
    struct podium_detected_conflicts all;
    enum podium_status status =
        podium_detected_conflict_list(app->pd, &app->arena, &all);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    bool people = app->format == FORMAT_TABLE;
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < all.count; i++) {
        const struct podium_detected_conflict *c = &all.items[i];
        table_text(&t, c->judge);
        table_text(&t, c->name);
        table_text(&t, c->entry);
        table_text(&t, c->title);
        table_text(
            &t, people ? message_word(app->language, "near", c->why) : c->why);
        table_text(&t,
            people ? message_word(app->language, "decision", c->state)
                   : c->state);
        table_text(&t, c->reason);
        table_text(&t, c->person);
    }
    if (all.count > 0 || !people)
        table_end(&t);
    else
        fprintf(app->out, "%s\n", SAY(app, "conflict.none_detected"));
    status = print_absent(app);
    return status == PODIUM_OK ? EXIT_DONE : say_failure(app, status);
}

int
cmd_conflict_detect(struct app *app, int argc, char **argv)
{
    const struct option options[] = { { 0 } };
    struct podium_earlier_contest *earlier;
    int64_t count = 0;
    int code = read_options(app, options, &argc, argv);
    if (code == EXIT_DONE)
        code = open_earlier_contests(app, argc, argv, &earlier);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_conflict_detect(app->pd, earlier, (size_t)argc, &count);
    close_earlier_contests(earlier, argc);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    if (count > 0)
        fprintf(
            app->err, "%s\n", SAY(app, "conflict.detected", INT_TEXT(count)));
    return list_detected(app);
}

static int
decide(struct app *app, int argc, char **argv, bool confirm)
{
    const struct option options[] = { { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_conflict_decide(app->pd, argv[0], argv[1], confirm, app->reason);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, confirm ? "conflict.confirmed" : "conflict.dismissed", argv[0],
            argv[1]));
    return EXIT_DONE;
}

int
cmd_conflict_confirm(struct app *app, int argc, char **argv)
{
    return decide(app, argc, argv, true);
}

int
cmd_conflict_dismiss(struct app *app, int argc, char **argv)
{
    return decide(app, argc, argv, false);
}

/* erase.c - personal values taken out for good. */
/* SPDX-License-Identifier: MIT */
#include "base/message.h"
#include "cli/app/ask.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"

/* The log keeps what they were; a reader of the site sees what they are. */
static void
warn_of_texts(struct app *app, const struct podium_telling_texts *texts)
{
    for (size_t i = 0; i < texts->count; i++) {
        const struct podium_telling_text *t = &texts->items[i];
        fprintf(app->err, "%s\n",
            SAY(app, "erase.text", t->entry,
                message_word(app->language, "column", t->column)));
    }
}

static void
say_what_stays(struct app *app, const struct podium_erased *found)
{
    if (found->names_left > 0)
        fprintf(app->out, "%s\n",
            SAY(app, "erase.names_stay", INT_TEXT(found->names_left)));
    if (found->events > 0)
        fprintf(app->out, "%s\n",
            SAY(app, "erase.events_stay", INT_TEXT(found->events)));
}

static void
say_erased(struct app *app, const struct podium_erased *found)
{
    if (found->values > 0)
        fprintf(
            app->out, "%s\n", SAY(app, "erase.done", INT_TEXT(found->values)));
    if (found->names_taken > 0)
        fprintf(app->out, "%s\n",
            SAY(app, "erase.names_taken", INT_TEXT(found->names_taken)));
    say_what_stays(app, found);
}

int
cmd_erase(struct app *app, int argc, char **argv)
{
    struct podium_erasure what = { 0 };
    bool sure = false;
    struct podium_erased found;
    const struct option options[] = { { "author", .number = &what.author },
        { "person", .text = &what.person }, { "sure", .flag = &sure }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    what.entry = argc > 0 ? argv[0] : NULL;
    if ((what.entry != NULL) == (what.person != NULL) || what.author < 0)
        return report_misuse(app, WORDS("usage.erase"));
    enum podium_status status =
        podium_erase(app->pd, &what, &app->arena, &found);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    const char *whose = what.entry ? what.entry : what.person;
    if (found.values == 0 && found.names_taken == 0) {
        fprintf(app->out, "%s\n", SAY(app, "erase.none", whose));
        return EXIT_DONE;
    }
    warn_of_texts(app, &found.texts);
    const struct sure_question question = { .text = found.values > 0
            ? SAY(app, "erase.ask", INT_TEXT(found.values), whose)
            : SAY(app, "erase.ask_names", INT_TEXT(found.names_taken), whose),
        .sure = sure };
    if (!ask_sure(app, &question))
        return EX_NOPERM;
    what.reason = app->reason;
    status = podium_erase(app->pd, &what, &app->arena, &found);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    say_erased(app, &found);
    return EXIT_DONE;
}

/* app.c - what a command says, and the exit code it ends with. */
/* SPDX-License-Identifier: MIT */
#include "cli/app/app.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/message.h"
#include "cli/app/terminal.h"

const char *
say(struct app *app, const char *const words[])
{
    struct buffer b = { 0 };
    message_add(&b, app->language, words);
    const char *text = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return text ? text : words[0];
}

int
exit_code(enum podium_status status)
{
    static const int codes[] = {
        [PODIUM_OK] = EXIT_DONE,
        [PODIUM_NOT_FOUND] = EX_NOINPUT,
        [PODIUM_INVALID] = EX_DATAERR,
        [PODIUM_EXISTS] = EX_CANTCREAT,
        [PODIUM_REFUSED] = EX_NOPERM,
        [PODIUM_BUSY] = EX_TEMPFAIL,
        [PODIUM_SCHEMA] = EX_DATAERR,
        [PODIUM_TAMPERED] = EX_DATAERR,
        [PODIUM_IO] = EX_IOERR,
        [PODIUM_NOMEM] = EX_OSERR,
        [PODIUM_INTERNAL] = EX_SOFTWARE,
    };
    return codes[status];
}

/* Add the message with this id and the words that were said. */
static void
add_with_words(struct buffer *text, struct app *app, const char *id,
    const char *const *said)
{
    const char *words[16] = { id };
    for (size_t i = 1; said[i] && i + 1 < sizeof words / sizeof *words; i++)
        words[i] = said[i];
    if (message_known(id))
        message_add(text, app->language, words);
}

/* What can be typed about it is the message "do." and the id of the message,
 * where the catalogues have one. Who changes something is refused to do it,
 * even where it is reading that the library refused. */
const char *
failure_text(struct app *app)
{
    static const char seen[] = "visibility.";
    const char *const *said = podium_message_words(app->pd);
    char id[64];
    struct buffer text = { 0 };
    bool action = app->command && app->command->file == WRITES &&
        strncmp(said[0], seen, sizeof seen - 1) == 0;
    if (action) {
        snprintf(id, sizeof id, "action.%s", said[0] + sizeof seen - 1);
        add_with_words(&text, app, id, said);
    } else {
        buffer_text(&text, podium_message(app->pd));
        snprintf(id, sizeof id, "do.%s", said[0]);
        add_with_words(&text, app, id, said);
    }
    const char *kept = podium_strdup(&app->arena, buffer_string(&text));
    bool whole = kept && !text.failed;
    buffer_free(&text);
    return whole ? kept : podium_message(app->pd);
}

int
say_failure(struct app *app, enum podium_status status)
{
    print_prefixed_text(app->err, "podium: ", failure_text(app));
    return exit_code(status);
}

void
print_faults(struct app *app, const struct podium_faults *faults)
{
    for (size_t i = 0; i < faults->count; i++)
        fprintf(app->err, "%s: %s\n", faults->items[i].where,
            faults->items[i].what);
}

int
say_faults(struct app *app, enum podium_status status,
    const struct podium_faults *faults)
{
    print_faults(app, faults);
    return say_failure(app, status);
}

static void
print_usage(struct app *app)
{
    const struct command *c = app->command;
    if (!c) {
        fprintf(app->err, "%s\n", SAY(app, "usage.help"));
        return;
    }
    char name[128];
    snprintf(name, sizeof name, "%s: podium %s%s%s ", SAY(app, "usage.usage"),
        c->noun, c->verb ? " " : "", c->verb ? c->verb : "");
    print_prefixed_text(app->err, name, c->args);
}

int
report_misuse(struct app *app, const char *const words[])
{
    print_prefixed_text(app->err, "podium: ", say(app, words));
    print_usage(app);
    return EX_USAGE;
}

/* The last second of the year 9999. */
#define LATEST_SECOND INT64_C(253402300799)

bool
read_clock(struct app *app)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    struct timespec t;
    if (epoch && *epoch) {
        size_t n = strspn(epoch, "0123456789");
        int64_t seconds = n <= 12 && !epoch[n] ? strtoll(epoch, NULL, 10) : -1;
        app->now = seconds * 1000;
        if (seconds >= 0 && seconds <= LATEST_SECOND)
            return true;
        fprintf(app->err, "podium: %s\n", SAY(app, "clock.epoch", epoch));
        return false;
    }
    clock_gettime(CLOCK_REALTIME, &t);
    app->now = (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
    return true;
}

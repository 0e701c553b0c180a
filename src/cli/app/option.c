/* option.c - command-line options, described by a table. */
/* SPDX-License-Identifier: MIT */
#include "cli/app/option.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/message.h"
#include "base/text.h"

/* The column blind_code may be given as --blind_code or --blind-code. */
static bool
option_has_name(const struct option *o, const char *word, size_t len)
{
    size_t i = 0;
    while (i < len && o->name[i] &&
        (word[i] == o->name[i] || (word[i] == '-' && o->name[i] == '_')))
        i++;
    return i == len && o->name[i] == '\0';
}

static const struct option *
find_option(const struct option *table, const char *word, size_t len)
{
    for (const struct option *o = table; o->name; o++)
        if (option_has_name(o, word, len))
            return o;
    return NULL;
}

const char *
typed_text(struct app *app, const char *text)
{
    size_t size = strlen(text);
    const char *clean =
        text_is_utf8(text, size) ? text_clean(&app->arena, text, size) : NULL;
    return clean ? clean : text;
}

static bool
set_option(const struct option *o, const char *value)
{
    if (o->text) {
        *o->text = value;
        return true;
    }
    char *end;
    errno = 0;
    *o->number = strtoll(value, &end, 10);
    return errno == 0 && end != value && *end == '\0' && *o->number >= 0;
}

/* Set the option at argv[*i] and move *i past its value; false on a mistake. */
static bool
take_option(
    struct app *app, const struct option *table, int argc, char **argv, int *i)
{
    const struct option reason[] = { { "reason", .text = &app->reason },
        { 0 } };
    const char *word = argv[*i] + 2;
    size_t len = strcspn(word, "=");
    const char *value = word[len] ? word + len + 1 : NULL;
    const struct option *o = find_option(table, word, len);
    if (!o && app->command->reason != NO_REASON)
        o = find_option(reason, word, len);
    if (!o || (o->flag && value)) {
        report_misuse(app, WORDS("usage.option", argv[*i]));
        return false;
    }
    if (o->flag)
        return *o->flag = true;
    if (!value && *i + 1 < argc)
        value = argv[++*i];
    if (value && o == reason)
        value = typed_text(app, value);
    if (value && set_option(o, value))
        return true;
    report_misuse(app,
        value ? WORDS("usage.number", o->name, value)
              : WORDS("usage.value", argv[*i]));
    return false;
}

/* Take the options out of argv; the operands left, or -1 on a mistake. */
static int
take_options(struct app *app, const struct option *table, int argc, char **argv)
{
    int operands = 0;
    bool only_operands = false;
    for (int i = 0; i < argc; i++) {
        if (only_operands || strncmp(argv[i], "--", 2) != 0)
            argv[operands++] = argv[i];
        else if (strcmp(argv[i], "--") == 0)
            only_operands = true;
        else if (!take_option(app, table, argc, argv, &i))
            return -1;
    }
    return operands;
}

int
read_options(
    struct app *app, const struct option *table, int *argc, char **argv)
{
    const struct command *c = app->command;
    *argc = take_options(app, table, *argc, argv);
    if (*argc < 0)
        return EX_USAGE;
    if (*argc < c->operands.least || *argc > c->operands.most)
        return report_misuse(app, WORDS("usage.operands"));
    if (c->reason == NEEDS_REASON && (!app->reason || !*app->reason))
        return report_misuse(app, WORDS("usage.reason"));
    if (!app->pd)
        return EXIT_DONE;
    enum podium_status status = podium_reason_set(app->pd, app->reason);
    return status == PODIUM_OK ? EXIT_DONE : say_failure(app, status);
}

int
read_no_options(struct app *app, int argc, char **argv)
{
    const struct option none[] = { { 0 } };
    return read_options(app, none, &argc, argv);
}

static bool
set_format(struct app *app, const char *word)
{
    static const char *const words[] = { "table", "csv", "json" };
    for (int i = 0; i < 3; i++)
        if (strcmp(words[i], word) == 0) {
            app->format = (enum format)i;
            return true;
        }
    report_misuse(app, WORDS("usage.format", word));
    return false;
}

static bool
set_language(struct app *app, const char *word)
{
    app->language_given = true;
    app->language =
        strcmp(word, "vi") == 0 ? PODIUM_LANGUAGE_VI : PODIUM_LANGUAGE_EN;
    if (strcmp(word, "vi") == 0 || strcmp(word, "en") == 0)
        return true;
    report_misuse(app, WORDS("usage.lang", word));
    return false;
}

bool
is_option(const char *name, int argc, char **argv, int *i, const char **value)
{
    size_t n = strlen(name);
    if (strncmp(argv[*i], name, n) != 0)
        return false;
    if (argv[*i][n] == '=') {
        *value = argv[*i] + n + 1;
        return true;
    }
    if (argv[*i][n] != '\0' || *i + 1 >= argc)
        return false;
    *value = argv[++*i];
    return true;
}

static bool
set_request(struct app *app, const char *word)
{
    app->request = word;
    if (strlen(word) == 32 && strspn(word, "0123456789abcdef") == 32)
        return true;
    report_misuse(app, WORDS("usage.request", word));
    return false;
}

/* Take a global option with a value at argv[*i]; false if it is none. *good is
 * false if the value is wrong, or missing. */
static bool
take_global_value(struct app *app, int argc, char **argv, int *i, bool *good)
{
    const struct {
        const char *name, **text;
        bool (*set)(struct app *, const char *);
    } options[] = {
        { "-C", &app->contest, NULL },
        { "--as", &app->actor, NULL },
        { "--code-file", &app->code_file, NULL },
        { "--key-file", &app->key_file, NULL },
        { "--passphrase-file", &app->passphrase_file, NULL },
        { "--with", &app->with, NULL },
        { "--with-code-file", &app->with_code_file, NULL },
        { "--format", NULL, set_format },
        { "--lang", NULL, set_language },
        { "--request", NULL, set_request },
    };
    for (size_t o = 0; o < sizeof options / sizeof *options; o++) {
        const char *value = NULL;
        if (is_option(options[o].name, argc, argv, i, &value)) {
            if (options[o].set)
                *good = options[o].set(app, value);
            else
                *options[o].text = value;
            return true;
        }
        if (*i + 1 == argc && strcmp(argv[*i], options[o].name) == 0) {
            report_misuse(app, WORDS("usage.value", argv[*i]));
            *good = false;
            return true;
        }
    }
    return false;
}

static bool
take_global_option(struct app *app, int argc, char **argv, int *i, bool *good)
{
    if (strcmp(argv[*i], "--here") == 0)
        return app->here = true;
    if (strcmp(argv[*i], "--force") == 0)
        return app->force = true;
    return take_global_value(app, argc, argv, i, good);
}

int
read_global_options(struct app *app, int argc, char **argv)
{
    int left = 0;
    bool good = true, only_operands = false;
    for (int i = 0; good && i < argc; i++) {
        only_operands |= strcmp(argv[i], "--") == 0;
        if (only_operands || !take_global_option(app, argc, argv, &i, &good))
            argv[left++] = argv[i];
    }
    return good ? left : -1;
}

/* key.c - list, add, protect and revoke keys. */
/* SPDX-License-Identifier: MIT */
#include "base/message.h"
#include "cli/app/identity.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

int
cmd_key_show(struct app *app, int argc, char **argv)
{
    struct podium_key key;
    char public_key[PODIUM_PUBLIC_ROOM];
    const char *path;
    int code = read_no_options(app, argc, argv);
    if (code == EXIT_DONE)
        code = open_machine_key(app, &key, &path);
    if (code != EXIT_DONE)
        return code;
    podium_key_public(&key, public_key);
    podium_key_wipe(&key);
    fprintf(app->out, "%s\n", public_key);
    fprintf(app->err, "%s\n", path);
    return EXIT_DONE;
}

int
cmd_key_protect(struct app *app, int argc, char **argv)
{
    const char *file = NULL, *path, *passphrase;
    struct podium_key key;
    const struct option options[] = { { "new-passphrase-file", .text = &file },
        { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    code = open_machine_key(app, &key, &path);
    if (code != EXIT_DONE)
        return code;
    passphrase = file ? read_first_line(app, file) : ask_new_passphrase(app);
    enum podium_status status = passphrase
        ? podium_key_protect(path, *passphrase ? passphrase : NULL, &key)
        : PODIUM_NOT_FOUND;
    podium_key_wipe(&key);
    if (!passphrase)
        return EX_NOINPUT;
    if (status != PODIUM_OK) {
        fprintf(app->err, "podium: %s\n", SAY(app, "key.unusable", path));
        return EX_IOERR;
    }
    fprintf(app->out, "%s\n", SAY(app, "key.protected", path));
    return EXIT_DONE;
}

int
cmd_key_list(struct app *app, int argc, char **argv)
{
    static const struct heading headings[] = { { "person", LEFT, false },
        { "name", LEFT, true }, { "key_kind", LEFT, false },
        { "key", LEFT, false }, { "since", RIGHT, false },
        { "until", RIGHT, false }, { "state", LEFT, false },
        { "reason", LEFT, true } };
    struct podium_known_keys keys;
    int code = read_no_options(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status = podium_key_list(app->pd, &app->arena, &keys);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    struct table_out t = TABLE(app, headings);
    bool people = app->format == FORMAT_TABLE;
    for (size_t i = 0; i < keys.count; i++) {
        const struct podium_known_key *k = &keys.items[i];
        table_text(&t, k->person);
        table_text(&t, k->name);
        table_text(&t, cell_value(app, k->kind));
        table_text(&t, k->public_key);
        table_int(&t, k->since);
        table_text(&t, k->until ? INT_TEXT(k->until) : "");
        table_text(&t,
            people ? message_word(
                         app->language, "value", k->ended ? k->ended : "in_use")
                : k->ended ? k->ended
                           : "in use");
        table_text(&t, k->reason);
    }
    table_end(&t);
    return EXIT_DONE;
}

int
cmd_key_add(struct app *app, int argc, char **argv)
{
    const struct option options[] = { { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status = podium_key_add(app->pd, argv[0], argv[1]);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n", SAY(app, "key.given", argv[0]));
    return EXIT_DONE;
}

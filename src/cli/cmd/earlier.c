/* earlier.c - files of earlier contests, to be read. */
/* SPDX-License-Identifier: MIT */
#include "cli/cmd/earlier.h"

int
open_earlier_contests(
    struct app *app, int n, char **paths, struct podium_earlier_contest **out)
{
    const struct podium_options options = {
        .mode = PODIUM_MODE_READ, .language = app->language, .now = app->now
    };
    struct podium_earlier_contest *list =
        podium_alloc(&app->arena, (size_t)n + 1, sizeof *list);
    *out = list;
    if (!list)
        return EX_OSERR;
    for (int i = 0; i < n; i++) {
        list[i].name = paths[i];
        enum podium_status status =
            podium_open(paths[i], &options, &list[i].contest);
        if (status == PODIUM_OK)
            continue;
        fprintf(app->err, "podium: %s\n", podium_message(list[i].contest));
        close_earlier_contests(list, i + 1);
        return exit_code(status);
    }
    return EXIT_DONE;
}

void
close_earlier_contests(struct podium_earlier_contest *list, int n)
{
    for (int i = 0; i < n; i++)
        podium_close(list[i].contest);
}

/* attendance.c - which entries came. */
/* SPDX-License-Identifier: MIT */
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

static int
list_attendance(struct app *app)
{
    static const struct heading headings[] = { { "entry", LEFT, false },
        { "title", LEFT, true }, { "attendance", LEFT, false },
        { "reason", LEFT, true }, { "person", LEFT, false },
        { "time", LEFT, false } };
    struct podium_attendances all;
    enum podium_status status =
        podium_attendance_list(app->pd, false, &app->arena, &all);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < all.count; i++) {
        const struct podium_attendance *a = &all.items[i];
        table_text(&t, a->entry);
        table_text(&t, a->title);
        table_text(&t, cell_words(app, a->state));
        table_text(&t, a->reason);
        table_text(&t, a->person);
        table_text(&t, a->time ? cell_moment(app, a->time) : NULL);
    }
    table_end(&t);
    return EXIT_DONE;
}

/* Without entries: list them. All or none are recorded. */
int
cmd_entry_check_in(struct app *app, int argc, char **argv)
{
    bool absent = false, expected = false;
    const struct option options[] = { { "absent", .flag = &absent },
        { "expected", .flag = &expected }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    if (absent && expected)
        return report_misuse(app, WORDS("usage.check_in"));
    if (argc == 0)
        return list_attendance(app);
    const char *state = absent ? "absent" : expected ? "expected" : "present";
    enum podium_status status = podium_begin(app->pd);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    for (int i = 0; status == PODIUM_OK && i < argc; i++)
        status = podium_attendance_set(
            app->pd, typed_text(app, argv[i]), state, app->reason);
    status = podium_end(app->pd, status);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, "attendance.done", INT_TEXT(argc),
            message_word(app->language, "word", state)));
    return EXIT_DONE;
}

/* pool.c - who judged in earlier contests, and taking them into this one. */
/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/decimal.h"
#include "base/message.h"
#include "base/text.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/earlier.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

/* By given name, then as they came: those of one name beside each other. */
static void
sort_by_name(struct podium_pool *pool)
{
    struct text_order *by = text_order_new();
    for (size_t i = 1; by && i < pool->count; i++)
        for (size_t k = i; k > 0 &&
             text_order_name(by, pool->items[k - 1].name, pool->items[k].name) >
                 0;
             k--) {
            struct podium_pool_judge moved = pool->items[k];
            pool->items[k] = pool->items[k - 1];
            pool->items[k - 1] = moved;
        }
    text_order_free(by);
}

static void
print_pool(struct app *app, const struct podium_pool *pool)
{
    static const struct heading headings[] = { { "name", LEFT, true },
        { "person_title", LEFT, true }, { "unit", LEFT, true },
        { "contest", LEFT, true }, { "edition", LEFT, true },
        { "person", LEFT, false }, { "fields", LEFT, true },
        { "sheets", RIGHT, false }, { "difference", RIGHT, false },
        { "last", LEFT, false } };
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < pool->count; i++) {
        const struct podium_pool_judge *j = &pool->items[i];
        char room[DECIMAL_ROOM];
        table_text(&t, j->name);
        table_text(&t, j->title);
        table_text(&t, j->unit);
        table_text(&t, j->contest);
        table_text(&t, j->edition);
        table_text(&t, j->person);
        table_text(&t, j->fields);
        table_int(&t, j->sheets);
        table_text(&t,
            j->difference < 0
                ? NULL
                : people_number(app, decimal_text(room, j->difference, '.')));
        table_text(&t, j->last ? people_day(app, j->last) : NULL);
    }
    table_end(&t);
}

/* Take one of them into this contest, under the code that she had. */
static int
take_from_pool(
    struct app *app, const struct podium_pool *pool, const char *person)
{
    const struct podium_pool_judge *found = NULL;
    struct podium_faults faults;
    for (size_t i = 0; i < pool->count; i++)
        if (strcasecmp(pool->items[i].person, person) == 0)
            found = &pool->items[i];
    if (!found)
        return report_misuse(app, WORDS("pool.nobody", person));
    const struct podium_cell items[] = { { "person", found->person },
        { "name", found->name }, { "roles", "judge" },
        { "title", found->title ? found->title : "" } };
    const struct podium_cells cells = { items, sizeof items / sizeof *items };
    enum podium_status status =
        podium_row_add(app->pd, "people", &cells, &app->arena, &faults);
    if (status != PODIUM_OK)
        return say_faults(app, status, &faults);
    fprintf(app->out, "%s\n", SAY(app, "pool.taken", found->name, person));
    return EXIT_DONE;
}

int
cmd_person_pool(struct app *app, int argc, char **argv)
{
    const char *take = NULL;
    const struct option options[] = { { "take", .text = &take }, { 0 } };
    struct podium_earlier_contest *earlier;
    struct podium_pool pool = { 0 };
    int code = read_options(app, options, &argc, argv);
    if (code == EXIT_DONE && take && argc != 1)
        code = report_misuse(app, WORDS("pool.one_file"));
    if (code != EXIT_DONE)
        return code;
    /* Who holds the earlier files is a person of this one: not all may look. */
    enum podium_status status =
        podium_visibility_require(app->pd, "everything");
    if (status != PODIUM_OK)
        return say_failure(app, status);
    code = open_earlier_contests(app, argc, argv, &earlier);
    if (code != EXIT_DONE)
        return code;
    for (int i = 0; status == PODIUM_OK && i < argc; i++) {
        status = podium_pool_add(earlier[i].contest, &app->arena, &pool);
        if (status != PODIUM_OK)
            fprintf(
                app->err, "podium: %s\n", podium_message(earlier[i].contest));
    }
    close_earlier_contests(earlier, argc);
    if (status != PODIUM_OK)
        return exit_code(status);
    if (take)
        return take_from_pool(app, &pool, take);
    sort_by_name(&pool);
    print_pool(app, &pool);
    return EXIT_DONE;
}

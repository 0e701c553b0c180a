/* audit.c - which paper sheets to compare. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

/* "5%" or "2,5%" as a share; false after saying what is wrong. */
static bool
read_sample_share(struct app *app, const char *text, double *share)
{
    int64_t thousandths = 0;
    if (!text)
        return true;
    size_t n = strlen(text);
    const char *number =
        arena_text(&app->arena, text, n && text[n - 1] == '%' ? n - 1 : n);
    bool good = number && decimal_read(number, 0, &thousandths) == NUMBER_OK &&
        thousandths > 0 && thousandths < 100000;
    *share = (double)thousandths / 100000;
    if (!good)
        report_misuse(app, WORDS("audit.percent", text));
    return good;
}

static bool
read_sample_margin(struct app *app, const char *text, int64_t *margin)
{
    if (!text || decimal_read(text, 0, margin) == NUMBER_OK)
        return true;
    report_misuse(app, WORDS("cell.number", text));
    return false;
}

static void
print_sample(struct app *app, const struct podium_audit_sample *sample)
{
    static const struct heading headings[] = { { "entry", LEFT, false },
        { "judge", LEFT, false }, { "receipt", LEFT, false },
        { "origin", LEFT, false }, { "why", LEFT, false } };
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < sample->count; i++) {
        const struct podium_audit_sheet *s = &sample->items[i];
        table_text(&t, s->entry);
        table_text(&t, s->judge);
        table_text(&t, s->receipt);
        table_text(&t, cell_value(app, s->origin));
        table_text(&t,
            cell_words(app,
                s->near_line && s->drawn ? "line drawn"
                    : s->near_line       ? "line"
                                         : "drawn"));
    }
    table_end(&t);
}

int
cmd_audit_sample(struct app *app, int argc, char **argv)
{
    const char *risk = NULL, *wrong = NULL, *margin = NULL;
    struct podium_audit audit = { 0 };
    struct podium_audit_sample sample;
    const struct option options[] = {
        { "dice", .text = &audit.dice },
        { "risk", .text = &risk },
        { "wrong", .text = &wrong },
        { "margin", .text = &margin },
        { "round", .text = &audit.round },
        { 0 },
    };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    if (!read_sample_share(app, risk, &audit.risk) ||
        !read_sample_share(app, wrong, &audit.wrong) ||
        !read_sample_margin(app, margin, &audit.margin))
        return EX_USAGE;
    enum podium_status status =
        podium_audit_sample(app->pd, &audit, &app->arena, &sample);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    print_sample(app, &sample);
    fprintf(app->err, "%s\n",
        SAY(app, "audit.summary", INT_TEXT((int64_t)sample.count),
            INT_TEXT((int64_t)sample.population),
            INT_TEXT((int64_t)sample.near_line),
            INT_TEXT((int64_t)sample.needed)));
    return EXIT_DONE;
}

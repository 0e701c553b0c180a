/* numbering.c - the numbers of certificates. */
/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/certificate.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/verify.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

int
cmd_certificate_number(struct app *app, int argc, char **argv)
{
    const char *kind = NULL;
    struct podium_certificates_wanted wanted = { 0 };
    size_t count = 0;
    const struct option options[] = {
        { "kind", .text = &kind },
        { "entry", .text = &wanted.code },
        { "each-author", .flag = &wanted.each_author },
        { 0 },
    };
    int code = read_options(app, options, &argc, argv);
    if (code == EXIT_DONE)
        code = read_certificate_kind(app, kind, &wanted.kind);
    if (code == EXIT_DONE)
        code = verify_before_decision(app);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_certificate_number(app->pd, &wanted, &count);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(
        app->out, "%s\n", SAY(app, "certificate.numbered", INT_TEXT(count)));
    return EXIT_DONE;
}

/* As people write it: 2, 02, 02/GCN-BTC. 0: it is none. */
static int64_t
read_number(const char *text)
{
    size_t digits = strspn(text, "0123456789");
    bool number = digits > 0 && digits < 10 &&
        (text[digits] == '\0' || text[digits] == '/');
    return number ? strtoll(text, NULL, 10) : 0;
}

int
cmd_certificate_replace(struct app *app, int argc, char **argv)
{
    bool all = false;
    size_t count = 0;
    int64_t now = 0;
    const struct option options[] = { { "all", .flag = &all }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    if ((argc == 1) == all)
        return report_misuse(app, WORDS("usage.operands"));
    int64_t number = all ? 0 : read_number(argv[0]);
    if (!all && number == 0)
        return report_misuse(app, WORDS("usage.certificate_number", argv[0]));
    enum podium_status status = all
        ? podium_certificate_replace_changed(app->pd, app->reason, &count)
        : podium_certificate_replace(app->pd, number, app->reason, &now);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n",
        all ? SAY(app,
                  count > 0 ? "certificate.replaced_all"
                            : "certificate.replaced_none",
                  INT_TEXT(count))
            : SAY(app, "certificate.replaced", INT_TEXT(number),
                  INT_TEXT(now)));
    return EXIT_DONE;
}

int
cmd_certificate_revoke(struct app *app, int argc, char **argv)
{
    int code = read_no_options(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    int64_t number = read_number(argv[0]);
    if (number == 0)
        return report_misuse(app, WORDS("usage.certificate_number", argv[0]));
    enum podium_status status =
        podium_certificate_revoke(app->pd, number, app->reason);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(
        app->out, "%s\n", SAY(app, "certificate.revoked", INT_TEXT(number)));
    return EXIT_DONE;
}

static const char *
state_of(struct app *app, const struct podium_numbered *n)
{
    const char *state = n->ended ? n->ended : n->changed ? "changed" : "holds";
    return app->format == FORMAT_TABLE
        ? message_word(app->language, "numbered", state)
        : state;
}

static void
print_numbered(struct app *app, const struct podium_numbered_list *list)
{
    static const struct heading headings[] = { { "number", RIGHT, false },
        { "kind", LEFT, false }, { "entry", LEFT, false },
        { "recipients", LEFT, true }, { "awarded", LEFT, true },
        { "state", LEFT, false }, { "replaced_by", RIGHT, false },
        { "reason", LEFT, true } };
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < list->count; i++) {
        const struct podium_numbered *n = &list->items[i];
        const char *kind = podium_certificate_kind_word((int)n->kind);
        table_int(&t, n->number);
        table_text(&t,
            app->format == FORMAT_TABLE
                ? message_word(app->language, "certificate_kind", kind)
                : kind);
        table_text(&t, n->code);
        table_text(&t, n->recipient);
        table_text(&t, n->what);
        table_text(&t, state_of(app, n));
        if (n->replaced_by)
            table_int(&t, n->replaced_by);
        else
            table_text(&t, NULL);
        table_text(&t, n->reason);
    }
    table_end(&t);
}

int
cmd_certificate_list(struct app *app, int argc, char **argv)
{
    struct podium_numbered_list list;
    int code = read_no_options(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_numbered_list(app->pd, &app->arena, &list);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    if (list.count == 0 && app->format == FORMAT_TABLE)
        fprintf(app->out, "%s\n", SAY(app, "certificate.none_numbered"));
    else
        print_numbered(app, &list);
    return EXIT_DONE;
}

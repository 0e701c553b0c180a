/* receipt.c - which sheet a receipt names, and whether it still counts. */
/* SPDX-License-Identifier: MIT */
#include "cli/cmd/receipt.h"

#include "base/message.h"

/* Whether the sheet of a receipt still counts, in words. */
static const char *
receipt_fate_text(struct app *app, const struct podium_receipt *r)
{
    if (r->withdrawn)
        return SAY(app, "receipt.withdrawn");
    if (r->practice)
        return SAY(app, "receipt.practice");
    if (r->incomplete)
        return SAY(app, "receipt.incomplete");
    return message_word(app->language, "receipt", r->state);
}

int
print_receipt(struct app *app, const char *text)
{
    struct podium_receipt r;
    enum podium_status status =
        podium_receipt_find(app->pd, text, &app->arena, &r);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n%s\n",
        SAY(app, "receipt.names", r.receipt, r.judge, r.entry, r.round,
            INT_TEXT(r.version)),
        receipt_fate_text(app, &r));
    if (r.revoked)
        fprintf(app->out, "%s\n", SAY(app, "receipt.revoked"));
    if (r.old_rules)
        fprintf(app->out, "%s\n", SAY(app, "receipt.old_rules"));
    return EXIT_DONE;
}

int
print_repeated(struct app *app)
{
    const char *receipt = NULL;
    enum podium_status status = podium_receipt_find_by_request(
        app->pd, app->request, &app->arena, &receipt);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->err, "%s\n", SAY(app, "request.repeated"));
    return receipt ? print_receipt(app, receipt) : EXIT_DONE;
}

/* result_notes.c - what stands under every result: what was changed after the
 * fact, and codes that others may know. */
/* SPDX-License-Identifier: MIT */
#include "cli/cmd/result_notes.h"

#include <podium/key.h>

#include "base/buffer.h"
#include "base/message.h"
#include "cli/ui/localized.h"

/* Codes that whoever printed the cards may know. */
static enum podium_status
print_key_trust(struct app *app, FILE *to)
{
    struct podium_key_trust trust;
    enum podium_status status =
        podium_key_trust_load(app->pd, &app->arena, &trust);
    if (status != PODIUM_OK)
        return status;
    if (trust.printed > 0)
        fprintf(to, "%s\n",
            SAY(app, "rank.printed", INT_TEXT(trust.printed),
                INT_TEXT(trust.sheets)));
    if (trust.alone)
        fprintf(to, "%s\n", SAY(app, "rank.alone", trust.alone));
    if (trust.several)
        fprintf(to, "%s\n", SAY(app, "rank.several", trust.several));
    return PODIUM_OK;
}

static enum podium_status
print_amendments(struct app *app, FILE *to)
{
    struct podium_events events;
    enum podium_status status =
        podium_amendment_list(app->pd, &app->arena, &events);
    for (size_t i = 0; status == PODIUM_OK && i < events.count; i++) {
        const struct podium_event *e = &events.items[i];
        struct buffer who = { 0 };
        buffer_text(&who, e->actor);
        buffer_text(&who, e->second ? " + " : "");
        buffer_text(&who,
            !e->second              ? ""
                : e->second_printed ? SAY(app, "rank.printed_code", e->second)
                                    : e->second);
        fprintf(to, "%s\n",
            SAY(app, "rank.amended",
                message_word(app->language, "kind", e->kind), e->thing,
                buffer_string(&who), people_moment(app, e->time), e->change));
        buffer_free(&who);
    }
    return status;
}

enum podium_status
print_absent(struct app *app)
{
    FILE *to = app->format == FORMAT_TABLE ? app->out : app->err;
    struct podium_attendances absent;
    struct buffer codes = { 0 };
    enum podium_status status =
        podium_attendance_list(app->pd, true, &app->arena, &absent);
    for (size_t i = 0; status == PODIUM_OK && i < absent.count; i++) {
        buffer_text(&codes, i ? ", " : "");
        buffer_text(&codes, absent.items[i].entry);
    }
    if (codes.size > 0)
        fprintf(to, "%s\n", SAY(app, "rank.absent", buffer_string(&codes)));
    buffer_free(&codes);
    return status;
}

enum podium_status
print_result_notes(struct app *app)
{
    FILE *to = app->format == FORMAT_TABLE ? app->out : app->err;
    enum podium_status status = print_amendments(app, to);
    if (status == PODIUM_OK)
        status = print_absent(app);
    return status == PODIUM_OK ? print_key_trust(app, to) : status;
}

void
print_sheets_due(struct app *app, FILE *out, const struct podium_result *r)
{
    struct podium_sheets_due sheets = podium_result_sheets_due(r);
    if (sheets.in < sheets.due)
        fprintf(out, "%s\n",
            SAY(app, "rank.rests_on", r->entry, INT_TEXT(sheets.in),
                INT_TEXT(sheets.due)));
}

void
print_provisional(struct app *app, FILE *out, const struct podium_rankings *all)
{
    size_t missing = 0, incomplete = 0, few = 0;
    for (size_t f = 0; f < all->count; f++)
        for (size_t i = 0; i < all->items[f].count; i++) {
            missing += all->items[f].results[i].missing;
            incomplete += podium_result_incomplete(&all->items[f].results[i]);
            few += all->items[f].results[i].too_few > 0;
        }
    if (missing > 0)
        fprintf(out, "%s\n", SAY(app, "rank.provisional", INT_TEXT(missing)));
    if (incomplete > 0)
        fprintf(out, "%s\n", SAY(app, "rank.lacking", INT_TEXT(incomplete)));
    if (few > 0)
        fprintf(out, "%s\n", SAY(app, "rank.few", INT_TEXT(few)));
}

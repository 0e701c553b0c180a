/* judge_cards.c - draw access codes and print them on cards, once.
 *
 * In: the people who need a code. Out: a file of cards, and an event for each
 * with the public key made from its code; the code itself is kept nowhere.
 * The cards are drawn inside the transaction, before COMMIT: a code that was
 * recorded but not printed would lock its owner out. If COMMIT fails, the file
 * is removed, as its codes open nothing. */
/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/message.h"
#include "cli/app/library.h"
#include "cli/app/option.h"
#include "cli/app/output.h"
#include "cli/cmd/commands.h"

struct cards {
    struct podium_card *items;
    size_t count, room;
};

/* The options of `judge cards`, and what all cards share. */
struct card_order {
    const char *person, *reissue, *reason;
    const char *contest;           /* its name */
    enum podium_language language; /* of the contest, not of the printer */
};

/* Organisers and secretaries sign with the key file of their machine; all
 * others with a code. */
static bool
signs_by_code(const char *roles)
{
    return !strstr(roles, "organiser") && !strstr(roles, "secretary");
}

/* The person who gets a card. */
struct card_holder {
    const char *person, *name, *roles;
};

static const char *
message_for_card(
    struct app *app, enum podium_language language, const char *const words[])
{
    struct buffer b = { 0 };
    message_add(&b, language, words);
    const char *text = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return text;
}

/* Fill in the text of a card. A judge signs sheets with her code, other people
 * sign what they record: they get different advice. */
static void
write_card(struct app *app, const struct card_order *order,
    const struct card_holder *h, struct podium_card *out)
{
    bool judge = strstr(h->roles, "judge") != NULL;
    out->contest = order->contest;
    out->person = podium_strdup(&app->arena, h->person);
    out->name = podium_strdup(&app->arena, h->name);
    out->title = message_text(
        order->language, judge ? "card.title" : "card.title_other");
    out->advice = message_for_card(app, order->language,
        WORDS(judge ? "card.advice" : "card.advice_other", h->person));
}

/* Issue one card. Who has a code already is skipped if the cards of all are
 * printed; if a person was named it is an error (EXISTS). */
static enum podium_status
issue_holder_card(struct app *app, const struct card_order *order,
    const struct card_holder *h, struct cards *out)
{
    char code[PODIUM_CODE_ROOM];
    enum podium_status status =
        podium_card_issue(app->pd, h->person, order->reason, code);
    if (status == PODIUM_EXISTS && !order->person && !order->reissue)
        return PODIUM_OK;
    if (status != PODIUM_OK)
        return status;
    struct podium_card *c = arena_push(&app->arena, out);
    if (c) {
        write_card(app, order, h, c);
        c->code = podium_strdup(&app->arena, code);
    }
    memset(code, 0, sizeof code);
    return PODIUM_OK;
}

/* Issue the cards of all who sign by code, or of the one person named. The
 * columns of the table of people begin with person, name, roles. */
static enum podium_status
issue_cards(struct app *app, const struct card_order *order, struct cards *out)
{
    struct podium_rows rows;
    const char *wanted = order->reissue ? order->reissue : order->person;
    bool found = !wanted;
    enum podium_status status =
        podium_row_list(app->pd, "people", &app->arena, &rows);
    for (size_t i = 0; status == PODIUM_OK && i < rows.rows; i++) {
        const char **row = &rows.items[i * rows.columns];
        const struct card_holder holder = { row[0], row[1], row[2] };
        bool take =
            wanted ? strcmp(row[0], wanted) == 0 : signs_by_code(row[2]);
        if (!take)
            continue;
        found = true;
        status = issue_holder_card(app, order, &holder, out);
    }
    if (status == PODIUM_OK && !found) { /* fails: there is no such person */
        const struct card_holder nobody = { wanted, "", "" };
        status = issue_holder_card(app, order, &nobody, out);
    }
    return status;
}

static int
draw_cards(
    struct app *app, struct cards *cards, const char *path, const char *font)
{
    struct podium_draw_problem problem = { 0 };
    struct podium_drawing how = {
        .path = path, .family = font, .language = app->language, .now = app->now
    };
    __typeof__(podium_card_draw) *function;
    LIBRARY_FUNCTION(function, library_open(RENDERER), podium_card_draw);
    if (!function)
        return say_renderer_missing(app);
    enum podium_status status =
        function(cards->items, cards->count, &how, &problem);
    return status == PODIUM_OK ? EXIT_DONE
                               : say_renderer_failed(app, status, &problem);
}

/* Everybody has one, or there is nobody. */
static int
say_no_cards(struct app *app)
{
    struct podium_rows people;
    bool nobody =
        podium_row_list(app->pd, "people", &app->arena, &people) == PODIUM_OK &&
        people.rows <= 1;
    fprintf(app->err, "%s\n", SAY(app, nobody ? "card.nobody" : "card.none"));
    return nobody ? EX_DATAERR : EXIT_DONE;
}

/* Issue, draw, commit; see the head of this file for the order. */
static int
print_cards(struct app *app, struct card_order *order, const char *path,
    const char *font)
{
    struct cards cards = { 0 };
    enum podium_status status = podium_begin(app->pd);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    status = podium_fact_get(app->pd, "name", &app->arena, &order->contest);
    if (status == PODIUM_OK)
        status = podium_contest_language_get(app->pd, &order->language);
    if (status == PODIUM_OK)
        status = issue_cards(app, order, &cards);
    int code = status == PODIUM_OK ? EXIT_DONE : say_failure(app, status);
    if (code == EXIT_DONE && cards.count > 0)
        code = draw_cards(app, &cards, path, font);
    status =
        podium_end(app->pd, code == EXIT_DONE ? PODIUM_OK : PODIUM_REFUSED);
    if (code != EXIT_DONE)
        return code;
    if (status != PODIUM_OK) {
        unlink(path);
        return say_failure(app, status);
    }
    if (cards.count == 0)
        return say_no_cards(app);
    fprintf(app->out, "%s\n",
        SAY(app, "card.printed", path, INT_TEXT(cards.count)));
    return EXIT_DONE;
}

int
cmd_judge_cards(struct app *app, int argc, char **argv)
{
    struct card_order order = { 0 };
    const char *font = NULL;
    const struct option options[] = {
        { "person", .text = &order.person },
        { "reissue", .text = &order.reissue },
        { "font", .text = &font },
        { 0 },
    };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    order.reason = app->reason;
    if (order.reissue && order.person)
        return report_misuse(app, WORDS("usage.operands"));
    if ((order.reissue != NULL) != (order.reason && *order.reason))
        return report_misuse(app,
            order.reissue ? WORDS("usage.reason")
                          : WORDS("usage.only_with", "--reason", "--reissue"));
    if (!check_output_path(app, argv[0]))
        return EX_CANTCREAT;
    return print_cards(app, &order, argv[0], font);
}

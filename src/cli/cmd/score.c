/* score.c - a judge's sheet from the command line, and late sheets. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/score.h"
#include "cli/ui/table.h"

bool
read_scores(struct app *app, int argc, char **argv, struct podium_cells *out)
{
    struct podium_cell *cells =
        podium_alloc(&app->arena, (size_t)argc, sizeof *cells);
    out->items = cells;
    for (int i = 0; cells && i < argc; i++) {
        char *equals = strchr(argv[i], '=');
        if (!equals) {
            misused(app, WORDS("score.word", argv[i]));
            return false;
        }
        *equals = '\0';
        cells[out->count++] = (struct podium_cell){ argv[i], equals + 1 };
    }
    return true;
}

void
print_submitted(struct app *app, const struct podium_submitted *s)
{
    static const struct heading headings[] = { { "entry", LEFT, false },
        { "receipt", LEFT, false }, { "version", RIGHT, false },
        { "total", RIGHT, false } };
    if (app->format == FORMAT_TABLE) {
        fprintf(app->out, "%s\n",
            SAY(app, "score.submitted", s->entry, people_number(app, s->total),
                s->receipt));
        return;
    }
    struct table_out t = TABLE(app, headings);
    table_text(&t, s->entry);
    table_text(&t, s->receipt);
    table_int(&t, s->version);
    table_text(&t, s->total);
    table_end(&t);
}

const char *
own_state(struct app *app, const struct podium_own_entry *own)
{
    if (app->format != FORMAT_TABLE)
        return own->state;
    const char *words = message_word(app->language, "own", own->state);
    return own->practice ? SAY(app, "own.practice", words) : words;
}

bool
is_unchanged(const char *own_state)
{
    return strcmp(own_state, "submitted") == 0;
}

void
print_own_entries(struct app *app, const struct podium_own_view *own)
{
    static const struct heading headings[] = { { "entry", LEFT, false },
        { "state", LEFT, false }, { "title", LEFT, true } };
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < own->count; i++) {
        table_text(&t, own->items[i].code);
        table_text(&t, own_state(app, &own->items[i]));
        table_text(&t, own->items[i].title);
    }
    table_end(&t);
}

static int
list_own(struct app *app, const char *round)
{
    struct podium_own_view own;
    enum podium_status status = podium_own(app->pd, round, &app->arena, &own);
    if (status != PODIUM_OK)
        return complain(app, status);
    if (own.count == 0) {
        fprintf(app->err, "podium: %s\n",
            SAY(app, "guide.nobody", own.name ? own.name : ""));
        return EX_USAGE;
    }
    print_own_entries(app, &own);
    return EXIT_DONE;
}

/* All her sheets on a page: answer by answer, drafts included. */
static int
review_own(struct app *app, const char *round)
{
    static const struct heading headings[] = { { "entry", LEFT, false },
        { "state", LEFT, false }, { "criterion", LEFT, true },
        { "score", RIGHT, false }, { "total", RIGHT, false } };
    struct podium_own_view own;
    enum podium_status status = podium_own(app->pd, round, &app->arena, &own);
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; status == PODIUM_OK && i < own.count; i++) {
        struct podium_form form;
        status =
            podium_form(app->pd, round, own.items[i].code, &app->arena, &form);
        for (size_t k = 0; status == PODIUM_OK && k < form.count; k++) {
            table_text(&t, form.entry);
            table_text(&t, own_state(app, &own.items[i]));
            table_text(&t, form.questions[k].name);
            table_text(&t, form.questions[k].answer);
            table_text(&t, k + 1 == form.count ? form.total : "");
        }
    }
    if (status != PODIUM_OK)
        return complain(app, status);
    table_end(&t);
    return EXIT_DONE;
}

/* What can be asked for instead of scoring an entry in words. */
struct wish {
    bool list, review, grid;
};

static int
without_words(struct app *app, const struct wish *w, const char *round)
{
    if (w->list + w->review + w->grid > 1)
        return misused(app, WORDS("usage.operands"));
    if (w->list)
        return list_own(app, round);
    if (w->review)
        return review_own(app, round);
    return w->grid ? grid_scores(app, round) : guide_scores(app, round);
}

/* For scripts: how far the draft is. */
static void
print_draft(struct app *app, const struct podium_scoring *scoring)
{
    static const struct heading headings[] = { { "entry", LEFT, false },
        { "state", LEFT, false }, { "total", RIGHT, false },
        { "missing", RIGHT, false } };
    struct podium_form form;
    struct table_out t = TABLE(app, headings);
    enum podium_status status = podium_form(
        app->pd, scoring->round, scoring->entry, &app->arena, &form);
    if (status == PODIUM_OK) {
        table_text(&t, scoring->entry);
        table_text(&t, "draft");
        table_text(&t, form.total);
        table_int(&t, (int64_t)form.missing);
    }
    table_end(&t);
}

static int
with_words(struct app *app, const struct podium_scoring *scoring, bool submit)
{
    struct podium_submitted done;
    struct podium_faults faults;
    enum podium_status status = submit
        ? podium_sheet_submit(app->pd, scoring, &app->arena, &faults, &done)
        : podium_draft_save(app->pd, scoring, &app->arena, &faults);
    if (status == PODIUM_NOT_FOUND && !app->actor && !scoring->judge)
        return misused(app, WORDS("score.who", scoring->entry));
    if (status != PODIUM_OK)
        return complain_of(app, status, &faults);
    if (submit)
        print_submitted(app, &done);
    else if (app->format != FORMAT_TABLE)
        print_draft(app, scoring);
    else
        fprintf(app->out, "%s\n", SAY(app, "score.drafted", scoring->entry));
    return EXIT_DONE;
}

int
cmd_score(struct app *app, int argc, char **argv)
{
    struct podium_scoring scoring = { 0 };
    struct wish wish = { 0 };
    bool submit = false;
    const struct option options[] = {
        { "list", .flag = &wish.list },
        { "grid", .flag = &wish.grid },
        { "review", .flag = &wish.review },
        { "round", .text = &scoring.round },
        { "comment", .text = &scoring.comment },
        { "reason", .text = &scoring.reason },
        { "judge", .text = &scoring.judge },
        { "submit", .flag = &submit },
        { 0 },
    };
    argc = read_options(app, options, argc, argv);
    if (argc < 0)
        return EX_USAGE;
    if (argc == 0 && !submit)
        return without_words(app, &wish, scoring.round);
    if (argc == 0 || wish.list || wish.review || wish.grid)
        return misused(app, WORDS("usage.operands"));
    scoring.entry = argv[0];
    if (!read_scores(app, argc - 1, argv + 1, &scoring.scores))
        return EX_USAGE;
    return with_words(app, &scoring, submit);
}

int
cmd_abstain(struct app *app, int argc, char **argv)
{
    const char *reason = NULL, *round = NULL, *judge = NULL;
    const struct option options[] = { { "reason", .text = &reason },
        { "round", .text = &round }, { "judge", .text = &judge }, { 0 } };
    argc = read_options(app, options, argc, argv);
    if (argc < 0)
        return EX_USAGE;
    if (argc != 1)
        return misused(app, WORDS("usage.operands"));
    if (!reason || !*reason)
        return misused(app, WORDS("usage.reason"));
    enum podium_status status = podium_abstain(app->pd, round, argv[0], reason);
    if (status != PODIUM_OK)
        return complain(app, status);
    fprintf(app->out, "%s\n", SAY(app, "abstain.done", argv[0]));
    return EXIT_DONE;
}

int
cmd_sheet_admit(struct app *app, int argc, char **argv)
{
    const char *reason = NULL;
    const struct option options[] = { { "reason", .text = &reason }, { 0 } };
    argc = read_options(app, options, argc, argv);
    if (argc < 0)
        return EX_USAGE;
    if (argc != 1)
        return misused(app, WORDS("usage.operands"));
    if (!reason || !*reason)
        return misused(app, WORDS("usage.reason"));
    enum podium_status status = podium_sheet_admit(app->pd, argv[0], reason);
    if (status != PODIUM_OK)
        return complain(app, status);
    fprintf(app->out, "%s\n", SAY(app, "receipt.admitted", argv[0]));
    return EXIT_DONE;
}

int
cmd_sheet_late(struct app *app, int argc, char **argv)
{
    static const struct heading headings[] = { { "receipt", LEFT, false },
        { "round", LEFT, false }, { "entry", LEFT, false },
        { "judge", LEFT, false }, { "version", RIGHT, false } };
    struct podium_receipts late;
    int code = no_words(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status = podium_late_list(app->pd, &app->arena, &late);
    if (status != PODIUM_OK)
        return complain(app, status);
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < late.count; i++) {
        table_text(&t, late.items[i].receipt);
        table_text(&t, late.items[i].round);
        table_text(&t, late.items[i].entry);
        table_text(&t, late.items[i].judge);
        table_int(&t, late.items[i].version);
    }
    table_end(&t);
    return EXIT_DONE;
}

/* Whether the sheet of a receipt still counts, in words. */
static const char *
receipt_fate(struct app *app, const struct podium_receipt *r)
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
        return complain(app, status);
    fprintf(app->out, "%s\n%s\n",
        SAY(app, "receipt.names", r.receipt, r.judge, r.entry, r.round,
            INT_TEXT(r.version)),
        receipt_fate(app, &r));
    if (r.revoked)
        fprintf(app->out, "%s\n", SAY(app, "receipt.revoked"));
    if (r.old_rules)
        fprintf(app->out, "%s\n", SAY(app, "receipt.old_rules"));
    return EXIT_DONE;
}

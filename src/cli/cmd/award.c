/* award.c - prizes: propose, decide, list. */
/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <strings.h>

#include "base/message.h"
#include "base/text.h"
#include "cli/app/option.h"
#include "cli/cmd/advice.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/result_notes.h"
#include "cli/cmd/verify.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

/* The rule that kept an entry from a better prize, in words. */
static const char *
stop_rule_words(struct app *app, const struct podium_proposal *p)
{
    static const char *const ids[] = {
        [PODIUM_STOP_NONE] = "stop.none",
        [PODIUM_STOP_UNRANKED] = "stop.unranked",
        [PODIUM_STOP_MINIMUM] = "stop.minimum",
        [PODIUM_STOP_THRESHOLD] = "stop.threshold",
        [PODIUM_STOP_QUOTA] = "stop.quota",
        [PODIUM_STOP_TIE] = "stop.tie",
        [PODIUM_STOP_ABOVE] = "stop.above",
    };
    const char *about =
        p->stop == PODIUM_STOP_MINIMUM ? p->criterion : p->stop_prize;
    return SAY(app, ids[p->stop], about ? about : "");
}

static size_t
print_proposals(struct app *app, const struct podium_proposals *all)
{
    static const struct heading headings[] = { { "field", LEFT, false },
        { "place", RIGHT, false }, { "entry", LEFT, false },
        { "total", RIGHT, false }, { "prize", LEFT, false },
        { "stopped", LEFT, false }, { "title", LEFT, true } };
    struct table_out t = TABLE(app, headings);
    size_t given = 0;
    for (size_t f = 0; f < all->count; f++)
        for (size_t i = 0; i < all->items[f].count; i++) {
            const struct podium_proposal *p = &all->items[f].items[i];
            bool people = app->format == FORMAT_TABLE;
            given += p->prize != NULL;
            table_text(&t, all->items[f].ranking->field);
            table_text(&t, p->result->place ? INT_TEXT(p->result->place) : "");
            table_text(&t, p->result->entry);
            table_text(&t, p->result->total);
            table_text(&t, people ? p->prize_name : p->prize);
            table_text(&t, stop_rule_words(app, p));
            table_text(&t, p->result->title);
        }
    table_end(&t);
    return given;
}

/* A tie at a prize line may leave prizes over, at the top too, where those who
 * share the place get a lower one: say what helps. */
static void
advise_on_ties(struct app *app, const struct podium_proposals *all)
{
    bool tied = false;
    for (size_t f = 0; f < all->count; f++)
        for (size_t i = 0; i < all->items[f].count; i++)
            tied |= all->items[f].items[i].stop == PODIUM_STOP_TIE;
    if (tied)
        fprintf(app->err, "%s\n", SAY(app, "award.tied"));
}

int
cmd_award_propose(struct app *app, int argc, char **argv)
{
    const char *round = NULL, *field = NULL;
    bool dry = false;
    const struct option options[] = {
        { "round", .text = &round },
        { "field", .text = &field },
        { "dry-run", .flag = &dry },
        { 0 },
    };
    struct podium_proposals all;
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    code = verify_before_decision(app);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_award_propose(app->pd, round, field, &app->arena, &all);
    if (status == PODIUM_OK && !dry)
        status = podium_award_record(app->pd, &all);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    size_t given = print_proposals(app, &all);
    struct advice advice;
    bool advised =
        app->format == FORMAT_TABLE && advice_open(app, &advice) == EXIT_DONE;
    for (size_t i = 0; advised && code == EXIT_DONE && i < all.count; i++)
        code = say_field_lines(app, &advice, &all.items[i]);
    advise_on_ties(app, &all);
    print_provisional(app, app->err, &all.rankings);
    for (size_t f = 0; f < all.count; f++)
        for (size_t i = 0; i < all.items[f].count; i++)
            if (all.items[f].items[i].prize)
                print_sheets_due(app, app->err, all.items[f].items[i].result);
    fprintf(app->err, "%s\n",
        SAY(app, dry ? "award.would" : "award.proposed", INT_TEXT(given)));
    return code;
}

int
cmd_award_threshold(struct app *app, int argc, char **argv)
{
    struct podium_threshold threshold = { 0 };
    struct podium_threshold_counts sides;
    const struct option options[] = {
        { "field", .text = &threshold.field },
        { 0 },
    };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    threshold.reason = app->reason;
    threshold.prize = argv[0];
    threshold.points = argv[1];
    enum podium_status status =
        podium_threshold_set(app->pd, &threshold, &app->arena, &sides);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, "award.threshold_set", argv[0], argv[1], INT_TEXT(sides.above),
            INT_TEXT(sides.below)));
    return EXIT_DONE;
}

static int
decide_all_awards(struct app *app, const char *reason)
{
    size_t count;
    struct podium_awards all;
    enum podium_status status = podium_award_list(app->pd, &app->arena, &all);
    if (status == PODIUM_OK && all.count == 0) {
        fprintf(app->err, "podium: %s\n", SAY(app, "award.nothing_proposed"));
        return EX_DATAERR;
    }
    if (status != PODIUM_OK)
        return say_failure(app, status);
    status = podium_award_decide_all(
        app->pd, reason ? reason : SAY(app, "award.as_proposed"), &count);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n", SAY(app, "award.decided_all", INT_TEXT(count)));
    return EXIT_DONE;
}

/* Where the committee decides otherwise than the rules, print what the rules
 * propose: a deviation is allowed, but must be noticed. */
static void
say_award_difference(
    struct app *app, const struct podium_award *award, const char *prize)
{
    const char *entry = award->entry;
    struct podium_proposals all;
    if (podium_award_propose(app->pd, NULL, NULL, &app->arena, &all) !=
        PODIUM_OK)
        return;
    for (size_t f = 0; f < all.count; f++)
        for (size_t i = 0; i < all.items[f].count; i++) {
            const struct podium_proposal *p = &all.items[f].items[i];
            if (p->result->entry_id != award->entry_id ||
                strcasecmp(p->prize ? p->prize : "none", prize) == 0)
                continue;
            fprintf(app->err, "%s\n",
                SAY(app,
                    p->stop == PODIUM_STOP_NONE ? "award.otherwise"
                        : p->stop == PODIUM_STOP_UNRANKED
                        ? "award.unranked"
                        : "award.otherwise_stopped",
                    entry, p->prize ? p->prize_name : SAY(app, "award.none"),
                    people_number(app, p->result->total),
                    stop_rule_words(app, p)));
        }
}

/* The award of the entry that was just decided by this code, which may have
 * been typed in another case: the very code first. NULL: it is listed no more.
 */
static const struct podium_award *
award_of_code(struct app *app, const char *code)
{
    struct podium_awards all;
    const struct podium_award *found = NULL;
    if (podium_award_list(app->pd, &app->arena, &all) != PODIUM_OK)
        return NULL;
    for (size_t i = 0; i < all.count; i++)
        if (strcmp(all.items[i].entry, code) == 0)
            return &all.items[i];
        else if (strcasecmp(all.items[i].entry, code) == 0)
            found = &all.items[i];
    return found;
}

int
cmd_award_decide(struct app *app, int argc, char **argv)
{
    bool as_proposed = false;
    const struct option options[] = {
        { "as-proposed", .flag = &as_proposed },
        { 0 },
    };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    if (as_proposed ? argc != 0 : argc != 2)
        return report_misuse(app, WORDS("usage.operands"));
    if (!as_proposed && (!app->reason || !*app->reason))
        return report_misuse(app, WORDS("usage.reason"));
    code = verify_before_decision(app);
    if (code != EXIT_DONE)
        return code;
    if (as_proposed)
        return decide_all_awards(app, app->reason);
    bool none = strcasecmp(argv[1], "none") == 0;
    enum podium_status status = podium_award_decide(
        app->pd, argv[0], none ? NULL : argv[1], app->reason);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    const struct podium_award *award = award_of_code(app, argv[0]);
    const char *prize = none         ? SAY(app, "award.none")
        : award && award->prize_name ? award->prize_name
                                     : argv[1];
    fprintf(app->out, "%s\n", SAY(app, "award.decided", argv[0], prize));
    if (award)
        say_award_difference(app, award, argv[1]);
    return EXIT_DONE;
}

/* Name every entry that the rules now give another prize, a line each. */
static void
say_outdated_awards(
    struct app *app, const struct podium_outdated_awards *outdated)
{
    const char *phase = "";
    bool published =
        podium_phase_get(app->pd, &app->arena, &phase) == PODIUM_OK &&
        strcmp(phase, "published") == 0;
    for (size_t i = 0; i < outdated->count; i++) {
        const struct podium_outdated_award *a = &outdated->items[i];
        const char *none = SAY(app, "award.none");
        fprintf(app->err, "%s\n",
            SAY(app,
                published         ? "award.outdated_published"
                    : a->proposal ? "award.outdated_proposal"
                                  : "award.outdated_decision",
                a->entry, a->now ? a->now : none, a->was ? a->was : none));
    }
}

/* Is it one that the rules now give otherwise? */
static bool
is_outdated(
    const struct podium_award *a, const struct podium_outdated_awards *outdated)
{
    for (size_t i = 0; i < outdated->count; i++)
        if (strcmp(outdated->items[i].entry, a->entry) == 0)
            return true;
    return false;
}

/* The id of the words for the state of an award. */
static const char *
award_state_id(
    const struct podium_award *a, const struct podium_outdated_awards *outdated)
{
    if (is_outdated(a, outdated))
        return "award.state_outdated";
    return a->decided ? "award.state_decided" : "award.state_proposed";
}

static const struct podium_result *
result_of_award(const struct podium_rankings *all, const struct podium_award *a)
{
    for (size_t f = 0; f < all->count; f++)
        for (size_t i = 0; i < all->items[f].count; i++)
            if (all->items[f].results[i].entry_id == a->entry_id)
                return &all->items[f].results[i];
    return NULL;
}

/* An award, and the place that its prize is sorted by. */
struct placed_award {
    struct podium_award award;
    size_t place; /* SIZE_MAX: it has none */
};

static bool
have_same_prize(const struct podium_award *a, const struct podium_award *b)
{
    return strcmp(a->field_name, b->field_name) == 0 &&
        strcmp(a->prize ? a->prize : "", b->prize ? b->prize : "") == 0;
}

/* Within a prize the better place comes first; who has none, last. */
static void
sort_within_prizes(struct app *app, struct podium_awards *all,
    const struct podium_rankings *rankings)
{
    struct placed_award *sorted =
        podium_alloc(&app->arena, all->count + 1, sizeof *sorted);
    for (size_t i = 0; sorted && i < all->count; i++) {
        const struct podium_result *r =
            result_of_award(rankings, &all->items[i]);
        const struct placed_award moved = { all->items[i],
            r && r->place ? r->place : SIZE_MAX };
        size_t k = i;
        for (; k > 0 && have_same_prize(&sorted[k - 1].award, &moved.award) &&
             sorted[k - 1].place > moved.place;
             k--)
            sorted[k] = sorted[k - 1];
        sorted[k] = moved;
    }
    for (size_t i = 0; sorted && i < all->count; i++)
        all->items[i] = sorted[i].award;
}

static void
print_award(struct app *app, struct table_out *t, const struct podium_award *a,
    const struct podium_outdated_awards *outdated)
{
    struct buffer authors = { 0 };
    const char *state = a->decided ? "decided" : "proposed";
    if (app->format == FORMAT_TABLE)
        state = SAY(app, award_state_id(a, outdated));
    for (size_t n = 0; n < a->author_count; n++) {
        buffer_text(&authors, n ? "; " : "");
        buffer_text(&authors, a->authors[n].name);
    }
    table_text(t, a->field_name);
    table_text(t, a->prize_name ? a->prize_name : "-");
    table_text(t, a->entry);
    table_text(t, buffer_string(&authors));
    table_text(t, a->unit);
    table_text(t, a->money ? INT_TEXT(a->money) : "");
    table_text(t, state);
    table_text(t, a->title);
    buffer_free(&authors);
}

static bool
is_otherwise(const struct podium_award *a)
{
    return a->decided &&
        ((a->prize == NULL) != (a->proposed == NULL) ||
            (a->prize && strcmp(a->prize, a->proposed) != 0));
}

/* Each decision that is not what was proposed, with its reason; each result
 * that rests on too few sheets. */
static void
say_own_decisions(struct app *app, const struct podium_awards *all,
    const struct podium_rankings *rankings,
    const struct podium_outdated_awards *outdated)
{
    FILE *to = app->format == FORMAT_TABLE ? app->out : app->err;
    for (size_t i = 0; i < all->count; i++) {
        const struct podium_award *a = &all->items[i];
        const struct podium_result *r = result_of_award(rankings, a);
        const char *none = SAY(app, "award.none");
        if (is_otherwise(a) && !is_outdated(a, outdated))
            fprintf(to, "%s\n",
                SAY(app, "award.own_decision", a->entry,
                    a->prize ? a->prize_name : none,
                    a->proposed ? a->proposed_name : none,
                    r && *r->total ? people_number(app, r->total) : "-",
                    a->reason ? a->reason : "-"));
        if (r && a->prize)
            print_sheets_due(app, to, r);
    }
}

int
cmd_award_list(struct app *app, int argc, char **argv)
{
    static const struct heading headings[] = { { "field", LEFT, true },
        { "prize", LEFT, false }, { "entry", LEFT, false },
        { "authors", LEFT, true }, { "unit", LEFT, true },
        { "money", RIGHT, false }, { "state", LEFT, false },
        { "title", LEFT, true } };
    const struct option options[] = { { 0 } };
    struct podium_awards all;
    struct podium_outdated_awards outdated;
    struct podium_rankings rankings = { 0 };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status = podium_award_list(app->pd, &app->arena, &all);
    if (status == PODIUM_OK)
        status = podium_award_outdated(app->pd, &app->arena, &outdated);
    if (status == PODIUM_OK && all.count > 0)
        status = podium_rank(app->pd, NULL, NULL, &app->arena, &rankings);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    sort_within_prizes(app, &all, &rankings);
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < all.count; i++)
        print_award(app, &t, &all.items[i], &outdated);
    table_end(&t);
    say_own_decisions(app, &all, &rankings, &outdated);
    say_outdated_awards(app, &outdated);
    status = print_result_notes(app);
    return status == PODIUM_OK ? EXIT_DONE : say_failure(app, status);
}

int
cmd_award_cite(struct app *app, int argc, char **argv)
{
    const struct option options[] = { { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    bool none = strcasecmp(argv[1], "none") == 0;
    size_t n = strlen(argv[1]);
    const char *text = text_is_utf8(argv[1], n)
        ? text_clean(&app->arena, argv[1], n)
        : argv[1];
    enum podium_status status =
        podium_award_cite(app->pd, argv[0], none ? NULL : text);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, none ? "award.uncited" : "award.cited", argv[0]));
    return EXIT_DONE;
}

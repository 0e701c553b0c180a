/* rank.c - command `rank`: the official ranking, and how a result is derived.
 */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/decimal.h"
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/advice.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/discrepancy.h"
#include "cli/cmd/result_notes.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

/* A tie step for people: the name of its criterion, or what it compares. */
static const char *
tie_step_words(
    struct app *app, const struct podium_ranking *r, const char *step)
{
    char id[64];
    const char *code = strchr(step, ':');
    for (size_t i = 0; code && i < r->criterion_count; i++)
        if (strcmp(r->criteria[i].criterion, code + 1) == 0)
            return r->criteria[i].name;
    snprintf(id, sizeof id, "site.tie.%s", step);
    return message_known(id) ? SAY(app, id) : step;
}

/* The tie step that decided an entry's place; "" if none did. */
static const char *
tie_step_text(struct app *app, const struct podium_ranking *r,
    const struct podium_result *result)
{
    bool people = app->format == FORMAT_TABLE;
    if (result->decided == 0)
        return "";
    if (result->decided > r->tie_count)
        return people ? SAY(app, "rank.shared") : "shared";
    const char *step = r->tie_steps[result->decided - 1];
    return people ? tie_step_words(app, r, step) : step;
}

/* "205/3 (68.33)": a fraction, and what it is about. */
static const char *
exact_points(struct app *app, const char *fraction)
{
    char room[PODIUM_POINTS_ROOM];
    const char *about = podium_points_about(fraction, room);
    struct buffer b = { 0 };
    if (!about)
        return people_number(app, fraction);
    buffer_text(&b, fraction);
    buffer_text(&b, " (");
    buffer_text(&b, people_number(app, about));
    buffer_text(&b, ")");
    const char *text = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return text ? text : fraction;
}

/* The first thing that is to be said of a result: its word for machines, and
 * for how many it is. NULL: nothing. */
static const char *
note_word(const struct podium_result *r, size_t *count)
{
    const struct {
        const char *word;
        size_t count;
    } notes[] = { { "floor", r->floor }, { "missing", r->missing },
        { "incomplete", podium_result_incomplete(r) },
        { "unranked", r->place == 0 }, { "too_few", r->too_few } };
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++)
        if (notes[i].count > 0) {
            *count = notes[i].count;
            return notes[i].word;
        }
    return NULL;
}

static const char *
result_note(struct app *app, const struct podium_result *r)
{
    bool people = app->format == FORMAT_TABLE;
    char id[32];
    size_t count = 0;
    if (r->discrepancy != PODIUM_DISCREPANCY_NONE)
        return people ? discrepancy_words(app, r) : discrepancy_word(r);
    const char *word = note_word(r, &count);
    if (!word || !people)
        return word ? word : "";
    snprintf(id, sizeof id, "rank.%s", word);
    return SAY(app, id, INT_TEXT(count));
}

/* CSV and JSON: one table with the field in each row. */
static void
print_rankings_machine(struct app *app, const struct podium_rankings *all)
{
    static const struct heading headings[] = { { "field", LEFT, false },
        { "place", RIGHT, false }, { "entry", LEFT, false },
        { "title", LEFT, true }, { "unit", LEFT, true },
        { "total", RIGHT, false }, { "exact", LEFT, false },
        { "counted", RIGHT, false }, { "set_aside", RIGHT, false },
        { "missing", RIGHT, false }, { "decided_by", LEFT, false },
        { "note", LEFT, false } };
    struct table_out t = TABLE(app, headings);
    for (size_t f = 0; f < all->count; f++)
        for (size_t i = 0; i < all->items[f].count; i++) {
            const struct podium_result *r = &all->items[f].results[i];
            table_text(&t, all->items[f].field);
            table_text(&t, r->place ? INT_TEXT(r->place) : "");
            table_text(&t, r->entry);
            table_text(&t, r->title);
            table_text(&t, r->unit);
            table_text(&t, r->total);
            table_text(&t, r->exact);
            table_int(&t, (int64_t)r->counted);
            table_int(&t, (int64_t)r->set_aside);
            table_int(&t, (int64_t)r->missing);
            table_text(&t, tie_step_text(app, &all->items[f], r));
            table_text(&t, result_note(app, r));
        }
    table_end(&t);
}

static void
print_field_ranking(struct app *app, const struct podium_ranking *ranking)
{
    static const struct heading headings[] = { { "place", RIGHT, false },
        { "entry", LEFT, false }, { "total", RIGHT, false },
        { "counted", RIGHT, false }, { "set_aside", RIGHT, false },
        { "title", LEFT, true }, { "decided_by", LEFT, false },
        { "note", LEFT, true } };
    struct table_out t = TABLE(app, headings);
    fprintf(app->out, "%s (%s, %s)\n", ranking->field_name, ranking->field,
        ranking->round);
    for (size_t i = 0; i < ranking->count; i++) {
        const struct podium_result *r = &ranking->results[i];
        table_text(&t, r->place ? INT_TEXT(r->place) : "-");
        table_text(&t, r->entry);
        table_text(&t, r->total);
        table_int(&t, (int64_t)r->counted);
        table_int(&t, (int64_t)r->set_aside);
        table_text(&t, r->title);
        table_text(&t, tie_step_text(app, ranking, r));
        table_text(&t, result_note(app, r));
    }
    table_end(&t);
}

static const char *
sheet_fate_text(struct app *app, const struct podium_counted_sheet *s)
{
    static const char *const ids[] = {
        [PODIUM_FATE_COUNTED] = "fate.counted",
        [PODIUM_FATE_INCOMPLETE] = "fate.incomplete",
        [PODIUM_FATE_OUTLIER] = "fate.outlier",
        [PODIUM_FATE_LEFT_OUT_HIGH] = "fate.high",
        [PODIUM_FATE_LEFT_OUT_LOW] = "fate.low",
        [PODIUM_FATE_LEFT_OUT_APART] = "fate.apart",
    };
    return SAY(app, ids[s->fate], INT_TEXT(s->pass));
}

/* Print one sheet's sum: "J13: 24 x 1 + 20.5 x 1 + 30 x 1 = 74.5". */
static void
explain_sheet(struct app *app, const struct podium_ranking *ranking,
    const struct podium_counted_sheet *s)
{
    char room[DECIMAL_ROOM];
    char sign = app->language == PODIUM_LANGUAGE_VI ? ',' : '.';
    fprintf(app->out, "  %s: ", s->judge);
    for (size_t i = 0; i < ranking->criterion_count; i++) {
        const struct podium_score *score = &s->scores[i];
        int64_t weight = ranking->criteria[i].weight;
        if (i > 0)
            fputs(" + ", app->out);
        fputs(score->present ? decimal_text(room, score->score, sign) : "?",
            app->out);
        if (weight != THOUSAND)
            fprintf(app->out, " × %s", decimal_text(room, weight, sign));
    }
    if (s->fate != PODIUM_FATE_INCOMPLETE)
        fprintf(app->out, " = %s", millionths_text(room, s->total, sign));
    fprintf(app->out, "   %s\n", sheet_fate_text(app, s));
}

static void
explain_outliers(struct app *app, const struct podium_ranking *ranking,
    const struct podium_result *r)
{
    if (!ranking->outlier_threshold)
        return;
    for (size_t i = 0; i < r->passes; i++)
        fprintf(app->out, "%s\n",
            SAY(app, "explain.pass", INT_TEXT(i + 1),
                exact_points(app, r->pass_means[i]),
                people_number(app, ranking->outlier_threshold)));
    if (r->floor)
        fprintf(app->out, "%s\n",
            SAY(app, "explain.floor", INT_TEXT(ranking->outlier_least)));
}

static void
explain_ties(struct app *app, const struct podium_ranking *ranking,
    const struct podium_result *r)
{
    for (size_t i = 0; i < ranking->count && r->place > 0; i++) {
        const struct podium_result *o = &ranking->results[i];
        if (o == r || o->place == 0 || strcmp(o->total, r->total) != 0)
            continue;
        fprintf(app->out, "%s\n",
            SAY(app, "explain.tie", o->entry, INT_TEXT(o->place)));
        for (size_t t = 0; t < ranking->tie_count; t++) {
            fprintf(app->out, "    %s: %s %s, %s %s\n",
                tie_step_words(app, ranking, ranking->tie_steps[t]), r->entry,
                exact_points(app, r->tie_values[t]), o->entry,
                exact_points(app, o->tie_values[t]));
            if (strcmp(r->tie_values[t], o->tie_values[t]) != 0)
                break;
        }
    }
}

static void
explain_result(struct app *app, const struct podium_ranking *ranking,
    const struct podium_result *r)
{
    char method[32];
    snprintf(method, sizeof method, "method.%s", ranking->method);
    fprintf(app->out, "%s: %s\n%s\n", r->entry, r->title,
        SAY(app, "explain.sheets"));
    if (r->sheet_count > 0) {
        fputs("  ", app->out);
        for (size_t i = 0; i < ranking->criterion_count; i++)
            fprintf(app->out, "%s%s", i ? " + " : "(",
                ranking->criteria[i].criterion);
        fputs(")\n", app->out);
    } else
        fprintf(app->out, "  %s\n", SAY(app, "explain.no_sheet"));
    for (size_t i = 0; i < r->sheet_count; i++)
        explain_sheet(app, ranking, &r->sheets[i]);
    if (r->missing > 0)
        fprintf(app->out, "  %s\n",
            SAY(app, "explain.missing", INT_TEXT(r->missing)));
    if (r->too_few > 0)
        fprintf(app->out, "  %s\n",
            SAY(app, "explain.too_few", INT_TEXT(r->too_few)));
    explain_outliers(app, ranking, r);
    if (r->discrepancy != PODIUM_DISCREPANCY_NONE)
        fprintf(app->out, "%s\n",
            SAY(app, "explain.discrepancy", people_number(app, r->range),
                discrepancy_words(app, r)));
    if (*r->exact)
        fprintf(app->out, "%s\n",
            SAY(app, "explain.result", message_text(app->language, method),
                INT_TEXT(r->counted), r->exact, people_number(app, r->total)));
    explain_ties(app, ranking, r);
    fprintf(app->out, "%s\n",
        r->place
            ? SAY(app, "explain.place", INT_TEXT(r->place), ranking->field_name)
            : SAY(app, "rank.unranked"));
}

static int
explain_entry(
    struct app *app, const struct podium_rankings *all, const char *entry)
{
    for (size_t f = 0; f < all->count; f++)
        for (size_t i = 0; i < all->items[f].count; i++)
            if (strcasecmp(all->items[f].results[i].entry, entry) == 0) {
                explain_result(app, &all->items[f], &all->items[f].results[i]);
                enum podium_status noted = print_result_notes(app);
                return noted == PODIUM_OK ? EXIT_DONE : say_failure(app, noted);
            }
    struct podium_withdrawal w;
    enum podium_status status =
        podium_withdrawal_find(app->pd, "entry", entry, &app->arena, &w);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->err, "podium: %s\n",
        w.time
            ? SAY(app, "explain.withdrawn", entry, people_moment(app, w.time),
                  w.person, w.reason ? w.reason : "-")
            : SAY(app, "row.missing",
                  message_word(app->language, "noun", "entry"), entry));
    return EX_NOINPUT;
}

/* Print for each line between prizes how sure it is. */
static int
print_certainty(struct app *app, const char *round, const char *field)
{
    struct podium_proposals all;
    struct advice advice;
    int code = advice_open(app, &advice);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_award_propose(app->pd, round, field, &app->arena, &all);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    for (size_t i = 0; i < all.count; i++) {
        code = say_field_lines(app, &advice, &all.items[i]);
        if (code != EXIT_DONE)
            return code;
    }
    return EXIT_DONE;
}

/* Print the notes under the tables. */
static int
print_ranking_notes(struct app *app, const struct podium_rankings *all)
{
    if (app->format == FORMAT_TABLE)
        print_provisional(app, app->out, all);
    if (app->format == FORMAT_TABLE)
        fprintf(app->out, "%s\n",
            SAY(app, "rank.origins", INT_TEXT(all->signed_by_judge),
                INT_TEXT(all->keyed), INT_TEXT(all->imported)));
    enum podium_status status = print_result_notes(app);
    return status == PODIUM_OK ? EXIT_DONE : say_failure(app, status);
}

int
cmd_rank(struct app *app, int argc, char **argv)
{
    const char *round = NULL, *field = NULL, *entry = NULL;
    bool certainty = false;
    const struct option options[] = {
        { "round", .text = &round },
        { "field", .text = &field },
        { "explain", .text = &entry },
        { "certainty", .flag = &certainty },
        { 0 },
    };
    struct podium_rankings all;
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_rank(app->pd, round, field, &app->arena, &all);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    if (entry)
        return explain_entry(app, &all, entry);
    if (app->format != FORMAT_TABLE)
        print_rankings_machine(app, &all);
    for (size_t i = 0; app->format == FORMAT_TABLE && i < all.count; i++) {
        fputs(i > 0 ? "\n" : "", app->out);
        print_field_ranking(app, &all.items[i]);
    }
    code = print_ranking_notes(app, &all);
    return code == EXIT_DONE && certainty ? print_certainty(app, round, field)
                                          : code;
}

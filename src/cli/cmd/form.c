/* form.c - what a registration form collected, into entries.
 *
 * In: a file of answers. Two things only people know: what each question of the
 * form means, which the contest remembers, and which of several answers about
 * one entry counts. A terminal asks; a script gets them listed, with what to
 * type. Nobody is asked while the contest is locked. */
/* SPDX-License-Identifier: MIT */
#include "cli/cmd/form.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/words.h"
#include "cli/app/ask.h"
#include "cli/app/option.h"
#include "cli/cmd/table_file.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

static const char meanings[] =
    "title field unit summary entry name birth_date author_unit phone share"
    " names supervisor relative submitted submitter submission none";

/* ---- what the questions mean ---- */

static const char *
positive_text(struct app *app, size_t n)
{
    return n ? podium_strdup(&app->arena, INT_TEXT(n)) : "";
}

static void
print_unknown(struct app *app, const struct podium_form_headings *all)
{
    static const struct heading headings[] = { { "heading", LEFT, true },
        { "number", RIGHT, false }, { "meaning", LEFT, false },
        { "author", RIGHT, false }, { "skip", LEFT, true } };
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < all->count; i++) {
        const struct podium_form_heading *h = &all->items[i];
        if (h->known)
            continue;
        table_text(&t, h->heading);
        table_int(&t, (int64_t)h->number);
        table_text(&t, h->meaning);
        table_text(&t, positive_text(app, h->author));
        table_text(&t, h->skip);
    }
    table_end(&t);
}

/* "name 2", or "none skip=Draft". */
static const char *
meaning_text(struct app *app, const struct podium_form_heading *h)
{
    struct buffer b = { 0 };
    buffer_text(&b, h->meaning);
    if (h->author) {
        buffer_char(&b, ' ');
        buffer_int(&b, (int64_t)h->author);
    }
    if (h->skip) {
        buffer_text(&b, " skip=");
        buffer_text(&b, h->skip);
    }
    const char *text = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return text ? text : "";
}

static void
print_samples(struct app *app, const struct podium_form_heading *h)
{
    for (size_t i = 0; i < FORM_SAMPLES && h->samples[i]; i++)
        fprintf(app->out, "    %s\n", h->samples[i]);
}

static void
print_meanings(struct app *app)
{
    const char *list = meanings, *word;
    size_t n;
    while ((word = words_next(&list, &n))) {
        char id[64];
        snprintf(id, sizeof id, "meaning.%.*s", (int)n, word);
        fprintf(app->out, "    %-12.*s %s\n", (int)n, word, SAY(app, id));
    }
}

/* Read "MEANING [AUTHOR] [skip=TEXT]"; false if it is not that. */
static bool
read_meaning(struct app *app, const char *typed, struct podium_form_heading *h)
{
    char *end;
    size_t n = strcspn(typed, " ");
    const char *rest = typed + n + strspn(typed + n, " ");
    if (!words_have(meanings, typed, n))
        return false;
    h->meaning = arena_text(&app->arena, typed, n);
    h->author = (size_t)strtoul(rest, &end, 10);
    rest = end + strspn(end, " ");
    bool skips = strncmp(rest, "skip=", strlen("skip=")) == 0;
    h->skip = skips ? typed_text(app, rest + strlen("skip=")) : NULL;
    return h->meaning && (skips || !*rest);
}

enum asked {
    ASKED_NOTHING, /* the end of the input */
    ASKED_MEANING,
    ASKED_BACK
};

/* Ask until it is said. */
static enum asked
ask_meaning(struct app *app, struct podium_form_heading *h, size_t count)
{
    fprintf(app->out, "\n%s\n",
        SAY(app, "form.column", INT_TEXT(h->column), INT_TEXT(count),
            h->heading));
    print_samples(app, h);
    for (;;) {
        const char *typed =
            ask_line(app, SAY(app, "form.ask_meaning", meaning_text(app, h)));
        if (!typed)
            return ASKED_NOTHING;
        if (is_word(typed, "<"))
            return ASKED_BACK;
        if (!*typed || read_meaning(app, typed, h))
            return ASKED_MEANING;
        print_meanings(app);
    }
}

static bool
remember_meaning(
    struct app *app, const struct podium_form_heading *h, bool again)
{
    struct podium_faults faults;
    const struct podium_cell items[] = { { "heading", h->heading },
        { "number", positive_text(app, h->number) }, { "meaning", h->meaning },
        { "author", positive_text(app, h->author) },
        { "skip", h->skip ? h->skip : "" } };
    const struct podium_cells cells = { items, sizeof items / sizeof *items };
    enum podium_status status = again
        ? podium_row_edit(app->pd, "headings", &cells, &app->arena, &faults)
        : podium_row_add(app->pd, "headings", &cells, &app->arena, &faults);
    if (status != PODIUM_OK)
        (void)say_faults(app, status, &faults);
    return status == PODIUM_OK;
}

/* The heading asked about before this one; the same if it is the first. */
static size_t
heading_before(const struct podium_form_headings *all, size_t i)
{
    for (size_t k = i; k > 0; k--)
        if (!all->items[k - 1].known)
            return k - 1;
    return i;
}

/* Every one that is answered is remembered, also if the rest is not. False at
 * the end of the input. */
static bool
ask_meanings(struct app *app, const struct podium_form_headings *all)
{
    fprintf(app->out, "%s\n", SAY(app, "form.asking"));
    size_t remembered = 0; /* all before this one */
    for (size_t i = 0; i < all->count;) {
        struct podium_form_heading *h = &all->items[i];
        enum asked said =
            h->known ? ASKED_MEANING : ask_meaning(app, h, all->count);
        if (said == ASKED_NOTHING)
            return false;
        if (said == ASKED_BACK)
            i = heading_before(all, i);
        else if (h->known || remember_meaning(app, h, i < remembered))
            i++;
        remembered = i > remembered ? i : remembered;
    }
    return true;
}

/* ---- which of several answers counts ---- */

static void
print_undecided(struct app *app, const struct podium_resubmissions *list)
{
    static const struct heading headings[] = { { "group", RIGHT, false },
        { "row", RIGHT, false }, { "entry", LEFT, false },
        { "sent", LEFT, false }, { "title", LEFT, true },
        { "authors", LEFT, true } };
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < list->count; i++) {
        const struct podium_resubmission *r = &list->items[i];
        table_int(&t, (int64_t)r->group);
        table_text(&t, positive_text(app, r->row));
        table_text(&t, r->entry);
        table_text(&t, r->submitted);
        table_text(&t, r->title);
        table_text(&t, r->authors);
    }
    table_end(&t);
}

static const char rule_names[] = "last first each";

/* PODIUM_RESUBMISSION_ASK if it is no name of a rule. */
static enum podium_resubmission_rule
rule_of_name(const char *name)
{
    static const enum podium_resubmission_rule rules[] = {
        PODIUM_RESUBMISSION_LAST, PODIUM_RESUBMISSION_FIRST,
        PODIUM_RESUBMISSION_EACH
    };
    return name && words_have_text(rule_names, name)
        ? rules[words_index(rule_names, name)]
        : PODIUM_RESUBMISSION_ASK;
}

/* Ask for each group; false at the end of the input. */
static bool
ask_rules(struct app *app, const struct podium_resubmissions *list,
    struct podium_form_file *form)
{
    size_t count = list->items[list->count - 1].group;
    enum podium_resubmission_rule *rules =
        podium_alloc(&app->arena, count, sizeof *rules);
    if (!rules)
        return false;
    for (size_t i = 0; i < count;) {
        const char *typed =
            ask_line(app, SAY(app, "form.ask_rule", INT_TEXT(i + 1)));
        if (!typed)
            return false;
        rules[i] = rule_of_name(typed);
        i += rules[i] != PODIUM_RESUBMISSION_ASK;
    }
    form->rules = rules;
    form->rule_count = count;
    return true;
}

/* ---- the file ---- */

static enum podium_status
try_form_import(struct app *app, const struct form_command *command,
    struct podium_form_imported *done)
{
    *done = (struct podium_form_imported){ 0 };
    enum podium_status status = podium_begin(app->pd);
    if (status != PODIUM_OK)
        return status;
    status = podium_form_import(app->pd, &command->form, &app->arena, done);
    if (status != PODIUM_OK || !command->dry)
        return podium_end(app->pd, status);
    (void)!podium_end(app->pd, PODIUM_REFUSED);
    return PODIUM_OK;
}

/* Is what stopped the import said now, so that it can go on? In a script it is
 * listed, with what to type. */
static bool
ask_or_list(struct app *app, struct form_command *command,
    const struct podium_form_imported *done)
{
    bool terminal = isatty(STDIN_FILENO);
    if (done->entries.guessed) {
        command->form.file.encoding = done->entries.guessed;
        return ask_encoding(app, &done->entries.faults, done->entries.guessed);
    }
    print_faults(app, &done->entries.notes);
    print_faults(app, &done->entries.faults);
    if (done->entries.faults.count > 0)
        return false;
    if (done->unknown > 0 && terminal && !command->dry) /* it is remembered */
        return ask_meanings(app, &done->headings);
    if (done->unknown > 0) {
        print_unknown(app, &done->headings);
        fprintf(app->err, "%s\n",
            SAY(app, "form.how_meanings", command->form.file.path));
    } else if (done->undecided.count > 0) {
        print_undecided(app, &done->undecided);
        if (terminal)
            return ask_rules(app, &done->undecided, &command->form);
        fprintf(app->err, "%s\n", SAY(app, "form.how_rule"));
    }
    return false;
}

static void
print_done(struct app *app, const struct form_command *command,
    const struct podium_form_imported *done)
{
    const struct podium_imported *e = &done->entries;
    fprintf(app->out, "%s\n",
        SAY(app, command->dry ? "form.would" : "form.done", INT_TEXT(e->added),
            INT_TEXT(e->changed), INT_TEXT(done->authors)));
    if (done->first)
        fprintf(
            app->out, "%s\n", SAY(app, "form.codes", done->first, done->last));
    if (done->units > 0)
        fprintf(
            app->out, "%s\n", SAY(app, "form.units", INT_TEXT(done->units)));
    if (done->known + done->left_out + done->replaced > 0)
        fprintf(app->out, "%s\n",
            SAY(app, "form.not_taken", INT_TEXT(done->known),
                INT_TEXT(done->left_out), INT_TEXT(done->replaced)));
}

int
import_form_file(struct app *app, struct form_command *command)
{
    struct podium_form_imported done;
    command->form.rule = rule_of_name(command->resubmitted);
    if (command->resubmitted && !command->form.rule)
        return report_misuse(
            app, WORDS("usage.resubmitted", command->resubmitted));
    for (;;) {
        enum podium_status status = try_form_import(app, command, &done);
        if (status == PODIUM_OK) {
            print_faults(app, &done.entries.notes);
            if (done.decided.count > 0 && command->form.rule)
                print_undecided(app, &done.decided);
            print_done(app, command, &done);
            return EXIT_DONE;
        }
        if (status != PODIUM_INVALID || !ask_or_list(app, command, &done))
            return say_failure(app, status);
    }
}

/* keyin.c - double entry of paper score sheets.
 *
 * In: what one person types from a paper sheet. Out: one typing in the file,
 * which the library compares with that of a second person, who cannot see the
 * first numbers. Where both are the same, the sheet is recorded. Where they
 * differ, the second person reads the paper again and types each differing
 * cell: an answer that neither typed before must be typed twice, so that a
 * new slip of the keyboard cannot win. A sheet that was recorded is typed again
 * only with a reason, and nobody is both persons of one sheet. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "cli/app/ask.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/sheet_words.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

/* One paper sheet being typed. */
struct typist {
    struct app *app;
    struct podium_double_entry keying;
    struct podium_cell *cells;    /* one for each question; text NULL: none */
    struct podium_cell *comments; /* the same, on criteria */
    const char *comment, *reason;
    const char *first; /* who typed it first */
    bool left;         /* the input ended, or q was typed */
};

static void
print_typist_text(struct typist *t, const char *text)
{
    fprintf(t->app->out, "%s\n", text);
}

static const char *
ask_typist(struct typist *t, const char *prompt)
{
    const char *typed = ask_line(t->app, prompt);
    t->left = t->left || !typed || is_word(typed, "q");
    return t->left ? NULL : typed;
}

/* The answers typed so far, without the criteria that have no number on the
 * paper. */
static struct podium_typing
typed_so_far(struct typist *t)
{
    size_t n = t->keying.form.count, count = 0;
    struct podium_cell *given =
        podium_alloc(&t->app->arena, 2 * n, sizeof *given);
    for (size_t i = 0; given && i < n; i++) {
        if (t->cells[i].text)
            given[count++] = t->cells[i];
        if (t->comments[i].text)
            given[count++] = t->comments[i];
    }
    return (struct podium_typing){ .paper = t->keying.paper,
        .scores = { given, count },
        .comment = t->comment,
        .reason = t->reason };
}

/* ---- one sheet ---- */

/* Is this answer allowed, points or a comment? Prints why not. */
static bool
is_allowed_answer(struct typist *t, const struct podium_typing *one)
{
    struct podium_faults faults;
    enum podium_status status =
        podium_paper_check(t->app->pd, one, &t->app->arena, &faults);
    for (size_t i = 0; i < faults.count; i++)
        print_typist_text(t, faults.items[i].what);
    if (status != PODIUM_OK && faults.count == 0)
        (void)say_failure(t->app, status);
    return status == PODIUM_OK;
}

/* Points of a criterion, and maybe a comment on it. */
static bool
is_allowed_score(struct typist *t, const struct podium_cell cells[2])
{
    const struct podium_typing one = { .paper = t->keying.paper,
        .scores = { cells, cells[1].text ? 2 : 1 } };
    return is_allowed_answer(t, &one);
}

/* Would it name a sheet of this contest where one is asked for? */
static bool
names_sheet(struct typist *t, const char *text)
{
    struct app *app = t->app;
    struct podium_paper_id paper;
    struct podium_double_entry keying;
    if (!strchr(text, ' ') ||
        podium_paper_find(app->pd, text, &app->arena, &paper) != PODIUM_OK)
        return false;
    if (!paper.round)
        paper.round = t->keying.paper.round;
    if (podium_double_entry_open(app->pd, &paper, &app->arena, &keying) !=
        PODIUM_OK)
        return false;
    print_typist_text(t, SAY(app, "keyin.is_sheet", text));
    return true;
}

/* Who types ahead is at the points of the next sheet already. */
static bool
is_meant_as_comment(struct typist *t, const char *text)
{
    return !is_bare_number(text) ||
        is_yes(ask_typist(t, SAY(t->app, "keyin.number", text)));
}

/* The next sheet may be scanned or typed too early: that is no comment. */
static void
ask_comment(struct typist *t)
{
    struct podium_typing one = { .paper = t->keying.paper };
    do
        one.comment = ask_typist(t, SAY(t->app, "keyin.comment"));
    while (!t->left && one.comment &&
        (names_sheet(t, one.comment) || !is_allowed_answer(t, &one) ||
            !is_meant_as_comment(t, one.comment)));
    t->comment = one.comment && *one.comment ? one.comment : NULL;
}

/* Ask for one criterion until the answer is allowed: points, "-" for none on
 * the paper, "<" for the criterion before. False: go back to that. */
static bool
ask_criterion(struct typist *t, size_t i)
{
    struct app *app = t->app;
    const struct podium_question *q = &t->keying.form.questions[i];
    while (!t->left) {
        const char *typed = ask_typist(t,
            SAY(app, "keyin.points", q->name, people_number(app, q->low),
                people_number(app, q->high)));
        if (!typed || is_word(typed, "<"))
            return t->left;
        if (!*typed) {
            print_typist_text(t, SAY(app, "keyin.help"));
            continue;
        }
        bool none = is_word(typed, "-");
        const struct answer answer = split_answer(app, typed);
        const struct podium_cell cells[] = { { q->criterion,
                                                 none ? NULL
                                                     : answer.unsure
                                                     ? typed
                                                     : answer.points },
            { remark_column(app, q->criterion, "comment"), answer.words } };
        if (!none && !is_allowed_score(t, cells))
            continue;
        t->cells[i] = cells[0];
        t->comments[i] = cells[1];
        return true;
    }
    return true;
}

static void
ask_all_criteria(struct typist *t)
{
    size_t n = t->keying.form.count;
    t->cells = podium_alloc(&t->app->arena, n, sizeof *t->cells);
    t->comments = podium_alloc(&t->app->arena, n, sizeof *t->comments);
    for (size_t i = 0; t->cells && t->comments && !t->left && i < n;)
        if (ask_criterion(t, i))
            i++;
        else
            i -= i > 0;
    if (!t->left)
        ask_comment(t);
}

/* The second's comments stay, and what one alone typed; whoever reads the paper
 * again sees both. */
static void
print_other_comments(struct typist *t, const struct podium_entered *done)
{
    for (size_t i = 0; i < done->comments.count; i++) {
        const struct podium_difference *d = &done->comments.items[i];
        const char *what = *d->criterion
            ? d->criterion
            : message_word(t->app->language, "column", "comment");
        bool both = d->first && d->second;
        print_typist_text(t,
            both ? SAY(t->app, "keyin.other_comment", what, done->first,
                       d->first, d->second)
                 : SAY(t->app, "keyin.one_comment", what,
                       d->first ? d->first : d->second));
    }
}

static void
print_typing_state(struct typist *t, const struct podium_entered *done)
{
    struct app *app = t->app;
    print_other_comments(t, done);
    if (done->state == PODIUM_DOUBLE_ENTRY_DONE)
        print_typist_text(t,
            SAY(app, "keyin.keyed", t->keying.paper.entry,
                people_number(app, done->total), done->receipt, done->first));
    else
        print_typist_text(t, SAY(app, "keyin.once", t->keying.paper.entry));
    if (done->missing > 0)
        print_typist_text(
            t, SAY(app, "keyin.incomplete", INT_TEXT(done->missing)));
}

/* ---- where two typings differ ---- */

/* Show what both typed in one cell and ask what the paper says; "" if there is
 * no number. */
static const char *
ask_difference(
    struct typist *t, const struct podium_difference *d, const char *first)
{
    struct app *app = t->app;
    print_typist_text(t,
        SAY(app, "keyin.differs", d->name, first,
            *d->first ? people_number(app, d->first) : "-",
            *d->second ? people_number(app, d->second) : "-"));
    for (size_t i = 0; i < t->keying.form.count; i++)
        if (strcmp(t->keying.form.questions[i].criterion, d->criterion) == 0) {
            while (!ask_criterion(t, i))
                ;
            if (!t->left && t->cells[i].text)
                return t->cells[i].text;
        }
    return "";
}

/* Ask about every differing cell. */
static void
ask_differences(struct typist *t, const struct podium_difference *items,
    size_t count, const char **answers)
{
    for (size_t i = 0; i < count && !t->left; i++)
        answers[i] = ask_difference(t, &items[i], t->first);
}

/* Ask what the paper says until the library takes it: a number that neither
 * person typed only after a yes to the question whether it is meant, as whoever
 * types on without looking types the next sheet. */
static void
resolve_differences(
    struct typist *t, const struct podium_difference *items, size_t count)
{
    struct podium_faults faults;
    struct podium_entered done;
    enum podium_status status = PODIUM_INVALID;
    const char **answers = podium_alloc(&t->app->arena, count, sizeof *answers);
    bool meant = false;
    while (answers && status == PODIUM_INVALID) {
        if (!meant)
            ask_differences(t, items, count, answers);
        if (t->left)
            return;
        struct podium_typing typed = typed_so_far(t);
        typed.decides = true;
        typed.confirmed = meant;
        (void)read_clock(t->app);
        podium_clock_set(t->app->pd, t->app->now);
        status = podium_paper_enter(
            t->app->pd, &typed, &t->app->arena, &faults, &done);
        if (status == PODIUM_INVALID)
            meant = is_yes(ask_typist(t, SAY(t->app, "keyin.neither")));
    }
    if (status == PODIUM_OK)
        print_typing_state(t, &done);
    else
        (void)say_failure(t->app, status);
}

static void
resolve_typing(struct typist *t, const struct podium_entered *apart)
{
    t->first = apart->first;
    resolve_differences(t, apart->items, apart->count);
}

static void
send_typing(struct typist *t)
{
    struct podium_faults faults;
    struct podium_entered done;
    const struct podium_typing typed = typed_so_far(t);
    (void)read_clock(t->app);
    podium_clock_set(t->app->pd, t->app->now);
    enum podium_status status =
        podium_paper_enter(t->app->pd, &typed, &t->app->arena, &faults, &done);
    if (status != PODIUM_OK)
        (void)say_faults(t->app, status, &faults);
    else if (done.state == PODIUM_DOUBLE_ENTRY_DIFFERS)
        resolve_typing(t, &done);
    else
        print_typing_state(t, &done);
}

/* ---- which sheet ---- */

/* May this person type the sheet now? If it was her own typing that waits for
 * a second person, ask whether to replace it; if the sheet is recorded
 * already, ask for the reason of the correction. */
static bool
may_type_sheet(struct typist *t)
{
    struct app *app = t->app;
    const struct podium_double_entry *k = &t->keying;
    if (k->mine && k->state == PODIUM_DOUBLE_ENTRY_ONCE) {
        print_typist_text(t, SAY(app, "keyin.mine"));
        return is_yes(ask_typist(t, SAY(app, "keyin.again")));
    }
    if (k->state != PODIUM_DOUBLE_ENTRY_DONE)
        return true;
    t->reason = ask_typist(t, SAY(app, "keyin.reason", k->paper.entry));
    return t->reason && *t->reason;
}

static void
type_sheet(struct typist *t, const struct podium_paper_id *paper)
{
    struct app *app = t->app;
    t->comment = t->reason = NULL;
    enum podium_status status =
        podium_double_entry_open(app->pd, paper, &app->arena, &t->keying);
    if (status != PODIUM_OK) {
        (void)say_failure(app, status);
        return;
    }
    const struct podium_double_entry *k = &t->keying;
    fprintf(app->out, "\n%s\n",
        SAY(app, "keyin.sheet", k->paper.entry, k->form.title, k->paper.judge,
            k->judge_name ? k->judge_name : ""));
    if (!may_type_sheet(t))
        return;
    ask_all_criteria(t);
    if (!t->left)
        send_typing(t);
}

/* Type the sheets of a page with many entries, one after the other. */
static void
type_page(struct typist *t, struct podium_paper_id paper)
{
    while (!t->left) {
        paper.entry = ask_typist(t, SAY(t->app, "keyin.entry", paper.judge));
        if (!paper.entry || !*paper.entry)
            return;
        type_sheet(t, &paper);
    }
}

static int
type_sheets(struct app *app, const char *round)
{
    struct typist t = { .app = app };
    while (!t.left) {
        struct podium_paper_id paper;
        const char *text = ask_typist(&t, SAY(app, "keyin.which"));
        if (!text || !*text)
            continue;
        enum podium_status status =
            podium_paper_find(app->pd, text, &app->arena, &paper);
        if (status != PODIUM_OK) {
            (void)say_failure(app, status);
            continue;
        }
        if (!paper.round)
            paper.round = round;
        if (is_word(paper.entry, "*"))
            type_page(&t, paper);
        else
            type_sheet(&t, &paper);
    }
    return EXIT_DONE;
}

/* ---- from a script ---- */

static int
print_differences(struct app *app, const struct podium_entered *done)
{
    static const struct heading headings[] = { { "criterion", LEFT, false },
        { "first", RIGHT, false }, { "second", RIGHT, false } };
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < done->count; i++) {
        table_text(&t, done->items[i].criterion);
        table_text(&t, done->items[i].first);
        table_text(&t, done->items[i].second);
    }
    table_end(&t);
    fprintf(app->err, "podium: %s\n",
        SAY(app, "keyin.apart", done->first, INT_TEXT(done->count)));
    return EX_DATAERR;
}

static int
type_from_arguments(struct app *app, const struct podium_typing *typed)
{
    struct podium_faults faults;
    struct podium_entered done;
    struct typist t = { .app = app, .keying.paper = typed->paper };
    enum podium_status status =
        podium_paper_enter(app->pd, typed, &app->arena, &faults, &done);
    if (status != PODIUM_OK)
        return say_faults(app, status, &faults);
    if (done.state == PODIUM_DOUBLE_ENTRY_DIFFERS)
        return print_differences(app, &done);
    print_typing_state(&t, &done);
    return EXIT_DONE;
}

static int
print_typings(struct app *app)
{
    static const struct heading headings[] = { { "round", LEFT, false },
        { "entry", LEFT, false }, { "judge", LEFT, false },
        { "first", LEFT, false }, { "second", LEFT, false } };
    struct podium_double_entries all;
    enum podium_status status =
        podium_double_entry_list(app->pd, &app->arena, &all);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < all.count; i++) {
        table_text(&t, all.items[i].paper.round);
        table_text(&t, all.items[i].paper.entry);
        table_text(&t, all.items[i].paper.judge);
        table_text(&t, all.items[i].first);
        table_text(&t, all.items[i].second);
    }
    table_end(&t);
    return EXIT_DONE;
}

int
cmd_keyin(struct app *app, int argc, char **argv)
{
    struct podium_typing typed = { .partial = true };
    bool list = false;
    const struct option options[] = {
        { "list", .flag = &list },
        { "round", .text = &typed.paper.round },
        { "comment", .text = &typed.comment },
        { "settle", .flag = &typed.decides },
        { 0 },
    };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    typed.reason = app->reason;
    if (argc == 0)
        return list ? print_typings(app) : type_sheets(app, typed.paper.round);
    if (list || argc < 2)
        return report_misuse(app, WORDS("usage.operands"));
    typed.paper.entry = argv[0];
    typed.paper.judge = argv[1];
    typed.rest_agreed = typed.decides;
    typed.confirmed = app->reason && *app->reason;
    if (!read_scores(app, argc - 2, argv + 2, &typed.scores))
        return EX_USAGE;
    return type_from_arguments(app, &typed);
}

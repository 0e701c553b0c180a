/* merge.c - ballots and copies: out, back in, and what they say differently. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "cli/app/app.h"
#include "cli/app/option.h"
#include "cli/ui/table.h"

/* NAME-J07.ballot for NAME.podium, beside it. */
static const char *
ballot_path(struct app *app, const char *judge)
{
    struct buffer b = { 0 };
    size_t n = strlen(app->contest);
    const char *dot = strrchr(app->contest, '.');
    if (dot && strcmp(dot, ".podium") == 0)
        n = (size_t)(dot - app->contest);
    buffer_add(&b, app->contest, n);
    buffer_char(&b, '-');
    buffer_text(&b, judge);
    buffer_text(&b, ".ballot");
    const char *path = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return path;
}

int
cmd_ballot_export(struct app *app, int argc, char **argv)
{
    const char *judge = NULL;
    int64_t entries = 0;
    const struct option options[] = { { "judge", .text = &judge }, { 0 } };
    argc = read_options(app, options, argc, argv);
    if (argc < 0)
        return EX_USAGE;
    if (argc > 1 || !judge)
        return misused(app, WORDS("usage.operands"));
    const char *path = argc == 1 ? argv[0] : ballot_path(app, judge);
    enum podium_status status =
        podium_ballot_export(app->pd, judge, path, &entries);
    if (status != PODIUM_OK)
        return complain(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, "ballot.written", path, judge, INT_TEXT(entries)));
    return EXIT_DONE;
}

static void
note(struct app *app, const char *words, int64_t count)
{
    if (count > 0)
        fprintf(app->out, "%s\n", SAY(app, words, INT_TEXT(count)));
}

static int
report(struct app *app, const char *path, const struct podium_merged *m)
{
    fprintf(app->out, "%s\n",
        SAY(app, "copy.merged", path, INT_TEXT(m->recorded),
            INT_TEXT(m->refused), INT_TEXT(m->known)));
    note(app, "copy.late", m->late);
    note(app, "copy.withdrawn", m->withdrawn);
    note(app, "copy.old_rules", m->old_rules);
    note(app, "copy.decide", m->waiting);
    return EXIT_DONE;
}

typedef enum podium_status bringing(struct podium *pd, const char *path,
    struct podium_arena *arena, struct podium_merged *out);

static int
bring(struct app *app, int argc, char **argv, bringing *how)
{
    const struct option options[] = { { 0 } };
    struct podium_merged merged;
    argc = read_options(app, options, argc, argv);
    if (argc < 0)
        return EX_USAGE;
    if (argc != 1)
        return misused(app, WORDS("usage.operands"));
    enum podium_status status = how(app->pd, argv[0], &app->arena, &merged);
    return status == PODIUM_OK ? report(app, argv[0], &merged)
                               : complain(app, status);
}

int
cmd_ballot_import(struct app *app, int argc, char **argv)
{
    return bring(app, argc, argv, podium_ballot_import);
}

int
cmd_merge(struct app *app, int argc, char **argv)
{
    return bring(app, argc, argv, podium_merge);
}

int
cmd_merge_list(struct app *app, int argc, char **argv)
{
    static const struct heading all[] = { { "id", LEFT, false },
        { "time", LEFT, false }, { "person", LEFT, false },
        { "about", LEFT, false }, { "here", LEFT, false },
        { "there", LEFT, false }, { "choice", LEFT, false } };
    static const struct heading few[] = { { "id", LEFT, false },
        { "time", LEFT, false }, { "person", LEFT, false },
        { "about", LEFT, false }, { "here_there", LEFT, false },
        { "choice", LEFT, false } };
    bool people = app->format == FORMAT_TABLE;
    struct podium_disputes list;
    int code = no_words(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_dispute_list(app->pd, &app->arena, &list);
    if (status != PODIUM_OK)
        return complain(app, status);
    struct table_out t = people ? TABLE(app, few) : TABLE(app, all);
    for (size_t i = 0; i < list.count; i++) {
        const struct podium_dispute *d = &list.items[i];
        table_text(&t, people ? arena_text(&app->arena, d->id, 8) : d->id);
        table_text(&t, cell_moment(app, d->time));
        table_text(&t, d->person);
        table_text(&t, d->about);
        table_text(&t, people ? d->change : d->here);
        if (!people)
            table_text(&t, d->there);
        table_text(&t, d->choice ? d->choice : "");
    }
    table_end(&t);
    return EXIT_DONE;
}

int
cmd_merge_decide(struct app *app, int argc, char **argv)
{
    const char *reason = NULL;
    const struct option options[] = { { "reason", .text = &reason }, { 0 } };
    argc = read_options(app, options, argc, argv);
    if (argc < 0)
        return EX_USAGE;
    bool there = argc == 2 && strcmp(argv[1], "there") == 0;
    if (argc != 2 || (!there && strcmp(argv[1], "here") != 0))
        return misused(app, WORDS("usage.here_there"));
    if (!reason || !*reason)
        return misused(app, WORDS("usage.reason"));
    enum podium_status status =
        podium_dispute_decide(app->pd, argv[0], there, reason);
    if (status != PODIUM_OK)
        return complain(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, there ? "copy.took_there" : "copy.kept_here", argv[0]));
    return EXIT_DONE;
}

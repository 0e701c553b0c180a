/* merge.c - two copies made one, and what they changed differently. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/buffer.h"
#include "base/message.h"
#include "cli/app/option.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/merge.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

static void
print_merge_count(struct app *app, const char *words, int64_t count)
{
    if (count > 0)
        fprintf(app->out, "%s\n", SAY(app, words, INT_TEXT(count)));
}

static int
print_merged(struct app *app, const char *path, const struct podium_merged *m)
{
    fprintf(app->out, "%s\n",
        SAY(app, "copy.merged", path, INT_TEXT(m->recorded),
            INT_TEXT(m->refused), INT_TEXT(m->known)));
    print_merge_count(app, "copy.late", m->late);
    print_merge_count(app, "copy.ended", m->ended);
    print_merge_count(app, "copy.barred", m->barred);
    print_merge_count(app, "copy.withdrawn", m->withdrawn);
    print_merge_count(app, "copy.old_rules", m->old_rules);
    print_merge_count(app, "copy.decide", m->waiting);
    return EXIT_DONE;
}

int
merge_file(struct app *app, int argc, char **argv, merging *merge)
{
    const struct option options[] = { { 0 } };
    struct podium_merged merged;
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status = merge(app->pd, argv[0], &app->arena, &merged);
    return status == PODIUM_OK ? print_merged(app, argv[0], &merged)
                               : say_failure(app, status);
}

int
cmd_merge(struct app *app, int argc, char **argv)
{
    return merge_file(app, argc, argv, podium_merge);
}

/* The first 8 digits are enough, with the number of the event in its
 * transaction. */
static const char *
short_conflict_id(struct app *app, const char *id)
{
    const char *colon = strchr(id, ':');
    struct buffer b = { 0 };
    buffer_add(&b, id, strlen(id) < 8 ? strlen(id) : 8);
    buffer_text(&b, colon ? colon : "");
    const char *text = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return text ? text : id;
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
    struct podium_merge_conflicts list;
    int code = read_no_options(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_merge_conflict_list(app->pd, &app->arena, &list);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    struct table_out t = people ? TABLE(app, few) : TABLE(app, all);
    for (size_t i = 0; i < list.count; i++) {
        const struct podium_merge_conflict *d = &list.items[i];
        table_text(&t, people ? short_conflict_id(app, d->id) : d->id);
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
    const struct option options[] = { { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    bool there = strcmp(argv[1], "there") == 0;
    if (!there && strcmp(argv[1], "here") != 0)
        return report_misuse(app, WORDS("usage.here_there"));
    enum podium_status status =
        podium_merge_conflict_decide(app->pd, argv[0], there, app->reason);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n",
        SAY(app, there ? "copy.took_there" : "copy.kept_here", argv[0]));
    return EXIT_DONE;
}

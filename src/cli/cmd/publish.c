/* publish.c - a site of published contests. */
/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <string.h>

#include "base/buffer.h"
#include "base/message.h"
#include "base/text.h"
#include "cli/app/library.h"
#include "cli/app/option.h"
#include "cli/app/session.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/publish.h"
#include "cli/cmd/verify.h"

/* What a verification needs is not kept: there may be many contests. */
static int
verify_apart(struct app *app)
{
    struct podium_arena kept = app->arena;
    app->arena = (struct podium_arena){ 0 };
    int code = verify_before_decision(app);
    podium_arena_free(&app->arena);
    app->arena = kept;
    return code;
}

/* One contest, read only after its file was verified: what is published cannot
 * be taken back. */
static int
load_edition(struct app *app, const char *path, struct podium_edition *out)
{
    const struct podium_options options = {
        .mode = PODIUM_MODE_READ, .language = app->language, .now = app->now
    };
    app->contest = path;
    enum podium_status status = podium_open(path, &options, &app->pd);
    int code =
        status == PODIUM_OK ? verify_apart(app) : say_failure(app, status);
    if (code == EXIT_DONE) {
        status = podium_edition_load(app->pd, &app->arena, out);
        code = status == PODIUM_OK ? EXIT_DONE : say_failure(app, status);
    }
    podium_close(app->pd);
    app->pd = NULL;
    return code;
}

static int
load_editions(struct app *app, int n, char **paths, struct podium_site *site)
{
    struct podium_edition *list =
        podium_alloc(&app->arena, (size_t)n + 1, sizeof *list);
    int code = list ? EXIT_DONE : EX_OSERR;
    for (int i = 0; i < n && code == EXIT_DONE; i++) {
        code = load_edition(app, paths[i], &list[i]);
        if (code == EXIT_DONE && !site->live &&
            list[i].publication == PODIUM_PUBLICATION_NONE)
            fprintf(app->err, "podium: %s\n",
                SAY(app, "publish.not_yet", paths[i]));
    }
    site->editions = list;
    site->count = (size_t)n;
    return code;
}

static const char *
edition_title(struct app *app, const struct podium_edition *e)
{
    struct buffer b = { 0 };
    buffer_text(&b, e->name ? e->name : "-");
    buffer_text(&b, e->edition ? " " : "");
    buffer_text(&b, e->edition ? e->edition : "");
    const char *title = podium_strdup(&app->arena, buffer_string(&b));
    app->arena.failed |= b.failed;
    buffer_free(&b);
    return title ? title : "";
}

/* What is on the site, and how much of it. */
static void
print_editions(struct app *app, const struct podium_site *site)
{
    static const char *const states[] = {
        [PODIUM_PUBLICATION_NONE] = "publish.live",
        [PODIUM_PUBLICATION_PROVISIONAL] = "publish.provisional",
        [PODIUM_PUBLICATION_FINAL] = "publish.final",
    };
    for (size_t i = 0; i < site->count; i++) {
        const struct podium_edition *e = &site->editions[i];
        if (e->publication != PODIUM_PUBLICATION_NONE || site->live)
            fprintf(app->out, "%s\n",
                SAY(app, states[e->publication], edition_title(app, e),
                    INT_TEXT(e->list.count), INT_TEXT(e->entries)));
    }
}

/* What the archive is written from. */
struct archive_work {
    struct app *app;
    const struct podium_site *site;
};

static enum podium_status
write_archive(void *closure, struct podium_site_problem *problem)
{
    const struct archive_work *w = closure;
    const char *path = archive_path(w->app, w->site->folder);
    enum podium_status status =
        podium_archive_write(path, w->site->editions, w->site->count);
    if (status != PODIUM_OK)
        snprintf(problem->text, sizeof problem->text, "%s",
            SAY(w->app, "file.io", path, strerror(errno)));
    return status;
}

static int
write_site(struct app *app, struct podium_site *site)
{
    struct archive_work work = { app, site };
    struct podium_site_counts counts;
    struct podium_site_problem problem = { 0 };
    __typeof__(podium_site_write) *function;
    LIBRARY_FUNCTION(function, library_open(PAGES), podium_site_write);
    if (!function)
        return say_pages_missing(app);
    site->last = write_archive;
    site->closure = &work;
    enum podium_status status = function(site, &counts, &problem);
    if (status != PODIUM_OK) {
        fprintf(app->err, "podium: %s\n", problem.text);
        if (problem.dropped)
            fprintf(app->err, "%s\n", SAY(app, "publish.exists"));
        return exit_code(status);
    }
    print_editions(app, site);
    fprintf(app->out, "%s\n",
        SAY(app, "publish.done", site->folder, INT_TEXT(counts.written),
            INT_TEXT(counts.unchanged), INT_TEXT(counts.removed)));
    return EXIT_DONE;
}

#define TITLE_MOST 200 /* bytes */

/* A title is one clean line. */
static int
read_title(struct app *app, const char **title)
{
    size_t n = strlen(*title);
    bool good = n <= TITLE_MOST && text_is_utf8(*title, n);
    const char *clean = good ? text_clean(&app->arena, *title, n) : NULL;
    clean = clean ? text_line(&app->arena, clean) : NULL;
    for (const char *s = clean; s && *s; s++)
        good &= (unsigned char)*s >= 0x20;
    if (!good || !clean || !*clean)
        return report_misuse(app, WORDS("publish.title"));
    *title = clean;
    return EXIT_DONE;
}

int
cmd_publish(struct app *app, int argc, char **argv)
{
    struct podium_site site = { .language = app->language };
    const struct option options[] = { { "title", .text = &site.title },
        { "live", .flag = &site.live }, { "drop", .flag = &site.drop }, { 0 } };
    int code = read_options(app, options, &argc, argv);
    if (code == EXIT_DONE && site.title)
        code = read_title(app, &site.title);
    if (code == EXIT_DONE && argc == 1)
        code = find_contest_path(app);
    if (code != EXIT_DONE)
        return code;
    char *only[] = { podium_strdup(&app->arena, app->contest) };
    site.folder = argv[0];
    code = argc == 1 ? load_editions(app, 1, only, &site)
                     : load_editions(app, argc - 1, argv + 1, &site);
    return code == EXIT_DONE ? write_site(app, &site) : code;
}

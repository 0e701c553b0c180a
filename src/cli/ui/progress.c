/* progress.c - how far something long is, on a terminal. */
/* SPDX-License-Identifier: MIT */
#include "cli/ui/progress.h"

#include <time.h>

#include "base/message.h"
#include "cli/app/terminal.h"

#define FIRST_S 1.0   /* what is done sooner is not said */
#define BETWEEN_S 0.2 /* a line that flickers cannot be read */

static double
seconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

struct progress
progress_begin(struct app *app)
{
    const double now = seconds_now();
    return (struct progress){ app, now, now + FIRST_S - BETWEEN_S, false };
}

void
progress_show(void *with, size_t done, size_t of)
{
    struct progress *p = with;
    double now = seconds_now();
    if (now - p->said < BETWEEN_S || done == 0 ||
        terminal_width(p->app->err) == 0)
        return;
    double left = (now - p->begun) / (double)done * (double)(of - done);
    p->said = now;
    p->shown = true;
    terminal_rewrite_line(p->app->err,
        SAY(p->app, "progress", INT_TEXT(done), INT_TEXT(of),
            INT_TEXT(left + 0.5)));
}

void
progress_end(struct progress *p)
{
    if (p->shown)
        terminal_rewrite_line(p->app->err, "");
}

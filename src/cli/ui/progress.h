/* progress.h - how far something long is, on a terminal. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_UI_PROGRESS_H
#define CLI_UI_PROGRESS_H

#include "cli/app/app.h"

struct progress {
    struct app *app;
    double begun, said; /* seconds of a clock that never steps */
    bool shown;
};

struct progress progress_begin(struct app *app);
/* with: the progress. Say, a few times a second, how many of all are done, and
 * from the time they took how long the others will take. */
void progress_show(void *with, size_t done, size_t of);
/* Take the line away again. */
void progress_end(struct progress *p);

#endif

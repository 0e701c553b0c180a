/* output.h - where a command's output goes: standard output, a device, or a
 * file that is written beside its place, synced and renamed. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_APP_OUTPUT_H
#define CLI_APP_OUTPUT_H

#include "cli/app/app.h"

struct sink {
    struct app *app;
    const char *path;   /* NULL: standard output */
    const char *beside; /* the file on its way; NULL for a device */
    FILE *file;
    int cause; /* errno of the first failure */
};

/* Open; path may be NULL or "-". The exit code to return, or EXIT_DONE. A
 * contest file is never written over. */
int sink_open(struct app *app, const char *path, struct sink *out);
/* For struct podium_writer; false once writing has failed. */
bool sink_write(void *sink, const char *bytes, size_t size);
/* Put the file in its place if `keep` and all was written, else leave nothing
 * behind. The exit code: that of a failure is said. */
int sink_close(struct sink *s, bool keep);

/* May output go there? Says so and answers false where a contest file is. */
bool may_write_to(struct app *app, const char *path);

#endif

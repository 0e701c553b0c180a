/* output.h - where a command's output goes: standard output, a device, or a
 * file that is written under another name, synced and renamed. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_APP_OUTPUT_H
#define CLI_APP_OUTPUT_H

#include "base/new_file.h"
#include "cli/app/app.h"

struct command_output {
    struct app *app;
    const char *path;     /* NULL: standard output */
    struct new_file made; /* if path is given */
};

/* Open the output; path NULL or "-" is standard output. Only its owner can read
 * what is made. The exit code to return, or EXIT_DONE. */
int command_output_open(
    struct app *app, const char *path, struct command_output *out);
/* For struct podium_writer; false once writing has failed. */
bool command_output_write(void *sink, const char *bytes, size_t size);
/* Rename the file to its path if `keep` and all was written, else remove it.
 * The exit code, after a message if writing failed. */
int command_output_close(struct command_output *s, bool keep);

/* Say that a file was not written, for this errno; its exit code. `taken`: the
 * message for a path that is taken. */
int say_unwritten(
    struct app *app, const char *path, int cause, const char *taken);

/* May output be written to this path? False, after an error message, if a file
 * is there that podium could not write again (a contest, a ballot, a backup, a
 * key, cards) or does not know, and --force was not given. */
bool check_output_path(struct app *app, const char *path);

#endif

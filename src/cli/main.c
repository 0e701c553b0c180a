/* main.c - one command, from the shell. */
/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "base/message.h"
#include "cli/app/clean_stream.h"
#include "cli/commands.h"
#include "cli/dispatch.h"

int
main(int argc, char **argv)
{
    static struct app app; /* static: leak checkers see it as reachable */
    app = (struct app){ .out = clean_stream(stdout),
        .err = clean_stream(stderr),
        .commands = commands };
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_IGN); /* a file too large is an error of write() */
    int code = read_clock(&app) ? dispatch(&app, argc - 1, argv + 1) : EX_USAGE;
    if (app.arena.failed) {
        fprintf(
            app.err, "podium: %s\n", message_text(app.language, "memory.out"));
        code = EX_OSERR;
    }
    bool broken = fflush(app.out) != 0 || ferror(app.out) != 0;
    if (fflush(stdout) != 0 || ferror(stdout) != 0 || broken) {
        fprintf(app.err, "podium: %s\n",
            message_text(app.language, "output.failed"));
        code = EX_IOERR;
    }
    fflush(app.err);
    podium_close(app.pd);
    return code;
}

/* main.c - one command, from the shell. */
/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "base/message.h"
#include "cli/commands.h"
#include "cli/dispatch.h"

int
main(int argc, char **argv)
{
    static struct app app; /* static: leak checkers see it as reachable */
    app = (struct app){
        .out = stdout, .err = stderr, .now = clock_now(), .commands = commands
    };
    signal(SIGPIPE, SIG_DFL);
    int code = dispatch(&app, argc - 1, argv + 1);
    if (app.arena.failed) {
        fprintf(
            stderr, "podium: %s\n", message_text(app.language, "memory.out"));
        code = EX_OSERR;
    }
    bool broken = ferror(stdout) != 0;
    if (fflush(stdout) != 0 || broken) {
        fprintf(stderr, "podium: %s\n",
            message_text(app.language, "output.failed"));
        code = EX_IOERR;
    }
    podium_close(app.pd);
    return code;
}

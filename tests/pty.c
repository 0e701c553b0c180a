/* pty.c - a program on a terminal, and somebody who types.
 *
 *	pty ROWSxCOLUMNS PROGRAM [ARGUMENT...]
 *
 * Reads what to do from its input, a line each:
 *
 *	expect TEXT	until TEXT has appeared since the last one
 *	send TEXT	type it; \n, \e, \xHH as in C
 *	resize RxC	the terminal has R rows and C columns from now on
 *	signal NAME	STOP, CONT, INT or KILL, to the program
 *	end		until it has ended
 *
 * Prints a line for each that went wrong, with what was on the terminal, and
 * how the program ended. */
/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#define PATIENCE 8000 /* milliseconds */

static int terminal;
static pid_t program;
static char shown[1 << 20]; /* since the last thing expected */
static size_t size;

/* Take what the program writes within so many milliseconds; false at its
 * end. */
static bool
take(int patience)
{
    struct pollfd p = { terminal, POLLIN, 0 };
    if (poll(&p, 1, patience) <= 0)
        return true;
    if (size > sizeof shown / 2)
        size = 0;
    ssize_t n = read(terminal, shown + size, sizeof shown - size - 1);
    if (n <= 0)
        return false;
    size += (size_t)n;
    shown[size] = '\0';
    return true;
}

/* NULs do not come from programs such as ours. */
static bool
expect(const char *text)
{
    for (int waited = 0; waited < PATIENCE; waited += 50) {
        char *at = strstr(shown, text);
        if (at) {
            size_t used = (size_t)(at - shown) + strlen(text);
            memmove(shown, shown + used, size - used + 1);
            size -= used;
            return true;
        }
        if (!take(50))
            return strstr(shown, text) != NULL;
    }
    return false;
}

/* One write: a key that sends several bytes arrives as one, however slow the
 * machine is. */
static void
type(const char *text)
{
    char keys[4096];
    size_t n = 0;
    for (const char *s = text; *s && n < sizeof keys; s++) {
        char c = *s;
        if (c == '\\' && s[1] == 'n') {
            c = '\n';
            s++;
        } else if (c == '\\' && s[1] == 'e') {
            c = '\x1b';
            s++;
        } else if (c == '\\' && s[1] == 'x') {
            char hex[3] = { s[2], s[2] ? s[3] : '\0', '\0' };
            c = (char)strtol(hex, NULL, 16);
            s += 3;
        }
        keys[n++] = c;
    }
    if (write(terminal, keys, n) != (ssize_t)n)
        printf("not typed: %s\n", text);
}

static void
resize(const char *text)
{
    struct winsize w = { 0 };
    if (sscanf(text, "%hux%hu", &w.ws_row, &w.ws_col) == 2)
        ioctl(terminal, TIOCSWINSZ, &w);
}

/* What is to be continued must have stopped. */
static void
await_stop(void)
{
    for (int waited = 0; waited < PATIENCE; waited += 20) {
        int status;
        if (waitpid(program, &status, WNOHANG | WUNTRACED) != 0)
            return;
        (void)take(20);
    }
}

static void
send_signal(const char *name)
{
    if (strcmp(name, "CONT") == 0)
        await_stop();
    kill(program,
        strcmp(name, "STOP") == 0       ? SIGSTOP
            : strcmp(name, "CONT") == 0 ? SIGCONT
            : strcmp(name, "INT") == 0  ? SIGINT
                                        : SIGKILL);
}

static void
end(void)
{
    int status = 0;
    int waited = 0;
    pid_t done = 0;
    while (
        (done = waitpid(program, &status, WNOHANG)) == 0 && waited < PATIENCE) {
        if (!take(50)) /* nothing comes any more */
            poll(NULL, 0, 50);
        waited += 50;
    }
    if (done == 0)
        printf("it does not end\n");
    else if (WIFSIGNALED(status))
        printf("ended by signal %d\n", WTERMSIG(status));
    else
        printf("ended with %d\n", WEXITSTATUS(status));
}

int
main(int argc, char **argv)
{
    struct winsize w = { 0 };
    char line[4096];
    if (argc < 3 || sscanf(argv[1], "%hux%hu", &w.ws_row, &w.ws_col) != 2)
        return 2;
    program = forkpty(&terminal, NULL, NULL, &w);
    if (program < 0)
        return 2;
    if (program == 0) {
        signal(SIGINT, SIG_DFL); /* a test run in the background ignores it */
        execvp(argv[2], argv + 2);
        _exit(127);
    }
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = '\0';
        char *text = strchr(line, ' ');
        text = text ? text + 1 : line + strlen(line);
        if (strncmp(line, "expect ", 7) == 0 && !expect(text)) {
            printf("not seen: %s\n%s\n", text, shown);
            kill(program, SIGKILL);
            return 1;
        }
        if (strncmp(line, "send ", 5) == 0)
            type(text);
        if (strncmp(line, "resize ", 7) == 0)
            resize(text);
        if (strncmp(line, "signal ", 7) == 0)
            send_signal(text);
        if (strcmp(line, "end") == 0)
            end();
    }
    return 0;
}

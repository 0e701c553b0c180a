/* tool.c - optional programs of others: run, and read what they print.
 *
 * What must hold: a name is never read by a shell, nor as an option (the caller
 * gives paths that begin with / or ./), and what a program prints is limited.
 */
/* SPDX-License-Identifier: MIT */
#include "cli/app/tool.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST_BYTES ((size_t)1024 * 1024)

extern char **environ;

static int
spawn_tool(const char *const words[], int to, pid_t *child)
{
    posix_spawn_file_actions_t actions;
    int cause = posix_spawn_file_actions_init(&actions);
    if (cause)
        return cause;
    cause = posix_spawn_file_actions_addopen(
        &actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (!cause)
        cause = posix_spawn_file_actions_adddup2(&actions, to, STDOUT_FILENO);
    if (!cause)
        cause = posix_spawn_file_actions_addopen(
            &actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    if (!cause)
        cause = posix_spawnp(child, words[0], &actions, NULL,
            (char *const *)(uintptr_t)words, environ);
    posix_spawn_file_actions_destroy(&actions);
    return cause;
}

/* False once it is too much. */
static bool
read_all(int from, struct buffer *out)
{
    char block[4096];
    ssize_t n;
    while ((n = read(from, block, sizeof block)) != 0) {
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 || out->size > MOST_BYTES)
            return false;
        buffer_add(out, block, (size_t)n);
    }
    return !out->failed;
}

enum tool_result
tool_run(const char *const words[], struct buffer *out)
{
    int ends[2], status = 0;
    pid_t child;
    if (pipe(ends) != 0)
        return TOOL_FAILED;
    (void)fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    (void)fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    int cause = spawn_tool(words, ends[1], &child);
    close(ends[1]);
    bool whole = !cause && read_all(ends[0], out);
    close(ends[0]);
    if (cause)
        return cause == ENOENT ? TOOL_ABSENT : TOOL_FAILED;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return whole && WIFEXITED(status) && WEXITSTATUS(status) == 0 ? TOOL_DONE
                                                                  : TOOL_FAILED;
}

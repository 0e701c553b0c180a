/* output.c - where a command's output goes. */
/* SPDX-License-Identifier: MIT */
#include "cli/app/output.h"

#include <string.h>

#include "base/message.h"

/* An SQLite file begins with "SQLite format 3"; podium writes no other file
 * that does. */
bool
check_output_path(struct app *app, const char *path)
{
    char start[16] = "";
    FILE *f = strncmp(path, "/dev/", 5) == 0 ? NULL : fopen(path, "rb");
    size_t n = f ? fread(start, 1, sizeof start - 1, f) : 0;
    if (f)
        fclose(f);
    if (n < 15 || memcmp(start, "SQLite format 3", 15) != 0)
        return true;
    fprintf(app->err, "podium: %s\n", SAY(app, "file.target", path));
    return false;
}

static int
command_output_failed(struct command_output *s)
{
    fprintf(s->app->err, "podium: %s\n",
        SAY(s->app, "file.io", s->path, strerror(s->made.cause)));
    return EX_IOERR;
}

int
command_output_open(
    struct app *app, const char *path, struct command_output *out)
{
    *out = (struct command_output){ .app = app };
    if (!path || strcmp(path, "-") == 0)
        return EXIT_DONE;
    if (!check_output_path(app, path))
        return EX_CANTCREAT;
    out->path = path;
    if (new_file_open(&out->made, path, 0666))
        return EXIT_DONE;
    (void)new_file_end(&out->made, NEW_FILE_DROP);
    return command_output_failed(out);
}

bool
command_output_write(void *sink, const char *bytes, size_t size)
{
    struct command_output *s = sink;
    return s->path ? new_file_write(&s->made, bytes, size)
                   : fwrite(bytes, 1, size, s->app->out) == size;
}

int
command_output_close(struct command_output *s, bool keep)
{
    if (!s->path)
        return EXIT_DONE; /* main() flushes and checks standard output */
    return new_file_end(&s->made, keep ? NEW_FILE_REPLACE : NEW_FILE_DROP)
        ? EXIT_DONE
        : command_output_failed(s);
}

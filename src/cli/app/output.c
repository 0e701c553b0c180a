/* output.c - where a command's output goes.
 *
 * A file is written under another name in the same folder, synced, and then
 * renamed: a reader sees the old file or the whole new one, never a part, also
 * when the disk is full. A device such as /dev/full cannot be renamed to and is
 * written directly. The first error is kept, as later ones only follow it. */
/* SPDX-License-Identifier: MIT */
#include "cli/app/output.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/message.h"

static int
command_output_failed(struct command_output *s)
{
    fprintf(s->app->err, "podium: %s\n",
        SAY(s->app, "file.io", s->path, strerror(s->cause ? s->cause : EIO)));
    return EX_IOERR;
}

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

int
command_output_open(
    struct app *app, const char *path, struct command_output *out)
{
    *out = (struct command_output){ .app = app };
    if (!path || strcmp(path, "-") == 0) {
        out->file = app->out;
        return EXIT_DONE;
    }
    if (!check_output_path(app, path))
        return EX_CANTCREAT;
    out->path = path;
    /* A device such as /dev/full is written to, not replaced. */
    if (strncmp(path, "/dev/", 5) != 0) {
        struct buffer b = { 0 };
        buffer_text(&b, path);
        buffer_text(&b, ".new-");
        buffer_int(&b, getpid());
        out->beside = podium_strdup(&app->arena, buffer_string(&b));
        buffer_free(&b);
    }
    out->file = fopen(out->beside ? out->beside : path, "wb");
    out->cause = out->file ? 0 : errno;
    return out->file ? EXIT_DONE : command_output_failed(out);
}

bool
command_output_write(void *sink, const char *bytes, size_t size)
{
    struct command_output *s = sink;
    if (fwrite(bytes, 1, size, s->file) == size)
        return true;
    s->cause = s->cause ? s->cause : errno;
    return false;
}

int
command_output_close(struct command_output *s, bool keep)
{
    if (!s->path)
        return EXIT_DONE; /* main() flushes and checks standard output */
    errno = 0;
    bool good = !ferror(s->file) && fflush(s->file) == 0 &&
        (!s->beside || fsync(fileno(s->file)) == 0);
    good = fclose(s->file) == 0 && good;
    if (good && keep && s->beside)
        good = rename(s->beside, s->path) == 0;
    if (!good && !s->cause)
        s->cause = errno;
    if (s->beside && !(good && keep))
        unlink(s->beside);
    return good ? EXIT_DONE : command_output_failed(s);
}

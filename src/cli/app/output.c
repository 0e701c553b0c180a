/* output.c - where a command's output goes. */
/* SPDX-License-Identifier: MIT */
#include "cli/app/output.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/message.h"

#define BLOCK_SIZE 4096

static bool
begins_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

/* A header of names such as a table of podium's has. After the first three of a
 * file of sheets come criteria, whose codes are the contest's. */
static bool
is_table_header(const char *text)
{
    text += begins_with(text, "\xef\xbb\xbf") ? 3 : 0;
    if (begins_with(text, "round,entry,judge,") ||
        begins_with(text, "round;entry;judge;"))
        return true;
    size_t n = strspn(text, "abcdefghijklmnopqrstuvwxyz_0123456789-,;\"");
    return n > 2 && (text[n] == '\r' || text[n] == '\n') &&
        strcspn(text, ",;") < n;
}

/* Does the text stand anywhere in the rest of the file? A PDF names its maker
 * near its end, before a table as long as it has objects. */
static bool
has_text(FILE *f, const char *text)
{
    size_t at = 0, n = strlen(text);
    for (int c; at < n && (c = getc(f)) != EOF;)
        at = c == text[at] ? at + 1 : c == text[0];
    return at == n;
}

/* Is it what a command writes, and could write again? Not cards: they hold the
 * only copy of their codes. Nor pictures: nothing in one says who drew it. */
static bool
is_own_output(FILE *f)
{
    char first[BLOCK_SIZE + 1] = "";
    first[fread(first, 1, BLOCK_SIZE, f)] = '\0';
    if (begins_with(first, "%PDF-")) {
        rewind(f);
        return has_text(f, "/Creator (podium)");
    }
    return !*first || begins_with(first, "{\"format\":\"podium-log-1\"") ||
        begins_with(first, "{\"schema\":1,") || is_table_header(first);
}

bool
check_output_path(struct app *app, const char *path)
{
    struct stat st;
    if (app->contest && is_same_file(path, app->contest)) {
        fprintf(app->err, "podium: %s\n", SAY(app, "file.in_use", path));
        return false;
    }
    if (app->force || stat(path, &st) != 0 || !S_ISREG(st.st_mode))
        return true;
    FILE *f = fopen(path, "rb");
    bool own = f && is_own_output(f);
    if (f)
        fclose(f);
    if (!own)
        fprintf(app->err, "podium: %s\n", SAY(app, "file.target", path));
    return own;
}

int
say_unwritten(struct app *app, const char *path, int cause, const char *taken)
{
    fprintf(app->err, "podium: %s\n",
        cause == EEXIST ? SAY(app, taken, path)
                        : SAY(app, "file.io", path, strerror(cause)));
    return exit_code(cause == EEXIST ? PODIUM_EXISTS : PODIUM_IO);
}

static int
command_output_failed(struct command_output *s)
{
    return say_unwritten(s->app, s->path, s->made.cause, "file.target");
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
    if (new_file_open(&out->made, path, 0600))
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

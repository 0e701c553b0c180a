/* proof_file.c - the codes on a certificate's picture, or on each page of a
 * file.
 *
 * In: a PNG or JPEG file, or a PDF, of which each page is drawn first. Out:
 * what the QR codes of each page say; a page without one is said to have none,
 * or a forged page would pass among good ones. Pictures are read by zbarimg,
 * pages drawn by pdftoppm: both are programs that an office may install, and
 * nothing else needs them. One page is there at a time, of so many pixels,
 * whatever the file says of its size. */
/* SPDX-License-Identifier: MIT */
#include "cli/cmd/proof_file.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/message.h"
#include "base/new_file.h"
#include "cli/app/output.h"
#include "cli/app/tool.h"
#include "cli/ui/progress.h"

#define READER "zbarimg"
#define DRAWER "pdftoppm"
#define COUNTER "pdfinfo"
#define PIXELS "2400"    /* of a page's longer side: 200 dpi of A4 */
#define PAGES_MAX 100000 /* more are no certificates */

bool
is_proof_file(const char *path)
{
    return path_has_ending(path, ".pdf") || path_has_ending(path, ".png") ||
        path_has_ending(path, ".jpg") || path_has_ending(path, ".jpeg");
}

static const char *
joined_path(struct app *app, const char *a, const char *b)
{
    struct buffer text = { 0 };
    buffer_text(&text, a);
    buffer_text(&text, b);
    const char *kept = podium_strdup(&app->arena, buffer_string(&text));
    buffer_free(&text);
    return kept ? kept : "";
}

static int
say_tool_failed(struct app *app, enum tool_result result, const char *tool,
    const char *path)
{
    bool absent = result == TOOL_ABSENT;
    fprintf(app->err, "podium: %s\n",
        absent ? SAY(app, "proof.no_tool", tool,
                     strcmp(tool, READER) == 0 ? "zbar-tools" : "poppler-utils")
               : SAY(app, "proof.no_picture", path));
    return absent ? EX_UNAVAILABLE : EX_DATAERR;
}

/* Add the lines that are not there yet. */
static void
add_lines(struct app *app, const char *lines, struct proof_page *out)
{
    while (*lines) {
        size_t n = strcspn(lines, "\n"), i = 0;
        char *line = podium_alloc(&app->arena, n + 1, 1);
        if (line)
            memcpy(line, lines, n);
        while (line && i < out->count && strcmp(out->items[i], line) != 0)
            i++;
        const char **slot = line && *line && i == out->count
            ? arena_push(&app->arena, out)
            : NULL;
        if (slot)
            *slot = line;
        lines += n + (lines[n] != '\0');
    }
}

/* A picture without a code makes zbarimg fail: that is no fault of the file. */
static int
read_picture(struct app *app, const char *path, struct proof_page *out)
{
    const char *const words[] = { READER, "--raw", "-q", path, NULL };
    struct buffer said = { 0 };
    enum tool_result result = tool_run(words, &said);
    add_lines(app, buffer_string(&said), out);
    buffer_free(&said);
    return result == TOOL_ABSENT ? say_tool_failed(app, result, READER, path)
                                 : EXIT_DONE;
}

/* The last line of the name: what stands before it a file says of itself. */
static size_t
read_page_count(const char *info)
{
    static const char name[] = "\nPages:";
    const char *found = NULL;
    for (const char *s = strstr(info, name); s; s = strstr(s + 1, name))
        found = s;
    long pages = found ? strtol(found + strlen(name), NULL, 10) : 0;
    return pages > 0 && pages <= PAGES_MAX ? (size_t)pages : 0;
}

static int
count_pages(struct app *app, const char *path, size_t *pages)
{
    const char *const words[] = { COUNTER, path, NULL };
    struct buffer said = { 0 };
    enum tool_result result = tool_run(words, &said);
    *pages = result == TOOL_DONE ? read_page_count(buffer_string(&said)) : 0;
    buffer_free(&said);
    return *pages > 0 ? EXIT_DONE : say_tool_failed(app, result, COUNTER, path);
}

/* Draw a page as FOLDER/page.png, read that, and remove it. */
static int
read_drawn_page(struct app *app, const char *path, const char *folder,
    struct proof_page *out)
{
    const char *const number = INT_TEXT(out->number);
    const char *root = joined_path(app, folder, "/page");
    const char *picture = joined_path(app, root, ".png");
    const char *const words[] = { DRAWER, "-f", number, "-l", number,
        "-singlefile", "-scale-to", PIXELS, "-png", path, root, NULL };
    struct buffer said = { 0 };
    enum tool_result result = tool_run(words, &said);
    buffer_free(&said);
    int code = result == TOOL_DONE ? read_picture(app, picture, out)
                                   : say_tool_failed(app, result, DRAWER, path);
    (void)unlink(picture);
    return code;
}

static int
read_drawn_pages(struct app *app, const char *path, const char *folder,
    struct proof_pages *out)
{
    size_t pages = 0;
    int code = count_pages(app, path, &pages);
    struct progress progress = progress_begin(app);
    for (size_t i = 0; code == EXIT_DONE && i < pages; i++) {
        struct proof_page *page = arena_push(&app->arena, out);
        if (!page)
            code = say_failure(app, PODIUM_NOMEM);
        else
            *page = (struct proof_page){ .number = (int64_t)i + 1 };
        if (page)
            code = read_drawn_page(app, path, folder, page);
        progress_show(&progress, i + 1, pages);
    }
    progress_end(&progress);
    return code;
}

static int
read_pdf(struct app *app, const char *path, struct proof_pages *out)
{
    const char *base = getenv("TMPDIR");
    char folder[PATH_MAX];
    int n = snprintf(folder, sizeof folder, "%s/podium-XXXXXX",
        base && *base ? base : "/tmp");
    if (n >= (int)sizeof folder || !mkdtemp(folder))
        return say_unwritten(app, folder, errno, "file.io");
    int code = read_drawn_pages(app, path, folder, out);
    (void)rmdir(folder);
    return code;
}

int
read_proof_file(struct app *app, const char *path, struct proof_pages *out)
{
    *out = (struct proof_pages){ 0 };
    if (access(path, R_OK) != 0) {
        fprintf(app->err, "podium: %s\n", SAY(app, "file.missing", path));
        return EX_NOINPUT;
    }
    /* So that no name is read as an option. */
    const char *plain = *path == '/' ? path : joined_path(app, "./", path);
    if (path_has_ending(path, ".pdf"))
        return read_pdf(app, plain, out);
    struct proof_page *page = arena_push(&app->arena, out);
    if (!page)
        return say_failure(app, PODIUM_NOMEM);
    *page = (struct proof_page){ .number = 1 };
    return read_picture(app, plain, page);
}

/* proof_file.c - the codes on a certificate's picture or page.
 *
 * In: a PNG or JPEG file, or a PDF, of which each page is drawn first. Out:
 * what its QR codes say. Pictures are read by zbarimg, pages drawn by pdftoppm:
 * both are programs that an office may install, and nothing else needs them. */
/* SPDX-License-Identifier: MIT */
#include "cli/cmd/proof_file.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/message.h"
#include "base/new_file.h"
#include "cli/app/output.h"
#include "cli/app/tool.h"

#define READER "zbarimg"
#define DRAWER "pdftoppm"

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
add_lines(struct app *app, const char *lines, struct proof_texts *out)
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
read_picture(struct app *app, const char *path, struct proof_texts *out)
{
    const char *const words[] = { READER, "--raw", "-q", path, NULL };
    struct buffer said = { 0 };
    enum tool_result result = tool_run(words, &said);
    add_lines(app, buffer_string(&said), out);
    buffer_free(&said);
    return result == TOOL_ABSENT ? say_tool_failed(app, result, READER, path)
                                 : EXIT_DONE;
}

/* Read the pages that were drawn into a folder of our own, and remove them. */
static int
read_pages(struct app *app, const char *folder, struct proof_texts *out)
{
    int code = EXIT_DONE;
    struct dirent **names = NULL;
    int n = scandir(folder, &names, NULL, alphasort);
    for (int i = 0; i < n; i++) {
        const char *page =
            joined_path(app, joined_path(app, folder, "/"), names[i]->d_name);
        bool drawn = path_has_ending(page, ".png");
        if (drawn && code == EXIT_DONE)
            code = read_picture(app, page, out);
        if (drawn)
            (void)unlink(page);
        free(names[i]);
    }
    free(names);
    (void)rmdir(folder);
    return code;
}

static int
read_pdf(struct app *app, const char *path, struct proof_texts *out)
{
    const char *base = getenv("TMPDIR");
    char *folder = (char *)(uintptr_t)joined_path(
        app, base && *base ? base : "/tmp", "/podium-XXXXXX");
    struct buffer said = { 0 };
    if (!mkdtemp(folder))
        return say_tool_failed(app, TOOL_FAILED, DRAWER, path);
    const char *const words[] = { DRAWER, "-r", "150", "-png", path,
        joined_path(app, folder, "/page"), NULL };
    enum tool_result result = tool_run(words, &said);
    buffer_free(&said);
    int code = read_pages(app, folder, out);
    return result == TOOL_DONE ? code
                               : say_tool_failed(app, result, DRAWER, path);
}

int
read_proof_file(struct app *app, const char *path, struct proof_texts *out)
{
    *out = (struct proof_texts){ 0 };
    if (access(path, R_OK) != 0) {
        fprintf(app->err, "podium: %s\n", SAY(app, "file.missing", path));
        return EX_NOINPUT;
    }
    /* So that no name is read as an option. */
    const char *plain = *path == '/' ? path : joined_path(app, "./", path);
    int code = path_has_ending(path, ".pdf") ? read_pdf(app, plain, out)
                                             : read_picture(app, plain, out);
    if (code != EXIT_DONE || out->count > 0)
        return code;
    fprintf(app->err, "podium: %s\n", SAY(app, "proof.no_code", path));
    return EX_DATAERR;
}

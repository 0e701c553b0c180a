/* certificate_files.c - files in folders, one of each certificate. */
/* SPDX-License-Identifier: MIT */
#include "render/certificate_files.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "base/message.h"
#include "base/new_file.h"
#include "base/text.h"

char *
certificate_path(
    const char *folder, const struct podium_certificate *c, const char *end)
{
    struct podium_arena arena = { 0 };
    const char *entry = text_file_name(&arena, c->code);
    const char *name =
        text_ascii(&arena, c->recipient_count ? c->recipients[0] : "");
    char number[24] = "";
    if (c->number)
        snprintf(number, sizeof number, "%04lld_", (long long)c->number);
    char *path = g_strdup_printf("%s/%s%s%s%s.%s", folder, number,
        entry ? entry : "", name && *name ? "_" : "", name ? name : "", end);
    podium_arena_free(&arena);
    return path;
}

bool
make_folder(struct canvas *canvas, const char *folder)
{
    if (mkdir(folder, 0777) != 0 && errno != EEXIST)
        canvas_fail(
            canvas, PODIUM_IO, WORDS("file.io", folder, strerror(errno)));
    return canvas->status == PODIUM_OK;
}

void
write_whole_file(
    struct canvas *canvas, const char *path, const struct buffer *text)
{
    struct new_file made;
    if (text->failed) {
        canvas->status = PODIUM_NOMEM;
        return;
    }
    bool whole = new_file_open(&made, path, 0666) &&
        new_file_write(&made, text->bytes, text->size);
    if (!new_file_end(&made, whole ? NEW_FILE_REPLACE : NEW_FILE_DROP))
        canvas_fail(
            canvas, PODIUM_IO, WORDS("file.io", path, strerror(made.cause)));
}

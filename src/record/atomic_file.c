/* atomic_file.c - a contest file under a temporary name, then its own.
 *
 * SQLite writes the file, so base/new_file.c cannot; its steps are the same:
 * the temporary file is in the same folder and is synced before it gets its
 * name. replace_file() keeps what was there under another name. */
/* SPDX-License-Identifier: MIT */
#include "record/atomic_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/new_file.h"
#include "record/random.h"

enum podium_status
choose_temporary_path(struct podium *pd)
{
    size_t room = strlen(pd->path) + 32;
    char digits[17];
    pd->temporary = malloc(room);
    if (!pd->temporary)
        return failed_memory(pd);
    random_hex(digits, 8);
    snprintf(pd->temporary, room, "%s.new-%s", pd->path, digits);
    /* Before SQLite makes it: a contest holds what only its owner may read. */
    int fd = open(pd->temporary,
        O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        return failed(pd, PODIUM_IO, "file.io", pd->path, strerror(errno));
    close(fd);
    return PODIUM_OK;
}

/* path.replaced, or path.replaced-2 and so on: the first that is free. */
static const char *
find_free_name(const char *path, struct podium_arena *arena)
{
    for (int n = 1; n < 10000; n++) {
        struct buffer b = { 0 };
        buffer_text(&b, path);
        buffer_text(&b, ".replaced");
        if (n > 1) {
            buffer_char(&b, '-');
            buffer_int(&b, n);
        }
        const char *name = podium_strdup(arena, buffer_string(&b));
        buffer_free(&b);
        if (!name || access(name, F_OK) != 0)
            return name;
    }
    return NULL;
}

static const char *
journal_name(const char *path, struct podium_arena *arena)
{
    struct buffer b = { 0 };
    buffer_text(&b, path);
    buffer_text(&b, "-journal");
    const char *name = podium_strdup(arena, buffer_string(&b));
    buffer_free(&b);
    return name;
}

/* Give the file a second name, so that path always leads to a file. On a file
 * system without links it is renamed, and path is missing for a moment. */
static int
keep_under_name(const char *path, const char *name)
{
    return link(path, name) == 0 ? 0 : rename(path, name);
}

enum podium_status
replace_file(struct podium *pd, const char *path, struct podium_arena *arena,
    const char **kept)
{
    bool there = access(path, F_OK) == 0;
    const char *name = there ? find_free_name(path, arena) : NULL;
    const char *journal = there ? journal_name(path, arena) : NULL;
    const char *moved = name ? journal_name(name, arena) : NULL;
    *kept = name;
    if (there && (!name || !journal || !moved))
        return failed_memory(pd);
    if (there && keep_under_name(path, name) != 0)
        return failed(pd, PODIUM_IO, "file.io", path, strerror(errno));
    /* If the old file has a journal, it goes with it: SQLite would roll it
     * back into the new file. */
    if (there && access(journal, F_OK) == 0 && rename(journal, moved) != 0)
        return failed(pd, PODIUM_IO, "file.io", journal, strerror(errno));
    if (put_over_file(pd->temporary, path) != 0)
        return failed(pd, PODIUM_IO, "file.io", path, strerror(errno));
    free(pd->temporary);
    pd->temporary = NULL;
    return PODIUM_OK;
}

/* dossier_file.c - a file of an entry's dossier, beside the contest. */
/* SPDX-License-Identifier: MIT */
#include "contest/ground/dossier_file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "base/buffer.h"

bool
dossier_path_is_inside(const char *path)
{
    if (!*path || *path == '/' || strchr(path, '\\') || path[1] == ':')
        return false;
    for (const char *s = path; *s;) {
        size_t n = strcspn(s, "/");
        if (n == 2 && strncmp(s, "..", 2) == 0)
            return false;
        s += n + (s[n] == '/');
    }
    return true;
}

const char *
dossier_full_path(
    const struct podium *pd, const char *path, struct podium_arena *arena)
{
    const char *slash = pd->path ? strrchr(pd->path, '/') : NULL;
    struct buffer b = { 0 };
    if (slash)
        buffer_add(&b, pd->path, (size_t)(slash - pd->path) + 1);
    buffer_text(&b, path);
    const char *full =
        b.failed ? NULL : podium_strdup(arena, buffer_string(&b));
    arena->failed |= b.failed;
    buffer_free(&b);
    return full;
}

/* A folder has no bytes, and a pipe would be waited for. */
static enum podium_status
find_plain_file(const char *path)
{
    struct stat s;
    if (lstat(path, &s) != 0) /* a link may lead anywhere */
        return errno == ENOENT || errno == ENOTDIR ? PODIUM_NOT_FOUND
                                                   : PODIUM_IO;
    return S_ISREG(s.st_mode) ? PODIUM_OK : PODIUM_IO;
}

enum podium_status
dossier_file_hash(const char *full_path, char out[HASH_ROOM])
{
    unsigned char block[16384], hash[HASH_BYTES];
    crypto_generichash_state state;
    enum podium_status status = find_plain_file(full_path);
    FILE *f = status == PODIUM_OK ? fopen(full_path, "rb") : NULL;
    if (!f)
        return status == PODIUM_OK ? PODIUM_IO : status;
    size_t n;
    (void)crypto_generichash_init(&state, NULL, 0, HASH_BYTES);
    while ((n = fread(block, 1, sizeof block, f)) > 0)
        (void)crypto_generichash_update(&state, block, n);
    bool good = !ferror(f);
    (void)fclose(f);
    (void)crypto_generichash_final(&state, hash, HASH_BYTES);
    hash_hex(out, hash);
    return good ? PODIUM_OK : PODIUM_IO;
}

/* dossier_file.c - a file of an entry's dossier, beside the contest. */
/* SPDX-License-Identifier: MIT */
#include "contest/ground/dossier_file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

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

/* Each folder on the way is one, and the last a plain file: a folder has no
 * bytes, a pipe would be waited for. The path is shortened and restored. */
static enum podium_status
find_plain_file(char *full, size_t inside)
{
    for (char *s = full + inside; *s; s++) {
        struct stat found;
        bool ends = s[1] == '\0';
        char kept = s[1];
        if (!ends && s[1] != '/')
            continue;
        s[1] = '\0';
        bool there = lstat(full, &found) == 0;
        s[1] = kept;
        if (!there)
            return errno == ENOENT || errno == ENOTDIR ? PODIUM_NOT_FOUND
                                                       : PODIUM_IO;
        if (ends ? !S_ISREG(found.st_mode) : !S_ISDIR(found.st_mode))
            return PODIUM_IO;
    }
    return PODIUM_OK;
}

static enum podium_status
hash_file(const char *full, char out[HASH_ROOM])
{
    unsigned char block[16384], hash[HASH_BYTES];
    crypto_generichash_state state;
    FILE *f = fopen(full, "rb");
    if (!f)
        return PODIUM_IO;
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

enum podium_status
dossier_file_hash(
    const struct podium *pd, const char *path, char out[HASH_ROOM])
{
    const char *slash = pd->path ? strrchr(pd->path, '/') : NULL;
    size_t folder = slash ? (size_t)(slash - pd->path) + 1 : 0;
    if (!dossier_path_is_inside(path))
        return PODIUM_INVALID;
    char *full = malloc(folder + strlen(path) + 1);
    if (!full)
        return PODIUM_NOMEM;
    if (folder > 0)
        memcpy(full, pd->path, folder);
    memcpy(full + folder, path, strlen(path) + 1);
    enum podium_status status = find_plain_file(full, folder);
    if (status == PODIUM_OK)
        status = hash_file(full, out);
    free(full);
    return status;
}

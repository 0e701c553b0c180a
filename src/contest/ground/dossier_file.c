/* dossier_file.c - a file of an entry's dossier, beside the contest. */
/* SPDX-License-Identifier: MIT */
#include "contest/ground/dossier_file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/new_file.h"

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

/* The path below the folder of a file of the contest, to be freed; *inside: so
 * many bytes of it name that folder. NULL where memory ran out. */
static char *
path_beside(const struct podium *pd, const char *path, size_t *inside)
{
    const char *slash = pd->path ? strrchr(pd->path, '/') : NULL;
    size_t folder = slash ? (size_t)(slash - pd->path) + 1 : 0;
    char *full = malloc(folder + strlen(path) + 1);
    if (!full)
        return NULL;
    if (folder > 0)
        memcpy(full, pd->path, folder);
    memcpy(full + folder, path, strlen(path) + 1);
    *inside = folder;
    return full;
}

enum podium_status
dossier_file_hash(
    const struct podium *pd, const char *path, char out[HASH_ROOM])
{
    size_t inside = 0;
    if (!dossier_path_is_inside(path))
        return PODIUM_INVALID;
    char *full = path_beside(pd, path, &inside);
    if (!full)
        return PODIUM_NOMEM;
    enum podium_status status = find_plain_file(full, inside);
    if (status == PODIUM_OK)
        status = hash_file(full, out);
    free(full);
    return status;
}

/* ---- copies ---- */

/* Make the folders on the way, which none but their owner may read; links lead
 * anywhere. */
static bool
make_path_folders(char *full, size_t inside)
{
    for (char *s = full + inside; *s; s++) {
        if (*s != '/' || s == full)
            continue;
        struct stat found;
        *s = '\0';
        bool made = mkdir(full, 0700) == 0 ||
            (errno == EEXIST && lstat(full, &found) == 0 &&
                S_ISDIR(found.st_mode));
        *s = '/';
        if (!made)
            return false;
    }
    return true;
}

/* Put the bytes of one file into a new one. */
static enum podium_status
copy_bytes(const char *from, const char *to)
{
    char block[16384];
    struct new_file out;
    FILE *in = fopen(from, "rb");
    if (!in)
        return PODIUM_IO;
    bool good = new_file_open(&out, to, 0600);
    size_t n;
    while (good && (n = fread(block, 1, sizeof block, in)) > 0)
        good = new_file_write(&out, block, n);
    good = good && !ferror(in);
    (void)fclose(in);
    good = new_file_end(&out, good ? NEW_FILE_CREATE : NEW_FILE_DROP) && good;
    errno = out.cause ? out.cause : EIO;
    if (good)
        return PODIUM_OK;
    return out.cause == EEXIST ? PODIUM_EXISTS : PODIUM_IO;
}

/* What is there already is left as it is. */
static enum podium_status
copy_unless_there(const char *from, char *to, size_t inside)
{
    if (!make_path_folders(to, inside))
        return errno == EEXIST ? PODIUM_EXISTS : PODIUM_IO;
    switch (find_plain_file(to, inside)) {
    case PODIUM_NOT_FOUND:
        return copy_bytes(from, to);
    case PODIUM_OK:
        return have_same_bytes(from, to) ? PODIUM_OK : PODIUM_EXISTS;
    default:
        return PODIUM_EXISTS; /* a link, a folder, a pipe */
    }
}

enum podium_status
dossier_file_copy(
    const struct podium *from, const struct podium *to, const char *path)
{
    size_t source_inside = 0, inside = 0;
    char *source = path_beside(from, path, &source_inside);
    char *target = path_beside(to, path, &inside);
    enum podium_status status = PODIUM_NOMEM;
    if (source && target)
        status = copy_unless_there(source, target, inside);
    int cause = errno;
    free(source);
    free(target);
    errno = cause;
    return status;
}

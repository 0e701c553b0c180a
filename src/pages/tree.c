/* tree.c - the files of a site: what changed, and in which order. */
/* SPDX-License-Identifier: MIT */
/* NOLINTNEXTLINE(bugprone-reserved-identifier): syncfs() */
#define _GNU_SOURCE
#include "pages/tree.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/message.h"
#include "pages/html.h"

#define READ_MOST ((off_t)16 * 1024 * 1024)
#define BESIDE                                                                 \
    ".podium-new" /* end of the name of what has not got its name yet */

void
tree_fail(struct tree *t, enum podium_status status, const char *const words[])
{
    struct buffer b = { 0 };
    if (t->status != PODIUM_OK)
        return;
    t->status = status;
    message_add(&b, t->language, words);
    snprintf(
        t->problem->text, sizeof t->problem->text, "%s", buffer_string(&b));
    buffer_free(&b);
}

static void
fail_for_path(struct tree *t, const char *path)
{
    tree_fail(t, PODIUM_IO, WORDS("file.io", path, strerror(errno)));
}

/* ROOT/path, and what comes after it, in room; a path that is too long fails,
 * and gives one that leads nowhere. */
#define PATH_ROOM 4096
static const char *
full_path(
    struct tree *t, char room[PATH_ROOM], const char *path, const char *end)
{
    int n = snprintf(room, PATH_ROOM, "%s/%s%s", t->root, path, end);
    if (n > 0 && n < PATH_ROOM)
        return room;
    tree_fail(t, PODIUM_IO, WORDS("file.io", path, strerror(ENAMETOOLONG)));
    return "/dev/null/long";
}

/* Is there nothing in a folder but maybe this? */
static bool
holds_only(const char *path, const char *name)
{
    DIR *d = opendir(path);
    bool only = true;
    for (struct dirent *e; d && only && (e = readdir(d));)
        only = strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0 ||
            strcmp(e->d_name, name) == 0;
    if (d)
        closedir(d);
    return only;
}

/* Open a regular file to read; another one, or a link, is as if it was not
 * there: a pipe would be waited for. */
static int
open_regular(const char *full)
{
    struct stat st;
    int fd = open(full, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
    if (fd >= 0 && (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))) {
        close(fd);
        return -1;
    }
    return fd;
}

const char *
tree_read(struct tree *t, const char *path, size_t *size)
{
    char room[PATH_ROOM];
    struct stat st;
    int fd = open_regular(full_path(t, room, path, ""));
    *size = 0;
    if (fd < 0)
        return NULL;
    char *bytes = fstat(fd, &st) == 0 && st.st_size < READ_MOST
        ? podium_alloc(&t->arena, (size_t)st.st_size + 1, 1)
        : NULL;
    ssize_t n = bytes ? read(fd, bytes, (size_t)st.st_size) : 0;
    *size = n > 0 ? (size_t)n : 0;
    close(fd);
    return bytes;
}

/* Does a file begin as the marker of such a folder does? */
static bool
begins_as(struct tree *t, const char *path)
{
    size_t size;
    const char *bytes = tree_read(t, path, &size);
    return bytes && strncmp(bytes, t->begins, strlen(t->begins)) == 0;
}

/* Is the folder empty, or did who began it end before all of it had got its
 * names, or even before the marker was whole? */
static bool
is_just_begun(struct tree *t)
{
    char began[PATH_ROOM], top[PATH_ROOM], folder[PATH_ROOM];
    size_t size, most = strlen(t->begins);
    snprintf(began, sizeof began, "%s" BESIDE, t->marker);
    if (begins_as(t, began))
        return true;
    const char *bytes = tree_read(t, began, &size);
    const char *slash = strchr(began, '/');
    snprintf(top, sizeof top, "%.*s",
        (int)(slash ? slash - began : (ptrdiff_t)strlen(began)), began);
    bool alone = holds_only(t->root, top);
    if (slash)
        alone = alone && holds_only(full_path(t, folder, top, ""), slash + 1);
    return alone &&
        (!bytes || strncmp(bytes, t->begins, size < most ? size : most) == 0);
}

void
tree_open(struct tree *t, const char *root)
{
    t->root = root;
    t->paths = (struct map){ .arena = &t->arena };
    if (mkdir(root, 0777) != 0 && errno != EEXIST) {
        fail_for_path(t, root);
        return;
    }
    t->folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (t->folder < 0) {
        fail_for_path(t, root);
        return;
    }
    if (flock(t->folder, LOCK_EX | LOCK_NB) != 0)
        tree_fail(t, PODIUM_BUSY, WORDS("site.busy", root));
    if (t->status == PODIUM_OK && !begins_as(t, t->marker) && !is_just_begun(t))
        tree_fail(t, PODIUM_EXISTS, WORDS("site.other", root));
}

enum podium_status
tree_close(struct tree *t)
{
    if (t->folder >= 0)
        close(t->folder);
    if (t->arena.failed)
        tree_fail(t, PODIUM_NOMEM, WORDS("memory.out"));
    podium_arena_free(&t->arena);
    return t->status;
}

/* Does the file have these bytes? */
static bool
file_has(const char *full, const struct buffer *bytes)
{
    char part[16384];
    size_t at = 0, n = 0;
    int fd = open_regular(full);
    bool same = fd >= 0;
    while (same) {
        ssize_t got = read(fd, part, sizeof part);
        n = got > 0 ? (size_t)got : 0;
        same = got >= 0 && n <= bytes->size - at &&
            (n == 0 || memcmp(part, bytes->bytes + at, n) == 0);
        at += n;
        if (n == 0)
            break;
    }
    if (fd >= 0)
        close(fd);
    return same && at == bytes->size;
}

/* Is no folder on the way to a file a link, which would lead out of the root?
 * The folder of the file before is known to be none. */
static bool
is_inside(struct tree *t, const char *path)
{
    char room[PATH_ROOM];
    struct stat st;
    size_t n = strlen(path);
    while (n > 0 && path[n - 1] != '/')
        n--;
    if (n == 0 ||
        (t->inside && strncmp(t->inside, path, n) == 0 && t->inside[n] == '\0'))
        return true;
    for (size_t i = 0; i < n; i++) {
        if (path[i] != '/')
            continue;
        char *part = arena_text(&t->arena, path, i);
        if (part && lstat(full_path(t, room, part, ""), &st) == 0 &&
            !S_ISDIR(st.st_mode)) {
            errno = ELOOP;
            return false;
        }
    }
    t->inside = arena_text(&t->arena, path, n);
    return true;
}

static bool
make_parents(const char *full, size_t from)
{
    char path[PATH_ROOM];
    size_t n = strlen(full);
    if (n >= sizeof path) {
        errno = ENAMETOOLONG;
        return false;
    }
    memcpy(path, full, n + 1);
    for (size_t i = from + 1; i < n; i++)
        if (path[i] == '/') {
            path[i] = '\0';
            if (mkdir(path, 0777) != 0 && errno != EEXIST)
                return false;
            path[i] = '/';
        }
    return true;
}

static bool
write_all(const char *full, const char *bytes, size_t size)
{
    int fd = open(full, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    /* What was left there may have another name too: it is not written into. */
    if (fd < 0 && errno == EEXIST && unlink(full) == 0)
        fd = open(full, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    bool good = fd >= 0;
    while (good && size > 0) {
        ssize_t n = write(fd, bytes, size);
        good = n > 0;
        bytes += good ? n : 0;
        size -= good ? (size_t)n : 0;
    }
    if (fd >= 0)
        good = close(fd) == 0 && good;
    return good;
}

/* Write a file beside its path; false if its bytes are there already. */
static bool
write_beside(struct tree *t, const char *path, const struct buffer *bytes)
{
    char room[PATH_ROOM], other[PATH_ROOM];
    const char *full = full_path(t, room, path, "");
    const char *beside = full_path(t, other, path, BESIDE);
    if (file_has(full, bytes))
        return false;
    if (!is_inside(t, path) ||
        (!write_all(beside, buffer_string(bytes), bytes->size) &&
            (errno != ENOENT || !make_parents(full, strlen(t->root)) ||
                !write_all(beside, buffer_string(bytes), bytes->size))))
        fail_for_path(t, path);
    return true;
}

void
tree_put(struct tree *t, const char *path, enum tree_rank rank,
    const struct buffer *bytes)
{
    bool added;
    if (t->status == PODIUM_OK && bytes->failed)
        tree_fail(t, PODIUM_NOMEM, WORDS("memory.out"));
    if (t->status != PODIUM_OK)
        return;
    int64_t *known = map_put_copy(&t->paths, path, &added);
    struct tree_file *f = known ? arena_push(&t->arena, &t->files) : NULL;
    if (!f) {
        tree_fail(t, PODIUM_NOMEM, WORDS("memory.out"));
        return;
    }
    *f = (struct tree_file){ .path = added
            ? t->paths.items[t->paths.count - 1].key
            : podium_strdup(&t->arena, path),
        .rank = rank,
        .changed = write_beside(t, path, bytes) };
    *known = (int64_t)(t->files.count - 1);
    if (rank == TREE_GONE)
        t->counts.removed += f->changed;
    else if (f->changed)
        t->counts.written++;
    else
        t->counts.unchanged++;
}

/* Give what was written beside its own name. */
static void
give_name(struct tree *t, const char *path)
{
    char room[PATH_ROOM], other[PATH_ROOM];
    if (rename(full_path(t, other, path, BESIDE),
            full_path(t, room, path, "")) != 0)
        fail_for_path(t, path);
}

static bool
ends_in(const char *text, const char *end)
{
    size_t n = strlen(text), m = strlen(end);
    return n >= m && strcmp(text + n - m, end) == 0;
}

/* ---- pages that others may link to before they are there ---- */

#define RESERVED "reserved" /* one file, under all of their names */

static bool
write_reserved(struct tree *t)
{
    char room[PATH_ROOM];
    const char *full = full_path(t, room, RESERVED, BESIDE);
    return write_all(full, t->reserved, strlen(t->reserved));
}

/* A new name is several times cheaper than a new file; a file system without
 * such names, or one that has given enough of them, needs another file. */
static void
reserve_page(struct tree *t, const struct tree_file *f)
{
    char room[PATH_ROOM], other[PATH_ROOM];
    const char *full = full_path(t, room, f->path, "");
    const char *reserved = full_path(t, other, RESERVED, BESIDE);
    if (!f->changed || !ends_in(f->path, ".html") || access(full, F_OK) == 0 ||
        link(reserved, full) == 0)
        return;
    if (!write_reserved(t) ||
        (link(reserved, full) != 0 && rename(reserved, full) != 0))
        fail_for_path(t, f->path);
}

static void
reserve_pages(struct tree *t)
{
    char room[PATH_ROOM];
    for (size_t i = 0; i < t->files.count && t->status == PODIUM_OK; i++)
        reserve_page(t, &t->files.items[i]);
    unlink(full_path(t, room, RESERVED, BESIDE));
}

/* ---- what is no longer wanted ---- */

/* Whoever has the address of a page finds that it is no more. */
static void
put_gone_page(struct tree *t, const char *path)
{
    struct buffer up = { 0 }, page = { 0 };
    for (const char *s = path; *s; s++)
        if (*s == '/')
            buffer_text(&up, "../");
    HTML(&page, t->gone, buffer_string(&up));
    page.failed |= up.failed;
    tree_put(t, path, TREE_GONE, &page);
    buffer_free(&up);
    buffer_free(&page);
}

/* A file that is there, while what is wanted is written beside. */
static void
note_unwanted(struct tree *t, const char *path)
{
    bool left_over = ends_in(path, BESIDE);
    char own[PATH_ROOM];
    snprintf(own, sizeof own, "%.*s",
        (int)(strlen(path) - (left_over ? strlen(BESIDE) : 0)), path);
    const int64_t *wanted = map_get(&t->paths, own);
    bool kept = wanted && (!left_over || t->files.items[*wanted].changed);
    if (kept || (!wanted && !t->owns(own)))
        return;
    const char **item = NULL;
    if (!left_over && ends_in(path, ".html"))
        put_gone_page(t, path);
    else if ((item = arena_push(&t->arena, &t->unwanted)))
        *item = podium_strdup(&t->arena, path);
}

static void
walk_folder(struct tree *t, const char *under, int depth)
{
    char room[PATH_ROOM], path[PATH_ROOM];
    struct stat st;
    struct dirent **names = NULL;
    int n = scandir(full_path(t, room, under, ""), &names, NULL, alphasort);
    for (int i = 0; i < n; i++) {
        const char *name = names[i]->d_name;
        int size = snprintf(
            path, sizeof path, "%s%s%s", under, *under ? "/" : "", name);
        bool fits = size > 0 && (size_t)size < sizeof path - 256 &&
            *name != '.' && t->status == PODIUM_OK;
        if (fits && fstatat(t->folder, path, &st, AT_SYMLINK_NOFOLLOW) == 0) {
            if (S_ISDIR(st.st_mode) && depth < 6)
                walk_folder(t, path, depth + 1);
            else if (S_ISREG(st.st_mode))
                note_unwanted(t, path);
        }
        free(names[i]);
    }
    free(names);
}

static void
remove_unwanted(struct tree *t)
{
    char room[PATH_ROOM];
    for (size_t i = 0; i < t->unwanted.count && t->status == PODIUM_OK; i++) {
        const char *path = t->unwanted.items[i];
        if (path && unlink(full_path(t, room, path, "")) != 0)
            fail_for_path(t, path);
        else
            t->counts.removed += path && !ends_in(path, BESIDE);
    }
}

/* After a failure: what was not given its name yet. */
static void
drop_beside(struct tree *t)
{
    char room[PATH_ROOM];
    for (size_t i = 0; i < t->files.count; i++)
        if (t->files.items[i].changed)
            unlink(full_path(t, room, t->files.items[i].path, BESIDE));
}

void
tree_publish(struct tree *t)
{
    if (t->status == PODIUM_OK)
        walk_folder(t, "", 0);
    if (t->status == PODIUM_OK && t->counts.written + t->counts.removed > 0 &&
        syncfs(t->folder) != 0)
        fail_for_path(t, t->root);
    reserve_pages(t);
    size_t count = t->files.count;
    for (int rank = 0; rank < TREE_RANKS; rank++)
        for (size_t i = 0; i < count && t->status == PODIUM_OK; i++)
            if (t->files.items[i].changed &&
                t->files.items[i].rank == (enum tree_rank)rank)
                give_name(t, t->files.items[i].path);
    remove_unwanted(t);
    if (t->status == PODIUM_OK && t->counts.written + t->counts.removed > 0 &&
        syncfs(t->folder) != 0)
        fail_for_path(t, t->root);
    if (t->status != PODIUM_OK)
        drop_beside(t);
}

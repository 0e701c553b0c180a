/* new_file.c - the one way to write a file.
 *
 * The temporary file is in the folder of its path, so that giving it its name
 * is one step of the file system. It is synced before that, since a name that
 * survives a power cut must not lead to an empty file, and the folder after it,
 * since else the name itself may be lost. Its own name is random and must be
 * new (O_EXCL), so that nobody can have put a link there beforehand. */
/* SPDX-License-Identifier: MIT */
#include "base/new_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

int
sync_folder(const char *path)
{
    char *folder = strdup(path);
    if (!folder)
        return -1;
    char *slash = strrchr(folder, '/');
    if (slash)
        slash[slash == folder ? 1 : 0] = '\0';
    int fd = open(slash ? folder : ".", O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    free(folder);
    int rc = fd < 0 ? -1 : fsync(fd);
    if (fd >= 0)
        close(fd);
    return rc;
}

/* link() fails where the name is taken; rename() would overwrite it. On a file
 * system without links (a USB stick) an empty file reserves the name, and
 * rename() replaces that. */
int
publish_file(const char *from, const char *to)
{
    if (link(from, to) == 0)
        return unlink(from);
    if (errno == EEXIST)
        return -1;
    int fd = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return -1;
    close(fd);
    return rename(from, to);
}

int
put_over_file(const char *from, const char *to)
{
    int fd = open(from, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return -1;
    int rc = fsync(fd);
    int cause = errno;
    close(fd);
    errno = cause;
    return rc == 0 && rename(from, to) == 0 ? sync_folder(to) : -1;
}

static bool
is_special(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode);
}

static char *
random_name(const char *path)
{
    uint64_t bits;
    size_t room = strlen(path) + 32;
    char *name = malloc(room);
    if (name && getrandom(&bits, sizeof bits, 0) == (ssize_t)sizeof bits)
        snprintf(name, room, "%s.new-%016llx", path, (unsigned long long)bits);
    else if (name) /* only the name of a file that must not exist */
        snprintf(name, room, "%s.new-%ld", path, (long)getpid());
    return name;
}

bool
new_file_open(struct new_file *out, const char *path, unsigned mode)
{
    bool special = is_special(path);
    *out = (struct new_file){ .path = strdup(path),
        .temporary = special ? NULL : random_name(path) };
    if (!out->path || (!special && !out->temporary)) {
        out->cause = ENOMEM;
        return false;
    }
    int fd = special
        ? open(path, O_WRONLY | O_CLOEXEC)
        : open(out->temporary,
              O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    out->file = fd < 0 ? NULL : fdopen(fd, "wb");
    if (!out->file)
        out->cause = errno;
    if (!out->file && fd >= 0)
        close(fd);
    return out->file != NULL;
}

/* The first failure is the one to report: later ones follow from it. */
static bool
note_failure(struct new_file *f, bool good)
{
    if (!good && !f->cause)
        f->cause = errno ? errno : EIO;
    return good;
}

bool
new_file_write(struct new_file *f, const void *bytes, size_t size)
{
    errno = 0;
    return note_failure(f, fwrite(bytes, 1, size, f->file) == size);
}

static bool
name_file(struct new_file *f, enum new_file_fate fate)
{
    int rc = fate == NEW_FILE_CREATE ? publish_file(f->temporary, f->path)
                                     : rename(f->temporary, f->path);
    return note_failure(f, rc == 0 && sync_folder(f->path) == 0);
}

bool
new_file_end(struct new_file *f, enum new_file_fate fate)
{
    bool good = f->file != NULL;
    errno = 0;
    if (f->file) {
        good = note_failure(f, !ferror(f->file) && fflush(f->file) == 0);
        if (f->temporary)
            good = note_failure(f, fsync(fileno(f->file)) == 0) && good;
        good = note_failure(f, fclose(f->file) == 0) && good;
    }
    if (good && f->temporary && fate != NEW_FILE_DROP)
        good = name_file(f, fate);
    if (f->temporary && (!good || fate == NEW_FILE_DROP))
        unlink(f->temporary);
    free(f->temporary);
    free(f->path);
    f->temporary = f->path = NULL;
    f->file = NULL;
    return good;
}

bool
is_same_file(const char *a, const char *b)
{
    struct stat of_a, of_b;
    return stat(a, &of_a) == 0 && stat(b, &of_b) == 0 &&
        of_a.st_dev == of_b.st_dev && of_a.st_ino == of_b.st_ino;
}

bool
have_same_bytes(const char *a, const char *b)
{
    char x[8192], y[8192];
    FILE *of_a = fopen(a, "re"), *of_b = fopen(b, "re");
    bool same = of_a && of_b;
    size_t n = 1, m;
    while (same && n > 0) {
        n = fread(x, 1, sizeof x, of_a);
        m = fread(y, 1, sizeof y, of_b);
        same = n == m && memcmp(x, y, n) == 0;
    }
    same = same && !ferror(of_a) && !ferror(of_b);
    if (of_a)
        (void)fclose(of_a);
    if (of_b)
        (void)fclose(of_b);
    return same;
}

bool
path_has_ending(const char *path, const char *ending)
{
    size_t n = strlen(path), m = strlen(ending);
    return n > m && strcasecmp(path + n - m, ending) == 0;
}

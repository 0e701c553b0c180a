/* file_check.c - is a file one that SQLite may be let at?
 *
 * In: a path, from somebody who may mean harm. What must hold: SQLite opens
 * nothing that is no contest, and obeys no journal of others. A journal beside
 * a file may name a super-journal, the file of a transaction over several
 * databases, which SQLite deletes once it has rolled back: any file that it
 * names. podium never attaches a second database, so that no journal of its own
 * ever names one. A journal without one changes nothing but its own file, and
 * is what a crash leaves. (sqlite.org/fileformat2.html 1.3 and 3,
 * sqlite.org/atomiccommit.html 5.) */
/* SPDX-License-Identifier: MIT */
#include "record/file_check.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "record/schema.h"

#define HEADER_SIZE 100
/* Of a journal that names a super-journal: its length, a checksum, and the
 * eight bytes with which every journal begins. */
#define JOURNAL_END 16

static const unsigned char journal_magic[8] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20,
    0xa1, 0x63, 0xd7 };

static uint32_t
big_endian(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
        (uint32_t)bytes[2] << 8 | bytes[3];
}

/* size bytes at an offset from the beginning, or from the end if it is
 * negative; false if there are not so many. */
static bool
read_at(const char *path, off_t offset, void *out, size_t size)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    bool good = fd >= 0 &&
        lseek(fd, offset, offset < 0 ? SEEK_END : SEEK_SET) >= 0 &&
        read(fd, out, size) == (ssize_t)size;
    if (fd >= 0)
        close(fd);
    return good;
}

static bool
names_super_journal(const char *journal)
{
    unsigned char end[JOURNAL_END];
    return read_at(journal, -JOURNAL_END, end, sizeof end) &&
        memcmp(end + 8, journal_magic, sizeof journal_magic) == 0;
}

/* A pipe would never end, a link leads to the file of others. */
static bool
is_no_plain_file(const char *path)
{
    struct stat st;
    return lstat(path, &st) == 0 && !S_ISREG(st.st_mode);
}

/* What SQLite would open beside the file, which it looks for where a symbolic
 * link leads to. */
static enum podium_status
check_beside(struct podium *pd)
{
    static const char *const suffixes[] = { "-journal", "-wal", "-shm" };
    enum podium_status status = PODIUM_OK;
    char *real = realpath(pd->path, NULL);
    for (size_t i = 0; i < 3 && status == PODIUM_OK; i++) {
        struct buffer name = { 0 };
        buffer_text(&name, real ? real : pd->path);
        buffer_text(&name, suffixes[i]);
        const char *beside = buffer_string(&name);
        if (is_no_plain_file(beside))
            status = failed(
                pd, PODIUM_REFUSED, "file.odd_journal", pd->path, beside);
        else if (i == 0 && names_super_journal(beside))
            status = failed(pd, PODIUM_REFUSED, "file.super_journal", pd->path);
        buffer_free(&name);
    }
    free(real);
    return status;
}

static bool
is_contest_header(const unsigned char h[HEADER_SIZE])
{
    return memcmp(h, "SQLite format 3", 16) == 0 &&
        big_endian(h + 68) == APPLICATION_ID && big_endian(h + 60) > 0;
}

bool
podium_file_is_contest(const char *path)
{
    struct stat st;
    unsigned char h[HEADER_SIZE];
    return stat(path, &st) == 0 && S_ISREG(st.st_mode) &&
        read_at(path, 0, h, sizeof h) && is_contest_header(h);
}

enum podium_status
file_check(struct podium *pd)
{
    struct stat st;
    unsigned char h[HEADER_SIZE];
    const char *path = pd->path;
    if (!path || stat(path, &st) != 0)
        return failed(
            pd, PODIUM_NOT_FOUND, "file.missing", path ? path : ":memory:");
    if (!S_ISREG(st.st_mode))
        return failed(pd, PODIUM_SCHEMA, "file.not_podium", path);
    if (st.st_size == 0)
        return failed(pd, PODIUM_SCHEMA, "file.empty", path);
    if (access(path, R_OK) != 0)
        return failed(pd, PODIUM_REFUSED, "file.unreadable", path);
    if (!read_at(path, 0, h, sizeof h) || !is_contest_header(h))
        return failed(pd, PODIUM_SCHEMA, "file.not_podium", path);
    if (big_endian(h + 60) > SCHEMA_VERSION)
        return failed(pd, PODIUM_SCHEMA, "file.newer", path);
    return check_beside(pd);
}

struct file_header
file_header_read(const char *path)
{
    unsigned char h[HEADER_SIZE];
    struct stat st;
    if (stat(path, &st) != 0 || !read_at(path, 0, h, sizeof h))
        return (struct file_header){ .truncated = true };
    uint64_t page = (uint64_t)(h[16] << 8 | h[17]);
    if (page == 1)
        page = 65536;
    return (struct file_header){ .truncated = (uint64_t)st.st_size <
            page * big_endian(h + 28),
        .wal = h[18] == 2 };
}

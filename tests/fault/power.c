/* power.c - the power fails at any moment: what was acknowledged is there, and
 * nothing is half-applied.
 *
 *	power FOLDER FROM TO	failures FROM up to TO - 1
 *
 * A kill does not show this, since the system still writes what a program
 * left. A VFS between SQLite and the files remembers, for every file, what it
 * was when last synced and what has been written since. When the power fails,
 * each sector of 512 bytes written since then is there, or not, as the dice
 * fall; a file that was never synced may be missing. SQLite's own crash tests
 * work this way (sqlite.org/testing.html, 4).
 *
 * Prints "tried N bad N". */
/* SPDX-License-Identifier: MIT */
#include "fault/world.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/seeded.h"

#define SECTOR 512
#define FILES 8
#define FRESH 20

/* What the disk is sure of. */
struct disk_file {
    char path[512];
    unsigned char *synced, *ghost; /* ghost: of one whose removal was not */
    size_t size, ghost_size;
    bool exists; /* its name was synced */
    bool used;
};

static struct disk_file disk[FILES];
static struct seeded dice;
static long left; /* until the power fails */
static long bad;
static sqlite3_vfs *below;

struct power_file {
    sqlite3_file base;
    struct disk_file *disk; /* NULL for temporary files */
    sqlite3_file *real;
};

/* ---- the moment ---- */

static unsigned char *
read_all(const char *path, size_t *size)
{
    FILE *f = fopen(path, "rb");
    long n = 0;
    unsigned char *bytes = NULL;
    *size = 0;
    if (!f)
        return NULL;
    if (fseek(f, 0, SEEK_END) == 0 && (n = ftell(f)) >= 0)
        bytes = malloc((size_t)n + 1);
    rewind(f);
    if (!bytes || fread(bytes, 1, (size_t)n, f) != (size_t)n)
        die(NULL, path);
    fclose(f);
    *size = (size_t)n;
    return bytes;
}

static void
write_all(const char *path, const unsigned char *bytes, size_t size)
{
    FILE *f = fopen(path, "wb");
    if (!f || fwrite(bytes, 1, size, f) != size || fclose(f) != 0)
        die(NULL, path);
}

/* Sector by sector: as it was synced, or as it was written. */
static void
fail_file(const struct disk_file *d)
{
    size_t size, sizes[2];
    unsigned char *now = read_all(d->path, &size);
    if (d->ghost && seeded_below(&dice, 2) == 0) {
        free(now);
        write_all(d->path, d->ghost, d->ghost_size);
        return;
    }
    if (!now || (!d->exists && seeded_below(&dice, 2) == 0)) {
        free(now);
        remove(d->path);
        return;
    }
    sizes[0] = size;
    sizes[1] = d->size;
    size_t longest = size > d->size ? size : d->size;
    size_t end = sizes[seeded_below(&dice, 2)];
    unsigned char *after = calloc(longest + 1, 1);
    if (!after)
        die(NULL, "memory");
    for (size_t at = 0; at < longest; at += SECTOR) {
        bool old = seeded_below(&dice, 2) == 0;
        const unsigned char *from = old ? d->synced : now;
        size_t limit = old ? d->size : size;
        size_t n = limit > at ? limit - at : 0;
        if (n > 0 && from)
            memcpy(after + at, from + at, n < SECTOR ? n : SECTOR);
    }
    write_all(d->path, after, end);
    free(after);
    free(now);
}

/* Called before everything that changes the disk. */
static void
count_down(void)
{
    if (left < 0 || left-- > 0)
        return;
    for (size_t i = 0; i < FILES; i++)
        if (disk[i].used)
            fail_file(&disk[i]);
    _exit(9);
}

/* ---- the disk ---- */

static void
sync_file(struct disk_file *d)
{
    /* SQLite syncs the folder with the first sync of a new file. */
    free(d->ghost);
    d->ghost = NULL;
    free(d->synced);
    d->synced = read_all(d->path, &d->size);
    d->exists = true;
}

static struct disk_file *
find_file(const char *path)
{
    struct disk_file *unused = NULL;
    for (size_t i = 0; i < FILES; i++) {
        if (disk[i].used && strcmp(disk[i].path, path) == 0)
            return &disk[i];
        if (!disk[i].used && !unused)
            unused = &disk[i];
    }
    if (!unused)
        die(NULL, "too many files");
    *unused = (struct disk_file){ .used = true };
    snprintf(unused->path, sizeof unused->path, "%s", path);
    if (access(path, F_OK) == 0)
        sync_file(unused);
    return unused;
}

/* ---- the VFS ---- */

static struct power_file *
own(sqlite3_file *f)
{
    return (struct power_file *)f;
}

static int
power_close(sqlite3_file *f)
{
    struct power_file *p = own(f);
    int rc = p->real->pMethods ? p->real->pMethods->xClose(p->real) : SQLITE_OK;
    sqlite3_free(p->real);
    return rc;
}

static int
power_read(sqlite3_file *f, void *to, int size, sqlite3_int64 at)
{
    return own(f)->real->pMethods->xRead(own(f)->real, to, size, at);
}

static int
power_write(sqlite3_file *f, const void *from, int size, sqlite3_int64 at)
{
    count_down();
    return own(f)->real->pMethods->xWrite(own(f)->real, from, size, at);
}

static int
power_truncate(sqlite3_file *f, sqlite3_int64 size)
{
    count_down();
    return own(f)->real->pMethods->xTruncate(own(f)->real, size);
}

static int
power_sync(sqlite3_file *f, int flags)
{
    count_down();
    int rc = own(f)->real->pMethods->xSync(own(f)->real, flags);
    if (rc == SQLITE_OK && own(f)->disk)
        sync_file(own(f)->disk);
    return rc;
}

static int
power_size(sqlite3_file *f, sqlite3_int64 *size)
{
    return own(f)->real->pMethods->xFileSize(own(f)->real, size);
}

static int
power_lock(sqlite3_file *f, int level)
{
    return own(f)->real->pMethods->xLock(own(f)->real, level);
}

static int
power_unlock(sqlite3_file *f, int level)
{
    return own(f)->real->pMethods->xUnlock(own(f)->real, level);
}

static int
power_reserved(sqlite3_file *f, int *out)
{
    return own(f)->real->pMethods->xCheckReservedLock(own(f)->real, out);
}

static int
power_control(sqlite3_file *f, int op, void *data)
{
    return own(f)->real->pMethods->xFileControl(own(f)->real, op, data);
}

static int
power_sector(sqlite3_file *f)
{
    (void)f;
    return SECTOR;
}

/* Nothing is promised: no atomic sectors, no order. */
static int
power_traits(sqlite3_file *f)
{
    (void)f;
    return 0;
}

static const sqlite3_io_methods methods = { 1, power_close, power_read,
    power_write, power_truncate, power_sync, power_size, power_lock,
    power_unlock, power_reserved, power_control, power_sector, power_traits,
    NULL, NULL, NULL, NULL, NULL, NULL };

/* Five parameters, because SQLite calls it. */
static int
power_open(
    sqlite3_vfs *vfs, const char *path, sqlite3_file *f, int flags, int *out)
{
    struct power_file *p = own(f);
    (void)vfs;
    memset(p, 0, sizeof *p);
    if (path) {
        p->disk = find_file(path);
        if (access(path, F_OK) != 0)
            count_down();
    }
    p->real = sqlite3_malloc(below->szOsFile);
    if (!p->real)
        return SQLITE_NOMEM;
    memset(p->real, 0, (size_t)below->szOsFile);
    int rc = below->xOpen(below, path, p->real, flags, out);
    if (rc == SQLITE_OK)
        f->pMethods = &methods;
    else
        sqlite3_free(p->real);
    return rc;
}

static int
power_delete(sqlite3_vfs *vfs, const char *path, int sync)
{
    (void)vfs;
    count_down();
    struct disk_file *d = find_file(path);
    int rc = below->xDelete(below, path, sync);
    if (rc != SQLITE_OK)
        return rc;
    free(d->ghost);
    d->ghost = sync || !d->exists ? NULL : d->synced;
    d->ghost_size = d->size;
    if (!d->ghost)
        free(d->synced);
    d->synced = NULL;
    d->size = 0;
    d->exists = false;
    return rc;
}

static void
install(void)
{
    static sqlite3_vfs vfs;
    below = sqlite3_vfs_find(NULL);
    vfs = *below;
    vfs.zName = "power";
    vfs.szOsFile = (int)sizeof(struct power_file);
    vfs.xOpen = power_open;
    vfs.xDelete = power_delete;
    sqlite3_vfs_register(&vfs, 1);
}

/* ---- trying ---- */

static void
work(const char *path, int pipe_end, int round)
{
    install();
    struct podium *pd =
        open_as(path, "J1", &world_judges[0], WORLD_NOW + round);
    left = (long)seeded_below(&dice, 60);
    submit_forever(pd, pipe_end, round);
}

int
main(int argc, char **argv)
{
    char path[256], journal[300];
    if (argc != 4)
        return 2;
    int from = atoi(argv[2]), to = atoi(argv[3]);
    world_make(argv[1], false);
    snprintf(path, sizeof path, "%s", path_of("failed", 0));
    snprintf(journal, sizeof journal, "%s-journal", path);
    left = -1;
    for (int i = from; i < to; i++) {
        dice = (struct seeded){ 20261125 + (uint64_t)i };
        if ((i - from) % FRESH == 0) {
            remove(journal);
            copy_file(path_of("base", 0), path);
        }
        bad += !survives(path, i, work, NULL);
    }
    printf("tried %d bad %ld\n", to - from, bad);
    return 0;
}

/* create.c - a new contest file: made beside its place, synced, put there
 * whole. */
/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "record/log.h"
#include "record/open.h"
#include "record/schema.h"
#include "record/secret.h"

static enum podium_status
choose_temporary(struct podium *pd)
{
    size_t room = strlen(pd->path) + 32;
    char digits[17];
    pd->temporary = malloc(room);
    if (!pd->temporary)
        return failed_memory(pd);
    secret_hex(digits, 8);
    snprintf(pd->temporary, room, "%s.new-%s", pd->path, digits);
    return PODIUM_OK;
}

/* The first event: a contest, and the person who makes it. */
static enum podium_status
found(struct podium *pd, const struct podium_founder *founder)
{
    struct buffer body = { 0 };
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    pd->actor = secret_id();
    if (founder->key)
        status = podium_sign_with(pd, founder->key);
    json_open(&body, '{');
    json_int(&body, "organiser", pd->actor);
    json_text(&body, "person", founder->code ? founder->code : "O01");
    json_text(&body, "name", founder->name);
    json_text(&body, "podium", podium_version());
    json_close(&body, '}');
    if (status == PODIUM_OK)
        status = record_event(pd, "contest.created", 0, &body);
    buffer_free(&body);
    return tx_end(pd, status);
}

static enum podium_status
open_new(
    struct podium *pd, const char *path, const struct podium_founder *founder)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    enum podium_status status = open_database(pd, path, flags);
    if (status == PODIUM_OK)
        status = run(pd, ACCESS_READ, "BEGIN IMMEDIATE");
    if (status != PODIUM_OK)
        return status;
    status = schema_create(pd);
    if (status == PODIUM_OK)
        status = run(pd, ACCESS_READ, "COMMIT");
    return status == PODIUM_OK ? found(pd, founder) : status;
}

enum podium_status
podium_create(const char *path, const struct podium_options *options,
    const struct podium_founder *founder, struct podium **out)
{
    struct podium_options own = *options;
    own.mode = PODIUM_WRITE;
    own.actor = NULL;
    struct podium *pd = *out = handle_new(path, &own);
    if (!pd)
        return PODIUM_NOMEM;
    if (!pd->path)
        return open_new(pd, ":memory:", founder);
    if (access(pd->path, F_OK) == 0)
        return failed(pd, PODIUM_EXISTS, "file.exists", pd->path);
    enum podium_status status = choose_temporary(pd);
    return status == PODIUM_OK ? open_new(pd, pd->temporary, founder) : status;
}

/* Sync the folder of path, so that the name itself survives a power cut. */
static int
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

/* link() fails where the name is taken, which rename() would overwrite. A
 * file system without links (a USB stick) gets the name by creating it. */
static int
put_in_place(const char *from, const char *to)
{
    if (link(from, to) == 0)
        return unlink(from);
    if (errno == EEXIST)
        return -1;
    int fd = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0)
        return -1;
    close(fd);
    return rename(from, to);
}

enum podium_status
podium_publish(struct podium *pd)
{
    if (!pd->temporary)
        return PODIUM_OK;
    /* Committed pages are synced already (synchronous = FULL). */
    if (put_in_place(pd->temporary, pd->path) != 0) {
        if (errno == EEXIST)
            return failed(pd, PODIUM_EXISTS, "file.exists", pd->path);
        return failed(pd, PODIUM_IO, "file.io", pd->path, strerror(errno));
    }
    free(pd->temporary);
    pd->temporary = NULL;
    if (sync_folder(pd->path) != 0)
        return failed(pd, PODIUM_IO, "file.io", pd->path, strerror(errno));
    return PODIUM_OK;
}

/* create.c - a new contest file, which appears whole or not at all.
 *
 * podium_create() makes a database under a temporary name beside its path (or
 * in memory), with its tables and the first event; its caller may record more.
 * podium_publish() gives the file its name and syncs the folder, so that it
 * survives a power cut. Closing without that deletes the temporary file. */
/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/new_file.h"
#include "record/atomic_file.h"
#include "record/log.h"
#include "record/open.h"
#include "record/random.h"
#include "record/schema.h"

/* Begin the log with one event. */
static enum podium_status
record_first_event(
    struct podium *pd, const char *kind, const struct buffer *body)
{
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    return tx_end(pd, record_event(pd, kind, body));
}

static enum podium_status
create_database(struct podium *pd, const char *path)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    enum podium_status status = open_database(pd, path, flags);
    if (status == PODIUM_OK)
        status = run_sql(pd, ACCESS_READ, "BEGIN IMMEDIATE");
    if (status != PODIUM_OK)
        return status;
    status = schema_create(pd);
    return status == PODIUM_OK ? run_sql(pd, ACCESS_READ, "COMMIT") : status;
}

/* Create a database under a temporary name beside pd->path, or in memory. */
static enum podium_status
create_temporary(struct podium *pd)
{
    if (!pd->path)
        return create_database(pd, ":memory:");
    if (access(pd->path, F_OK) == 0)
        return failed(pd, PODIUM_EXISTS, "file.exists", pd->path);
    enum podium_status status = choose_temporary_path(pd);
    return status == PODIUM_OK ? create_database(pd, pd->temporary) : status;
}

/* Record the first event: the contest, and the person who creates it. */
static enum podium_status
record_creation(struct podium *pd, const struct podium_founder *founder)
{
    struct buffer body = { 0 };
    enum podium_status status = PODIUM_OK;
    pd->actor = random_id();
    if (founder->key)
        status = podium_key_use(pd, founder->key);
    json_open(&body, '{');
    json_int(&body, "organiser", pd->actor);
    json_text(&body, "person", founder->code ? founder->code : "O01");
    json_text(&body, "name", founder->name);
    json_text(&body, "podium", podium_version());
    json_close(&body, '}');
    if (status == PODIUM_OK)
        status = record_first_event(pd, "contest.created", &body);
    buffer_free(&body);
    return status;
}

enum podium_status
podium_create(const char *path, const struct podium_options *options,
    const struct podium_founder *founder, struct podium **out)
{
    struct podium_options own = *options;
    own.mode = PODIUM_MODE_WRITE;
    own.actor = NULL;
    struct podium *pd = *out = handle_new(path, &own);
    if (!pd)
        return PODIUM_NOMEM;
    enum podium_status status = create_temporary(pd);
    return status == PODIUM_OK ? record_creation(pd, founder) : status;
}

enum podium_status
create_from_handle(struct podium *from, const char *path, const char *kind,
    const struct buffer *body, struct podium **out)
{
    struct podium_options options = {
        .mode = PODIUM_MODE_WRITE, .language = from->language, .now = from->now
    };
    struct podium *pd = *out = handle_new(path, &options);
    if (!pd)
        return failed_memory(from);
    pd->actor = from->actor;
    pd->signer = from->signer;
    enum podium_status status = create_temporary(pd);
    if (status == PODIUM_OK)
        status = record_first_event(pd, kind, body);
    if (status != PODIUM_OK)
        failed_like(from, pd);
    return status;
}

enum podium_status
podium_publish(struct podium *pd)
{
    if (!pd->temporary)
        return PODIUM_OK;
    /* Committed pages are synced already (synchronous = EXTRA, see
     * harden_database()). */
    if (publish_file(pd->temporary, pd->path) != 0) {
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

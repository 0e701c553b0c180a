/* status.c - the names of statuses, and the version. */
/* SPDX-License-Identifier: MIT */
#include <podium/base.h>

#include "config.h"

const char *
podium_status_name(enum podium_status status)
{
    static const char *const names[] = {
        [PODIUM_OK] = "ok",
        [PODIUM_NOT_FOUND] = "not-found",
        [PODIUM_INVALID] = "invalid",
        [PODIUM_EXISTS] = "exists",
        [PODIUM_REFUSED] = "refused",
        [PODIUM_BUSY] = "busy",
        [PODIUM_SCHEMA] = "schema",
        [PODIUM_TAMPERED] = "tampered",
        [PODIUM_IO] = "io",
        [PODIUM_NOMEM] = "nomem",
        [PODIUM_INTERNAL] = "internal",
    };
    return names[status];
}

const char *
podium_version(void)
{
    return PODIUM_VERSION;
}

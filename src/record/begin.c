/* begin.c - how a public function begins that reads or writes for a person. */
/* SPDX-License-Identifier: MIT */
#include "record/begin.h"

#include "record/handle.h"

enum podium_status
view_begin(struct podium *pd, const char *what)
{
    bool asked = pd->reading > 0;
    enum podium_status status = read_begin(pd);
    if (status != PODIUM_OK || asked)
        return status;
    status = podium_visibility_require(pd, what);
    return status == PODIUM_OK ? status : read_end(pd, status);
}

enum podium_status
write_begin(struct podium *pd, const char *kind)
{
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = permit_check_kind(pd, kind);
    return status == PODIUM_OK ? status : tx_end(pd, status);
}

/* evidence.h - what other copies recorded, kept so that it can be checked. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_EVIDENCE_H
#define RECORD_EVIDENCE_H

#include "record/handle.h"

/* Keep what `there` recorded after event `after`, with its signatures, and what
 * it keeps itself of others. In the transaction of the merge. */
enum podium_status evidence_keep(
    struct podium *here, struct podium *there, int64_t after);

#endif

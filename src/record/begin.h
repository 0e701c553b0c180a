/* begin.h - how a public function begins that reads or writes for a person: she
 * is asked for, before anything is found out for her, so that no face can
 * forget it and no refusal tells what she may not know. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_BEGIN_H
#define RECORD_BEGIN_H

#include <podium/contest.h>

#include "record/log.h"

/* read_begin(), if the person of the handle may see this now (a word of
 * schema/visibility.csv); else REFUSED as podium_visibility_require(), and
 * there is nothing to end. Between it and read_end() nobody is asked again:
 * what a function reads to do its work is not what it shows. */
enum podium_status view_begin(struct podium *pd, const char *what);

/* tx_begin(), if role and phase allow her this kind of event; else REFUSED, and
 * there is nothing to end. Round, reason and consent are asked when the event
 * is recorded. */
enum podium_status write_begin(struct podium *pd, const char *kind);

#endif

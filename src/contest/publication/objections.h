/* objections.h - whether objections to published results may still come. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_PUBLICATION_OBJECTIONS_H
#define CONTEST_PUBLICATION_OBJECTIONS_H

#include <podium/file.h>

/* Is it the day until which they may come (the fact objection_until, an ISO
 * date or NULL), or before it? Results are provisional until then. */
bool objections_may_come(const struct podium *pd, const char *until);

#endif

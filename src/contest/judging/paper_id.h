/* paper_id.h - what the QR of a paper score sheet says. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_JUDGING_PAPER_ID_H
#define CONTEST_JUDGING_PAPER_ID_H

#include <podium/base.h>

/* Which sheet: codes, the entry's as its judge sees it ("*": many). */
struct paper_place {
    const char *round, *entry, *judge;
};

/* "PODIUM:1A2B3C4D:R1:ST01:J07", the second part from the hash of the
 * contest's first event, so that a sheet of another contest is known. */
const char *paper_key(
    struct podium_arena *arena, const char *contest, struct paper_place place);

enum paper_fault { PAPER_OK, PAPER_NO_KEY, PAPER_OTHER_CONTEST };

/* Read it back, or the three codes as a person types them: round, entry,
 * judge with spaces between; without the round it is NULL. */
enum paper_fault paper_read(struct podium_arena *arena, const char *text,
    const char *contest, struct paper_place *out);

#endif

/* paper_id.h - the text in the QR code of a paper sheet. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_JUDGING_PAPER_ID_H
#define CONTEST_JUDGING_PAPER_ID_H

#include <podium/base.h>

#include <stdbool.h>

/* Which paper sheet: codes, the entry's as its judge sees it; "*": a page with
 * many entries. */
struct paper_id {
    const char *round, *entry, *judge;
};

/* "PODIUM:1A2B3C4D:R1:ST01:J07". The second part is the beginning of the hash
 * of the contest's first event, so that a sheet of another contest is
 * recognised. */
const char *paper_id_text(
    struct podium_arena *arena, const char *contest, struct paper_id id);

/* Is it such a text, of any contest? Then it is nothing that somebody wrote. */
bool paper_id_is(const char *text);

enum paper_fault { PAPER_OK, PAPER_NO_ID, PAPER_OTHER_CONTEST };

/* Read such a text, or codes as a person types them, with spaces between:
 * round, entry, judge, or entry and judge alone (round is NULL). */
enum paper_fault paper_id_read(struct podium_arena *arena, const char *text,
    const char *contest, struct paper_id *out);

#endif

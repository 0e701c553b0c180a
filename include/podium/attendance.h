/* attendance.h - which entries came. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_ATTENDANCE_H
#define PODIUM_ATTENDANCE_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* An entry is expected, until somebody says that it is present or absent.
 * Scores never need it; an absent entry is a blocker of judging and
 * deliberation, and is shown under every result. */
struct podium_attendance {
    const char *entry, *title; /* code */
    const char *state;         /* expected, present or absent */
    const char *reason;        /* or NULL */
    const char *person;        /* who said so; NULL: nobody has */
    int64_t time;              /* ms since 1970; 0: nobody has */
};

struct podium_attendances {
    struct podium_attendance *items;
    size_t count, room;
};

/* Of all active entries, by their codes; with absent, of those that are absent
 * alone. */
PODIUM_CHECK enum podium_status podium_attendance_list(struct podium *pd,
    bool absent, struct podium_arena *arena, struct podium_attendances *out);

/* Say that an entry is present, absent or expected again; what is so already is
 * recorded once. NOT_FOUND if there is no such active entry. */
PODIUM_CHECK enum podium_status podium_attendance_set(struct podium *pd,
    const char *entry, const char *state, const char *reason);

#ifdef __cplusplus
}
#endif

#endif

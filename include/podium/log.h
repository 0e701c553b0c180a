/* log.h - the recorded changes of a contest, and whether its file still follows
 * from them. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_LOG_H
#define PODIUM_LOG_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* One recorded change. */
struct podium_event {
    int64_t seq, time;   /* ms since 1970 UTC */
    const char *actor;   /* code of the person */
    const char *second;  /* code of who consented and signed as well, or NULL */
    bool second_printed; /* with a code as it was printed on a card */
    const char *kind;    /* e.g. "entry.set" */
    const char *body;    /* JSON */
    const char *hash;    /* 64 hex digits */
    const char *thing;   /* code of the row it concerns, e.g. an entry; or "" */
    const char *change;  /* the new values, or "from → to" for a change */
};

struct podium_events {
    struct podium_event *items;
    size_t count, room;
};

/* The events after seq `after`, oldest first, at most limit (0: all). OK also
 * if there are none. */
PODIUM_CHECK enum podium_status podium_event_list(struct podium *pd,
    int64_t after, size_t limit, struct podium_arena *arena,
    struct podium_events *out);

/* The events that every result must show, oldest first: sheets corrected after
 * their round was closed, and rules changed after judging had opened. */
PODIUM_CHECK enum podium_status podium_amendment_list(
    struct podium *pd, struct podium_arena *arena, struct podium_events *out);

/* Receives text; write returns false if it cannot be written. */
struct podium_writer {
    bool (*write)(void *data, const char *bytes, size_t size);
    void *data;
};

/* The whole log as one JSON object a line, without personal values: see
 * podium-file(5). The writer gets a line a call. IO if it returns false; what
 * it was given before is then not all. */
PODIUM_CHECK enum podium_status podium_log_export(
    struct podium *pd, const struct podium_writer *to);

/* The hash of the last event, its head: 64 hex digits, and how many events
 * there are. */
PODIUM_CHECK enum podium_status podium_head_get(struct podium *pd,
    struct podium_arena *arena, const char **hash, int64_t *count);

/* An event that was recorded here at an earlier time than the one before, or
 * more than 400 days later. It decides nothing. */
struct podium_clock_step {
    int64_t seq, before, time; /* ms since 1970 */
};

struct podium_clock_steps {
    struct podium_clock_step *items;
    size_t count, room;
};

/* All of them, in the order of the log, in the arena. REFUSED for who may not
 * read the log. */
PODIUM_CHECK enum podium_status podium_clock_step_list(struct podium *pd,
    struct podium_arena *arena, struct podium_clock_steps *out);

/* A head that was written down outside the file. */
struct podium_anchor {
    int64_t seq, time; /* of the event whose hash it is */
    int64_t ago;       /* how many events came after it */
    const char *hash;  /* all of it */
};

/* Find the event with this head or beginning of one (at least 16 digits; spaces
 * and hyphens do not matter). NOT_FOUND if there is none: then the file is
 * older than that head, or was rewritten. INVALID if the text is no head. */
PODIUM_CHECK enum podium_status podium_anchor_find(struct podium *pd,
    const char *head, struct podium_arena *arena, struct podium_anchor *out);

/* Something in the file that does not follow from its log. */
struct podium_finding {
    int64_t seq;       /* the event it concerns, or 0 */
    const char *where; /* e.g. "event 412" or "sheets, row 17" */
    const char *what;  /* in the language of the handle */
};

struct podium_findings {
    struct podium_finding *items;
    size_t count, room;
    int64_t events;     /* how many were read */
    int64_t personal;   /* how many personal values were checked, */
    int64_t erased;     /* and how many were erased, by events that say so */
    int64_t signatures; /* how many were checked, and are valid */
    int64_t drafts;     /* answers not submitted yet: not in the log, so
                         * not verified */
    const char *head;   /* 64 hex digits */
};

/* Read the whole log, replay it into an empty database and compare: types,
 * lengths and bytes of every cell, schema, version, rows. OK also when
 * there are findings: the first is out->items[0]. Who may not see everything
 * gets no counts and no head: from them she could conclude who has
 * submitted. */
PODIUM_CHECK enum podium_status podium_verify(
    struct podium *pd, struct podium_arena *arena, struct podium_findings *out);

#ifdef __cplusplus
}
#endif

#endif

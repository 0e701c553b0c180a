/* base.h - status codes, languages, and the arena. All results of podium are in
 * an arena that the caller gives: they outlive the handle, nothing of them is
 * freed alone, and all of it is by podium_arena_free(). */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_BASE_H
#define PODIUM_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define PODIUM_API __attribute__((visibility("default")))
#define PODIUM_CHECK PODIUM_API __attribute__((warn_unused_result))

#ifdef __cplusplus
extern "C" {
#endif

/* One code for each way a caller might react; podium_message() has the details.
 *
 * The comment of a function names the codes that say something about what was
 * asked. Besides, any call on a handle may return BUSY, IO, NOMEM, TAMPERED
 * (what it read is damaged) or INTERNAL; one that needs to know who acts,
 * NOT_FOUND if nobody has the code podium_options.actor; and one that records,
 * REFUSED (by phase, round, role, key or a file that cannot be written) or
 * EXISTS (podium_options.request is in the log). Faults are set in any case;
 * all else that goes to a caller's variable is good only after OK, unless the
 * comment says more. */
enum podium_status {
    PODIUM_OK = 0,
    PODIUM_NOT_FOUND, /* no such file, entry, judge, ... */
    PODIUM_INVALID,   /* what was given breaks a documented rule */
    PODIUM_EXISTS,    /* the name or code is taken */
    PODIUM_REFUSED,   /* the rules, the phase or the role forbid it */
    PODIUM_BUSY,      /* another program is writing: try again */
    PODIUM_SCHEMA,    /* not a contest file, or made by a newer podium */
    PODIUM_TAMPERED,  /* the file does not follow from its log */
    PODIUM_IO,        /* the system could not read or write */
    PODIUM_NOMEM,
    PODIUM_INTERNAL /* a bug in this library */
};

/* A stable lower-case word for logs and tests, e.g. "not-found". */
PODIUM_API const char *podium_status_name(enum podium_status status);

/* Language of messages and documents. The default of a zeroed struct is
 * English; the contest's own language is a row of its contest table. */
enum podium_language { PODIUM_LANGUAGE_EN, PODIUM_LANGUAGE_VI };

/* The version of the library, e.g. "0.1.0". */
PODIUM_API const char *podium_version(void);

/* The words of a message id, such as podium_column.type, with texts for its
 * {1} to {9}: args ends with NULL, or is NULL. In the arena of the caller, as
 * all texts that the library returns; the id itself if there are no such words,
 * NULL if the arena is full. */
struct podium_arena;
PODIUM_API const char *podium_message_format(enum podium_language language,
    const char *id, const char *const args[], struct podium_arena *arena);

/* Memory that is freed all at once. Zero-initialise it. If memory runs out it
 * returns NULL and sets `failed`, which need be checked only once, after many
 * allocations. */
struct podium_arena {
    struct arena_block *blocks;
    size_t used, limit; /* bytes; limit 0: none */
    bool failed;
};

/* count * size zeroed bytes, aligned for anything, or NULL. */
PODIUM_API void *podium_alloc(
    struct podium_arena *arena, size_t count, size_t size);
/* A copy of s; NULL if s is NULL or the arena is full. */
PODIUM_API char *podium_strdup(struct podium_arena *arena, const char *s);
/* Free all of it; then it is empty and may be used again. */
PODIUM_API void podium_arena_free(struct podium_arena *arena);

#ifdef __cplusplus
}
#endif

#endif

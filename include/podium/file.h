/* file.h - a contest file: open, create, close, and why a call failed. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_FILE_H
#define PODIUM_FILE_H

#include <podium/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* An open contest file. Not shared between threads: open one each. */
struct podium;
struct podium_key;

enum podium_mode {
    PODIUM_READ,
    PODIUM_WRITE,
    PODIUM_EXAMINE /* read a file that may be damaged, for podium_verify() */
};

/* How to open. Zero means default. */
struct podium_options {
    enum podium_mode mode;
    enum podium_language language; /* of podium_message() */
    int64_t now;                   /* the clock: ms since 1970 UTC */
    const char *actor;   /* code of the person who acts; NULL: the one who
                          * made the contest */
    const char *request; /* 32 hex digits that name the next transaction:
                          * EXISTS if it is in the log, and nothing is done
                          * twice; NULL: drawn */
};

/* Open the contest file at path. On failure *out still holds a handle, so
 * that podium_message() can say why; close it all the same. Only NOMEM
 * leaves *out NULL. NOT_FOUND, SCHEMA (not a contest file, truncated, or
 * made by a newer podium), TAMPERED (its last events do not hold), BUSY. */
PODIUM_CHECK enum podium_status podium_open(const char *path,
    const struct podium_options *options, struct podium **out);

/* Who makes a contest: their code (NULL: O01), name, and the key that they
 * sign with (see podium/key.h; NULL: none, and nothing is signed). */
struct podium_founder {
    const char *code, *name;
    const struct podium_key *key;
};

/* Make a new contest beside its place, not yet visible at path; its mode is
 * PODIUM_WRITE. podium_publish() puts it there; closing without leaves
 * nothing. EXISTS if something is at path already. A path of ":memory:"
 * needs no publishing. */
PODIUM_CHECK enum podium_status podium_create(const char *path,
    const struct podium_options *options, const struct podium_founder *founder,
    struct podium **out);

/* Sync the new contest and put it at its path, all or nothing. EXISTS if
 * another program was faster. */
PODIUM_CHECK enum podium_status podium_publish(struct podium *pd);

/* Close and free. NULL is fine. */
PODIUM_API void podium_close(struct podium *pd);

/* Why the last call on pd failed, in its language, without a final newline.
 * Valid until the next call on pd. */
PODIUM_API const char *podium_message(const struct podium *pd);

/* The language that pd speaks, and another. */
PODIUM_API enum podium_language podium_language_of(const struct podium *pd);
PODIUM_API void podium_speak(struct podium *pd, enum podium_language language);

/* The clock for what follows, where a handle stays open: as in the options. */
PODIUM_API void podium_at(struct podium *pd, int64_t now);

/* Is the transaction with this request id in the log? */
PODIUM_CHECK enum podium_status podium_request_done(
    struct podium *pd, const char *request, bool *done);

/* Several calls as one transaction: all of them are kept or none. They
 * nest. podium_end() keeps the work of its level if status is OK, undoes it
 * otherwise, and returns status or why keeping it failed. Nothing is saved
 * before the outermost podium_end() returned OK. */
PODIUM_CHECK enum podium_status podium_begin(struct podium *pd);
PODIUM_CHECK enum podium_status podium_end(
    struct podium *pd, enum podium_status status);

/* Why the next transaction does what it does: rules that are frozen, since
 * judging has opened, change only with a reason, which every result shows. */
PODIUM_CHECK enum podium_status podium_because(
    struct podium *pd, const char *reason);

#ifdef __cplusplus
}
#endif

#endif

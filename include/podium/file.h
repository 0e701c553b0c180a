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
    PODIUM_MODE_READ,
    PODIUM_MODE_WRITE,
    PODIUM_MODE_EXAMINE /* read a file that may be damaged, for podium_verify()
                         */
};

/* How to open a file. Zero means default. */
struct podium_options {
    enum podium_mode mode;
    enum podium_language language; /* of podium_message() */
    int64_t now;                   /* the current time: ms since 1970 UTC */
    const char *actor;   /* code of the person who reads or acts, which a
                          * program that serves others must give; NULL: who
                          * holds the file reads it, and the one who made the
                          * contest acts */
    const char *request; /* 32 hex digits that name the next transaction:
                          * EXISTS if it is in the log, and nothing is done
                          * twice; NULL: drawn */
};

/* Open the contest file at path. Also on failure *out is a handle, so that
 * podium_message() can say why, and must be closed; only NOMEM sets it to NULL.
 * NOT_FOUND, SCHEMA (not a contest file, truncated, or made by a newer podium),
 * TAMPERED (its last events fail verification), REFUSED (it cannot be read, or
 * a crash left it unfinished and it cannot be written), BUSY, IO. Mode WRITE
 * opens a write-protected file as well: the first change is then REFUSED. */
PODIUM_CHECK enum podium_status podium_open(const char *path,
    const struct podium_options *options, struct podium **out);

/* Is it a contest or a ballot, by its first bytes, whatever its name is? */
PODIUM_API bool podium_file_is_contest(const char *path);

/* Who makes a contest: their code (NULL: O01), name, and the key that they
 * sign with (see podium/key.h), which the first transaction records. */
struct podium_founder {
    const char *code, *name;
    const struct podium_key *key;
};

/* Create a new contest in a temporary file in the folder of path, open for
 * writing. podium_publish() moves it to path; podium_close() without that
 * deletes it. EXISTS if there is something at path already, INVALID without a
 * name of the founder, REFUSED without a key. *out is as in podium_open(). Of
 * the options, mode and actor are not used: it is written, and the founder
 * acts. A path of ":memory:" needs no publishing. */
PODIUM_CHECK enum podium_status podium_create(const char *path,
    const struct podium_options *options, const struct podium_founder *founder,
    struct podium **out);

/* Sync the new contest and move it to its path, wholly or not at all. EXISTS if
 * another program was faster; IO. OK, and nothing is done, if the file has its
 * path already, or is in memory. */
PODIUM_CHECK enum podium_status podium_publish(struct podium *pd);

/* Close and free. NULL is fine. */
PODIUM_API void podium_close(struct podium *pd);

/* Why the last call on pd failed, in its language, without a final newline.
 * Valid until the next call on pd. */
PODIUM_API const char *podium_message(const struct podium *pd);

/* The same for a program: the id of the message and its arguments, up to a
 * NULL. What a library says is the fact; what to do about it, its face knows.
 */
PODIUM_API const char *const *podium_message_words(const struct podium *pd);

/* The language of messages from pd; podium_language_set() changes it. */
PODIUM_API enum podium_language podium_language_get(const struct podium *pd);
PODIUM_API void podium_language_set(
    struct podium *pd, enum podium_language language);

/* Set the current time of a handle that stays open; see podium_options.now. */
PODIUM_API void podium_clock_set(struct podium *pd, int64_t now);

/* Is the transaction with this request id in the log? */
PODIUM_CHECK enum podium_status podium_request_is_done(
    struct podium *pd, const char *request, bool *done);

/* Several calls as one transaction: all of them are kept or none. They nest.
 * podium_end() keeps the work of its level if status is OK, undoes it
 * otherwise, and returns status or why keeping it failed. Nothing is saved
 * before the outermost podium_end() returned OK. podium_begin() is BUSY if
 * another program goes on writing for five seconds; unless it returned OK,
 * there is nothing to end. */
PODIUM_CHECK enum podium_status podium_begin(struct podium *pd);
PODIUM_CHECK enum podium_status podium_end(
    struct podium *pd, enum podium_status status);

/* Give the reason for the rows that this handle changes from now on (NULL: none
 * any more); it is copied. After judging has opened, rules and rubric are
 * frozen: they change only with a reason, which every result shows, and are
 * REFUSED without. */
PODIUM_CHECK enum podium_status podium_reason_set(
    struct podium *pd, const char *reason);

#ifdef __cplusplus
}
#endif

#endif

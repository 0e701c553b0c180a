/* handle.h - the inside of a handle: database, statements, failure. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_HANDLE_H
#define RECORD_HANDLE_H

#include <podium/key.h>
#include <sqlite3.h>

#include "base/buffer.h"
#include "base/map.h"
#include "base/message.h"

#define HASH_HEX 64
#define MESSAGE_WORDS 10 /* an id and up to nine arguments */
#define REQUEST_HEX 32

/* What a statement may do; checked when it is prepared. */
enum access {
    ACCESS_READ,
    ACCESS_APPEND, /* INSERT into event, signature, personal */
    ACCESS_APPLY,  /* change derived tables */
    ACCESS_LOCAL,  /* change local_* tables */
    ACCESS_ERASE,  /* DELETE from personal */
    ACCESS_BUILD   /* make and drop tables, set pragmas: while opening */
};

/* A prepared statement, kept until the handle is closed, to be used again. */
struct prepared {
    struct prepared *next;
    sqlite3_stmt *raw;
    const char *text; /* a constant of the program */
    enum access access;
    bool busy; /* between stmt() and stmt_end() */
};

/* A person whose secret key the handle holds. */
struct signer {
    int64_t person; /* people.id */
    struct podium_key key;
    bool present;
};

/* Kind, round and actor that the permit table allowed last, so that recording a
 * thousand sheets checks once. */
struct permit_memory {
    const struct kind *kind;
    int64_t round, actor;
};

/* Why a call failed: the message, and its words, which point into said. */
struct failure {
    struct buffer message, said;
    const char *words[MESSAGE_WORDS + 1];
};

struct podium {
    sqlite3 *db;
    char *path;      /* NULL for a database in memory */
    char *temporary; /* path of a new contest until it is published */
    struct prepared *prepared;
    enum access access; /* of the statement being prepared */
    enum podium_mode mode;
    enum podium_language language;
    int64_t now;
    char *actor_code;
    int64_t actor;                     /* people.id, 0 until looked up */
    struct signer signer;              /* the actor */
    struct signer second;              /* who consents to it */
    int depth;                         /* of transactions */
    int reading;                       /* depth of read_begin() */
    char transaction[REQUEST_HEX + 1]; /* its request id */
    bool request_used;                 /* its first event has been written */
    char *given_request;               /* by the caller, for the next one */
    char *because;                     /* reason for changes, or NULL */
    int64_t begun;                     /* events before this transaction */
    int64_t seq;                       /* of the last event */
    char head[HASH_HEX + 1];
    struct permit_memory permit;
    struct failure failure; /* of the last call that failed */
    /* Codes from files that failed in this transaction: rows that refer to
     * them are skipped, see unread_code_add(). */
    struct podium_arena excused_arena;
    struct map excused;
};

/* Keep on the handle why a call failed, and return status:
 *	return failed(pd, PODIUM_EXISTS, "entry.taken", number);
 * The words are a message id and its arguments. */
#define failed(pd, status, ...)                                                \
    (failed_with((pd), WORDS(__VA_ARGS__)), (status))
void failed_with(struct podium *pd, const char *const words[]);

/* The same for the last error of SQLite: its status and message. */
enum podium_status failed_db(struct podium *pd);

void failure_free(struct failure *failure);

/* Take over the message of another handle. */
void failed_like(struct podium *pd, const struct podium *other);

/* NOMEM, with its message. */
enum podium_status failed_memory(struct podium *pd);

/* Run SQL text that needs no parameters. */
enum podium_status run_sql(
    struct podium *pd, enum access access, const char *sql);

/* From now on check every statement against the access it is prepared for. */
void set_authorizer(struct podium *pd);

#endif

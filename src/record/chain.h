/* chain.h - do the events hold together? */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_CHAIN_H
#define RECORD_CHAIN_H

#include "record/handle.h"

/* Why an event does not hold. */
enum chain_fault {
    CHAIN_HOLDS,
    CHAIN_TYPE, /* a column is of another type, or holds a NUL */
    CHAIN_SEQ,  /* a number is missing, or stands twice */
    CHAIN_PREV, /* it does not continue the event before */
    CHAIN_HASH  /* it was changed after it was recorded */
};

/* A walk along the chain: the hash and number expected next. */
struct chain {
    int64_t seq;
    char head[HASH_HEX + 1];
};

struct stmt;
/* Check one row of EVENT_COLUMNS against the chain and go on to it. */
enum chain_fault chain_step(struct chain *chain, const struct stmt *q);

/* The message id of a fault. */
const char *chain_fault_words(enum chain_fault fault);

/* The last 100 events, and that the tables follow from all of them. */
enum podium_status chain_check_tail(struct podium *pd);

#endif

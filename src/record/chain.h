/* chain.h - is the hash chain of the log unbroken? */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_CHAIN_H
#define RECORD_CHAIN_H

#include "record/handle.h"

/* How an event breaks the chain. */
enum chain_fault {
    CHAIN_HOLDS,
    CHAIN_TYPE, /* a column is of another type, or holds a NUL */
    CHAIN_SEQ,  /* a number is missing, or occurs twice */
    CHAIN_PREV, /* it does not continue the event before */
    CHAIN_HASH  /* it was changed after it was recorded */
};

/* State of a check: number and hash of the last event checked. */
struct chain {
    int64_t seq;
    char head[HASH_HEX + 1];
};

struct stmt;
/* Check that one row of EVENT_COLUMNS continues the chain; if so, it is then
 * the last event checked. */
enum chain_fault chain_step(struct chain *chain, const struct stmt *q);

/* The message id of a fault. */
const char *chain_fault_message(enum chain_fault fault);

/* Check the last 100 events, and that the tables are derived from all events.
 * TAMPERED if not. */
enum podium_status chain_check_tail(struct podium *pd);

#endif

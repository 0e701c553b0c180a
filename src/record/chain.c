/* chain.c - is the hash chain of the log unbroken?
 *
 * Rows of the table event come in, in order of seq. In each, every column must
 * have its type, seq must follow the one before, prev must be the hash of the
 * event before, and hash that of the row itself (see event_hash()): then no
 * event was changed, removed or inserted after it was recorded. Opening checks
 * only the last 100 rows, so that it takes equally long for any log;
 * podium_verify() checks all of them. */
/* SPDX-License-Identifier: MIT */
#include "record/chain.h"

#include <stdio.h>
#include <string.h>

#include "record/log.h"
#include "record/stmt.h"

#define TAIL_SQL "100"

/* Has the column its type, and no NUL inside? A text with a NUL passes
 * SQLite's STRICT tables, and strcmp() does not see what follows it. */
static bool
is_well_typed(const struct stmt *q, int col, int type, bool nullable)
{
    int stored = sqlite3_column_type(q->raw, col);
    if (stored == SQLITE_NULL)
        return nullable;
    if (stored != type)
        return false;
    return type != SQLITE_TEXT ||
        strlen(col_text(q, col)) == (size_t)sqlite3_column_bytes(q->raw, col);
}

static bool
all_well_typed(const struct stmt *q)
{
    for (int c = EVENT_SEQ; c <= EVENT_ACTOR; c++)
        if (!is_well_typed(q, c, SQLITE_INTEGER, false))
            return false;
    for (int c = EVENT_REQUEST; c < EVENT_COLUMN_COUNT; c++)
        if (!is_well_typed(
                q, c, SQLITE_TEXT, c == EVENT_REQUEST || c == EVENT_SOURCE))
            return false;
    return true;
}

enum chain_fault
chain_step(struct chain *chain, const struct stmt *q)
{
    char hash[HASH_HEX + 1];
    if (!all_well_typed(q))
        return CHAIN_TYPE;
    struct event e = event_row(q);
    if (e.seq != chain->seq + 1)
        return CHAIN_SEQ;
    if (strcmp(e.prev, chain->head) != 0)
        return CHAIN_PREV;
    event_hash(&e, hash);
    if (strcmp(e.hash, hash) != 0)
        return CHAIN_HASH;
    chain->seq = e.seq;
    memcpy(chain->head, hash, sizeof chain->head);
    return CHAIN_HOLDS;
}

const char *
chain_fault_message(enum chain_fault fault)
{
    static const char *const words[] = {
        [CHAIN_TYPE] = "verify.type",
        [CHAIN_SEQ] = "verify.seq",
        [CHAIN_PREV] = "verify.prev",
        [CHAIN_HASH] = "verify.hash",
    };
    return words[fault];
}

/* What precedes the first row of the tail is not read: the row's own seq and
 * prev are assumed to be right. */
enum podium_status
chain_check_tail(struct podium *pd)
{
    struct chain chain = { 0 };
    struct stmt q = stmt(pd,
        "SELECT " EVENT_COLUMNS " FROM event WHERE seq >"
        " (SELECT max(seq) FROM event) - " TAIL_SQL " ORDER BY seq");
    enum chain_fault fault = CHAIN_HOLDS;
    while (fault == CHAIN_HOLDS && next_row(&q)) {
        if (chain.seq == 0) {
            chain.seq = col_int(&q, 0) - 1;
            snprintf(chain.head, sizeof chain.head, "%s", col_word(&q, 7));
        }
        fault = chain_step(&chain, &q);
    }
    enum podium_status status = stmt_end(&q);
    if (status != PODIUM_OK)
        return status;
    if (fault != CHAIN_HOLDS)
        return failed(
            pd, PODIUM_TAMPERED, "file.tail", INT_TEXT(chain.seq + 1));
    int64_t events = 0;
    status = ask_int(pd, "SELECT events FROM contest_state", 0, &events);
    if (status == PODIUM_OK && events != chain.seq)
        return failed(pd, PODIUM_TAMPERED, "file.half", INT_TEXT(events),
            INT_TEXT(chain.seq));
    return status;
}

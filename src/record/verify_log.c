/* verify_log.c - is the chain unbroken, and did the law allow each event? */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "record/chain.h"
#include "record/hash.h"
#include "record/log.h"
#include "record/stmt.h"
#include "record/verify.h"

/* Hash every event again; false if the chain is broken: what is read after that
 * means nothing. */
bool
check_chain(struct check *c)
{
    struct stmt q =
        stmt(c->pd, "SELECT " EVENT_COLUMNS " FROM event ORDER BY seq");
    struct chain chain = { 0 };
    memset(chain.head, '0', HASH_HEX);
    enum chain_fault fault = CHAIN_HOLDS;
    while (fault == CHAIN_HOLDS && next_row(&q))
        fault = chain_step(&chain, &q);
    c->out->events = chain.seq;
    c->out->head = podium_strdup(c->arena, chain.head);
    const char *where =
        finding_text(c, WORDS("verify.event", INT_TEXT(chain.seq + 1)));
    if (fault != CHAIN_HOLDS)
        finding_add(c, chain.seq + 1, where,
            finding_text(c, WORDS(chain_fault_message(fault))));
    finding_add_read(c, where, stmt_end(&q));
    return fault == CHAIN_HOLDS && q.status == PODIUM_OK;
}

enum podium_status
report_unlawful(void *with, struct podium *apart, const struct event *e)
{
    enum podium_status status = law_check_again(apart, e);
    if (status == PODIUM_NOMEM)
        return status;
    if (status != PODIUM_OK)
        finding_add_event(
            with, e->seq, WORDS("verify.unlawful", podium_message(apart)));
    return PODIUM_OK;
}

/* replay.c - derive the tables again from the log.
 *
 * In: events in order, and derived tables that are empty. Each event is
 * applied by the SQL of its kind, which may use nothing but the event and the
 * tables, so that the same log always gives the same tables. Verification
 * compares such tables with those of the file, and a new version of podium
 * makes its tables in this way. */
/* SPDX-License-Identifier: MIT */
#include "record/replay.h"

#include <stdlib.h>

#include "record/log.h"
#include "record/open.h"
#include "record/schema.h"
#include "record/stmt.h"

enum podium_status
replay_log(struct podium *pd, const struct replay_judge *judge)
{
    struct stmt q =
        stmt(pd, "SELECT " EVENT_COLUMNS " FROM event ORDER BY seq");
    enum podium_status status = PODIUM_OK;
    int64_t seq = 0;
    while (status == PODIUM_OK && next_row(&q)) {
        struct event e = event_row(&q);
        if (judge)
            status = judge->judge(judge->with, pd, &e);
        if (status == PODIUM_OK)
            status = apply_event(pd, &e);
        seq = e.seq;
    }
    enum podium_status end = stmt_end(&q);
    if (status == PODIUM_OK)
        status = end;
    return status == PODIUM_OK && seq ? store_event_count(pd, seq) : status;
}

static enum podium_status
copy_stored_tables(struct podium *from, struct podium *to)
{
    static const struct {
        const char *query, *insert;
    } tables[] = {
        { "SELECT " EVENT_COLUMNS " FROM event ORDER BY seq", INSERT_EVENT },
        { "SELECT seq, person, key, value FROM signature", INSERT_SIGNATURE },
        { "SELECT hash, salt, value FROM personal",
            "INSERT INTO personal VALUES (?, ?, ?)" },
        { "SELECT * FROM copy_event",
            "INSERT INTO copy_event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)" },
        { "SELECT * FROM copy_signature",
            "INSERT INTO copy_signature VALUES (?, ?, ?, ?)" },
    };
    int64_t copies = 0;
    enum podium_status status = ask_int(from,
        "SELECT count(*) FROM sqlite_schema WHERE name IN ('copy_event',"
        " 'copy_signature')",
        0, &copies);
    size_t n = sizeof tables / sizeof *tables - 2 + (size_t)copies;
    for (size_t i = 0; status == PODIUM_OK && i < n; i++) {
        struct stmt q = stmt(from, tables[i].query);
        status = copy_rows(&q, to, tables[i].insert);
    }
    return status;
}

enum podium_status
replay_in_memory(
    struct podium *pd, const struct replay_judge *judge, struct podium **out)
{
    enum podium_status status = open_memory(pd, out);
    if (status != PODIUM_OK)
        return *out ? status : failed_memory(pd);
    struct podium *apart = *out;
    apart->language = pd->language;
    /* No other connection sees it: one transaction, for speed. */
    status = run_sql(apart, ACCESS_READ, "BEGIN");
    if (status == PODIUM_OK)
        status = copy_stored_tables(pd, apart);
    if (status == PODIUM_OK)
        status = replay_log(apart, judge);
    if (status == PODIUM_OK)
        status = run_sql(apart, ACCESS_READ, "COMMIT");
    return status;
}

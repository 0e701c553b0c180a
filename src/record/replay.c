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

/* Copy the rows of a query into an INSERT with as many parameters. The
 * values keep type and length. */
static enum podium_status
copy_rows(struct podium *from, const char *query, struct podium *to,
    const char *insert)
{
    struct stmt q = stmt(from, query);
    struct stmt i = stmt_with(to, ACCESS_APPEND, insert);
    int columns = i.raw ? sqlite3_bind_parameter_count(i.raw) : 0;
    enum podium_status status = i.status;
    while (status == PODIUM_OK && next_row(&q)) {
        for (int c = 0; c < columns; c++)
            sqlite3_bind_value(i.raw, c + 1, sqlite3_column_value(q.raw, c));
        if (sqlite3_step(i.raw) != SQLITE_DONE)
            status = failed_db(to);
        sqlite3_reset(i.raw);
    }
    stmt_end(&i);
    enum podium_status end = stmt_end(&q);
    return end == PODIUM_OK ? status : end;
}

static enum podium_status
copy_stored_tables(struct podium *from, struct podium *to)
{
    enum podium_status status =
        copy_rows(from, "SELECT " EVENT_COLUMNS " FROM event ORDER BY seq", to,
            "INSERT INTO event (" EVENT_COLUMNS
            ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (status == PODIUM_OK)
        status =
            copy_rows(from, "SELECT seq, person, key, value FROM signature", to,
                "INSERT INTO signature VALUES (?, ?, ?, ?)");
    if (status == PODIUM_OK)
        status = copy_rows(from, "SELECT hash, salt, value FROM personal", to,
            "INSERT INTO personal VALUES (?, ?, ?)");
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

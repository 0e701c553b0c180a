/* rows.c - the yardstick of ranking: all scores of a contest read out of
 * SQLite in the order in which they are added up, by entry and judge.
 *
 *	rows FILE
 */
/* SPDX-License-Identifier: MIT */
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* All columns into one number, so that none is left out. */
static uint64_t
step_over(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *q;
    uint64_t sum = 0;
    if (sqlite3_prepare_v2(db, sql, -1, &q, NULL) != SQLITE_OK)
        exit(1);
    int n = sqlite3_column_count(q);
    while (sqlite3_step(q) == SQLITE_ROW)
        for (int i = 0; i < n; i++)
            sum += (uint64_t)sqlite3_column_int64(q, i);
    sqlite3_finalize(q);
    return sum;
}

int
main(int argc, char **argv)
{
    sqlite3 *db;
    if (argc != 2 ||
        sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
        return 1;
    uint64_t sum = step_over(db,
        "SELECT s.entry, s.judge, c.criterion, c.score FROM sheets s"
        " JOIN scores c ON c.sheet = s.sheet"
        " ORDER BY s.entry, s.judge, c.criterion");
    printf("%llx\n", (unsigned long long)sum);
    sqlite3_close(db);
    return 0;
}

/* rows.c - the yardstick of ranking: a contest's sheets and scores, stepped
 * over once in the order of the file.
 *
 *	rows FILE
 */
/* SPDX-License-Identifier: MIT */
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>

/* The sum of all columns, so that none is left out. */
static int64_t
step_over(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *q;
    int64_t sum = 0;
    if (sqlite3_prepare_v2(db, sql, -1, &q, NULL) != SQLITE_OK)
        return -1;
    int n = sqlite3_column_count(q);
    while (sqlite3_step(q) == SQLITE_ROW)
        for (int i = 0; i < n; i++)
            sum += sqlite3_column_int64(q, i);
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
    int64_t sheets = step_over(db, "SELECT sheet, entry, judge FROM sheets");
    int64_t scores =
        step_over(db, "SELECT sheet, criterion, score FROM scores");
    printf("%lld %lld\n", (long long)sheets, (long long)scores);
    sqlite3_close(db);
    return sheets < 0 || scores < 0;
}

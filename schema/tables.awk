# tables.awk - turn tables.sql into rows of C: each derived table, and the
# query that reads all of it in a total order.
# SPDX-License-Identifier: MIT
/^CREATE TABLE/ {
    printf "{ \"%s\", \"SELECT * FROM %s ORDER BY 1, 2\" },\n", $3, $3
}

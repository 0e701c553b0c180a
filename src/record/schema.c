/* schema.c - the SQL and the permit table, compiled in. */
/* SPDX-License-Identifier: MIT */
#include "record/schema.h"

#include <string.h>

#include "record/stmt.h"

static const unsigned char log_sql[] = {
#include "schema/log.sql.inc"
};
static const unsigned char tables_sql[] = {
#include "schema/tables.sql.inc"
};
static const unsigned char views_sql[] = {
#include "schema/views.sql.inc"
};

#include "schema/kinds.rows"

const struct derived deriveds[] = {
#include "schema/tables.rows"
    { 0 },
};

const struct kind *
kind_find(const char *name)
{
    for (const struct kind *k = kinds; k->name; k++)
        if (strcmp(k->name, name) == 0)
            return k;
    return NULL;
}

static enum podium_status
build(struct podium *pd, const unsigned char *sql)
{
    return run(pd, ACCESS_BUILD, (const char *)sql);
}

static enum podium_status
build_derived(struct podium *pd)
{
    enum podium_status status = build(pd, tables_sql);
    if (status == PODIUM_OK)
        status = build(pd, views_sql);
    if (status == PODIUM_OK)
        status = run(pd, ACCESS_BUILD, "PRAGMA user_version = 1");
    return status;
}

_Static_assert(SCHEMA_VERSION == 1 && APPLICATION_ID == 1886348405,
    "the pragmas here spell these numbers");

enum podium_status
schema_create(struct podium *pd)
{
    enum podium_status status =
        run(pd, ACCESS_BUILD, "PRAGMA application_id = 1886348405");
    if (status == PODIUM_OK)
        status = build(pd, log_sql);
    return status == PODIUM_OK ? build_derived(pd) : status;
}

/* The views are dropped by name as the file has them, since an older podium
 * may have made others. */
static enum podium_status
drop_views(struct podium *pd)
{
    enum podium_status status = PODIUM_OK;
    for (int64_t left = 1; status == PODIUM_OK && left > 0;) {
        struct stmt q = stmt(pd,
            "SELECT 'DROP VIEW \"' || replace(name, '\"', '\"\"') || '\"'"
            " FROM sqlite_schema WHERE type = 'view' ORDER BY name LIMIT 1");
        char sql[256] = "";
        left = next_row(&q);
        if (left)
            strncat(sql, col_text(&q, 0), sizeof sql - 1);
        status = stmt_end(&q);
        if (status == PODIUM_OK && left)
            status = run(pd, ACCESS_BUILD, sql);
    }
    return status;
}

enum podium_status
schema_rebuild(struct podium *pd)
{
    enum podium_status status = drop_views(pd);
    size_t count = 0;
    while (deriveds[count].name)
        count++;
    /* Children before parents, for the foreign keys. */
    while (status == PODIUM_OK && count > 0)
        status = run(pd, ACCESS_BUILD, deriveds[--count].drop);
    return status == PODIUM_OK ? build_derived(pd) : status;
}

/* schema.c - the SQL and the permit table, compiled in. */
/* SPDX-License-Identifier: MIT */
#include "record/schema.h"

#include <string.h>

#include "record/stmt.h"

static const unsigned char log_sql[] = {
#include "schema/log.sql.inc"
};
static const unsigned char local_sql[] = {
#include "schema/local.sql.inc"
};
static const unsigned char tables_sql[] = {
#include "schema/tables.sql.inc"
};
static const unsigned char views_sql[] = {
#include "schema/views.sql.inc"
};

#include "schema/kinds.rows"

const struct visibility_rule visibility_rules[] = {
#include "schema/visibility.rows"
    { 0 },
};

const struct derived_table derived_tables[] = {
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
run_schema(struct podium *pd, const unsigned char *sql)
{
    return run_sql(pd, ACCESS_BUILD, (const char *)sql);
}

static enum podium_status
build_derived(struct podium *pd)
{
    enum podium_status status = run_schema(pd, local_sql);
    if (status == PODIUM_OK)
        status = run_schema(pd, tables_sql);
    if (status == PODIUM_OK)
        status = run_schema(pd, views_sql);
    if (status == PODIUM_OK)
        status = run_sql(pd, ACCESS_BUILD, "PRAGMA user_version = 5");
    return status;
}

_Static_assert(SCHEMA_VERSION == 5 && APPLICATION_ID == 1886348405,
    "the pragmas here spell these numbers");

enum podium_status
schema_create(struct podium *pd)
{
    enum podium_status status =
        run_sql(pd, ACCESS_BUILD, "PRAGMA application_id = 1886348405");
    if (status == PODIUM_OK)
        status = run_schema(pd, log_sql);
    return status == PODIUM_OK ? build_derived(pd) : status;
}

/* Drop everything but the stored and local tables, by the names in the file,
 * since an older podium may have made other tables. Views first; the order of
 * the tables does not matter, because rebuilding runs without foreign keys. */
static enum podium_status
drop_derived(struct podium *pd)
{
    enum podium_status status = PODIUM_OK;
    for (bool left = true; status == PODIUM_OK && left;) {
        struct stmt q = stmt(pd,
            "SELECT format('DROP %s \"%w\"', type, name)"
            " FROM sqlite_schema WHERE type IN ('view', 'table')"
            " AND name NOT IN ('event', 'signature', 'personal')"
            " AND name NOT LIKE 'local!_%' ESCAPE '!'"
            " AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
            " ORDER BY type DESC, name LIMIT 1");
        struct buffer sql = { 0 };
        left = next_row(&q);
        if (left)
            buffer_text(&sql, col_text(&q, 0));
        status = stmt_end(&q);
        if (status == PODIUM_OK && left)
            status = run_sql(pd, ACCESS_BUILD, buffer_string(&sql));
        buffer_free(&sql);
    }
    return status;
}

enum podium_status
schema_rebuild(struct podium *pd)
{
    enum podium_status status = drop_derived(pd);
    return status == PODIUM_OK ? build_derived(pd) : status;
}

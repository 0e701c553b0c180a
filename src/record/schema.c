/* schema.c - the SQL and the permit table, compiled in. */
/* SPDX-License-Identifier: MIT */
#include "record/schema.h"

#include <string.h>

#include "record/stmt.h"

static const unsigned char log_sql[] = {
#include "schema/log.sql.inc"
};
static const unsigned char copies_sql[] = {
#include "schema/copies.sql.inc"
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

#define STORED_TABLES                                                          \
    "'event', 'signature', 'personal', 'copy_event', 'copy_signature'"

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
        status = run_sql(pd, ACCESS_BUILD, "PRAGMA user_version = 13");
    return status;
}

_Static_assert(SCHEMA_VERSION == 13 && APPLICATION_ID == 1886348405,
    "the pragmas here spell these numbers");

enum podium_status
schema_create(struct podium *pd)
{
    enum podium_status status =
        run_sql(pd, ACCESS_BUILD, "PRAGMA application_id = 1886348405");
    if (status == PODIUM_OK)
        status = run_schema(pd, log_sql);
    if (status == PODIUM_OK)
        status = run_schema(pd, copies_sql);
    return status == PODIUM_OK ? build_derived(pd) : status;
}

static const unsigned char *const schema_texts[] = { log_sql, copies_sql,
    local_sql, tables_sql, views_sql };
#define STORED_TEXTS 2 /* the first of them */

/* Is this a whole statement of the text, from its name on? SQLite keeps what
 * creates a table as it was written, without "IF NOT EXISTS" and the
 * semicolon. */
static bool
has_statement(const unsigned char *text, const char *sql)
{
    static const char table[] = "CREATE TABLE ", maybe[] = "IF NOT EXISTS ";
    const char *all = (const char *)text, *found = all;
    bool is_table = strncmp(sql, table, sizeof table - 1) == 0;
    const char *rest = is_table ? sql + sizeof table - 1 : sql;
    size_t n = strlen(rest);
    for (; (found = strstr(found, rest)) != NULL; found++) {
        const char *from = found;
        if (is_table && from - all >= (long)sizeof maybe - 1 &&
            memcmp(from - sizeof maybe + 1, maybe, sizeof maybe - 1) == 0)
            from -= sizeof maybe - 1;
        if (is_table && from - all >= (long)sizeof table - 1 &&
            memcmp(from - sizeof table + 1, table, sizeof table - 1) == 0)
            from -= sizeof table - 1;
        if (found[n] == ';' && from > all && from[-1] == '\n')
            return true;
    }
    return false;
}

static bool
is_own_statement(const char *sql, bool stored_only)
{
    size_t n =
        stored_only ? STORED_TEXTS : sizeof schema_texts / sizeof *schema_texts;
    for (size_t i = 0; i < n; i++)
        if (has_statement(schema_texts[i], sql))
            return true;
    return false;
}

/* The statements that make something, each on lines of its own. */
static int64_t
count_statements(void)
{
    int64_t count = 0;
    for (size_t i = 0; i < sizeof schema_texts / sizeof *schema_texts; i++)
        for (const char *s = (const char *)schema_texts[i];
             (s = strstr(s, "\nCREATE ")) != NULL; s++)
            count++;
    return count;
}

enum podium_status
schema_check(struct podium *pd, bool current)
{
    /* Of an older version the stored tables and what hangs on them. */
    struct stmt q = stmt(pd,
        "SELECT type, name, sql, tbl_name IN (" STORED_TABLES ")"
        " OR sql LIKE 'create virtual%' FROM sqlite_schema"
        " WHERE sql IS NOT NULL");
    enum podium_status status = PODIUM_OK;
    int64_t count = 0;
    while (status == PODIUM_OK && next_row(&q)) {
        const char *sql = col_word(&q, 2);
        bool own = current ? is_own_statement(sql, false)
                           : !col_int(&q, 3) || is_own_statement(sql, true);
        count++;
        if (!own)
            status = failed(pd, PODIUM_TAMPERED, "file.foreign_schema",
                pd->path ? pd->path : "", col_word(&q, 1));
    }
    enum podium_status end = stmt_end(&q);
    if (status != PODIUM_OK || end != PODIUM_OK)
        return status != PODIUM_OK ? status : end;
    if (current && count != count_statements())
        return failed(pd, PODIUM_TAMPERED, "file.lacking_schema",
            pd->path ? pd->path : "");
    return PODIUM_OK;
}

/* What drops the first view or table that this podium makes otherwise: all but
 * the stored tables, and local ones of this very shape. Those of another shape
 * go with the drafts in them. "" where nothing is left. */
static enum podium_status
find_to_drop(struct podium *pd, struct buffer *out)
{
    struct stmt q = stmt(pd,
        "SELECT format('DROP %s \"%w\"', type, name), sql,"
        " name LIKE 'local!_%' ESCAPE '!' FROM sqlite_schema WHERE type IN"
        " ('view', 'table') AND name NOT IN (" STORED_TABLES ")"
        " AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY type DESC, name");
    while (!out->size && next_row(&q))
        if (!col_int(&q, 2) || !is_own_statement(col_word(&q, 1), false))
            buffer_text(out, col_word(&q, 0));
    enum podium_status status = stmt_end(&q);
    return status == PODIUM_OK && out->failed ? failed_memory(pd) : status;
}

/* By the names in the file, since an older podium may have made other tables.
 * Views first; the order of the tables does not matter, because rebuilding runs
 * without foreign keys. */
static enum podium_status
drop_derived(struct podium *pd)
{
    enum podium_status status = PODIUM_OK;
    for (bool left = true; status == PODIUM_OK && left;) {
        struct buffer sql = { 0 };
        status = find_to_drop(pd, &sql);
        left = sql.size > 0;
        if (status == PODIUM_OK && left)
            status = run_sql(pd, ACCESS_BUILD, buffer_string(&sql));
        buffer_free(&sql);
    }
    return status;
}

/* A file of before there was evidence gets its tables. */
static enum podium_status
add_copies(struct podium *pd)
{
    int64_t there = 0;
    enum podium_status status = ask_int(pd,
        "SELECT count(*) FROM sqlite_schema WHERE name = 'copy_event'", 0,
        &there);
    return status == PODIUM_OK && !there ? run_schema(pd, copies_sql) : status;
}

enum podium_status
schema_rebuild(struct podium *pd)
{
    enum podium_status status = drop_derived(pd);
    if (status == PODIUM_OK)
        status = add_copies(pd);
    return status == PODIUM_OK ? build_derived(pd) : status;
}

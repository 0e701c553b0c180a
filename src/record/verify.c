/* verify.c - does the file still follow from its log?
 *
 * In: an open contest file of which nothing is trusted. Out: a list of
 * findings; empty if all holds. Every event is hashed and compared with the
 * chain; personal values are hashed and compared with the log; the log is
 * replayed into an empty database in memory, and schema and every derived
 * table are compared with it cell by cell: type, length, bytes. Signatures are
 * checked with the keys of the replayed database, and the copies that were
 * merged are verified like files (verify_copies.c). If the chain is broken, the
 * rest means nothing and is not checked. All is read in one transaction. */
/* SPDX-License-Identifier: MIT */
#include "record/verify.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "record/hash.h"
#include "record/log.h"
#include "record/replay.h"
#include "record/schema.h"
#include "record/stmt.h"

/* Only these kinds name personal values, by their hashes, also where a merge
 * refused them and keeps them whole; NAMED has where. */
#define NAMING                                                                 \
    " IN ('person.set', 'author.set', 'submission.read', 'consent.set',"       \
    " 'dossier.set', 'relation.set', 'certificate.numbered')"
#define NAMED                                                                  \
    "SELECT seq, fullkey, value FROM (SELECT e.seq, j.fullkey, j.key, j.type," \
    " j.value FROM event e, json_each(e.body) j WHERE e.kind" NAMING           \
    " UNION ALL SELECT e.seq, j.fullkey, j.key, j.type, j.value FROM event e," \
    " json_each(e.body ->> '$.event.body') j WHERE e.kind = 'merge.refused'"   \
    " AND e.body ->> '$.event.kind'" NAMING ") n WHERE n.type = 'text'"        \
    " AND n.key IN ('birth_date', 'phone', 'email', 'name_hash', 'spoken',"    \
    " 'answers', 'submission', 'file', 'address', 'full_name', 'reference',"   \
    " 'said')"
enum { NAMED_SEQ, NAMED_WHERE, NAMED_HASH };

/* The columns of the query in check_personal(). */
enum { PERSONAL_HASH, PERSONAL_SALT, PERSONAL_VALUE, PERSONAL_ERASED };

/* Is the salted hash of a value the hash that it is stored under? */
static bool
is_personal_intact(const struct stmt *q)
{
    char hash[HASH_HEX + 1] = "";
    if (sqlite3_column_type(q->raw, PERSONAL_HASH) != SQLITE_TEXT ||
        sqlite3_column_bytes(q->raw, PERSONAL_HASH) != HASH_HEX ||
        sqlite3_column_type(q->raw, PERSONAL_SALT) != SQLITE_BLOB ||
        sqlite3_column_bytes(q->raw, PERSONAL_SALT) != HASH_BYTES ||
        sqlite3_column_type(q->raw, PERSONAL_VALUE) != SQLITE_TEXT)
        return false;
    personal_hash(sqlite3_column_blob(q->raw, PERSONAL_SALT),
        col_text(q, PERSONAL_VALUE),
        (size_t)sqlite3_column_bytes(q->raw, PERSONAL_VALUE), hash);
    return strcmp(hash, col_text(q, PERSONAL_HASH)) == 0;
}

/* The hashes that the log names. */
static void
load_named_hashes(struct check *c, struct map *out)
{
    struct stmt q = stmt(c->pd, NAMED);
    bool added;
    while (next_row(&q) && map_put_copy(out, col_word(&q, NAMED_HASH), &added))
        ;
    finding_add_read(c, "personal", stmt_end(&q));
}

/* Report values that were altered, that were erased and are still there, and
 * those of which the log says nothing. */
static void
check_personal(struct check *c)
{
    struct map named = { .arena = c->arena };
    load_named_hashes(c, &named);
    struct stmt q = stmt(c->pd,
        "SELECT hash, salt, value, hash IN (SELECT hash FROM erasures)"
        " FROM personal ORDER BY hash");
    while (next_row(&q)) {
        c->out->personal++;
        if (col_int(&q, PERSONAL_ERASED) || !is_personal_intact(&q) ||
            !map_get(&named, col_word(&q, PERSONAL_HASH)))
            finding_add(c, 0,
                finding_text(c,
                    WORDS(
                        "verify.row", "personal", INT_TEXT(c->out->personal))),
                finding_text(c, WORDS("verify.personal")));
    }
    finding_add_read(c, "personal", stmt_end(&q));
}

/* Report every hash of a personal value in the log whose value is missing. */
static void
check_personal_present(struct check *c)
{
    struct stmt q = stmt(c->pd,
        NAMED " AND NOT EXISTS (SELECT 1 FROM personal p WHERE p.hash ="
              " n.value) AND n.value NOT IN (SELECT hash FROM erasures)"
              " ORDER BY n.seq, n.fullkey");
    while (next_row(&q))
        finding_add(c, col_int(&q, NAMED_SEQ),
            finding_text(
                c, WORDS("verify.event", INT_TEXT(col_int(&q, NAMED_SEQ)))),
            finding_text(c, WORDS("verify.absent", col_text(&q, NAMED_WHERE))));
    finding_add_read(c, "personal", stmt_end(&q));
}

static void
count_erased(struct check *c)
{
    struct stmt q = stmt(c->pd,
        "SELECT count(DISTINCT value) FROM (" NAMED
        " AND n.value IN (SELECT hash FROM erasures) AND n.value NOT IN"
        " (SELECT hash FROM personal))");
    if (next_row(&q))
        c->out->erased = col_int(&q, 0);
    finding_add_read(c, "personal", stmt_end(&q));
}

static bool
is_same_cell(const struct stmt *a, const struct stmt *b, int col)
{
    int type = sqlite3_column_type(a->raw, col);
    if (type != sqlite3_column_type(b->raw, col))
        return false;
    if (type == SQLITE_NULL)
        return true;
    if (type == SQLITE_INTEGER)
        return col_int(a, col) == col_int(b, col);
    const void *x = sqlite3_column_blob(a->raw, col);
    const void *y = sqlite3_column_blob(b->raw, col);
    int n = sqlite3_column_bytes(a->raw, col);
    return n == sqlite3_column_bytes(b->raw, col) &&
        (n == 0 || memcmp(x, y, (size_t)n) == 0);
}

/* The first column in which two rows differ, or -1. */
static int
differing_column(const struct stmt *a, const struct stmt *b)
{
    int columns = sqlite3_column_count(b->raw);
    for (int i = 0; i < columns; i++)
        if (!is_same_cell(a, b, i))
            return i;
    return -1;
}

/* How row `here` differs from row `there`, or NULL. a, b: do they exist? */
static const char *
row_fault(struct check *c, const struct stmt *here, const struct stmt *there,
    bool a, bool b)
{
    if (a != b)
        return finding_text(
            c, a ? WORDS("verify.extra") : WORDS("verify.lacking"));
    int column = a ? differing_column(here, there) : -1;
    if (column < 0)
        return NULL;
    return finding_text(
        c, WORDS("verify.cell", sqlite3_column_name(there->raw, column)));
}

/* Compare one query's rows here with those of the replayed database. */
static void
compare_table(
    struct check *c, struct podium *apart, const char *table, const char *sql)
{
    struct stmt here = stmt(c->pd, sql), there = stmt(apart, sql);
    const char *fault = NULL;
    bool more = here.status == PODIUM_OK && there.status == PODIUM_OK;
    for (int64_t row = 1; more && !fault; row++) {
        bool a = next_row(&here), b = next_row(&there);
        fault = row_fault(c, &here, &there, a, b);
        if (fault)
            finding_add(c, 0,
                finding_text(c, WORDS("verify.row", table, INT_TEXT(row))),
                fault);
        more = a && b;
    }
    finding_add_read(c, table, stmt_end(&here));
    if (stmt_end(&there) == PODIUM_NOMEM)
        c->failed = PODIUM_NOMEM;
}

static void
check_tables(struct check *c)
{
    struct podium *apart = NULL;
    const struct replay_judge law = { report_unlawful, c };
    enum podium_status status = replay_in_memory(c->pd, &law, &apart);
    if (status == PODIUM_NOMEM)
        c->failed = PODIUM_NOMEM;
    if (status != PODIUM_OK) {
        finding_add(c, 0, finding_text(c, WORDS("verify.log")),
            podium_strdup(c->arena, podium_message(apart)));
        podium_close(apart);
        return;
    }
    compare_table(c, apart, "sqlite_schema",
        "SELECT type, name, tbl_name, sql FROM sqlite_schema"
        " ORDER BY type, name");
    for (const struct derived_table *d = derived_tables; d->name; d++)
        compare_table(c, apart, d->name, d->query);
    compare_table(c, apart, "user_version", "PRAGMA user_version");
    check_signatures(c, apart);
    podium_close(apart);
}

/* Report indexes that disagree with their tables, and pages of the file that
 * belong to nothing. */
static void
check_pages(struct check *c)
{
    struct stmt q = stmt(c->pd, "PRAGMA integrity_check");
    while (next_row(&q))
        if (strcmp(col_text(&q, 0), "ok") != 0)
            finding_add(c, 0, finding_text(c, WORDS("verify.pages")),
                podium_strdup(c->arena, col_text(&q, 0)));
    finding_add_read(c, "integrity_check", stmt_end(&q));
}

enum podium_status
verify_record(
    struct podium *pd, struct podium_arena *arena, struct podium_findings *out)
{
    struct check c = { .pd = pd, .arena = arena, .out = out };
    *out = (struct podium_findings){ 0 };
    /* One read transaction: nobody writes between the checks. */
    enum podium_status status = read_begin(pd);
    if (status != PODIUM_OK)
        return status;
    if (check_chain(&c)) {
        check_personal(&c);
        check_personal_present(&c);
        count_erased(&c);
        check_tables(&c);
        check_copies(&c);
    }
    check_pages(&c);
    status = read_end(pd, status);
    if (c.failed != PODIUM_OK || arena->failed)
        *out = (struct podium_findings){ 0 };
    if (c.failed == PODIUM_NOMEM || arena->failed)
        return failed_memory(pd);
    return c.failed == PODIUM_OK
        ? status
        : failed(pd, c.failed, "file.busy", pd->path ? pd->path : ":memory:");
}

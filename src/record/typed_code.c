/* typed_code.c - the row that somebody means by a code, in any case: the very
 * code first; one of two that differ in case alone is never chosen. */
/* SPDX-License-Identifier: MIT */
#include "record/typed_code.h"

#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "record/stmt.h"

static const struct {
    const char *noun, *unknown, *query;
} coded_tables[] = {
    [CODED_ENTRIES] = { "entry", NULL,
        "SELECT id, entry FROM entries WHERE entry = :code COLLATE NOCASE"
        " ORDER BY entry <> :code" },
    [CODED_PEOPLE] = { "person", "person.unknown",
        "SELECT id, person FROM people WHERE person = :code COLLATE NOCASE"
        " ORDER BY person <> :code" },
    [CODED_ROUNDS] = { "round", "round.unknown",
        "SELECT id, round FROM rounds WHERE round = :code COLLATE NOCASE"
        " ORDER BY round <> :code" },
    [CODED_FIELDS] = { "field", "field.unknown",
        "SELECT id, field FROM fields WHERE field = :code COLLATE NOCASE"
        " ORDER BY field <> :code" },
};

/* arena NULL: the code is not wanted. */
static enum podium_status
find_coded_row(struct podium *pd, enum coded_table table, const char *code,
    struct podium_arena *arena, struct typed_row *out)
{
    size_t found = 0;
    bool exact = false;
    struct stmt q = stmt(pd, coded_tables[table].query);
    *out = (struct typed_row){ 0 };
    bind_text(&q, ":code", code);
    while (next_row(&q))
        if (found++ == 0) {
            exact = strcmp(col_word(&q, 1), code) == 0;
            out->id = col_int(&q, 0);
            out->code = arena ? podium_strdup(arena, col_word(&q, 1)) : NULL;
        }
    if (found != 1 && !exact)
        *out = (struct typed_row){ 0 };
    return arena ? stmt_end_into(&q, arena) : stmt_end(&q);
}

enum podium_status
typed_code_find(
    struct podium *pd, enum coded_table table, const char *code, int64_t *id)
{
    struct typed_row row = { 0 };
    enum podium_status status =
        code ? find_coded_row(pd, table, code, NULL, &row) : PODIUM_OK;
    *id = row.id;
    return status;
}

enum podium_status
find_typed_id(
    struct podium *pd, enum coded_table table, const char *code, int64_t *id)
{
    enum podium_status status = typed_code_find(pd, table, code, id);
    if (status == PODIUM_OK && code && !*id)
        return failed(pd, PODIUM_NOT_FOUND, coded_tables[table].unknown, code);
    return status;
}

static enum podium_status
find_typed_row(struct podium *pd, enum coded_table table, const char *code,
    struct podium_arena *arena, struct typed_row *out)
{
    enum podium_status status = find_coded_row(pd, table, code, arena, out);
    if (status == PODIUM_OK && !out->id)
        return failed(pd, PODIUM_NOT_FOUND, "row.missing",
            message_word(pd->language, "noun", coded_tables[table].noun), code);
    return status;
}

enum podium_status
find_typed_entry(struct podium *pd, const char *code,
    struct podium_arena *arena, struct typed_row *out)
{
    return find_typed_row(pd, CODED_ENTRIES, code, arena, out);
}

enum podium_status
find_typed_person(struct podium *pd, const char *code,
    struct podium_arena *arena, struct typed_row *out)
{
    return find_typed_row(pd, CODED_PEOPLE, code, arena, out);
}

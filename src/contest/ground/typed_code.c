/* typed_code.c - find an entry or a person by its code, in any case: the very
 * code first; one of two that differ in case alone is never chosen. */
/* SPDX-License-Identifier: MIT */
#include "contest/ground/typed_code.h"

#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "record/log.h"
#include "record/stmt.h"

static enum podium_status
find_typed_row(struct stmt *q, const char *noun, const char *code,
    struct podium_arena *arena, struct typed_row *out)
{
    struct podium *pd = q->pd;
    size_t found = 0;
    bool exact = false;
    *out = (struct typed_row){ 0 };
    bind_text(q, ":code", code);
    while (next_row(q))
        if (found++ == 0) {
            exact = strcmp(col_word(q, 1), code) == 0;
            out->id = col_int(q, 0);
            out->code = podium_strdup(arena, col_word(q, 1));
        }
    enum podium_status status = stmt_end_into(q, arena);
    if (status == PODIUM_OK && found != 1 && !exact)
        return failed(pd, PODIUM_NOT_FOUND, "row.missing",
            message_word(pd->language, "noun", noun), code);
    return status;
}

enum podium_status
find_typed_entry(struct podium *pd, const char *code,
    struct podium_arena *arena, struct typed_row *out)
{
    struct stmt q = stmt(pd,
        "SELECT id, entry FROM entries WHERE entry = :code COLLATE NOCASE"
        " ORDER BY entry <> :code");
    return find_typed_row(&q, "entry", code, arena, out);
}

enum podium_status
find_typed_person(struct podium *pd, const char *code,
    struct podium_arena *arena, struct typed_row *out)
{
    struct stmt q = stmt(pd,
        "SELECT id, person FROM people WHERE person = :code COLLATE NOCASE"
        " ORDER BY person <> :code");
    return find_typed_row(&q, "person", code, arena, out);
}

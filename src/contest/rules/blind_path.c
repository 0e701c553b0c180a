/* blind_path.c - the path of a dossier's file that judges of blind rounds are
 * shown: whose entry it is must not be in it. */
/* SPDX-License-Identifier: MIT */
#include "contest/rules/blind_path.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "base/text_search.h"
#include "record/stmt.h"

static bool
is_code_byte(char c)
{
    return (c >= '0' && c <= '9') || is_letter_byte(c);
}

/* Does the path have the code as a word, in any case? */
static bool
path_has_code(const char *path, const char *code)
{
    size_t n = strlen(code);
    for (const char *s = path; n > 0 && *s; s++)
        if (strncasecmp(s, code, n) == 0 &&
            (s == path || !is_code_byte(s[-1])) && !is_code_byte(s[n]))
            return true;
    return false;
}

static enum podium_status
has_author_name(struct podium *pd, const char *path, const char *entry,
    struct podium_arena *arena, bool *found)
{
    const char *folded = text_fold(arena, path);
    struct stmt q = stmt(pd,
        "SELECT a.name FROM author_names a JOIN entries e ON e.id = a.entry"
        " WHERE e.entry = :entry AND a.name IS NOT NULL");
    bind_text(&q, ":entry", entry);
    while (next_row(&q) && folded) {
        const char *name = text_fold(arena, col_word(&q, 0));
        *found |= name && folded_tells(folded, name);
    }
    return stmt_end_into(&q, arena);
}

enum podium_status
blind_path_tells(struct podium *pd, const char *entry, const char *path,
    struct podium_arena *arena, bool *tells)
{
    *tells = path_has_code(path, entry);
    return has_author_name(pd, path, entry, arena, tells);
}

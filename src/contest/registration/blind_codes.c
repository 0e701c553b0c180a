/* blind_codes.c - blind codes, drawn by lot.
 *
 * In: the entries. Out: each active one has a code that says nothing about it:
 * neither its field nor its number, nor who came first. The letters are chosen
 * so that a code is no word, is read aloud and written by hand without a
 * mistake, and is never made a number or a date by Excel (1E23, 2-3). */
/* SPDX-License-Identifier: MIT */
#include <podium/registration.h>

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "contest/table/records.h"
#include "record/log.h"
#include "record/random.h"
#include "record/stmt.h"

#define CODE_LETTERS 4 /* at least */
#define MOST_LETTERS 8

static const char letters[] = "BCDFGHJKMNPQRTVWXZ"; /* no vowels, no L, S, Y */

/* A letter, each as likely as the others. */
static char
draw_letter(void)
{
    const unsigned n = sizeof letters - 1;
    unsigned char byte;
    do
        random_bytes(&byte, sizeof byte);
    while (byte >= 256 / n * n);
    return letters[byte % n];
}

/* The code of a row, or its number, is taken. */
static void
take_code(struct map *taken, const char *code)
{
    bool added;
    const char *folded = text_fold(taken->arena, code);
    if (folded && *folded)
        (void)map_put(taken, folded, &added);
}

/* So many letters that most codes of that length stay free. */
static size_t
letters_needed(size_t entries)
{
    size_t n = 0, codes = 1;
    while (n < CODE_LETTERS || (codes / 8 < entries && n < MOST_LETTERS)) {
        codes *= sizeof letters - 1;
        n++;
    }
    return n;
}

/* A code of n letters that nobody has. NULL when memory ran out. */
static const char *
draw_code(struct map *taken, size_t n)
{
    char code[MOST_LETTERS + 1];
    bool added = false;
    while (!added) {
        for (size_t i = 0; i < n; i++)
            code[i] = draw_letter();
        code[n] = '\0';
        const char *folded = text_fold(taken->arena, code);
        if (!folded || !map_put(taken, folded, &added))
            return NULL;
    }
    return podium_strdup(taken->arena, code);
}

/* Codes under which judges know entries are not changed; who came after them
 * gets one. */
static enum podium_status
check_no_blind_round_begun(struct podium *pd)
{
    bool begun = false;
    struct stmt q =
        stmt(pd, "SELECT 1 FROM rounds WHERE blind AND state <> 'planned'");
    enum podium_status status = stmt_exists(&q, &begun);
    if (status == PODIUM_OK && begun)
        return failed(pd, PODIUM_REFUSED, "blind.begun");
    return status;
}

static enum podium_status
draw_codes(
    struct podium *pd, bool afresh, struct podium_arena *arena, int64_t *count)
{
    const struct table *t = table_find("entries");
    size_t code = column_find(t->columns, "blind_code");
    size_t state = column_find(t->columns, "state");
    struct map taken = { .arena = arena };
    struct directory d;
    struct rows rows;
    enum podium_status status = directory_open(pd, arena, &d);
    if (status == PODIUM_OK)
        status = rows_load(pd, t, arena, &rows);
    if (status != PODIUM_OK)
        return status;
    for (size_t i = 0; i < rows.count; i++) {
        take_code(&taken, rows.items[i].texts[0]);
        take_code(&taken, rows.items[i].texts[code]);
    }
    for (size_t i = 0; status == PODIUM_OK && i < rows.count; i++) {
        const char **texts = rows.items[i].texts;
        bool drawn = *texts[code] && !afresh;
        if (drawn || strcmp(texts[state], "active") != 0)
            continue;
        texts[code] = draw_code(&taken, letters_needed(rows.count));
        if (!texts[code])
            return failed_memory(pd);
        status = row_write(&d, t, rows.items[i].id, texts);
        ++*count;
    }
    return status;
}

enum podium_status
podium_blind_code_draw(struct podium *pd, bool afresh, int64_t *count)
{
    struct podium_arena arena = { 0 };
    *count = 0;
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = permit_check_kind(pd, "entry.set");
    if (status == PODIUM_OK && afresh)
        status = check_no_blind_round_begun(pd);
    if (status == PODIUM_OK)
        status = draw_codes(pd, afresh, &arena, count);
    podium_arena_free(&arena);
    return tx_end(pd, status);
}

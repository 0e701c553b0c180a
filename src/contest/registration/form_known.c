/* form_known.c - answers to a form that were read before, or are twice in a
 * file. */
/* SPDX-License-Identifier: MIT */
#include "contest/registration/form_groups.h"

#include "base/arena.h"
#include "record/stmt.h"

static void
note_twice(struct import *im, const struct form_answer *a)
{
    struct location location = {
        .file = im->csv.file, .workbook = im->csv.workbook, .row = a->row
    };
    fault_add(&im->out->notes, im->arena, im->at.language, &location,
        WORDS("form.note_twice"));
}

enum podium_status
form_answers_forget_known(
    struct import *im, struct form_answers *answers, size_t *known)
{
    enum { BEFORE = 1, HERE };
    struct map read = { .arena = im->arena };
    size_t kept = 0;
    bool added;
    struct stmt q = stmt(im->pd,
        "SELECT p.value FROM submissions s JOIN personal p"
        " ON p.hash = s.answers");
    while (next_row(&q)) {
        int64_t *slot = map_put_copy(&read, col_word(&q, 0), &added);
        if (slot)
            *slot = BEFORE;
    }
    enum podium_status status = stmt_end_into(&q, im->arena);
    for (size_t i = 0; status == PODIUM_OK && i < answers->count; i++) {
        const struct form_answer *a = &answers->items[i];
        int64_t *slot = map_put_copy(&read, a->digest, &added);
        if (!slot)
            break;
        if (added) {
            *slot = HERE;
            answers->items[kept++] = *a;
        } else if (*slot == BEFORE) {
            ++*known;
        } else {
            note_twice(im, a);
        }
    }
    answers->count = kept;
    return im->arena->failed ? failed_memory(im->pd) : status;
}

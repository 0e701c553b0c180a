/* worklist.c - the entries a judge has to score, and how far each is. */
/* SPDX-License-Identifier: MIT */
#include "cli/cmd/worklist.h"

#include <string.h>

#include "base/message.h"
#include "cli/ui/table.h"

const char *
own_state_text(struct app *app, const struct podium_worklist_entry *own)
{
    if (app->format != FORMAT_TABLE)
        return own->state;
    const char *words = message_word(app->language, "own", own->state);
    if (own->practice)
        words = SAY(app, "own.practice", words);
    return own->absent ? SAY(app, "own.absent", words) : words;
}

bool
is_unchanged_state(const char *own_state)
{
    return strcmp(own_state, "submitted") == 0;
}

void
print_own_entries(struct app *app, const struct podium_worklist *own)
{
    static const struct heading headings[] = { { "entry", LEFT, false },
        { "state", LEFT, false }, { "title", LEFT, true } };
    struct table_out t = TABLE(app, headings);
    for (size_t i = 0; i < own->count; i++) {
        table_text(&t, own->items[i].code);
        table_text(&t, own_state_text(app, &own->items[i]));
        table_text(&t, own->items[i].title);
    }
    table_end(&t);
}

/* overview.c - a contest at a glance: counts, what is missing, what next. */
/* SPDX-License-Identifier: MIT */
#include <podium/stage.h>

#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "record/log.h"
#include "record/stmt.h"

/* What can be missing, and what to type about it. The first command is
 * shown. {1} in the message is the count that the query gives. */
struct lack {
    const char *phases; /* in which it matters */
    const char *query;  /* how many are missing */
    const char *words, *command;
};

static const struct lack lacks[] = {
    { "setup registration", "SELECT count(*) = 0 FROM fields",
        "status.no_fields", "podium import fields fields.csv" },
    { "setup registration", "SELECT count(*) = 0 FROM rounds",
        "status.no_rounds", "podium import rounds rounds.csv" },
    { "setup registration",
        "SELECT count(*) FROM fields f, rounds r WHERE NOT EXISTS (SELECT 1"
        " FROM rubric x WHERE x.field = f.id AND x.round = r.id)",
        "status.no_rubric", "podium import criteria criteria.csv" },
    { "registration judging", "SELECT count(*) = 0 FROM entries",
        "status.no_entries", "podium import entries entries.csv" },
    { "registration judging",
        "SELECT count(*) FROM entries e WHERE e.state = 'active' AND NOT"
        " EXISTS (SELECT 1 FROM authors a WHERE a.entry = e.id)",
        "status.no_authors", "podium check" },
    { "registration judging",
        "SELECT count(*) FROM entries e, rounds r WHERE e.state = 'active'"
        " AND r.state <> 'closed' AND NOT EXISTS (SELECT 1 FROM assignments"
        " a WHERE a.entry = e.id AND a.round = r.id)",
        "status.unassigned", "podium assign" },
    { "judging",
        "SELECT NOT EXISTS (SELECT 1 FROM rounds WHERE state <>"
        " 'planned') AND EXISTS (SELECT 1 FROM rounds)",
        "status.no_open_round", "podium round open" },
    { "judging deliberation",
        /* Every sheet has its own assignment: the difference is missing. */
        "SELECT (SELECT count(*) FROM assignments a JOIN entries e ON e.id ="
        " a.entry AND e.state = 'active' JOIN rounds r ON r.id = a.round AND"
        " r.state <> 'planned') - (SELECT count(*) FROM current_sheets s JOIN"
        " entries e ON e.id = s.entry AND e.state = 'active' JOIN rounds r ON"
        " r.id = s.round AND r.state <> 'planned')",
        "status.missing_sheets", "podium import scores scores.csv" },
    { "judging deliberation",
        /* Where the scores are as many as the sheets need, and none is a
         * bonus or of an older version, there is no need to look closer. */
        "WITH needed AS (SELECT x.round, x.field, count(*) AS n FROM rubric x"
        " JOIN criteria c ON c.id = x.criterion AND NOT c.bonus"
        " GROUP BY x.round, x.field)"
        " SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM criteria WHERE bonus)"
        " AND (SELECT count(*) FROM scores) = (SELECT sum(n.n) FROM"
        " current_sheets s JOIN entries e ON e.id = s.entry AND e.state ="
        " 'active' JOIN needed n ON n.round = s.round AND n.field = e.field)"
        " THEN 0 ELSE (SELECT count(*) FROM incomplete_sheets) END",
        "status.incomplete", "podium check" },
    { "deliberation", "SELECT count(*) = 0 FROM proposals",
        "status.no_proposals", "podium award propose" },
    { "deliberation published",
        "SELECT count(*) FROM proposals p WHERE NOT EXISTS (SELECT 1 FROM"
        " awards a WHERE a.entry = p.entry)",
        "status.undecided", "podium award decide --as-proposed" },
};

/* What comes next when nothing is missing. */
static const struct {
    const char *phase, *command;
} ways_on[] = {
    { "setup", "podium phase next" },
    { "registration", "podium phase next" },
    { "judging", "podium rank" },
    { "deliberation", "podium certificate render certificates.pdf" },
    { "published", "podium verify" },
};

static bool
holds_word(const char *list, const char *word)
{
    size_t n = strlen(word);
    for (const char *s = list; (s = strstr(s, word)) != NULL; s += n)
        if ((s == list || s[-1] == ' ') && (s[n] == ' ' || !s[n]))
            return true;
    return false;
}

static enum podium_status
count_all(struct podium *pd, struct podium_overview *out)
{
    struct stmt q = stmt(pd,
        "SELECT (SELECT count(*) FROM fields),"
        " (SELECT count(*) FROM entries WHERE state = 'active'),"
        " (SELECT count(*) FROM entries WHERE state = 'withdrawn'),"
        " (SELECT count(*) FROM authors), (SELECT count(*) FROM units),"
        " (SELECT count(*) FROM people WHERE state = 'active' AND"
        " ' ' || roles || ' ' LIKE '% judge %'),"
        " (SELECT count(*) FROM rounds), (SELECT count(*) FROM assignments),"
        " (SELECT count(*) FROM current_sheets),"
        " (SELECT count(*) FROM proposals),"
        " (SELECT count(*) FROM awards WHERE prize IS NOT NULL)");
    int64_t *const to[] = { &out->fields, &out->entries, &out->withdrawn,
        &out->authors, &out->units, &out->judges, &out->rounds,
        &out->assignments, &out->sheets, &out->proposals, &out->awards };
    if (next_row(&q))
        for (size_t i = 0; i < sizeof to / sizeof *to; i++)
            *to[i] = col_int(&q, (int)i);
    return stmt_end(&q);
}

static enum podium_status
find_lack(struct podium *pd, const struct lack *lack,
    struct podium_arena *arena, struct podium_overview *out)
{
    int64_t count = 0;
    struct buffer b = { 0 };
    enum podium_status status = ask_int(pd, lack->query, 0, &count);
    if (status != PODIUM_OK || count == 0)
        return status;
    message_add(&b, pd->language, WORDS(lack->words, INT_TEXT(count)));
    out->missing[out->missing_count++] =
        podium_strdup(arena, buffer_string(&b));
    buffer_free(&b);
    if (!out->next)
        out->next = lack->command;
    return PODIUM_OK;
}

static enum podium_status
overview(
    struct podium *pd, struct podium_arena *arena, struct podium_overview *out)
{
    size_t n = sizeof lacks / sizeof *lacks;
    *out = (struct podium_overview){ .missing = podium_alloc(
                                         arena, n, sizeof *out->missing) };
    if (!out->missing)
        return failed_memory(pd);
    enum podium_status status = podium_phase(pd, arena, &out->phase);
    if (status == PODIUM_OK)
        status = podium_fact(pd, "name", arena, &out->name);
    if (status == PODIUM_OK)
        status = count_all(pd, out);
    for (size_t i = 0; status == PODIUM_OK && i < n; i++)
        if (holds_word(lacks[i].phases, out->phase))
            status = find_lack(pd, &lacks[i], arena, out);
    for (size_t i = 0; i < sizeof ways_on / sizeof *ways_on; i++)
        if (status == PODIUM_OK && !out->next &&
            strcmp(ways_on[i].phase, out->phase) == 0)
            out->next = ways_on[i].command;
    return status == PODIUM_OK && arena->failed ? failed_memory(pd) : status;
}

enum podium_status
podium_overview(
    struct podium *pd, struct podium_arena *arena, struct podium_overview *out)
{
    enum podium_status status = read_begin(pd);
    if (status != PODIUM_OK)
        return status;
    return read_end(pd, overview(pd, arena, out));
}

/* check.c - find issues: what contradicts itself or the rules.
 *
 * In: the tables. Out: a list of issues, errors before warnings, each with the
 * row it is about and a message. Most checks are one query each; birth dates
 * and titles are compared in C, as SQLite can neither read a personal date nor
 * fold Vietnamese letters.
 *
 * The part of a message id after its point (check.no_author) is the id of the
 * issue. Waivers record it in the log, so such an id must never change. */
/* SPDX-License-Identifier: MIT */
#include "contest/phase/check.h"
#include "contest/phase/issue.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/message.h"
#include "base/text.h"
#include "contest/rules/blind_path.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"

/* A kind of issue. The query gives a noun and a code, which name the row
 * ("entry ST07"), and the arguments {2} and {3} of the message; its {1} is the
 * code. */
struct issue_kind {
    bool error;
    const char *words, *query;
};

/* A homonym costs a glance, an author who scores her own entry costs the
 * contest. */
#define DETECTED(why)                                                          \
    "SELECT 'person', p.person, p.name, group_concat(e.entry, ', ') FROM"      \
    " (SELECT judge, entry FROM detected_conflicts WHERE state = 'open'"       \
    " AND why = '" why "' ORDER BY judge, entry) d JOIN people p"              \
    " ON p.id = d.judge AND p.state = 'active' JOIN entries e"                 \
    " ON e.id = d.entry AND e.state = 'active' GROUP BY p.id"                  \
    " ORDER BY 2 COLLATE code"

static const struct issue_kind issue_kinds[] = {
    { true, "check.no_author",
        "SELECT 'entry', entry, '', '' FROM entries e WHERE state = 'active'"
        " AND NOT EXISTS (SELECT 1 FROM authors a WHERE a.entry = e.id)"
        " ORDER BY 2 COLLATE code" },
    { true, "check.share_missing",
        "SELECT 'entry', e.entry, '', '' FROM entries e JOIN authors a"
        " ON a.entry = e.id WHERE e.state = 'active' GROUP BY e.id"
        " HAVING count(a.share) > 0 AND count(*) <> count(a.share)"
        " ORDER BY 2 COLLATE code" },
    /* What was rounded by half a unit of each last digit is whole: three
     * authors with 33.33 %; two with 51 and 50, as half is rounded up, but not
     * with 50 and 49. Sums and units are doubled. */
    { true, "check.shares",
        "SELECT 'entry', e.entry, rtrim(rtrim(format('%.3f',"
        " sum(a.share) / 1000.0), '0'), '.'), '' FROM entries e"
        " JOIN authors a ON a.entry = e.id WHERE e.state = 'active'"
        " GROUP BY e.id HAVING count(a.share) > 0"
        " AND count(*) = count(a.share) AND (sum(a.share) <> 100000"
        " AND (abs(sum(a.share) - 100000) * 2 + (sum(a.share) < 100000)) > sum(CASE"
        " WHEN a.share % 1000 = 0 THEN 1000 WHEN a.share % 100 = 0 THEN 100"
        " WHEN a.share % 10 = 0 THEN 10 ELSE 1 END)) ORDER BY 2 COLLATE code" },
    { true, "check.outside_rubric",
        "SELECT 'entry', e.entry, p.person, c.criterion FROM current_sheets s"
        " JOIN scores y ON y.sheet = s.sheet JOIN entries e ON e.id = s.entry"
        " AND e.state = 'active' JOIN people p ON p.id = s.judge"
        " JOIN criteria c ON c.id = y.criterion LEFT JOIN rubric x"
        " ON x.round = s.round AND x.field = e.field AND x.criterion = c.id"
        " WHERE x.criterion IS NULL OR y.score < min(x.maximum, 0)"
        " OR y.score > max(x.maximum, 0) OR y.score % x.step <> 0"
        " ORDER BY 2 COLLATE code, 3 COLLATE code, 4 COLLATE code" },
    { true, "check.comment_missing",
        "SELECT 'entry', e.entry, p.person, c.criterion FROM current_sheets s"
        " JOIN scores y ON y.sheet = s.sheet JOIN entries e ON e.id = s.entry"
        " AND e.state = 'active' JOIN people p ON p.id = s.judge"
        " JOIN criteria c ON c.id = y.criterion WHERE y.score < c.comment_below"
        " AND y.comment IS NULL"
        " ORDER BY 2 COLLATE code, 3 COLLATE code, 4 COLLATE code" },
    { true, "check.blind_is_number",
        "SELECT 'entry', e.entry, e.blind_code, o.entry FROM entries e"
        " JOIN entries o ON o.entry = e.blind_code ORDER BY 2 COLLATE code" },
    { true, "check.over_quota",
        "SELECT 'prize', z.prize, f.field, count(*) FROM awards a"
        " JOIN prizes z ON z.id = a.prize JOIN entries e ON e.id = a.entry"
        " AND e.state = 'active' JOIN fields f ON f.id = e.field"
        " JOIN contest_state s ON s.phase IN ('deliberation', 'published')"
        " GROUP BY z.id, f.id HAVING count(*) > z.quota ORDER BY 2 COLLATE code, 3 COLLATE code" },
    { true, "check.no_criteria",
        "SELECT 'field', f.field, r.round, '' FROM fields f, rounds r"
        " WHERE NOT EXISTS (SELECT 1 FROM rubric x WHERE x.field = f.id"
        " AND x.round = r.id) ORDER BY 2 COLLATE code, 3 COLLATE code" },
    { true, "check.assigned_barred",
        "SELECT DISTINCT 'entry', e.entry, p.person, b.reason FROM assignments a"
        " JOIN barred b ON b.round = a.round AND b.entry = a.entry"
        " AND b.judge = a.judge JOIN entries e ON e.id = a.entry"
        " JOIN people p ON p.id = a.judge ORDER BY 2 COLLATE code, 3 COLLATE code, 4 COLLATE code" },
    { true, "check.not_judge",
        "SELECT 'person', p.person, e.entry, '' FROM assignments a"
        " JOIN people p ON p.id = a.judge JOIN entries e ON e.id = a.entry"
        " WHERE ' ' || p.roles || ' ' NOT LIKE '% judge %' ORDER BY 2 COLLATE code, 3 COLLATE code" },
    { true, "check.tie_criterion",
        "SELECT 'rule', rule, substr(value, instr(value, 'criterion:') + 10,"
        " instr(substr(value, instr(value, 'criterion:') + 10) || ' ', ' ')"
        " - 1), '' FROM rules WHERE rule = 'ties'"
        " AND instr(value, 'criterion:') > 0 AND NOT EXISTS (SELECT 1 FROM"
        " criteria c WHERE c.criterion = substr(value, instr(value,"
        " 'criterion:') + 10, instr(substr(value, instr(value, 'criterion:')"
        " + 10) || ' ', ' ') - 1)) ORDER BY 2 COLLATE code, 3 COLLATE code" },
    /* A telephone number or a date in the wrong column would be printed. */
    { false, "check.name_digit",
        "SELECT 'entry', e.entry, a.position, '' FROM author_names a"
        " JOIN entries e ON e.id = a.entry AND e.state = 'active'"
        " WHERE a.name GLOB '*[0-9]*' ORDER BY 2 COLLATE code, 3" },
    { false, "check.no_panel",
        "SELECT 'field', f.field, r.round, '' FROM fields f, rounds r"
        " WHERE NOT EXISTS (SELECT 1 FROM panels n WHERE n.field = f.id"
        " AND n.round = r.id) ORDER BY 2 COLLATE code, 3 COLLATE code" },
    { false, "check.no_chair",
        "SELECT 'field', f.field, r.round, '' FROM fields f, rounds r"
        " WHERE EXISTS (SELECT 1 FROM panels n WHERE n.field = f.id"
        " AND n.round = r.id) AND NOT EXISTS (SELECT 1 FROM panels n"
        " WHERE n.field = f.id AND n.round = r.id AND n.role = 'chair')"
        " ORDER BY 2 COLLATE code, 3 COLLATE code" },
    { false, "check.bands",
        "SELECT 'criterion', c.criterion, '', '' FROM criteria c"
        " JOIN bands b ON b.criterion = c.id GROUP BY c.id"
        " HAVING max(b.high) <> max(c.maximum, 0)"
        " OR min(b.low) <> min(c.maximum, 0)"
        " OR sum(b.high - b.low + c.step) <> abs(c.maximum) + c.step"
        " ORDER BY 2 COLLATE code" },
    { false, "check.unused_unit",
        "SELECT 'unit', unit, name, '' FROM units u WHERE NOT EXISTS"
        " (SELECT 1 FROM entries e WHERE e.unit = u.id) AND NOT EXISTS"
        " (SELECT 1 FROM authors a WHERE a.unit = u.id) AND NOT EXISTS"
        " (SELECT 1 FROM people p WHERE p.unit = u.id) ORDER BY 2 COLLATE code" },
    { false, "check.empty_field",
        "SELECT 'field', field, name, '' FROM fields f WHERE NOT EXISTS"
        " (SELECT 1 FROM entries e WHERE e.field = f.id AND e.state ="
        " 'active') ORDER BY 2 COLLATE code" },
    { false, "check.no_blind_code",
        "SELECT 'entry', e.entry, r.round, '' FROM entries e, rounds r"
        " WHERE r.blind AND e.blind_code IS NULL AND e.state = 'active'"
        " ORDER BY 2 COLLATE code, 3 COLLATE code" },
    { false, "check.incomplete",
        "SELECT 'entry', e.entry, p.person, c.criterion"
        " FROM missing_scores m JOIN sheets s ON s.sheet = m.sheet"
        " JOIN entries e ON e.id = s.entry JOIN people p ON p.id = s.judge"
        " JOIN criteria c ON c.id = m.criterion ORDER BY 2 COLLATE code, 3 COLLATE code, 4 COLLATE code" },
    { false, "check.judge_author", DETECTED("author") },
    { false, "check.judge_supervisor", DETECTED("supervisor") },
    { false, "check.judge_relative", DETECTED("relative") },
    { false, "check.judge_coauthor", DETECTED("coauthor") },
};

static enum podium_status
find_issues_of_kind(struct issue_search *c, const struct issue_kind *t)
{
    struct stmt q = stmt(c->pd, t->query);
    while (next_row(&q))
        issue_add(c, t->error, col_text(&q, 0), col_text(&q, 1),
            WORDS(t->words, col_text(&q, 1), col_text(&q, 2), col_text(&q, 3)));
    return stmt_end_into(&q, c->arena);
}

/* Titles of two entries that differ only in case, accents or spaces. */
static enum podium_status
find_duplicate_titles(struct issue_search *c)
{
    struct map seen = { .arena = c->arena };
    struct stmt q = stmt(c->pd,
        "SELECT entry, title FROM entries WHERE state = 'active'"
        " ORDER BY entry COLLATE code");
    while (next_row(&q) && !c->arena->failed) {
        bool added;
        const char *fold = text_fold(c->arena, col_text(&q, 1));
        int64_t *slot = fold ? map_put(&seen, fold, &added) : NULL;
        if (!slot)
            break;
        const char *code = podium_strdup(c->arena, col_text(&q, 0));
        if (added)
            *slot = (int64_t)(intptr_t)code;
        else
            issue_add(c, false, "entry", code,
                WORDS("check.twin", code, (const char *)(intptr_t)*slot));
    }
    return stmt_end_into(&q, c->arena);
}

/* Authors may have come, or got a code or a name, after the path. */
static enum podium_status
find_telling_paths(struct issue_search *c)
{
    enum podium_status status = PODIUM_OK;
    struct stmt q = stmt(c->pd,
        "SELECT e.entry, p.value FROM dossiers d JOIN entries e ON e.id ="
        " d.entry AND e.state = 'active' JOIN personal p ON p.hash ="
        " ifnull(d.file, d.address) WHERE d.blind"
        " ORDER BY e.entry COLLATE code, d.item, d.number");
    while (status == PODIUM_OK && next_row(&q)) {
        bool tells;
        const char *entry = podium_strdup(c->arena, col_word(&q, 0));
        const char *path = podium_strdup(c->arena, col_word(&q, 1));
        if (!entry || !path)
            break;
        status = blind_path_tells(c->pd, entry, path, c->arena, &tells);
        if (status == PODIUM_OK && tells)
            issue_add(
                c, true, "entry", entry, WORDS("check.dossier_tells", path));
    }
    enum podium_status end = stmt_end_into(&q, c->arena);
    return status == PODIUM_OK ? end : status;
}

/* Two rows with one name, in whatever spelling: of two units with one nobody
 * sees that a judge shares it, so that is an error. So are codes that people
 * take for the same, which two copies may bring. */
static enum podium_status
find_twins(struct issue_search *c)
{
    struct map seen = { .arena = c->arena };
    struct stmt q = stmt(c->pd,
        "SELECT noun, code, text, part, error, named FROM ("
        "SELECT 'unit' AS noun, unit AS code, name AS text, '' AS part,"
        " 1 AS error, 1 AS named FROM units UNION ALL"
        " SELECT 'field', field, name, '', 0, 1 FROM fields"
        " UNION ALL"
        " SELECT 'round', round, name, '', 0, 1 FROM rounds"
        " UNION ALL SELECT 'prize', prize, name, ifnull(field, ''), 0,"
        " 1 FROM prizes WHERE name IS NOT NULL UNION ALL"
        " SELECT 'entry', entry, entry, '', 1, 0 FROM entries"
        " WHERE state = 'active'"
        " UNION ALL SELECT 'person', person, person, '', 1, 0 FROM"
        " people WHERE state = 'active') ORDER BY noun, named, code COLLATE code");
    while (next_row(&q) && !c->arena->failed) {
        struct buffer key = { 0 };
        bool added = true;
        const char *text = text_name_key(c->arena, col_word(&q, 2));
        const char *code = podium_strdup(c->arena, col_word(&q, 1));
        buffer_text(&key, col_word(&q, 0));
        buffer_text(&key, col_text(&q, 3));
        buffer_char(&key, '\n');
        buffer_text(&key, text ? text : "");
        int64_t *first = map_put_copy(&seen, buffer_string(&key), &added);
        if (first && added)
            *first = (int64_t)(intptr_t)code;
        else if (first && code)
            issue_add(c, col_int(&q, 4) != 0, col_word(&q, 0), code,
                WORDS(col_int(&q, 5) ? "check.same_name" : "check.alike", code,
                    (const char *)(intptr_t)*first));
        c->arena->failed |= key.failed;
        buffer_free(&key);
    }
    return stmt_end_into(&q, c->arena);
}

/* Who is on one entry twice: a person registered with two spellings. */
static enum podium_status
find_repeated_authors(struct issue_search *c)
{
    struct map seen = { .arena = c->arena };
    struct stmt q = stmt(c->pd,
        "SELECT e.entry, a.position, a.name FROM author_names a"
        " JOIN entries e ON e.id = a.entry AND e.state = 'active'"
        " WHERE a.name IS NOT NULL ORDER BY e.entry COLLATE code, a.position");
    while (next_row(&q) && !c->arena->failed) {
        struct buffer key = { 0 };
        bool added = true;
        const char *name = text_name_key(c->arena, col_word(&q, 2));
        buffer_text(&key, col_word(&q, 0));
        buffer_char(&key, '\n');
        buffer_text(&key, name ? name : "");
        int64_t position = col_int(&q, 1);
        int64_t *first = map_put_copy(&seen, buffer_string(&key), &added);
        if (first && added)
            *first = position;
        else if (first)
            issue_add(c, false, "entry", col_word(&q, 0),
                WORDS("check.author_twice", col_word(&q, 0), INT_TEXT(*first),
                    INT_TEXT(position)));
        c->arena->failed |= key.failed;
        buffer_free(&key);
    }
    return stmt_end_into(&q, c->arena);
}

static struct podium_issue *
find_issue(struct issue_search *c, const char *id, const char *code,
    const char *detail)
{
    for (size_t i = 0; i < c->out->count; i++) {
        struct podium_issue *issue = &c->out->items[i];
        if (issue->detail && strcmp(issue->id, id) == 0 &&
            strcmp(issue->code, code) == 0 &&
            strcmp(issue->detail, detail) == 0)
            return issue;
    }
    return NULL;
}

static enum podium_status
mark_waived_issues(struct issue_search *c)
{
    struct stmt q = stmt(c->pd,
        "SELECT w.issue, e.entry, w.detail, w.reason, p.person"
        " FROM waived_issues w JOIN entries e ON e.id = w.entry"
        " JOIN event v ON v.seq = w.seq JOIN people p ON p.id = v.actor"
        " ORDER BY w.id");
    while (next_row(&q)) {
        struct podium_issue *issue = c->arena->failed
            ? NULL
            : find_issue(c, col_word(&q, 0), col_word(&q, 1), col_word(&q, 2));
        if (!issue)
            continue;
        issue->reason = podium_strdup(c->arena, col_word(&q, 3));
        issue->person = podium_strdup(c->arena, col_word(&q, 4));
    }
    return stmt_end_into(&q, c->arena);
}

/* Errors that nobody waived come first, else in the order in which they were
 * found. */
static void
sort_errors_first(struct podium_issues *list, struct podium_arena *arena)
{
    struct podium_issue *sorted =
        podium_alloc(arena, list->count + 1, sizeof *sorted);
    size_t n = 0;
    for (int pass = 0; sorted && pass < 2; pass++)
        for (size_t i = 0; i < list->count; i++) {
            const struct podium_issue *issue = &list->items[i];
            if ((issue->error && !issue->reason) == (pass == 0))
                sorted[n++] = *issue;
        }
    for (size_t i = 0; sorted && i < n; i++)
        list->items[i] = sorted[i];
}

enum podium_status
find_all_issues(
    struct podium *pd, struct podium_arena *arena, struct podium_issues *out)
{
    struct issue_search c = { .pd = pd, .arena = arena, .out = out };
    *out = (struct podium_issues){ 0 };
    enum podium_status status = PODIUM_OK;
    for (size_t i = 0;
         status == PODIUM_OK && i < sizeof issue_kinds / sizeof *issue_kinds;
         i++)
        status = find_issues_of_kind(&c, &issue_kinds[i]);
    if (status == PODIUM_OK)
        status = find_ineligible(&c);
    if (status == PODIUM_OK)
        status = find_duplicate_titles(&c);
    if (status == PODIUM_OK)
        status = find_repeated_authors(&c);
    if (status == PODIUM_OK)
        status = find_twins(&c);
    if (status == PODIUM_OK)
        status = find_telling_paths(&c);
    if (status == PODIUM_OK)
        status = mark_waived_issues(&c);
    for (size_t i = 0; i < out->count; i++)
        out->errors += out->items[i].error && !out->items[i].reason;
    sort_errors_first(out, arena);
    return status == PODIUM_OK && arena->failed ? failed_memory(pd) : status;
}

enum podium_status
podium_check(
    struct podium *pd, struct podium_arena *arena, struct podium_issues *out)
{
    *out = (struct podium_issues){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    if (status != PODIUM_OK)
        return status;
    return read_end(pd, find_all_issues(pd, arena, out));
}

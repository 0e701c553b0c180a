/* tables.c - the tables of a contest and their columns. */
/* SPDX-License-Identifier: MIT */
#include "contest/table/tables.h"

#include <string.h>

#include "contest/rules/rules.h"
#include "contest/table/row_checks.h"

#define KEY (COLUMN_KEY | COLUMN_REQUIRED)
#define NEED COLUMN_REQUIRED
#define ROUND                                                                  \
    {                                                                          \
        "round", CELL_CODE, .target = "rounds", .flags = KEY                   \
    }
#define ANY_ROUND                                                              \
    {                                                                          \
        "round", CELL_CODE, .target = "rounds", .flags = COLUMN_KEY            \
    }
#define ANY_FIELD                                                              \
    {                                                                          \
        "field", CELL_CODE, .target = "fields", .flags = COLUMN_KEY            \
    }
#define POSITION                                                               \
    {                                                                          \
        "position", CELL_INT, .flags = COLUMN_ORDER, .low = 1, .high = 9999    \
    }
#define STATE                                                                  \
    {                                                                          \
        "state", CELL_WORD, .otherwise = "active",                             \
                            .allowed = "active withdrawn"                      \
    }
#define NAME                                                                   \
    {                                                                          \
        "name", CELL_TEXT, NEED                                                \
    }

const struct table tables[] = {
    { "contest", "fact", "contest.set", NULL,
        "SELECT id, key, value FROM contest ORDER BY key",
        { { "key", CELL_CODE, KEY }, { "value", CELL_TEXT, COLUMN_LINES } },
        check_contest_row, .visibility = "rules" },
    { "rounds", "round", "round.set", NULL,
        "SELECT id, round, name, position, blind FROM rounds"
        " ORDER BY position, round COLLATE code",
        { { "round", CELL_CODE, KEY }, NAME, POSITION,
            { "blind", CELL_YES, .otherwise = "no" } },
        .visibility = "rules" },
    { "fields", "field", "field.set", NULL,
        "SELECT id, field, name, position, short FROM fields"
        " ORDER BY position, field COLLATE code",
        { { "field", CELL_CODE, KEY }, NAME, POSITION, { "short", CELL_TEXT } },
        .visibility = "rules" },
    { "units", "unit", "unit.set", NULL,
        "SELECT id, unit, name, place FROM units ORDER BY unit COLLATE code",
        { { "unit", CELL_CODE, KEY }, NAME, { "place", CELL_TEXT } } },
    { "people", "person", "person.set", "person.withdrawn",
        "SELECT p.id, p.person, p.name, p.roles, p.title, u.unit, e.value,"
        " t.value, p.state FROM people p LEFT JOIN units u ON u.id = p.unit"
        " LEFT JOIN personal e ON e.hash = p.email"
        " LEFT JOIN personal t ON t.hash = p.phone ORDER BY p.person COLLATE code",
        { { "person", CELL_CODE, KEY }, NAME,
            { "roles", CELL_WORDS, NEED,
                .allowed = "judge secretary chair organiser member "
                           "announcer" },
            { "title", CELL_TEXT }, { "unit", CELL_CODE, .target = "units" },
            { "email", CELL_TEXT, COLUMN_PERSONAL },
            { "phone", CELL_TEXT, COLUMN_PERSONAL }, STATE },
        .check = check_person_row, .names_people = true },
    { "panels", "panel", "panel.set", "panel.removed",
        "SELECT p.id, r.round, f.field, q.person, p.role FROM panels p"
        " JOIN rounds r ON r.id = p.round JOIN fields f ON f.id = p.field"
        " JOIN people q ON q.id = p.person"
        " ORDER BY r.round COLLATE code, f.field COLLATE code, q.person COLLATE code",
        { ROUND, { "field", CELL_CODE, .target = "fields", .flags = KEY },
            { "person", CELL_CODE, .target = "people", .flags = KEY },
            { "role", CELL_WORD, .otherwise = "member",
                .allowed = "chair secretary member" } } },
    { "rules", "rule", "rule.set", "rule.removed",
        "SELECT x.id, r.round, f.field, x.rule, x.value FROM rules x"
        " LEFT JOIN rounds r ON r.id = x.round"
        " LEFT JOIN fields f ON f.id = x.field"
        " ORDER BY r.round COLLATE code, f.field COLLATE code, x.rule",
        { ANY_ROUND, ANY_FIELD, { "rule", CELL_CODE, KEY },
            { "value", CELL_TEXT, NEED } },
        check_rule, .visibility = "rules" },
    { "criteria", "criterion", "criterion.set", "criterion.removed",
        "SELECT c.id, r.round, f.field, c.criterion, c.name, c.position,"
        " c.maximum, c.step, c.weight, c.minimum, c.bonus, c.comment_below"
        " FROM criteria c LEFT JOIN rounds r ON r.id = c.round"
        " LEFT JOIN fields f ON f.id = c.field"
        " ORDER BY r.round COLLATE code, f.field COLLATE code, c.position, c.criterion COLLATE code",
        { ANY_ROUND, ANY_FIELD, { "criterion", CELL_CODE, KEY }, NAME, POSITION,
            { "maximum", CELL_DECIMAL, NEED, .low = -1000000, .high = 1000000 },
            { "step", CELL_DECIMAL, .otherwise = "0.5", .high = 1000000 },
            { "weight", CELL_DECIMAL, .otherwise = "1", .high = 1000 },
            { "minimum", CELL_DECIMAL, .low = -1000000, .high = 1000000 },
            { "bonus", CELL_YES, .otherwise = "no" },
            { "comment_below", CELL_DECIMAL, .low = -1000000,
                .high = 1000000 } },
        check_criterion_row, .visibility = "rules" },
    { "bands", "band", "band.set", "band.removed",
        "SELECT b.id, r.round, f.field, c.criterion, b.low, b.high, b.words"
        " FROM bands b JOIN criteria c ON c.id = b.criterion"
        " LEFT JOIN rounds r ON r.id = c.round"
        " LEFT JOIN fields f ON f.id = c.field"
        " ORDER BY r.round COLLATE code, f.field COLLATE code, c.position, c.criterion COLLATE code, b.low DESC",
        { { "round", CELL_CODE, COLUMN_KEY | COLUMN_LOOKUP,
              .target = "rounds" },
            { "field", CELL_CODE, COLUMN_KEY | COLUMN_LOOKUP,
                .target = "fields" },
            { "criterion", CELL_CODE, KEY, .target = "criteria" },
            { "low", CELL_DECIMAL, KEY, .low = -1000000, .high = 1000000 },
            { "high", CELL_DECIMAL, NEED, .low = -1000000, .high = 1000000 },
            { "words", CELL_TEXT, NEED | COLUMN_LINES } },
        check_band_row, .visibility = "rules" },
    { "prizes", "prize", "prize.set", "prize.removed",
        "SELECT p.id, f.field, p.prize, p.name, p.position, p.quota,"
        " p.threshold, p.money, p.at_meeting FROM prizes p"
        " LEFT JOIN fields f ON f.id = p.field"
        " ORDER BY f.field COLLATE code, p.position, p.prize COLLATE code",
        { ANY_FIELD, { "prize", CELL_CODE, KEY }, NAME, POSITION,
            { "quota", CELL_INT, .high = 100000 },
            { "threshold", CELL_DECIMAL, .low = -1000000, .high = 1000000000 },
            { "money", CELL_INT, .high = INT64_C(999999999999999) },
            { "at_meeting", CELL_YES, .otherwise = "no" } },
        .visibility = "rules" },
    { "parts", "part", "part.set", "part.removed",
        "SELECT p.id, p.part, p.position, f.field, p.prize, p.presenter,"
        " p.message FROM parts p LEFT JOIN fields f ON f.id = p.field"
        " ORDER BY p.position, p.part COLLATE code",
        { { "part", CELL_CODE, KEY }, POSITION,
            { "field", CELL_CODE, .target = "fields" }, { "prize", CELL_CODE },
            { "presenter", CELL_TEXT },
            { "message", CELL_TEXT, COLUMN_LINES } },
        check_part_row },
    { "entries", "entry", "entry.set", "entry.withdrawn",
        "SELECT e.id, e.entry, e.blind_code, e.title, f.field, u.unit,"
        " e.summary, e.filed, e.state FROM entries e JOIN fields f ON f.id = e.field"
        " LEFT JOIN units u ON u.id = e.unit ORDER BY e.entry COLLATE code",
        { { "entry", CELL_CODE, KEY }, { "blind_code", CELL_CODE },
            { "title", CELL_TEXT, NEED },
            { "field", CELL_CODE, NEED, .target = "fields" },
            { "unit", CELL_CODE, .target = "units" },
            { "summary", CELL_TEXT, COLUMN_LINES }, { "filed", CELL_DATE },
            STATE } },
    { "authors", "author", "author.set", "author.removed",
        /* A minor's birth date that is not in this file is withheld, not
         * absent: the row must stay a minor's when it is written again. */
        "SELECT a.id, e.entry, a.position, ifnull(a.name,"
        " ifnull(n.value, '" ERASED "')),"
        " CASE WHEN a.minor AND b.value IS NULL THEN '" WITHHELD "'"
        " ELSE b.value END, u.unit, t.value, a.share,"
        " s.value FROM authors a"
        " JOIN entries e ON e.id = a.entry"
        " LEFT JOIN units u ON u.id = a.unit"
        " LEFT JOIN personal n ON n.hash = a.name_hash"
        " LEFT JOIN personal b ON b.hash = a.birth_date"
        " LEFT JOIN personal t ON t.hash = a.phone"
        " LEFT JOIN personal s ON s.hash = a.spoken"
        " ORDER BY e.entry COLLATE code, a.position",
        { { "entry", CELL_CODE, KEY, .target = "entries" },
            { "position", CELL_INT, KEY | COLUMN_COUNTED, .low = 1,
                .high = 9999 },
            { "name", CELL_TEXT, NEED | COLUMN_NAME },
            { "birth_date", CELL_DATE, COLUMN_PERSONAL },
            { "unit", CELL_CODE, .target = "units" },
            { "phone", CELL_TEXT, COLUMN_PERSONAL },
            { "share", CELL_DECIMAL, COLUMN_PERCENT, .high = 100 },
            { "spoken", CELL_TEXT, COLUMN_PERSONAL } },
        .check = check_author_row, .names_people = true },
    { "relations", "relation", "relation.set", "relation.removed",
        "SELECT r.id, e.entry, r.role, r.number, ifnull(p.value, '" ERASED
        "') FROM relations r JOIN entries e ON e.id = r.entry"
        " LEFT JOIN personal p ON p.hash = r.name"
        " ORDER BY e.entry COLLATE code, r.role, r.number",
        { { "entry", CELL_CODE, KEY, .target = "entries" },
            { "role", CELL_WORD, KEY, .allowed = "supervisor relative" },
            { "number", CELL_INT, KEY | COLUMN_COUNTED, .low = 1,
                .high = 9999 },
            { "full_name", CELL_TEXT, NEED | COLUMN_PERSONAL } },
        .check = check_relation_row, .names_people = true },
    { "consents", "consent", "consent.set", "consent.removed",
        "SELECT c.id, e.entry, a.position, c.who, c.purpose, c.given, c.kept,"
        " x.value, c.withdrawn FROM author_consents c"
        " JOIN authors a ON a.id = c.author JOIN entries e ON e.id = a.entry"
        " LEFT JOIN personal x ON x.hash = c.reference"
        " ORDER BY e.entry COLLATE code, a.position, c.purpose, c.who DESC",
        { { "entry", CELL_CODE, KEY | COLUMN_LOOKUP, .target = "entries" },
            { "author", CELL_CODE, KEY, .target = "authors" },
            { "who", CELL_WORD, KEY, .allowed = "self representative" },
            { "purpose", CELL_WORD, KEY,
                .allowed = "name photo result feedback archive data" },
            { "given", CELL_DATE, NEED },
            { "kept", CELL_WORD, NEED, .allowed = "paper file" },
            { "reference", CELL_TEXT, COLUMN_PERSONAL },
            { "withdrawn", CELL_DATE } },
        check_consent_row, .names_author = true },
    { "headings", "heading", "heading.set", "heading.removed",
        "SELECT id, heading, number, meaning, author, skip FROM headings"
        " ORDER BY heading, number",
        { { "heading", CELL_TEXT, KEY },
            { "number", CELL_INT, COLUMN_KEY, .otherwise = "1", .low = 1,
                .high = 9999 },
            { "meaning", CELL_WORD, NEED,
                .allowed = "none entry title field unit summary name birth_date"
                           " author_unit phone share names supervisor relative"
                           " submission submitter submitted" },
            { "author", CELL_INT, .low = 1, .high = 99 },
            { "skip", CELL_TEXT } },
        check_heading_row },
    { "dossiers", "dossier", "dossier.set", "dossier.removed",
        "SELECT d.id, e.entry, d.item, d.number, f.value, a.value, d.hash,"
        " d.blind FROM dossiers d JOIN entries e ON e.id = d.entry"
        " LEFT JOIN personal f ON f.hash = d.file"
        " LEFT JOIN personal a ON a.hash = d.address"
        " ORDER BY e.entry COLLATE code, d.item, d.number",
        { { "entry", CELL_CODE, KEY, .target = "entries" },
            { "item", CELL_CODE, KEY },
            { "number", CELL_INT, COLUMN_KEY, .otherwise = "1", .low = 1,
                .high = 9999 },
            { "file", CELL_TEXT, COLUMN_PERSONAL },
            { "address", CELL_TEXT, COLUMN_PERSONAL }, { "hash", CELL_TEXT },
            { "blind", CELL_YES, .otherwise = "no" } },
        check_dossier_row, .complete = complete_dossier_row },
    { "conflicts", "conflict", "conflict.set", "conflict.removed",
        "SELECT c.id, p.person, e.entry, u.unit, c.reason FROM conflicts c"
        " JOIN people p ON p.id = c.judge"
        " LEFT JOIN entries e ON e.id = c.entry"
        " LEFT JOIN units u ON u.id = c.unit"
        " ORDER BY p.person COLLATE code, e.entry COLLATE code, u.unit COLLATE code",
        { { "judge", CELL_CODE, KEY, .target = "people" },
            { "entry", CELL_CODE, COLUMN_KEY, .target = "entries" },
            { "unit", CELL_CODE, COLUMN_KEY, .target = "units" },
            { "reason", CELL_TEXT, NEED | COLUMN_LINES } },
        check_conflict_row },
    { "assignments", "assignment", "assignment.set", "assignment.removed",
        "SELECT a.id, r.round, e.entry, p.person, a.kind FROM assignments a"
        " JOIN rounds r ON r.id = a.round JOIN entries e ON e.id = a.entry"
        " JOIN people p ON p.id = a.judge"
        " ORDER BY r.round COLLATE code, e.entry COLLATE code, p.person COLLATE code",
        { ROUND, { "entry", CELL_CODE, .target = "entries", .flags = KEY },
            { "judge", CELL_CODE, .target = "people", .flags = KEY },
            { "kind", CELL_WORD, .otherwise = "ordinary",
                .allowed = "ordinary bridge third trainee" } },
        .pairs_judges = true },
    { 0 },
};

const struct table *
table_find(const char *name)
{
    for (const struct table *t = tables; t->name; t++)
        if (strcmp(t->name, name) == 0 || strcmp(t->noun, name) == 0)
            return t;
    return NULL;
}

const char *const *
podium_table_list(void)
{
    static const char *const names[] = { "contest", "rounds", "fields", "units",
        "people", "panels", "rules", "criteria", "bands", "prizes", "parts",
        "headings", "entries", "authors", "relations", "consents", "dossiers",
        "conflicts", "assignments", "sheets", "scores", NULL };
    return names;
}

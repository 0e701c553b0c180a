/* rules.c - the rules of a contest, read from its rules table.
 *
 * In: the rows of the table rules. Out: struct rules for one field in one
 * round, with numbers and enums instead of words. Each rule is taken from its
 * most specific row: field and round, then field, then round, then neither;
 * without a row from `otherwise`. A value is checked when its row is imported
 * or edited (check_rule(), which says what is wrong), and again when it is
 * used: another program may have written it. */
/* SPDX-License-Identifier: MIT */
#include "contest/rules/rules.h"

#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/text_check.h"
#include "base/words.h"
#include "contest/rules/consent.h"
#include "record/stmt.h"

/* `otherwise` is the default; an empty one means "no such rule". Results are
 * compared as rounded unless a rule says otherwise, so that what is printed can
 * be checked against what was decided. */
const struct rule_kind rule_kinds[] = {
    { "method", CELL_WORD, "mean median drop-high-low", "mean", 0, 0 },
    { "outlier_threshold", CELL_DECIMAL, NULL, "", 0, 1000000 },
    { "outlier_passes", CELL_WORD, "one stable", "one", 0, 0 },
    { "outlier_least", CELL_INT, NULL, "3", 1, 1000 },
    { "outlier_below_least", CELL_WORD, "keep unranked", "keep", 0, 0 },
    { "discrepancy_between", CELL_DECIMAL, NULL, "", 0, 1000000 },
    { "discrepancy_from_mean", CELL_DECIMAL, NULL, "", 0, 1000000 },
    { "discrepancy_counts", CELL_WORD, "all nearest third", "all", 0, 0 },
    { "least_sheets", CELL_INT, NULL, "1", 1, 1000 },
    { "rounding", CELL_WORD, "half-up half-even down up", "half-up", 0, 0 },
    { "digits", CELL_INT, NULL, "2", 0, 6 },
    { "rank_on", CELL_WORD, "rounded exact", "rounded", 0, 0 },
    { "threshold_on", CELL_WORD, "rounded exact", "rounded", 0, 0 },
    { "ties", CELL_TEXT, NULL, "", 0, 0 },
    { "quota_tie", CELL_WORD, "lower exceed", "lower", 0, 0 },
    { "judges_per_entry", CELL_INT, NULL, "3", 1, 1000 },
    { "judge_load", CELL_INT, NULL, "0", 0, 100000 },
    { "same_unit_conflict", CELL_WORD, "yes no", "yes", 0, 0 },
    { "publishes", CELL_WORD, "prizes entries places results", "prizes", 0, 0 },
    { "feedback_shows", CELL_WORDS,
        "scores means place aside comments receipts",
        "scores means place aside receipts", 0, 0 },
    /* of eligibility: see eligibility.h */
    { "birth_from", CELL_DATE, NULL, "", 0, 0 },
    { "birth_to", CELL_DATE, NULL, "", 0, 0 },
    { "age_on", CELL_DATE, NULL, "", 0, 0 },
    { "age_min", CELL_INT, NULL, "", 0, 150 },
    { "age_max", CELL_INT, NULL, "", 0, 150 },
    { "authors_min", CELL_INT, NULL, "", 1, 1000 },
    { "authors_max", CELL_INT, NULL, "", 1, 1000 },
    { "entries_per_author", CELL_INT, NULL, "", 1, 1000 },
    { "filed_from", CELL_DATE, NULL, "", 0, 0 },
    { "filed_to", CELL_DATE, NULL, "", 0, 0 },
    { "units_allowed", CELL_CODE, NULL, "", 0, 0 },
    { "fields_allowed", CELL_CODE, NULL, "", 0, 0 },
    { "dossier", CELL_CODE, NULL, "", 0, 0 },
    { "consent", CELL_WORDS, CONSENT_PURPOSES, "", 0, 0 },
    { 0 },
};

static const struct {
    const char *word;
    enum tie_step step;
} tie_words[] = {
    { "median", TIE_MEDIAN },
    { "top-scores", TIE_TOP },
    { "highest", TIE_HIGHEST },
    { "lowest", TIE_LOWEST },
};

static const char criterion_prefix[] = "criterion:";

/* Read one tie step, a word of length n; false if there is no such step. */
static bool
read_tie_step(const char *word, size_t n, enum tie_step *step)
{
    if (n > strlen(criterion_prefix) &&
        strncmp(word, criterion_prefix, strlen(criterion_prefix)) == 0) {
        *step = TIE_CRITERION;
        return true;
    }
    for (size_t i = 0; i < sizeof tie_words / sizeof *tie_words; i++)
        if (strlen(tie_words[i].word) == n &&
            strncmp(tie_words[i].word, word, n) == 0) {
            *step = tie_words[i].step;
            return true;
        }
    return false;
}

/* Read the tie steps from the value of the rule `ties`; false if a word is
 * unknown or there are too many. "shared" may come last: equals share a place
 * anyway. */
static bool
read_tie_steps(
    const char *value, struct podium_arena *arena, struct tie_rules *out)
{
    *out = (struct tie_rules){ 0 };
    for (const char *s = value; *s;) {
        size_t n = strcspn(s, " ");
        bool shared = n == 6 && strncmp(s, "shared", n) == 0;
        if (shared)
            return s[n] == '\0';
        if (out->count == MOST_TIE_STEPS ||
            !read_tie_step(s, n, &out->steps[out->count]))
            return false;
        out->words[out->count] = arena_text(arena, s, n);
        if (out->steps[out->count] == TIE_CRITERION)
            out->criteria[out->count] = arena_text(arena,
                s + strlen(criterion_prefix), n - strlen(criterion_prefix));
        out->count++;
        s += n + (s[n] == ' ');
    }
    return true;
}

static size_t
rule_kind_index(const char *name)
{
    size_t i = 0;
    while (rule_kinds[i].name && strcmp(rule_kinds[i].name, name) != 0)
        i++;
    return i;
}

/* Codes with a space between. */
static bool
are_codes(struct podium_arena *arena, const char *value)
{
    size_t n;
    const char *code;
    bool good = *value != '\0';
    while (good && (code = words_next(&value, &n))) {
        const char *one = arena_text(arena, code, n);
        good = one && text_check(one, n, TEXT_CODE) == TEXT_OK;
    }
    return good;
}

static bool
are_words_of(const char *allowed, const char *value)
{
    size_t n;
    const char *word;
    bool good = *value != '\0';
    while (good && (word = words_next(&value, &n)))
        good = words_have(allowed, word, n);
    return good;
}

static bool
is_number_of(const struct rule_kind *kind, const char *value, char grouping)
{
    int64_t n = 0;
    bool decimal = kind->type == CELL_DECIMAL;
    enum number_fault fault =
        decimal ? decimal_read(value, grouping, &n) : integer_read(value, &n);
    int64_t unit = decimal ? THOUSAND : 1;
    return fault == NUMBER_OK && n >= kind->low * unit &&
        n <= kind->high * unit;
}

/* Can the rule have this value? */
static bool
is_rule_value(const struct rule_kind *kind, const char *value, char grouping,
    struct podium_arena *arena)
{
    struct tie_rules ties;
    struct date day;
    switch (kind->type) {
    case CELL_WORD:
        return words_have_text(kind->allowed, value);
    case CELL_WORDS:
        return are_words_of(kind->allowed, value);
    case CELL_INT:
    case CELL_DECIMAL:
        return is_number_of(kind, value, grouping);
    case CELL_DATE:
        return date_read(value, &day);
    case CELL_TEXT:
        return read_tie_steps(value, arena, &ties);
    default:
        return are_codes(arena, value);
    }
}

static void
report_rule_value(
    struct fault_sink *at, const struct rule_kind *kind, const char *value)
{
    switch (kind->type) {
    case CELL_WORD:
        row_fault_add(at, 3, WORDS("cell.word", value, kind->allowed));
        break;
    case CELL_WORDS:
        row_fault_add(at, 3, WORDS("cell.words", value, kind->allowed));
        break;
    case CELL_INT:
    case CELL_DECIMAL:
        row_fault_add(at, 3,
            WORDS("cell.range", value, INT_TEXT(kind->low),
                INT_TEXT(kind->high)));
        break;
    case CELL_DATE:
        row_fault_add(at, 3, WORDS("cell.date", value));
        break;
    case CELL_TEXT:
        row_fault_add(at, 3, WORDS("rule.ties", value));
        break;
    default:
        row_fault_add(at, 3, WORDS("rule.codes", value));
    }
}

void
check_rule(struct fault_sink *at, const char *const *texts)
{
    const char *value = texts[3];
    size_t index = rule_kind_index(texts[2]);
    const struct rule_kind *kind = &rule_kinds[index];
    if (!kind->name) {
        struct buffer known = { 0 };
        for (const struct rule_kind *k = rule_kinds; k->name; k++) {
            buffer_text(&known, k == rule_kinds ? "" : " ");
            buffer_text(&known, k->name);
        }
        row_fault_add(
            at, 2, WORDS("cell.word", texts[2], buffer_string(&known)));
        buffer_free(&known);
    } else if (!is_rule_value(kind, value, at->grouping, at->arena)) {
        report_rule_value(at, kind, value);
    }
    if (kind->name && index >= rule_kind_index(FIRST_ELIGIBILITY_RULE) &&
        *texts[0])
        row_fault_add(at, 0, WORDS("rule.no_round", texts[2]));
}

#define RULE_COUNT (sizeof rule_kinds / sizeof *rule_kinds - 1)

/* The value of each rule, in the order of rule_kinds. */
struct rule_values {
    const char *texts[RULE_COUNT];
};

static const char *
rule_value(const struct rule_values *v, const char *name)
{
    return v->texts[rule_kind_index(name)];
}

static int
rule_choice(const struct rule_values *v, const char *name)
{
    size_t i = rule_kind_index(name);
    return words_index(rule_kinds[i].allowed, v->texts[i]);
}

static void
set_rules(
    const struct rule_values *v, struct podium_arena *arena, struct rules *out)
{
    const char *threshold = rule_value(v, "outlier_threshold");
    const char *between = rule_value(v, "discrepancy_between");
    const char *from_mean = rule_value(v, "discrepancy_from_mean");
    out->ranking = (struct aggregate_rules){
        .method = (enum method)rule_choice(v, "method"),
        .has_outlier = *threshold != '\0',
        .outlier_threshold = cell_decimal(threshold) * THOUSAND,
        .outlier_until_stable = rule_choice(v, "outlier_passes") == 1,
        .outlier_least = cell_int(rule_value(v, "outlier_least")),
        .below_least_unranked = rule_choice(v, "outlier_below_least") == 1,
        .least_sheets = cell_int(rule_value(v, "least_sheets")),
        .rounding = (enum rounding)rule_choice(v, "rounding"),
        .digits = (int)cell_int(rule_value(v, "digits")),
        .rank_on_rounded = rule_choice(v, "rank_on") == 0,
    };
    out->apart = (struct discrepancy_limits){
        .has_between = *between != '\0',
        .between = cell_decimal(between) * THOUSAND,
        .has_from_mean = *from_mean != '\0',
        .from_mean = cell_decimal(from_mean) * THOUSAND,
        .counts = (enum discrepancy_counts)rule_choice(v, "discrepancy_counts"),
    };
    (void)read_tie_steps(rule_value(v, "ties"), arena, &out->ties);
    out->threshold_on_rounded = rule_choice(v, "threshold_on") == 0;
    out->quota_may_exceed = rule_choice(v, "quota_tie") == 1;
    out->judges_per_entry = cell_int(rule_value(v, "judges_per_entry"));
    out->judge_load = cell_int(rule_value(v, "judge_load"));
    out->same_unit_conflict = rule_choice(v, "same_unit_conflict") == 0;
    out->publishes = (enum podium_published)rule_choice(v, "publishes");
    out->feedback_shows = rule_value(v, "feedback_shows");
}

enum podium_status
rules_load(struct podium *pd, int64_t round, int64_t field,
    struct podium_arena *arena, struct rules *out)
{
    struct rule_values v;
    for (size_t i = 0; i < RULE_COUNT; i++)
        v.texts[i] = rule_kinds[i].otherwise;
    /* The more specific a row, the later it comes and overwrites. */
    struct stmt q = stmt(pd,
        "SELECT rule, value FROM rules"
        " WHERE ifnull(round, :round) = :round"
        " AND ifnull(field, :field) = :field"
        " ORDER BY field IS NOT NULL, round IS NOT NULL, rule");
    bind_int(&q, ":round", round);
    bind_int(&q, ":field", field);
    enum podium_status status = PODIUM_OK;
    while (status == PODIUM_OK && next_row(&q)) {
        size_t i = rule_kind_index(col_word(&q, 0));
        if (i >= RULE_COUNT)
            continue;
        v.texts[i] = podium_strdup(arena, col_word(&q, 1));
        if (v.texts[i] && !is_rule_value(&rule_kinds[i], v.texts[i], 0, arena))
            status = failed(pd, PODIUM_INVALID, "rule.unusable",
                rule_kinds[i].name, v.texts[i]);
    }
    enum podium_status end = stmt_end_into(&q, arena);
    if (status == PODIUM_OK)
        status = end;
    if (status == PODIUM_OK)
        set_rules(&v, arena, out);
    size_t judges = rule_kind_index("judges_per_entry");
    out->judges_asked = v.texts[judges] != rule_kinds[judges].otherwise;
    return status;
}

_Static_assert(METHOD_DROP_HIGH_LOW == 2 && ROUND_UP == 3 &&
        DISCREPANCY_COUNTS_THIRD == 2 && PODIUM_PUBLISHED_RESULTS == 3,
    "enums follow the order of the words in rule_kinds");

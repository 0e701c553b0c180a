/* rubric.c - the criteria of a field in a round, and what a score may be. */
/* SPDX-License-Identifier: MIT */
#include "contest/rules/rubric.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "record/stmt.h"

#define RUBRIC_SQL                                                             \
    "SELECT r.round, r.field, c.id, c.criterion, c.name, c.maximum,"           \
    " c.step, c.weight, c.minimum, c.bonus, c.comment_below"                   \
    " FROM rubric r JOIN criteria c ON c.id = r.criterion"

/* Its columns. */
enum {
    RUBRIC_ROUND,
    RUBRIC_FIELD,
    RUBRIC_ID,
    RUBRIC_CRITERION,
    RUBRIC_NAME,
    RUBRIC_MAXIMUM,
    RUBRIC_STEP,
    RUBRIC_WEIGHT,
    RUBRIC_MINIMUM,
    RUBRIC_BONUS,
    RUBRIC_COMMENT_BELOW
};

static void
read_criterion_row(
    const struct stmt *q, struct podium_arena *arena, struct criterion *c)
{
    *c = (struct criterion){
        .id = col_int(q, RUBRIC_ID),
        .code = podium_strdup(arena, col_text(q, RUBRIC_CRITERION)),
        .name = podium_strdup(arena, col_text(q, RUBRIC_NAME)),
        .maximum = col_int(q, RUBRIC_MAXIMUM),
        .step = col_int(q, RUBRIC_STEP),
        .weight = col_int(q, RUBRIC_WEIGHT),
        .has_minimum = !col_is_null(q, RUBRIC_MINIMUM),
        .minimum = col_int(q, RUBRIC_MINIMUM),
        .bonus = col_int(q, RUBRIC_BONUS) != 0,
        .has_comment_below = !col_is_null(q, RUBRIC_COMMENT_BELOW),
        .comment_below = col_int(q, RUBRIC_COMMENT_BELOW),
    };
}

static enum podium_status
read_rubric_rows(
    struct stmt *q, struct podium_arena *arena, struct rubrics *out)
{
    *out = (struct rubrics){ 0 };
    struct rubric *at = NULL;
    while (next_row(q)) {
        int64_t round = col_int(q, RUBRIC_ROUND),
                field = col_int(q, RUBRIC_FIELD);
        if (!at || at->round != round || at->field != field) {
            at = arena_push(arena, out);
            if (!at)
                break;
            *at = (struct rubric){ .round = round, .field = field };
        }
        struct criterion *c = arena_push(arena, at);
        if (!c)
            break;
        read_criterion_row(q, arena, c);
    }
    return stmt_end_into(q, arena);
}

enum podium_status
rubrics_load(struct podium *pd, struct podium_arena *arena, struct rubrics *out)
{
    struct stmt q = stmt(pd,
        RUBRIC_SQL
        " ORDER BY r.round, r.field, c.position, c.criterion COLLATE code");
    return read_rubric_rows(&q, arena, out);
}

enum podium_status
rubric_load(struct podium *pd, int64_t round, int64_t field,
    struct podium_arena *arena, const struct rubric **out)
{
    struct rubrics found;
    struct stmt q = stmt(pd,
        RUBRIC_SQL " WHERE r.round = :round AND r.field = :field"
                   " ORDER BY c.position, c.criterion COLLATE code");
    bind_int(&q, ":round", round);
    bind_int(&q, ":field", field);
    enum podium_status status = read_rubric_rows(&q, arena, &found);
    *out = found.count ? found.items : NULL;
    return status;
}

const struct rubric *
rubric_find(const struct rubrics *rubrics, int64_t round, int64_t field)
{
    for (size_t i = 0; i < rubrics->count; i++)
        if (rubrics->items[i].round == round &&
            rubrics->items[i].field == field)
            return &rubrics->items[i];
    return NULL;
}

bool
is_score_allowed(const struct criterion *c, int64_t score, const char *text,
    enum podium_language language, struct score_fault *fault)
{
    char point = language == PODIUM_LANGUAGE_VI ? ',' : '.';
    int64_t low = c->maximum < 0 ? c->maximum : 0;
    int64_t high = c->maximum < 0 ? 0 : c->maximum;
    *fault = (struct score_fault){ 0 };
    if (score < low || score > high) {
        const char *const words[] = { "score.range", text,
            decimal_text(fault->low, low, point),
            decimal_text(fault->high, high, point), c->code };
        memcpy(fault->words, words, sizeof words);
    } else if (score % c->step != 0) {
        const char *const words[] = { "score.step", text,
            decimal_text(fault->low, c->step, point), c->code };
        memcpy(fault->words, words, sizeof words);
    }
    return !fault->words[0];
}

bool
criterion_is_required(const struct criterion *c)
{
    return !c->bonus;
}

bool
score_needs_comment(const struct criterion *c, int64_t score)
{
    return c->has_comment_below && score < c->comment_below;
}

enum criterion_part
criterion_part(const char *name, size_t *size)
{
    static const char *const ends[] = { [PART_COMMENT] = ".comment",
        [PART_NOTE] = ".note",
        [PART_UNSURE] = ".unsure" };
    size_t n = strlen(name);
    for (int part = PART_COMMENT; part <= PART_UNSURE; part++) {
        size_t m = strlen(ends[part]);
        if (n >= m && strcmp(name + n - m, ends[part]) == 0) {
            *size = n - m;
            return (enum criterion_part)part;
        }
    }
    *size = n;
    return PART_POINTS;
}

const struct criterion *
rubric_criterion(const struct rubric *rubric, const char *code, size_t n)
{
    const struct criterion *alike = NULL;
    size_t count = 0;
    for (size_t i = 0; rubric && i < rubric->count; i++) {
        const struct criterion *c = &rubric->items[i];
        if (strncasecmp(c->code, code, n) != 0 || c->code[n] != '\0')
            continue;
        if (strncmp(c->code, code, n) == 0)
            return c;
        alike = c;
        count++;
    }
    return count == 1 ? alike : NULL;
}

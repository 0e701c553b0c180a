/* sheet_words.c - a sheet as words of a command, and as words for people. */
/* SPDX-License-Identifier: MIT */
#include "cli/cmd/sheet_words.h"

#include <string.h>
#include <strings.h>

#include "base/message.h"
#include "cli/ui/localized.h"
#include "cli/ui/table.h"

bool
read_scores(struct app *app, int argc, char **argv, struct podium_cells *out)
{
    struct podium_cell *cells =
        podium_alloc(&app->arena, (size_t)argc, sizeof *cells);
    out->items = cells;
    for (int i = 0; cells && i < argc; i++) {
        char *equals = strchr(argv[i], '=');
        if (!equals) {
            report_misuse(app, WORDS("score.word", argv[i]));
            return false;
        }
        *equals = '\0';
        for (size_t j = 0; j < out->count; j++)
            if (strcasecmp(cells[j].column, argv[i]) == 0) {
                report_misuse(app, WORDS("usage.twice", argv[i]));
                return false;
            }
        cells[out->count++] = (struct podium_cell){ argv[i], equals + 1 };
    }
    return true;
}

const char *
join_words(struct app *app, const char *a, const char *between, const char *b)
{
    size_t n = strlen(a) + strlen(between) + strlen(b) + 1;
    char *text = podium_alloc(&app->arena, n, 1);
    if (text)
        snprintf(text, n, "%s%s%s", a, between, b);
    return text ? text : a;
}

const char *
remark_column(struct app *app, const char *criterion, const char *part)
{
    return join_words(app, criterion, ".", part);
}

/* The words begin with no digit: "2 7" is a slip and no comment. */
struct answer
split_answer(struct app *app, const char *typed)
{
    static const char digits[] = "0123456789", between[] = " \t:?";
    struct answer out = { .points = typed };
    size_t n = strspn(typed, "-.,0123456789");
    size_t gap = strspn(typed + n, between);
    const char *words = typed + n + gap;
    bool glued = *words && gap == 0;
    if (n == 0 || glued || (*words && strchr(digits, *words)))
        return out;
    char *points = podium_alloc(&app->arena, n + 1, 1);
    if (!points)
        return out;
    memcpy(points, typed, n);
    out.points = points;
    out.words = *words ? words : NULL;
    out.unsure = memchr(typed + n, '?', gap) != NULL;
    return out;
}

const char *
remark_text(const char *typed)
{
    return strcmp(typed, "-") == 0 ? "" : typed;
}

const char *
answer_text(struct app *app, const struct podium_question *q)
{
    const char *points = q->answer ? people_number(app, q->answer) : NULL;
    if (!q->unsure)
        return points;
    return points ? join_words(app, points, "", "?") : "?";
}

bool
is_bare_number(const char *typed)
{
    return *typed && typed[strspn(typed, "0123456789.,- ?")] == '\0' &&
        typed[strcspn(typed, "0123456789")];
}

void
print_submitted(struct app *app, const struct podium_submitted *s)
{
    static const struct heading headings[] = { { "entry", LEFT, false },
        { "receipt", LEFT, false }, { "version", RIGHT, false },
        { "total", RIGHT, false } };
    if (s->late)
        fprintf(app->err, "%s\n", SAY(app, "score.late", s->receipt));
    if (app->format == FORMAT_TABLE) {
        fprintf(app->out, "%s\n",
            SAY(app, "score.submitted", s->entry, people_number(app, s->total),
                s->receipt));
        return;
    }
    struct table_out t = TABLE(app, headings);
    table_text(&t, s->entry);
    table_text(&t, s->receipt);
    table_int(&t, s->version);
    table_text(&t, s->total);
    table_end(&t);
}

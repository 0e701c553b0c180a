/* form_answers.c - the rows of a registration form's file as entries with their
 * authors.
 *
 * In: rows of cells, and what each column means. Out: for each row the texts of
 * an entry and of its authors, each with the column that it is from, so that a
 * fault in it is found in the file. Columns with one meaning are parts of one
 * text: first and last name make a name, in the order of the columns, several
 * descriptions a summary with their questions above them. Of others, such as
 * the field, a form that branches asks more than once, and only one answer may
 * be there. */
/* SPDX-License-Identifier: MIT */
#include "contest/registration/form_answers.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/words.h"
#include "contest/registration/author_names.h"

const char *const form_entry_columns[FORM_ENTRY_PARTS] = { "entry", "title",
    "field", "unit", "summary" };
const char *const form_author_columns[FORM_AUTHOR_PARTS] = { "name",
    "birth_date", "unit", "phone", "share" };

static const char entry_meanings[] = "entry title field unit summary";
static const char author_meanings[] = "name birth_date author_unit phone share";

/* A row being read. */
struct answer_reader {
    struct import *im;
    const struct podium_form_headings *headings;
    struct form_answers *out;
    struct form_answer *answer;
    const char *const *cells; /* of the row */
};

static void
add_answer_fault(
    struct answer_reader *r, size_t column, const char *const words[])
{
    struct import *im = r->im;
    struct location location = { .file = im->csv.file,
        .workbook = im->csv.workbook,
        .row = r->answer->row,
        .column = column,
        .name = column ? im->csv.names[column - 1] : NULL };
    fault_add(&im->out->faults, im->arena, im->at.language, &location, words);
}

/* Add a text to what the columns before have answered: as a word that follows,
 * or below its question. */
static void
join_cell(struct answer_reader *r, struct form_cell *cell,
    const struct podium_form_heading *h, const char *text, bool below)
{
    struct buffer b = { 0 };
    buffer_text(&b, cell->text);
    if (b.size > 0)
        buffer_text(&b, below ? "\n\n" : " ");
    if (below) {
        buffer_text(&b, h->heading);
        buffer_char(&b, '\n');
    }
    buffer_text(&b, text);
    const char *joined = b.failed
        ? NULL
        : csv_typed_cell(r->im->arena, CELL_KIND_TEXT, b.bytes, b.size);
    r->im->arena->failed |= b.failed;
    buffer_free(&b);
    cell->text = joined ? joined : "";
    cell->column = cell->column ? cell->column : h->column;
}

static bool
are_same_answer(struct answer_reader *r, const char *a, const char *b)
{
    const char *x = text_name_key(r->im->arena, a);
    const char *y = text_name_key(r->im->arena, b);
    return x && y && strcmp(x, y) == 0;
}

/* Only one of several columns with this meaning may have an answer. */
static void
take_only_cell(struct answer_reader *r, struct form_cell *cell,
    const char *text, size_t column)
{
    if (!*cell->text)
        *cell = (struct form_cell){ text, column };
    else if (!are_same_answer(r, cell->text, text))
        add_answer_fault(
            r, column, WORDS("form.two_answers", cell->text, text));
}

/* The author with this number, from 1; NULL when memory ran out. */
static struct form_author *
answer_author(struct answer_reader *r, size_t number)
{
    struct form_authors *list = &r->answer->authors;
    while (list->count < number) {
        struct form_author *a = arena_push(r->im->arena, list);
        for (size_t i = 0; a && i < FORM_AUTHOR_PARTS; i++)
            a->parts[i].text = "";
        if (!a)
            return NULL;
    }
    return &list->items[number - 1];
}

static bool
has_several_summaries(const struct podium_form_headings *headings)
{
    size_t n = 0;
    for (size_t i = 0; i < headings->count; i++)
        n += strcmp(headings->items[i].meaning, "summary") == 0;
    return n > 1;
}

static void
take_entry_cell(struct answer_reader *r, const struct podium_form_heading *h,
    const char *text)
{
    int part = words_index(entry_meanings, h->meaning);
    struct form_cell *cell = &r->answer->parts[part];
    bool asked = part == FORM_SUMMARY && has_several_summaries(r->headings);
    if (asked)
        join_cell(r, cell, h, text, true);
    else if (part == FORM_TITLE && *cell->text)
        join_cell(r, cell, h, text, false);
    else
        take_only_cell(r, cell, text, h->column);
}

static void
take_author_cell(struct answer_reader *r, const struct podium_form_heading *h,
    const char *text)
{
    int part = words_index(author_meanings, h->meaning);
    if (h->author > 1 && says_nobody(r->im->arena, text))
        return;
    struct form_author *a = answer_author(r, h->author);
    if (!a)
        return;
    if (part == FORM_NAME && *a->parts[part].text)
        join_cell(r, &a->parts[part], h, text, false);
    else
        take_only_cell(r, &a->parts[part], text, h->column);
}

/* What names an answer itself: the first that is there. */
static void
take_label(const char **label, const char *text)
{
    if (!**label)
        *label = text;
}

static void
take_cell(struct answer_reader *r, const struct podium_form_heading *h,
    const char *text)
{
    if (words_have_text(entry_meanings, h->meaning))
        take_entry_cell(r, h, text);
    else if (words_have_text(author_meanings, h->meaning))
        take_author_cell(r, h, text);
    else if (strcmp(h->meaning, "submission") == 0)
        take_label(&r->answer->submission, text);
    else if (strcmp(h->meaning, "submitter") == 0)
        take_label(&r->answer->submitter, text);
    else if (strcmp(h->meaning, "submitted") == 0)
        take_label(&r->answer->submitted, text);
}

/* ---- the authors ---- */

static bool
has_author(const struct form_authors *list, const char *key)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].key && strcmp(list->items[i].key, key) == 0)
            return true;
    return false;
}

/* The names in a cell that lists all authors, but those who are there already:
 * who wrote her own name first lists it again. */
static void
add_listed_authors(struct answer_reader *r, const struct podium_form_heading *h,
    const char *text)
{
    struct name_list names = { 0 };
    const char *doubtful = author_names_read(text, r->im->arena, &names);
    if (doubtful)
        add_answer_fault(r, h->column, WORDS("form.no_name", doubtful, text));
    for (size_t i = 0; i < names.count && !r->im->arena->failed; i++) {
        const char *key = text_name_key(r->im->arena, names.items[i]);
        if (!key || has_author(&r->answer->authors, key))
            continue;
        struct form_author *a = answer_author(r, r->answer->authors.count + 1);
        const char *name = csv_typed_cell(r->im->arena, CELL_KIND_TEXT,
            names.items[i], strlen(names.items[i]));
        if (a && name) {
            a->parts[FORM_NAME] = (struct form_cell){ name, h->column };
            a->key = key;
        }
    }
}

/* The supervisors or relatives in a cell, one or several. */
static void
add_relations(struct answer_reader *r, const struct podium_form_heading *h,
    const char *text)
{
    struct form_relations *list = &r->answer->relations;
    struct name_list names = { 0 };
    const char *doubtful = author_names_read(text, r->im->arena, &names);
    if (doubtful)
        add_answer_fault(r, h->column, WORDS("form.no_name", doubtful, text));
    for (size_t i = 0; i < names.count; i++) {
        size_t number = 1;
        for (size_t k = 0; k < list->count; k++)
            number += strcmp(list->items[k].relation, h->meaning) == 0;
        const char *name = csv_typed_cell(r->im->arena, CELL_KIND_TEXT,
            names.items[i], strlen(names.items[i]));
        struct form_relation *one =
            name ? arena_push(r->im->arena, list) : NULL;
        if (one)
            *one = (struct form_relation){ h->meaning, number,
                { name, h->column } };
    }
}

/* Drop authors of whom nothing was answered; one without a name is a fault. */
static void
pack_authors(struct answer_reader *r)
{
    struct form_authors *list = &r->answer->authors;
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        struct form_author *a = &list->items[i];
        const struct form_cell *filled = NULL;
        for (size_t p = 0; p < FORM_AUTHOR_PARTS && !filled; p++)
            filled = *a->parts[p].text ? &a->parts[p] : NULL;
        if (!filled)
            continue;
        if (!*a->parts[FORM_NAME].text)
            add_answer_fault(r, filled->column,
                WORDS("form.nameless", INT_TEXT(i + 1), filled->text));
        a->key = text_name_key(r->im->arena, a->parts[FORM_NAME].text);
        list->items[kept++] = *a;
    }
    list->count = kept;
}

/* A cell that lists names. Who has no teacher or fellow writes a dash. */
static void
take_names(struct answer_reader *r, const struct podium_form_heading *h,
    const char *text)
{
    if (says_nobody(r->im->arena, text))
        return;
    if (strcmp(h->meaning, "names") == 0)
        add_listed_authors(r, h, text);
    else if (words_have_text("supervisor relative", h->meaning))
        add_relations(r, h, text);
}

/* ---- the row as a whole ---- */

/* Is it one of the texts that the column has for answers to be left out? */
static bool
is_skipped(struct answer_reader *r, const char *skip, const char *text)
{
    for (const char *s = skip; *s;) {
        size_t n = strcspn(s, "|");
        const char *one = text_clean(r->im->arena, s, n);
        if (one && *one && are_same_answer(r, one, text))
            return true;
        s += n + (s[n] == '|');
    }
    return false;
}

static bool
is_left_out(struct answer_reader *r)
{
    for (size_t i = 0; i < r->headings->count; i++) {
        const struct podium_form_heading *h = &r->headings->items[i];
        if (h->skip && *r->cells[i] && is_skipped(r, h->skip, r->cells[i]))
            return true;
    }
    return false;
}

static void
digest_answer(struct form_answer *a)
{
    struct hash h;
    unsigned char bytes[HASH_BYTES];
    hash_start(&h, "podium-form-1");
    for (size_t i = 0; i < FORM_ENTRY_PARTS; i++)
        hash_text(&h, a->parts[i].text);
    for (size_t k = 0; k < a->authors.count; k++)
        for (size_t i = 0; i < FORM_AUTHOR_PARTS; i++)
            hash_text(&h, a->authors.items[k].parts[i].text);
    for (size_t k = 0; k < a->relations.count; k++) {
        hash_text(&h, a->relations.items[k].relation);
        hash_text(&h, a->relations.items[k].name.text);
    }
    hash_text(&h, a->submission);
    hash_text(&h, a->submitter);
    hash_text(&h, a->submitted);
    hash_end(&h, bytes);
    hash_hex(a->digest, bytes);
}

/* Nobody sends two answers in one second: by both it is known again, whatever
 * was corrected in it since. */
static const char *
moment_and_sender(struct answer_reader *r, const struct form_answer *a)
{
    struct buffer b = { 0 };
    buffer_text(&b, a->submitted);
    buffer_char(&b, ' ');
    buffer_text(&b, a->submitter);
    const char *both =
        b.failed ? NULL : podium_strdup(r->im->arena, buffer_string(&b));
    r->im->arena->failed |= b.failed;
    buffer_free(&b);
    return both ? both : "";
}

static void
read_answer(struct answer_reader *r)
{
    struct form_answer *a = r->answer;
    for (size_t i = 0; i < FORM_ENTRY_PARTS; i++)
        a->parts[i].text = "";
    a->submission = a->submitter = a->submitted = "";
    for (size_t i = 0; i < r->headings->count; i++)
        if (*r->cells[i])
            take_cell(r, &r->headings->items[i], r->cells[i]);
    pack_authors(r);
    for (size_t i = 0; i < r->headings->count; i++)
        if (*r->cells[i])
            take_names(r, &r->headings->items[i], r->cells[i]);
    if (!*a->submission && *a->submitter && *a->submitted)
        a->submission = moment_and_sender(r, a);
    a->title_key = text_fold(r->im->arena, a->parts[FORM_TITLE].text);
    a->time = form_time_read(a->submitted);
    if (!r->im->arena->failed)
        digest_answer(a);
}

static void
note_mapped(
    const struct podium_form_headings *headings, struct form_answers *out)
{
    for (size_t i = 0; i < headings->count; i++) {
        const char *meaning = headings->items[i].meaning;
        if (words_have_text(entry_meanings, meaning))
            out->entry_mapped[words_index(entry_meanings, meaning)] = true;
        if (words_have_text(author_meanings, meaning))
            out->author_mapped[words_index(author_meanings, meaning)] = true;
        out->author_mapped[FORM_NAME] |= strcmp(meaning, "names") == 0;
    }
}

/* Of all of them, also those that were read before: the more there are, the
 * more certain it is. Where some have no moment the rows are as they came. */
static enum form_time_order
order_of_answers(const struct form_answers *answers, struct podium_arena *arena)
{
    size_t n = 0, count = answers->count;
    struct form_time *times = podium_alloc(arena, count + 1, sizeof *times);
    for (size_t i = 0; times && i < count; i++)
        if (*answers->items[i].submitted)
            times[n++] = answers->items[i].time;
    return times && n == count ? form_time_order(times, n) : FORM_TIME_NONE;
}

/* Can all birth dates be read in this order? */
static bool
can_birth_dates_be(const struct form_answers *out, bool month_first)
{
    struct date day;
    for (size_t i = 0; i < out->count; i++)
        for (size_t k = 0; k < out->items[i].authors.count; k++) {
            const char *text =
                out->items[i].authors.items[k].parts[FORM_BIRTH_DATE].text;
            if (*text && !form_time_day(text, month_first, &day) &&
                form_time_day(text, !month_first, &day))
                return false;
        }
    return true;
}

/* Say how they are read, by the first that could be read otherwise. */
static void
note_month_first(struct import *im, const struct form_answer *a,
    const struct form_cell *cell, const char *iso)
{
    struct location location = { .file = im->csv.file,
        .workbook = im->csv.workbook,
        .row = a->row,
        .column = cell->column,
        .name = cell->column ? im->csv.names[cell->column - 1] : NULL };
    fault_add(&im->out->notes, im->arena, im->at.language, &location,
        WORDS("form.note_month_first", cell->text, iso));
}

/* A form writes all its days in one order: where its moments have the month
 * first, so have the birth dates, unless one of them cannot. */
static void
turn_birth_dates(struct import *im, struct form_answers *out)
{
    bool said = !can_birth_dates_be(out, false);
    if (!can_birth_dates_be(out, true))
        return;
    for (size_t i = 0; i < out->count; i++)
        for (size_t k = 0; k < out->items[i].authors.count; k++) {
            struct form_cell *cell =
                &out->items[i].authors.items[k].parts[FORM_BIRTH_DATE];
            struct date day;
            char room[DATE_ROOM];
            if (!*cell->text || !form_time_day(cell->text, true, &day))
                continue;
            date_iso(room, day);
            if (!said)
                note_month_first(im, &out->items[i], cell, room);
            said = true;
            const char *iso =
                csv_typed_cell(im->arena, CELL_KIND_TEXT, room, strlen(room));
            cell->text = iso ? iso : "";
        }
}

void
form_answers_read(struct import *im,
    const struct podium_form_headings *headings, struct form_answers *out)
{
    *out = (struct form_answers){ 0 };
    note_mapped(headings, out);
    arena_reserve(im->arena, out, im->csv.rows);
    for (size_t i = 0; i < im->csv.rows && !im->arena->failed; i++) {
        struct answer_reader r = { .im = im,
            .headings = headings,
            .out = out,
            .cells = &im->csv.cells[i * im->csv.columns] };
        if (is_left_out(&r)) {
            out->left_out++;
            continue;
        }
        r.answer = arena_push(im->arena, out);
        if (!r.answer)
            return;
        r.answer->row = im->csv.row_numbers[i];
        read_answer(&r);
    }
    out->order = order_of_answers(out, im->arena);
    if (out->order == FORM_TIME_MONTH_FIRST || !can_birth_dates_be(out, false))
        turn_birth_dates(im, out);
}

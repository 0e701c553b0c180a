/* form_columns.c - what the columns of a registration form's file mean.
 *
 * In: the headings of the file, which are whole questions, and the table
 * headings, in which the contest remembers what somebody said about them. Out:
 * a meaning for each column. One that nobody has spoken about has what it seems
 * to mean: that of the longest heading known from the lists of offices that is
 * in the question, word for word; which author it asks about is said by a
 * number in it, or by how many columns before it ask the same. It is a
 * suggestion, for people to accept. */
/* SPDX-License-Identifier: MIT */
#include "contest/registration/form_columns.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/text.h"
#include "base/text_search.h"
#include "base/words.h"
#include "contest/table/records.h"
#include "tables/form_header.h"

#define MOST_AUTHORS 99

/* The columns of the table headings. */
enum { HEADING, NUMBER, MEANING, AUTHOR, SKIP };

/* What is known of headings while a file is read. */
struct form_words {
    struct podium_arena *arena;
    struct heading_set form, entries, authors;
    struct map remembered; /* from heading and number to rows, plus 1 */
    struct rows rows;
    bool led; /* a column is about the leader of a team, the first author */
};

static const char *
heading_key(struct podium_arena *arena, const char *heading, size_t number)
{
    struct buffer b = { 0 };
    buffer_int(&b, (int64_t)number);
    buffer_char(&b, ' ');
    buffer_text(&b, heading);
    const char *key = b.failed ? NULL : podium_strdup(arena, buffer_string(&b));
    arena->failed |= b.failed;
    buffer_free(&b);
    return key;
}

static enum podium_status
load_remembered(struct podium *pd, struct form_words *w)
{
    enum podium_status status =
        rows_load(pd, table_find("headings"), w->arena, &w->rows);
    w->remembered.arena = w->arena;
    for (size_t i = 0; status == PODIUM_OK && i < w->rows.count; i++) {
        bool added;
        const char *const *texts = w->rows.items[i].texts;
        const char *key = heading_key(
            w->arena, texts[HEADING], (size_t)cell_int(texts[NUMBER]));
        int64_t *slot = key ? map_put(&w->remembered, key, &added) : NULL;
        if (slot)
            *slot = (int64_t)i + 1;
    }
    return status;
}

/* ---- what a heading seems to say ---- */

/* Is one of these words, separated by |, in the folded text? */
static bool
says_any(const char *folded, const char *phrases)
{
    char padded[256], phrase[64];
    snprintf(padded, sizeof padded, " %s ", folded);
    for (const char *s = phrases; *s;) {
        size_t n = strcspn(s, "|");
        snprintf(phrase, sizeof phrase, " %.*s ", (int)n, s);
        if (strstr(padded, phrase))
            return true;
        s += n + (s[n] == '|');
    }
    return false;
}

static bool
is_about_leader(const char *folded)
{
    return says_any(folded,
        "truong nhom|dai dien nhom|nhom truong|dai dien|chu nhiem|submitter|"
        "team leader|leader|tac gia chinh|lead author");
}

static bool
is_about_member(const char *folded)
{
    return says_any(folded, "thanh vien|member|dong tac gia|co author");
}

static bool
is_about_author(const char *folded)
{
    return is_about_leader(folded) || is_about_member(folded) ||
        says_any(folded, "tac gia|author|hoc sinh|thi sinh|student");
}

static bool
is_about_supervisor(const char *folded)
{
    return says_any(folded,
        "huong dan|giao vien|thay co|supervisor|teacher|mentor|chaperone");
}

static bool
is_about_relative(const char *folded)
{
    return says_any(
        folded, "phu huynh|giam ho|cha me|bo me|parent|guardian|relative");
}

/* A teacher's or a parent's name is not an author's. */
static bool
is_about_others(const char *folded)
{
    return is_about_supervisor(folded) || is_about_relative(folded);
}

#define FEW_WORDS 4

/* "Giáo viên hướng dẫn" asks for the name; "Số điện thoại giáo viên" does not,
 * nor does "Em đã đọc hướng dẫn chưa?". */
static bool
asks_for_name(const char *folded)
{
    size_t words = 1;
    for (const char *s = folded; *s; s++)
        words += *s == ' ';
    return says_any(folded, "ten|ho ten|name|full name") ||
        (words <= FEW_WORDS &&
            !says_any(folded,
                "dien thoai|sdt|so|email|don vi|truong|chuc vu|ngay sinh|nam"
                " sinh|dia chi|zalo|phone|school|position|address|doc"));
}

/* Of others only the name is of use: a judge may have it. */
static const char *
meaning_about_others(const char *folded)
{
    if (!asks_for_name(folded))
        return "none";
    return is_about_supervisor(folded) ? "supervisor" : "relative";
}

/* The number of the author in a heading: of the digits or the word for an
 * order; 0 if it has none. */
static size_t
author_number(const char *heading, const char *folded)
{
    static const char *const orders[] = { "thu nhat|first", "thu hai|second",
        "thu ba|third", "thu tu|fourth", "thu nam|fifth" };
    size_t size, value;
    if (last_number(heading, &size, &value) && value > 0 &&
        value <= MOST_AUTHORS)
        return value;
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        if (says_any(folded, orders[i]) && !says_any(folded, "first name"))
            return i + 1;
    return 0;
}

/* The author that a column is of: a member of a team with a leader comes after
 * the leader. */
static size_t
suggested_author(const struct form_words *w,
    const struct podium_form_heading *h, const char *folded)
{
    size_t n = author_number(h->heading, folded);
    if (n == 0)
        n = h->number;
    if (is_about_member(folded) && w->led)
        n++;
    return n <= MOST_AUTHORS ? n : MOST_AUTHORS;
}

/* A column of the table authors as a meaning. */
static const char *
meaning_of_author_column(const char *column)
{
    return strcmp(column, "unit") == 0 ? "author_unit" : column;
}

static const char *
suggested_meaning(struct form_words *w, const char *folded)
{
    size_t form, entry, author;
    if (is_about_others(folded))
        return meaning_about_others(folded);
    const char *of_form = heading_within(&w->form, folded, &form);
    const char *of_entry = heading_within(&w->entries, folded, &entry);
    const char *of_author = heading_within(&w->authors, folded, &author);
    if (of_form && form >= entry && form >= author)
        return strcmp(of_form, "submitter") == 0 && is_about_member(folded)
            ? "none"
            : of_form;
    bool prefers_author =
        is_about_author(folded) ? author >= entry : author > entry;
    if (of_author && prefers_author)
        return meaning_of_author_column(of_author);
    return of_entry ? of_entry : "none";
}

static bool
is_of_author(const char *meaning)
{
    return words_have_text("name birth_date author_unit phone share", meaning);
}

/* Drafts are no answers: a column of states in which some are is one by which
 * they are left out. */
static const char *
suggested_skip(struct form_words *w, const struct csv *csv, const char *meaning,
    size_t column)
{
    if (strcmp(meaning, "none") != 0)
        return NULL;
    for (size_t r = 0; r < csv->rows; r++) {
        const char *text = csv->cells[r * csv->columns + column];
        const char *folded = strlen(text) < 16 ? text_fold(w->arena, text) : "";
        if (folded && words_have_text("draft nhap", folded) && *folded)
            return text;
    }
    return NULL;
}

static void
suggest(
    struct form_words *w, const struct csv *csv, struct podium_form_heading *h)
{
    const char *folded = text_fold_words(w->arena, h->heading);
    if (!folded)
        return;
    h->meaning = suggested_meaning(w, folded);
    h->author = is_of_author(h->meaning) ? suggested_author(w, h, folded) : 0;
    h->skip = suggested_skip(w, csv, h->meaning, h->column - 1);
}

/* ---- one column ---- */

static void
take_remembered(
    struct form_words *w, struct podium_form_heading *h, int64_t row)
{
    const char *const *texts = w->rows.items[row - 1].texts;
    h->known = true;
    h->meaning = texts[MEANING];
    h->author = (size_t)cell_int(texts[AUTHOR]);
    h->skip = *texts[SKIP] ? texts[SKIP] : NULL;
    if (is_of_author(h->meaning) && h->author == 0)
        h->author = 1;
}

/* Columns after the last heading go on like those of the last group. */
static void
take_from_group(const struct csv *csv, const struct podium_form_heading *list,
    struct podium_form_heading *h)
{
    size_t beyond = h->column - 1 - csv->own_columns;
    const struct podium_form_heading *base =
        &list[csv->own_columns - csv->group + beyond % csv->group];
    h->known = true;
    h->meaning = base->author > 0 ? base->meaning : "none";
    h->author = base->author > 0 ? base->author + beyond / csv->group + 1 : 0;
    h->follows = true;
}

static void
add_samples(const struct csv *csv, struct podium_form_heading *h)
{
    size_t n = 0;
    for (size_t r = 0; r < csv->rows && n < FORM_SAMPLES; r++) {
        const char *text = csv->cells[r * csv->columns + h->column - 1];
        bool seen = false;
        for (size_t i = 0; i < n; i++)
            seen |= strcmp(h->samples[i], text) == 0;
        if (*text && !seen)
            h->samples[n++] = text;
    }
}

static void
set_form_heading(struct form_words *w, const struct csv *csv, struct map *seen,
    const struct podium_form_heading *list, struct podium_form_heading *h)
{
    bool added;
    int64_t *count = map_put(seen, h->heading, &added);
    if (!count)
        return;
    h->number = (size_t)++ * count;
    h->meaning = "none";
    if (h->column > csv->own_columns) {
        take_from_group(csv, list, h);
        return;
    }
    const char *key = heading_key(w->arena, h->heading, h->number);
    const int64_t *row = key ? map_get(&w->remembered, key) : NULL;
    if (row)
        take_remembered(w, h, *row);
    else
        suggest(w, csv, h);
    add_samples(csv, h);
}

static bool
has_leader(struct podium_arena *arena, const struct csv *csv)
{
    for (size_t i = 0; i < csv->own_columns; i++) {
        const char *folded = text_fold_words(arena, csv->names[i]);
        if (folded && is_about_leader(folded) && !is_about_others(folded))
            return true;
    }
    return false;
}

static bool
has_meaning(const struct podium_form_headings *list, const char *meaning)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i].meaning, meaning) == 0)
            return true;
    return false;
}

/* Where one column has the names of all authors, what is said of one author is
 * of nobody in particular; and "Tên" alone is the entry's. */
static void
fit_to_names_column(struct form_words *w, struct podium_form_headings *list)
{
    bool titled = has_meaning(list, "title");
    if (!has_meaning(list, "names"))
        return;
    for (size_t i = 0; i < list->count; i++) {
        struct podium_form_heading *h = &list->items[i];
        if (h->known || h->follows || !is_of_author(h->meaning))
            continue;
        const char *folded = text_fold(w->arena, h->heading);
        bool title = !titled && folded && strcmp(folded, "ten") == 0;
        h->meaning = title ? "title" : "none";
        h->author = 0;
        titled |= title;
    }
}

enum podium_status
form_columns_load(struct podium *pd, const struct csv *csv,
    struct podium_arena *arena, struct podium_form_headings *out)
{
    static const char *const form[] = { "submission", "submitter", "submitted",
        "names", "name", "none", NULL };
    static const char *const entries[] = { "entry", "title", "field", "unit",
        "summary", NULL };
    static const char *const authors[] = { "name", "birth_date", "unit",
        "phone", "share", NULL };
    struct form_words w = { .arena = arena,
        .form = { "form", form, true, { .arena = arena } },
        .entries = { "entries", entries, true, { .arena = arena } },
        .authors = { "authors", authors, true, { .arena = arena } },
        .led = has_leader(arena, csv) };
    struct map seen = { .arena = arena };
    *out = (struct podium_form_headings){ 0 };
    enum podium_status status = load_remembered(pd, &w);
    if (status != PODIUM_OK)
        return status;
    arena_reserve(arena, out, csv->columns);
    for (size_t i = 0; i < csv->columns && !arena->failed; i++) {
        struct podium_form_heading *h = arena_push(arena, out);
        if (!h)
            break;
        h->heading = csv->names[i];
        h->column = i + 1;
        set_form_heading(&w, csv, &seen, out->items, h);
    }
    fit_to_names_column(&w, out);
    return arena->failed ? failed_memory(pd) : PODIUM_OK;
}

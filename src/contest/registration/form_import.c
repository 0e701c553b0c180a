/* form_import.c - what a registration form collected, into entries and authors.
 *
 * In: a file of answers. Out: entries, their authors, and which answers they
 * are from, so that the same file with more answers can be read again. The
 * answers that count become rows of the tables units, entries and authors,
 * which are imported as files of them are: every rule for a cell has its one
 * home there, and each cell knows where in the form's file it is from. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "contest/registration/form_codes.h"
#include "contest/registration/form_columns.h"
#include "contest/registration/form_groups.h"
#include "contest/registration/form_units.h"
#include "contest/registration/made_table.h"
#include "record/log.h"
#include "record/stmt.h"

/* A form's import under way. */
struct form_import {
    struct import im; /* of the file; its faults and notes are those of all */
    const struct podium_form_file *form;
    struct form_answers answers;
    struct podium_form_imported *out;
};

/* ---- entries ---- */

/* The code of the entry that an answer becomes. */
static void
add_code_cell(struct made_table *t, const struct form_answer *a)
{
    const struct form_cell *own = &a->parts[FORM_ENTRY];
    if (*own->text)
        add_made_cell(t, own->text, own->column);
    else
        add_made_text(t, a->code, 0);
}

/* Each answer that becomes a new entry gets a code, unless it has one. */
static void
allot_new_codes(struct form_import *f, struct code_series *codes)
{
    for (size_t i = 0; i < f->answers.count; i++)
        code_series_take(codes, f->answers.items[i].parts[FORM_ENTRY].text);
    for (size_t i = 0; i < f->answers.count; i++) {
        struct form_answer *a = &f->answers.items[i];
        if (!a->taken || a->code)
            continue;
        a->code = a->parts[FORM_ENTRY].text;
        if (*a->code)
            continue;
        a->code = code_series_next(codes);
        f->out->first = f->out->first ? f->out->first : a->code;
        f->out->last = a->code;
    }
}

static enum podium_status
allot_codes(struct form_import *f)
{
    struct podium *pd = f->im.pd;
    struct rows rows;
    struct code_series codes = {
        .arena = f->im.arena, .table = table_find("entries"), .taken = &rows
    };
    enum podium_status status = rows_load(pd, codes.table, f->im.arena, &rows);
    if (status != PODIUM_OK)
        return status;
    bool good = code_series_start(&codes, f->form->first_code, "E001");
    if (!good && !f->im.arena->failed)
        return failed(
            pd, PODIUM_INVALID, "form.first_code", f->form->first_code);
    if (good)
        allot_new_codes(f, &codes);
    for (size_t i = 0; i < f->answers.count; i++) {
        struct form_answer *a = &f->answers.items[i];
        a->code = f->answers.items[a->counts].code;
        f->out->replaced += !a->taken;
    }
    return f->im.arena->failed ? failed_memory(pd) : PODIUM_OK;
}

/* The day on which an answer was sent, as far as it is certain which number is
 * the month; "" if not. */
static const char *
day_filed(struct form_import *f, const struct form_answer *a)
{
    char room[DATE_ROOM];
    struct date day;
    struct location location = {
        .file = f->im.csv.file, .workbook = f->im.csv.workbook, .row = a->row
    };
    bool certain = f->answers.order != FORM_TIME_EITHER ||
        a->time.day_first == a->time.month_first;
    if (!certain ||
        !form_time_day(
            a->submitted, f->answers.order == FORM_TIME_MONTH_FIRST, &day)) {
        fault_add(&f->im.out->notes, f->im.arena, f->im.at.language, &location,
            WORDS("form.note_filed"));
        return "";
    }
    return podium_strdup(f->im.arena, date_iso(room, day));
}

/* Who was erased does not come back with answers that are sent again. */
static enum podium_status
refuse_erased(struct form_import *f)
{
    enum podium_status status = PODIUM_OK;
    for (size_t i = 0; status == PODIUM_OK && i < f->answers.count; i++) {
        const struct form_answer *a = &f->answers.items[i];
        bool erased = false;
        if (!a->taken || !a->entry)
            continue;
        struct stmt q = stmt(f->im.pd,
            "SELECT 1 FROM authors a JOIN erasures x ON x.hash IN (a.name_hash,"
            " a.birth_date, a.phone, a.spoken) WHERE a.entry = :entry");
        bind_int(&q, ":entry", a->entry);
        status = stmt_exists(&q, &erased);
        struct location location = { .file = f->im.csv.file,
            .workbook = f->im.csv.workbook,
            .row = a->row };
        if (erased)
            fault_add(&f->im.out->faults, f->im.arena, f->im.at.language,
                &location, WORDS("form.erased", a->code));
    }
    return status;
}

static enum podium_status
import_entries(struct form_import *f)
{
    const char *columns[FORM_ENTRY_PARTS + 1];
    struct made_table made = { .arena = f->im.arena, .columns = columns };
    enum form_part parts[FORM_ENTRY_PARTS];
    for (size_t i = 0; i < FORM_ENTRY_PARTS; i++)
        if (i == FORM_ENTRY || f->answers.entry_mapped[i]) {
            parts[made.width] = (enum form_part)i;
            columns[made.width++] = form_entry_columns[i];
        }
    size_t parts_mapped = made.width;
    bool filed = f->answers.order != FORM_TIME_NONE;
    if (filed)
        columns[made.width++] = "filed";
    for (size_t i = 0; i < f->answers.count; i++) {
        const struct form_answer *a = &f->answers.items[i];
        if (!a->taken)
            continue;
        begin_made_row(&made, a->row);
        add_code_cell(&made, a);
        for (size_t k = 1; k < parts_mapped; k++)
            add_made_cell(
                &made, a->parts[parts[k]].text, a->parts[parts[k]].column);
        if (filed)
            add_made_text(&made, day_filed(f, a), 0);
        /* If this file fails, its authors must not be called wrong. */
        unread_code_add(f->im.pd, "entries", a->code);
    }
    return import_made_table(&f->im, "entries", &made, &f->out->entries);
}

/* ---- authors ---- */

static void
add_author_row(struct made_table *made, const enum form_part *parts,
    const struct form_answer *a, size_t number)
{
    const struct form_author *author = &a->authors.items[number - 1];
    begin_made_row(made, a->row);
    add_code_cell(made, a);
    add_made_text(made, INT_TEXT(number), 0);
    for (size_t k = 2; k < made->width; k++)
        add_made_cell(
            made, author->parts[parts[k]].text, author->parts[parts[k]].column);
}

static enum podium_status
import_authors(struct form_import *f)
{
    const char *columns[FORM_AUTHOR_PARTS + 2] = { "entry", "position" };
    struct made_table made = {
        .arena = f->im.arena, .columns = columns, .width = 2
    };
    enum form_part parts[FORM_AUTHOR_PARTS + 2] = { 0 };
    struct podium_imported done;
    for (size_t i = 0; i < FORM_AUTHOR_PARTS; i++)
        if (f->answers.author_mapped[i]) {
            parts[made.width] = (enum form_part)i;
            columns[made.width++] = form_author_columns[i];
        }
    for (size_t i = 0; i < f->answers.count; i++) {
        const struct form_answer *a = &f->answers.items[i];
        for (size_t k = 0; a->taken && k < a->authors.count; k++)
            add_author_row(&made, parts, a, k + 1);
    }
    enum podium_status status =
        import_made_table(&f->im, "authors", &made, &done);
    f->out->authors = done.added + done.changed;
    return status;
}

static enum podium_status
import_relations(struct form_import *f)
{
    static const char *const columns[] = { "entry", "role", "number",
        "full_name" };
    struct made_table made = {
        .arena = f->im.arena, .columns = columns, .width = 4
    };
    struct podium_imported done;
    for (size_t i = 0; i < f->answers.count; i++) {
        const struct form_answer *a = &f->answers.items[i];
        for (size_t k = 0; a->taken && k < a->relations.count; k++) {
            const struct form_relation *one = &a->relations.items[k];
            begin_made_row(&made, a->row);
            add_code_cell(&made, a);
            add_made_text(&made, one->relation, one->name.column);
            add_made_text(&made, INT_TEXT(one->number), one->name.column);
            add_made_cell(&made, one->name.text, one->name.column);
        }
    }
    return import_made_table(&f->im, "relations", &made, &done);
}

static enum podium_status
record_author_removal(struct form_import *f, int64_t id)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_int(&body, "id", id);
    json_text(&body, "reason",
        message_text(f->im.at.language, "form.author_removed"));
    json_close(&body, '}');
    enum podium_status status = record_event(f->im.pd, "author.removed", &body);
    buffer_free(&body);
    return status;
}

struct id_list {
    int64_t *items;
    size_t count, room;
};

/* An entry that was answered for again may have fewer authors now. */
static enum podium_status
remove_former_authors(struct form_import *f, const struct form_answer *a)
{
    struct id_list ids = { 0 };
    struct stmt q = stmt(f->im.pd,
        "SELECT id FROM authors WHERE entry = :entry AND position > :count"
        " ORDER BY position");
    bind_int(&q, ":entry", a->entry);
    bind_int(&q, ":count", (int64_t)a->authors.count);
    while (next_row(&q)) {
        int64_t *id = arena_push(f->im.arena, &ids);
        if (id)
            *id = col_int(&q, 0);
    }
    enum podium_status status = stmt_end_into(&q, f->im.arena);
    for (size_t i = 0; status == PODIUM_OK && i < ids.count; i++)
        status = record_author_removal(f, ids.items[i]);
    return status;
}

/* ---- which answers they are from ---- */

static enum podium_status
add_hash(struct form_import *f, struct buffer *body, const char *key,
    const char *value)
{
    char hash[HASH_HEX + 1];
    enum podium_status status = record_personal(f->im.pd, value, hash);
    json_text(body, key, hash);
    return status;
}

static enum podium_status
record_submission(struct form_import *f, const struct form_answer *a)
{
    struct buffer body = { 0 };
    int64_t id = 0;
    struct stmt q =
        stmt(f->im.pd, "SELECT id FROM entries WHERE entry = :code");
    bind_text(&q, ":code", a->code);
    if (next_row(&q))
        id = col_int(&q, 0);
    enum podium_status status = stmt_end(&q);
    json_open(&body, '{');
    json_int(&body, "entry", id);
    if (status == PODIUM_OK)
        status = add_hash(f, &body, "answers", a->digest);
    if (!*a->submission)
        json_null(&body, "submission");
    else if (status == PODIUM_OK)
        status = add_hash(f, &body, "submission", a->submission);
    json_close(&body, '}');
    if (status == PODIUM_OK)
        status = record_event(f->im.pd, "submission.read", &body);
    buffer_free(&body);
    return status;
}

static enum podium_status
record_answers(struct form_import *f)
{
    enum podium_status status = PODIUM_OK;
    for (size_t i = 0; status == PODIUM_OK && i < f->answers.count; i++) {
        const struct form_answer *a = &f->answers.items[i];
        if (a->taken && a->entry && f->answers.author_mapped[FORM_NAME] &&
            a->authors.count > 0)
            status = remove_former_authors(f, a);
        if (status == PODIUM_OK)
            status = record_submission(f, a);
    }
    return status;
}

/* ---- the file ---- */

static enum podium_status
read_form_file(struct form_import *f, struct podium_imported *done)
{
    static const char *const columns[] = { NULL };
    struct import *im = &f->im;
    im->headings = (struct heading_set){
        .table = "form", .columns = columns, .known.arena = im->arena
    };
    const struct csv_source source = { .path = f->form->file.path,
        .language = im->pd->language,
        .encoding = f->form->file.encoding,
        .worksheet = f->form->file.worksheet,
        .headings = &im->headings,
        .notes = &done->notes,
        .form = true };
    enum podium_status status =
        csv_read(&source, im->arena, &im->csv, &done->faults);
    done->guessed = im->csv.guessed;
    im->at = (struct fault_sink){ .arena = im->arena,
        .faults = &done->faults,
        .language = im->pd->language,
        .file = im->csv.file,
        .grouping = im->csv.grouping,
        .workbook = im->csv.workbook };
    if (status == PODIUM_NOMEM)
        return failed_memory(im->pd);
    return status == PODIUM_OK
        ? status
        : failed(im->pd, status, "csv.unreadable", f->form->file.path);
}

/* What every column means; nobody may be asked twice, and nothing is read
 * before somebody has said. */
static enum podium_status
load_meanings(struct form_import *f)
{
    struct podium_form_headings *all = &f->out->headings;
    bool title = false;
    enum podium_status status =
        form_columns_load(f->im.pd, &f->im.csv, f->im.arena, all);
    if (status != PODIUM_OK)
        return status;
    for (size_t i = 0; i < all->count; i++) {
        f->out->unknown += !all->items[i].known && !all->items[i].follows;
        title |= strcmp(all->items[i].meaning, "title") == 0;
    }
    if (f->out->unknown > 0)
        return failed(f->im.pd, PODIUM_INVALID, "form.unknown",
            INT_TEXT(f->out->unknown));
    if (!title && all->count > 0)
        add_header_fault(&f->im, 0, WORDS("form.no_title"));
    return PODIUM_OK;
}

static enum podium_status
write_answers(struct form_import *f)
{
    enum podium_status status = allot_codes(f);
    if (status == PODIUM_OK)
        status = refuse_erased(f);
    if (status == PODIUM_OK && f->form->add_units)
        status = form_units_add(&f->im, &f->answers, &f->out->units);
    if (status == PODIUM_OK)
        status = import_entries(f);
    if (status == PODIUM_OK)
        status = import_authors(f);
    if (status == PODIUM_OK)
        status = import_relations(f);
    if (status == PODIUM_OK && f->im.out->faults.count == 0)
        status = record_answers(f);
    return status;
}

static enum podium_status
import_answers(struct form_import *f, struct podium_imported *done)
{
    struct podium *pd = f->im.pd;
    enum podium_status status = permit_check_kind(pd, "entry.set");
    if (status == PODIUM_OK)
        status = load_meanings(f);
    if (status != PODIUM_OK)
        return status;
    f->im.out = done;
    form_answers_read(&f->im, &f->out->headings, &f->answers);
    f->out->left_out = f->answers.left_out;
    if (f->im.arena->failed)
        return failed_memory(pd);
    status = form_answers_forget_known(&f->im, &f->answers, &f->out->known);
    if (status == PODIUM_OK)
        status = form_groups_decide(&f->im, f->form, &f->answers, f->out);
    if (status == PODIUM_OK && f->out->undecided.count > 0 &&
        done->faults.count == 0)
        return failed(pd, PODIUM_INVALID, "form.undecided",
            INT_TEXT(
                f->out->undecided.items[f->out->undecided.count - 1].group));
    return status == PODIUM_OK ? write_answers(f) : status;
}

static enum podium_status
end_form_import(struct form_import *f, struct podium_imported *done,
    enum podium_status status)
{
    struct podium *pd = f->im.pd;
    struct podium_imported *entries = &f->out->entries;
    faults_sort(&done->notes, pd->language, f->im.arena);
    faults_sort(&done->faults, pd->language, f->im.arena);
    entries->notes = done->notes;
    entries->faults = done->faults;
    entries->guessed = done->guessed;
    if (f->im.arena->failed)
        return failed_memory(pd);
    if (status != PODIUM_OK || done->faults.count == 0)
        return status;
    entries->added = entries->changed = 0;
    return failed(pd, PODIUM_INVALID, "csv.faults", f->form->file.path,
        INT_TEXT(done->faults.count));
}

enum podium_status
podium_form_import(struct podium *pd, const struct podium_form_file *form,
    struct podium_arena *arena, struct podium_form_imported *out)
{
    struct podium_imported done = { 0 };
    struct form_import f = { .im = { .pd = pd, .arena = arena, .out = &done },
        .form = form,
        .out = out };
    *out = (struct podium_form_imported){ 0 };
    enum podium_status status = read_form_file(&f, &done);
    if (status != PODIUM_OK)
        return status;
    status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    if (done.faults.count == 0)
        status = import_answers(&f, &done);
    return tx_end(pd, end_form_import(&f, &done, status));
}

/* double_entry.c - paper sheets typed by two people.
 *
 * Each typing is an event, so that what both read stays on record; the sheet
 * is an event of its own once they agree. The second person is never told
 * what the first typed before she has typed it herself (double keying with
 * verification, as Tabbycat does it). */
/* SPDX-License-Identifier: MIT */
#include <podium/keyin.h>

#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "contest/judging/paper_id.h"
#include "contest/judging/scoresheet.h"
#include "record/log.h"
#include "record/stmt.h"

/* ---- finding ---- */

enum podium_status
podium_paper_find(struct podium *pd, const char *text,
    struct podium_arena *arena, struct podium_paper_place *out)
{
    char contest[HASH_ROOM];
    struct paper_place place;
    enum podium_status status = contest_hash(pd, contest);
    if (status != PODIUM_OK)
        return status;
    enum paper_fault fault = paper_read(arena, text, contest, &place);
    *out = (struct podium_paper_place){ place.round, place.entry, place.judge };
    if (arena->failed)
        return failed_memory(pd);
    if (fault == PAPER_OTHER_CONTEST)
        return failed(pd, PODIUM_INVALID, "keyin.other_contest");
    return fault == PAPER_OK ? PODIUM_OK
                             : failed(pd, PODIUM_INVALID, "keyin.no_key", text);
}

/* What one person typed. */
struct typing {
    int64_t person;
    const char *code, *comment;
    struct {
        struct known_score *items;
        size_t count, room;
    } scores; /* ascending by criterion */
};

/* A sheet of paper on the desk, and what others and this person typed. */
struct keying {
    struct desk desk;
    struct typing others, mine; /* person 0: nothing typed */
    bool judge_signed;          /* the sheet that stands */
};

static enum podium_status
load_typing(struct keying *k, bool mine, struct typing *out)
{
    struct desk *d = &k->desk;
    struct stmt q = stmt(d->pd,
        "SELECT t.person, p.person, t.comment, CAST(s.key AS INTEGER), s.value"
        " FROM typings t JOIN people p ON p.id = t.person LEFT JOIN"
        " json_each(t.scores) s WHERE t.seq = (SELECT max(x.seq) FROM typings"
        " x WHERE x.round = :round AND x.entry = :entry AND x.judge = :judge"
        " AND (x.person = :me) = :mine) ORDER BY 4");
    bind_int(&q, ":round", d->round);
    bind_int(&q, ":entry", d->entry.id);
    bind_int(&q, ":judge", d->judge);
    bind_int(&q, ":me", d->pd->actor);
    bind_int(&q, ":mine", mine);
    *out = (struct typing){ 0 };
    while (next_row(&q)) {
        if (!out->person) {
            out->code = podium_strdup(d->arena, col_text(&q, 1));
            out->comment = podium_strdup(d->arena, col_text(&q, 2));
        }
        out->person = col_int(&q, 0);
        struct known_score *score =
            col_is_null(&q, 3) ? NULL : arena_push(d->arena, &out->scores);
        if (score)
            *score = (struct known_score){ col_int(&q, 3), col_int(&q, 4) };
    }
    return stmt_end_into(&q, d->arena);
}

static enum podium_status
load_origin(struct keying *k)
{
    struct desk *d = &k->desk;
    struct stmt q = stmt(d->pd,
        "SELECT 1 FROM sheets WHERE round = :round AND entry = :entry AND"
        " judge = :judge AND state IN ('submitted', 'disputed') AND origin ="
        " 'judge'");
    bind_int(&q, ":round", d->round);
    bind_int(&q, ":entry", d->entry.id);
    bind_int(&q, ":judge", d->judge);
    k->judge_signed = next_row(&q);
    return stmt_end(&q);
}

/* Lay the sheet on the desk, empty. */
static enum podium_status
keying_open(struct podium *pd, const struct podium_paper_place *place,
    struct podium_arena *arena, struct podium_faults *faults,
    struct keying *out)
{
    const struct podium_scoring scoring = {
        .round = place->round, .entry = place->entry, .judge = place->judge
    };
    *out = (struct keying){ 0 };
    enum podium_status status =
        desk_open(pd, &scoring, arena, faults, &out->desk);
    out->desk.scores.count = 0;
    out->desk.comment = NULL;
    if (status == PODIUM_OK)
        status = load_typing(out, false, &out->others);
    if (status == PODIUM_OK)
        status = load_typing(out, true, &out->mine);
    return status == PODIUM_OK ? load_origin(out) : status;
}

static enum podium_keying_state
state_of(const struct keying *k)
{
    if (k->others.person && k->mine.person)
        return PODIUM_KEYED_APART;
    if (k->others.person || k->mine.person)
        return PODIUM_KEYED_ONCE;
    return k->desk.sheet ? PODIUM_KEYED : PODIUM_NOT_KEYED;
}

/* ---- comparing ---- */

static const struct known_score *
typed_score(const struct typing *t, int64_t criterion)
{
    for (size_t i = 0; i < t->scores.count; i++)
        if (t->scores.items[i].criterion == criterion)
            return &t->scores.items[i];
    return NULL;
}

static bool
same_score(const struct known_score *a, const struct known_score *b)
{
    return a && b ? a->score == b->score : a == b;
}

static const char *
score_text(struct podium_arena *arena, const struct known_score *s)
{
    char room[DECIMAL_ROOM];
    return s ? podium_strdup(arena, decimal_text(room, s->score, '.')) : "";
}

/* Cell by cell; how many differ. */
static size_t
compare(struct keying *k, struct podium_keyed *out)
{
    const struct rubric *rubric = k->desk.rubric;
    for (size_t i = 0; rubric && i < rubric->count; i++) {
        const struct criterion *c = &rubric->items[i];
        const struct known_score *a = typed_score(&k->others, c->id);
        const struct known_score *b = typed_score(&k->mine, c->id);
        struct podium_difference *d =
            same_score(a, b) ? NULL : arena_push(k->desk.arena, out);
        if (d)
            *d = (struct podium_difference){ c->code, c->name,
                score_text(k->desk.arena, a), score_text(k->desk.arena, b) };
    }
    return out->count;
}

/* Is every score of one of the two who typed it? */
static bool
is_of_either(const struct keying *k)
{
    const struct rubric *rubric = k->desk.rubric;
    for (size_t i = 0; rubric && i < rubric->count; i++) {
        const struct criterion *c = &rubric->items[i];
        const struct known_score *s = desk_score(&k->desk, c);
        if (!same_score(s, typed_score(&k->others, c->id)) &&
            !same_score(s, typed_score(&k->mine, c->id)))
            return false;
    }
    return true;
}

static enum podium_status
name_judge(const struct desk *d, const char **name)
{
    struct stmt q = stmt(d->pd, "SELECT name FROM people WHERE id = :id");
    bind_int(&q, ":id", d->judge);
    *name = next_row(&q) ? podium_strdup(d->arena, col_text(&q, 0)) : NULL;
    return stmt_end_into(&q, d->arena);
}

enum podium_status
podium_keying_open(struct podium *pd, const struct podium_paper_place *place,
    struct podium_arena *arena, struct podium_keying *out)
{
    struct keying k;
    struct podium_faults faults;
    *out = (struct podium_keying){ .place = *place };
    enum podium_status status = read_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = keying_open(pd, place, arena, &faults, &k);
    out->form.entry = place->entry;
    out->place.round = k.desk.round_code;
    if (status == PODIUM_OK)
        status = desk_form(&k.desk, &out->form);
    if (status == PODIUM_OK)
        status = name_judge(&k.desk, &out->judge_name);
    if (status == PODIUM_OK) {
        out->state = state_of(&k);
        out->mine = k.mine.person != 0;
    }
    return read_end(pd, status);
}

enum podium_status
podium_key_check(struct podium *pd, const struct podium_typed *typed,
    struct podium_arena *arena, struct podium_faults *faults)
{
    struct keying k;
    const struct podium_scoring scoring = { .scores = typed->scores };
    enum podium_status status = read_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = keying_open(pd, &typed->place, arena, faults, &k);
    if (status == PODIUM_OK)
        desk_take(&k.desk, &scoring);
    if (status == PODIUM_OK && faults->count > 0)
        status = failed(pd, PODIUM_INVALID, "score.nothing_kept");
    return read_end(pd, status);
}

/* ---- recording ---- */

static enum podium_status
record_typing(struct keying *k)
{
    struct desk *d = &k->desk;
    struct buffer body = { 0 };
    char key[24];
    json_open(&body, '{');
    json_int(&body, "round", d->round);
    json_int(&body, "entry", d->entry.id);
    json_int(&body, "judge", d->judge);
    json_int(&body, "person", d->pd->actor);
    json_open_in(&body, "typed", '{');
    for (size_t i = 0; i < d->scores.count; i++) {
        int_text(key, d->scores.items[i].criterion);
        json_int(&body, key, d->scores.items[i].score);
    }
    json_close(&body, '}');
    json_text(&body, "typed_comment", d->comment);
    json_close(&body, '}');
    enum podium_status status =
        record_event(d->pd, "sheet.typed", d->round, &body);
    buffer_free(&body);
    return status;
}

static enum podium_status
record_sheet(struct keying *k, const char *reason, struct podium_keyed *out)
{
    struct desk *d = &k->desk;
    struct sheet_pen pen;
    const char *comment = d->comment ? d->comment : k->others.comment;
    const struct sheet sheet = { .kind = "sheet.keyed",
        .round = d->round,
        .judge = d->judge,
        .version = d->version + 1,
        .entry = &d->entry,
        .blind = d->blind,
        .scores = d->scores.items,
        .score_count = d->scores.count,
        .comment = comment,
        .reason = d->version > 0 ? reason : NULL,
        .origin = "keyed",
        .first = k->others.person };
    enum podium_status status = sheet_pen_open(d->pd, d->arena, &pen);
    if (status == PODIUM_OK)
        status = sheet_write(&pen, &sheet, out->receipt);
    out->state = PODIUM_KEYED;
    out->total = desk_total(d);
    for (size_t i = 0; d->rubric && i < d->rubric->count; i++)
        out->missing +=
            !d->rubric->items[i].bonus && !desk_score(d, &d->rubric->items[i]);
    return status;
}

/* May this sheet be keyed at all? */
static enum podium_status
check_sheet(const struct keying *k, const struct podium_typed *typed)
{
    bool reason = typed->reason && *typed->reason;
    const char *entry = typed->place.entry;
    if (k->judge_signed)
        return failed(k->desk.pd, PODIUM_REFUSED, "keyin.signed", entry);
    if (k->desk.version > 0 && !reason)
        return failed(k->desk.pd, PODIUM_REFUSED, "keyin.stands", entry);
    return PODIUM_OK;
}

static enum podium_status
settle(struct keying *k, const struct podium_typed *typed,
    struct podium_keyed *out)
{
    if (!k->others.person || !k->mine.person)
        return failed(
            k->desk.pd, PODIUM_REFUSED, "keyin.not_apart", typed->place.entry);
    if (!typed->confirmed && !is_of_either(k))
        return failed(k->desk.pd, PODIUM_INVALID, "keyin.neither");
    return record_sheet(k, typed->reason, out);
}

static enum podium_status
take(struct keying *k, const struct podium_typed *typed,
    struct podium_keyed *out)
{
    struct desk *d = &k->desk;
    const struct podium_scoring scoring = { .scores = typed->scores,
        .comment = typed->comment };
    desk_take(d, &scoring);
    if (d->faults->count > 0)
        return failed(d->pd, PODIUM_INVALID, "score.nothing_kept");
    desk_sort(d);
    out->first = k->others.code;
    if (typed->settles)
        return settle(k, typed, out);
    enum podium_status status = record_typing(k);
    if (status == PODIUM_OK)
        status = load_typing(k, true, &k->mine);
    if (status != PODIUM_OK)
        return status;
    out->state = PODIUM_KEYED_ONCE;
    if (!k->others.person)
        return PODIUM_OK;
    if (compare(k, out) == 0)
        return record_sheet(k, typed->reason, out);
    out->state = PODIUM_KEYED_APART;
    return PODIUM_OK;
}

enum podium_status
podium_key_in(struct podium *pd, const struct podium_typed *typed,
    struct podium_arena *arena, struct podium_faults *faults,
    struct podium_keyed *out)
{
    struct keying k;
    *out = (struct podium_keyed){ 0 };
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = keying_open(pd, &typed->place, arena, faults, &k);
    if (status == PODIUM_OK)
        status = check_sheet(&k, typed);
    if (status == PODIUM_OK)
        status = take(&k, typed, out);
    if (status == PODIUM_OK && arena->failed)
        status = failed_memory(pd);
    return tx_end(pd, status);
}

/* ---- listing ---- */

enum podium_status
podium_keying_list(
    struct podium *pd, struct podium_arena *arena, struct podium_keyings *out)
{
    struct stmt q = stmt(pd,
        "SELECT r.round, CASE WHEN r.blind AND e.blind_code IS NOT NULL THEN"
        " e.blind_code ELSE e.entry END AS code, j.person, count(*),"
        " min(p.person), max(p.person) FROM typings t JOIN rounds r ON r.id ="
        " t.round JOIN entries e ON e.id = t.entry JOIN people j ON j.id ="
        " t.judge JOIN people p ON p.id = t.person GROUP BY t.round, t.entry,"
        " t.judge ORDER BY r.position, r.round, j.person, code");
    *out = (struct podium_keyings){ 0 };
    while (next_row(&q)) {
        struct podium_keying_row *row = arena_push(arena, out);
        if (!row)
            break;
        bool two = col_int(&q, 3) > 1;
        *row = (struct podium_keying_row){
            .place = { podium_strdup(arena, col_text(&q, 0)),
                podium_strdup(arena, col_text(&q, 1)),
                podium_strdup(arena, col_text(&q, 2)) },
            .state = two ? PODIUM_KEYED_APART : PODIUM_KEYED_ONCE,
            .first = podium_strdup(arena, col_text(&q, 4)),
            .second = two ? podium_strdup(arena, col_text(&q, 5)) : NULL,
        };
    }
    return stmt_end_into(&q, arena);
}

/* erase.c - personal values taken out for good.
 *
 * In: an author, an entry or a person. Out: an event that names the hashes of
 * all their personal values, as every version of them in the log has them, also
 * those that a merge refused; the values are gone from the table personal, and,
 * since the file is written anew, from its bytes. The log keeps the hashes, so
 * that its chain still holds. What an adult's name is stands in the log itself,
 * and stays. That a form's answers were read is remembered (a hash of a hash),
 * or the same file would bring everything back. */
/* SPDX-License-Identifier: MIT */
#include <podium/erase.h>

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/text.h"
#include "base/text_search.h"
#include "record/log.h"
#include "record/stmt.h"
#include "record/typed_code.h"

struct author_ids {
    int64_t *items;
    size_t count, room;
};

struct hash_list {
    const char **items;
    size_t count, room;
};

/* What is erased, folded. */
struct folded_values {
    const char **items;
    size_t count, room;
};

/* Bodies of events, also of those that were refused: kind, body. */
#define BODIES                                                                 \
    "WITH b AS (SELECT kind, body FROM event UNION ALL"                        \
    " SELECT body ->> '$.event.kind', body ->> '$.event.body' FROM event"      \
    " WHERE kind = 'merge.refused')"

/* The hashes whose values are still here. */
static enum podium_status
load_present_hashes(
    struct stmt *q, struct podium_arena *arena, struct hash_list *out)
{
    while (next_row(q)) {
        const char **hash = arena_push(arena, out);
        if (hash)
            *hash = podium_strdup(arena, col_word(q, 0));
    }
    return stmt_end_into(q, arena);
}

static enum podium_status
find_person_values(struct podium *pd, int64_t person,
    struct podium_arena *arena, struct hash_list *out)
{
    struct stmt q = stmt(pd,
        BODIES " SELECT DISTINCT p.hash FROM b JOIN json_each(b.body) j"
               " JOIN personal p ON p.hash = j.value WHERE b.kind ="
               " 'person.set' AND b.body ->> 'id' = :id AND j.key IN"
               " ('email', 'phone') OR b.kind = 'certificate.numbered' AND"
               " b.body ->> 'person' = :id AND j.key = 'said' ORDER BY 1");
    bind_int(&q, ":id", person);
    return load_present_hashes(&q, arena, out);
}

static enum podium_status
find_author_id(struct podium *pd, int64_t entry,
    const struct podium_erasure *what, int64_t *id)
{
    struct stmt q = stmt(pd,
        "SELECT id FROM authors WHERE entry = :entry AND position = :number");
    bind_int(&q, ":entry", entry);
    bind_int(&q, ":number", what->author);
    *id = next_row(&q) ? col_int(&q, 0) : 0;
    enum podium_status status = stmt_end(&q);
    if (status == PODIUM_OK && *id == 0)
        return failed(pd, PODIUM_NOT_FOUND, "erase.no_author", what->entry,
            INT_TEXT(what->author));
    return status;
}

/* Of one author; or of all that an entry has and had, its dossier and the
 * numbers that a form gave its answers. */
static enum podium_status
find_entry_values(struct podium *pd, const struct podium_erasure *what,
    int64_t entry, struct podium_arena *arena, struct hash_list *out)
{
    int64_t author = 0;
    enum podium_status status =
        what->author ? find_author_id(pd, entry, what, &author) : PODIUM_OK;
    if (status != PODIUM_OK)
        return status;
    struct stmt q = stmt(pd,
        BODIES
        ", mine AS (SELECT DISTINCT body ->> 'id' AS author FROM b"
        " WHERE kind = 'author.set' AND body ->> 'entry' = :entry"
        " AND (:author = 0 OR body ->> 'id' = :author"
        " OR body ->> 'position' = :number))"
        " SELECT DISTINCT p.hash FROM b JOIN json_each(b.body) j"
        " JOIN personal p ON p.hash = j.value WHERE b.kind ="
        " 'author.set' AND j.key IN ('name_hash', 'birth_date',"
        " 'phone', 'spoken') AND b.body ->> 'entry' = :entry AND (:author = 0"
        " OR b.body ->> 'id' = :author OR b.body ->> 'position' = :number)"
        " OR b.kind = 'consent.set' AND j.key = 'reference' AND"
        " b.body ->> 'author' IN (SELECT author FROM mine)"
        " OR NOT :author AND b.body ->> 'entry' = :entry AND"
        " (b.kind = 'dossier.set' AND j.key IN ('file', 'address') OR"
        " b.kind = 'relation.set' AND j.key = 'full_name' OR"
        " b.kind = 'submission.read' AND j.key = 'submission')"
        " OR b.kind = 'certificate.numbered' AND j.key = 'said' AND"
        " b.body ->> 'entry' = :entry AND (:author = 0 OR"
        " ifnull(b.body ->> 'author', :author) = :author)"
        " ORDER BY 1");
    bind_int(&q, ":entry", entry);
    bind_int(&q, ":author", author);
    bind_int(&q, ":number", what->author);
    return load_present_hashes(&q, arena, out);
}

static void
add_private_value(
    struct podium_arena *arena, const char *value, struct folded_values *out)
{
    const char *folded = text_fold(arena, value);
    const char **slot = folded ? arena_push(arena, out) : NULL;
    if (slot)
        *slot = folded;
}

/* The values of the hashes. */
static enum podium_status
load_private_values(struct podium *pd, const struct hash_list *hashes,
    struct podium_arena *arena, struct folded_values *out)
{
    enum podium_status status = PODIUM_OK;
    for (size_t i = 0; status == PODIUM_OK && i < hashes->count; i++) {
        struct stmt q =
            stmt(pd, "SELECT value FROM personal WHERE hash = :hash");
        bind_text(&q, ":hash", hashes->items[i]);
        if (next_row(&q))
            add_private_value(arena, col_word(&q, 0), out);
        status = stmt_end_into(&q, arena);
    }
    return status;
}

static enum podium_status
load_adult_names(struct podium *pd, const struct author_ids *authors,
    struct podium_arena *arena, struct folded_values *out)
{
    enum podium_status status = PODIUM_OK;
    for (size_t i = 0; status == PODIUM_OK && i < authors->count; i++) {
        struct stmt q = stmt(pd, "SELECT name FROM authors WHERE id = :id");
        bind_int(&q, ":id", authors->items[i]);
        if (next_row(&q))
            add_private_value(arena, col_word(&q, 0), out);
        status = stmt_end_into(&q, arena);
    }
    return status;
}

static bool
tells(struct podium_arena *arena, const struct folded_values *values,
    const char *text)
{
    const char *folded = values->count > 0 ? text_fold(arena, text) : NULL;
    for (size_t i = 0; folded && i < values->count; i++)
        if (folded_tells(folded, values->items[i]))
            return true;
    return false;
}

/* Texts that are published, printed or sent to entrants. */
static enum podium_status
find_telling_texts(struct podium *pd, const struct folded_values *values,
    struct podium_arena *arena, struct podium_telling_texts *out)
{
    struct stmt q = stmt(pd,
        "SELECT e.entry, x.column, x.text FROM (SELECT id, 1 AS rank,"
        " 'title' AS column, title AS text FROM entries UNION ALL"
        " SELECT id, 2, 'summary', summary FROM entries UNION ALL"
        " SELECT entry, 3, 'citation', citation FROM citations UNION ALL"
        " SELECT entry, 4, 'comment', group_concat(text, ' ') FROM comments"
        " WHERE withheld IS NULL GROUP BY entry UNION ALL"
        " SELECT d.entry, 5, 'file', p.value FROM dossiers d JOIN personal p"
        " ON p.hash = ifnull(d.file, d.address) UNION ALL"
        " SELECT entry, 6, 'reason', reason FROM conflicts) x JOIN entries e USING (id)"
        " WHERE x.text IS NOT NULL ORDER BY e.entry COLLATE code, x.rank");
    while (next_row(&q)) {
        if (!tells(arena, values, col_word(&q, 2)))
            continue;
        struct podium_telling_text *text = arena_push(arena, out);
        if (text)
            *text = (struct podium_telling_text){
                podium_strdup(arena, col_word(&q, 0)),
                podium_strdup(arena, col_word(&q, 1)),
            };
    }
    return stmt_end_into(&q, arena);
}

static enum podium_status
record_erasure(struct podium *pd, const struct hash_list *hashes,
    const struct author_ids *unnamed, const char *reason)
{
    struct buffer body = { 0 };
    json_open(&body, '{');
    json_open_in(&body, "hashes", '[');
    for (size_t i = 0; i < hashes->count; i++)
        json_text(&body, NULL, hashes->items[i]);
    json_close(&body, ']');
    if (unnamed->count > 0)
        json_open_in(&body, "authors", '[');
    for (size_t i = 0; i < unnamed->count; i++) {
        json_open(&body, '{');
        json_int(&body, "id", unnamed->items[i]);
        json_close(&body, '}');
    }
    if (unnamed->count > 0)
        json_close(&body, ']');
    json_text(&body, "reason", reason);
    json_close(&body, '}');
    enum podium_status status = record_event(pd, "personal.erased", &body);
    buffer_free(&body);
    return status == PODIUM_OK ? personal_delete_erased(pd) : status;
}

/* Adults whose names are shown so far. */
static enum podium_status
find_named_adults(struct podium *pd, const struct podium_erasure *what,
    int64_t entry, struct podium_arena *arena, struct author_ids *out)
{
    struct stmt q = stmt(pd,
        "SELECT id FROM authors WHERE entry = :entry AND name IS NOT NULL"
        " AND (:author = 0 OR position = :author)"
        " AND id NOT IN (SELECT author FROM unnamed_authors) ORDER BY id");
    bind_int(&q, ":entry", entry);
    bind_int(&q, ":author", what->author);
    while (next_row(&q)) {
        int64_t *id = arena_push(arena, out);
        if (id)
            *id = col_int(&q, 0);
    }
    return stmt_end_into(&q, arena);
}

/* Names of adults are no personal values: they stay in the log. */
static enum podium_status
count_names_left(struct podium *pd, const struct podium_erasure *what,
    int64_t id, int64_t *count)
{
    if (what->person) {
        *count = 1;
        return PODIUM_OK;
    }
    struct stmt q = stmt(pd,
        "SELECT count(*) FROM authors WHERE entry = :entry AND name IS NOT NULL"
        " AND (:author = 0 OR position = :author)");
    bind_int(&q, ":entry", id);
    bind_int(&q, ":author", what->author);
    if (next_row(&q))
        *count = col_int(&q, 0);
    return stmt_end(&q);
}

/* Count the events that say it in a text: the log keeps what it has. Names of
 * adults that it has as such are counted apart. */
static enum podium_status
count_telling_events(struct podium *pd, const struct folded_values *values,
    struct podium_arena *arena, int64_t *count)
{
    struct stmt q = stmt(pd,
        "SELECT CASE WHEN kind IN ('author.set', 'consent.set')"
        " THEN json_remove(body, '$.name') ELSE body END FROM event");
    while (values->count > 0 && next_row(&q)) {
        struct podium_arena own = { 0 };
        *count += tells(&own, values, col_word(&q, 0)) ? 1 : 0;
        arena->failed |= own.failed;
        podium_arena_free(&own);
    }
    return stmt_end_into(&q, arena);
}

/* What is to be erased. */
struct erased_values {
    struct hash_list hashes;
    struct author_ids unnamed;
};

static enum podium_status
find_values(struct podium *pd, const struct podium_erasure *what,
    struct podium_arena *arena, struct erased_values *found,
    struct podium_erased *out)
{
    struct typed_row row;
    enum podium_status status = what->person
        ? find_typed_person(pd, what->person, arena, &row)
        : find_typed_entry(pd, what->entry, arena, &row);
    if (status == PODIUM_OK)
        status = what->person
            ? find_person_values(pd, row.id, arena, &found->hashes)
            : find_entry_values(pd, what, row.id, arena, &found->hashes);
    if (status == PODIUM_OK && !what->person)
        status = find_named_adults(pd, what, row.id, arena, &found->unnamed);
    out->values = (int64_t)found->hashes.count;
    out->names_taken = (int64_t)found->unnamed.count;
    return status == PODIUM_OK
        ? count_names_left(pd, what, row.id, &out->names_left)
        : status;
}

static enum podium_status
erase_values(struct podium *pd, const struct podium_erasure *what,
    struct podium_arena *arena, struct podium_erased *out)
{
    struct erased_values found = { 0 };
    struct folded_values private = { 0 };
    enum podium_status status = find_values(pd, what, arena, &found, out);
    if (status != PODIUM_OK || out->values + out->names_taken == 0)
        return status;
    status = load_private_values(pd, &found.hashes, arena, &private);
    /* The reason stays in the log for good: nothing of it may be in it. */
    bool telling = what->reason && tells(arena, &private, what->reason);
    if (status == PODIUM_OK && telling)
        return failed(pd, PODIUM_INVALID, "erase.reason");
    if (status == PODIUM_OK)
        status = load_adult_names(pd, &found.unnamed, arena, &private);
    if (status == PODIUM_OK)
        status = find_telling_texts(pd, &private, arena, &out->texts);
    if (status == PODIUM_OK)
        status = count_telling_events(pd, &private, arena, &out->events);
    return status == PODIUM_OK && what->reason
        ? record_erasure(pd, &found.hashes, &found.unnamed, what->reason)
        : status;
}

enum podium_status
podium_erase(struct podium *pd, const struct podium_erasure *what,
    struct podium_arena *arena, struct podium_erased *out)
{
    *out = (struct podium_erased){ 0 };
    enum podium_status status = tx_begin(pd);
    if (status != PODIUM_OK)
        return status;
    status = permit_check_kind(pd, "personal.erased");
    if (status == PODIUM_OK)
        status = erase_values(pd, what, arena, out);
    status = tx_end(pd, status);
    return status == PODIUM_OK && what->reason && out->values > 0
        ? file_write_anew(pd)
        : status;
}

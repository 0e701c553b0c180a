/* change.c - what an event changed, as text for people.
 *
 * In: the JSON body of an event, the body that it replaces (NULL: none), and
 * the codes of ids. Out: the members that differ, as "weight 1 → 2". Texts
 * keep quotes and escapes, so that a text never looks like a number. */
/* SPDX-License-Identifier: MIT */
#include "record/change.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/decimal.h"
#include "base/message.h"
#include "record/members.h"
#include "record/stmt.h"

/* Members that are not shown: they only identify a row, or are technical. */
static bool
is_hidden_member(const char *key)
{
    static const char *const keys[] = { "id", "assignment", "hash", "after",
        "rules", "salt", "signature", "code", "receipts", "typed",
        "typed_comment", "typed_comments" };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (strcmp(keys[i], key) == 0)
            return true;
    return false;
}

/* A public key, 64 hex digits in quotes, is not shown either. */
static bool
is_public_key(const struct member *m)
{
    return strcmp(m->name, "key") == 0 && strlen(m->json) == 66 &&
        strspn(m->json + 1, "0123456789abcdef") == 64;
}

/* Members that hold thousandths. */
static bool
is_decimal(const char *key)
{
    static const char *const keys[] = { "maximum", "step", "weight", "minimum",
        "comment_below", "low", "high", "threshold", "share" };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (strcmp(keys[i], key) == 0)
            return true;
    return false;
}

const char *
change_name(const struct change_names *names, const char *id)
{
    const int64_t *index = map_get(&names->ids, id);
    return index ? names->codes.items[*index - 1] : id;
}

/* Of a personal value the body has only a hash, which says nothing to
 * people. */
static bool
is_personal(const char *key, const char *value)
{
    static const char *const keys[] = { "name_hash", "birth_date", "phone",
        "spoken", "email", "answers", "submission", "file", "address",
        "full_name", "reference", "said" };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (strcmp(keys[i], key) == 0)
            return *value == '"';
    return false;
}

/* Is the value of this member one of a few words, and no text of people? */
static bool
is_word_member(const char *key)
{
    static const char *const keys[] = { "from", "to", "state", "kind", "origin",
        "how", "choice", "role" };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (strcmp(keys[i], key) == 0)
            return true;
    return false;
}

/* A word in quotes, in the language of the handle. */
static void
add_quoted_word(
    struct buffer *b, const struct change_names *names, const char *json)
{
    char word[32];
    snprintf(word, sizeof word, "%.*s", (int)strcspn(json + 1, "\""), json + 1);
    buffer_char(b, '"');
    buffer_text(b, message_word(names->pd->language, "value", word));
    buffer_char(b, '"');
}

static void
add_plain_value(struct buffer *b, const struct change_names *names,
    bool decimal, const char *value)
{
    char room[DECIMAL_ROOM];
    if (strcmp(value, "null") == 0)
        value = message_word(names->pd->language, "value", "null");
    bool number = strspn(value, "-0123456789") == strlen(value);
    if (decimal && number)
        buffer_text(b, decimal_text(room, strtoll(value, NULL, 10), '.'));
    else
        buffer_text(b, number ? change_name(names, value) : value);
}

/* A text, a number, or an object of them such as the scores of a sheet. */
static enum podium_status
add_member_value(struct buffer *b, const struct change_names *names,
    const char *key, const char *json)
{
    struct members inside;
    if (is_personal(key, json) || strcmp(key, "hashes") == 0) {
        buffer_text(b, message_word(names->pd->language, "value", "personal"));
        return PODIUM_OK;
    }
    if (*json == '"' && is_word_member(key)) {
        add_quoted_word(b, names, json);
        return PODIUM_OK;
    }
    if (*json != '{') {
        add_plain_value(b, names, is_decimal(key), json);
        return PODIUM_OK;
    }
    enum podium_status status =
        members_read(names->pd, json, names->arena, &inside);
    for (size_t i = 0; i < inside.count; i++) {
        buffer_text(b, i ? " " : "");
        buffer_text(b, change_name(names, inside.items[i].name));
        buffer_char(b, '=');
        add_plain_value(
            b, names, strcmp(key, "scores") == 0, inside.items[i].json);
    }
    return status;
}

static const char *
member_json(const struct members *body, const char *name)
{
    for (size_t i = 0; i < body->count; i++)
        if (strcmp(body->items[i].name, name) == 0)
            return body->items[i].json;
    return "null";
}

static bool
has_member(const struct members *body, const char *name)
{
    for (size_t i = 0; i < body->count; i++)
        if (strcmp(body->items[i].name, name) == 0)
            return true;
    return false;
}

/* A member that differs from the old value, as "key old → new". */
static enum podium_status
add_difference(struct buffer *b, const struct change_names *names,
    const struct member *m, const char *old)
{
    enum podium_status status = PODIUM_OK;
    buffer_text(b, b->size ? ", " : "");
    buffer_text(b, message_word(names->pd->language, "member", m->name));
    buffer_char(b, ' ');
    if (old) {
        status = add_member_value(b, names, m->name, old);
        buffer_text(b, " \xe2\x86\x92 ");
    }
    return status == PODIUM_OK ? add_member_value(b, names, m->name, m->json)
                               : status;
}

/* The name of an author of whom nobody knows the age is not in the log itself;
 * as long as it is here, and she is no minor, it is shown like an adult's. */
static enum podium_status
resolve_author_name(const struct change_names *names, struct members *body)
{
    struct member *name = NULL, *hash = NULL;
    for (size_t i = 0; i < body->count; i++) {
        struct member *m = &body->items[i];
        if (strcmp(m->name, "name") == 0)
            name = m;
        else if (strcmp(m->name, "name_hash") == 0 && m->text)
            hash = m;
    }
    if (!name || !hash || strcmp(member_json(body, "minor"), "0") != 0)
        return PODIUM_OK;
    struct stmt q = stmt(names->pd,
        "SELECT json_quote(value) FROM personal WHERE hash = :hash AND NOT"
        " EXISTS (SELECT 1 FROM authors WHERE name_hash = :hash AND minor)");
    bind_text(&q, ":hash", hash->text);
    if (next_row(&q)) {
        name->json = podium_strdup(names->arena, col_word(&q, 0));
        hash->json = "null";
    }
    return stmt_end_into(&q, names->arena);
}

enum podium_status
change_text(const struct change_names *names, const char *was, const char *now,
    const char **out)
{
    struct members before, after;
    struct buffer b = { 0 };
    enum podium_status status =
        members_read(names->pd, was, names->arena, &before);
    *out = NULL;
    if (status == PODIUM_OK)
        status = members_read(names->pd, now, names->arena, &after);
    if (status == PODIUM_OK)
        status = resolve_author_name(names, &before);
    if (status == PODIUM_OK)
        status = resolve_author_name(names, &after);
    for (size_t i = 0; status == PODIUM_OK && i < after.count; i++) {
        const struct member *m = &after.items[i];
        /* A reason is the event's own: no reason of before is changed by it. */
        bool reason = strcmp(m->name, "reason") == 0;
        const char *old = reason ? "null" : member_json(&before, m->name);
        if (!is_hidden_member(m->name) && !is_public_key(m) &&
            strcmp(old, m->json) != 0)
            status = add_difference(&b, names, m, was && !reason ? old : NULL);
    }
    if (!b.failed)
        *out = podium_strdup(names->arena, buffer_string(&b));
    buffer_free(&b);
    return status;
}

enum podium_status
change_row_code(
    const struct change_names *names, const char *json, const char **out)
{
    struct members body;
    enum podium_status status =
        members_read(names->pd, json, names->arena, &body);
    *out = "";
    if (status != PODIUM_OK)
        return status;
    static const char *const keys[] = { "id", "entry" };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const char *id = member_json(&body, keys[i]);
        const char *code = change_name(names, id);
        if (code != id) {
            *out = code;
            return PODIUM_OK;
        }
    }
    /* A rule, or a fact of the contest: a key of a person has no value. */
    const char *rule = member_json(&body, "rule");
    if (strcmp(rule, "null") == 0 && has_member(&body, "value"))
        rule = members_text(&body, "key");
    *out = !rule || strcmp(rule, "null") == 0 ? "" : rule;
    return PODIUM_OK;
}

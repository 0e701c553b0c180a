/* change.c - what an event changed, as text for people.
 *
 * In: the JSON body of an event, the body that it replaces (NULL: none), and
 * the codes of ids. Out: the members that differ, as "weight 1 → 2". Bodies
 * are written by podium itself: objects of texts, numbers and null, with one
 * level of objects or arrays inside, and no white space. Therefore a few lines
 * can split them; this is no JSON parser, and texts keep quotes and escapes. */
/* SPDX-License-Identifier: MIT */
#include "record/change.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/decimal.h"

struct member {
    const char *key, *value;
};

struct members {
    struct member *items;
    size_t count, room;
};

static const char *
find_string_end(const char *s)
{
    for (s++; *s && *s != '"'; s++)
        if (*s == '\\' && s[1])
            s++;
    return *s ? s + 1 : s;
}

static const char *
find_value_end(const char *s)
{
    int depth = 0;
    while (*s && (depth > 0 || (*s != ',' && *s != '}'))) {
        if (*s == '"') {
            s = find_string_end(s);
            continue;
        }
        depth += (*s == '{' || *s == '[') - (*s == '}' || *s == ']');
        s++;
    }
    return s;
}

static struct members
split_members(struct podium_arena *arena, const char *body)
{
    struct members list = { 0 };
    const char *s = body ? body + 1 : "";
    while (*s == '"') {
        const char *key_end = find_string_end(s);
        const char *end = find_value_end(key_end + 1);
        struct member *m = arena_push(arena, &list);
        if (!m)
            break;
        m->key = arena_text(arena, s + 1, (size_t)(key_end - s) - 2);
        m->value = arena_text(arena, key_end + 1, (size_t)(end - key_end) - 1);
        s = *end == ',' ? end + 1 : end;
    }
    return list;
}

static const char *
member_value(const struct members *list, const char *key)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i].key, key) == 0)
            return list->items[i].value;
    return "null";
}

/* Members that are not shown: they only identify a row, or are technical. */
static bool
is_hidden_member(const char *key)
{
    static const char *const keys[] = { "id", "assignment", "hash", "after",
        "rules", "salt", "signature", "code", "receipts", "typed",
        "typed_comment" };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (strcmp(keys[i], key) == 0)
            return true;
    return false;
}

/* A public key, 64 hex digits in quotes, is not shown either. */
static bool
is_public_key(const struct member *m)
{
    return strcmp(m->key, "key") == 0 && strlen(m->value) == 66 &&
        strspn(m->value + 1, "0123456789abcdef") == 64;
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
        "email" };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (strcmp(keys[i], key) == 0)
            return *value == '"';
    return false;
}

static void
add_plain_value(struct buffer *b, const struct change_names *names,
    bool decimal, const char *value)
{
    char room[DECIMAL_ROOM];
    bool number = strspn(value, "-0123456789") == strlen(value);
    if (decimal && number)
        buffer_text(b, decimal_text(room, strtoll(value, NULL, 10), '.'));
    else
        buffer_text(b, number ? change_name(names, value) : value);
}

/* A text, a number, or an object of them such as the scores of a sheet. */
static void
add_member_value(struct podium_arena *arena, struct buffer *b,
    const struct change_names *names, const char *key, const char *value)
{
    if (is_personal(key, value)) {
        buffer_text(b, "(personal)");
        return;
    }
    if (*value != '{') {
        add_plain_value(b, names, is_decimal(key), value);
        return;
    }
    struct members inside = split_members(arena, value);
    for (size_t i = 0; i < inside.count; i++) {
        buffer_text(b, i ? " " : "");
        buffer_text(b, change_name(names, inside.items[i].key));
        buffer_char(b, '=');
        add_plain_value(
            b, names, strcmp(key, "scores") == 0, inside.items[i].value);
    }
}

const char *
change_text(struct podium_arena *arena, const struct change_names *names,
    const char *was, const char *now)
{
    struct members before = split_members(arena, was),
                   after = split_members(arena, now);
    struct buffer b = { 0 };
    for (size_t i = 0; i < after.count; i++) {
        const struct member *m = &after.items[i];
        const char *old = member_value(&before, m->key);
        if (is_hidden_member(m->key) || is_public_key(m) ||
            strcmp(old, m->value) == 0)
            continue;
        buffer_text(&b, b.size ? ", " : "");
        buffer_text(&b, m->key);
        buffer_char(&b, ' ');
        if (was) {
            add_member_value(arena, &b, names, m->key, old);
            buffer_text(&b, " \xe2\x86\x92 ");
        }
        add_member_value(arena, &b, names, m->key, m->value);
    }
    const char *text = podium_strdup(arena, buffer_string(&b));
    buffer_free(&b);
    return text;
}

const char *
change_row_code(struct podium_arena *arena, const struct change_names *names,
    const char *body)
{
    struct members members = split_members(arena, body);
    const char *id = member_value(&members, "id");
    const char *code = change_name(names, id);
    if (code != id)
        return code;
    id = member_value(&members, "entry");
    code = change_name(names, id);
    if (code != id)
        return code;
    const char *rule = member_value(&members, "rule");
    return strcmp(rule, "null") == 0 ? "" : rule;
}

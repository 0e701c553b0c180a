/* body.c - the canonical form of an event's body.
 *
 * In: the bytes of a body, and the rows of schema/body.csv for its kind. Out:
 * the first member that is not as its row says. What must hold: a body says
 * one thing to every reader. So there is one way to write it, that of json_*
 * in base/buffer.c: the members in the order of the rows, none twice, no space,
 * whole numbers without needless zeros, texts in UTF-8 and normal form C with
 * only the escapes that are needed. Nothing is parsed twice: the bytes are
 * walked once and compared with what would have been written. */
/* SPDX-License-Identifier: MIT */
#include "record/body.h"

#include <string.h>

#include "base/text_check.h"
#include "base/words.h"
#include "record/hash.h"
#include "record/schema.h"

enum body_type {
    BODY_ID,   /* random, see random_id() */
    BODY_INT,  /* from low to high */
    BODY_CODE, /* a text of these three sorts, of low to high bytes */
    BODY_LINE,
    BODY_TEXT,
    BODY_WORD,    /* one of the words in `of` */
    BODY_WORDS,   /* some of them */
    BODY_HEX,     /* high digits */
    BODY_RECEIPT, /* 12 letters and digits */
    BODY_MARK,    /* of an event, in all copies: 32 hex digits, maybe ":2" */
    BODY_MAP,    /* an object of numbers from low to high, by ids that ascend */
    BODY_TEXTS,  /* one at least of low to high bytes, by ids that ascend */
    BODY_LIST,   /* of shapes, or of texts that are of type line, ... */
    BODY_OBJECT, /* of a shape */
    BODY_KIND,   /* of an event */
    BODY_BODY    /* of an event of that kind, as a text */
};

/* A row of schema/body.csv: a member of a kind, or of a shape in a body. */
struct body_rule {
    const char *shape, *member, *of;
    int64_t low, high;
    enum body_type type;
    bool null, absent; /* it may be null, or be left out */
};

struct body_shape {
    const char *name;
    size_t first; /* of its rows */
};

#include "schema/body.rows"

#define ID_MAX (INT64_C(1) << 53)
#define MARK_HEX 32
#define RECEIPT_SIZE 12

/* Where reading has come to. */
struct reader {
    const char *next;
    const char *member;      /* being read */
    const char *fault;       /* the message id of the first fault, or NULL */
    struct buffer text;      /* the text read last, without escapes */
    const struct kind *kind; /* the kind read last */
    int64_t number;          /* the number read last */
};

static bool
fail(struct reader *f, const char *fault)
{
    if (!f->fault)
        f->fault = fault;
    return false;
}

static bool
read_bytes(struct reader *f, const char *bytes)
{
    size_t n = strlen(bytes);
    if (strncmp(f->next, bytes, n) != 0)
        return fail(f, "law.form");
    f->next += n;
    return true;
}

static bool
next_is(const struct reader *f, const char *bytes)
{
    return strncmp(f->next, bytes, strlen(bytes)) == 0;
}

/* ---- numbers ---- */

static bool
read_int(struct reader *f, int64_t low, int64_t high)
{
    bool negative = *f->next == '-';
    const char *digits = f->next + negative;
    size_t n = strspn(digits, "0123456789");
    int64_t value = 0;
    bool zero_first = n > 0 && *digits == '0' && (n > 1 || negative);
    if (n == 0 || n > 18 || zero_first)
        return fail(f, "law.form");
    for (size_t i = 0; i < n; i++)
        value = value * 10 + (digits[i] - '0');
    f->next = digits + n;
    f->number = negative ? -value : value;
    return (f->number >= low && f->number <= high) || fail(f, "law.number");
}

/* ---- texts ---- */

/* The escape at the reader, of a character that needs one, goes to `text`. */
static bool
read_escape(struct reader *f)
{
    static const char hex[] = "0123456789abcdef";
    const char *s = f->next + 1;
    if (*s == '"' || *s == '\\') {
        buffer_char(&f->text, *s);
        f->next += 2;
        return true;
    }
    const char *high =
        strncmp(s, "u00", 3) == 0 && s[3] ? strchr(hex, s[3]) : NULL;
    const char *low = high && s[4] ? strchr(hex, s[4]) : NULL;
    long c = low ? (high - hex) * 16 + (low - hex) : 0;
    if ((c == 0 || c >= 0x20) && c != 0x7f)
        return fail(f, "law.form");
    buffer_char(&f->text, (char)c);
    f->next += 6;
    return true;
}

static bool
read_string(struct reader *f)
{
    buffer_clear(&f->text);
    if (!read_bytes(f, "\""))
        return false;
    while (*f->next && *f->next != '"') {
        size_t plain = 0;
        while ((unsigned char)f->next[plain] >= 0x20 && f->next[plain] != '"' &&
            f->next[plain] != '\\' && f->next[plain] != 0x7f)
            plain++;
        buffer_add(&f->text, f->next, plain);
        f->next += plain;
        if (*f->next == '"')
            break;
        if (*f->next != '\\')
            return fail(f, "law.form");
        if (!read_escape(f))
            return false;
    }
    return read_bytes(f, "\"");
}

static bool
read_text(struct reader *f, const struct body_rule *rule, enum text_sort sort)
{
    if (!read_string(f))
        return false;
    size_t size = f->text.size;
    enum text_fault fault = text_check(buffer_string(&f->text), size, sort);
    if (fault != TEXT_OK)
        return fail(f, text_fault_id(fault));
    return (size > 0 && size >= (size_t)rule->low &&
               size <= (size_t)rule->high) ||
        fail(f, "law.length");
}

static bool
read_of(struct reader *f, const char *signs, size_t size)
{
    return read_string(f) &&
        ((f->text.size == size &&
             strspn(buffer_string(&f->text), signs) == size) ||
            fail(f, "law.form"));
}

#define HEX_DIGITS "0123456789abcdef"

static bool
read_mark(struct reader *f)
{
    if (!read_string(f))
        return false;
    const char *text = buffer_string(&f->text);
    size_t n = strspn(text, HEX_DIGITS);
    const char *number = text + n + (text[n] == ':');
    bool good = n == MARK_HEX &&
        (!text[n] ||
            (text[n] == ':' && *number >= '1' && *number <= '9' &&
                strspn(number, "0123456789") == strlen(number) &&
                strlen(number) <= 15));
    return good || fail(f, "law.form");
}

static bool
read_word(struct reader *f, const struct body_rule *rule)
{
    if (!read_string(f))
        return false;
    const char *text = buffer_string(&f->text);
    bool one = *text && !strchr(text, ' ') && words_have_text(rule->of, text);
    return one || fail(f, "law.word");
}

static bool
read_words(struct reader *f, const struct body_rule *rule)
{
    if (!read_string(f))
        return false;
    for (const char *s = buffer_string(&f->text);;) {
        size_t n = strcspn(s, " ");
        if (n == 0 || !words_have(rule->of, s, n))
            return fail(f, "law.word");
        if (!s[n])
            return true;
        s += n + 1;
    }
}

/* ---- what holds others ---- */

static bool read_value(struct reader *f, const struct body_rule *rule);

/* The value that was read last, which begins at `value`. */
static void
keep_value(const struct reader *f, const struct body_rule *rule,
    const char *value, struct body *out)
{
    struct body_value *v = &out->items[out->count++];
    *v = (struct body_value){ .name = rule->member, .text = out->texts.size };
    if (*value == 'n')
        return;
    v->type = *value == '"'    ? VALUE_TEXT
        : strchr("{[", *value) ? VALUE_JSON
                               : VALUE_INT;
    v->number = f->number;
    if (v->type == VALUE_TEXT)
        buffer_add(&out->texts, buffer_string(&f->text), f->text.size);
    else if (v->type == VALUE_JSON)
        buffer_add(&out->texts, value, (size_t)(f->next - value));
    if (v->type != VALUE_INT)
        buffer_char(&out->texts, '\0');
}

/* {"id":number,...} or {"id":"text",...}; the ids ascend, so that none comes
 * twice. Texts by ids are left out where there are none. */
static bool
read_map(struct reader *f, const struct body_rule *rule)
{
    int64_t last = 0;
    bool texts = rule->type == BODY_TEXTS, good = read_bytes(f, "{");
    for (bool more = good && (texts || !next_is(f, "}")); good && more;) {
        good = read_bytes(f, "\"") && read_int(f, last + 1, ID_MAX) &&
            read_bytes(f, "\":");
        last = f->number;
        good = good &&
            (texts ? read_text(f, rule, TEXT_LINES)
                   : read_int(f, rule->low, rule->high));
        more = good && next_is(f, ",");
        f->next += more;
    }
    return good && read_bytes(f, "}");
}

/* The first row of a shape; that without a shape if it has no members. */
static const struct body_rule *
find_shape(const char *shape)
{
    const struct body_shape *s = body_shapes;
    while (s->name && strcmp(s->name, shape) != 0)
        s++;
    return &body_rules[s->first];
}

/* Does a member with this name come next? If so, the reader moves to its
 * value. */
static bool
read_name(struct reader *f, const char *name, bool first)
{
    size_t n = strlen(name);
    const char *s = f->next;
    if (!first && *s++ != ',')
        return false;
    if (*s != '"' || strncmp(s + 1, name, n) != 0 ||
        strncmp(s + 1 + n, "\":", 2) != 0)
        return false;
    f->next = s + n + 3;
    return true;
}

/* The members in the order of their rows. Those of a whole body go to `out`,
 * which is NULL for an object inside it. */
static bool
read_object(struct reader *f, const char *shape, struct body *out)
{
    bool first = true;
    if (!read_bytes(f, "{"))
        return false;
    const struct body_rule *rules = find_shape(shape);
    for (const struct body_rule *rule = rules;
         rule->shape && rule->shape == rules->shape; rule++) {
        f->member = rule->member;
        if (!read_name(f, rule->member, first)) {
            if (rule->absent)
                continue;
            return fail(f, "law.form");
        }
        const char *value = f->next;
        if (!read_value(f, rule))
            return false;
        if (out)
            keep_value(f, rule, value, out);
        first = false;
    }
    return read_bytes(f, "}");
}

/* The lists are of shapes, or of texts of the type that `of` names. */
static bool
read_item(struct reader *f, const struct body_rule *rule)
{
    static const struct body_rule line = { .high = TEXT_MAX };
    if (strcmp(rule->of, "line") == 0)
        return read_text(f, &line, TEXT_LINE);
    if (strcmp(rule->of, "mark") == 0)
        return read_mark(f);
    if (strcmp(rule->of, "receipt") == 0)
        return read_of(f, base32_digits, RECEIPT_SIZE);
    return read_object(f, rule->of, NULL);
}

static bool
read_list(struct reader *f, const struct body_rule *rule)
{
    bool good = read_bytes(f, "[");
    for (bool more = good && !next_is(f, "]"); good && more;) {
        good = read_item(f, rule);
        more = good && next_is(f, ",");
        f->next += more;
    }
    return good && read_bytes(f, "]");
}

static bool
read_kind(struct reader *f)
{
    f->kind = read_string(f) ? kind_find(buffer_string(&f->text)) : NULL;
    return f->kind || fail(f, "law.word");
}

/* The reader comes back with what was wrong in the body inside. Each level
 * needs twice as many escapes, so that there are not many. */
static bool
read_body(struct reader *f)
{
    if (!f->kind || !read_string(f))
        return fail(f, "law.form");
    struct reader inside = { .next = buffer_string(&f->text) };
    bool good = read_object(&inside, f->kind->name, NULL) &&
        (!*inside.next || fail(&inside, "law.form"));
    if (inside.text.failed)
        f->text.failed = true;
    if (!good) {
        f->fault = inside.fault;
        f->member = inside.member;
    }
    buffer_free(&inside.text);
    return good;
}

static bool
read_value(struct reader *f, const struct body_rule *rule)
{
    if (rule->null && next_is(f, "null"))
        return read_bytes(f, "null");
    switch (rule->type) {
    case BODY_ID:
        return read_int(f, 1, ID_MAX);
    case BODY_INT:
        return read_int(f, rule->low, rule->high);
    case BODY_CODE:
        return read_text(f, rule, TEXT_CODE);
    case BODY_LINE:
        return read_text(f, rule, TEXT_LINE);
    case BODY_TEXT:
        return read_text(f, rule, TEXT_LINES);
    case BODY_WORD:
        return read_word(f, rule);
    case BODY_WORDS:
        return read_words(f, rule);
    case BODY_HEX:
        return read_of(f, HEX_DIGITS, (size_t)rule->high);
    case BODY_RECEIPT:
        return read_of(f, base32_digits, RECEIPT_SIZE);
    case BODY_MARK:
        return read_mark(f);
    case BODY_MAP:
    case BODY_TEXTS:
        return read_map(f, rule);
    case BODY_LIST:
        return read_list(f, rule);
    case BODY_OBJECT:
        return read_object(f, rule->of, NULL);
    case BODY_KIND:
        return read_kind(f);
    case BODY_BODY:
        return read_body(f);
    }
    return false;
}

/* Read what must be of a shape, a kind or a part of a body, and nothing more.
 */
static enum podium_status
read_shape(
    struct podium *pd, const char *shape, const char *text, struct body *out)
{
    struct reader f = { .next = text, .member = shape };
    *out = (struct body){ 0 };
    bool good =
        read_object(&f, shape, out) && (!*f.next || fail(&f, "law.form"));
    bool lost = f.text.failed || out->texts.failed;
    buffer_free(&f.text);
    if (lost || !good)
        body_free(out);
    if (lost)
        return failed_memory(pd);
    return good ? PODIUM_OK : failed(pd, PODIUM_INVALID, f.fault, f.member);
}

void
body_free(struct body *body)
{
    buffer_free(&body->texts);
    body->count = 0;
}

enum podium_status
body_read(
    struct podium *pd, const char *kind, const char *json, struct body *out)
{
    *out = (struct body){ 0 };
    /* The shapes of parts have names too, and those are not kinds. */
    if (!kind_find(kind))
        return failed(pd, PODIUM_SCHEMA, "record.unknown_kind", kind);
    return read_shape(pd, kind, json, out);
}

enum podium_status
body_check_source(struct podium *pd, const char *source)
{
    struct body body;
    enum podium_status status = read_shape(pd, "source", source, &body);
    body_free(&body);
    return status;
}

bool
body_has(const char *kind, const char *member)
{
    for (const struct body_rule *rule = body_rules; rule->shape; rule++)
        if (strcmp(rule->shape, kind) == 0 && strcmp(rule->member, member) == 0)
            return true;
    return false;
}

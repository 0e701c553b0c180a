/* buffer.c - text that grows, and JSON and CSV written into it. */
/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool
grow_buffer(struct buffer *b, size_t more)
{
    if (b->failed)
        return false;
    if (b->size + more < b->room)
        return true;
    size_t room = b->room ? b->room : 256;
    while (room <= b->size + more)
        room *= 2;
    char *grown = realloc(b->bytes, room);
    if (!grown) {
        b->failed = true;
        return false;
    }
    b->bytes = grown;
    b->room = room;
    return true;
}

void
buffer_add(struct buffer *b, const void *bytes, size_t size)
{
    if (!grow_buffer(b, size))
        return;
    memcpy(b->bytes + b->size, bytes, size);
    b->size += size;
    b->bytes[b->size] = '\0';
}

void
buffer_text(struct buffer *b, const char *text)
{
    if (text)
        buffer_add(b, text, strlen(text));
    else
        b->failed = true; /* the caller's text ran out of memory */
}

void
buffer_char(struct buffer *b, char c)
{
    buffer_add(b, &c, 1);
}

void
buffer_int(struct buffer *b, int64_t value)
{
    buffer_text(b, INT_TEXT(value));
}

const char *
int_text(char room[24], int64_t n)
{
    uint64_t rest = n < 0 ? -(uint64_t)n : (uint64_t)n;
    char digits[20];
    size_t count = 0, used = 0;
    do {
        digits[count++] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (n < 0)
        room[used++] = '-';
    while (count > 0)
        room[used++] = digits[--count];
    room[used] = '\0';
    return room;
}

void
buffer_clear(struct buffer *b)
{
    b->size = 0;
    if (b->bytes)
        b->bytes[0] = '\0';
}

void
buffer_free(struct buffer *b)
{
    free(b->bytes);
    *b = (struct buffer){ 0 };
}

const char *
buffer_string(const struct buffer *b)
{
    return b->bytes ? b->bytes : "";
}

/* JSON needs "," before every value but the first of its bracket. */
static void
add_json_comma(struct buffer *b)
{
    if (b->size > 0 && !strchr("{[:", b->bytes[b->size - 1]))
        buffer_char(b, ',');
}

static void
add_json_string(struct buffer *b, const char *s)
{
    buffer_char(b, '"');
    while (*s) {
        size_t plain = 0;
        while ((unsigned char)s[plain] >= 0x20 && s[plain] != '"' &&
            s[plain] != '\\' && s[plain] != 0x7f)
            plain++;
        buffer_add(b, s, plain);
        s += plain;
        if (*s == '"' || *s == '\\') {
            buffer_char(b, '\\');
            buffer_char(b, *s++);
        } else if (*s) {
            char escape[8];
            snprintf(escape, sizeof escape, "\\u%04x", (unsigned char)*s++);
            buffer_text(b, escape);
        }
    }
    buffer_char(b, '"');
}

static void
start_json_value(struct buffer *b, const char *key)
{
    add_json_comma(b);
    if (key) {
        add_json_string(b, key);
        buffer_char(b, ':');
    }
}

void
json_open(struct buffer *b, char bracket)
{
    json_open_in(b, NULL, bracket);
}

void
json_open_in(struct buffer *b, const char *key, char bracket)
{
    start_json_value(b, key);
    buffer_char(b, bracket);
}

void
json_close(struct buffer *b, char bracket)
{
    buffer_char(b, bracket);
}

void
json_text(struct buffer *b, const char *key, const char *value)
{
    if (!value) {
        json_null(b, key);
        return;
    }
    start_json_value(b, key);
    add_json_string(b, value);
}

void
json_int(struct buffer *b, const char *key, int64_t value)
{
    start_json_value(b, key);
    buffer_int(b, value);
}

void
json_bool(struct buffer *b, const char *key, bool value)
{
    start_json_value(b, key);
    buffer_text(b, value ? "true" : "false");
}

void
json_null(struct buffer *b, const char *key)
{
    start_json_value(b, key);
    buffer_text(b, "null");
}

void
csv_cell(struct buffer *out, const char *text, char delimiter)
{
    size_t n = strlen(text);
    bool plain = strcspn(text, "\"\r\n") == n && !strchr(text, delimiter) &&
        (n == 0 || (text[0] != ' ' && text[n - 1] != ' '));
    if (plain) {
        buffer_text(out, text);
        return;
    }
    buffer_char(out, '"');
    for (; *text; text++) {
        if (*text == '"')
            buffer_char(out, '"');
        buffer_char(out, *text);
    }
    buffer_char(out, '"');
}

/* buffer.h - text that grows, and JSON and CSV written into it.
 *
 *	struct buffer b = { 0 };
 *	json_open(&b, '{');
 *	json_text(&b, "title", title);
 *	json_close(&b, '}');
 *	if (b.failed) ...
 *	buffer_free(&b);
 *
 * Failure is sticky: a buffer that ran out of memory takes nothing more. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct buffer {
    char *bytes; /* ends in NUL; NULL while empty */
    size_t size, room;
    bool failed;
};

void buffer_add(struct buffer *b, const void *bytes, size_t size);
/* NULL is text that could not be made, and fails the buffer. */
void buffer_text(struct buffer *b, const char *text);
void buffer_char(struct buffer *b, char c);
void buffer_int(struct buffer *b, int64_t value);
/* A whole number as text, written into room; the macro lends room until the
 * end of the block. Much faster than printf, and hashes need many. */
#define INT_TEXT(n) int_text((char[24]){ 0 }, (int64_t)(n))
const char *int_text(char room[24], int64_t n);
/* Empty it, keeping the memory. */
void buffer_clear(struct buffer *b);
void buffer_free(struct buffer *b);
/* The text so far, "" if there is none. */
const char *buffer_string(const struct buffer *b);

/* JSON: key is NULL inside an array; commas are added where needed. */
void json_open(struct buffer *b, char bracket);
void json_open_in(struct buffer *b, const char *key, char bracket);
void json_close(struct buffer *b, char bracket);
void json_text(struct buffer *b, const char *key, const char *value);
void json_int(struct buffer *b, const char *key, int64_t value);
void json_bool(struct buffer *b, const char *key, bool value);
void json_null(struct buffer *b, const char *key);

/* CSV: one cell, quoted where it must be. */
void csv_cell(struct buffer *out, const char *text, char delimiter);

#endif

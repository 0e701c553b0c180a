/* export.c - the log as text, for programs that are not podium.
 *
 * One JSON object a line: first format, number of events and head, then every
 * event in order with its signatures. Bodies are texts, byte for byte as they
 * were hashed, so that chain and signatures can be checked from this text
 * alone. Personal values are not in it: bodies hold only their hashes. */
/* SPDX-License-Identifier: MIT */
#include <podium/log.h>

#include <sodium.h>

#include "base/buffer.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"

/* A blob column as hex. */
static void
add_hex_member(struct buffer *b, const char *key, const struct stmt *q, int col)
{
    char hex[2 * 64 + 1] = "";
    size_t size = (size_t)sqlite3_column_bytes(q->raw, col);
    if (size <= 64)
        sodium_bin2hex(hex, sizeof hex, sqlite3_column_blob(q->raw, col), size);
    json_text(b, key, hex);
}

static enum podium_status
add_signatures(struct podium *pd, int64_t seq, struct buffer *b)
{
    struct stmt q = stmt(pd,
        "SELECT person, key, value FROM signature WHERE seq = :seq"
        " ORDER BY person");
    bind_int(&q, ":seq", seq);
    json_open_in(b, "signatures", '[');
    while (next_row(&q)) {
        json_open(b, '{');
        json_int(b, "person", col_int(&q, 0));
        add_hex_member(b, "key", &q, 1);
        add_hex_member(b, "value", &q, 2);
        json_close(b, '}');
    }
    json_close(b, ']');
    return stmt_end(&q);
}

static enum podium_status
add_event_line(struct podium *pd, const struct event *e, struct buffer *b)
{
    json_open(b, '{');
    json_int(b, "seq", e->seq);
    json_text(b, "request", e->request);
    json_int(b, "time", e->time);
    json_int(b, "actor", e->actor);
    json_text(b, "kind", e->kind);
    json_text(b, "body", e->body);
    json_text(b, "source", e->source);
    json_text(b, "prev", e->prev);
    json_text(b, "hash", e->hash);
    enum podium_status status = add_signatures(pd, e->seq, b);
    json_close(b, '}');
    buffer_char(b, '\n');
    return status;
}

/* Give one line to the writer; the buffer is empty afterwards. */
static enum podium_status
write_line(struct podium *pd, struct buffer *b, const struct podium_writer *to)
{
    if (b->failed)
        return failed_memory(pd);
    bool written = to->write(to->data, b->bytes, b->size);
    buffer_clear(b);
    return written ? PODIUM_OK : failed(pd, PODIUM_IO, "output.failed");
}

static enum podium_status
export_events(
    struct podium *pd, struct buffer *b, const struct podium_writer *to)
{
    struct stmt q =
        stmt(pd, "SELECT " EVENT_COLUMNS " FROM event ORDER BY seq");
    enum podium_status status = PODIUM_OK;
    while (status == PODIUM_OK && next_row(&q)) {
        struct event e = event_row(&q);
        status = add_event_line(pd, &e, b);
        if (status == PODIUM_OK)
            status = write_line(pd, b, to);
    }
    enum podium_status end = stmt_end(&q);
    return status == PODIUM_OK ? end : status;
}

enum podium_status
podium_log_export(struct podium *pd, const struct podium_writer *to)
{
    struct buffer b = { 0 };
    enum podium_status status = view_begin(pd, "log");
    if (status != PODIUM_OK)
        return status;
    status = head_load(pd);
    json_open(&b, '{');
    json_text(&b, "format", "podium-log-1");
    json_int(&b, "events", pd->seq);
    json_text(&b, "head", pd->head);
    json_close(&b, '}');
    buffer_char(&b, '\n');
    if (status == PODIUM_OK)
        status = write_line(pd, &b, to);
    if (status == PODIUM_OK)
        status = export_events(pd, &b, to);
    buffer_free(&b);
    return read_end(pd, status);
}

/* body_values.c - what the body of an event says, once it has been read. */
/* SPDX-License-Identifier: MIT */
#include "record/body.h"

#include <string.h>

#include "record/stmt.h"

static const struct body_value *
find_value(const struct body *body, const char *name)
{
    for (size_t i = 0; i < body->count; i++)
        if (strcmp(body->items[i].name, name) == 0)
            return &body->items[i];
    return NULL;
}

int64_t
body_int(const struct body *body, const char *name)
{
    const struct body_value *v = find_value(body, name);
    return v && v->type == VALUE_INT ? v->number : 0;
}

const char *
body_text(const struct body *body, const char *name)
{
    const struct body_value *v = find_value(body, name);
    return v && v->type == VALUE_TEXT ? body->texts.bytes + v->text : NULL;
}

enum podium_status
body_number(struct podium *pd, const char *kind, const char *json,
    const char *name, int64_t *out)
{
    struct body body;
    enum podium_status status = body_read(pd, kind, json, &body);
    *out = body_int(&body, name);
    body_free(&body);
    return status;
}

/* What the statements of a kind may ask beside the members of its body. */
static bool
is_of_event(const char *parameter)
{
    return strcmp(parameter, ":seq") == 0 ||
        strcmp(parameter, ":source") == 0 || strcmp(parameter, ":actor") == 0 ||
        strcmp(parameter, ":own") == 0 || strcmp(parameter, ":second") == 0;
}

void
body_bind(struct stmt *q, const struct body *body)
{
    const char *name;
    for (int i = 1; (name = parameter_name(q, i)) != NULL; i++) {
        const struct body_value *v = find_value(body, name + 1);
        if (is_of_event(name))
            continue;
        if (v && v->type == VALUE_INT)
            bind_int_at(q, i, v->number);
        else
            bind_text_at(q, i,
                v && v->type != VALUE_NULL ? body->texts.bytes + v->text
                                           : NULL);
    }
}

/* The number as a whole word. Ids are random and have up to 16 digits: a text
 * that has the same ones makes a conflict more, which somebody decides; none is
 * missed. */
bool
body_mentions(const char *body, int64_t id)
{
    char digits[24];
    size_t n = strlen(int_text(digits, id));
    for (const char *s = body; (s = strstr(s, digits)) != NULL; s += n) {
        bool starts = s == body || s[-1] < '0' || s[-1] > '9';
        if (starts && (s[n] < '0' || s[n] > '9'))
            return true;
    }
    return false;
}

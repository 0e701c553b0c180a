/* certificate_choice.c - of the certificates those that are to be printed, in
 * the order that is wanted. */
/* SPDX-License-Identifier: MIT */
#include "contest/awards/certificate_choice.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/code_order.h"
#include "base/date.h"
#include "base/message.h"
#include "base/text.h"
#include "record/typed_code.h"

/* ---- which ---- */

#define NUMBER_DIGITS 9

/* "12", "3-8" or "12-", whose end is open; false: it is the code of an entry or
 * a judge. */
static bool
read_range(const char *word, int64_t *low, int64_t *high)
{
    static const char digits[] = "0123456789";
    size_t n = strspn(word, digits);
    if (n == 0 || n > NUMBER_DIGITS || (word[n] && word[n] != '-'))
        return false;
    *low = *high = strtoll(word, NULL, 10);
    if (!word[n])
        return true;
    const char *end = word + n + 1;
    n = strspn(end, digits);
    *high = n > 0 ? strtoll(end, NULL, 10) : INT64_MAX;
    return n <= NUMBER_DIGITS && !end[n];
}

enum podium_status
certificate_find_subject(struct podium *pd, enum podium_certificate_kind kind,
    const char *code, struct podium_arena *arena, int64_t *id)
{
    struct typed_row row = { 0 };
    enum podium_status status = kind == PODIUM_CERTIFICATE_THANKS
        ? find_typed_person(pd, code, arena, &row)
        : find_typed_entry(pd, code, arena, &row);
    *id = row.id;
    return status;
}

/* What one word means: numbers, or the id of an entry or a judge. */
struct meant {
    int64_t low, high, subject;
};

static enum podium_status
read_meant(struct podium *pd, enum podium_certificate_kind kind,
    const char *word, struct podium_arena *arena, struct meant *out)
{
    *out = (struct meant){ 0 };
    return read_range(word, &out->low, &out->high)
        ? PODIUM_OK
        : certificate_find_subject(pd, kind, word, arena, &out->subject);
}

/* Mark those that are meant; how many. */
static size_t
mark_meant(const struct podium_certificates *list, const struct meant *what,
    bool *meant)
{
    size_t found = 0;
    for (size_t i = 0; i < list->count; i++) {
        const struct podium_certificate *c = &list->items[i];
        bool here = what->subject
            ? (c->entry ? c->entry : c->person) == what->subject
            : c->number >= what->low && c->number <= what->high && c->number;
        meant[i] |= here;
        found += here;
    }
    return found;
}

/* Words between commas or spaces. */
static enum podium_status
mark_only(struct podium *pd, const struct podium_certificates_wanted *wanted,
    const struct podium_certificates *list, struct podium_arena *arena,
    bool *meant)
{
    static const char between[] = ", ";
    for (const char *at = wanted->only + strspn(wanted->only, between); *at;
         at += strspn(at, between)) {
        size_t n = strcspn(at, between);
        const char *word = arena_text(arena, at, n);
        if (!word)
            return failed_memory(pd);
        struct meant what;
        enum podium_status status =
            read_meant(pd, wanted->kind, word, arena, &what);
        if (status != PODIUM_OK)
            return status;
        if (mark_meant(list, &what, meant) == 0)
            return failed(pd, PODIUM_NOT_FOUND, "certificate.no_such", word);
        at += n;
    }
    return PODIUM_OK;
}

static bool
is_since(const struct podium_certificate *c, struct date day)
{
    return c->number && date_compare(moment_date(c->numbered), day) >= 0;
}

static enum podium_status
keep_meant(struct podium *pd, const struct podium_certificates_wanted *wanted,
    struct podium_arena *arena, struct podium_certificates *list)
{
    struct date day = { 0 };
    size_t kept = 0;
    if (wanted->since && !date_read(wanted->since, &day))
        return failed(pd, PODIUM_INVALID, "cell.date", wanted->since);
    bool *meant = podium_alloc(arena, list->count + 1, sizeof *meant);
    if (!meant)
        return failed_memory(pd);
    enum podium_status status =
        wanted->only ? mark_only(pd, wanted, list, arena, meant) : PODIUM_OK;
    for (size_t i = 0; i < list->count; i++)
        if ((!wanted->only || meant[i]) &&
            (!wanted->since || is_since(&list->items[i], day)))
            list->items[kept++] = list->items[i];
    list->count = kept;
    if (status == PODIUM_OK && kept == 0)
        return failed(pd, PODIUM_NOT_FOUND, "certificate.none_chosen");
    return status;
}

/* ---- in which order ---- */

const char *
podium_certificate_order_word(int order)
{
    static const char *const words[PODIUM_CERTIFICATE_ORDERS] = {
        [PODIUM_CERTIFICATES_BY_AWARD] = "award",
        [PODIUM_CERTIFICATES_BY_NUMBER] = "number",
        [PODIUM_CERTIFICATES_BY_NAME] = "name",
        [PODIUM_CERTIFICATES_BY_UNIT] = "unit",
    };
    return order >= 0 && order < PODIUM_CERTIFICATE_ORDERS ? words[order]
                                                           : NULL;
}

struct certificate_order {
    const struct text_order *texts;
    enum podium_certificate_order by;
};

/* qsort() takes no context: each brings it. */
struct sorted_certificate {
    struct podium_certificate certificate;
    const struct certificate_order *order;
};

static const char *
word_of(const struct podium_certificate *c, enum podium_word word)
{
    return c->words[word] ? c->words[word] : "";
}

static int
compare_chosen(const struct podium_certificate *a,
    const struct podium_certificate *b, const struct certificate_order *order)
{
    const char *first = a->recipient_count > 0 ? a->recipients[0] : "";
    const char *other = b->recipient_count > 0 ? b->recipients[0] : "";
    switch (order->by) {
    case PODIUM_CERTIFICATES_BY_NUMBER:
        return a->number < b->number ? -1 : a->number > b->number;
    case PODIUM_CERTIFICATES_BY_NAME:
        return text_order_name(order->texts, first, other);
    case PODIUM_CERTIFICATES_BY_UNIT:
        return text_order_words(order->texts, word_of(a, PODIUM_WORD_UNIT),
            word_of(b, PODIUM_WORD_UNIT));
    default:
        return 0;
    }
}

static int
by_wanted(const void *a, const void *b)
{
    const struct sorted_certificate *first = a, *other = b;
    const struct podium_certificate *x = &first->certificate;
    const struct podium_certificate *y = &other->certificate;
    int result = compare_chosen(x, y, first->order);
    if (result == 0)
        result = code_compare(x->code, y->code);
    return result ? result : (x->author > y->author) - (x->author < y->author);
}

static enum podium_status
sort_chosen(struct podium *pd, enum podium_certificate_order by,
    struct podium_arena *arena, struct podium_certificates *list)
{
    struct text_order *texts = text_order_new();
    const struct certificate_order order = { texts, by };
    struct sorted_certificate *all =
        podium_alloc(arena, list->count + 1, sizeof *all);
    if (!texts || !all) {
        text_order_free(texts);
        return failed_memory(pd);
    }
    for (size_t i = 0; i < list->count; i++)
        all[i] = (struct sorted_certificate){ list->items[i], &order };
    qsort(all, list->count, sizeof *all, by_wanted);
    for (size_t i = 0; i < list->count; i++)
        list->items[i] = all[i].certificate;
    text_order_free(texts);
    return PODIUM_OK;
}

enum podium_status
certificates_choose(struct podium *pd,
    const struct podium_certificates_wanted *wanted, struct podium_arena *arena,
    struct podium_certificates *list)
{
    enum podium_status status = wanted->only || wanted->since
        ? keep_meant(pd, wanted, arena, list)
        : PODIUM_OK;
    return status == PODIUM_OK && wanted->order != PODIUM_CERTIFICATES_BY_AWARD
        ? sort_chosen(pd, wanted->order, arena, list)
        : status;
}

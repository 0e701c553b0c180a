/* certificate_words.c - what certificates say.
 *
 * In: facts of the contest, and what a certificate is for. Out: its words, in
 * the language of the contest. Dates and numbers are written as decree ND
 * 30/2020 has them: in Vietnamese, days and numbers below 10 and the months 1
 * and 2 have a leading zero. */
/* SPDX-License-Identifier: MIT */
#include "contest/awards/certificate_words.h"

#include <podium/contest.h>

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/date.h"
#include "base/message.h"
#include "contest/ground/facts.h"
#include "record/hash.h"
#include "record/log.h"

enum podium_status
certificate_frame_load(struct certificate_frame *f)
{
    const struct wanted_fact wanted[] = {
        { "name", &f->name },
        { "edition", &f->edition },
        { "host", &f->host },
        { "parent", &f->parent },
        { "heading", &f->heading },
        { "motto", &f->motto },
        { "place", &f->place },
        { "signing_date", &f->signing_date },
        { "decision", &f->decision },
        { "decision_date", &f->decision_date },
        { "certificate_title", &f->title },
        { "certificate_phrase", &f->phrase },
        { "certificate_series", &f->series },
        { "signing_authority", &f->authority },
        { "signer_title", &f->signer_title },
        { "signer_name", &f->signer_name },
    };
    enum podium_status status =
        podium_contest_language_get(f->pd, &f->language);
    if (status == PODIUM_OK)
        status =
            facts_load(f->pd, wanted, sizeof wanted / sizeof *wanted, f->arena);
    return status == PODIUM_OK ? head_load(f->pd) : status;
}

static const char *
certificate_words(struct certificate_frame *f, const char *const words[])
{
    struct buffer b = { 0 };
    message_add(&b, f->language, words);
    const char *text = podium_strdup(f->arena, buffer_string(&b));
    f->arena->failed |= b.failed;
    buffer_free(&b);
    return text;
}

/* "Sơn La, ngày 18 tháng 5 năm 2015", or "London, 18 May 2015". */
static const char *
place_and_date_line(struct certificate_frame *f)
{
    struct date d;
    char day[16], month[24];
    if (!f->signing_date || !date_read(f->signing_date, &d))
        return f->place;
    bool vietnamese = f->language == PODIUM_LANGUAGE_VI;
    snprintf(day, sizeof day, vietnamese && d.day < 10 ? "0%d" : "%d", d.day);
    if (vietnamese)
        snprintf(month, sizeof month, d.month < 3 ? "0%d" : "%d", d.month);
    else
        snprintf(month, sizeof month, "month.%02d", d.month);
    return certificate_words(f,
        WORDS(f->place ? "certificate.place_date" : "certificate.date",
            f->place ? f->place : "", day,
            vietnamese ? month : message_text(f->language, month),
            INT_TEXT(d.year)));
}

static const char *
decision_line(struct certificate_frame *f)
{
    struct date d;
    char room[DATE_ROOM];
    if (!f->decision)
        return NULL;
    if (!f->decision_date || !date_read(f->decision_date, &d))
        return certificate_words(f, WORDS("certificate.decision", f->decision));
    return certificate_words(f,
        WORDS("certificate.decision_dated", f->decision,
            date_day_first(room, d)));
}

/* The beginning of the head of the log; podium_anchor_find() reads it back. */
static const char *
anchor_line(struct certificate_frame *f)
{
    char groups[HASH_GROUPS_ROOM];
    hash_groups(groups, f->pd->head);
    return certificate_words(f, WORDS("certificate.anchor", groups));
}

static const char *
contest_line(struct certificate_frame *f)
{
    if (!f->name || !f->edition || strstr(f->name, f->edition))
        return f->name;
    return certificate_words(
        f, WORDS("certificate.contest", f->name, f->edition));
}

/* "Số: 02/GCN-BTC". */
static const char *
number_line(struct certificate_frame *f, int64_t number)
{
    char digits[24];
    bool zero = f->language == PODIUM_LANGUAGE_VI && number < 10;
    snprintf(
        digits, sizeof digits, "%s%lld", zero ? "0" : "", (long long)number);
    if (number == 0)
        return NULL;
    return f->series
        ? certificate_words(
              f, WORDS("certificate.number_in", digits, f->series))
        : certificate_words(f, WORDS("certificate.number", digits));
}

static const char *
joined_names(struct certificate_frame *f, const struct podium_certificate *c)
{
    struct buffer b = { 0 };
    for (size_t i = 0; i < c->recipient_count; i++) {
        buffer_text(&b, i > 0 ? ", " : "");
        buffer_text(&b, c->recipients[i]);
    }
    const char *text = podium_strdup(f->arena, buffer_string(&b));
    f->arena->failed |= b.failed;
    buffer_free(&b);
    return text;
}

static void
write_names(struct certificate_frame *f,
    const struct certificate_subject *subject, const struct recipient *one,
    struct podium_certificate *out)
{
    size_t count = one ? 1 : subject->names.count;
    const char **names = podium_alloc(f->arena, count + 1, sizeof *names);
    for (size_t i = 0; names && i < count; i++)
        names[i] = one ? one->name : subject->names.items[i].name;
    out->recipients = names;
    out->recipient_count = names ? count : 0;
    out->words[PODIUM_WORD_NAMES] = joined_names(f, out);
}

static void
write_shared_words(struct certificate_frame *f, struct podium_certificate *out)
{
    const char *shared[PODIUM_WORDS_SHARED] = {
        [PODIUM_WORD_PARENT] = f->parent,
        [PODIUM_WORD_HOST] = f->host,
        [PODIUM_WORD_HEADING] = f->heading,
        [PODIUM_WORD_MOTTO] = f->motto,
        [PODIUM_WORD_TITLE] = f->title
            ? f->title
            : message_text(f->language, "certificate.title"),
        [PODIUM_WORD_CONTEST] = contest_line(f),
        [PODIUM_WORD_DECISION] = decision_line(f),
        [PODIUM_WORD_ANCHOR] = anchor_line(f),
        [PODIUM_WORD_DATE] = place_and_date_line(f),
        [PODIUM_WORD_AUTHORITY] = f->authority,
        [PODIUM_WORD_SIGNER_TITLE] = f->signer_title,
        [PODIUM_WORD_SIGNER_NAME] = f->signer_name,
    };
    memcpy(out->words, shared, sizeof shared);
}

static void
write_award(struct certificate_frame *f,
    const struct certificate_subject *subject, struct podium_certificate *out)
{
    const char *phrase =
        f->phrase ? f->phrase : message_text(f->language, "certificate.phrase");
    out->words[PODIUM_WORD_AWARD] = certificate_words(
        f, WORDS("certificate.award", phrase, subject->prize));
    out->words[PODIUM_WORD_PRIZE] = subject->prize;
    out->words[PODIUM_WORD_CITATION] = subject->citation;
    if (!subject->decided)
        out->watermark = message_text(f->language, "certificate.watermark");
}

static void
write_participation(struct certificate_frame *f, struct podium_certificate *out)
{
    out->words[PODIUM_WORD_AWARD] =
        message_text(f->language, "certificate.participated");
    out->words[PODIUM_WORD_PRIZE] =
        message_text(f->language, "certificate.participation");
}

static void
write_thanks(struct certificate_frame *f, struct podium_certificate *out)
{
    out->words[PODIUM_WORD_TITLE] =
        message_text(f->language, "certificate.thanks_title");
    out->words[PODIUM_WORD_LEAD] =
        message_text(f->language, "certificate.thanks_lead");
    out->words[PODIUM_WORD_AWARD] =
        message_text(f->language, "certificate.thanks_award");
    out->words[PODIUM_WORD_PRIZE] =
        message_text(f->language, "certificate.thanks_prize");
}

void
certificate_write(struct certificate_frame *f,
    const struct certificate_subject *subject, const struct recipient *one,
    struct podium_certificate *out)
{
    out->code = subject->code;
    out->entry = subject->entry;
    out->person = subject->person;
    out->author = one ? one->author : 0;
    write_shared_words(f, out);
    write_names(f, subject, one, out);
    out->words[PODIUM_WORD_LEAD] = message_text(f->language,
        out->recipient_count > 1 ? "certificate.lead_group"
                                 : "certificate.lead");
    out->words[PODIUM_WORD_UNIT] = subject->unit;
    out->words[PODIUM_WORD_ENTRY] = subject->code;
    out->words[PODIUM_WORD_NUMBER] = number_line(f, out->number);
    if (subject->title) {
        out->words[PODIUM_WORD_WORK] =
            certificate_words(f, WORDS("certificate.work", subject->title));
        out->words[PODIUM_WORD_WORK_TITLE] = subject->title;
    }
    if (subject->field)
        out->words[PODIUM_WORD_FIELD] =
            certificate_words(f, WORDS("certificate.field", subject->field));
    if (out->kind == PODIUM_CERTIFICATE_AWARD)
        write_award(f, subject, out);
    else if (out->kind == PODIUM_CERTIFICATE_PARTICIPATION)
        write_participation(f, out);
    else
        write_thanks(f, out);
}

const char *
certificate_said(const struct podium_certificate *c, struct podium_arena *arena)
{
    static const struct {
        enum podium_word word;
        const char *name;
    } words[] = { { PODIUM_WORD_UNIT, "unit" }, { PODIUM_WORD_PRIZE, "prize" },
        { PODIUM_WORD_WORK_TITLE, "work_title" },
        { PODIUM_WORD_FIELD, "field" }, { PODIUM_WORD_CONTEST, "contest" },
        { PODIUM_WORD_CITATION, "citation" } };
    struct buffer b = { 0 };
    json_open(&b, '{');
    json_open_in(&b, "recipients", '[');
    for (size_t i = 0; i < c->recipient_count; i++)
        json_text(&b, NULL, c->recipients[i]);
    json_close(&b, ']');
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (c->words[words[i].word])
            json_text(&b, words[i].name, c->words[words[i].word]);
    json_close(&b, '}');
    const char *text =
        b.failed ? NULL : podium_strdup(arena, buffer_string(&b));
    arena->failed |= b.failed;
    buffer_free(&b);
    return text;
}

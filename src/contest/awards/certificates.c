/* certificates.c - the lines of text on each certificate. */
/* SPDX-License-Identifier: MIT */
#include <podium/award.h>
#include <podium/certificate.h>
#include <podium/contest.h>

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/message.h"
#include "contest/ground/facts.h"
#include "record/begin.h"
#include "record/log.h"
#include "record/stmt.h"

/* The facts of the contest that are printed on every page. */
struct certificate_frame {
    struct podium *pd;
    struct podium_arena *arena;
    enum podium_language language; /* of the contest, not of the command */
    const char *name, *edition, *host, *parent, *heading, *motto, *place;
    const char *signing_date, *decision, *decision_date, *title, *phrase;
    const char *authority, *signer_title, *signer_name;
};

static enum podium_status
load_certificate_facts(struct certificate_frame *f)
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
        { "signing_authority", &f->authority },
        { "signer_title", &f->signer_title },
        { "signer_name", &f->signer_name },
    };
    enum podium_status status =
        podium_contest_language_get(f->pd, &f->language);
    return status == PODIUM_OK
        ? facts_load(f->pd, wanted, sizeof wanted / sizeof *wanted, f->arena)
        : status;
}

static const char *
certificate_words(struct certificate_frame *f, const char *const words[])
{
    struct buffer b = { 0 };
    message_add(&b, f->language, words);
    const char *text = podium_strdup(f->arena, buffer_string(&b));
    buffer_free(&b);
    return text;
}

/* "Sơn La, ngày 18 tháng 5 năm 2015", or "London, 18 May 2015". In Vietnamese,
 * days below 10 and the months 1 and 2 have a leading zero (decree ND
 * 30/2020). */
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

/* The first 16 digits of the head of the log in groups of four, as people write
 * them down; podium_anchor_find() reads them back. */
static const char *
anchor_line(struct certificate_frame *f)
{
    char groups[20];
    size_t n = 0;
    for (size_t i = 0; i < 16; i++) {
        groups[n++] = f->pd->head[i];
        if (i % 4 == 3)
            groups[n++] = i == 15 ? '\0' : ' ';
    }
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

static const char *
joined_names(struct certificate_frame *f, const struct podium_award *a)
{
    struct buffer b = { 0 };
    for (size_t i = 0; i < a->author_count; i++) {
        buffer_text(&b, i > 0 ? ", " : "");
        buffer_text(&b, a->authors[i].name);
    }
    const char *text = podium_strdup(f->arena, buffer_string(&b));
    f->arena->failed |= b.failed;
    buffer_free(&b);
    return text;
}

static void
write_certificate(struct certificate_frame *f, const struct podium_award *a,
    struct podium_certificate *out)
{
    const char **names = podium_alloc(f->arena, a->author_count, sizeof *names);
    for (size_t i = 0; names && i < a->author_count; i++)
        names[i] = a->authors[i].name;
    const char *phrase =
        f->phrase ? f->phrase : message_text(f->language, "certificate.phrase");
    *out = (struct podium_certificate){
        .entry = a->entry,
        .recipients = names,
        .recipient_count = names ? a->author_count : 0,
        .words = { [PODIUM_WORD_PARENT] = f->parent,
            [PODIUM_WORD_HOST] = f->host,
            [PODIUM_WORD_HEADING] = f->heading,
            [PODIUM_WORD_MOTTO] = f->motto,
            [PODIUM_WORD_TITLE] = f->title
                ? f->title
                : message_text(f->language, "certificate.title"),
            [PODIUM_WORD_LEAD] = message_text(f->language,
                a->author_count > 1 ? "certificate.lead_group"
                                    : "certificate.lead"),
            [PODIUM_WORD_CONTEST] = contest_line(f),
            [PODIUM_WORD_DECISION] = decision_line(f),
            [PODIUM_WORD_ANCHOR] = anchor_line(f),
            [PODIUM_WORD_DATE] = place_and_date_line(f),
            [PODIUM_WORD_AUTHORITY] = f->authority,
            [PODIUM_WORD_SIGNER_TITLE] = f->signer_title,
            [PODIUM_WORD_SIGNER_NAME] = f->signer_name,
            [PODIUM_WORD_UNIT] = a->unit,
            [PODIUM_WORD_AWARD] = certificate_words(
                f, WORDS("certificate.award", phrase, a->prize_name)),
            [PODIUM_WORD_PRIZE] = a->prize_name,
            [PODIUM_WORD_WORK] =
                certificate_words(f, WORDS("certificate.work", a->title)),
            [PODIUM_WORD_WORK_TITLE] = a->title,
            [PODIUM_WORD_FIELD] =
                certificate_words(f, WORDS("certificate.field", a->field_name)),
            [PODIUM_WORD_ENTRY] = a->entry,
            [PODIUM_WORD_NAMES] = joined_names(f, a) },
        .watermark = a->decided
            ? NULL
            : message_text(f->language, "certificate.watermark"),
    };
}

/* No page says what is known to be otherwise, or what two copies say in two
 * ways. */
static enum podium_status
check_awards_hold(struct podium *pd, struct podium_arena *arena)
{
    struct podium_outdated_awards outdated;
    int64_t open = 0;
    enum podium_status status = podium_award_outdated(pd, arena, &outdated);
    if (status == PODIUM_OK)
        status =
            ask_int(pd, "SELECT count(*) FROM open_merge_conflicts", 0, &open);
    if (status == PODIUM_OK && outdated.count > 0)
        return failed(pd, PODIUM_REFUSED, "certificate.outdated",
            outdated.items[0].entry);
    if (status == PODIUM_OK && open > 0)
        return failed(pd, PODIUM_REFUSED, "certificate.disputed");
    return status;
}

/* While judging goes on again, awards are not what will be. */
static enum podium_status
check_decided_phase(struct podium *pd)
{
    int64_t decided = 0;
    enum podium_status status = ask_int(pd,
        "SELECT count(*) FROM contest_state"
        " WHERE phase IN ('deliberation', 'published')",
        0, &decided);
    if (status == PODIUM_OK && !decided)
        return failed(pd, PODIUM_REFUSED, "certificate.judging");
    return status;
}

static enum podium_status
list_certificates(struct podium *pd, const char *entry, bool proposed,
    struct podium_arena *arena, struct podium_certificates *out)
{
    struct certificate_frame f = { .pd = pd, .arena = arena };
    struct podium_awards awards;
    enum podium_status status = load_certificate_facts(&f);
    if (status == PODIUM_OK)
        status = head_load(pd);
    if (status == PODIUM_OK)
        status = check_awards_hold(pd, arena);
    if (status == PODIUM_OK)
        status = podium_award_list(pd, arena, &awards);
    if (status != PODIUM_OK)
        return status;
    for (size_t i = 0; i < awards.count; i++) {
        const struct podium_award *a = &awards.items[i];
        bool wanted = a->prize && (a->decided || proposed) &&
            (!entry || strcmp(entry, a->entry) == 0);
        struct podium_certificate *c = wanted ? arena_push(arena, out) : NULL;
        if (c)
            write_certificate(&f, a, c);
    }
    if (arena->failed)
        return failed_memory(pd);
    if (out->count > 0)
        status = check_decided_phase(pd);
    if (status != PODIUM_OK)
        return status;
    if (out->count == 0 && entry)
        return failed(pd, PODIUM_NOT_FOUND, "certificate.no_award", entry);
    if (out->count == 0)
        return failed(pd, PODIUM_NOT_FOUND, "certificate.none");
    return PODIUM_OK;
}

enum podium_status
podium_certificate_list(struct podium *pd, const char *entry, bool proposed,
    struct podium_arena *arena, struct podium_certificates *out)
{
    *out = (struct podium_certificates){ 0 };
    enum podium_status status = view_begin(pd, "everything");
    return status == PODIUM_OK
        ? read_end(pd, list_certificates(pd, entry, proposed, arena, out))
        : status;
}

/* certificate_words.h - what certificates say. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_AWARDS_CERTIFICATE_WORDS_H
#define CONTEST_AWARDS_CERTIFICATE_WORDS_H

#include <podium/certificate.h>

/* The facts of the contest that are printed on every page. */
struct certificate_frame {
    struct podium *pd;
    struct podium_arena *arena;
    enum podium_language language; /* of the contest, not of the command */
    const char *name, *edition, *host, *parent, *heading, *motto, *place;
    const char *signing_date, *decision, *decision_date, *title, *phrase;
    const char *authority, *signer_title, *signer_name, *series;
};
/* Load the facts, and the head of the log, into a frame whose pd and arena are
 * set. */
enum podium_status certificate_frame_load(struct certificate_frame *f);

/* Who is named on a certificate. */
struct recipient {
    int64_t author; /* id; 0: a judge */
    const char *name;
};

struct recipients {
    struct recipient *items;
    size_t count, room;
};

/* What certificates may be for: an award, an entry, a judge. */
struct certificate_subject {
    int64_t entry, person; /* ids; one of them is 0 */
    const char *code;
    const char *title, *unit, *field, *prize, *citation; /* or NULL */
    bool decided;
    struct recipients names;
};

/* Write what a certificate says: of one of the recipients, or, if it is NULL,
 * of all. */
void certificate_write(struct certificate_frame *f,
    const struct certificate_subject *subject, const struct recipient *one,
    struct podium_certificate *out);

/* What it says of people and awards, as one text: to know whether it would say
 * something else now. NULL when memory ran out. */
const char *certificate_said(
    const struct podium_certificate *c, struct podium_arena *arena);

#endif

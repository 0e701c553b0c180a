/* paper.h - paper sheets, to be filled in by hand.
 *
 * The list comes from libpodium; podium_paper_draw() is in
 * libpodium-render. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_PAPER_H
#define PODIUM_PAPER_H

#include <podium/certificate.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A criterion as it is printed. Numbers are texts for people. */
struct podium_paper_criterion {
    const char *code, *name;
    const char *maximum; /* or the range of a deduction, "-10–0" */
    const char *step;
    const char *bands;  /* a line each, "27–30: words"; NULL: none */
    const char *needed; /* a line: below which points it needs a comment; NULL:
                         * never */
};

struct podium_paper_entry {
    const char *entry, *title; /* the code the judge sees */
    const char *key;           /* text of its QR code, as podium_paper_find()
                                * reads it */
};

/* The sheets of one judge in one field. */
struct podium_paper {
    enum podium_language language;               /* of the words on paper */
    const char *parent, *host, *heading, *motto; /* may be NULL */
    const char *contest, *round, *field;         /* names */
    const char *place;                           /* NULL: a dotted line */
    const char *judge, *name;                    /* code, name */
    bool practice; /* she is a trainee: these never count */
    const struct podium_paper_criterion *criteria;
    size_t criterion_count;
    const char *most; /* highest possible total, by weight, without bonus */
    const struct podium_paper_entry *entries;
    size_t entry_count;
    const char *key; /* text of the QR code of a page with many entries */
};

struct podium_papers {
    struct podium_paper *items;
    size_t count, room;
    size_t sheets; /* entries in all */
};

/* The paper sheets of a judge (NULL: every judge) in a round (NULL: the open
 * one, else the first that is planned), by judge, then field. NOT_FOUND for an
 * unknown round, or if there is nothing to score for this judge or anybody;
 * REFUSED if the round is closed, or none is open or planned. */
PODIUM_CHECK enum podium_status podium_paper_list(struct podium *pd,
    const char *round, const char *judge, struct podium_arena *arena,
    struct podium_papers *out);

/* Draw A4 portrait pages: one entry a page, or as grids with many. Each judge
 * begins on an odd page, so that printing on both sides never puts two judges
 * on one leaf. how->path is the PDF, how->folder is not used. Fails as
 * podium_certificate_draw(). */
PODIUM_CHECK enum podium_status podium_paper_draw(
    const struct podium_papers *papers, bool grid,
    const struct podium_drawing *how, struct podium_draw_problem *problem);

#ifdef __cplusplus
}
#endif

#endif

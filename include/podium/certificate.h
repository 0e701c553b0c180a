/* certificate.h - the pages that prove awards.
 *
 * The list comes from libpodium; podium_certificate_draw() is in
 * libpodium-render, which needs cairo and pango and is opened only to draw. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_CERTIFICATE_H
#define PODIUM_CERTIFICATE_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The lines of text of one certificate. Any may be NULL: then the line is left
 * out. */
struct podium_certificate {
    const char *entry;             /* number, for file names */
    const char *parent, *host;     /* top left: above, issuing body */
    const char *heading, *motto;   /* top right */
    const char *title;             /* e.g. GIẤY CHỨNG NHẬN */
    const char *lead;              /* e.g. "chứng nhận" */
    const char *const *recipients; /* authors, in order */
    size_t recipient_count;
    const char *unit;
    const char *phrase, *prize;         /* "Đã đạt", "GIẢI NHẤT" */
    const char *contest, *work, *field; /* whole lines */
    const char *decision;               /* whole line */
    const char *anchor;                 /* whole line: head of the log */
    const char *place_date;             /* whole line */
    const char *authority, *signer_title, *signer_name;
    const char *watermark; /* large across the page: it proves nothing yet */
};

struct podium_certificates {
    struct podium_certificate *items;
    size_t count, room;
};

/* Certificates for every decided award, by field and prize. proposed: also for
 * proposals not decided yet, each with a watermark that says so. entry: only
 * for that one; NULL: for all. NOT_FOUND if there is none; REFUSED while
 * judging goes on, podium_award_outdated() names an entry or a merge conflict
 * is open. Call podium_verify() first. */
PODIUM_CHECK enum podium_status podium_certificate_list(struct podium *pd,
    const char *entry, bool proposed, struct podium_arena *arena,
    struct podium_certificates *out);

/* How to draw. */
struct podium_drawing {
    const char *path;              /* one PDF with all pages, or NULL */
    const char *folder;            /* one PDF each, with ASCII names, or NULL */
    const char *family;            /* of the text; NULL: Tinos */
    enum podium_language language; /* of the problem */
    int64_t now; /* date of creation in the PDF: ms since 1970 */
};

/* Why drawing failed, in words. */
struct podium_draw_problem {
    char text[1024];
};

/* Draw A4 landscape pages. Files are written in the same folder under another
 * name, synced and renamed. NOT_FOUND if a font is not installed or has not
 * every letter (problem->text names the package), IO, NOMEM, INVALID if a text
 * fits no page. problem->text is set then, and only then. With a folder, files
 * of certificates before the failed one stay. */
PODIUM_CHECK enum podium_status podium_certificate_draw(
    const struct podium_certificate *items, size_t count,
    const struct podium_drawing *how, struct podium_draw_problem *problem);

#ifdef __cplusplus
}
#endif

#endif

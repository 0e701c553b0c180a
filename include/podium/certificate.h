/* certificate.h - the pages that prove awards.
 *
 * The list comes from libpodium; podium_certificate_draw() is in
 * libpodium-render, which needs cairo and pango and is opened only to draw. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_CERTIFICATE_H
#define PODIUM_CERTIFICATE_H

#include <podium/layout.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a certificate is for. */
enum podium_certificate_kind {
    PODIUM_CERTIFICATE_AWARD,
    PODIUM_CERTIFICATE_PARTICIPATION,
    PODIUM_CERTIFICATE_THANKS, /* of a judge */
    PODIUM_CERTIFICATE_KINDS
};

/* "award", "participation", "thanks", as commands and the log have them; NULL
 * for any other number. */
PODIUM_API const char *podium_certificate_kind_word(int kind);

/* What one certificate says. Any word may be NULL: then its line is left out.
 */
struct podium_certificate {
    const char *code; /* of the entry or the judge, for file names */
    int64_t number;   /* 0: it has none yet */
    int64_t numbered; /* when: milliseconds since 1970 */
    const char *words[PODIUM_WORDS];
    const char *const *recipients; /* authors, in order */
    size_t recipient_count;
    const char *badge;     /* of podium_certificate_badge_sign(), or NULL */
    const char *watermark; /* large across the page: it proves nothing yet */
    /* Of the contest's file. */
    enum podium_certificate_kind kind;
    int64_t id, entry, author, person; /* 0: none */
    const char *said; /* what the one with the number says, or NULL: nothing,
                       * or it was erased */
    bool revoked; /* it has no number, and the last that it had was revoked */
};

struct podium_certificates {
    struct podium_certificate *items;
    size_t count, room;
};

/* By name: of the first recipient, by given name. */
enum podium_certificate_order {
    PODIUM_CERTIFICATES_BY_AWARD, /* by field and prize; others by code */
    PODIUM_CERTIFICATES_BY_NUMBER,
    PODIUM_CERTIFICATES_BY_NAME,
    PODIUM_CERTIFICATES_BY_UNIT,
    PODIUM_CERTIFICATE_ORDERS
};

/* "award", "number", "name", "unit", as commands have them; NULL for any other
 * number. */
PODIUM_API const char *podium_certificate_order_word(int order);

/* Which certificates. */
struct podium_certificates_wanted {
    enum podium_certificate_kind kind;
    const char *code; /* of one entry or judge; NULL: all */
    bool proposed;    /* also of awards not decided yet, with a watermark that
                       * says so */
    bool each_author; /* one for each, where none has a number yet */
    /* Of these, what is printed. */
    const char *only;  /* numbers and codes: "3-8, 12, ST01, 40-"; NULL: all */
    const char *since; /* a day: those with a number given then or later */
    enum podium_certificate_order order;
};

/* Certificates: of decided awards by field and prize, of entries and judges by
 * code. NOT_FOUND if there is none; REFUSED while judging goes on,
 * podium_award_outdated() names an entry, a merge conflict is open, or one that
 * has a number would say something else under it; INVALID for a day that is
 * none. What was revoked is left out.
 * Call podium_verify() first. */
PODIUM_CHECK enum podium_status podium_certificate_list(struct podium *pd,
    const struct podium_certificates_wanted *wanted, struct podium_arena *arena,
    struct podium_certificates *out);

/* How to draw. */
struct podium_drawing {
    const char *path;   /* one PDF with all pages, or NULL */
    const char *folder; /* one PDF each, with ASCII names, or NULL */
    const char *chat; /* folder for a PNG of 1280 pixels each, of those that are
                       * signed, or NULL; */
    const char *chat_note; /* and what they say beside the code */
    const char *badges; /* folder for the `badge` of each as a file, or NULL */
    const char *family; /* of the text; NULL: Tinos, or what the layout names */
    const char *fonts;  /* folder with fonts beside those of the system, or NULL
                         */
    const struct podium_layout *layout; /* of certificates */
    const char
        *images;     /* folder of the layout's images; NULL: the present one */
    bool marks;      /* with bleed and crop marks, for a print shop */
    double enlarged; /* on paper so many times as large as the layout's page; 0:
                      * as large */
    bool tagged;     /* with the structure that screen readers follow: PDF */
    /* Called after each page, if it is not NULL: so many of all are drawn. */
    void (*drawn)(void *with, size_t done, size_t of);
    void *with;
    enum podium_language language; /* of the problem */
    int64_t now; /* date of creation in the PDF: ms since 1970 */
};

/* Why drawing failed, in words. */
struct podium_draw_problem {
    char text[1024];
};

/* Draw a page of the size of how->layout by which a printer's shift is
 * measured: rulers, marks at 20 mm of the corners, what to do. Only path,
 * layout, language and now of how are used; fails as podium_certificate_draw().
 */
PODIUM_CHECK enum podium_status podium_calibration_draw(
    const struct podium_drawing *how, struct podium_draw_problem *problem);

/* Draw pages as the layout says: PDF, or PNG or SVG if the path ends so; if it
 * ends in .txt, one row for each line of text: the name of its box, x, y, width
 * and height of its ink in mm, its size in points, and what it says. Files are
 * written in the same folder under another name, synced and renamed. NOT_FOUND
 * if a font is not installed or has not every letter (problem->text names the
 * package), IO, NOMEM, INVALID if a text has no room or a font may not be used.
 * problem->text is set then, and only then. With a folder, files of
 * certificates before the failed one stay. */
PODIUM_CHECK enum podium_status podium_certificate_draw(
    const struct podium_certificate *items, size_t count,
    const struct podium_drawing *how, struct podium_draw_problem *problem);

/* What has no room, for all of the certificates: adds a fault for each, whose
 * `where` is the layout and whose row the number of the certificate (0: of
 * none). OK or NOMEM. */
PODIUM_CHECK enum podium_status podium_certificate_check(
    const struct podium_certificate *items, size_t count,
    const struct podium_drawing *how, struct podium_arena *arena,
    struct podium_faults *faults);

#ifdef __cplusplus
}
#endif

#endif

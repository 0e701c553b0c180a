/* ceremony.h - the announcing of awards: what is read out, what the hall sees.
 */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_CEREMONY_H
#define PODIUM_CEREMONY_H

#include <podium/certificate.h>

#ifdef __cplusplus
extern "C" {
#endif

/* An award, as it is announced; or a message alone. */
struct podium_announcement {
    const char *message;   /* lines; NULL: it is an award */
    const char *presenter; /* who hands it over, or NULL */
    const char *prize, *field, *entry, *title, *unit; /* unit: or NULL */
    const char *citation;      /* why it was won, or NULL */
    int64_t money;             /* whole units of the currency; 0: none */
    const char *const *names;  /* of all authors; ends with NULL */
    const char *const *shown;  /* the same as a hall may see them: of
                                * children without consent the initials */
    const char *const *spoken; /* how each is pronounced, or NULL */
    size_t name_count;
};

struct podium_ceremony {
    enum podium_language language;        /* of the contest */
    const char *contest, *edition, *host; /* or NULL */
    const char *head;                     /* of the log */
    size_t awards, names;                 /* of all */
    struct podium_announcement *items;    /* by the table "parts"; without it
                                           * the least prizes first, in each
                                           * by field and code */
    size_t count, room;
};

/* All decided awards. REFUSED while one is proposed and not decided, while
 * copies disagree, where decisions are no longer what the rules give, or where
 * the parts of the ceremony leave one out or announce it twice. */
PODIUM_CHECK enum podium_status podium_ceremony_list(
    struct podium *pd, struct podium_arena *arena, struct podium_ceremony *out);

/* Both in libpodium-render; fail as podium_certificate_draw(). The script: A4
 * pages for whoever announces: how->path. The slides: one reveal a page, after
 * an empty one and the title: how->path, or a PNG each in how->folder. */
PODIUM_CHECK enum podium_status podium_ceremony_script_draw(
    const struct podium_ceremony *list, const struct podium_drawing *how,
    struct podium_draw_problem *problem);
PODIUM_CHECK enum podium_status podium_ceremony_slides_draw(
    const struct podium_ceremony *list, const struct podium_drawing *how,
    struct podium_draw_problem *problem);

#ifdef __cplusplus
}
#endif

#endif

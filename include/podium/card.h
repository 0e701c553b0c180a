/* card.h - printed cards with the codes of people.
 *
 * podium_card_draw() is in libpodium-render. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_CARD_H
#define PODIUM_CARD_H

#include <podium/certificate.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The words of one card. */
struct podium_card {
    const char *contest;       /* name */
    const char *title;         /* e.g. "Thẻ giám khảo" */
    const char *person, *name; /* J07, Lò Văn An */
    const char *code;          /* K7QX-3M9T; also in the QR */
    const char *advice;        /* what to do with it */
};

/* Draw A4 portrait pages of ten cards; how->path is the PDF, how->folder is not
 * used. Fails as podium_certificate_draw(). */
PODIUM_CHECK enum podium_status podium_card_draw(
    const struct podium_card *items, size_t count,
    const struct podium_drawing *how, struct podium_draw_problem *problem);

#ifdef __cplusplus
}
#endif

#endif

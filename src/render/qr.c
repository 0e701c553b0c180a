/* qr.c - QR codes as masks of one bit a module.
 *
 * A rectangle for each dark module makes a page several times slower and
 * larger. */
/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <qrencode.h>
#include <string.h>

#include "base/message.h"
#include "render/page.h"

/* The margin that ISO/IEC 18004 asks for, in modules. */
#define QUIET 4

static QRcode *
encode_text(struct canvas *canvas, const char *text)
{
    QRcode *qr = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
    if (!qr)
        canvas_fail(canvas, errno == ENOMEM ? PODIUM_NOMEM : PODIUM_INVALID,
            WORDS("render.qr", text));
    return qr;
}

/* The dark modules; cairo's masks have 32 pixels a word, in the order of the
 * machine's bytes. */
static cairo_surface_t *
new_mask(const QRcode *qr)
{
    cairo_surface_t *mask =
        cairo_image_surface_create(CAIRO_FORMAT_A1, qr->width, qr->width);
    unsigned char *bytes = cairo_image_surface_get_data(mask);
    int stride = cairo_image_surface_get_stride(mask);
    cairo_surface_flush(mask);
    for (int row = 0; bytes && row < qr->width; row++)
        for (int column = 0; column < qr->width; column++) {
            uint32_t bit = G_BYTE_ORDER == G_LITTLE_ENDIAN
                ? UINT32_C(1) << (column % 32)
                : UINT32_C(1) << (31 - column % 32);
            uint32_t word;
            unsigned char *at =
                bytes + (ptrdiff_t)row * stride + (ptrdiff_t)(column / 32) * 4;
            memcpy(&word, at, sizeof word);
            if (qr->data[row * qr->width + column] & 1)
                word |= bit;
            memcpy(at, &word, sizeof word);
        }
    cairo_surface_mark_dirty(mask);
    return mask;
}

/* The modules, in the source that is set, from a corner. */
static void
paint_modules(
    struct canvas *canvas, const QRcode *qr, struct position at, double module)
{
    cairo_surface_t *mask = new_mask(qr);
    cairo_pattern_t *pattern = cairo_pattern_create_for_surface(mask);
    cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST);
    cairo_save(canvas->cr);
    cairo_translate(canvas->cr, at.x, at.y);
    cairo_scale(canvas->cr, module, module);
    cairo_mask(canvas->cr, pattern);
    cairo_restore(canvas->cr);
    cairo_pattern_destroy(pattern);
    cairo_surface_destroy(mask);
}

int
qr_modules(struct canvas *canvas, const char *text)
{
    QRcode *qr = encode_text(canvas, text);
    int modules = qr ? qr->width + 2 * QUIET : 0;
    if (qr)
        QRcode_free(qr);
    return modules;
}

void
draw_qr(struct canvas *canvas, const char *text, struct position at)
{
    QRcode *qr = encode_text(canvas, text);
    if (!qr)
        return;
    double module = at.width / (qr->width + 2 * QUIET);
    at.x += QUIET * module;
    at.y += QUIET * module;
    cairo_set_source_rgb(canvas->cr, 0, 0, 0);
    paint_modules(canvas, qr, at, module);
    QRcode_free(qr);
}

void
draw_qr_box(struct canvas *canvas, const char *text, struct position at,
    uint32_t colour)
{
    QRcode *qr = encode_text(canvas, text);
    if (!qr)
        return;
    double module = at.width / qr->width, quiet = QUIET * module;
    cairo_set_source_rgb(canvas->cr, 1, 1, 1);
    cairo_rectangle(canvas->cr, at.x - quiet, at.y - quiet,
        at.width + 2 * quiet, at.width + 2 * quiet);
    cairo_fill(canvas->cr);
    set_source_colour(canvas->cr, colour);
    paint_modules(canvas, qr, at, module);
    QRcode_free(qr);
}

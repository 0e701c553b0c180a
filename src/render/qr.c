/* qr.c - QR codes as filled squares. */
/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <qrencode.h>
#include <string.h>

#include "base/message.h"
#include "render/page.h"

/* The margin that ISO/IEC 18004 asks for, in modules. */
#define QUIET 4

void
draw_qr(struct canvas *pen, const char *text, struct position at)
{
    QRcode *qr = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
    if (!qr) {
        canvas_fail(pen, errno == ENOMEM ? PODIUM_NOMEM : PODIUM_INVALID,
            WORDS("render.qr", text));
        return;
    }
    double module = at.width / (qr->width + 2 * QUIET);
    double left = at.x + QUIET * module, top = at.y + QUIET * module;
    cairo_set_source_rgb(pen->cr, 0, 0, 0);
    for (int row = 0; row < qr->width; row++)
        for (int column = 0; column < qr->width; column++)
            if (qr->data[row * qr->width + column] & 1)
                cairo_rectangle(pen->cr, left + column * module,
                    top + row * module, module, module);
    cairo_fill(pen->cr);
    QRcode_free(qr);
}

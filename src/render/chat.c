/* chat.c - a certificate as a picture that people send each other.
 *
 * On a page that is scaled down to 1280 pixels the code has less than three
 * pixels a module, and is not read. So it stands again below the page, in whole
 * pixels. */
/* SPDX-License-Identifier: MIT */
#include "render/chat.h"

#include <math.h>
#include <string.h>
#include <zlib.h>

#include "base/buffer.h"
#include "render/certificate_files.h"

#define WIDTH 1280
#define LINE 6         /* pixels of the line below the page */
#define MARGIN 32      /* around the code */
#define LEAST_SIDE 256 /* a fifth of the width */
#define STRIP_INK                                                              \
    {                                                                          \
        0.12, 0.10, 0.09                                                       \
    }

static const struct style number_style = { 26, true, false,
    { 0.66, 0.07, 0.11 }, 1, 0.6, .left = true };
static const struct style names_style = { 27, true, false, STRIP_INK, 3, 0.7,
    .left = true };
static const struct style award_style = { 24, false, false, STRIP_INK, 2, 0.7,
    .left = true };
static const struct style note_style = { 22, false, true, STRIP_INK, 1, 0.7,
    .left = true };

/* Draw a text from the left at y; the y below it. */
static double
draw_strip_text(struct canvas *canvas, const char *text,
    const struct style *style, struct position at)
{
    struct fitted_text f = fit_text(canvas, text, style, at.width, 1);
    paint_fitted_text(canvas, &f, at.x + at.width / 2, at.y);
    at.y += f.height;
    fitted_text_free(&f);
    return at.y;
}

static void
draw_strip(struct canvas *canvas, const struct chat_page *chat, double top,
    double side)
{
    const struct podium_certificate *c = chat->certificate;
    double left = MARGIN * 2 + side, y = top + MARGIN;
    const struct position at = { left, y, WIDTH - left - MARGIN };
    cairo_set_source_rgb(canvas->cr, 0.66, 0.07, 0.11);
    cairo_rectangle(canvas->cr, 0, top - LINE, WIDTH, LINE);
    cairo_fill(canvas->cr);
    draw_qr(canvas, c->words[PODIUM_WORD_PROOF],
        (struct position){ MARGIN, top + MARGIN, side });
    y = draw_strip_text(
        canvas, c->words[PODIUM_WORD_NUMBER], &number_style, at);
    y = draw_strip_text(canvas, c->words[PODIUM_WORD_NAMES], &names_style,
        (struct position){ at.x, y + 10, at.width });
    y = draw_strip_text(canvas, c->words[PODIUM_WORD_PRIZE], &award_style,
        (struct position){ at.x, y + 10, at.width });
    y = draw_strip_text(canvas, c->words[PODIUM_WORD_FIELD], &award_style,
        (struct position){ at.x, y + 4, at.width });
    draw_strip_text(canvas, chat->note, &note_style,
        (struct position){ at.x, y + 16, at.width });
}

static cairo_status_t
add_picture_bytes(void *closure, const unsigned char *bytes, unsigned int size)
{
    struct buffer *png = closure;
    buffer_add(png, bytes, size);
    return png->failed ? CAIRO_STATUS_NO_MEMORY : CAIRO_STATUS_SUCCESS;
}

/* 4 bytes, the highest first. */
static void
add_big_endian(struct buffer *out, uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        buffer_char(out, (char)(value >> shift & 0xff));
}

/* A PNG chunk iTXt, not compressed, in no language (ISO 15948, 11.3.4.5), as
 * Open Badges 3.0 (5.3.1.1) bakes a credential into a picture. */
static void
add_badge_chunk(struct buffer *out, const char *badge)
{
    static const char head[] = "iTXtopenbadgecredential\0\0\0\0";
    size_t size = sizeof head + strlen(badge); /* with its final NUL */
    add_big_endian(out, (uint32_t)(size - 4));
    size_t start = out->size;
    buffer_add(out, head, sizeof head);
    buffer_text(out, badge);
    if (!out->failed)
        add_big_endian(out,
            (uint32_t)crc32(
                0, (const unsigned char *)out->bytes + start, (uInt)size));
}

#define HEADER_SIZE 33 /* of a PNG: its signature and the chunk IHDR */

static void
write_picture(struct canvas *canvas, cairo_surface_t *picture,
    const struct podium_certificate *c, const char *path)
{
    struct buffer png = { 0 }, whole = { 0 };
    cairo_status_t status =
        cairo_surface_write_to_png_stream(picture, add_picture_bytes, &png);
    if (status != CAIRO_STATUS_SUCCESS || png.size < HEADER_SIZE) {
        png.failed = true;
    } else {
        buffer_add(&whole, png.bytes, HEADER_SIZE);
        if (c->badge)
            add_badge_chunk(&whole, c->badge);
        buffer_add(&whole, png.bytes + HEADER_SIZE, png.size - HEADER_SIZE);
    }
    whole.failed |= png.failed;
    write_whole_file(canvas, path, &whole);
    buffer_free(&png);
    buffer_free(&whole);
}

void
draw_chat_picture(
    struct canvas *canvas, const struct chat_page *chat, const char *path)
{
    int modules =
        qr_modules(canvas, chat->certificate->words[PODIUM_WORD_PROOF]);
    if (modules == 0)
        return;
    int module = (int)fmax(3, ceil((double)LEAST_SIDE / modules));
    double side = (double)module * modules, scale = WIDTH / chat->width;
    double top = round(chat->height * scale) + LINE;
    cairo_surface_t *picture = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, WIDTH, (int)(top + side + 2 * MARGIN));
    double page_width = canvas->width, page_height = canvas->height;
    canvas->cr = cairo_create(picture);
    canvas->width = WIDTH;
    canvas->height = top + side + 2 * MARGIN;
    cairo_set_source_rgb(canvas->cr, 1, 1, 1);
    cairo_paint(canvas->cr);
    cairo_save(canvas->cr);
    cairo_rectangle(canvas->cr, 0, 0, WIDTH, top - LINE);
    cairo_clip(canvas->cr);
    cairo_scale(canvas->cr, scale, scale);
    cairo_set_source_surface(canvas->cr, chat->page, 0, 0);
    cairo_paint(canvas->cr);
    cairo_restore(canvas->cr);
    draw_strip(canvas, chat, top, side);
    cairo_destroy(canvas->cr);
    canvas->width = page_width;
    canvas->height = page_height;
    if (canvas->status == PODIUM_OK)
        write_picture(canvas, picture, chat->certificate, path);
    cairo_surface_destroy(picture);
}

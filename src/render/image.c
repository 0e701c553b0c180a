/* image.c - pictures that a layout names.
 *
 * A PNG is decoded, once for all pages. A JPEG is not: its bytes go into the
 * PDF, and cairo is given a small surface in its stead, with the size that the
 * file says (ITU-T T.81, B.2.2: the frame header). */
/* SPDX-License-Identifier: MIT */
#include "render/image.h"

#include <math.h>
#include <string.h>

#include "base/message.h"

#define IMAGE_BYTES_MAX ((gsize)32 * 1024 * 1024)
#define IMAGE_SIDE_MAX 12000.0
#define IMAGE_PIXELS_MAX 50e6
#define STAND_IN 64 /* pixels of the longer side of what stands for a JPEG */

struct size {
    double width, height; /* pixels; 0: unknown */
};

static unsigned
two_bytes(const unsigned char *at)
{
    return (unsigned)at[0] << 8 | at[1];
}

/* The size in the first frame header of a JPEG. */
static struct size
jpeg_size(const unsigned char *bytes, gsize size)
{
    struct size none = { 0 };
    for (gsize at = 2; at + 9 < size && bytes[at] == 0xFF;) {
        unsigned marker = bytes[at + 1];
        bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 &&
            marker != 0xC8 && marker != 0xCC;
        if (frame)
            return (struct size){ two_bytes(bytes + at + 7),
                two_bytes(bytes + at + 5) };
        at += 2 + (gsize)two_bytes(bytes + at + 2);
    }
    return none;
}

static struct size
png_size(const unsigned char *bytes, gsize size)
{
    if (size < 24)
        return (struct size){ 0 };
    return (
        struct size){ two_bytes(bytes + 16) * 65536.0 + two_bytes(bytes + 18),
        two_bytes(bytes + 20) * 65536.0 + two_bytes(bytes + 22) };
}

struct reader {
    const unsigned char *bytes;
    gsize left;
};

static cairo_status_t
read_png_bytes(void *closure, unsigned char *out, unsigned int size)
{
    struct reader *r = closure;
    if (size > r->left)
        return CAIRO_STATUS_READ_ERROR;
    memcpy(out, r->bytes, size);
    r->bytes += size;
    r->left -= size;
    return CAIRO_STATUS_SUCCESS;
}

/* A surface with the proportions of the JPEG, which cairo puts in its place. */
static cairo_surface_t *
jpeg_surface(char *bytes, gsize size, struct size pixels)
{
    double scale = STAND_IN / fmax(pixels.width, pixels.height);
    cairo_surface_t *image = cairo_image_surface_create(CAIRO_FORMAT_RGB24,
        (int)fmax(1, round(pixels.width * scale)),
        (int)fmax(1, round(pixels.height * scale)));
    if (cairo_surface_set_mime_data(image, CAIRO_MIME_TYPE_JPEG,
            (unsigned char *)bytes, size, g_free,
            bytes) != CAIRO_STATUS_SUCCESS)
        g_free(bytes);
    return image;
}

static cairo_surface_t *
image_surface(char *bytes, gsize size, cairo_surface_type_t inside)
{
    const unsigned char *first = (const unsigned char *)bytes;
    bool png = size > 8 && memcmp(bytes, "\x89PNG\r\n\x1a\n", 8) == 0;
    bool jpeg = size > 4 && first[0] == 0xFF && first[1] == 0xD8 &&
        inside == CAIRO_SURFACE_TYPE_PDF;
    struct size pixels = png ? png_size(first, size)
        : jpeg               ? jpeg_size(first, size)
                             : (struct size){ 0 };
    bool good = pixels.width > 0 && pixels.height > 0 &&
        pixels.width <= IMAGE_SIDE_MAX && pixels.height <= IMAGE_SIDE_MAX &&
        pixels.width * pixels.height <= IMAGE_PIXELS_MAX;
    if (good && jpeg)
        return jpeg_surface(bytes, size, pixels);
    struct reader reader = { first, size };
    cairo_surface_t *image = good
        ? cairo_image_surface_create_from_png_stream(read_png_bytes, &reader)
        : NULL;
    g_free(bytes);
    return image;
}

cairo_surface_t *
image_read(struct canvas *canvas, const char *folder, const char *name,
    cairo_surface_type_t inside)
{
    char *path = g_strconcat(folder ? folder : "", name, NULL);
    char *bytes = NULL;
    gsize size = 0;
    cairo_surface_t *image = NULL;
    if (!g_file_get_contents(path, &bytes, &size, NULL))
        canvas_fail(canvas, PODIUM_NOT_FOUND, WORDS("render.no_image", path));
    else if (size > IMAGE_BYTES_MAX)
        g_free(bytes);
    else
        image = image_surface(bytes, size, inside);
    if (image && cairo_surface_status(image) != CAIRO_STATUS_SUCCESS) {
        cairo_surface_destroy(image);
        image = NULL;
    }
    if (!image)
        canvas_fail(canvas, PODIUM_INVALID, WORDS("render.image", path));
    g_free(path);
    return image;
}

void
image_paint(
    struct canvas *canvas, cairo_surface_t *image, const cairo_rectangle_t *box)
{
    double width = cairo_image_surface_get_width(image);
    double height = cairo_image_surface_get_height(image);
    double scale = fmin(box->width / width, box->height / height);
    cairo_save(canvas->cr);
    cairo_translate(canvas->cr, box->x + (box->width - width * scale) / 2,
        box->y + (box->height - height * scale) / 2);
    cairo_scale(canvas->cr, scale, scale);
    cairo_set_source_surface(canvas->cr, image, 0, 0);
    cairo_paint(canvas->cr);
    cairo_restore(canvas->cr);
}

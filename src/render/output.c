/* output.c - a PDF, SVG or PNG file, written under a temporary name and renamed
 * when it is complete. */
/* SPDX-License-Identifier: MIT */
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/message.h"
#include "base/new_file.h"
#include "render/page.h"

struct output {
    struct new_file made;
    cairo_surface_t *surface;
    bool image; /* PNG: written in output_close(), not page by page */
};

#define IMAGE_SCALE 2 /* pixels a point */

static cairo_status_t
write_output_bytes(void *closure, const unsigned char *bytes, unsigned int size)
{
    struct output *out = closure;
    return new_file_write(&out->made, bytes, size) ? CAIRO_STATUS_SUCCESS
                                                   : CAIRO_STATUS_WRITE_ERROR;
}

/* Open a surface of the format that the end of the path names; PDF if it names
 * none. */
static void
open_output_surface(
    struct output *out, const struct canvas *canvas, int64_t now)
{
    char moment[DATE_ROOM];
    if (path_has_ending(out->made.path, ".png")) {
        out->image = true;
        out->surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24,
            (int)(canvas->width * IMAGE_SCALE),
            (int)(canvas->height * IMAGE_SCALE));
        cairo_surface_set_device_scale(out->surface, IMAGE_SCALE, IMAGE_SCALE);
    } else if (path_has_ending(out->made.path, ".svg")) {
        out->surface = cairo_svg_surface_create_for_stream(
            write_output_bytes, out, canvas->width, canvas->height);
    } else {
        out->surface = cairo_pdf_surface_create_for_stream(
            write_output_bytes, out, canvas->width, canvas->height);
        /* The date is a parameter, so that the same input gives the same
         * bytes. */
        cairo_pdf_surface_set_metadata(out->surface,
            CAIRO_PDF_METADATA_CREATE_DATE, moment_iso(moment, now));
        cairo_pdf_surface_set_metadata(out->surface, CAIRO_PDF_METADATA_CREATOR,
            canvas->secret ? "podium cards" : "podium");
    }
}

struct output *
output_open(struct canvas *canvas, const char *path, int64_t now)
{
    struct output *out = g_new0(struct output, 1);
    if (!new_file_open(&out->made, path, canvas->secret ? 0600 : 0666)) {
        canvas_fail(canvas, PODIUM_IO,
            WORDS("file.io", path, strerror(out->made.cause)));
        return out;
    }
    open_output_surface(out, canvas, now);
    return out;
}

cairo_surface_t *
output_surface(struct output *out)
{
    return out->surface;
}

/* Write what the surface holds; false if it or the file failed. */
static bool
finish_output_surface(struct output *out)
{
    bool good = true;
    if (!out->surface)
        return false;
    if (out->image)
        good = cairo_surface_write_to_png_stream(out->surface,
                   write_output_bytes, out) == CAIRO_STATUS_SUCCESS;
    cairo_surface_finish(out->surface);
    good = good && cairo_surface_status(out->surface) == CAIRO_STATUS_SUCCESS;
    cairo_surface_destroy(out->surface);
    return good;
}

void
output_close(struct canvas *canvas, struct output *out)
{
    char *path = g_strdup(out->made.path);
    bool good = finish_output_surface(out);
    bool keep = good && canvas->status == PODIUM_OK;
    good = new_file_end(&out->made, keep ? NEW_FILE_REPLACE : NEW_FILE_DROP) &&
        good;
    if (!good)
        canvas_fail(canvas, PODIUM_IO,
            WORDS("file.io", path ? path : "",
                strerror(out->made.cause ? out->made.cause : EIO)));
    g_free(path);
    g_free(out);
}

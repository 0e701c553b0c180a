/* output.c - a PDF written beside its place and renamed when it is whole. */
/* SPDX-License-Identifier: MIT */
#include <cairo-pdf.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/date.h"
#include "base/message.h"
#include "render/page.h"

struct output {
    FILE *file;
    char *path, *temporary; /* temporary NULL: path is no regular file */
    cairo_surface_t *surface;
};

static cairo_status_t
write_bytes(void *closure, const unsigned char *bytes, unsigned int size)
{
    struct output *out = closure;
    return fwrite(bytes, 1, size, out->file) == size ? CAIRO_STATUS_SUCCESS
                                                     : CAIRO_STATUS_WRITE_ERROR;
}

static bool
is_device(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && !S_ISREG(st.st_mode);
}

struct output *
output_open(struct pen *pen, const char *path, int64_t now)
{
    char moment[DATE_ROOM];
    struct output *out = g_new0(struct output, 1);
    out->path = g_strdup(path);
    if (!is_device(path))
        out->temporary = g_strdup_printf("%s.new-%d", path, (int)getpid());
    out->file = fopen(out->temporary ? out->temporary : path, "wb");
    if (!out->file) {
        pen_fails(pen, PODIUM_IO, WORDS("file.io", path, strerror(errno)));
        return out;
    }
    out->surface = cairo_pdf_surface_create_for_stream(
        write_bytes, out, pen->width, pen->height);
    /* The same input gives the same bytes: the date is a parameter. */
    cairo_pdf_surface_set_metadata(
        out->surface, CAIRO_PDF_METADATA_CREATE_DATE, moment_iso(moment, now));
    cairo_pdf_surface_set_metadata(
        out->surface, CAIRO_PDF_METADATA_CREATOR, "podium");
    return out;
}

cairo_surface_t *
output_surface(struct output *out)
{
    return out->surface;
}

void
output_close(struct pen *pen, struct output *out)
{
    bool good = out->file != NULL;
    errno = 0;
    if (out->surface) {
        cairo_surface_finish(out->surface);
        good =
            good && cairo_surface_status(out->surface) == CAIRO_STATUS_SUCCESS;
        cairo_surface_destroy(out->surface);
    }
    if (out->file) {
        good = fflush(out->file) == 0 && good;
        good = (!out->temporary || fsync(fileno(out->file)) == 0) && good;
        good = fclose(out->file) == 0 && good;
    }
    bool keep = good && pen->status == PODIUM_OK;
    if (keep && out->temporary)
        keep = good = rename(out->temporary, out->path) == 0;
    if (!good)
        pen_fails(pen, PODIUM_IO,
            WORDS("file.io", out->path, strerror(errno ? errno : EIO)));
    if (!keep && out->temporary)
        unlink(out->temporary);
    g_free(out->path);
    g_free(out->temporary);
    g_free(out);
}

/* page.h - fitting text into boxes on a page. */
/* SPDX-License-Identifier: MIT */
#ifndef RENDER_PAGE_H
#define RENDER_PAGE_H

#include <pango/pangocairo.h>

#include <podium/certificate.h>

#include "render/face.h"

/* A4 landscape in points. */
#define PAGE_WIDTH 841.89
#define PAGE_HEIGHT 595.28
/* And portrait. */
#define PORTRAIT_WIDTH PAGE_HEIGHT
#define PORTRAIT_HEIGHT PAGE_WIDTH

struct colour {
    double red, green, blue;
};

/* Font, colour and fitting of a text. */
struct style {
    double size; /* points */
    bool bold, italic;
    struct colour colour;
    int lines;   /* at most */
    double part; /* fraction of the size to which a text shrinks before it
                  * takes a further line; 0: 0.7 */
    bool cut;    /* a text that is still too long is cut with an ellipsis
                  * instead of failing: for labels, never on a certificate */
    bool left;   /* aligned to the left, not centred */
};

/* The drawing state, one for all pages of a file. */
struct canvas {
    cairo_t *cr;
    double width, height; /* of the page, points */
    PangoContext *context;
    const char *family;  /* of texts that no layout places */
    const char *instead; /* of the fonts that a layout names, or NULL */
    enum podium_language language;
    struct podium_draw_problem *problem;
    enum podium_status status;   /* the first failure, or PODIUM_OK */
    const char *entry;           /* whose page, for messages */
    const char *images;          /* folder of a layout's pictures, or NULL */
    cairo_surface_type_t inside; /* what is drawn into */
    bool secret;                 /* cards: only their owner may read the file */
    struct {
        PangoFont *font;
        const char *family;
    } proven[64]; /* fonts known to be of the family asked for */
};

struct canvas canvas_open(const struct podium_drawing *how,
    struct podium_draw_problem *problem, double width, double height);
/* Free what it owns; returns the first failure. */
enum podium_status canvas_close(struct canvas *canvas);

/* A position on the page: centre, top and width of what is drawn there. */
struct position {
    double x, y, width;
};

/* A text laid out in a width. The caller frees it with fitted_text_free(). */
struct fitted_text {
    PangoLayout *layout; /* NULL: no text */
    double height;
    struct colour colour;
};

/* Lay out text centred in width, shrinking before wrapping, and further
 * (to 50 %) before taking more than style.lines. scale multiplies
 * the size first. Every run must be in the font asked for. */
struct fitted_text fit_text(struct canvas *canvas, const char *text,
    const struct style *style, double width, double scale);
void fitted_text_free(struct fitted_text *f);

/* Paint with its top at y, centred around x; records INVALID when its ink
 * leaves the page. */
void paint_fitted_text(
    struct canvas *canvas, const struct fitted_text *f, double x, double y);

/* Lay out and paint one text; the y below it. */
double draw_text(struct canvas *canvas, const char *text,
    const struct style *style, struct position at);

/* Issuing body (parent above host) and national title (heading above motto)
 * side by side; any may be NULL. */
struct heads {
    const char *parent, *host, *heading, *motto;
    struct position body, nation;
    double height; /* room for two lines */
};
void draw_heads(struct canvas *canvas, const struct heads *heads);

/* A QR code whose left top corner is at.x, at.y; at.width is its side with
 * the quiet zone. */
void draw_qr(struct canvas *canvas, const char *text, struct position at);
/* How many modules such a code has on a side, with its quiet zone; 0 after a
 * failure. */
int qr_modules(struct canvas *canvas, const char *text);
/* The same in a colour, 0xRRGGBB, over its quiet zone in white; at.width is the
 * side of its modules alone. */
void draw_qr_box(struct canvas *canvas, const char *text, struct position at,
    uint32_t colour);

/* Set the source of a drawing to 0xRRGGBB. */
void set_source_colour(cairo_t *cr, uint32_t colour);

/* Record a failure: message id and arguments. */
void canvas_fail(struct canvas *canvas, enum podium_status status,
    const char *const words[]);

/* A PDF file (SVG or PNG if the path ends so), written under a temporary name
 * and renamed when it is complete. */
struct output;
struct output *output_open(
    struct canvas *canvas, const char *path, int64_t now);
cairo_surface_t *output_surface(struct output *out);
/* Finish, sync and rename; after a failure, also an earlier one of the canvas,
 * the incomplete file is removed. */
void output_close(struct canvas *canvas, struct output *out);

#endif

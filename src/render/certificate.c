/* certificate.c - certificates as a layout has them, in files.
 *
 * In: certificates as words, and a layout. Out: one file of pages, a file for
 * each certificate, or their lines as text. What all pages share is drawn once
 * into a recording surface, which the PDF contains once; a page adds its own
 * boxes. A text that has no room is an error with the entry's code: an award is
 * never cut. */
/* SPDX-License-Identifier: MIT */
#include <podium/certificate.h>

#include <cairo-pdf.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/new_file.h"
#include "render/box_text.h"
#include "render/certificate_files.h"
#include "render/chat.h"
#include "render/clash.h"
#include "render/paint.h"

#define MARK_GAP 2.0    /* mm between what is cut off and a crop mark */
#define MARK_LENGTH 5.0 /* mm */

/* What is drawn, and how. */
struct drawing {
    struct canvas canvas;
    const struct podium_drawing *how;
    const struct podium_certificate *items;
    size_t count;
    double edge;        /* points of paper around the page */
    size_t done, pages; /* of all files */
    struct kept *kept;
};

static double
paper_edge(const struct podium_drawing *how)
{
    return how->marks
        ? (how->layout->bleed + MARK_GAP + MARK_LENGTH) * POINTS_A_MM
        : 0;
}

static struct said
said_by(const struct podium_certificate *c)
{
    struct said said = { .names = c->recipients,
        .name_count = c->recipient_count };
    memcpy(said.words, c->words, sizeof said.words);
    return said;
}

/* Do two certificates have the same frame, so that it can be drawn once? */
static bool
same_frame(
    const struct podium_certificate *a, const struct podium_certificate *b)
{
    for (size_t i = 0; i < PODIUM_WORDS_SHARED; i++)
        if (g_strcmp0(a->words[i], b->words[i]) != 0)
            return false;
    return true;
}

/* Only fonts whose letters are right. */
static bool
check_layout_fonts(struct canvas *canvas, const struct podium_layout *layout)
{
    bool good = !canvas->instead || face_allowed(canvas, canvas->instead);
    for (size_t i = 0; i < layout->count && good && !canvas->instead; i++)
        good = !layout->items[i].font ||
            face_allowed(canvas, layout->items[i].font);
    return good;
}

/* Behind the text, from corner to corner. */
static void
draw_watermark(struct canvas *canvas, const char *words)
{
    static const struct style mark = {
        .size = 150, .bold = true, .colour = { 0.90, 0.90, 0.90 }, .lines = 1
    };
    const double x = canvas->width / 2, y = canvas->height / 2;
    struct fitted_text text =
        fit_text(canvas, words, &mark, canvas->width - 100, 1);
    cairo_save(canvas->cr);
    cairo_translate(canvas->cr, x, y);
    cairo_rotate(canvas->cr, -G_PI / 7);
    cairo_translate(canvas->cr, -x, -y);
    paint_fitted_text(canvas, &text, x, y - text.height / 2);
    cairo_restore(canvas->cr);
    fitted_text_free(&text);
}

/* Is a box drawn once for all pages? What screen readers follow is part of each
 * page, as the recording could not be. */
static bool
is_in_frame(const struct drawing *d, const struct podium_box *box, size_t i)
{
    bool text = box->kind == PODIUM_BOX_TEXT || is_names_box(box);
    return is_shared_box(d->how->layout, i) && !(d->how->tagged && text);
}

/* Title and paragraphs, in the order of the layout (ISO 32000-1 14.8.4). */
static void
paint_tagged_box(struct drawing *d, const struct placed_page *page, size_t i)
{
    const struct podium_box *box = page->items[i].box;
    const char *tag = strcmp(box->name, "title") == 0 ? "H1" : "P";
    bool text = box->kind == PODIUM_BOX_TEXT || is_names_box(box);
    bool tagged = d->how->tagged && text && !page->items[i].absent;
    if (tagged)
        cairo_tag_begin(d->canvas.cr, tag, NULL);
    paint_box(&d->canvas, d->how->layout, page, i);
    if (tagged)
        cairo_tag_end(d->canvas.cr, tag);
}

/* Paint the boxes that all pages share, or those of one. */
static void
paint_boxes(struct drawing *d, const struct placed_page *page, bool shared)
{
    /* A printer that moves its paper is met by the x and y of the page. */
    const struct podium_box *shift = &d->how->layout->items[0];
    cairo_save(d->canvas.cr);
    cairo_translate(
        d->canvas.cr, shift->x * POINTS_A_MM, shift->y * POINTS_A_MM);
    for (size_t i = 0; i < page->count && d->canvas.status == PODIUM_OK; i++)
        if (is_in_frame(d, page->items[i].box, i) == shared)
            paint_tagged_box(d, page, i);
    cairo_restore(d->canvas.cr);
}

/* Where the page is to be cut: two marks beyond each corner. */
static void
draw_crop_marks(struct drawing *d)
{
    cairo_t *cr = d->canvas.cr;
    double w = d->canvas.width, h = d->canvas.height;
    double near = (d->how->layout->bleed + MARK_GAP) * POINTS_A_MM;
    double far = near + MARK_LENGTH * POINTS_A_MM, half = 0.125;
    cairo_set_source_rgb(cr, 0, 0, 0);
    for (int corner = 0; corner < 4; corner++) {
        double x = corner % 2 ? w : 0, y = corner / 2 ? h : 0;
        double right = corner % 2 ? x + near : x - far;
        double down = corner / 2 ? y + near : y - far;
        cairo_rectangle(cr, right, y - half, far - near, 2 * half);
        cairo_rectangle(cr, x - half, down, 2 * half, far - near);
    }
    cairo_fill(cr);
}

static cairo_surface_t *
record_frame(struct drawing *d, const struct placed_page *page)
{
    struct canvas *canvas = &d->canvas;
    cairo_t *own = canvas->cr;
    cairo_rectangle_t extents = { -d->edge, -d->edge,
        canvas->width + 2 * d->edge, canvas->height + 2 * d->edge };
    cairo_surface_t *frame =
        cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents);
    canvas->cr = cairo_create(frame);
    paint_boxes(d, page, true);
    if (d->how->marks)
        draw_crop_marks(d);
    cairo_destroy(canvas->cr);
    canvas->cr = own;
    return frame;
}

static struct placed_page
place_page(struct drawing *d, const struct podium_certificate *c)
{
    const struct said said = said_by(c);
    struct placed_page page =
        place_boxes(&d->canvas, d->how->layout, &said, d->kept);
    fail_off_page(&d->canvas, d->how->layout, &page);
    fail_for_overlap(&d->canvas, &page);
    return page;
}

static void
draw_page(struct drawing *d, size_t i, cairo_surface_t **frame)
{
    struct canvas *canvas = &d->canvas;
    const struct podium_certificate *c = &d->items[i];
    struct placed_page page = place_page(d, &d->items[i]);
    if (!*frame || !same_frame(c, &d->items[i - 1])) {
        cairo_surface_destroy(*frame);
        *frame = record_frame(d, &page);
    }
    if (d->how->enlarged > 0)
        cairo_scale(canvas->cr, d->how->enlarged, d->how->enlarged);
    cairo_translate(canvas->cr, d->edge, d->edge);
    cairo_set_source_surface(canvas->cr, *frame, 0, 0);
    cairo_paint(canvas->cr);
    if (c->watermark)
        draw_watermark(canvas, c->watermark);
    if (d->how->tagged)
        cairo_tag_begin(canvas->cr, "Document", NULL);
    paint_boxes(d, &page, false);
    if (d->how->tagged)
        cairo_tag_end(canvas->cr, "Document");
    placed_free(&page);
}

static void
say_done(struct drawing *d)
{
    d->done++;
    if (d->how->drawn && d->canvas.status == PODIUM_OK)
        d->how->drawn(d->how->with, d->done, d->pages);
}

/* Draw the items from the first on, a page each. */
static void
draw_pages(
    struct drawing *d, size_t first, size_t count, cairo_surface_t *surface)
{
    cairo_surface_t *frame = NULL;
    for (size_t i = first; i < first + count && d->canvas.status == PODIUM_OK;
         i++) {
        d->canvas.entry = d->items[i].code;
        d->canvas.cr = cairo_create(surface);
        draw_page(d, i, &frame);
        cairo_show_page(d->canvas.cr);
        cairo_destroy(d->canvas.cr);
        say_done(d);
    }
    cairo_surface_destroy(frame);
}

/* What a reader of the PDF shows of it. */
static void
set_metadata(
    cairo_surface_t *surface, const struct podium_certificate *c, size_t count)
{
    if (cairo_surface_get_type(surface) != CAIRO_SURFACE_TYPE_PDF)
        return;
    const char *title = c->words[PODIUM_WORD_TITLE];
    const char *host = c->words[PODIUM_WORD_HOST];
    const char *contest = c->words[PODIUM_WORD_CONTEST];
    char *whole = count == 1 && title && c->recipient_count > 0
        ? g_strdup_printf("%s - %s", title, c->recipients[0])
        : g_strdup(title);
    if (whole)
        cairo_pdf_surface_set_metadata(
            surface, CAIRO_PDF_METADATA_TITLE, whole);
    if (host)
        cairo_pdf_surface_set_metadata(
            surface, CAIRO_PDF_METADATA_AUTHOR, host);
    if (contest)
        cairo_pdf_surface_set_metadata(
            surface, CAIRO_PDF_METADATA_SUBJECT, contest);
    g_free(whole);
}

static void
draw_certificate_file(
    struct drawing *d, size_t first, size_t count, const char *path)
{
    double width = d->canvas.width, height = d->canvas.height;
    double enlarged = d->how->enlarged > 0 ? d->how->enlarged : 1;
    d->canvas.width = (width + 2 * d->edge) * enlarged;
    d->canvas.height = (height + 2 * d->edge) * enlarged;
    struct output *out = output_open(&d->canvas, path, d->how->now);
    d->canvas.width = width;
    d->canvas.height = height;
    if (d->canvas.status == PODIUM_OK)
        d->canvas.inside = cairo_surface_get_type(output_surface(out));
    if (d->canvas.status == PODIUM_OK && count > 0)
        set_metadata(output_surface(out), &d->items[first], count);
    if (d->canvas.status == PODIUM_OK)
        draw_pages(d, first, count, output_surface(out));
    output_close(&d->canvas, out);
}

static void
draw_separate_files(struct drawing *d)
{
    const char *folder = d->how->folder;
    bool good = make_folder(&d->canvas, folder);
    for (size_t i = 0; good && i < d->count && d->canvas.status == PODIUM_OK;
         i++) {
        char *path = certificate_path(folder, &d->items[i], "pdf");
        draw_certificate_file(d, i, 1, path);
        g_free(path);
    }
}

/* One page as a recording, for a picture of it. */
static cairo_surface_t *
record_page(struct drawing *d, const struct placed_page *page)
{
    const cairo_rectangle_t extents = { 0, 0, d->canvas.width,
        d->canvas.height };
    cairo_surface_t *surface =
        cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents);
    d->canvas.cr = cairo_create(surface);
    paint_boxes(d, page, true);
    paint_boxes(d, page, false);
    cairo_destroy(d->canvas.cr);
    return surface;
}

static void
draw_chat_pictures(struct drawing *d)
{
    const char *folder = d->how->chat;
    bool good = make_folder(&d->canvas, folder);
    for (size_t i = 0; good && i < d->count && d->canvas.status == PODIUM_OK;
         i++) {
        const struct podium_certificate *c = &d->items[i];
        if (!c->words[PODIUM_WORD_PROOF])
            continue;
        d->canvas.entry = c->code;
        d->canvas.inside = CAIRO_SURFACE_TYPE_IMAGE;
        struct placed_page page = place_page(d, c);
        struct chat_page chat = { .page = record_page(d, &page),
            .width = d->canvas.width,
            .height = d->canvas.height,
            .certificate = c,
            .note = d->how->chat_note };
        char *path = certificate_path(folder, c, "png");
        draw_chat_picture(&d->canvas, &chat, path);
        g_free(path);
        cairo_surface_destroy(chat.page);
        placed_free(&page);
        say_done(d);
    }
}

/* What other programs read of each, beside its page. */
static void
write_badges(struct drawing *d)
{
    const char *folder = d->how->badges;
    bool good = make_folder(&d->canvas, folder);
    for (size_t i = 0; good && i < d->count && d->canvas.status == PODIUM_OK;
         i++) {
        struct buffer b = { 0 };
        if (!d->items[i].badge)
            continue;
        char *path = certificate_path(folder, &d->items[i], "json");
        buffer_text(&b, d->items[i].badge);
        buffer_char(&b, '\n');
        write_whole_file(&d->canvas, path, &b);
        buffer_free(&b);
        g_free(path);
    }
}

/* ---- as text ---- */

static void
write_lines(struct drawing *d, struct buffer *out)
{
    for (size_t i = 0; i < d->count && d->canvas.status == PODIUM_OK; i++) {
        d->canvas.entry = d->items[i].code;
        struct placed_page page = place_page(d, &d->items[i]);
        buffer_text(out, i > 0 ? "\n" : "");
        placed_write(out, &page);
        placed_free(&page);
    }
}

static void
draw_as_text(struct drawing *d)
{
    struct buffer b = { 0 };
    write_lines(d, &b);
    if (d->canvas.status == PODIUM_OK)
        write_whole_file(&d->canvas, d->how->path, &b);
    buffer_free(&b);
}

static struct drawing
drawing_open(const struct podium_certificate *items, size_t count,
    const struct podium_drawing *how, struct podium_draw_problem *problem)
{
    return (struct drawing){ .canvas = canvas_open(how, problem,
                                 how->layout->width * POINTS_A_MM,
                                 how->layout->height * POINTS_A_MM),
        .how = how,
        .items = items,
        .count = count,
        .edge = paper_edge(how),
        .kept = kept_new(how->layout) };
}

static enum podium_status
drawing_close(struct drawing *d)
{
    kept_free(d->kept, d->how->layout);
    return canvas_close(&d->canvas);
}

enum podium_status
podium_certificate_draw(const struct podium_certificate *items, size_t count,
    const struct podium_drawing *how, struct podium_draw_problem *problem)
{
    struct drawing d = drawing_open(items, count, how, problem);
    bool text = how->path && path_has_ending(how->path, ".txt");
    if (!check_layout_fonts(&d.canvas, how->layout))
        return drawing_close(&d);
    d.pages = (how->path && !text ? count : 0) + (how->folder ? count : 0) +
        (how->chat ? count : 0);
    if (text)
        draw_as_text(&d);
    else if (how->path)
        draw_certificate_file(&d, 0, count, how->path);
    if (how->folder && d.canvas.status == PODIUM_OK)
        draw_separate_files(&d);
    if (how->chat && d.canvas.status == PODIUM_OK)
        draw_chat_pictures(&d);
    if (how->badges && d.canvas.status == PODIUM_OK)
        write_badges(&d);
    return drawing_close(&d);
}

/* The first page is painted too, since only then the pictures are read that all
 * pages have. */
static void
check_page(struct drawing *d, size_t i)
{
    d->canvas.entry = d->items[i].code;
    d->canvas.inside = CAIRO_SURFACE_TYPE_PDF;
    struct placed_page page = place_page(d, &d->items[i]);
    if (i == 0)
        cairo_surface_destroy(record_page(d, &page));
    placed_free(&page);
}

static void
add_problem(const struct drawing *d, size_t row, struct podium_arena *arena,
    struct podium_faults *faults)
{
    struct podium_fault *fault =
        d->canvas.status == PODIUM_OK ? NULL : arena_push(arena, faults);
    if (fault)
        *fault = (struct podium_fault){ d->how->layout->name,
            podium_strdup(arena, d->canvas.problem->text), row, 0 };
}

enum podium_status
podium_certificate_check(const struct podium_certificate *items, size_t count,
    const struct podium_drawing *how, struct podium_arena *arena,
    struct podium_faults *faults)
{
    struct podium_draw_problem problem = { 0 };
    struct drawing d = drawing_open(items, count, how, &problem);
    bool good = check_layout_fonts(&d.canvas, how->layout);
    if (!good)
        add_problem(&d, 0, arena, faults);
    for (size_t i = 0; i < count && good; i++) {
        d.canvas.status = PODIUM_OK;
        check_page(&d, i);
        add_problem(&d, i + 1, arena, faults);
        good = d.canvas.status != PODIUM_NOMEM;
    }
    bool memory = d.canvas.status == PODIUM_NOMEM || arena->failed;
    (void)drawing_close(&d);
    return memory ? PODIUM_NOMEM : PODIUM_OK;
}

/* pages.c - the yardstick for certificates: a minimal pangocairo program that
 * draws the same page N times into one PDF, its frame as one recorded surface,
 * each text laid out once, with no fitting, no checks of fonts and no record
 * behind it.
 *
 *	pages N OUT.pdf [qr]
 *
 * With qr each page has a QR code of its own as well, as a mask of one bit a
 * module. */
/* SPDX-License-Identifier: MIT */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <qrencode.h>
#include <stdlib.h>
#include <string.h>

#include "render/ornament.h"

#define POINTS (72 / 25.4)
#define WIDTH 297.0
#define HEIGHT 210.0

/* A line: its middle, or with `left` its left end, and its baseline, in mm. */
struct text {
    const char *words, *family;
    double size, x, y, tracking;
    int weight, italic, left;
    uint32_t colour;
};

#define INK 0x1F1A17
#define RED 0xA8121C
#define TINOS "Tinos"

static const struct text still[] = {
    { "ỦY BAN NHÂN DÂN TỈNH SƠN LA", TINOS, 12, 84, 26.5, 0, 400, 0, 0, INK },
    { "BAN TỔ CHỨC HỘI THI SÁNG TẠO", TINOS, 12, 84, 31.75, 0, 700, 0, 0, INK },
    { "KỸ THUẬT TỈNH SƠN LA LẦN THỨ X", TINOS, 12, 84, 37, 0, 700, 0, 0, INK },
    { "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", TINOS, 12, 215, 26.5, 0, 700, 0, 0,
        INK },
    { "Độc lập - Tự do - Hạnh phúc", TINOS, 13, 215, 31.75, 0, 700, 0, 0, INK },
    { "Sơn La, ngày 18 tháng 5 năm 2026", TINOS, 13, 215, 137.3, 0, 400, 1, 0,
        INK },
    { "TM. BAN TỔ CHỨC", TINOS, 13, 215, 143.3, 0, 700, 0, 0, INK },
    { "TRƯỞNG BAN", TINOS, 13, 215, 148.9, 0, 700, 0, 0, INK },
    { "Hoàng Đình Khải", TINOS, 14, 215, 187, 0, 700, 0, 0, INK },
    { "Mã niêm phong: e367 0286 ce91 fb4b", TINOS, 10, 30, 187, 0, 400, 0, 1,
        INK },
    { "Quyết định số: 45/QĐ-BTC ngày 11/05/2026", TINOS, 12, 30, 181.4, 0, 400,
        1, 1, INK },
    { "Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La, lần thứ X (2025 - 2026)", TINOS,
        12, 30, 175.8, 0, 400, 0, 1, INK },
};

/* The first is another one on each page. */
static const struct text moving[] = {
    { "Đào Duy Tùng 999,", "TeX Gyre Chorus", 35, 148.5, 77.7, 0, 400, 0, 0,
        INK },
    { "Quàng Văn Hịa, Bùi Thị Nhàn", "TeX Gyre Chorus", 35, 148.5, 90.8, 0, 400,
        0, 0, INK },
    { "GIẤY CHỨNG NHẬN", "Noto Serif Display", 39, 148.5, 54, 0.9, 700, 0, 0,
        RED },
    { "Chứng nhận nhóm tác giả", TINOS, 14, 148.5, 64, 0, 400, 1, 0, INK },
    { "Công ty TNHH Cơ khí Phiêng Sa", TINOS, 14, 148.5, 98.5, 0, 400, 1, 0,
        INK },
    { "Đã đạt Giải Nhì", "Noto Serif Display", 27, 148.5, 110, 0, 700, 0, 0,
        RED },
    { "Giải pháp: “Nghiên cứu, thiết kế và chế tạo máy xát vỏ quả cà phê chè",
        TINOS, 15, 148.5, 119.4, 0, 400, 0, 0, INK },
    { "tươi liên hợp đánh nhớt cơ học tiết kiệm nước, tích hợp hệ thống tuần",
        TINOS, 15, 148.5, 125.6, 0, 400, 0, 0, INK },
    { "hoàn và lắng lọc nước thải, phù hợp với quy mô nhóm hộ ở vùng cao”",
        TINOS, 15, 148.5, 131.8, 0, 400, 0, 0, INK },
    { "Lĩnh vực: Cơ khí tự động hóa, xây dựng, giao thông vận tải", TINOS, 12,
        30, 170.2, 0, 400, 0, 1, INK },
};
#define MOVING (sizeof moving / sizeof *moving)

static PangoLayout *
lay_out(PangoContext *context, const struct text *t, const char *words)
{
    PangoLayout *layout = pango_layout_new(context);
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family_static(font, t->family);
    pango_font_description_set_weight(font, (PangoWeight)t->weight);
    pango_font_description_set_style(
        font, t->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_font_description_set_absolute_size(font, t->size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_text(layout, words, -1);
    if (t->tracking > 0) {
        PangoAttrList *list = pango_attr_list_new();
        pango_attr_list_insert(list,
            pango_attr_letter_spacing_new(
                (int)(t->tracking * POINTS * PANGO_SCALE)));
        pango_layout_set_attributes(layout, list);
        pango_attr_list_unref(list);
    }
    return layout;
}

static void
show(cairo_t *cr, const struct text *t, PangoLayout *layout)
{
    PangoLayoutLine *line = pango_layout_get_line_readonly(layout, 0);
    PangoRectangle ink;
    pango_layout_line_get_extents(line, &ink, NULL);
    double middle = (ink.x + ink.width / 2.0) / PANGO_SCALE;
    cairo_set_source_rgb(cr, (t->colour >> 16) / 255.0,
        (t->colour >> 8 & 255) / 255.0, (t->colour & 255) / 255.0);
    cairo_move_to(cr, t->x * POINTS - (t->left ? 0 : middle), t->y * POINTS);
    pango_cairo_show_layout_line(cr, line);
}

/* What podium draws on its first layout. */
static void
draw_frame(cairo_t *cr, PangoContext *context)
{
    struct ornament drum = { .cr = cr,
        .x = 69.5,
        .y = 26,
        .width = 158,
        .height = 158,
        .colours = { 0xF8EDD2 },
        .colour_count = 1 };
    struct ornament frame = { .cr = cr,
        .width = WIDTH,
        .height = HEIGHT,
        .colours = { RED, 0xB8862B, 0xFFFCF4 },
        .colour_count = 3 };
    struct ornament lotus = frame;
    lotus.x = 133.5;
    lotus.y = 185.2;
    lotus.width = 30;
    lotus.height = 16.9;
    cairo_save(cr);
    cairo_scale(cr, POINTS, POINTS);
    cairo_set_source_rgb(cr, 1, 0xFC / 255.0, 0xF4 / 255.0);
    cairo_paint(cr);
    draw_drum(&drum);
    draw_guilloche(&frame);
    draw_lotus(&lotus);
    cairo_restore(cr);
    for (size_t i = 0; i < sizeof still / sizeof *still; i++) {
        PangoLayout *layout = lay_out(context, &still[i], still[i].words);
        show(cr, &still[i], layout);
        g_object_unref(layout);
    }
}

/* The ornament beside the prize, which is on the page itself. */
static void
draw_beside(cairo_t *cr)
{
    struct ornament spears = { .cr = cr,
        .width = 34,
        .height = 1.8,
        .colours = { 0xB8862B, RED },
        .colour_count = 2,
        .ink_x = 112.6,
        .ink_y = 102.5,
        .ink_w = 71.7,
        .ink_h = 9.8 };
    cairo_save(cr);
    cairo_scale(cr, POINTS, POINTS);
    draw_ornament(PODIUM_ORNAMENT_SPEARS, &spears);
    cairo_restore(cr);
}

/* 420 characters, other ones on each page. */
static void
draw_code(cairo_t *cr, int n)
{
    char text[421];
    for (int i = 0; i < 420; i++)
        text[i] = (char)('A' + (i * 7 + n * (i % 13)) % 26);
    text[420] = '\0';
    QRcode *qr = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
    if (!qr)
        return;
    cairo_surface_t *mask =
        cairo_image_surface_create(CAIRO_FORMAT_A1, qr->width, qr->width);
    unsigned char *bytes = cairo_image_surface_get_data(mask);
    int stride = cairo_image_surface_get_stride(mask);
    cairo_surface_flush(mask);
    for (int i = 0; i < qr->width * qr->width; i++) {
        int row = i / qr->width, column = i % qr->width;
        if (qr->data[i] & 1)
            bytes[row * stride + column / 8] |=
                (unsigned char)(1 << (column % 8));
    }
    cairo_surface_mark_dirty(mask);
    double module = 35 * POINTS / qr->width;
    cairo_save(cr);
    cairo_translate(cr, 30 * POINTS, 152 * POINTS);
    cairo_scale(cr, module, module);
    cairo_pattern_t *pattern = cairo_pattern_create_for_surface(mask);
    cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST);
    cairo_mask(cr, pattern);
    cairo_pattern_destroy(pattern);
    cairo_restore(cr);
    cairo_surface_destroy(mask);
    QRcode_free(qr);
}

int
main(int argc, char **argv)
{
    if (argc != 3 && argc != 4)
        return 2;
    cairo_rectangle_t page = { 0, 0, WIDTH * POINTS, HEIGHT * POINTS };
    PangoFontMap *map = pango_cairo_font_map_new();
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
    PangoContext *context = pango_font_map_create_context(map);
    cairo_surface_t *frame =
        cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &page);
    cairo_t *cr = cairo_create(frame);
    draw_frame(cr, context);
    cairo_destroy(cr);
    PangoLayout *layouts[MOVING];
    for (size_t i = 0; i < MOVING; i++)
        layouts[i] = lay_out(context, &moving[i], moving[i].words);
    cairo_surface_t *pdf =
        cairo_pdf_surface_create(argv[2], page.width, page.height);
    cr = cairo_create(pdf);
    for (int n = atoi(argv[1]); n > 0; n--) {
        char name[64];
        snprintf(name, sizeof name, "Đào Duy Tùng %d,", n);
        pango_layout_set_text(layouts[0], name, -1);
        cairo_set_source_surface(cr, frame, 0, 0);
        cairo_paint(cr);
        for (size_t i = 0; i < MOVING; i++)
            show(cr, &moving[i], layouts[i]);
        draw_beside(cr);
        if (argc == 4)
            draw_code(cr, n);
        cairo_show_page(cr);
    }
    for (size_t i = 0; i < MOVING; i++)
        g_object_unref(layouts[i]);
    cairo_destroy(cr);
    cairo_surface_finish(pdf);
    int bad = cairo_surface_status(pdf) != CAIRO_STATUS_SUCCESS;
    cairo_surface_destroy(pdf);
    cairo_surface_destroy(frame);
    g_object_unref(context);
    g_object_unref(map);
    return bad;
}

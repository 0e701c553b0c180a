/* pages.c - the yardstick for certificates: a minimal pangocairo program that
 * draws the same page N times into one PDF, its frame as one recorded
 * surface, with no fitting, no checks of fonts and no record behind it.
 *
 *	pages N OUT.pdf */
/* SPDX-License-Identifier: MIT */
#include <cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>

#define WIDTH 841.89
#define HEIGHT 595.28

struct text {
    const char *words;
    double size, x, y, width;
    int bold, italic;
};

static const struct text still[] = {
    { "ỦY BAN NHÂN DÂN TỈNH SƠN LA", 12, 214, 62, 310, 0, 0 },
    { "BAN TỔ CHỨC HỘI THI SÁNG TẠO KỸ THUẬT TỈNH SƠN LA LẦN THỨ X", 12.5, 214,
        76, 310, 1, 0 },
    { "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12.5, 628, 62, 310, 1, 0 },
    { "Độc lập - Tự do - Hạnh phúc", 12.5, 628, 76, 310, 1, 0 },
    { "GIẤY CHỨNG NHẬN", 40, 421, 116, 660, 1, 0 },
    { "Sơn La, ngày 18 tháng 5 năm 2026", 13, 628, 428, 300, 0, 1 },
    { "TM. BAN TỔ CHỨC", 13, 628, 443, 300, 1, 0 },
    { "TRƯỞNG BAN", 13, 628, 458, 300, 1, 0 },
    { "Hoàng Đình Khải", 13, 628, 525, 300, 1, 0 },
    { "Quyết định số: 45/QĐ-BTC ngày 11/05/2026", 11.5, 214, 526, 310, 0, 1 },
};

static const struct text moving[] = {
    { "Chứng nhận", 17, 421, 180, 660, 0, 1 },
    { "Đào Duy Tùng,  Quàng Văn Hịa,  Bùi Thị Nhàn", 29, 421, 206, 660, 1, 0 },
    { "Công ty TNHH Cơ khí Phiêng Sa", 16, 421, 246, 660, 0, 1 },
    { "Đã đạt  Giải Nhì", 28, 421, 272, 660, 1, 0 },
    { "Giải pháp: “Nghiên cứu, thiết kế và chế tạo máy xát vỏ quả cà phê chè "
      "tươi liên hợp đánh nhớt cơ học tiết kiệm nước, tích hợp hệ thống tuần "
      "hoàn và lắng lọc nước thải, phù hợp với quy mô nhóm hộ ở vùng cao”",
        16.5, 421, 312, 660, 0, 0 },
    { "Lĩnh vực: Cơ khí tự động hóa, xây dựng, giao thông vận tải", 15, 421,
        380, 660, 0, 0 },
    { "Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La, lần thứ X (2025 - 2026)", 15, 421,
        400, 660, 0, 0 },
};

static void
draw(cairo_t *cr, PangoContext *context, const struct text *t, int page)
{
    char words[1024];
    PangoLayout *layout = pango_layout_new(context);
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family_static(font, "Tinos");
    pango_font_description_set_weight(
        font, t->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(
        font, t->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_font_description_set_absolute_size(font, t->size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_width(layout, (int)(t->width * PANGO_SCALE));
    pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER);
    snprintf(words, sizeof words, page ? "%s %d" : "%s", t->words, page);
    pango_layout_set_text(layout, words, -1);
    cairo_move_to(cr, t->x - t->width / 2, t->y);
    pango_cairo_show_layout(cr, layout);
    g_object_unref(layout);
}

/* As many filled shapes as podium's frame has. */
static void
ornament(cairo_t *cr)
{
    for (int i = 0; i < 120; i++) {
        double x = 40 + (i % 60) * 12.8, y = i < 60 ? 30 : HEIGHT - 30;
        for (int j = 0; j < 2; j++) {
            cairo_move_to(cr, x, y);
            cairo_curve_to(cr, x + 3, y - 3 + j, x + 7, y - 3, x + 9.5, y);
            cairo_curve_to(cr, x + 7, y + 3, x + 3, y + 3 - j, x, y);
            cairo_close_path(cr);
        }
        cairo_new_sub_path(cr);
        cairo_arc(cr, x - 2, y, 1.7, 0, 2 * M_PI);
        cairo_close_path(cr);
    }
    cairo_set_source_rgb(cr, 0.66, 0.5, 0.16);
    cairo_fill(cr);
    cairo_set_source_rgb(cr, 0.08, 0.08, 0.08);
}

int
main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    cairo_rectangle_t page = { 0, 0, WIDTH, HEIGHT };
    PangoFontMap *map = pango_cairo_font_map_new();
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
    PangoContext *context = pango_font_map_create_context(map);
    cairo_surface_t *frame =
        cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &page);
    cairo_t *cr = cairo_create(frame);
    ornament(cr);
    for (size_t i = 0; i < sizeof still / sizeof *still; i++)
        draw(cr, context, &still[i], 0);
    cairo_destroy(cr);
    cairo_surface_t *pdf = cairo_pdf_surface_create(argv[2], WIDTH, HEIGHT);
    cr = cairo_create(pdf);
    for (int n = atoi(argv[1]); n > 0; n--) {
        cairo_set_source_surface(cr, frame, 0, 0);
        cairo_paint(cr);
        cairo_set_source_rgb(cr, 0.08, 0.08, 0.08);
        for (size_t i = 0; i < sizeof moving / sizeof *moving; i++)
            draw(cr, context, &moving[i], i == 1 ? n : 0);
        cairo_show_page(cr);
    }
    cairo_destroy(cr);
    cairo_surface_finish(pdf);
    int bad = cairo_surface_status(pdf) != CAIRO_STATUS_SUCCESS;
    cairo_surface_destroy(pdf);
    cairo_surface_destroy(frame);
    g_object_unref(context);
    g_object_unref(map);
    return bad;
}

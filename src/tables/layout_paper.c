/* layout_paper.c - the sheets that a layout may be printed on. */
/* SPDX-License-Identifier: MIT */
#include <podium/layout.h>

#include <strings.h>

/* ISO 216:2007 rounds to whole millimetres: two sheets of its series differ in
 * shape by less than this. */
#define SHAPE_ROUNDING 0.01

bool
podium_layout_enlargement(
    const struct podium_layout *layout, const char *paper, double *larger)
{
    static const struct {
        const char *name;
        double length, width; /* mm */
    } sheets[] = { { "A2", 594, 420 }, { "A3", 420, 297 }, { "A4", 297, 210 },
        { "A5", 210, 148 } };
    bool is_wide = layout->width > layout->height;
    double length = is_wide ? layout->width : layout->height;
    double width = is_wide ? layout->height : layout->width;
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
        double longer = sheets[i].length / length;
        double wider = sheets[i].width / width;
        if (strcasecmp(sheets[i].name, paper) != 0)
            continue;
        if (wider / longer < 1 - SHAPE_ROUNDING ||
            wider / longer > 1 + SHAPE_ROUNDING)
            return false;
        *larger = longer;
        return true;
    }
    return false;
}

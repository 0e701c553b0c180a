/* box_text.c - the text or names of a layout's box, in lines: which size a lone
 * name has, and when names are parted. The lines themselves: shrink.c. */
/* SPDX-License-Identifier: MIT */
#include "render/box_text.h"

#include <math.h>
#include <string.h>

#include "base/message.h"

#define ALONE_PART 0.8 /* of the width, for one name in its larger size */
#define SHRINK_BEFORE_PARTING 0.8

/* ---- what a box says ---- */

bool
is_names_box(const struct podium_box *box)
{
    return box->kind == PODIUM_BOX_NAMES || box->kind == PODIUM_BOX_LIST;
}

/* "GIẤY CHỨNG NHẬN" as "Giấy chứng nhận". */
static void
add_sentence(GString *out, const char *text)
{
    const char *second = g_utf8_find_next_char(text, NULL);
    char *first = g_utf8_strup(text, second - text);
    char *rest = g_utf8_strdown(second, -1);
    g_string_append(out, first);
    g_string_append(out, rest);
    g_free(first);
    g_free(rest);
}

static void
add_cased(GString *out, const char *text, enum podium_casing casing)
{
    const char *space = strchr(text, ' ');
    size_t first = space ? (size_t)(space - text) : strlen(text);
    if (casing == PODIUM_CASING_SENTENCE) {
        add_sentence(out, text);
    } else if (casing == PODIUM_CASING_UPPER) {
        char *upper = g_utf8_strup(text, -1);
        g_string_append(out, upper);
        g_free(upper);
    } else if (casing == PODIUM_CASING_FIRST_WORD) {
        g_string_append_len(out, text, (gssize)first);
    } else if (casing == PODIUM_CASING_OTHER_WORDS) {
        g_string_append(out, space ? space + 1 : "");
    } else {
        g_string_append(out, text);
    }
}

/* The text of a box; NULL where all words in it are missing. */
static char *
box_text(const struct podium_box *box, const struct said *said)
{
    GString *s = g_string_new(NULL);
    bool words = false, found = false;
    for (size_t i = 0; i < box->pieces.count; i++) {
        const struct podium_piece *piece = &box->pieces.items[i];
        const char *word = piece->text ? NULL : said->words[piece->word];
        words |= piece->text == NULL;
        found |= word && *word;
        if (piece->text)
            g_string_append(s, piece->text);
        else if (word)
            add_cased(s, word, piece->casing);
    }
    bool missing = (words && !found) || s->len == 0;
    return g_string_free(s, missing);
}

static bool
is_shared_text(const struct podium_box *box)
{
    for (size_t i = 0; i < box->pieces.count; i++)
        if (!box->pieces.items[i].text &&
            box->pieces.items[i].word >= PODIUM_WORDS_SHARED)
            return false;
    return !is_names_box(box);
}

bool
is_shared_box(const struct podium_layout *layout, size_t box)
{
    const struct podium_box *b = &layout->items[box];
    if (b->kind == PODIUM_BOX_STACK || b->kind == PODIUM_BOX_QR ||
        b->within != PODIUM_NO_BOX || !is_shared_text(b))
        return false;
    if (b->beside != PODIUM_NO_BOX && !is_shared_box(layout, b->beside))
        return false;
    return b->after == PODIUM_NO_BOX || is_shared_box(layout, b->after);
}

/* ---- breaking ---- */

static double
box_width(const struct podium_layout *layout, const struct podium_box *box)
{
    return box->width > 0 || box->within == PODIUM_NO_BOX
        ? box->width
        : layout->items[box->within].width;
}

/* A single name that is set larger than several stands in a part of the width;
 * at the size of several, in all of it, and if it is too wide then it is parted
 * between its words before it shrinks far. */
static bool
fit_lone_name(struct canvas *canvas, const struct breakable *what,
    const struct podium_box *box, struct line_rule rule, struct placed *p)
{
    struct line_rule large = rule;
    large.width *= ALONE_PART;
    large.least = box->size;
    if (rule.face.size > box->size &&
        lines_fit(canvas, what, &large, &p->lines) && p->lines.count == 1)
        return true;
    lines_free(&p->lines);
    double least = rule.least;
    rule.face.size = fmin(rule.face.size, box->size);
    rule.least = fmax(least, rule.face.size * SHRINK_BEFORE_PARTING);
    if (lines_fit(canvas, what, &rule, &p->lines))
        return true;
    lines_free(&p->lines);
    rule.least = least;
    return lines_fit(canvas, what, &rule, &p->lines);
}

static bool
fit_box_text(struct canvas *canvas, const struct breakable *what,
    const struct podium_box *box, const struct line_rule *rule,
    struct placed *p)
{
    if (!what->text && what->name_count == 0)
        return true;
    return what->name_count == 1 && box->size_alone > box->size
        ? fit_lone_name(canvas, what, box, *rule, p)
        : lines_fit(canvas, what, rule, &p->lines);
}

/* What a box says, as one text; NULL if nothing. */
static char *
whole_text(const struct podium_box *box, const struct said *said)
{
    if (!is_names_box(box))
        return box->kind == PODIUM_BOX_TEXT ? box_text(box, said) : NULL;
    GString *s = g_string_new(NULL);
    for (size_t i = 0; i < said->name_count; i++) {
        g_string_append(s, i > 0 ? ", " : "");
        g_string_append(s, said->names[i]);
    }
    return g_string_free(s, FALSE);
}

static bool
break_anew(
    const struct saying *s, double size, const char *text, struct placed *p)
{
    const struct podium_box *box = p->box;
    bool names = is_names_box(box);
    bool each = box->kind == PODIUM_BOX_LIST && !p->packed;
    const struct breakable what = { names ? NULL : text, s->said->names,
        names ? s->said->name_count : 0 };
    const struct line_rule rule = {
        .face = { s->canvas->instead ? s->canvas->instead : box->font,
            box->weight, box->italic, size, box->tracking * POINTS_A_MM },
        .width = box_width(s->layout, box) * POINTS_A_MM,
        .least = fmin(box->least, size),
        .fewest = each ? s->said->name_count : 1,
        .most = (size_t)box->lines
    };
    return fit_box_text(s->canvas, &what, box, &rule, p);
}

static void
share_lines(struct lines *to, const struct lines *from)
{
    lines_free(to);
    *to = *from;
    for (size_t i = 0; i < from->count; i++)
        to->items[i] = line_share(&from->items[i]);
}

bool
break_box(const struct saying *s, double size, struct placed *p)
{
    struct kept *kept = &s->kept[p->box - s->layout->items];
    char *text = whole_text(p->box, s->said);
    lines_free(&p->lines);
    if (text && g_strcmp0(text, kept->text) == 0 && kept->packed == p->packed &&
        size == kept->size) { // NOLINT: as it was given
        share_lines(&p->lines, &kept->lines);
        g_free(text);
    } else {
        kept->fits = !text || break_anew(s, size, text, p);
        share_lines(&kept->lines, &p->lines);
        g_free(kept->text);
        kept->text = text;
        kept->size = size;
        kept->packed = p->packed;
    }
    p->absent = p->lines.count == 0;
    p->line_pitch = p->box->pitch * fmin(1, p->lines.size / p->box->size);
    return kept->fits;
}

double
box_size(const struct podium_box *box, const struct said *said)
{
    return said->name_count == 1 && box->size_alone > 0 ? box->size_alone
                                                        : box->size;
}

void
fail_for_box(struct canvas *canvas, const struct podium_box *box,
    const struct said *said)
{
    char *text = whole_text(box, said);
    canvas_fail(canvas, PODIUM_INVALID,
        WORDS("render.box_long", canvas->entry ? canvas->entry : "", box->name,
            text ? text : ""));
    g_free(text);
}

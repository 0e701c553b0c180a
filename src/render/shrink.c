/* shrink.c - a certificate's text or names in as few lines as fit, of even
 * width, in the largest size that fits.
 *
 * In: a text, or names; a face, a width, how many lines at most, the least
 * size. Out: lines that were laid out. The size goes down in steps from the
 * face's own to the least until they fit; names that do not are parted then.
 * All that may not be parted is a unit: a word, or a name. Units are
 * measured once, in one layout: widths grow with the size, since nothing is
 * hinted. Of all ways to part them into n lines that fit, the one with the
 * least sum of squares of (width - mean) is taken; where a line was asked to
 * end ("|"), that counts a quarter, and where a name would be parted ("Sơn
 * La"), four times; a last line that is wider than the first counts 1.15 times
 * among names. A comma at the end of a line of names hangs beyond its ink:
 * lines are centred without it. */
/* SPDX-License-Identifier: MIT */
#include "render/shrink.h"

#include <math.h>
#include <string.h>

#include "base/words.h"

#define SIZE_STEP 0.5   /* points */
#define MEASURE_BYTES 4 /* "24 kg" stays together */
#define WISHED 0.25     /* what a break that was asked for counts */
#define WITHIN_NAME 4.0 /* and one between two words in capitals */
#define WIDER_LAST 1.15

/* What stays together. */
struct unit {
    size_t start, end; /* bytes of the text */
    double x0, x1;     /* where it starts and ends, at a size of 1 point */
    double letter0, letter1;
    bool wished;  /* a line is to end after it */
    bool in_name; /* it and the next begin with capitals, as in Sơn La */
};

struct breaking {
    struct canvas *canvas;
    const struct line_rule *rule;
    GString *text;
    GArray *units;
    bool names;
    PangoLayout *measured; /* all of it on one line, at its full size */
    /* A way to part the units, and the best so far: the first units of lines.
     */
    size_t way[PODIUM_LINES_MOST + 1], best[PODIUM_LINES_MOST + 1];
    double cost;
};

static struct unit *
unit_at(const struct breaking *b, size_t i)
{
    return &g_array_index(b->units, struct unit, i);
}

/* ---- units ---- */

/* Words after which no line ends, and signs before which none begins. */
static bool
holds_next(const char *word, size_t size)
{
    static const char held[] =
        "thứ Thứ tỉnh Tỉnh số Số lớp Lớp TP. Tp. ThS. TS. PGS. GS. BS. KS.";
    return words_have(held, word, size);
}

static bool
holds_last(const char *word, size_t size)
{
    return words_have("– - / % + & ; , .", word, size);
}

static void
add_unit(struct breaking *b, size_t start, size_t end)
{
    struct unit unit = { .start = start, .end = end };
    g_array_append_val(b->units, unit);
}

/* May a line end between this unit and the next word? */
static bool
joins(const struct breaking *b, const struct unit *last, const char *word,
    size_t size)
{
    const char *begin = b->text->str + last->start;
    const char *end = b->text->str + last->end;
    const char *tail = end;
    while (tail > begin && tail[-1] != ' ')
        tail--;
    bool number = strspn(tail, "0123456789.,") >= (size_t)(end - tail);
    bool years =
        end - tail == 3 && memcmp(tail, "–", 3) == 0 && g_ascii_isdigit(*word);
    return !last->wished &&
        (years || holds_next(tail, (size_t)(end - tail)) ||
            holds_last(word, size) || (number && size <= MEASURE_BYTES));
}

/* Where the last word of the text so far begins. */
static size_t
last_word(const struct breaking *b)
{
    size_t at = b->text->len;
    while (at > 0 && b->text->str[at - 1] != ' ')
        at--;
    return at;
}

/* A capital, then a small letter: of a word all in capitals nothing is known.
 */
static bool
is_capitalised(const char *word)
{
    return g_unichar_isupper(g_utf8_get_char(word)) &&
        g_unichar_islower(g_utf8_get_char(g_utf8_find_next_char(word, NULL)));
}

/* A word of n bytes, with a space before it: a unit, or a part of the last. */
static void
add_unit_word(struct breaking *b, const char *word, size_t n)
{
    struct unit *last =
        b->units->len > 0 ? unit_at(b, b->units->len - 1) : NULL;
    bool joined = last && joins(b, last, word, n);
    if (last) {
        last->in_name =
            is_capitalised(b->text->str + last_word(b)) && is_capitalised(word);
        g_string_append_c(b->text, ' ');
    }
    size_t start = b->text->len;
    g_string_append_len(b->text, word, (gssize)n);
    if (joined)
        last->end = b->text->len;
    else
        add_unit(b, start, b->text->len);
}

static void
add_words(struct breaking *b, const char *text)
{
    for (const char *s = text + strspn(text, " "); *s; s += strspn(s, " ")) {
        size_t n = strcspn(s, " ");
        if (n == 1 && *s == '|' && b->units->len > 0)
            unit_at(b, b->units->len - 1)->wished = true;
        else
            add_unit_word(b, s, n);
        s += n;
    }
}

static void
add_names(struct breaking *b, const struct breakable *text)
{
    for (size_t i = 0; i < text->name_count; i++) {
        g_string_append(b->text, i > 0 ? ", " : "");
        size_t start = b->text->len;
        g_string_append(b->text, text->names[i]);
        add_unit(b, start, b->text->len);
    }
}

static PangoLayout *
shape_units(const struct breaking *b, double points)
{
    struct face face = b->rule->face;
    face.size = points;
    return shape_text(b->canvas, b->text->str, b->text->len, &face);
}

/* Where each unit starts and ends, at a size of 1 point and without tracking.
 */
static void
measure_units(struct breaking *b)
{
    const char *text = b->text->str;
    double size = b->rule->face.size, tracking = b->rule->face.tracking;
    b->measured = shape_units(b, size);
    face_check(b->canvas, b->measured, b->rule->face.family);
    double *at = shape_positions(b->measured);
    double letters = 0;
    for (size_t i = 0, byte = 0; i < b->units->len; i++) {
        struct unit *unit = unit_at(b, i);
        letters +=
            (double)g_utf8_strlen(text + byte, (gssize)(unit->start - byte));
        unit->letter0 = letters;
        letters += (double)g_utf8_strlen(
            text + unit->start, (gssize)(unit->end - unit->start));
        unit->letter1 = letters;
        unit->x0 = (at[unit->start] - unit->letter0 * tracking) / size;
        unit->x1 = (at[unit->end] - unit->letter1 * tracking) / size;
        byte = unit->end;
    }
    g_free(at);
}

/* ---- ways to part them ---- */

static double
units_width(const struct breaking *b, size_t first, size_t last, double size)
{
    const struct unit *from = unit_at(b, first), *to = unit_at(b, last);
    return (to->x1 - from->x0) * size +
        (to->letter1 - from->letter0) * b->rule->face.tracking;
}

static double
way_cost(const struct breaking *b, size_t lines, double size)
{
    double width[PODIUM_LINES_MOST], sum = 0, cost = 0, factor = 1;
    for (size_t i = 0; i < lines; i++) {
        width[i] = units_width(b, b->way[i], b->way[i + 1] - 1, size);
        sum += width[i];
        const struct unit *last = unit_at(b, b->way[i + 1] - 1);
        if (i + 1 < lines)
            factor *= last->wished ? WISHED : last->in_name ? WITHIN_NAME : 1;
    }
    for (size_t i = 0; i < lines; i++)
        cost += pow(width[i] - sum / (double)lines, 2);
    if (b->names && width[lines - 1] > width[0])
        factor *= WIDER_LAST;
    /* Where all is even already, a wish still counts. */
    return (cost + 1) * factor;
}

/* Try all places where line `at` may end, and the lines after it. */
static void
try_ways(struct breaking *b, size_t at, size_t lines, double size) // NOLINT
{
    size_t first = b->way[at], units = b->units->len;
    if (at + 1 == lines) {
        b->way[lines] = units;
        double cost = units_width(b, first, units - 1, size) <= b->rule->width
            ? way_cost(b, lines, size)
            : INFINITY;
        if (cost < b->cost) {
            b->cost = cost;
            memcpy(b->best, b->way, sizeof b->best);
        }
        return;
    }
    for (size_t next = first + 1; next + (lines - at - 1) <= units; next++) {
        if (units_width(b, first, next - 1, size) > b->rule->width)
            return;
        b->way[at + 1] = next;
        try_ways(b, at + 1, lines, size);
    }
}

/* The fewest lines, up to `most`, into which all fits at this size; 0: none. */
static size_t
fewest_lines(struct breaking *b, size_t most, double size)
{
    size_t fewest = b->rule->fewest <= most ? b->rule->fewest : 1;
    b->cost = INFINITY;
    for (size_t lines = fewest; lines <= most && lines <= b->units->len;
         lines++) {
        try_ways(b, 0, lines, size);
        if (isfinite(b->cost))
            return lines;
    }
    return 0;
}

/* ---- lines ---- */

static void
make_lines(
    const struct breaking *b, size_t count, double size, struct lines *out)
{
    bool full = size == b->rule->face.size; // NOLINT: as it was given
    PangoLayout *shaped =
        full ? g_object_ref(b->measured) : shape_units(b, size);
    out->size = size;
    out->count = count;
    for (size_t i = 0; i < count; i++) {
        size_t end = unit_at(b, b->best[i + 1] - 1)->end;
        bool comma = b->names && end < b->text->len;
        out->items[i] = line_slice(
            shaped, unit_at(b, b->best[i])->start, end, comma ? 1 : 0);
    }
    g_object_unref(shaped);
}

/* What fits nowhere, for whoever wants to see it: one line. */
static void
make_long_line(struct breaking *b, struct lines *out)
{
    b->best[0] = 0;
    b->best[1] = b->units->len;
    make_lines(b, 1, b->rule->least, out);
}

static bool
shrink_to_fit(struct breaking *b, struct lines *out)
{
    size_t most = b->rule->most;
    double full = b->rule->face.size;
    for (double size = full; size >= b->rule->least - 0.001; // NOLINT
         size -= SIZE_STEP) {
        size_t count = fewest_lines(b, most, size);
        if (count > 0) {
            make_lines(b, count, size, out);
            return true;
        }
    }
    make_long_line(b, out);
    return false;
}

/* A name that is wider than a line is parted between its words: all units of
 * names become units of words. */
static bool
part_names(struct breaking *b, struct lines *out)
{
    char *names = g_strdup(b->text->str);
    lines_free(out);
    g_object_unref(b->measured);
    g_string_truncate(b->text, 0);
    g_array_set_size(b->units, 0);
    b->names = false;
    add_words(b, names);
    measure_units(b);
    g_free(names);
    return shrink_to_fit(b, out);
}

bool
lines_fit(struct canvas *canvas, const struct breakable *text,
    const struct line_rule *rule, struct lines *out)
{
    struct breaking b = { .canvas = canvas,
        .rule = rule,
        .text = g_string_new(NULL),
        .units = g_array_new(FALSE, FALSE, sizeof(struct unit)),
        .names = text->text == NULL };
    bool fits = true;
    *out = (struct lines){ 0 };
    if (text->text)
        add_words(&b, text->text);
    else
        add_names(&b, text);
    if (b.units->len > 0 && canvas->status == PODIUM_OK) {
        measure_units(&b);
        fits = shrink_to_fit(&b, out) || (b.names && part_names(&b, out));
        g_object_unref(b.measured);
    }
    g_string_free(b.text, TRUE);
    g_array_free(b.units, TRUE);
    return fits;
}

void
lines_free(struct lines *lines)
{
    for (size_t i = 0; i < lines->count; i++)
        line_free(&lines->items[i]);
    lines->count = 0;
}

/* alike.h - texts that say nearly the same. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_ALIKE_H
#define BASE_ALIKE_H

#include "base/map.h"

/* Texts to be compared. Set arena in `grams` and zero the rest. */
struct alike_index {
    struct map grams; /* from three letters to the last of their postings */
    struct alike_postings {
        struct alike_posting {
            uint32_t text, before; /* before: the posting before it, plus 1 */
        } * items;
        size_t count, room;
    } postings;
    struct alike_texts {
        struct alike_text {
            uint32_t grams;  /* different ones it has */
            uint32_t shared; /* with the text that is looked for */
        } * items;
        size_t count, room;
    } texts;
};

/* Add a text: the first is number 0. */
void alike_add(struct alike_index *index, const char *text);

struct alike_match {
    size_t text;
    int likeness; /* thousandths; 1000: the same letters */
};

struct alike_matches {
    struct alike_match *items;
    size_t count, room;
};

#define ALIKE_LEAST 700 /* by which texts are called alike */

/* The texts that are alike to one, in the order in which they were added.
 *
 * Compared are the sets of three letters next to each other, without tones,
 * case, signs and spaces. Likeness is Dice's coefficient, 2 |A and B| / (|A| +
 * |B|) (L. R. Dice, Measures of the Amount of Ecologic Association Between
 * Species, Ecology 26, 1945); a text that is nearly whole in a longer one,
 * |A and B| / min(|A|, |B|), counts as 9/10 of that, where it is long enough to
 * say something. What the number does not tell are typing errors, words in
 * another order, words added: all lower it a little. */
void alike_find(
    struct alike_index *index, const char *text, struct alike_matches *out);

/* The match, of one at least, that is likest; of those that are so equally (a
 * text may be inside many) the one whose text is shortest, then the first. */
const struct alike_match *alike_likest(
    const struct alike_index *index, const struct alike_matches *matches);

#endif

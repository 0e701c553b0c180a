/* text_search.h - words found in texts, however they are written. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_TEXT_SEARCH_H
#define BASE_TEXT_SEARCH_H

#include <podium/base.h>

/* Does each word of `words` begin a word of text, without regard to tones, hats
 * and case ("do dung" is in "Đồ dùng dạy học")? True for no words. */
bool text_has_words(
    struct podium_arena *arena, const char *text, const char *words);

/* The words of a text, each as text_fold() makes it, with one space between:
 * "Tên đề tài/giải pháp?" is "ten de tai giai phap". NULL when memory ran
 * out. */
const char *text_fold_words(struct podium_arena *arena, const char *text);

/* Does the text say whose it is, as it has the value in it? Both as text_fold()
 * gives them; fewer than five letters say that of nobody. */
bool folded_tells(const char *text, const char *value);

#endif

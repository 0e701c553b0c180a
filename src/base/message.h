/* message.h - what podium says to people, by id, in their language.
 *
 * The texts live in po/en.po and po/vi.po and are compiled in. A text holds
 * {1} to {9} where its arguments go. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_MESSAGE_H
#define BASE_MESSAGE_H

#include <podium/base.h>

#include "base/buffer.h"

/* The text of a message id, English where the language lacks it, the id
 * itself where no catalogue has it. */
const char *message_text(enum podium_language language, const char *id);

/* Whether any catalogue has the id. */
bool message_known(const char *id);

/* A word of a fixed set, such as a state or a kind: the message "GROUP.WORD",
 * or the word itself where no catalogue has that. */
const char *message_word(
    enum podium_language language, const char *group, const char *word);

/* Add the words of a list separated by spaces, each as message_word() gives
 * it, as "one, other". */
void message_words(struct buffer *out, enum podium_language language,
    const char *group, const char *words);

/* Add to out the message words[0] with the arguments words[1], words[2] ...
 * up to a NULL. */
void message_add(struct buffer *out, enum podium_language language,
    const char *const words[]);

/* The words of a message as one argument: WORDS("id", "first", "second"). */
#define WORDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

#endif

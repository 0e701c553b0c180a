/* erase.h - personal values taken out for good. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_ERASE_H
#define PODIUM_ERASE_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Whose values: those of a person (e-mail, telephone); or of an author of an
 * entry (name of a minor, birth date, telephone), or of the whole entry: of all
 * authors that it has and had, with its dossier's paths and addresses. */
struct podium_erasure {
    const char *person; /* code; NULL: of an entry */
    const char *entry;  /* code */
    int64_t author;     /* which author, from 1; 0: the whole entry */
    const char *reason; /* NULL: count only */
};

/* A text that people may read and that has a value or name in it, tones, case
 * and signs aside. Nothing changes it: whoever may edit it has to. */
struct podium_telling_text {
    const char *entry;  /* code */
    const char *column; /* title, summary, citation, comment, file (path of a
                         * dossier) or reason (of a conflict) */
};

struct podium_telling_texts {
    struct podium_telling_text *items;
    size_t count, room;
};

struct podium_erased {
    int64_t values;
    int64_t names_left;  /* names of adults: they are in the log itself */
    int64_t names_taken; /* of these, names of authors that are published and
                          * certified no more from now on */
    struct podium_telling_texts texts; /* in the arena, by entry; of any entry,
                                        * found before values are erased */
    int64_t events; /* of the log that say it in a text, now or earlier: that
                     * stays */
};

/* Erase them: their hashes are recorded with the reason, the values are
 * deleted, and the file is written anew, so that they are gone from its bytes;
 * a copy in which this one is merged loses them too. *out says how many
 * there are. INVALID if the reason has one of the values in it. They cannot be
 * brought back. Copies and backups made before keep what they have. Not within
 * podium_begin(). */
PODIUM_CHECK enum podium_status podium_erase(struct podium *pd,
    const struct podium_erasure *what, struct podium_arena *arena,
    struct podium_erased *out);

#ifdef __cplusplus
}
#endif

#endif

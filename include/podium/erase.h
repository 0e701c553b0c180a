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

struct podium_erased {
    int64_t values;
    int64_t names_left;  /* names of adults: they are in the log itself */
    int64_t names_taken; /* of these, names of authors that are published and
                          * certified no more from now on */
};

/* Erase them: their hashes are recorded with the reason, the values are
 * deleted, and the file is written anew, so that they are gone from its bytes;
 * a copy in which this one is merged loses them too. *out says how many
 * there are. They cannot be brought back. Copies and backups made before keep
 * what they have. Not within podium_begin(). */
PODIUM_CHECK enum podium_status podium_erase(struct podium *pd,
    const struct podium_erasure *what, struct podium_erased *out);

#ifdef __cplusplus
}
#endif

#endif

/* dossier.h - what a dossier has. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_REGISTRATION_DOSSIER_H
#define CONTEST_REGISTRATION_DOSSIER_H

#include <podium/dossier.h>

/* The parts of one entry's dossier (0: of all), in order; blind: those alone
 * that name nobody. No file is read. */
enum podium_status dossier_load(struct podium *pd, int64_t entry, bool blind,
    struct podium_arena *arena, struct podium_dossier *out);

/* Message id of what is wrong with the file of a part that was recorded with
 * this hash; NULL if nothing is. */
const char *dossier_file_fault(const struct podium *pd, const char *location,
    const char *hash, struct podium_arena *arena);

#endif

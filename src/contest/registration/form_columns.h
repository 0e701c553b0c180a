/* form_columns.h - what the columns of a registration form's file mean. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_REGISTRATION_FORM_COLUMNS_H
#define CONTEST_REGISTRATION_FORM_COLUMNS_H

#include <podium/registration.h>

#include "record/handle.h"
#include "tables/csv.h"

/* One for each column of the file, in its order: as the contest remembers it;
 * else what its heading seems to say. */
enum podium_status form_columns_load(struct podium *pd, const struct csv *csv,
    struct podium_arena *arena, struct podium_form_headings *out);

#endif

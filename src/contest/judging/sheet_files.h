/* sheet_files.h - sheets in and out as CSV. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_JUDGING_SHEET_FILES_H
#define CONTEST_JUDGING_SHEET_FILES_H

#include "contest/table/import_rows.h"

/* Bring in sheets: one row a sheet, or with long_form one row a score. */
enum podium_status import_sheets(struct import *im, bool long_form);

/* The table sheets (or in the long form scores) as CSV; see podium_export(). */
enum podium_status export_sheets(struct podium *pd, bool long_form,
    const struct podium_export_style *style, struct podium_arena *arena,
    const char **out);

#endif

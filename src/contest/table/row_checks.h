/* row_checks.h - what no single cell of a row shows. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_TABLE_ROW_CHECKS_H
#define CONTEST_TABLE_ROW_CHECKS_H

#include "contest/ground/values.h"
#include "contest/table/tables.h"

/* Hooks of struct table. Faults are reported at `at`. */
void check_contest_row(struct fault_sink *at, const char *const *texts);
void check_person_row(struct fault_sink *at, const char *const *texts);
void check_author_row(struct fault_sink *at, const char *const *texts);
void check_relation_row(struct fault_sink *at, const char *const *texts);
void check_criterion_row(struct fault_sink *at, const char *const *texts);
void check_band_row(struct fault_sink *at, const char *const *texts);
void check_heading_row(struct fault_sink *at, const char *const *texts);
void check_consent_row(struct fault_sink *at, const char *const *texts);
void check_part_row(struct fault_sink *at, const char *const *texts);
void check_dossier_row(struct fault_sink *at, const char *const *texts);
void check_conflict_row(struct fault_sink *at, const char *const *texts);

/* The hash of a dossier's file, where it is not given, or another file is. */
enum podium_status complete_dossier_row(struct podium *pd,
    struct fault_sink *at, const char *const *before, const char **texts);

#endif

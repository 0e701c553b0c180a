/* localized.h - numbers, words and moments as people read them. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_UI_LOCALIZED_H
#define CLI_UI_LOCALIZED_H

#include "cli/app/app.h"

/* A number for people: 84.33 as 84,33 in Vietnamese, for tables only. */
const char *people_number(struct app *app, const char *number);
/* For a table: words such as states or roles, translated for people, unchanged
 * in CSV and JSON. */
const char *cell_words(struct app *app, const char *words);
/* The same for one of the values that a column allows, and for the kind of an
 * event. */
const char *cell_value(struct app *app, const char *value);
const char *cell_kind(struct app *app, const char *kind);
/* For a table: an ISO day as dd/mm/yyyy in Vietnamese, as it is in CSV, JSON
 * and English; other texts as they are. */
const char *cell_day(struct app *app, const char *day);
/* dd/mm/yyyy, without and with hh:mm:ss, in the local time of this machine; ms
 * are milliseconds since 1970. */
const char *people_day(struct app *app, int64_t ms);
const char *people_moment(struct app *app, int64_t ms);
/* For a table: local time for people, ISO 8601 in UTC in CSV and JSON. */
const char *cell_moment(struct app *app, int64_t ms);

/* The phase in words: "judging" or "chấm thi". */
const char *phase_words(struct app *app, const char *phase);

#endif

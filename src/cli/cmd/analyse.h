/* analyse.h - one analysis, from the command to its report. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_ANALYSE_H
#define CLI_CMD_ANALYSE_H

#include "cli/cmd/advice.h"

enum report {
    REPORT_ENTRIES,
    REPORT_JUDGES,
    REPORT_MODEL,
    REPORT_AGREEMENT,
    REPORT_DESIGN,
    REPORT_SENSITIVITY,
    REPORTS
};

struct analysis_request {
    struct app *app;
    struct advice advice;
    struct podium_rating_table table;
    const struct podium_ratings *ratings; /* those of the table to analyse */
    enum podium_method method;
    enum report report;
    struct podium_simulation simulation;
    bool facets; /* each criterion is a facet, not averaged over */
    bool chart;
    const char *picture; /* path, or NULL */
    const char *title;   /* of a picture */
};

/* Print the report asked for; the exit code. */
int print_analysis_report(struct analysis_request *q);

/* Indexes of entries, best first, those without a rank last. NULL: no
 * memory. */
size_t *entries_best_first(
    struct analysis_request *q, const struct podium_analysis *a);

/* Bars under the table of entries, or of judges. */
void chart_entries(struct analysis_request *q, const struct podium_analysis *a);
void chart_judges(struct analysis_request *q, const struct podium_analysis *a);

/* Does the path end in .png, .svg or .pdf? */
bool is_picture_path(const char *path);
/* Draw the report to its file; the exit code. a: NULL for agreement. */
int draw_picture(struct analysis_request *q, const struct podium_analysis *a);

#endif

/* verify.h - does the file follow from its log? */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_VERIFY_H
#define CLI_CMD_VERIFY_H

#include "cli/app/app.h"

/* Before decisions and printing: check that the tables follow from the log,
 * and print what does not. The exit code to return, or EXIT_DONE. */
int verify_before_decision(struct app *app);

/* Print the parts of dossiers that have a fault. */
void print_dossier_faults(
    struct app *app, const struct podium_dossier *dossier);

/* Print at which events later than after the clock went back or leapt. */
void print_clock_steps(struct app *app, int64_t after);

#endif

/* next_step.h - which command helps against a blocker, or comes next in a
 * phase. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_UI_NEXT_STEP_H
#define CLI_UI_NEXT_STEP_H

/* A command that helps against a blocker. */
const char *blocker_command(const char *blocker);

/* The next command in a phase where nothing blocks. */
const char *phase_command(const char *phase);

#endif

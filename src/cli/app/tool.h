/* tool.h - optional programs of others. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_APP_TOOL_H
#define CLI_APP_TOOL_H

#include "base/buffer.h"

enum tool_result {
    TOOL_DONE,
    TOOL_ABSENT, /* it is not installed */
    TOOL_FAILED  /* it ended with an error, or wrote too much */
};

/* Run a program, found by PATH, with these words, which end with NULL; no shell
 * reads them. What it prints is added to out; its errors are not shown. */
enum tool_result tool_run(const char *const words[], struct buffer *out);

#endif

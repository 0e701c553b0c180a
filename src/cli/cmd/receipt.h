/* receipt.h - which sheet a receipt names, and whether it still counts. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_RECEIPT_H
#define CLI_CMD_RECEIPT_H

#include "cli/app/app.h"

/* Say it of one receipt, as typed. The exit code. */
int print_receipt(struct app *app, const char *text);

/* Answer a repeated request: that it was carried out, and the receipt that
 * whoever sent it may never have read. The exit code. */
int print_repeated(struct app *app);

#endif

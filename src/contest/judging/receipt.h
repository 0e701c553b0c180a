/* receipt.h - the sheet that a receipt names. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_JUDGING_RECEIPT_H
#define CONTEST_JUDGING_RECEIPT_H

#include <podium/sheet.h>

/* Bring a receipt as a person types it into its 12 characters; "" if it cannot
 * be one. */
void normalize_receipt(const char *text, char out[PODIUM_RECEIPT_ROOM]);

/* podium_receipt_find() within a transaction, whoever asks. */
enum podium_status find_receipt(struct podium *pd, const char *receipt,
    struct podium_arena *arena, struct podium_receipt *out);

#endif

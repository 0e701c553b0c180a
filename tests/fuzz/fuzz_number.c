/* fuzz_number.c - any text as a number: what is read is what was written. */
/* SPDX-License-Identifier: MIT */
#include "base/decimal.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char text[64], room[DECIMAL_ROOM];
    int64_t value = 0, back = 0;
    if (size >= sizeof text || memchr(data, 0, size))
        return 0;
    if (size > 0)
        memcpy(text, data, size);
    text[size] = '\0';
    if (decimal_read(text, 0, &value) != NUMBER_OK)
        return 0;
    if (value > DECIMAL_MAX || value < -DECIMAL_MAX)
        abort();
    const char *written = decimal_text(room, value, '.');
    if (decimal_read(written, 0, &back) != NUMBER_OK || back != value)
        abort();
    return 0;
}

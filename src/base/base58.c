/* base58.c - bytes as digits that nobody takes for one another. */
/* SPDX-License-Identifier: MIT */
#include "base/base58.h"

void
base58_text(const unsigned char *bytes, size_t size, char *out)
{
    static const char digits[] =
        "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    /* The last digit first. */
    unsigned char values[BASE58_ROOM(BASE58_MOST)] = { 0 };
    size_t count = 0, zeros = 0;
    while (zeros < size && bytes[zeros] == 0)
        zeros++;
    for (size_t i = zeros; i < size; i++) {
        unsigned carry = bytes[i];
        for (size_t d = 0; d < count || carry > 0; d++) {
            carry += 256u * values[d];
            values[d] = (unsigned char)(carry % 58);
            carry /= 58;
            count = d >= count ? d + 1 : count;
        }
    }
    while (zeros-- > 0)
        *out++ = digits[0];
    while (count-- > 0)
        *out++ = digits[values[count]];
    *out = '\0';
}

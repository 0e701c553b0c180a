/* secret.h - where the tests' "random" bytes come from. */
/* SPDX-License-Identifier: MIT */
#ifndef TEST_SECRET_H
#define TEST_SECRET_H

#include <stdint.h>

/* From now on the bytes that follow from this seed. */
void secret_restart(uint64_t seed);

#endif

/* province.h - the provinces of Vietnam as units, with those there were. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_PROVINCE_H
#define PODIUM_PROVINCE_H

#include <podium/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A row of the table units. */
struct podium_province {
    const char *unit; /* code */
    const char *name; /* "tỉnh Hà Giang (cũ)": as archives keep it */
    const char *now;  /* the one that it is, or is in now */
};

/* The 34 since 1 July 2025 (Resolution 202/2025/QH15), then the 29 that are no
 * more; *count says how many. */
PODIUM_API const struct podium_province *podium_provinces(size_t *count);

#ifdef __cplusplus
}
#endif

#endif

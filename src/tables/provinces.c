/* provinces.c - the provinces of Vietnam as units, with those there were. */
/* SPDX-License-Identifier: MIT */
#include <podium/province.h>

static const struct podium_province provinces[] = {
#include "schema/provinces.rows"
};

const struct podium_province *
podium_provinces(size_t *count)
{
    *count = sizeof provinces / sizeof *provinces;
    return provinces;
}

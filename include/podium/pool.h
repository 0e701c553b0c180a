/* pool.h - who judged in earlier contests. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_POOL_H
#define PODIUM_POOL_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A judge of a contest, with what she did there. */
struct podium_pool_judge {
    const char *person, *name;     /* code, name */
    const char *title, *unit;      /* NULL: none */
    const char *contest, *edition; /* of the contest; NULL: not written */
    const char *fields;            /* codes of those she scored in, "CK, TH" */
    int64_t sheets;                /* that counted, of a trainee none */
    int64_t difference; /* on average, of the points of her sheets and the mean
                         * of the others' on the same entry, in thousandths; -1:
                         * nobody else scored what she did */
    int64_t last;       /* ms since 1970, of her last sheet; 0: none */
};

struct podium_pool {
    struct podium_pool_judge *items;
    size_t count, room;
};

/* Add the judges of a contest, by their codes. Private to its organisers. */
PODIUM_CHECK enum podium_status podium_pool_add(
    struct podium *pd, struct podium_arena *arena, struct podium_pool *pool);

#ifdef __cplusplus
}
#endif

#endif

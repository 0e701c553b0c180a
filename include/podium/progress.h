/* progress.h - how many sheets each judge and field still needs: counts, never
 * a score. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_PROGRESS_H
#define PODIUM_PROGRESS_H

#include <podium/file.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The sheets of one judge, or of one field. */
struct podium_progress_row {
    const char *code, *name;
    int64_t assigned, submitted;
    int64_t
        incomplete; /* submitted ones that lack a score: they do not count */
    int64_t drafts; /* begun in this copy and not submitted */
    bool practice;  /* only a trainee: her sheets never count */
    int64_t last;   /* when something was done, ms since 1970; 0: never */
};

struct podium_progress_rows {
    struct podium_progress_row *items;
    size_t count, room;
};

struct podium_progress {
    const char *round;
    struct podium_progress_rows judges; /* most missing sheets first */
    struct podium_progress_rows fields; /* in the order of the fields */
};

/* The progress of a round (NULL: the open one, else the last). NOT_FOUND for an
 * unknown round, REFUSED if none has been opened. */
PODIUM_CHECK enum podium_status podium_progress_load(struct podium *pd,
    const char *round, struct podium_arena *arena, struct podium_progress *out);

#ifdef __cplusplus
}
#endif

#endif

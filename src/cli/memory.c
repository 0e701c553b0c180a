/* memory.c - memory for a command, asked for at once. */
/* SPDX-License-Identifier: MIT */
#ifndef _DEFAULT_SOURCE
    /* For madvise(). NOLINTNEXTLINE(bugprone-reserved-identifier,cert-*) */
    #define _DEFAULT_SOURCE
#endif
#include <stdint.h>
#include <stdlib.h>
#ifdef __GLIBC__
    #include <malloc.h>
#endif
#include <sys/mman.h>
#include <unistd.h>

#include "cli/app/app.h"

/* What a command on a small contest writes to: mostly SQLite's schema, its
 * statements and the pages they read. */
#define SOON ((size_t)768 * 1024)
/* The heap keeps what it has below this, and takes it from here. */
#define KEPT (4 * 1024 * 1024)

/* Page by page, each at a fault, it would cost a quarter of a millisecond
 * more. What fails here only makes podium slower. */
void
take_memory(void)
{
#if defined(M_TRIM_THRESHOLD) && defined(MADV_POPULATE_WRITE)
    (void)mallopt(M_TRIM_THRESHOLD, KEPT);
    (void)mallopt(M_MMAP_THRESHOLD, KEPT);
    unsigned char *heap = malloc(SOON);
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    size_t to_page = page - (uintptr_t)heap % page;
    if (heap)
        (void)madvise(heap + to_page, SOON - to_page, MADV_POPULATE_WRITE);
    free(heap);
#endif
}

/* hostile.c - contest files with random damage, opened and read: refused or
 * reported, never a crash, a hang or a read beyond the end.
 *
 *	hostile FILE FROM TO	damages FROM up to TO - 1 of FILE
 *
 * Prints "tried N bad N". The fuzzer fuzz_file looks for more of the same. */
/* SPDX-License-Identifier: MIT */
#include "fault/hostile.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/seeded.h"

#define BATCH 25
#define LONGEST_S 60 /* for a batch */

static unsigned char *original;
static size_t size;

static void
read_original(const char *path)
{
    FILE *f = fopen(path, "rb");
    long n = -1;
    if (f && fseek(f, 0, SEEK_END) == 0)
        n = ftell(f);
    if (n <= 0 || !(original = malloc((size_t)n)))
        exit(2);
    size = (size_t)n;
    rewind(f);
    if (fread(original, 1, size, f) != size)
        exit(2);
    fclose(f);
}

/* Bytes flipped, set, copied from elsewhere; the end cut off. */
static size_t
damage(unsigned char *bytes, struct seeded *dice)
{
    size_t n = size;
    for (uint64_t i = 1 + seeded_below(dice, 12); i > 0; i--) {
        size_t at = (size_t)seeded_below(dice, size);
        size_t from = (size_t)seeded_below(dice, size);
        size_t length = (size_t)seeded_below(dice, 64);
        switch (seeded_below(dice, 5)) {
        case 0:
            bytes[at] ^= (unsigned char)(1u << seeded_below(dice, 8));
            break;
        case 1:
            bytes[at] = (unsigned char)seeded_below(dice, 256);
            break;
        case 2: /* where the header and the pages' heads are */
            bytes[at / 4096 * 4096 + at % 110 % (size - at / 4096 * 4096)] =
                (unsigned char)seeded_below(dice, 256);
            break;
        case 3:
            if (at + length < size && from + length < size)
                memmove(bytes + at, bytes + from, length);
            break;
        default:
            if (seeded_below(dice, 20) == 0)
                n = at;
        }
    }
    return n;
}

static void
face_batch(int from, int to)
{
    unsigned char *bytes = malloc(size);
    if (!bytes)
        _exit(2);
    alarm(LONGEST_S);
    for (int i = from; i < to; i++) {
        struct seeded dice = { 20261125 + (uint64_t)i };
        memcpy(bytes, original, size);
        (void)face(bytes, damage(bytes, &dice));
    }
    _exit(0);
}

/* Does a child get through these? */
static bool
gets_through(int from, int to)
{
    int status = -1;
    pid_t child = fork();
    if (child == 0)
        face_batch(from, to);
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

int
main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    read_original(argv[1]);
    if (!face(original, size)) {
        fprintf(stderr, "%s does not verify\n", argv[1]);
        return 2;
    }
    int from = atoi(argv[2]), to = atoi(argv[3]), bad = 0;
    for (int at = from; at < to; at += BATCH) {
        int end = at + BATCH < to ? at + BATCH : to;
        if (gets_through(at, end))
            continue;
        for (int i = at; i < end; i++)
            if (!gets_through(i, i + 1)) {
                fprintf(stderr, "damage %d\n", i);
                bad++;
            }
    }
    printf("tried %d bad %d\n", to - from, bad);
    return 0;
}

/* kill.c - a judge's program killed at any moment: what was acknowledged is
 * there, and nothing is half-applied.
 *
 *	kill FOLDER FROM TO	kills FROM up to TO - 1
 *
 * Prints "tried N bad N". */
/* SPDX-License-Identifier: MIT */
#include "fault/world.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/seeded.h"

/* A fresh file after so many kills: it grows. */
#define FRESH 20
#define LONGEST_MS 20000

static long bad;
static struct seeded dice;

static void
work(const char *path, int pipe_end, int round)
{
    submit_forever(open_as(path, "J1", &world_judges[0], WORLD_NOW + round),
        pipe_end, round);
}

/* On a busy machine the child may not even have begun by then: of two kills one
 * waits until the child has acknowledged something. */
static void
stop(int child, int pipe_end)
{
    struct timespec t = { 0, (long)seeded_below(&dice, 12000000) };
    struct pollfd acknowledged = { .fd = pipe_end, .events = POLLIN };
    if (seeded_below(&dice, 2) == 0)
        poll(&acknowledged, 1, LONGEST_MS);
    nanosleep(&t, NULL);
    kill(child, SIGKILL);
}

int
main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    int from = atoi(argv[2]), to = atoi(argv[3]);
    dice = (struct seeded){ 20261125 + (uint64_t)from };
    world_make(argv[1], false);
    char path[256], journal[300];
    snprintf(path, sizeof path, "%s", path_of("killed", 0));
    snprintf(journal, sizeof journal, "%s-journal", path);
    for (int i = from; i < to; i++) {
        if ((i - from) % FRESH == 0) {
            remove(journal);
            copy_file(path_of("base", 0), path);
        }
        bad += !survives(path, i, work, stop);
    }
    printf("tried %d bad %ld\n", to - from, bad);
    return 0;
}

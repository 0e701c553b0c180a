/* keying.c - paper sheets typed by two people who mistype one number in a
 * hundred, and read the paper again where they differ; how often a wrong number
 * stands in the end, and whether one person alone can bring a sheet to stand.
 *
 *	keying FOLDER FROM TO	sheets FROM up to TO - 1
 *
 * Prints "tried N bad N": bad are the wrong numbers, if they are more than one
 * in ten thousand, and sheets that one person typed alone. */
/* SPDX-License-Identifier: MIT */
#include "fault/world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/seeded.h"

#define TYPO 100      /* one in so many */
#define ALLOWED 10000 /* wrong in the end: one in so many */

static struct seeded dice;
static long wrong, alone;

static int
roll(int sides)
{
    return (int)seeded_below(&dice, (uint64_t)sides);
}

/* Half points up to 30, as a person writes them. */
static void
write_points(char out[16], int halves)
{
    snprintf(out, 16, halves % 2 ? "%d,5" : "%d", halves / 2);
}

/* What is typed for what is read: mostly the same, else a slip that the
 * rules allow, so that only comparing finds it: another digit, a half more or
 * less, two digits the other way round. */
static int
type(int halves)
{
    int whole = halves / 2, half = halves % 2;
    if (roll(TYPO) > 0)
        return halves;
    for (;;) {
        int slip = whole;
        if (roll(3) == 0)
            slip = whole % 10 * 10 + whole / 10;
        else if (roll(2))
            slip = whole / 10 * 10 + roll(10);
        else
            half = !half;
        if (slip <= 30 && slip * 2 + half <= 60 && slip * 2 + half != halves)
            return slip * 2 + half;
    }
}

struct typist {
    const char *person;
    struct podium_key key;
};

/* One reading of the paper: open the file, type, close it. */
static struct podium_entered
key_in(const char *path, const struct typist *who, int halves, bool decides,
    bool confirmed)
{
    char points[16];
    struct podium_arena arena = { 0 };
    struct podium_faults faults;
    struct podium_entered done;
    struct podium *pd = open_as(path, who->person, &who->key, WORLD_NOW);
    write_points(points, halves);
    const struct podium_cell cell = { "a", points };
    const struct podium_typing typed = { .paper = { NULL, "E1", "J1" },
        .scores = { &cell, 1 },
        .reason = "again",
        .decides = decides,
        .confirmed = confirmed };
    enum podium_status status =
        podium_paper_enter(pd, &typed, &arena, &faults, &done);
    if (status == PODIUM_INVALID && decides)
        done.state = PODIUM_DOUBLE_ENTRY_DIFFERS;
    else if (status != PODIUM_OK)
        die(pd, "key in");
    podium_close(pd);
    podium_arena_free(&arena);
    return done;
}

/* What stands, in halves; -1: nothing. */
static int
standing(const char *path)
{
    struct podium_arena arena = { 0 };
    struct podium_rankings all;
    struct podium_options options = { .now = WORLD_NOW };
    struct podium *pd;
    int halves = -1;
    if (podium_open(path, &options, &pd) != PODIUM_OK ||
        podium_rank(pd, NULL, NULL, &arena, &all) != PODIUM_OK)
        die(pd, "rank");
    for (size_t i = 0; i < all.items[0].count; i++) {
        const struct podium_result *r = &all.items[0].results[i];
        if (strcmp(r->entry, "E1") == 0 && r->sheet_count > 0)
            halves = (int)(r->sheets[0].total / 500000);
    }
    podium_close(pd);
    podium_arena_free(&arena);
    return halves;
}

/* A sheet of paper with so many halves, typed by both. */
static void
try_sheet(const char *path, const struct typist typists[2], int sheet)
{
    const struct typist *first = &typists[sheet % 2];
    const struct typist *second = &typists[1 - sheet % 2];
    int truth = roll(61), before = standing(path);
    (void)key_in(path, first, type(truth), false, false);
    /* The same person once more is still one person. */
    if (sheet % 8 == 0) {
        (void)key_in(path, first, type(truth), false, false);
        alone += standing(path) != before;
    }
    int last = -1;
    struct podium_entered done =
        key_in(path, second, type(truth), false, false);
    while (done.state == PODIUM_DOUBLE_ENTRY_DIFFERS) {
        int now = type(truth);
        done = key_in(path, second, now, true, now == last);
        last = now;
    }
    wrong += standing(path) != truth;
}

static void
make_typists(const char *path, struct typist out[2])
{
    char public_key[PODIUM_PUBLIC_ROOM];
    struct podium_cell cells[] = { { "person", "S1" }, { "name", "Two" },
        { "roles", "secretary" } };
    struct podium *pd = open_as(path, "O01", &world_organiser, WORLD_NOW);
    put_row(pd, "people", true, cells, 3);
    out[0] = (struct typist){ "O01", world_organiser };
    out[1].person = "S1";
    if (podium_key_make(path_of("secretary", 0), NULL, &out[1].key) !=
        PODIUM_OK)
        die(NULL, "key");
    podium_key_public(&out[1].key, public_key);
    if (podium_key_add(pd, "S1", public_key) != PODIUM_OK)
        die(pd, "key");
    podium_close(pd);
}

int
main(int argc, char **argv)
{
    struct typist typists[2];
    char path[256];
    if (argc != 4)
        return 2;
    int from = atoi(argv[2]), to = atoi(argv[3]);
    dice = (struct seeded){ 20261125 + (uint64_t)from };
    world_make(argv[1], false);
    snprintf(path, sizeof path, "%s", path_of("base", 0));
    make_typists(path, typists);
    copy_file(path, path_of("fresh", 0));
    for (int i = from; i < to; i++) {
        if ((i - from) % 50 == 0) /* it grows */
            copy_file(path_of("fresh", 0), path);
        try_sheet(path, typists, i);
    }
    long bad = alone + (wrong > (to - from) / ALLOWED ? wrong : 0);
    fprintf(stderr, "%ld wrong numbers stand\n", wrong);
    printf("tried %d bad %ld\n", to - from, bad);
    return 0;
}

/* verify.c - what verifying costs beyond the signatures themselves.
 *
 *	verify make FOLDER N	FOLDER/base0: a contest with N signed sheets
 *	verify chain FILE	its chain and the signatures of its events
 *	verify sodium FILE	the yardstick: those signatures, by libsodium
 *	verify both FILE	the same, and the judges' own in the sheets
 */
/* SPDX-License-Identifier: MIT */
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fault/world.h"
#include "record/sign.h"
#include "record/stmt.h"
#include "record/verify.h"

static int
make(const char *folder, int n)
{
    world_make(folder, false);
    struct podium *pd =
        open_as(path_of("base", 0), "J1", &world_judges[0], WORLD_NOW);
    for (int i = 0; i < n; i++) {
        struct podium_arena arena = { 0 };
        struct podium_submitted done;
        if (submit_sheet(pd, 1 + i % 3, i % 31, &arena, &done) != PODIUM_OK)
            die(pd, "submit");
        podium_arena_free(&arena);
    }
    podium_close(pd);
    return 0;
}

static struct podium *
examine(const char *path)
{
    struct podium_options options = { .mode = PODIUM_MODE_EXAMINE };
    struct podium *pd;
    if (podium_open(path, &options, &pd) != PODIUM_OK)
        die(pd, path);
    return pd;
}

static int
chain(const char *path)
{
    struct podium_arena arena = { 0 };
    struct podium_findings found = { 0 };
    struct podium *pd = examine(path);
    struct check c = { pd, &arena, &found, false };
    bool holds = check_chain(&c);
    check_signatures(&c, pd);
    printf("%ld events, %ld signatures\n", (long)found.events,
        (long)found.signatures);
    podium_close(pd);
    podium_arena_free(&arena);
    return !holds || found.count > 0;
}

/* Every signature with its hash and key, from a query of three columns. */
static int
loop(struct podium *pd, const char *sql, const char *domain)
{
    struct stmt q = stmt(pd, sql);
    int bad = 0;
    while (next_row(&q)) {
        unsigned char hash[HASH_BYTES], key[32], value[SIGNATURE_BYTES];
        sodium_hex2bin(
            hash, sizeof hash, col_text(&q, 0), HASH_HEX, NULL, NULL, NULL);
        sodium_hex2bin(key, sizeof key, col_text(&q, 1), 64, NULL, NULL, NULL);
        sodium_hex2bin(
            value, sizeof value, col_text(&q, 2), 128, NULL, NULL, NULL);
        bad += !sign_is_valid(domain, hash, key, value);
    }
    return stmt_end(&q) != PODIUM_OK || bad > 0;
}

static int
yardstick(const char *path, bool both)
{
    struct podium *pd = examine(path);
    int bad = loop(pd,
        "SELECT e.hash, hex(s.key), hex(s.value) FROM signature s"
        " JOIN event e ON e.seq = s.seq",
        EVENT_SIGNATURE);
    if (both)
        bad += loop(pd,
            "SELECT body ->> 'hash', body ->> 'key', body ->> 'signature'"
            " FROM event WHERE kind = 'sheet.submitted'",
            SHEET_SIGNATURE);
    podium_close(pd);
    return bad;
}

int
main(int argc, char **argv)
{
    if (argc == 4 && strcmp(argv[1], "make") == 0)
        return make(argv[2], atoi(argv[3]));
    if (argc != 3)
        return 2;
    if (strcmp(argv[1], "chain") == 0)
        return chain(argv[2]);
    return yardstick(argv[2], strcmp(argv[1], "both") == 0);
}

/* world.c - the contest that fault tests begin with. */
/* SPDX-License-Identifier: MIT */
#include "fault/world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "record/handle.h"
#include "secret.h"

struct podium_key world_organiser, world_judges[JUDGES];
static const char *folder;

void
die(struct podium *pd, const char *what)
{
    fprintf(stderr, "fault: %s: %s\n", what, pd ? podium_message(pd) : "");
    exit(2);
}

void
copy_file(const char *from, const char *to)
{
    char block[65536];
    FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
    size_t n;
    if (!in || !out)
        die(NULL, to);
    while ((n = fread(block, 1, sizeof block, in)) > 0)
        if (fwrite(block, 1, n, out) != n)
            die(NULL, to);
    fclose(in);
    if (fclose(out) != 0)
        die(NULL, to);
}

/* A path in the folder; three at a time. */
const char *
path_of(const char *name, int number)
{
    static char room[3][256];
    static int next;
    char *path = room[next = (next + 1) % 3];
    snprintf(path, sizeof room[0], "%s/%s%d", folder, name, number);
    return path;
}

struct podium *
open_as(const char *path, const char *actor, const struct podium_key *key,
    int64_t now)
{
    struct podium_options options = {
        .mode = PODIUM_MODE_WRITE, .now = now, .actor = actor
    };
    struct podium *pd;
    if (podium_open(path, &options, &pd) != PODIUM_OK ||
        podium_key_use(pd, key) != PODIUM_OK)
        die(pd, path);
    return pd;
}

/* ---- the contest they share ---- */

static void
fill(struct podium *pd, const char *table, const char *text)
{
    struct podium_arena arena = { 0 };
    struct podium_imported done;
    const char *path = path_of(table, 0);
    FILE *f = fopen(path, "wb");
    if (!f || fputs(text, f) < 0 || fclose(f) != 0)
        die(NULL, path);
    const struct podium_table_file read = { .path = path };
    if (podium_import(pd, table, &read, &arena, &done) != PODIUM_OK)
        die(pd, done.faults.count ? done.faults.items[0].what : table);
    podium_arena_free(&arena);
}

static void
go_on(struct podium *pd, enum podium_status status)
{
    if (status != PODIUM_OK)
        die(pd, "the contest they share");
}

static void
make_keys(struct podium *pd)
{
    for (int i = 0; i < JUDGES; i++) {
        char code[PODIUM_CODE_ROOM], person[16];
        snprintf(person, sizeof person, "J%d", i + 1);
        go_on(pd, podium_card_issue(pd, person, NULL, code));
        struct podium_options options = { .now = WORLD_NOW, .actor = person };
        struct podium *as;
        if (podium_open(path_of("base", 0), &options, &as) != PODIUM_OK ||
            podium_code_use(as, code) != PODIUM_OK)
            die(as, "unlock");
        world_judges[i] = as->signer.key;
        podium_close(as);
    }
}

void
world_make(const char *where, bool blind)
{
    static const struct podium_waiver all = { "all", "test" };
    struct podium_options options = { .now = WORLD_NOW };
    struct podium_founder founder = { .name = "Org", .key = &world_organiser };
    struct podium_arena arena = { 0 };
    struct podium *pd;
    const char *phase;
    int64_t entries;
    folder = where;
    if (podium_key_make(path_of("key", 0), NULL, &world_organiser) !=
            PODIUM_OK ||
        podium_create(path_of("base", 0), &options, &founder, &pd) != PODIUM_OK)
        die(NULL, "base");
    go_on(pd, podium_publish(pd));
    podium_close(pd);
    pd = open_as(path_of("base", 0), "O01", &world_organiser, WORLD_NOW);
    fill(pd, "contest", "key,value\nname,T\n");
    fill(pd, "rounds",
        blind ? "round,name,blind\nR1,Final,yes\n"
              : "round,name,blind\nR1,Final,no\n");
    fill(pd, "fields", "field,name\nF,Field\n");
    fill(pd, "units", "unit,name\nU1,One\n");
    fill(pd, "headings",
        "heading,meaning\nWhat,title\nTrack,field\nWho,names\nSchool,unit\n"
        "When,submitted\n");
    fill(pd, "people",
        "person,name,roles\nJ1,An,judge\nJ2,Bi,judge\nJ3,Chi,judge\n");
    fill(pd, "criteria", "criterion,name,maximum\na,Novelty,30\n");
    fill(pd, "entries",
        "entry,title,field,blind_code\nE1,Kite,F,X1\nE2,Lamp,F,X2\n"
        "E3,Mill,F,X3\n");
    go_on(pd, podium_phase_next(pd, &all, &arena, &phase));
    go_on(pd, podium_phase_next(pd, &all, &arena, &phase));
    go_on(pd, podium_round_move(pd, "R1", true));
    fill(pd, "assignments",
        "round,entry,judge\nR1,E1,J1\nR1,E1,J2\nR1,E2,J1\nR1,E2,J2\n"
        "R1,E3,J1\nR1,E3,J3\n");
    make_keys(pd);
    for (int i = 0; i < JUDGES; i++) {
        char person[16];
        snprintf(person, sizeof person, "J%d", i + 1);
        go_on(pd,
            podium_ballot_export(pd, person, path_of("issued", i), &entries));
    }
    podium_close(pd);
    podium_arena_free(&arena);
}

bool
verifies(const char *path)
{
    struct podium_options options = { .mode = PODIUM_MODE_EXAMINE };
    struct podium_arena arena = { 0 };
    struct podium_findings found = { 0 };
    struct podium *pd;
    bool good = podium_open(path, &options, &pd) == PODIUM_OK &&
        podium_verify(pd, &arena, &found) == PODIUM_OK && found.count == 0;
    if (found.count > 0)
        fprintf(stderr, "%s: %s\n", found.items[0].where, found.items[0].what);
    else if (!good)
        fprintf(stderr, "%s: %s\n", path, podium_message(pd));
    podium_arena_free(&arena);
    podium_close(pd);
    return good;
}

enum podium_status
submit_sheet(struct podium *pd, int entry, int points,
    struct podium_arena *arena, struct podium_submitted *out)
{
    char code[16], score[16];
    struct podium_faults faults;
    snprintf(code, sizeof code, "E%d", entry);
    snprintf(score, sizeof score, "%d", points);
    struct podium_cell cell = { "a", score };
    struct podium_scoring scoring = {
        .entry = code, .scores = { &cell, 1 }, .reason = "again"
    };
    return podium_sheet_submit(pd, &scoring, arena, &faults, out);
}

void
submit_forever(struct podium *pd, int pipe_end, int round)
{
    for (int i = 0;; i++) {
        struct podium_arena arena = { 0 };
        struct podium_submitted done;
        if (submit_sheet(pd, 1 + i % 3, (i + round) % 31, &arena, &done) !=
            PODIUM_OK)
            die(pd, "submit");
        if (write(pipe_end, done.receipt, PODIUM_RECEIPT_ROOM) < 0)
            _exit(3);
        podium_arena_free(&arena);
    }
}

static bool
all_there(const char *path, int pipe_end)
{
    char receipt[PODIUM_RECEIPT_ROOM];
    struct podium_arena arena = { 0 };
    struct podium_options options = { .now = WORLD_NOW };
    struct podium *pd;
    bool all = podium_open(path, &options, &pd) == PODIUM_OK;
    if (!all)
        fprintf(stderr, "%s\n", podium_message(pd));
    while (read(pipe_end, receipt, sizeof receipt) == sizeof receipt) {
        struct podium_receipt found;
        if (all &&
            podium_receipt_find(pd, receipt, &arena, &found) != PODIUM_OK) {
            fprintf(stderr, "lost: %s\n", receipt);
            all = false;
        }
    }
    podium_close(pd);
    podium_arena_free(&arena);
    return all;
}

void
put_row(struct podium *pd, const char *table, bool add,
    const struct podium_cell *items, size_t count)
{
    struct podium_arena arena = { 0 };
    struct podium_faults faults;
    struct podium_cells cells = { items, count };
    enum podium_status status = add
        ? podium_row_add(pd, table, &cells, &arena, &faults)
        : podium_row_edit(pd, table, &cells, &arena, &faults);
    if (status == PODIUM_INTERNAL || status == PODIUM_NOMEM)
        die(pd, table);
    podium_arena_free(&arena);
}

bool
survives(const char *path, int round, void (*work)(const char *, int, int),
    void (*stop)(int child, int pipe_end))
{
    int ends[2];
    if (pipe(ends) != 0)
        die(NULL, "pipe");
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        secret_restart((uint64_t)round + 1);
        work(path, ends[1], round);
    }
    close(ends[1]);
    if (stop)
        stop(child, ends[0]);
    waitpid(child, NULL, 0);
    bool all = all_there(path, ends[0]) && verifies(path);
    close(ends[0]);
    return all;
}

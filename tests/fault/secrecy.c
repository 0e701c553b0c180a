/* secrecy.c - what a judge must not see changes, and nothing that she can get
 * does: two contests that differ in it alone, every command as that judge, and
 * her ballot; output, messages, exit codes and files are equal to the byte.
 * (Noninterference: J. Goguen, J. Meseguer, Security policies and security
 * models, IEEE S&P 1982.)
 *
 *	secrecy FOLDER FROM TO	pairs FROM up to TO - 1; blind unless FROM is 0
 *
 * Prints "tried N bad N", where a try is a pair. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/seeded.h"
#include "cli/commands.h"
#include "cli/dispatch.h"
#include "fault/world.h"
#include "secret.h"

static struct seeded dice;
static long bad;
static bool blind;

static int
roll(int sides)
{
    return (int)seeded_below(&dice, (uint64_t)sides);
}

/* ---- what she must not see ---- */

/* Another judge answers, or submits a sheet. */
static void
other_judge(const char *path)
{
    int i = 1 + roll(JUDGES - 1);
    char person[16], code[16], score[16];
    struct podium_arena arena = { 0 };
    struct podium_faults faults;
    struct podium_submitted done;
    snprintf(person, sizeof person, "J%d", i + 1);
    snprintf(code, sizeof code, "%c%d", blind ? 'X' : 'E', 1 + roll(3));
    snprintf(score, sizeof score, "%d", roll(31));
    const struct podium_cell cells[] = { { "a", score }, { "a.comment", score },
        { "a.note", score } };
    struct podium_scoring scoring = {
        .entry = code, .scores = { cells, 3 }, .reason = "again"
    };
    struct podium *pd = open_as(path, person, &world_judges[i], WORLD_NOW);
    if (roll(3) == 0)
        (void)!podium_draft_save(pd, &scoring, &arena, &faults);
    else
        (void)!podium_sheet_submit(pd, &scoring, &arena, &faults, &done);
    podium_close(pd);
    podium_arena_free(&arena);
}

static void
edit_hidden(struct podium *pd)
{
    static const char *const words[] = { "red", "green", "blue" };
    const char *word = words[roll(3)];
    /* The entry that is not hers: J1 has E1, E2 and E3, so another. */
    struct podium_cell entry[] = { { "entry", roll(2) ? "E7" : "E8" },
        { "title", word }, { "field", "F" } };
    struct podium_cell author[] = { { "entry", roll(2) ? "E1" : "E2" },
        { "position", "1" }, { "name", word } };
    struct podium_cell unit[] = { { "unit", "U1" }, { "name", word } };
    struct podium_cell person[] = { { "person", roll(2) ? "J3" : "J5" },
        { "name", word }, { "roles", "judge" } };
    struct podium_cell conflict[] = { { "judge", "J3" },
        { "entry", roll(2) ? "E1" : "E2" }, { "reason", word } };
    struct podium_cell assigned[] = { { "round", "R1" },
        { "entry", roll(2) ? "E1" : "E3" },
        { "judge", roll(2) ? "J2" : "J3" } };
    switch (roll(6)) {
    case 0:
        put_row(pd, "entries", roll(2) == 0, entry, 3);
        break;
    case 1:
        put_row(pd, "authors", roll(2) == 0, author, 3);
        break;
    case 2:
        put_row(pd, "units", false, unit, 2);
        break;
    case 3:
        put_row(pd, "people", roll(2) == 0, person, 3);
        break;
    case 4:
        put_row(pd, "conflicts", true, conflict, 3);
        break;
    default:
        put_row(pd, "assignments", true, assigned, 3);
    }
}

static void
change_hidden(const char *path)
{
    struct podium_arena arena = { 0 };
    struct podium_merged merged;
    int n = 1 + roll(5);
    for (int i = 0; i < n; i++) {
        if (roll(3) > 0) {
            other_judge(path);
            continue;
        }
        struct podium *pd = open_as(path, "O01", &world_organiser, WORLD_NOW);
        if (roll(4) == 0) /* another judge's ballot comes back */
            (void)!podium_ballot_import(
                pd, path_of("issued", 1), &arena, &merged);
        else
            edit_hidden(pd);
        podium_close(pd);
    }
    podium_arena_free(&arena);
}

/* ---- what she can get ---- */

#define REQUEST "00112233445566778899aabbccddeeff"

/* Every command, with words that make sense; {} is an entry as she knows it. */
static const char *const lines[] = { "status", "status --format json", "check",
    "phase", "phase next", "phase next --waive all --reason x", "round list",
    "round open R1", "round close R1", "entry list", "entry show E1",
    "entry add E9 --title T --field F", "entry edit E1 --title T",
    "entry withdraw E1 --reason x", "person list", "person show J2",
    "person add J9 --name N --roles judge", "person edit J2 --name N",
    "person withdraw J2 --reason x", "conflict list", "conflict show J3",
    "conflict add J2 --entry E1 --reason x",
    "conflict withdraw J3 --entry E1 --reason x", "assign", "assign --dry-run",
    "assign show", "assign replace J2 --by J1 --reason x",
    "assign train J1 --beside J2",
    "assign withdraw R1 --entry E1 --judge J2 --reason x", "rank",
    "rank --explain E1", "rank --format json", "rank --certainty", "analyse",
    "analyse --field F --report judges", "judge report", "judge report J2",
    "award propose", "award threshold p 5 --reason x",
    "award decide --as-proposed", "award decide E1 none --reason x",
    "award list", "export contest", "export rounds", "export fields",
    "export panels", "export rules", "export criteria", "export bands",
    "export prizes", "export units", "export entries", "export authors",
    "export people", "export conflicts", "export assignments", "export sheets",
    "export scores", "import units units.csv", "import sheets sheets.csv",
    "score {} a=5", "score {} a=5 --submit --request " REQUEST,
    "score {} a=31 --submit", "score {} b=5 --submit", "score E7 a=5",
    "score E4 a=5", "score X9 a=5 --submit", "score {} a=5 --judge J2",
    "score {} a=5 --round R2", "sheet admit 000000000000 --reason x",
    "keyin E1 J2 a=5", "keyin E1 J1 a=5 --settle", "keyin --list",
    "sheets s.pdf --judge J2", "sheets s.pdf --all", "discrepancy list",
    "discrepancy show E1", "discrepancy resolve E1 --rescore --reason x",
    "discrepancy resolve E1 --uphold --reason x", "abstain {} --reason x",
    "abstain E7 --reason x", "sheet late", "judge cards cards.pdf",
    "judge rekey", "judge revoke J2 --reason x", "key list",
    "key add J2 " REQUEST REQUEST, "ballot export --judge J2",
    "ballot export --judge J1", "ballot import issued1", "merge other.podium",
    "merge list", "merge decide abcd here --reason x", "backup copy.podium",
    "progress", "audit sample --dice 4162354162", "certificate render c.pdf",
    "log", "log --limit 1", "log export", "verify",
    "verify --receipt 000000000000", "verify --anchor 000000000000", "help",
    "help tables" };
#define LINES (sizeof lines / sizeof *lines)

/* One command in this process: all that it says, and its exit code. */
static struct buffer
say_all(const char *line)
{
    struct app app = { .now = WORLD_NOW, .commands = commands };
    struct buffer all = { 0 };
    char words[256], own[] = "E1", *argv[32], *text[2] = { NULL, NULL },
                     *save = NULL;
    size_t sizes[2];
    int argc = 0;
    own[0] = blind ? 'X' : 'E';
    snprintf(words, sizeof words, "-C c.podium --as J1 --lang en %s", line);
    for (char *w = strtok_r(words, " ", &save); w && argc < 31;
         w = strtok_r(NULL, " ", &save))
        argv[argc++] = strcmp(w, "{}") == 0 ? own : w;
    app.out = open_memstream(&text[0], &sizes[0]);
    app.err = open_memstream(&text[1], &sizes[1]);
    if (!app.out || !app.err)
        die(NULL, "memory");
    int code = dispatch(&app, argc, argv);
    fclose(app.out);
    fclose(app.err);
    buffer_add(&all, text[0], sizes[0]);
    buffer_text(&all, "\n-- \n");
    buffer_add(&all, text[1], sizes[1]);
    buffer_int(&all, code);
    free(text[0]);
    free(text[1]);
    podium_close(app.pd);
    podium_arena_free(&app.arena);
    return all;
}

static void
add_file(struct buffer *all, const char *path)
{
    char block[65536];
    size_t n;
    FILE *f = fopen(path, "rb");
    while (f && (n = fread(block, 1, sizeof block, f)) > 0)
        buffer_add(all, block, n);
    if (f)
        fclose(f);
}

/* Her ballot, as the organiser writes it. */
static struct buffer
ballot_of(const char *contest)
{
    struct buffer all = { 0 };
    int64_t entries;
    copy_file(contest, "c.podium");
    remove("b.ballot");
    secret_restart(7);
    struct podium *pd = open_as("c.podium", "O01", &world_organiser, WORLD_NOW);
    enum podium_status status =
        podium_ballot_export(pd, "J1", "b.ballot", &entries);
    buffer_int(&all, status);
    if (status != PODIUM_OK)
        buffer_text(&all, podium_message(pd));
    podium_close(pd);
    add_file(&all, "b.ballot");
    return all;
}

static struct buffer
command_of(const char *contest, const char *line)
{
    copy_file(contest, "c.podium");
    secret_restart(7);
    return say_all(line);
}

static bool
same(struct buffer *a, struct buffer *b, const char *what, int pair)
{
    bool equal = a->size == b->size && memcmp(a->bytes, b->bytes, a->size) == 0;
    if (!equal)
        fprintf(stderr, "pair %d, %s:\n%s\nor\n%s\n", pair, what, a->bytes,
            b->bytes);
    buffer_free(a);
    buffer_free(b);
    return equal;
}

static void
try_pair(int pair)
{
    char one[256], two[256];
    dice = (struct seeded){ 20261125 + (uint64_t)pair };
    snprintf(one, sizeof one, "%s", path_of("one", 0));
    snprintf(two, sizeof two, "%s", path_of("two", 0));
    copy_file(path_of("ready", 0), one);
    secret_restart((uint64_t)pair + 100);
    if (roll(2))
        change_hidden(one);
    copy_file(one, two);
    change_hidden(two);
    bool equal = true;
    for (size_t i = 0; i < LINES; i++) {
        struct buffer a = command_of(one, lines[i]);
        struct buffer b = command_of(two, lines[i]);
        equal = same(&a, &b, lines[i], pair) && equal;
    }
    struct buffer a = ballot_of(one), b = ballot_of(two);
    equal = same(&a, &b, "her ballot", pair) && equal;
    bad += !equal;
}

/* She signs with a key file, and has submitted one sheet of her own. */
static void
make_ready(void)
{
    char public_key[PODIUM_PUBLIC_ROOM];
    struct podium_arena arena = { 0 };
    struct podium_submitted done;
    struct podium_key key;
    copy_file(path_of("base", 0), path_of("ready", 0));
    if (podium_key_make("key", NULL, &key) != PODIUM_OK)
        die(NULL, "key");
    podium_key_public(&key, public_key);
    struct podium *pd =
        open_as(path_of("ready", 0), "J1", &world_judges[0], WORLD_NOW);
    if (podium_key_add(pd, "J1", public_key) != PODIUM_OK)
        die(pd, "key");
    podium_close(pd);
    pd = open_as(path_of("ready", 0), "J1", &key, WORLD_NOW);
    if (submit_sheet(pd, 2, 9, &arena, &done) != PODIUM_OK && !blind)
        die(pd, "submit");
    podium_close(pd);
    /* The ballot of another comes with a sheet in it. */
    pd = open_as(path_of("issued", 1), "J2", &world_judges[1], WORLD_NOW);
    (void)!submit_sheet(pd, 1, 3, &arena, &done);
    podium_close(pd);
    podium_arena_free(&arena);
    setenv("PODIUM_KEY", "key", 1);
}

int
main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    int from = atoi(argv[2]), to = atoi(argv[3]);
    blind = from > 0;
    world_make(argv[1], blind);
    if (chdir(argv[1]) != 0)
        return 2;
    make_ready();
    for (int i = from; i < to; i++)
        try_pair(i);
    printf("tried %d bad %ld\n", to - from, bad);
    return 0;
}

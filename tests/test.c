/* test.c - a fresh contest for every test. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <sodium.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buffer.h"
#include "record/stmt.h"

static const struct podium_options options = { .mode = PODIUM_MODE_WRITE,
    .now = NOW };

const struct podium_waiver waive_all = { "all", "test" };

const struct podium_key *
world_key(const char *person)
{
    static struct podium_key key;
    unsigned char seed[crypto_sign_SEEDBYTES] = { 1 };
    assert_true(sodium_init() >= 0);
    if (person)
        snprintf((char *)seed, sizeof seed, "%s", person);
    crypto_sign_seed_keypair(key.public_key, key.secret, seed);
    return &key;
}

static void
be(struct world *w, const char *person)
{
    free(w->pd->actor_code);
    w->pd->actor_code = person ? strdup(person) : NULL;
    w->pd->actor = 0;
    assert_status(w->pd, PODIUM_OK, podium_key_use(w->pd, world_key(person)));
}

void
world_act_as(struct world *w, const char *person)
{
    char hex[PODIUM_PUBLIC_ROOM];
    be(w, NULL);
    if (!person)
        return;
    podium_key_public(world_key(person), hex);
    bool known;
    struct stmt q = stmt(w->pd, "SELECT 1 FROM keys WHERE key = :key");
    bind_text(&q, ":key", hex);
    assert_status(w->pd, PODIUM_OK, stmt_exists(&q, &known));
    if (!known)
        assert_status(w->pd, PODIUM_OK, podium_key_add(w->pd, person, hex));
    be(w, person);
}

int
world_new(void **state)
{
    const struct podium_founder founder = { .name = "Organiser",
        .key = world_key(NULL) };
    struct world *w = *state = calloc(1, sizeof *w);
    strcpy(w->folder, "/tmp/podium-test-XXXXXX");
    if (!mkdtemp(w->folder))
        return -1;
    return podium_create(":memory:", &options, &founder, &w->pd) != PODIUM_OK;
}

int
world_free(void **state)
{
    struct world *w = *state;
    char command[128];
    snprintf(command, sizeof command, "rm -rf '%s'", w->folder);
    podium_arena_free(&w->arena);
    podium_close(w->pd);
    int rc = system(command);
    free(w);
    return rc;
}

void
check_status(struct podium *pd, enum podium_status expected,
    enum podium_status got, const char *call, const char *file, int line)
{
    if (got == expected)
        return;
    print_error("%s\n  wanted %s, got %s: %s\n", call,
        podium_status_name(expected), podium_status_name(got),
        podium_message(pd));
    _fail(file, line);
}

const char *
world_file(struct world *w, const char *name, const char *text)
{
    char path[160];
    snprintf(path, sizeof path, "%s/%s", w->folder, name);
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_true(fputs(text, f) >= 0);
    assert_int_equal(fclose(f), 0);
    return podium_strdup(&w->arena, path);
}

enum podium_status
world_import(struct world *w, const char *table, const char *text,
    struct podium_imported *out)
{
    char name[64];
    snprintf(name, sizeof name, "%s.csv", table);
    const struct podium_table_file file = { .path = world_file(w, name, text) };
    return podium_import(w->pd, table, &file, &w->arena, out);
}

void
world_fill(struct world *w, const char *table, const char *text)
{
    struct podium_imported done;
    enum podium_status status = world_import(w, table, text, &done);
    for (size_t i = 0; i < done.faults.count; i++)
        print_error(
            "%s: %s\n", done.faults.items[i].where, done.faults.items[i].what);
    assert_status(w->pd, PODIUM_OK, status);
}

void
world_small(struct world *w)
{
    const char *phase;
    world_fill(w, "rounds", "round,name\nR1,Final\n");
    world_fill(w, "fields", "field,name\nF,Field\n");
    world_fill(w, "people",
        "person,name,roles\nJ1,An,judge\nJ2,Binh,judge\nJ3,Chi,judge\n");
    world_fill(w, "criteria",
        "criterion,name,maximum,step\na,Novelty,30,0.5\nb,Use,70,0.5\n");
    world_fill(w, "entries",
        "entry,title,field\nE1,Kite,F\nE2,Lamp,F\nE3,Mill,F\nE4,Net,F\n");
    assert_status(w->pd, PODIUM_OK,
        podium_phase_next(w->pd, &waive_all, &w->arena, &phase));
    assert_status(w->pd, PODIUM_OK,
        podium_phase_next(w->pd, &waive_all, &w->arena, &phase));
    assert_status(w->pd, PODIUM_OK, podium_round_move(w->pd, "R1", true));
    world_fill(w, "assignments",
        "round,entry,judge\nR1,E1,J1\nR1,E1,J2\nR1,E1,J3\nR1,E2,J1\n"
        "R1,E2,J2\nR1,E2,J3\nR1,E3,J1\nR1,E3,J2\nR1,E3,J3\nR1,E4,J1\n"
        "R1,E4,J2\nR1,E4,J3\n");
}

const char *
world_path(struct world *w, const char *name)
{
    char path[160];
    snprintf(path, sizeof path, "%s/%s", w->folder, name);
    return podium_strdup(&w->arena, path);
}

const char *
world_contest(struct world *w, const char *name)
{
    const char *path = world_path(w, name);
    const struct podium_options how = { .now = NOW };
    struct podium *pd = NULL;
    struct podium_faults faults;
    const struct podium_cell cells[] = { { "field", "F" },
        { "name", "Field" } };
    assert_status(pd, PODIUM_OK,
        podium_create(path, &how,
            &(struct podium_founder){
                .name = "Organiser", .key = world_key(NULL) },
            &pd));
    assert_status(pd, PODIUM_OK,
        podium_row_add(pd, "fields", &(struct podium_cells){ cells, 2 },
            &w->arena, &faults));
    assert_status(pd, PODIUM_OK, podium_publish(pd));
    podium_close(pd);
    return path;
}

int64_t
world_id(
    struct world *w, const char *table, const char *column, const char *code)
{
    char sql[128];
    int64_t id = 0;
    snprintf(
        sql, sizeof sql, "SELECT id FROM %s WHERE %s = :code", table, column);
    struct stmt q = stmt(w->pd, podium_strdup(&w->arena, sql));
    bind_text(&q, ":code", code);
    if (next_row(&q))
        id = col_int(&q, 0);
    assert_status(w->pd, PODIUM_OK, stmt_end(&q));
    assert_true(id != 0);
    return id;
}

const char *
world_with_ids(struct world *w, const char *pattern)
{
    static const struct {
        const char *mark, *table, *column;
    } marks[] = { { "R1", "rounds", "round" }, { "E1", "entries", "entry" },
        { "E2", "entries", "entry" }, { "J1", "people", "person" },
        { "J2", "people", "person" }, { "F", "fields", "field" },
        { "P", "prizes", "prize" }, { "Q", "prizes", "prize" },
        { "C3", "people", "person" }, { "S1", "people", "person" },
        { "O01", "people", "person" }, { "a", "criteria", "criterion" },
        { "b", "criteria", "criterion" } };
    struct buffer out = { 0 };
    while (*pattern) {
        size_t i = 0, n = 0;
        for (i = 0; i < sizeof marks / sizeof *marks; i++) {
            n = strlen(marks[i].mark);
            if (*pattern == '<' &&
                strncmp(pattern + 1, marks[i].mark, n) == 0 &&
                pattern[n + 1] == '>')
                break;
        }
        if (i == sizeof marks / sizeof *marks) {
            buffer_add(&out, pattern++, 1);
            continue;
        }
        buffer_int(
            &out, world_id(w, marks[i].table, marks[i].column, marks[i].mark));
        pattern += n + 2;
    }
    const char *text = podium_strdup(&w->arena, buffer_string(&out));
    buffer_free(&out);
    return text;
}

void
world_judging(struct world *w)
{
    world_fill(w, "rounds", "round,name\nR1,Final\n");
    world_fill(w, "fields", "field,name\nF,Field\n");
    world_fill(w, "people", "person,name,roles\nJ1,An,judge\nJ2,Binh,judge\n");
    world_fill(w, "criteria",
        "criterion,name,maximum,step,comment_below\na,Novelty,30,0.5,5\n"
        "b,Use,70,0.5,\n");
    world_fill(w, "entries", "entry,title,field\nE1,Kite,F\nE2,Lamp,F\n");
    const char *phase;
    for (int i = 0; i < 2; i++)
        assert_status(w->pd, PODIUM_OK,
            podium_phase_next(w->pd, &waive_all, &w->arena, &phase));
    assert_status(w->pd, PODIUM_OK, podium_round_move(w->pd, "R1", true));
    world_fill(w, "assignments", "round,entry,judge\nR1,E1,J1\nR1,E1,J2\n");
}

const char *
world_in_order(struct world *w, const char *scores)
{
    const char *comma = strchr(scores, ',');
    if (!comma || !strstr(comma, "<b>") ||
        world_id(w, "criteria", "criterion", "a") <
            world_id(w, "criteria", "criterion", "b"))
        return scores;
    size_t size = strlen(scores) + 1;
    char *swapped = podium_alloc(&w->arena, size, 1);
    snprintf(
        swapped, size, "%s,%.*s", comma + 1, (int)(comma - scores), scores);
    return swapped;
}

/* test_keys.c - codes, key files, signatures. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "record/access_code.h"
#include "record/log.h"
#include "record/sealed.h"
#include "record/stmt.h"

static void
a_code_is_read_as_people_write_it(void **state)
{
    static const struct {
        const char *text, *normal; /* NULL: no code */
    } cases[] = {
        { "K7QX-3M9T", "K7QX3M9T" },
        { "k7qx 3m9t", "K7QX3M9T" },
        { "OIL0-1234", "01101234" },
        { "K7QX3M9", NULL },
        { "K7QX3M9TT", NULL },
        { "K7QU3M9T", NULL },
        { "", NULL },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char normal[9];
        bool good = code_normalise(cases[i].text, normal);
        assert_int_equal(good, cases[i].normal != NULL);
        if (good)
            assert_string_equal(normal, cases[i].normal);
    }
}

static void
a_drawn_code_is_a_code(void **state)
{
    char code[PODIUM_CODE_ROOM], last[PODIUM_CODE_ROOM] = "", normal[9];
    (void)state;
    for (int i = 0; i < 100; i++) {
        code_draw(code);
        assert_int_equal(strlen(code), 9);
        assert_true(code_normalise(code, normal));
        assert_string_not_equal(code, last);
        strcpy(last, code);
    }
}

static void
a_key_file_is_private_and_comes_back(void **state)
{
    struct world *w = *state;
    struct podium_key made, read;
    struct stat st;
    char path[128];
    snprintf(path, sizeof path, "%s/key", w->folder);
    assert_int_equal(podium_key_read(path, NULL, &read), PODIUM_NOT_FOUND);
    assert_int_equal(podium_key_make(path, NULL, &made), PODIUM_OK);
    assert_int_equal(podium_key_make(path, NULL, &read), PODIUM_EXISTS);
    memset(&read, 0, sizeof read);
    assert_int_equal(stat(path, &st), 0);
    assert_int_equal(st.st_mode & 0777, 0600);
    assert_int_equal(podium_key_read(path, NULL, &read), PODIUM_OK);
    assert_memory_equal(&made, &read, sizeof made);
    assert_int_equal(podium_key_protect(path, "mật khẩu", &made), PODIUM_OK);
    assert_int_equal(podium_key_read(path, NULL, &read), PODIUM_REFUSED);
    assert_int_equal(podium_key_read(path, "mat khau", &read), PODIUM_REFUSED);
    memset(&read, 0, sizeof read);
    assert_int_equal(podium_key_read(path, "mật khẩu", &read), PODIUM_OK);
    assert_memory_equal(&made, &read, sizeof made);
    world_file(w, "key", "not a key\n");
    assert_int_equal(podium_key_read(path, NULL, &read), PODIUM_INVALID);
}

static int64_t
ask(struct world *w, const char *sql)
{
    int64_t n;
    assert_status(w->pd, PODIUM_OK, ask_int(w->pd, sql, -1, &n));
    return n;
}

/* Who imports a field, and signs with whose key (NULL: none; "": the
 * organiser's): refused, and nothing is recorded. */
static void
check_unsigned(struct world *w, const char *actor, const char *key_of)
{
    struct podium_imported done;
    int64_t before = ask(w, "SELECT count(*) FROM event");
    world_act_as(w, NULL);
    free(w->pd->actor_code);
    w->pd->actor_code = actor ? strdup(actor) : NULL;
    w->pd->actor = 0;
    w->pd->signer.present = key_of;
    if (key_of)
        w->pd->signer.key = *world_key(*key_of ? key_of : NULL);
    assert_status(w->pd, PODIUM_REFUSED,
        world_import(w, "fields", "field,name\nH,Third\n", &done));
    assert_int_equal(ask(w, "SELECT count(*) FROM event"), before);
}

static void
nothing_is_recorded_unsigned_or_by_a_key_nobody_introduced(void **state)
{
    struct world *w = *state;
    world_fill(w, "people", "person,name,roles\nO02,Bi,organiser\n");
    assert_int_equal(ask(w, "SELECT count(*) FROM keys"), 1);
    assert_int_equal(ask(w, "SELECT count(*) FROM signature"), 2);
    check_unsigned(w, NULL, NULL);
    check_unsigned(w, NULL, "stranger");
    check_unsigned(w, "O02", NULL);
    check_unsigned(w, "O02", ""); /* two people, one machine */
    check_unsigned(w, "O02", "O02");
    world_act_as(w, "O02"); /* introduced by O01 */
    world_fill(w, "fields", "field,name\nH,Third\n");
}

/* An organiser cannot sign beside somebody who has a key, nor a judge give one
 * to another. */
static void
a_second_key_is_brought_by_its_person(void **state)
{
    struct world *w = *state;
    char hex[PODIUM_PUBLIC_ROOM];
    world_fill(w, "people", "person,name,roles\nJ1,An,judge\nJ2,Bi,judge\n");
    world_act_as(w, "J1");
    podium_key_public(world_key("another"), hex);
    assert_status(w->pd, PODIUM_INVALID, podium_key_add(w->pd, "J2", hex));
    world_act_as(w, NULL);
    assert_status(w->pd, PODIUM_INVALID, podium_key_add(w->pd, "J1", hex));
    world_act_as(w, "J1");
    assert_status(w->pd, PODIUM_OK, podium_key_add(w->pd, "J1", hex));
    assert_int_equal(
        ask(w, "SELECT count(*) FROM keys WHERE until IS NULL"), 3);
}

/* A new card instead of one she had: not by the one who issues it alone, nor
 * with a consent of her own; with somebody else's. */
static void
issue_again(struct world *w, const char *person, const char *reason)
{
    char code[PODIUM_CODE_ROOM];
    assert_status(
        w->pd, PODIUM_INVALID, podium_card_issue(w->pd, person, reason, code));
    assert_non_null(strstr(podium_message(w->pd), "a second person agrees"));
    assert_status(w->pd, PODIUM_OK,
        podium_consent_by_key(w->pd, "O02", world_key("O02")));
    assert_status(
        w->pd, PODIUM_OK, podium_card_issue(w->pd, person, reason, code));
}

/* Nor beside her key by a card. She gives herself one as well. */
static void
a_card_beside_a_key_file_is_only_for_oneself(void **state)
{
    struct world *w = *state;
    char code[PODIUM_CODE_ROOM];
    world_fill(w, "people",
        "person,name,roles\nJ1,An,judge\nJ2,Bi,judge\nO02,Ca,organiser\n");
    world_act_as(w, "J1");
    world_act_as(w, "O02");
    world_act_as(w, NULL);
    assert_status(
        w->pd, PODIUM_EXISTS, podium_card_issue(w->pd, "J1", NULL, code));
    assert_status(
        w->pd, PODIUM_INVALID, podium_card_issue(w->pd, "J1", "Lost", code));
    assert_status(w->pd, PODIUM_OK, podium_card_issue(w->pd, "J2", NULL, code));
    issue_again(w, "J2", "Lost");
    assert_status(w->pd, PODIUM_OK, podium_key_revoke(w->pd, "J1", "Lost"));
    issue_again(w, "J1", NULL);
    world_act_as(w, "O02");
    assert_status(
        w->pd, PODIUM_OK, podium_card_issue(w->pd, "O02", NULL, code));
}

/* What is sealed opens with that key, at that location, unchanged. */
static void
what_is_sealed_is_for_one_key_and_one_location(void **state)
{
    struct world *w = *state;
    const struct podium_key first = *world_key("J1"), second = *world_key("J2");
    const struct podium_key *key = &first, *other = &second;
    struct buffer b = { 0 };
    assert_true(text_seal(key, "1/2/3", "a note", &b));
    char *sealed = b.bytes;
    assert_null(strstr(sealed, "a note"));
    assert_string_equal(text_unseal(&w->arena, key, "1/2/3", sealed), "a note");
    assert_null(text_unseal(&w->arena, key, "1/2/4", sealed));
    assert_null(text_unseal(&w->arena, other, "1/2/3", sealed));
    sealed[60] = sealed[60] == '0' ? '1' : '0';
    assert_null(text_unseal(&w->arena, key, "1/2/3", sealed));
    sealed[50] = '\0';
    assert_null(text_unseal(&w->arena, key, "1/2/3", sealed));
    assert_null(text_unseal(&w->arena, key, "1/2/3", ""));
    assert_null(text_unseal(&w->arena, key, "1/2/3", "no hex"));
    buffer_free(&b);
}

static void
a_contest_is_not_founded_unsigned(void **state)
{
    struct world *w = *state;
    const struct podium_options how = { .now = NOW };
    const struct podium_founder founder = { .name = "Organiser" };
    struct podium *pd = NULL;
    assert_status(pd, PODIUM_REFUSED,
        podium_create(world_path(w, "c.podium"), &how, &founder, &pd));
    podium_close(pd);
}

static void
the_last_organiser_with_a_key_keeps_it(void **state)
{
    struct world *w = *state;
    world_fill(w, "people", "person,name,roles\nJ1,An,judge\n");
    assert_status(
        w->pd, PODIUM_REFUSED, podium_key_revoke(w->pd, "O01", "lost"));
    assert_status(
        w->pd, PODIUM_NOT_FOUND, podium_key_revoke(w->pd, "J1", "lost"));
    assert_int_equal(
        ask(w, "SELECT count(*) FROM keys WHERE until IS NULL"), 1);
    /* With another organiser's key about, it may go. */
    struct podium_key other;
    char path[128], hex[PODIUM_PUBLIC_ROOM];
    snprintf(path, sizeof path, "%s/other", w->folder);
    assert_int_equal(podium_key_make(path, NULL, &other), PODIUM_OK);
    podium_key_public(&other, hex);
    world_fill(w, "people", "person,name,roles\nO02,Bi,organiser\n");
    assert_status(
        w->pd, PODIUM_REFUSED, podium_key_revoke(w->pd, "O01", "lost"));
    assert_status(w->pd, PODIUM_OK, podium_key_add(w->pd, "O02", hex));
    assert_status(w->pd, PODIUM_OK, podium_key_revoke(w->pd, "O01", "lost"));
    assert_int_equal(
        ask(w, "SELECT count(*) FROM keys WHERE until IS NULL"), 1);
}

static void
act_as(struct world *w, const char *person)
{
    free(w->pd->actor_code);
    w->pd->actor_code = person ? strdup(person) : NULL;
    w->pd->actor = 0;
    w->pd->signer.present = false;
}

static void
a_card_opens_and_wrong_codes_wait_longer(void **state)
{
    struct world *w = *state;
    char code[PODIUM_CODE_ROOM];
    world_fill(w, "people", "person,name,roles\nJ1,An,judge\n");
    assert_status(w->pd, PODIUM_OK, podium_card_issue(w->pd, "J1", NULL, code));
    char again[PODIUM_CODE_ROOM];
    assert_status(
        w->pd, PODIUM_EXISTS, podium_card_issue(w->pd, "J1", NULL, again));
    assert_string_not_equal(code, "0000-0000");
    act_as(w, "J1");
    for (int i = 0; i < 3; i++)
        assert_status(
            w->pd, PODIUM_REFUSED, podium_code_use(w->pd, "0000-0000"));
    assert_status(w->pd, PODIUM_BUSY, podium_code_use(w->pd, code));
    w->pd->now += 1999;
    assert_status(w->pd, PODIUM_BUSY, podium_code_use(w->pd, code));
    w->pd->now += 1;
    assert_status(w->pd, PODIUM_REFUSED, podium_code_use(w->pd, "0000-0000"));
    w->pd->now += 2000;
    assert_status(w->pd, PODIUM_BUSY, podium_code_use(w->pd, code));
    w->pd->now -= INT64_C(1000000000); /* the clock goes back */
    assert_status(w->pd, PODIUM_BUSY, podium_code_use(w->pd, code));
    w->pd->now += INT64_C(1000004000);
    assert_status(w->pd, PODIUM_OK, podium_code_use(w->pd, code));
    assert_int_equal(ask(w, "SELECT failures FROM local_wait"), 0);
}

static void
a_renewed_code_replaces_the_printed_one(void **state)
{
    struct world *w = *state;
    char printed[PODIUM_CODE_ROOM], own[PODIUM_CODE_ROOM];
    world_fill(w, "people", "person,name,roles\nJ1,An,judge\n");
    assert_status(
        w->pd, PODIUM_OK, podium_card_issue(w->pd, "J1", NULL, printed));
    act_as(w, "J1");
    assert_status(w->pd, PODIUM_OK, podium_code_use(w->pd, printed));
    assert_status(w->pd, PODIUM_OK, podium_code_renew(w->pd, own));
    assert_status(w->pd, PODIUM_REFUSED, podium_code_use(w->pd, printed));
    assert_status(w->pd, PODIUM_OK, podium_code_use(w->pd, own));
    struct podium_findings found;
    assert_status(w->pd, PODIUM_OK, podium_verify(w->pd, &w->arena, &found));
    assert_int_equal(found.count, 0);
    assert_int_equal(found.signatures, 0); /* how many is not hers to know */
    act_as(w, NULL);
    assert_status(w->pd, PODIUM_OK, podium_verify(w->pd, &w->arena, &found));
    assert_int_equal(found.signatures, 4);
}

/* Nobody consents to what she has not seen. */
static void
consent_ends_with_its_transaction(void **state)
{
    struct world *w = *state;
    char code[PODIUM_CODE_ROOM];
    world_fill(w, "people", "person,name,roles\nS1,An,secretary\n");
    assert_status(w->pd, PODIUM_OK, podium_card_issue(w->pd, "S1", NULL, code));
    assert_status(w->pd, PODIUM_OK, podium_consent_by_code(w->pd, "S1", code));
    int64_t before = ask(w, "SELECT count(*) FROM signature");
    world_fill(w, "units", "unit,name\nU1,One\n");
    assert_int_equal(ask(w, "SELECT count(*) FROM signature"), before + 2);
    world_fill(w, "units", "unit,name\nU2,Two\n");
    assert_int_equal(ask(w, "SELECT count(*) FROM signature"), before + 3);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_code_is_read_as_people_write_it),
        TEST(a_drawn_code_is_a_code),
        TEST(a_key_file_is_private_and_comes_back),
        TEST(nothing_is_recorded_unsigned_or_by_a_key_nobody_introduced),
        TEST(a_second_key_is_brought_by_its_person),
        TEST(a_card_beside_a_key_file_is_only_for_oneself),
        TEST(what_is_sealed_is_for_one_key_and_one_location),
        TEST(a_contest_is_not_founded_unsigned),
        TEST(the_last_organiser_with_a_key_keeps_it),
        TEST(a_card_opens_and_wrong_codes_wait_longer),
        TEST(a_renewed_code_replaces_the_printed_one),
        TEST(consent_ends_with_its_transaction),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

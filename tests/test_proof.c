/* test_proof.c - what a certificate key signed, and nothing else. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/base58.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

#include "record/jws.h"

/* The key pair of RFC 8037, appendix A: d, and x as hex. */
static const unsigned char seed[32] = { 0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd,
    0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4, 0x44, 0x49,
    0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae,
    0x7f, 0x60 };
#define PUBLIC                                                                 \
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
#define PUBLIC_X "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
#define PAYLOAD "{\"n\":2,\"r\":\"Lê An\"}"

static struct podium_key
known_key(void)
{
    struct podium_key key;
    crypto_sign_seed_keypair(key.public_key, key.secret, seed);
    return key;
}

static const char *
signed_payload(struct buffer *out)
{
    struct podium_key key = known_key();
    buffer_clear(out);
    jws_sign(out, PAYLOAD, &key);
    return buffer_string(out);
}

static enum jws_fault
open_text(const char *text)
{
    struct buffer payload = { 0 };
    enum jws_fault fault = jws_open(text, PUBLIC, &payload);
    if (fault == JWS_GOOD)
        assert_string_equal(buffer_string(&payload), PAYLOAD);
    buffer_free(&payload);
    return fault;
}

static void
what_was_signed_is_read_again(void **state)
{
    (void)state;
    char kid[KID_ROOM], x[JWK_ROOM];
    struct buffer text = { 0 };
    assert_int_equal(open_text(signed_payload(&text)), JWS_GOOD);
    assert_true(jws_named_key(buffer_string(&text), kid));
    assert_string_equal(kid, "d75a");
    jws_key_text(PUBLIC, x);
    assert_string_equal(x, PUBLIC_X);
    buffer_free(&text);
}

/* Every character by others of the alphabet, by none, and by one more. */
static void
no_byte_can_be_another(void **state)
{
    (void)state;
    static const char others[] = "AZaz09-_.=+/ \n{";
    struct buffer text = { 0 };
    size_t size = strlen(signed_payload(&text));
    char *changed = malloc(size + 2);
    size_t tried = 0;
    for (size_t i = 0; i < size; i++) {
        for (const char *o = others; *o; o++) {
            memcpy(changed, text.bytes, size + 1);
            if (changed[i] == *o)
                continue;
            changed[i] = *o;
            assert_int_not_equal(open_text(changed), JWS_GOOD);
            memcpy(changed, text.bytes, i);
            changed[i] = *o;
            memcpy(changed + i + 1, text.bytes + i, size - i + 1);
            assert_int_not_equal(open_text(changed), JWS_GOOD);
            tried += 2;
        }
        memcpy(changed, text.bytes, i);
        memcpy(changed + i, text.bytes + i + 1, size - i);
        assert_int_not_equal(open_text(changed), JWS_GOOD);
    }
    assert_true(tried > 20 * size);
    free(changed);
    buffer_free(&text);
}

/* Add HEADER.PAYLOAD signed by the known key, whatever the header says. */
static const char *
forge(struct buffer *out, const char *header, bool sign)
{
    char part[512];
    unsigned char signature[64];
    struct podium_key key = known_key();
    buffer_clear(out);
    sodium_bin2base64(part, sizeof part, (const unsigned char *)header,
        strlen(header), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    buffer_text(out, part);
    buffer_char(out, '.');
    sodium_bin2base64(part, sizeof part, (const unsigned char *)PAYLOAD,
        strlen(PAYLOAD), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    buffer_text(out, part);
    crypto_sign_detached(signature, NULL, (const unsigned char *)out->bytes,
        out->size, key.secret);
    buffer_char(out, '.');
    sodium_bin2base64(part, sizeof part, signature, sizeof signature,
        sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    buffer_text(out, sign ? part : "");
    return buffer_string(out);
}

static void
no_other_header_is_taken(void **state)
{
    (void)state;
    static const char *const headers[] = { "{\"alg\":\"none\"}",
        "{\"alg\":\"none\",\"kid\":\"d75a\"}",
        "{\"alg\":\"HS256\",\"kid\":\"d75a\"}",
        "{\"alg\":\"EdDSA\",\"kid\":\"d75b\"}", "{\"alg\":\"EdDSA\"}",
        "{\"kid\":\"d75a\",\"alg\":\"EdDSA\"}",
        "{\"alg\":\"EdDSA\",\"kid\":\"d75a\",\"crit\":[\"exp\"]}",
        "{\"alg\":\"EdDSA\",\"kid\":\"d75a\"} " };
    struct buffer text = { 0 };
    assert_int_equal(
        open_text(forge(&text, "{\"alg\":\"EdDSA\",\"kid\":\"d75a\"}", true)),
        JWS_GOOD);
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
        assert_int_not_equal(
            open_text(forge(&text, headers[i], true)), JWS_GOOD);
        assert_int_not_equal(
            open_text(forge(&text, headers[i], false)), JWS_GOOD);
    }
    assert_int_equal(open_text(""), JWS_NO_SIGNATURE);
    assert_int_equal(open_text("a.b"), JWS_NO_SIGNATURE);
    assert_int_equal(open_text("a.b.c.d"), JWS_NO_SIGNATURE);
    buffer_free(&text);
}

/* S + L is the same point: RFC 8032, 5.1.7, refuses it. */
static void
a_signature_has_one_form(void **state)
{
    (void)state;
    static const unsigned char order[32] = { 0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63,
        0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde,
        0x14, [31] = 0x10 };
    unsigned char signature[64];
    char part[96];
    size_t n = 0;
    struct buffer text = { 0 };
    const char *last = strrchr(signed_payload(&text), '.') + 1;
    assert_int_equal(
        sodium_base642bin(signature, sizeof signature, last, strlen(last), NULL,
            &n, NULL, sodium_base64_VARIANT_URLSAFE_NO_PADDING),
        0);
    unsigned carry = 0;
    for (int i = 0; i < 32; i++) {
        carry += (unsigned)signature[32 + i] + order[i];
        signature[32 + i] = (unsigned char)carry;
        carry >>= 8;
    }
    sodium_bin2base64(part, sizeof part, signature, sizeof signature,
        sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    memcpy(text.bytes + (last - text.bytes), part, strlen(part));
    assert_int_equal(open_text(buffer_string(&text)), JWS_FORGED);
    buffer_free(&text);
}

/* What was signed stays signed when another key comes whose short name is the
 * same, be it by chance. */
static void
two_keys_may_share_a_name(void **state)
{
    struct world *w = *state;
    struct podium_proof proof;
    struct buffer text = { 0 };
    assert_status(
        w->pd, PODIUM_OK, podium_certificate_key_set(w->pd, PUBLIC, NULL));
    assert_status(w->pd, PODIUM_OK,
        podium_certificate_key_set(w->pd,
            "d75a"
            "000000000000000000000000000000"
            "000000000000000000000000000000",
            "lost"));
    assert_status(w->pd, PODIUM_OK,
        podium_proof_check(w->pd, signed_payload(&text), &w->arena, &proof));
    /* No certificate has the number: so it is signed. */
    assert_int_equal(proof.fault, PODIUM_PROOF_UNKNOWN);
    assert_string_equal(proof.key, "d75a 9801 82b1 0ab7");
    buffer_free(&text);
}

/* draft-msporny-base58-03, 5; zeros at the beginning are digits of their own.
 */
static void
bytes_become_base58(void **state)
{
    static const struct {
        const char *bytes;
        size_t size;
        const char *text;
    } cases[] = {
        { "Hello World!", 12, "2NEpo7TZRRrLZSi2U" },
        { "The quick brown fox jumps over the lazy dog.", 44,
            "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z" },
        { "\0\0\x28\x7f\xb4\xcd", 6, "11233QC4" },
        { "\0\0", 2, "11" },
        { "", 0, "" },
    };
    char text[BASE58_ROOM(BASE58_MOST)];
    unsigned char full[BASE58_MOST];
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        base58_text((const unsigned char *)cases[i].bytes, cases[i].size, text);
        assert_string_equal(text, cases[i].text);
    }
    memset(full, 0xff, sizeof full);
    base58_text(full, sizeof full, text);
    assert_int_equal(strlen(text), 88);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(bytes_become_base58),
        cmocka_unit_test(what_was_signed_is_read_again),
        cmocka_unit_test(no_byte_can_be_another),
        cmocka_unit_test(no_other_header_is_taken),
        cmocka_unit_test(a_signature_has_one_form),
        TEST(two_keys_may_share_a_name),
    };
    return sodium_init() < 0 ? 1 : cmocka_run_group_tests(tests, NULL, NULL);
}

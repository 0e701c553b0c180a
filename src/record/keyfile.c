/* keyfile.c - the file in which a machine keeps a secret key.
 *
 *	podium key 1
 *	public HEX
 *	secret HEX
 *
 * HEX is the public key, and the 32-byte seed of an Ed25519 key pair. With a
 * passphrase the third line is "sealed HEX": salt, nonce and box one after the
 * other. The box is the seed in libsodium's secretbox (XSalsa20-Poly1305)
 * under a key that argon2id makes of passphrase and salt. A file is read only
 * if its seed gives its public key. It is written under a temporary name,
 * readable by its owner alone, so that no half-written key is ever found. */
/* SPDX-License-Identifier: MIT */
#include <podium/key.h>

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/new_file.h"
#include "record/access_code.h"
#include "record/random.h"

#define SEED 32
#define NONCE crypto_secretbox_NONCEBYTES
#define BOX (SEED + crypto_secretbox_MACBYTES)
#define SEALED (SALT_BYTES + NONCE + BOX)
#define MOST_BYTES 512

static const char first_line[] = "podium key 1";

void
podium_key_wipe(struct podium_key *key)
{
    sodium_memzero(key, sizeof *key);
}

void
podium_key_public(const struct podium_key *key, char out[PODIUM_PUBLIC_ROOM])
{
    sodium_bin2hex(out, PODIUM_PUBLIC_ROOM, key->public_key, 32);
}

/* The hex digits after word as bytes; false unless there are size bytes. word
 * begins with a line feed. */
static bool
read_hex_line(
    const char *text, const char *word, unsigned char *out, size_t size)
{
    const char *line = strstr(text, word);
    size_t n = 0;
    return line &&
        sodium_hex2bin(
            out, size, line + strlen(word), 2 * size, NULL, &n, NULL) == 0 &&
        n == size;
}

static enum podium_status
unseal_seed(const unsigned char sealed[SEALED], const char *passphrase,
    unsigned char seed[SEED])
{
    unsigned char key[32];
    const unsigned char *nonce = sealed + SALT_BYTES, *box = nonce + NONCE;
    if (!passphrase)
        return PODIUM_REFUSED;
    if (!stretch_text(passphrase, sealed, key))
        return PODIUM_NOMEM;
    int rc = crypto_secretbox_open_easy(seed, box, BOX, nonce, key);
    sodium_memzero(key, sizeof key);
    return rc == 0 ? PODIUM_OK : PODIUM_REFUSED;
}

static enum podium_status
parse_key_file(const char *text, const char *passphrase, struct podium_key *key)
{
    unsigned char public_key[32], seed[SEED], sealed[SEALED];
    enum podium_status status = PODIUM_OK;
    if (strncmp(text, first_line, sizeof first_line - 1) != 0 ||
        !read_hex_line(text, "\npublic ", public_key, sizeof public_key))
        return PODIUM_INVALID;
    if (read_hex_line(text, "\nsealed ", sealed, sizeof sealed))
        status = unseal_seed(sealed, passphrase, seed);
    else if (!read_hex_line(text, "\nsecret ", seed, sizeof seed))
        status = PODIUM_INVALID;
    if (status == PODIUM_OK)
        crypto_sign_seed_keypair(key->public_key, key->secret, seed);
    if (status == PODIUM_OK && memcmp(key->public_key, public_key, 32) != 0)
        status = PODIUM_INVALID;
    sodium_memzero(seed, sizeof seed);
    return status;
}

enum podium_status
podium_key_read(
    const char *path, const char *passphrase, struct podium_key *key)
{
    char text[MOST_BYTES + 1];
    if (sodium_init() < 0)
        return PODIUM_INTERNAL;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return errno == ENOENT ? PODIUM_NOT_FOUND : PODIUM_IO;
    struct stat st = { 0 };
    bool exposed = fstat(fd, &st) != 0 || (st.st_mode & 077) != 0;
    ssize_t n = read(fd, text, MOST_BYTES);
    close(fd);
    if (n < 0)
        return PODIUM_IO;
    text[n] = '\0';
    enum podium_status status = parse_key_file(text, passphrase, key);
    if (status == PODIUM_OK && exposed && !strstr(text, "\nsealed "))
        status = PODIUM_TAMPERED;
    sodium_memzero(text, sizeof text);
    return status;
}

/* Add the third line: the seed as it is, or sealed. False when memory ran
 * out. */
static bool
add_seed_line(
    struct buffer *text, const unsigned char *seed, const char *passphrase)
{
    char hex[2 * SEALED + 1];
    unsigned char sealed[SEALED], key[32];
    unsigned char *nonce = sealed + SALT_BYTES, *box = nonce + NONCE;
    if (passphrase) {
        random_bytes(sealed, SALT_BYTES + NONCE);
        if (!stretch_text(passphrase, sealed, key))
            return false;
        crypto_secretbox_easy(box, seed, SEED, nonce, key);
        sodium_memzero(key, sizeof key);
        sodium_bin2hex(hex, sizeof hex, sealed, SEALED);
    } else {
        sodium_bin2hex(hex, sizeof hex, seed, SEED);
    }
    buffer_text(text, passphrase ? "\nsealed " : "\nsecret ");
    buffer_text(text, hex);
    buffer_char(text, '\n');
    sodium_memzero(hex, sizeof hex);
    return true;
}

/* Only its owner can read it. An existing file is overwritten only if
 * `replace`. */
static enum podium_status
write_key_file(const char *path, const struct buffer *text, bool replace)
{
    struct new_file f;
    bool good = new_file_open(&f, path, 0600) &&
        new_file_write(&f, text->bytes, text->size);
    good = new_file_end(&f,
               !good         ? NEW_FILE_DROP
                   : replace ? NEW_FILE_REPLACE
                             : NEW_FILE_CREATE) &&
        good;
    return good             ? PODIUM_OK
        : f.cause == EEXIST ? PODIUM_EXISTS
        : f.cause == ENOMEM ? PODIUM_NOMEM
                            : PODIUM_IO;
}

static enum podium_status
save_key_file(const char *path, const char *passphrase,
    const struct podium_key *key, bool replace)
{
    char hex[PODIUM_PUBLIC_ROOM];
    struct buffer text = { 0 };
    podium_key_public(key, hex);
    buffer_text(&text, first_line);
    buffer_text(&text, "\npublic ");
    buffer_text(&text, hex);
    /* The seed is the first half of Ed25519's secret key. */
    bool sealed = add_seed_line(&text, key->secret, passphrase);
    enum podium_status status = sealed && !text.failed
        ? write_key_file(path, &text, replace)
        : PODIUM_NOMEM;
    if (text.bytes)
        sodium_memzero(text.bytes, text.size);
    buffer_free(&text);
    return status;
}

enum podium_status
podium_key_make(
    const char *path, const char *passphrase, struct podium_key *key)
{
    unsigned char seed[SEED];
    if (sodium_init() < 0)
        return PODIUM_INTERNAL;
    random_bytes(seed, sizeof seed);
    crypto_sign_seed_keypair(key->public_key, key->secret, seed);
    sodium_memzero(seed, sizeof seed);
    return save_key_file(path, passphrase, key, false);
}

enum podium_status
podium_key_protect(
    const char *path, const char *passphrase, const struct podium_key *key)
{
    return save_key_file(path, passphrase, key, true);
}

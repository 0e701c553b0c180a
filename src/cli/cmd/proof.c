/* proof.c - the key that signs certificates, and what it signed. */
/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/new_file.h"
#include "cli/app/identity.h"
#include "cli/app/library.h"
#include "cli/app/option.h"
#include "cli/app/output.h"
#include "cli/cmd/certificate.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/proof_file.h"
#include "cli/ui/localized.h"

/* The passphrase of a certificate key: the first line of a file, or asked for.
 * NULL after a message. */
static const char *
key_passphrase(
    struct app *app, const char *file, const char *(*ask)(struct app *app))
{
    const char *passphrase = file ? read_first_line(app, file) : ask(app);
    if (passphrase && *passphrase)
        return passphrase;
    fprintf(
        app->err, "podium: %s\n", SAY(app, "certificate.key_needs_passphrase"));
    return NULL;
}

static int
say_key_unusable(struct app *app, enum podium_status status, const char *path)
{
    fprintf(app->err, "podium: %s\n",
        SAY(app,
            status == PODIUM_REFUSED ? "key.wrong_passphrase"
                                     : "certificate.key_unusable",
            path));
    return exit_code(status);
}

/* A file without a passphrase opens with any. Whoever reads such a one signs in
 * the committee's name, and paper would have it as it is. */
static bool
is_key_unsealed(const char *path)
{
    struct podium_key key;
    bool open = podium_key_read(path, NULL, &key) == PODIUM_OK;
    podium_key_wipe(&key);
    return open;
}

int
open_certificate_key(struct app *app, const char *path,
    const char *passphrase_file, struct podium_key *key)
{
    const char *passphrase =
        key_passphrase(app, passphrase_file, ask_passphrase);
    if (!passphrase)
        return EX_USAGE;
    if (is_key_unsealed(path)) {
        fprintf(app->err, "podium: %s\n",
            SAY(app, "certificate.key_unsealed", path));
        return EX_NOPERM;
    }
    enum podium_status status = passphrase_file
        ? podium_key_read(path, passphrase, key)
        : read_typed_key(app, path, passphrase, key);
    if (status == PODIUM_OK)
        return EXIT_DONE;
    podium_key_wipe(key);
    return say_key_unusable(app, status, path);
}

/* Make the file, or read one that is there, of an earlier contest. */
static int
make_certificate_key(struct app *app, const char *path,
    const char *passphrase_file, struct podium_key *key)
{
    if (access(path, F_OK) == 0)
        return open_certificate_key(app, path, passphrase_file, key);
    const char *passphrase =
        key_passphrase(app, passphrase_file, ask_new_passphrase);
    if (!passphrase)
        return EX_USAGE;
    enum podium_status status = podium_key_make(path, passphrase, key);
    if (status == PODIUM_OK)
        return EXIT_DONE;
    podium_key_wipe(key);
    return say_key_unusable(app, status, path);
}

/* Has the contest this key already? It may be wanted on paper. */
static bool
is_key_known(struct app *app, const char *public_key)
{
    struct podium_certificate_keys keys;
    bool known = false;
    if (podium_certificate_key_list(app->pd, &app->arena, &keys) != PODIUM_OK)
        return false;
    for (size_t i = 0; i < keys.count; i++)
        known |= strcmp(keys.items[i].public_key, public_key) == 0;
    return known;
}

/* The bytes of a key file as text; NULL if it cannot be read. */
static const char *
read_key_text(struct app *app, const char *path)
{
    char bytes[1024];
    FILE *file = fopen(path, "re");
    size_t n = file ? fread(bytes, 1, sizeof bytes, file) : 0;
    if (file)
        (void)fclose(file);
    return n > 0 && n < sizeof bytes ? arena_text(&app->arena, bytes, n) : NULL;
}

/* Put the file of the key on paper. It is sealed: its passphrase was typed. */
static int
draw_key_paper(
    struct app *app, const char *path, const char *print, const char *paper)
{
    struct podium_draw_problem problem = { 0 };
    const struct podium_drawing how = {
        .path = paper, .language = app->language, .now = app->now
    };
    struct podium_key_paper page = { .text = read_key_text(app, path),
        .fingerprint = print };
    __typeof__(podium_key_paper_draw) *function;
    if (!page.text)
        return say_key_unusable(app, PODIUM_IO, path);
    if (!path_has_ending(paper, ".pdf"))
        return report_misuse(app, WORDS("usage.pdf", paper));
    if (!check_output_path(app, paper))
        return EX_CANTCREAT;
    enum podium_status status =
        podium_fact_get(app->pd, "name", &app->arena, &page.contest);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    LIBRARY_FUNCTION(function, library_open(RENDERER), podium_key_paper_draw);
    if (!function)
        return say_renderer_missing(app);
    status = function(&page, &how, &problem);
    if (status != PODIUM_OK)
        return say_renderer_failed(app, status, &problem);
    fprintf(app->out, "%s\n", SAY(app, "key_paper.drawn", paper));
    return EXIT_DONE;
}

int
cmd_certificate_key(struct app *app, int argc, char **argv)
{
    const char *file = NULL, *paper = NULL;
    char public_key[PODIUM_PUBLIC_ROOM], print[PODIUM_FINGERPRINT_ROOM];
    struct podium_key key;
    const struct option options[] = {
        { "key-passphrase-file", .text = &file },
        { "paper", .text = &paper },
        { 0 },
    };
    int code = read_options(app, options, &argc, argv);
    if (code == EXIT_DONE)
        code = make_certificate_key(app, argv[0], file, &key);
    if (code != EXIT_DONE)
        return code;
    podium_key_public(&key, public_key);
    podium_key_wipe(&key);
    podium_certificate_fingerprint(public_key, print);
    enum podium_status status =
        podium_certificate_key_set(app->pd, public_key, app->reason);
    if (paper && (status == PODIUM_OK || is_key_known(app, public_key)))
        return draw_key_paper(app, argv[0], print, paper);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    fprintf(app->out, "%s\n%s\n", SAY(app, "certificate.key_made", argv[0]),
        SAY(app, "certificate.key_print", print));
    return EXIT_DONE;
}

static void
print_keys(struct app *app, const struct podium_certificate_keys *keys)
{
    for (size_t i = 0; i < keys->count; i++) {
        const struct podium_certificate_key *k = &keys->items[i];
        char print[PODIUM_FINGERPRINT_ROOM];
        podium_certificate_fingerprint(k->public_key, print);
        fprintf(app->out, "%s\n",
            SAY(app, "certificate.key_line", print,
                k->current ? SAY(app, "certificate.key_current")
                           : SAY(app, "certificate.key_ended", k->reason)));
    }
    if (keys->count == 0)
        fprintf(app->out, "%s\n", SAY(app, "certificate.key_none"));
}

int
cmd_certificate_keys(struct app *app, int argc, char **argv)
{
    struct podium_certificate_keys keys;
    int code = read_no_options(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_certificate_key_list(app->pd, &app->arena, &keys);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    if (app->format == FORMAT_JSON)
        fprintf(
            app->out, "%s\n", podium_certificate_jwk_set(&keys, &app->arena));
    else
        print_keys(app, &keys);
    return EXIT_DONE;
}

/* ---- a page that checks them ---- */

static enum podium_status
load_proof_page(struct app *app, const struct podium_key *key,
    struct podium_proof_page *page)
{
    struct podium_certificate_keys keys;
    enum podium_status status =
        podium_certificate_key_list(app->pd, &app->arena, &keys);
    if (status == PODIUM_OK)
        status = podium_certificate_list_sign(
            app->pd, key, &app->arena, &page->list);
    if (status == PODIUM_OK)
        status = podium_fact_get(app->pd, "name", &app->arena, &page->contest);
    if (status == PODIUM_OK)
        status = podium_contest_language_get(app->pd, &page->language);
    if (status != PODIUM_OK)
        return status;
    page->keys = podium_certificate_jwk_set(&keys, &app->arena);
    if (!page->contest)
        page->contest = "-";
    return page->keys ? PODIUM_OK : PODIUM_NOMEM;
}

static int
write_proof_page(struct app *app, const struct podium_proof_page *page)
{
    struct podium_site_problem problem = { 0 };
    __typeof__(podium_proof_page_write) *function;
    LIBRARY_FUNCTION(function, library_open(PAGES), podium_proof_page_write);
    if (!function)
        return say_pages_missing(app);
    enum podium_status status = function(page, &problem);
    if (status != PODIUM_OK) {
        fprintf(app->err, "podium: %s\n", problem.text);
        return exit_code(status);
    }
    fprintf(app->out, "%s\n", SAY(app, "proof.page.written", page->folder));
    return EXIT_DONE;
}

int
cmd_certificate_page(struct app *app, int argc, char **argv)
{
    const char *sign = NULL, *file = NULL;
    struct podium_key key;
    const struct option options[] = {
        { "sign", .text = &sign },
        { "key-passphrase-file", .text = &file },
        { 0 },
    };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    if (!sign)
        return report_misuse(app, WORDS("proof.page.sign"));
    struct podium_proof_page page = { .folder = argv[0] };
    code = open_certificate_key(app, sign, file, &key);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status = load_proof_page(app, &key, &page);
    podium_key_wipe(&key);
    return status == PODIUM_OK ? write_proof_page(app, &page)
                               : say_failure(app, status);
}

/* ---- checking ---- */

static void
print_said(struct app *app, const char *what, const char *text)
{
    char id[64];
    snprintf(id, sizeof id, "proof.says.%s", what);
    if (text)
        fprintf(app->out, "  %s: %s\n", SAY(app, id), text);
}

static void
print_proof(struct app *app, const struct podium_proof *p)
{
    const char *key = p->key ? p->key : "";
    switch (p->fault) {
    case PODIUM_PROOF_VALID:
        fprintf(app->out, "%s\n", SAY(app, "proof.valid", key));
        break;
    case PODIUM_PROOF_REPLACED:
        fprintf(app->out, "%s\n",
            SAY(app, "proof.replaced", key, INT_TEXT(p->replaced_by),
                p->reason));
        break;
    case PODIUM_PROOF_REVOKED:
        fprintf(app->out, "%s\n", SAY(app, "proof.revoked", key, p->reason));
        break;
    case PODIUM_PROOF_NONE:
        fprintf(app->out, "%s\n", SAY(app, "proof.none"));
        break;
    case PODIUM_PROOF_OTHER_KEY:
        fprintf(app->out, "%s\n", SAY(app, "proof.other_key"));
        break;
    case PODIUM_PROOF_FORGED:
        fprintf(app->out, "%s\n", SAY(app, "proof.forged"));
        break;
    case PODIUM_PROOF_UNKNOWN:
        fprintf(app->out, "%s\n", SAY(app, "proof.unknown"));
        break;
    case PODIUM_PROOF_OTHERWISE:
        fprintf(app->out, "%s\n",
            SAY(app, "proof.otherwise", key, p->listed_recipient,
                p->listed_prize ? p->listed_prize : ""));
        break;
    }
    print_said(app, "number", p->number);
    print_said(app, "recipient",
        p->others ? SAY(app, "certificate.and_others", p->recipient,
                        INT_TEXT(p->others))
                  : p->recipient);
    print_said(app, "prize", p->prize);
    print_said(app, "contest", p->contest);
    print_said(app, "field", p->field);
    print_said(app, "date", p->date ? cell_day(app, p->date) : NULL);
}

static int
verify_text(struct app *app, const char *text)
{
    struct podium_proof proof;
    enum podium_status status =
        podium_proof_check(app->pd, text, &app->arena, &proof);
    if (status != PODIUM_OK)
        return say_failure(app, status);
    print_proof(app, &proof);
    return proof.fault == PODIUM_PROOF_VALID ? EXIT_DONE : EX_DATAERR;
}

static int
verify_page(struct app *app, const char *path, const struct proof_page *page)
{
    int code = EXIT_DONE;
    for (size_t i = 0; i < page->count; i++) {
        int one = verify_text(app, page->items[i]);
        code = code == EXIT_DONE ? one : code;
    }
    if (page->count > 0)
        return code;
    fprintf(app->err, "podium: %s\n",
        SAY(app,
            path_has_ending(path, ".pdf") ? "proof.no_page_code"
                                          : "proof.no_code",
            path, INT_TEXT(page->number)));
    return EX_DATAERR;
}

/* Valid only if every page has a code, and each is. */
static int
verify_file(struct app *app, const char *path)
{
    struct proof_pages pages;
    int code = read_proof_file(app, path, &pages);
    bool read = code == EXIT_DONE;
    for (size_t i = 0; read && i < pages.count; i++) {
        const struct proof_page *page = &pages.items[i];
        if (pages.count > 1)
            fprintf(app->out, "%s\n",
                SAY(app, "proof.page", INT_TEXT(page->number),
                    INT_TEXT(pages.count)));
        int one = verify_page(app, path, page);
        code = code == EXIT_DONE ? one : code;
    }
    return code;
}

int
cmd_certificate_verify(struct app *app, int argc, char **argv)
{
    int code = read_no_options(app, argc, argv);
    if (code != EXIT_DONE)
        return code;
    if (is_proof_file(argv[0]))
        return verify_file(app, argv[0]);
    if (path_has_ending(argv[0], ".json"))
        return report_misuse(app, WORDS("proof.badge", argv[0]));
    const char *text = strcmp(argv[0], "-") == 0 ? read_first_line(app, "-")
                                                 : typed_text(app, argv[0]);
    return text ? verify_text(app, text) : EX_NOINPUT;
}

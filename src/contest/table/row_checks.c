/* row_checks.c - checks of a whole row: cells that contradict each other, and
 * facts, whose type depends on their key. */
/* SPDX-License-Identifier: MIT */
#include "contest/table/row_checks.h"

#include <string.h>

#include "base/buffer.h"
#include "base/date.h"
#include "base/text.h"
#include "base/words.h"
#include "contest/ground/dossier_file.h"
#include "contest/rules/blind_path.h"
#include "contest/rules/rubric.h"

/* The keys that the table contest may have, and the type of each value. */
static const struct fact {
    const char *key;
    enum cell_type type;
    const char *allowed;
} facts[] = {
    { "name", CELL_TEXT, NULL },
    { "edition", CELL_TEXT, NULL },
    { "language", CELL_WORD, "vi en" },
    { "host", CELL_TEXT, NULL },
    { "parent", CELL_TEXT, NULL },
    { "heading", CELL_TEXT, NULL },
    { "motto", CELL_TEXT, NULL },
    { "place", CELL_TEXT, NULL },
    { "signing_date", CELL_DATE, NULL },
    { "decision", CELL_TEXT, NULL },
    { "decision_date", CELL_DATE, NULL },
    { "certificate_title", CELL_TEXT, NULL },
    { "certificate_phrase", CELL_TEXT, NULL },
    { "certificate_series", CELL_TEXT, NULL },
    { "short_name", CELL_TEXT, NULL },
    { "signing_authority", CELL_TEXT, NULL },
    { "signer_title", CELL_TEXT, NULL },
    { "signer_name", CELL_TEXT, NULL },
    { "objection_until", CELL_DATE, NULL },
    { "objection_how", CELL_TEXT, NULL },
    { "birth_from", CELL_DATE, NULL },
    { "birth_to", CELL_DATE, NULL },
    { 0 },
};

static const struct fact *
find_fact_kind(const char *key)
{
    for (const struct fact *f = facts; f->key; f++)
        if (strcmp(f->key, key) == 0)
            return f;
    return NULL;
}

void
check_contest_row(struct fault_sink *at, const char *const *texts)
{
    const struct fact *fact = find_fact_kind(texts[0]);
    struct date d;
    if (!fact) {
        struct buffer known = { 0 };
        for (const struct fact *f = facts; f->key; f++) {
            buffer_text(&known, f == facts ? "" : " ");
            buffer_text(&known, f->key);
        }
        row_fault_add(
            at, 0, WORDS("cell.word", texts[0], buffer_string(&known)));
        buffer_free(&known);
        return;
    }
    /* It stands on every page. */
    if (!*texts[1] && strcmp(fact->key, "name") == 0)
        row_fault_add(at, 1, WORDS("cell.empty"));
    if (!*texts[1])
        return;
    if (fact->type == CELL_DATE && !date_read(texts[1], &d))
        row_fault_add(at, 1, WORDS("cell.date", texts[1]));
    if (fact->type == CELL_WORD && !words_have_text(fact->allowed, texts[1]))
        row_fault_add(at, 1, WORDS("cell.word", texts[1], fact->allowed));
}

void
check_criterion_row(struct fault_sink *at, const char *const *texts)
{
    size_t maximum = column_find(at->columns, "maximum");
    size_t step = column_find(at->columns, "step");
    size_t weight = column_find(at->columns, "weight");
    size_t code = column_find(at->columns, "criterion"), size;
    if (criterion_part(texts[code], &size) != PART_POINTS)
        row_fault_add(at, code, WORDS("criterion.reserved", texts[code]));
    if (cell_decimal(texts[maximum]) == 0)
        row_fault_add(at, maximum, WORDS("criterion.maximum"));
    if (cell_decimal(texts[step]) <= 0)
        row_fault_add(at, step, WORDS("criterion.step", texts[step]));
    if (cell_decimal(texts[weight]) <= 0)
        row_fault_add(at, weight, WORDS("criterion.weight", texts[weight]));
}

void
check_band_row(struct fault_sink *at, const char *const *texts)
{
    size_t low = column_find(at->columns, "low");
    if (cell_decimal(texts[low]) > cell_decimal(texts[low + 1]))
        row_fault_add(
            at, low + 1, WORDS("band.order", texts[low], texts[low + 1]));
}

void
check_conflict_row(struct fault_sink *at, const char *const *texts)
{
    if ((*texts[1] != 0) == (*texts[2] != 0))
        row_fault_add(at, 1, WORDS("conflict.one"));
}

/* Only what is said of an author has a number of it. */
void
check_heading_row(struct fault_sink *at, const char *const *texts)
{
    size_t meaning = column_find(at->columns, "meaning");
    size_t author = column_find(at->columns, "author");
    bool of_author = words_have_text(
        "name birth_date author_unit phone share", texts[meaning]);
    if (*texts[author] && !of_author)
        row_fault_add(at, author, WORDS("heading.no_author", texts[meaning]));
}

/* What was withdrawn had been given. */
void
check_consent_row(struct fault_sink *at, const char *const *texts)
{
    size_t given = column_find(at->columns, "given");
    size_t withdrawn = column_find(at->columns, "withdrawn");
    if (*texts[withdrawn] && strcmp(texts[withdrawn], texts[given]) < 0)
        row_fault_add(at, withdrawn, WORDS("consent.order", texts[given]));
}

/* Something happens in it. */
void
check_part_row(struct fault_sink *at, const char *const *texts)
{
    size_t prize = column_find(at->columns, "prize");
    if (!*texts[prize] && !*texts[column_find(at->columns, "field")] &&
        !*texts[column_find(at->columns, "message")])
        row_fault_add(at, prize, WORDS("part.empty"));
}

/* ---- dossiers ---- */

static bool
is_web_address(const char *text)
{
    size_t n = strncmp(text, "https://", 8) == 0 ? 8 : 7;
    return (n == 8 || strncmp(text, "http://", n) == 0) && text[n] &&
        text[strcspn(text, " \t\n\"<>")] == '\0';
}

void
check_dossier_row(struct fault_sink *at, const char *const *texts)
{
    size_t file = column_find(at->columns, "file");
    size_t address = column_find(at->columns, "address");
    size_t hash = column_find(at->columns, "hash");
    if ((*texts[file] != 0) == (*texts[address] != 0))
        row_fault_add(at, file, WORDS("dossier.one"));
    if (*texts[file] && !dossier_path_is_inside(texts[file]))
        row_fault_add(at, file, WORDS("dossier.outside", texts[file]));
    if (*texts[address] && !is_web_address(texts[address]))
        row_fault_add(at, address, WORDS("dossier.address", texts[address]));
    if (*texts[hash] && !*texts[file])
        row_fault_add(at, hash, WORDS("dossier.no_file"));
    else if (*texts[hash] && !is_hash_hex(texts[hash]))
        row_fault_add(at, hash, WORDS("dossier.hash", texts[hash]));
}

/* 0, -, TRUE, an address, a day: what stands in a column of names where the
 * wrong column was taken, and what would be printed. */
static bool
is_person_name(const char *text)
{
    size_t letters = 0;
    for (const char *c = text; *c; c++)
        letters += is_letter_byte(*c);
    return letters > 0 && !strchr(text, '@') && strcmp(text, "TRUE") != 0 &&
        strcmp(text, "FALSE") != 0;
}

/* "Lò Văn An, Lò Thị Bé": of several nobody is found again, nor has each a
 * certificate. Và with a capital is a name of Mông people. */
static bool
has_several_names(const char *text)
{
    static const char *const words[] = { ",", ";", ":", " và ", " and ",
        " & " };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strstr(text, words[i]))
            return true;
    return false;
}

static void
check_name(struct fault_sink *at, const char *column, const char *const *texts)
{
    size_t name = column_find(at->columns, column);
    if (!is_person_name(texts[name]))
        row_fault_add(at, name, WORDS("cell.no_name", texts[name]));
}

void
check_person_row(struct fault_sink *at, const char *const *texts)
{
    check_name(at, "name", texts);
}

/* Its name is printed on a certificate. */
void
check_author_row(struct fault_sink *at, const char *const *texts)
{
    size_t name = column_find(at->columns, "name");
    check_name(at, "name", texts);
    if (has_several_names(texts[name]))
        row_fault_add(at, name, WORDS("cell.several_names", texts[name]));
}

void
check_relation_row(struct fault_sink *at, const char *const *texts)
{
    check_name(at, "full_name", texts);
}

/* Judges of blind rounds are shown the path: it must not say whose it is. */
static enum podium_status
check_blind_part(
    struct podium *pd, struct fault_sink *at, const char *const *texts)
{
    const char *entry = texts[column_find(at->columns, "entry")];
    size_t file = column_find(at->columns, "file");
    size_t shown = *texts[file] ? file : column_find(at->columns, "address");
    if (strcmp(texts[column_find(at->columns, "blind")], "yes") != 0)
        return PODIUM_OK;
    bool tells = false;
    enum podium_status status =
        blind_path_tells(pd, entry, texts[shown], at->arena, &tells);
    if (tells)
        row_fault_add(at, shown, WORDS("check.dossier_tells", texts[shown]));
    return status;
}

enum podium_status
complete_dossier_row(struct podium *pd, struct fault_sink *at,
    const char *const *before, const char **texts)
{
    enum podium_status blind = check_blind_part(pd, at, texts);
    if (blind != PODIUM_OK)
        return blind;
    char hex[HASH_ROOM];
    size_t file = column_find(at->columns, "file");
    size_t hash = column_find(at->columns, "hash");
    bool same_hash = before && strcmp(before[hash], texts[hash]) == 0;
    bool other_file = before && strcmp(before[file], texts[file]) != 0;
    if (!*texts[file] && same_hash)
        texts[hash] = ""; /* it was of the file that there was */
    if (!*texts[file] || !dossier_path_is_inside(texts[file]) ||
        (*texts[hash] && !(other_file && same_hash)))
        return PODIUM_OK;
    enum podium_status status = dossier_file_hash(pd, texts[file], hex);
    if (status == PODIUM_NOMEM)
        return failed_memory(pd);
    if (status != PODIUM_OK)
        row_fault_add(at, file, WORDS("dossier.absent", texts[file]));
    texts[hash] = status == PODIUM_OK ? podium_strdup(at->arena, hex) : "";
    return texts[hash] ? PODIUM_OK : failed_memory(pd);
}

/* memory.c - every allocation of every public function of libpodium fails, once
 * and for good: the function says so, and nothing has changed.
 *
 *	memory FOLDER FROM TO	allocations whose number leaves FROM up to
 *				TO - 1 when divided by 100
 *
 * All memory comes through malloc(), which this program makes itself: that of
 * libpodium, SQLite, ICU, libcsv and the C library. SQLite's own tests do the
 * same (sqlite.org/testing.html, 3.1). Prints "tried N bad N". */
/* SPDX-License-Identifier: MIT */
#include "fault/world.h"

#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "record/handle.h"

/* ---- memory that fails ---- */

void *__libc_malloc(size_t size);               // NOLINT(bugprone-reserved*)
void *__libc_calloc(size_t count, size_t size); // NOLINT(bugprone-reserved*)
void *__libc_realloc(void *old, size_t size);   // NOLINT(bugprone-reserved*)

static long countdown = -1; /* allocations until one fails; -1: none does */
static bool for_good;
static bool failed_one;

static bool
fails(void)
{
    if (countdown < 0)
        return false;
    if (countdown > 0) {
        countdown--;
        return false;
    }
    if (!for_good)
        countdown = -1;
    failed_one = true;
    errno = ENOMEM;
    return true;
}

void *
malloc(size_t size)
{
    return fails() ? NULL : __libc_malloc(size);
}

void *
calloc(size_t count, size_t size)
{
    return fails() ? NULL : __libc_calloc(count, size);
}

void *
realloc(void *old, size_t size)
{
    return fails() ? NULL : __libc_realloc(old, size);
}

/* ---- the functions ---- */

/* What a call is given. A fresh one each time. */
struct call {
    struct podium *pd;
    struct podium_arena arena;
    struct podium *second; /* opened by the call, closed for it */
};

static const char *form_rows, *entry_rows, *encoded_rows, *sheet_rows,
    *rating_rows, *apart_rows, *other, *ballot;
static const char *made, *key_file;
static char receipt[PODIUM_RECEIPT_ROOM], last_receipt[PODIUM_RECEIPT_ROOM];
static char conflict_id[64];

static const struct podium_waiver waive_all = { "all", "test" };

static bool
drop(void *data, const char *bytes, size_t size)
{
    (void)data;
    (void)bytes;
    (void)size;
    return true;
}

#define CALL(name)                                                             \
    static enum podium_status name(__attribute__((unused)) struct call *c)

CALL(do_open)
{
    struct podium_options o = { .now = WORLD_NOW, .actor = "J1" };
    return podium_open(path_of("work", 0), &o, &c->second);
}
CALL(do_create)
{
    struct podium_options o = { .now = WORLD_NOW };
    struct podium_founder f = { .name = "Org", .key = &world_organiser };
    enum podium_status status = podium_create(made, &o, &f, &c->second);
    return status == PODIUM_OK ? podium_publish(c->second) : status;
}
CALL(do_transaction)
{
    enum podium_status status = podium_begin(c->pd);
    if (status == PODIUM_OK)
        status = podium_end(c->pd, podium_reason_set(c->pd, "test"));
    return status;
}
CALL(do_request_done)
{
    bool done;
    return podium_request_is_done(c->pd, "0", &done);
}
CALL(do_key_make)
{
    struct podium_key key;
    return podium_key_make(made, NULL, &key);
}
CALL(do_key_read)
{
    struct podium_key key;
    return podium_key_read(key_file, NULL, &key);
}
CALL(do_key_protect)
{
    return podium_key_protect(key_file, NULL, &world_organiser);
}
CALL(do_unlock)
{
    enum podium_status status = podium_code_use(c->pd, "00000000");
    return status == PODIUM_REFUSED ? PODIUM_OK : status;
}
CALL(do_consent)
{
    enum podium_status status = podium_consent_by_code(c->pd, "J1", "00000000");
    return status == PODIUM_REFUSED ? PODIUM_OK : status;
}
CALL(do_consent_with)
{
    return podium_consent_by_key(c->pd, "J1", &world_judges[0]);
}
CALL(do_signs_by_code)
{
    bool by_code;
    return podium_code_is_needed(c->pd, &by_code);
}
CALL(do_card_issue)
{
    char code[PODIUM_CODE_ROOM];
    enum podium_status status =
        podium_consent_by_key(c->pd, "J1", &world_judges[0]);
    return status == PODIUM_OK ? podium_card_issue(c->pd, "J3", "lost", code)
                               : status;
}
CALL(do_key_add)
{
    return podium_key_add(c->pd, "O01",
        "0000000000000000000000000000000000000000000000000000000000000001");
}
CALL(do_key_revoke)
{
    return podium_key_revoke(c->pd, "J2", "test");
}
CALL(do_key_list)
{
    struct podium_known_keys keys;
    return podium_key_list(c->pd, &c->arena, &keys);
}
CALL(do_log)
{
    struct podium_events events;
    enum podium_status status =
        podium_event_list(c->pd, 0, 0, &c->arena, &events);
    return status == PODIUM_OK
        ? podium_amendment_list(c->pd, &c->arena, &events)
        : status;
}
CALL(do_log_export)
{
    struct podium_writer to = { drop, NULL };
    return podium_log_export(c->pd, &to);
}
CALL(do_head)
{
    const char *hash;
    int64_t count;
    struct podium_anchor anchor;
    struct podium_clock_steps steps;
    enum podium_status status =
        podium_head_get(c->pd, &c->arena, &hash, &count);
    if (status == PODIUM_OK)
        status = podium_clock_step_list(c->pd, &c->arena, &steps);
    return status == PODIUM_OK && hash
        ? podium_anchor_find(c->pd, hash, &c->arena, &anchor)
        : status;
}
CALL(do_verify)
{
    struct podium_findings found;
    enum podium_status status = podium_verify(c->pd, &c->arena, &found);
    /* What could not be read for want of memory is listed as a finding. */
    return status == PODIUM_OK && found.count > 0 ? PODIUM_NOMEM : status;
}
CALL(do_merge)
{
    struct podium_merged merged;
    return podium_merge(c->pd, other, &c->arena, &merged);
}
CALL(do_ballot_export)
{
    int64_t entries;
    return podium_ballot_export(c->pd, "J2", made, &entries);
}
CALL(do_dossier_copy)
{
    struct podium_dossier files;
    return podium_dossier_copy(c->pd, ballot, &c->arena, &files);
}
CALL(do_ballot_import)
{
    struct podium_merged merged;
    return podium_ballot_import(c->pd, ballot, &c->arena, &merged);
}
CALL(do_dispute_list)
{
    struct podium_merge_conflicts list;
    const char *judge;
    enum podium_status status =
        podium_merge_conflict_list(c->pd, &c->arena, &list);
    return status == PODIUM_OK ? podium_ballot_judge(c->pd, &c->arena, &judge)
                               : status;
}
CALL(do_dispute_decide)
{
    return podium_merge_conflict_decide(c->pd, conflict_id, true, "test");
}
CALL(do_backup)
{
    int64_t events;
    return podium_backup(c->pd, made, &c->arena, &events);
}
CALL(do_restore)
{
    struct podium_restore_outcome r;
    enum podium_status status =
        podium_restore_compare(c->pd, other, &c->arena, &r);
    return status == PODIUM_OK ? podium_restore(c->pd, made, &c->arena, &r)
                               : status;
}
CALL(do_audit)
{
    struct podium_audit audit = { .dice = "4162354162" };
    struct podium_audit_sample sample;
    return podium_audit_sample(c->pd, &audit, &c->arena, &sample);
}
CALL(do_rank)
{
    struct podium_rankings rankings;
    struct podium_rating_table table;
    enum podium_status status =
        podium_rank(c->pd, NULL, NULL, &c->arena, &rankings);
    struct podium_key_trust trust;
    if (status == PODIUM_OK)
        status = podium_key_trust_load(c->pd, &c->arena, &trust);
    return status == PODIUM_OK
        ? podium_ratings_from_ranking(rankings.items, &c->arena, &table)
        : status;
}
CALL(do_judge_report)
{
    struct podium_judge_ratings_list ratings;
    return podium_judge_ratings_load(c->pd, "J1", NULL, &c->arena, &ratings);
}
CALL(do_code_renew)
{
    char code[PODIUM_CODE_ROOM];
    const struct podium_cell cells[] = { { "a", "5" }, { "a.note", "mine" } };
    const struct podium_scoring scoring = { .entry = "E1",
        .scores = { cells, 2 } };
    struct podium_faults faults;
    enum podium_status status =
        podium_draft_save(c->pd, &scoring, &c->arena, &faults);
    return status == PODIUM_OK ? podium_code_renew(c->pd, code) : status;
}
CALL(do_award_propose)
{
    struct podium_proposals proposals;
    enum podium_status status =
        podium_award_propose(c->pd, NULL, NULL, &c->arena, &proposals);
    return status == PODIUM_OK ? podium_award_record(c->pd, &proposals)
                               : status;
}
CALL(do_award_decide)
{
    return podium_award_decide(c->pd, "E1", NULL, "test");
}
CALL(do_award_cite)
{
    return podium_award_cite(c->pd, "E1", "because");
}
CALL(do_comment_withhold)
{
    const struct podium_comment_id id = { "E1", "J1", "a" };
    return podium_comment_withhold(c->pd, &id, "because");
}
CALL(do_comment_list)
{
    struct podium_comments all;
    return podium_comment_list(c->pd, "E1", &c->arena, &all);
}
CALL(do_award_decide_all)
{
    size_t count;
    return podium_award_decide_all(c->pd, "test", &count);
}
CALL(do_threshold_set)
{
    struct podium_threshold s = {
        .prize = "late", .points = "5", .reason = "test"
    };
    struct podium_threshold_counts sides;
    return podium_threshold_set(c->pd, &s, &c->arena, &sides);
}
CALL(do_award_list)
{
    struct podium_awards awards;
    return podium_award_list(c->pd, &c->arena, &awards);
}
CALL(do_certificates)
{
    const struct podium_certificates_wanted wanted = { .proposed = true };
    struct podium_certificates list;
    return podium_certificate_list(c->pd, &wanted, &c->arena, &list);
}
CALL(do_chosen_certificates)
{
    const struct podium_certificates_wanted wanted = { .only = "1-, E1",
        .since = "2000-01-01",
        .order = PODIUM_CERTIFICATES_BY_NAME };
    struct podium_certificates list;
    return podium_certificate_list(c->pd, &wanted, &c->arena, &list);
}
CALL(do_number)
{
    size_t count;
    return podium_certificate_number(
        c->pd, &(struct podium_certificates_wanted){ 0 }, &count);
}
CALL(do_numbered_list)
{
    struct podium_numbered_list list;
    return podium_numbered_list(c->pd, &c->arena, &list);
}
CALL(do_certificate_replace)
{
    int64_t now;
    return podium_certificate_replace(c->pd, 1, "test", &now);
}
static char signed_proof[512]; /* of the state "signed" */
CALL(do_certificate_key)
{
    return podium_certificate_key_set(c->pd,
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        NULL);
}
CALL(do_certificate_keys)
{
    struct podium_certificate_keys keys;
    return podium_certificate_key_list(c->pd, &c->arena, &keys);
}
static struct podium_key
proof_key(void)
{
    static const unsigned char seed[32] = { 1 };
    struct podium_key key;
    crypto_sign_seed_keypair(key.public_key, key.secret, seed);
    return key;
}
CALL(do_sign)
{
    const struct podium_key key = proof_key();
    struct podium_certificates list;
    enum podium_status status = podium_certificate_list(
        c->pd, &(struct podium_certificates_wanted){ 0 }, &c->arena, &list);
    if (status == PODIUM_OK)
        status = podium_certificate_sign(c->pd, &key, &c->arena, &list);
    return status == PODIUM_OK
        ? podium_certificate_badge_sign(c->pd, &key, &c->arena, &list)
        : status;
}
CALL(do_proof_list)
{
    const struct podium_key key = proof_key();
    const char *list;
    struct podium_certificate_keys keys;
    enum podium_status status =
        podium_certificate_list_sign(c->pd, &key, &c->arena, &list);
    if (status == PODIUM_OK)
        status = podium_certificate_key_list(c->pd, &c->arena, &keys);
    if (status == PODIUM_OK && !podium_certificate_jwk_set(&keys, &c->arena))
        status = PODIUM_NOMEM;
    return status;
}
CALL(do_check_proofs)
{
    struct podium_certificates list;
    struct podium_faults faults = { 0 };
    enum podium_status status = podium_certificate_list(
        c->pd, &(struct podium_certificates_wanted){ 0 }, &c->arena, &list);
    return status == PODIUM_OK
        ? podium_certificate_check_proofs(c->pd, &c->arena, &list, &faults)
        : status;
}
CALL(do_proof_check)
{
    struct podium_proof proof;
    return podium_proof_check(c->pd, signed_proof, &c->arena, &proof);
}
CALL(do_certificate_revoke)
{
    return podium_certificate_revoke(c->pd, 1, "test");
}
CALL(do_edition)
{
    struct podium_edition edition;
    return podium_edition_load(c->pd, &c->arena, &edition);
}
CALL(do_ceremony)
{
    struct podium_ceremony list;
    return podium_ceremony_list(c->pd, &c->arena, &list);
}
CALL(do_feedback)
{
    struct podium_feedbacks list;
    struct podium_feedback_addresses addresses;
    enum podium_status status =
        podium_feedback_list(c->pd, NULL, &c->arena, &list);
    return status == PODIUM_OK
        ? podium_feedback_addresses(
              c->pd, path_of("addresses", 1), &list, &c->arena, &addresses)
        : status;
}
CALL(do_archive)
{
    struct podium_edition edition;
    struct podium_archive_rows rows;
    struct podium_archive_query query = { .words = "kite" };
    const char *path = path_of("archive", 1);
    enum podium_status status = podium_edition_load(c->pd, &c->arena, &edition);
    if (status == PODIUM_OK)
        status = podium_archive_write(path, &edition, 1);
    if (status == PODIUM_OK)
        status = podium_archive_search(path, &query, &c->arena, &rows);
    query = (struct podium_archive_query){ .similar = "A kite" };
    return status == PODIUM_OK
        ? podium_archive_search(path, &query, &c->arena, &rows)
        : status;
}
CALL(do_assign)
{
    struct podium_assignment_plan plan = { 0 };
    struct podium_assignments assigned;
    enum podium_status status =
        podium_assignment_compute(c->pd, &plan, &c->arena, &assigned);
    return status == PODIUM_OK ? podium_assignment_record(c->pd, &assigned)
                               : status;
}
CALL(do_submit)
{
    struct podium_submitted done;
    return submit_sheet(c->pd, 1, 7, &c->arena, &done);
}
CALL(do_draft)
{
    struct podium_faults faults;
    const struct podium_cell cells[] = { { "a", "7" }, { "a.comment", "new" },
        { "a.note", "old" }, { "a.unsure", "yes" } };
    struct podium_scoring scoring = { .entry = "E2", .scores = { cells, 4 } };
    struct podium_form form;
    enum podium_status status =
        podium_draft_save(c->pd, &scoring, &c->arena, &faults);
    return status == PODIUM_OK
        ? podium_form_load(c->pd, NULL, "E2", &c->arena, &form)
        : status;
}
CALL(do_progress)
{
    struct podium_progress progress;
    return podium_progress_load(c->pd, NULL, &c->arena, &progress);
}
/* Who may not see it is refused, unless there is no memory to say so. */
CALL(do_refused)
{
    struct podium_progress progress;
    enum podium_status status =
        podium_progress_load(c->pd, NULL, &c->arena, &progress);
    return status == PODIUM_REFUSED ? PODIUM_OK : status;
}
CALL(do_receipt)
{
    struct podium_receipt found;
    struct podium_receipts late;
    const char *text;
    enum podium_status status = podium_sheet_list_late(c->pd, &c->arena, &late);
    if (status == PODIUM_OK)
        status = podium_receipt_find(c->pd, receipt, &c->arena, &found);
    return status == PODIUM_OK
        ? podium_receipt_find_by_request(c->pd, "0", &c->arena, &text)
        : status;
}
CALL(do_admit)
{
    return podium_sheet_admit(c->pd, receipt, "test");
}
CALL(do_handover)
{
    struct podium_transferred moved;
    const struct podium_transfer order = {
        .from = "J1", .to = "J3", .reason = "ill"
    };
    enum podium_status status =
        podium_assignment_train(c->pd, &order, &c->arena, &moved);
    return status == PODIUM_OK
        ? podium_assignment_replace(c->pd, &order, &c->arena, &moved)
        : status;
}
CALL(do_discrepancies)
{
    struct podium_discrepancies all;
    struct podium_contest_status overview;
    enum podium_status status =
        podium_discrepancy_list(c->pd, NULL, &c->arena, &all);
    return status == PODIUM_OK
        ? podium_contest_status_load(c->pd, &c->arena, &overview)
        : status;
}
CALL(do_third)
{
    return podium_discrepancy_resolve(c->pd,
        &(const struct podium_resolution){
            NULL, "E1", PODIUM_RESOLUTION_THIRD, "J3", "far apart" });
}
CALL(do_rescore)
{
    return podium_discrepancy_resolve(c->pd,
        &(const struct podium_resolution){
            NULL, "E1", PODIUM_RESOLUTION_RESCORE, NULL, "far apart" });
}
CALL(do_papers)
{
    struct podium_papers papers;
    struct podium_paper_id paper;
    enum podium_status status =
        podium_paper_list(c->pd, NULL, NULL, &c->arena, &papers);
    return status == PODIUM_OK
        ? podium_paper_find(c->pd, papers.items[0].key, &c->arena, &paper)
        : status;
}
CALL(do_key_in)
{
    struct podium_double_entry keying;
    struct podium_double_entries list;
    struct podium_entered done;
    struct podium_faults faults;
    const struct podium_cell cells[] = { { "a", "7,5" },
        { "a.comment", "new" } };
    const struct podium_typing typed = {
        .paper = { NULL, "E2", "J1" }, .scores = { cells, 2 }, .comment = "good"
    };
    enum podium_status status =
        podium_paper_check(c->pd, &typed, &c->arena, &faults);
    if (status == PODIUM_OK)
        status =
            podium_double_entry_open(c->pd, &typed.paper, &c->arena, &keying);
    if (status == PODIUM_OK)
        status = podium_double_entry_list(c->pd, &c->arena, &list);
    return status == PODIUM_OK
        ? podium_paper_enter(c->pd, &typed, &c->arena, &faults, &done)
        : status;
}
CALL(do_abstain)
{
    return podium_conflict_declare(c->pd, NULL, "E2", "kin");
}
CALL(do_blockers)
{
    struct podium_blockers blockers;
    struct podium_waivers waived;
    enum podium_status status =
        podium_blocker_list(c->pd, &c->arena, &blockers);
    return status == PODIUM_OK ? podium_waiver_list(c->pd, &c->arena, &waived)
                               : status;
}
CALL(do_phase_next)
{
    const char *phase;
    enum podium_status status = podium_phase_get(c->pd, &c->arena, &phase);
    return status == PODIUM_OK
        ? podium_phase_next(c->pd, &waive_all, &c->arena, &phase)
        : status;
}
CALL(do_rounds)
{
    struct podium_rounds rounds;
    return podium_round_list(c->pd, &c->arena, &rounds);
}
CALL(do_round_move)
{
    return podium_round_move(c->pd, "R1", false);
}
CALL(do_overview)
{
    struct podium_contest_status o;
    return podium_contest_status_load(c->pd, &c->arena, &o);
}
CALL(do_own)
{
    struct podium_worklist own;
    bool may;
    enum podium_status status = podium_visibility_check(c->pd, "own", &may);
    return status == PODIUM_OK
        ? podium_worklist_load(c->pd, NULL, &c->arena, &own)
        : status;
}
CALL(do_check)
{
    struct podium_issues issues;
    const char *fact;
    enum podium_status status = podium_check(c->pd, &c->arena, &issues);
    return status == PODIUM_OK
        ? podium_fact_get(c->pd, "name", &c->arena, &fact)
        : status;
}
#define FILE_OF(p)                                                             \
    (const struct podium_table_file)                                           \
    {                                                                          \
        .path = (p)                                                            \
    }
CALL(do_import)
{
    struct podium_imported done;
    return podium_import(
        c->pd, "entries", &FILE_OF(entry_rows), &c->arena, &done);
}
CALL(do_import_workbook)
{
    struct podium_imported done;
    return podium_import(c->pd, "authors",
        &FILE_OF("tests/data/office/authors-libreoffice.xlsx"), &c->arena,
        &done);
}
CALL(do_import_form)
{
    const struct podium_form_file form = { .file = { .path = form_rows },
        .add_units = true,
        .rule = PODIUM_RESUBMISSION_LAST };
    struct podium_form_imported done;
    return podium_form_import(c->pd, &form, &c->arena, &done);
}
CALL(do_import_encoded)
{
    struct podium_imported done;
    const struct podium_table_file file = {
        .path = encoded_rows, .encoding = "tcvn3", .fill_down = "field"
    };
    return podium_import(c->pd, "entries", &file, &c->arena, &done);
}
CALL(do_import_sheets)
{
    struct podium_imported done;
    return podium_import(
        c->pd, "sheets", &FILE_OF(sheet_rows), &c->arena, &done);
}
CALL(do_export)
{
    struct podium_export_style style = { 0 };
    struct podium_columns columns;
    const char *text;
    enum podium_status status =
        podium_export(c->pd, "entries", &style, &c->arena, &text);
    if (status == PODIUM_OK)
        status = podium_export(c->pd, "sheets", &style, &c->arena, &text);
    return status == PODIUM_OK
        ? podium_column_list("entries", &c->arena, &columns)
        : status;
}
CALL(do_row_add)
{
    struct podium_cell cells[] = { { "unit", "U9" }, { "name", "Ấn" } };
    struct podium_cells row = { cells, 2 };
    struct podium_faults faults;
    return podium_row_add(c->pd, "units", &row, &c->arena, &faults);
}
CALL(do_because)
{
    return podium_reason_set(c->pd, "test");
}
CALL(do_person_add)
{
    struct podium_cell cells[] = { { "person", "J9" }, { "name", "An" },
        { "roles", "judge" } };
    struct podium_cells row = { cells, 3 };
    struct podium_faults faults;
    return podium_row_add(c->pd, "people", &row, &c->arena, &faults);
}
CALL(do_with_request)
{
    struct podium_options o = { .mode = PODIUM_MODE_WRITE,
        .now = WORLD_NOW,
        .request = "00112233445566778899aabbccddeeff" };
    enum podium_status status = podium_open(path_of("work", 0), &o, &c->second);
    if (status == PODIUM_OK)
        status = podium_begin(c->second);
    return status == PODIUM_OK ? podium_end(c->second, PODIUM_OK) : status;
}
CALL(do_row_edit)
{
    struct podium_cell cells[] = { { "unit", "U1" }, { "name", "Ấn" } };
    struct podium_cells row = { cells, 2 };
    struct podium_faults faults;
    return podium_row_edit(c->pd, "units", &row, &c->arena, &faults);
}
CALL(do_row_withdraw)
{
    struct podium_cell cells[] = { { "entry", "E2" } };
    struct podium_cells key = { cells, 1 };
    return podium_row_withdraw(c->pd, "entries", &key, "test");
}
CALL(do_row_list)
{
    struct podium_rows rows;
    return podium_row_list(c->pd, "people", &c->arena, &rows);
}
CALL(do_duplicates)
{
    struct podium_duplicates all;
    return podium_duplicate_list(c->pd, NULL, 0, &c->arena, &all);
}
static enum podium_status
add_row(struct call *c, const char *table, const struct podium_cell *cells,
    size_t n)
{
    struct podium_faults faults;
    return podium_row_add(
        c->pd, table, &(struct podium_cells){ cells, n }, &c->arena, &faults);
}
/* Its steps are one transaction, so that nothing is left of the first. */
CALL(do_detect)
{
    const struct podium_cell cells[] = { { "entry", "E1" }, { "position", "1" },
        { "name", "An" } };
    int64_t count;
    enum podium_status status = podium_begin(c->pd);
    if (status != PODIUM_OK)
        return status;
    status = add_row(c, "authors", cells, 3);
    if (status == PODIUM_OK)
        status = podium_conflict_detect(c->pd, NULL, 0, &count);
    return podium_end(c->pd, status);
}
CALL(do_consents)
{
    const struct podium_cell author[] = { { "entry", "E2" },
        { "position", "1" }, { "name", "Bé" }, { "birth_date", "2016-01-02" } };
    const struct podium_cell cells[] = { { "entry", "E2" }, { "author", "1" },
        { "who", "self" }, { "purpose", "data" }, { "given", "2026-01-02" },
        { "kept", "paper" } };
    struct podium_faults faults;
    struct podium_issues issues;
    enum podium_status status = podium_begin(c->pd);
    if (status != PODIUM_OK)
        return status;
    status = add_row(c, "authors", author, 4);
    if (status == PODIUM_OK)
        status = podium_row_add(c->pd, "consents",
            &(struct podium_cells){ cells, 6 }, &c->arena, &faults);
    if (status == PODIUM_OK)
        status = podium_check(c->pd, &c->arena, &issues);
    return podium_end(c->pd, status);
}
CALL(do_erase)
{
    const struct podium_erasure what = { .entry = "E2", .reason = "test" };
    struct podium_erased found;
    return podium_erase(c->pd, &what, &c->arena, &found);
}
CALL(do_attendance)
{
    return podium_attendance_set(c->pd, "E1", "absent", "test");
}
CALL(do_dossier)
{
    const struct podium_cell cells[] = { { "entry", "E1" }, { "item", "photo" },
        { "address", "https://example.org/p" } };
    struct podium_dossier all;
    enum podium_status status = podium_begin(c->pd);
    if (status != PODIUM_OK)
        return status;
    status = add_row(c, "dossiers", cells, 3);
    if (status == PODIUM_OK)
        status = podium_dossier_check(c->pd, &c->arena, &all);
    return podium_end(c->pd, status);
}
CALL(do_ratings)
{
    struct podium_rating_source source = { .path = rating_rows,
        .facets = true };
    struct podium_rating_table table;
    struct podium_faults faults;
    return podium_ratings_read(&source, &c->arena, &table, &faults);
}

/* What is called, in which contest, as whom (J1, or else the organiser). */
static const struct {
    const char *name, *state;
    enum podium_status (*call)(struct call *c);
    bool as_judge;
} calls[] = {
    { "open", "base", do_open, false },
    { "create", "base", do_create, false },
    { "transaction", "base", do_transaction, false },
    { "request_done", "base", do_request_done, false },
    { "key_make", "base", do_key_make, false },
    { "key_read", "base", do_key_read, false },
    { "key_protect", "base", do_key_protect, false },
    { "unlock", "base", do_unlock, true },
    { "consent", "base", do_consent, false },
    { "consent_with", "base", do_consent_with, false },
    { "signs_by_code", "base", do_signs_by_code, false },
    { "card_issue", "base", do_card_issue, false },
    { "key_add", "base", do_key_add, false },
    { "key_revoke", "base", do_key_revoke, false },
    { "key_list", "base", do_key_list, false },
    { "log", "base", do_log, false },
    { "log_export", "base", do_log_export, false },
    { "head", "base", do_head, false },
    { "verify", "late", do_verify, false },
    { "merge", "base", do_merge, false },
    { "ballot_export", "base", do_ballot_export, false },
    { "ballot_import", "base", do_ballot_import, false },
    { "dossier_copy", "base", do_dossier_copy, false },
    { "dispute_list", "disputed", do_dispute_list, false },
    { "dispute_decide", "disputed", do_dispute_decide, false },
    { "backup", "base", do_backup, false },
    { "restore", "base", do_restore, false },
    { "audit", "ended", do_audit, false },
    { "rank", "ended", do_rank, false },
    { "judge_report", "ended", do_judge_report, false },
    { "code_renew", "base", do_code_renew, true },
    { "award_propose", "ended", do_award_propose, false },
    { "award_decide", "ended", do_award_decide, false },
    { "award_cite", "decided", do_award_cite, false },
    { "comment_withhold", "proposed", do_comment_withhold, false },
    { "comment_list", "proposed", do_comment_list, false },
    { "award_decide_all", "proposed", do_award_decide_all, false },
    { "award_settle", "threshold", do_threshold_set, false },
    { "award_list", "proposed", do_award_list, false },
    { "certificates", "proposed", do_certificates, false },
    { "number", "decided", do_number, false },
    { "numbered_list", "numbered", do_numbered_list, false },
    { "chosen_certificates", "numbered", do_chosen_certificates, false },
    { "certificate_replace", "numbered", do_certificate_replace, false },
    { "certificate_revoke", "numbered", do_certificate_revoke, false },
    { "certificate_key", "numbered", do_certificate_key, false },
    { "certificate_keys", "signed", do_certificate_keys, false },
    { "certificate_sign", "signed", do_sign, false },
    { "proof_list", "signed", do_proof_list, false },
    { "proof_check", "signed", do_proof_check, false },
    { "check_proofs", "signed", do_check_proofs, false },
    { "edition", "published", do_edition, false },
    { "archive", "published", do_archive, false },
    { "feedback", "published", do_feedback, false },
    { "ceremony", "published", do_ceremony, false },
    { "assign", "base", do_assign, false },
    { "submit", "base", do_submit, true },
    { "draft", "base", do_draft, true },
    { "progress", "base", do_progress, false },
    { "refused", "base", do_refused, true },
    { "abstain", "base", do_abstain, true },
    { "transfer", "base", do_handover, false },
    { "papers", "base", do_papers, false },
    { "key_in", "base", do_key_in, false },
    { "discrepancies", "apart", do_discrepancies, false },
    { "third", "apart", do_third, false },
    { "rescore", "apart", do_rescore, false },
    { "receipt", "late", do_receipt, false },
    { "admit", "late", do_admit, true },
    { "blockers", "base", do_blockers, false },
    { "phase_next", "base", do_phase_next, false },
    { "rounds", "base", do_rounds, false },
    { "round_move", "base", do_round_move, false },
    { "overview", "base", do_overview, false },
    { "own", "base", do_own, true },
    { "check", "base", do_check, false },
    { "import", "base", do_import, false },
    { "import_workbook", "base", do_import_workbook, false },
    { "duplicates", "base", do_duplicates, false },
    { "detect", "base", do_detect, false },
    { "consents", "base", do_consents, false },
    { "erase", "base", do_erase, false },
    { "attendance", "base", do_attendance, false },
    { "dossier", "base", do_dossier, false },
    { "import_form", "base", do_import_form, false },
    { "import_encoded", "base", do_import_encoded, false },
    { "import_sheets", "base", do_import_sheets, false },
    { "export", "ended", do_export, false },
    { "row_add", "base", do_row_add, false },
    { "because", "base", do_because, false },
    { "person_add", "base", do_person_add, false },
    { "with_request", "base", do_with_request, false },
    { "row_edit", "base", do_row_edit, false },
    { "row_withdraw", "base", do_row_withdraw, false },
    { "row_list", "base", do_row_list, false },
    { "ratings", "base", do_ratings, false },
};

/* ---- the contests ---- */

static void
write_file(const char *path, const char *text)
{
    FILE *f = fopen(path, "wb");
    if (!f || fputs(text, f) < 0 || fclose(f) != 0)
        die(NULL, path);
}

static const char *
kept(const char *path)
{
    char *copy = strdup(path);
    if (!copy)
        die(NULL, path);
    return copy;
}

static void
must(struct podium *pd, enum podium_status status)
{
    if (status != PODIUM_OK)
        die(pd, "the contests");
}

static void
judge_submits(const char *path, int points)
{
    struct podium_arena arena = { 0 };
    struct podium_submitted done;
    struct podium *pd = open_as(path, "J1", &world_judges[0], WORLD_NOW);
    must(pd, submit_sheet(pd, 1, points, &arena, &done));
    snprintf(last_receipt, sizeof last_receipt, "%s", done.receipt);
    podium_close(pd);
    podium_arena_free(&arena);
}

static struct podium *
as_organiser(const char *path)
{
    return open_as(path, "O01", &world_organiser, WORLD_NOW);
}

/* A contest whose certificates are signed, and one of the proofs. */
static void
make_signed(void)
{
    char hex[PODIUM_PUBLIC_ROOM];
    const struct podium_key key = proof_key();
    struct podium_certificates list;
    struct podium_arena arena = { 0 };
    copy_file(path_of("numbered", 0), path_of("signed", 0));
    struct podium *pd = as_organiser(path_of("signed", 0));
    podium_key_public(&key, hex);
    must(pd, podium_certificate_key_set(pd, hex, NULL));
    must(pd,
        podium_certificate_list(
            pd, &(struct podium_certificates_wanted){ 0 }, &arena, &list));
    must(pd, podium_certificate_sign(pd, &key, &arena, &list));
    snprintf(signed_proof, sizeof signed_proof, "%s",
        list.items[0].words[PODIUM_WORD_PROOF]);
    podium_arena_free(&arena);
    podium_close(pd);
}

/* A contest whose results are published. */
static void
make_published(void)
{
    const char *phase;
    struct podium_arena arena = { 0 };
    copy_file(path_of("numbered", 0), path_of("published", 0));
    struct podium *pd = as_organiser(path_of("published", 0));
    must(pd, podium_reason_set(pd, "test"));
    must(pd, podium_phase_next(pd, &waive_all, &arena, &phase));
    podium_arena_free(&arena);
    podium_close(pd);
}

static void
make_states(void)
{
    struct podium_arena arena = { 0 };
    struct podium_merged merged;
    struct podium_merge_conflicts list;
    struct podium_imported done;
    const char *phase;
    entry_rows = kept(path_of("entries", 1));
    write_file(
        entry_rows, "entry,title,field\nE1,Kite,F\nE7,\"Đắk Lắk; ‘x’\",F\n");
    form_rows = kept(path_of("form", 1));
    write_file(form_rows,
        "When,What,Track,Who,School\n"
        "1/2/2026 8:00,Kite,F,\"Lò An, Vì Ba\",Two\n"
        "2/2/2026 8:00,KITE,F,Lò An,U1\n3/2/2026 8:00,Kèn,F,Cà Tư,Three\n");
    encoded_rows = kept(path_of("encoded", 1));
    write_file(encoded_rows, /* Máy đèn, in TCVN3 */
        "M\xb7 s\xe8;T\xaan gi\xb6i ph\xb8p;L\xdcnh v\xf9"
        "c\n"
        "E1;M\xb8y \xae\xcc"
        "n;F\nE7;NGUY\xd4N;\n;T\xe6ng: 2\n");
    sheet_rows = kept(path_of("sheets", 1));
    write_file(sheet_rows,
        "round,entry,judge,a,a.comment\nR1,E1,J1,5,new\nR1,E2,J2,7.5,\n");
    apart_rows = kept(path_of("apart_sheets", 1));
    write_file(apart_rows, "round,entry,judge,a\nR1,E1,J1,5\nR1,E1,J2,15\n");
    rating_rows = kept(path_of("ratings", 1));
    write_file(rating_rows, "entry,judge,score\nA,X,1\nB,X,2\nA,Y,3\n");
    key_file = kept(path_of("key", 0));
    made = kept(path_of("made", 0));
    other = kept(path_of("other", 0));
    copy_file(path_of("base", 0), other);
    judge_submits(other, 9);
    ballot = kept(path_of("issued", 0));
    judge_submits(ballot, 3);
    snprintf(receipt, sizeof receipt, "%s", last_receipt);
    /* disputed: the same sheet, otherwise */
    copy_file(path_of("base", 0), path_of("disputed", 0));
    judge_submits(path_of("disputed", 0), 4);
    struct podium *pd = as_organiser(path_of("disputed", 0));
    must(pd, podium_merge(pd, other, &arena, &merged));
    must(pd, podium_merge_conflict_list(pd, &arena, &list));
    snprintf(conflict_id, sizeof conflict_id, "%s", list.items[0].id);
    podium_close(pd);
    /* threshold: ended, with a threshold for the meeting to set; ended */
    copy_file(path_of("base", 0), path_of("threshold", 0));
    pd = as_organiser(path_of("threshold", 0));
    write_file(path_of("prizes", 1),
        "prize,name,position,quota,threshold,at_meeting\n"
        "first,First,1,1,2,\nlate,Late,2,1,,yes\n");
    must(pd, podium_reason_set(pd, "test"));
    must(pd,
        podium_import(
            pd, "prizes", &FILE_OF(path_of("prizes", 1)), &arena, &done));
    must(pd, podium_import(pd, "sheets", &FILE_OF(sheet_rows), &arena, &done));
    must(pd, podium_round_move(pd, "R1", false));
    must(pd, podium_phase_next(pd, &waive_all, &arena, &phase));
    podium_close(pd);
    copy_file(path_of("threshold", 0), path_of("ended", 0));
    pd = as_organiser(path_of("ended", 0));
    struct call threshold = { .pd = pd };
    must(pd, do_threshold_set(&threshold));
    podium_close(pd);
    copy_file(path_of("ended", 0), path_of("proposed", 0));
    pd = as_organiser(path_of("proposed", 0));
    struct call propose = { .pd = pd };
    must(pd, do_award_propose(&propose));
    podium_close(pd);
    copy_file(path_of("proposed", 0), path_of("decided", 0));
    pd = as_organiser(path_of("decided", 0));
    must(pd, podium_award_decide_all(pd, "test", &(size_t){ 0 }));
    podium_close(pd);
    copy_file(path_of("decided", 0), path_of("numbered", 0));
    pd = as_organiser(path_of("numbered", 0));
    must(pd, do_number(&(struct call){ .pd = pd }));
    podium_close(pd);
    make_signed();
    make_published();
    /* apart: two sheets of E1 further apart than the rules allow */
    copy_file(path_of("base", 0), path_of("apart", 0));
    pd = as_organiser(path_of("apart", 0));
    struct podium_faults faults;
    struct podium_cell rule[] = { { "rule", "discrepancy_between" },
        { "value", "5" } };
    struct podium_cells rules = { rule, 2 };
    must(pd, podium_reason_set(pd, "test"));
    must(pd, podium_row_add(pd, "rules", &rules, &arena, &faults));
    must(pd, podium_import(pd, "sheets", &FILE_OF(apart_rows), &arena, &done));
    podium_close(pd);
    /* late: a ballot after the round was closed */
    copy_file(path_of("base", 0), path_of("late", 0));
    pd = as_organiser(path_of("late", 0));
    struct podium_cell cells[] = { { "person", "J1" },
        { "roles", "judge chair" } };
    struct podium_cells row = { cells, 2 };
    must(pd, podium_row_edit(pd, "people", &row, &arena, &faults));
    must(pd, podium_round_move(pd, "R1", false));
    must(pd, podium_ballot_import(pd, ballot, &arena, &merged));
    podium_close(pd);
    podium_arena_free(&arena);
}

/* ---- trying ---- */

static long tried, bad;

static void
head_of(const char *path, char out[HASH_HEX + 1])
{
    struct podium_options o = { .now = WORLD_NOW };
    struct podium_arena arena = { 0 };
    struct podium *pd;
    const char *hash;
    int64_t count;
    if (podium_open(path, &o, &pd) != PODIUM_OK ||
        podium_head_get(pd, &arena, &hash, &count) != PODIUM_OK)
        die(pd, path);
    snprintf(out, HASH_HEX + 1, "%s", hash);
    podium_close(pd);
    podium_arena_free(&arena);
}

static void
complain(const char *name, long at, const char *what)
{
    bad++;
    fprintf(stderr, "%s, allocation %ld%s: %s\n", name, at,
        for_good ? " and on" : "", what);
}

/* Call i with its allocation `at` failing; false once there are fewer. */
static bool
try_one(size_t i, long at)
{
    char before[HASH_HEX + 1], after[HASH_HEX + 1];
    const char *work = path_of("work", 0);
    struct call c = { .pd = calls[i].as_judge
            ? open_as(work, "J1", &world_judges[0], WORLD_NOW)
            : as_organiser(work) };
    head_of(work, before);
    failed_one = false;
    countdown = at;
    enum podium_status status = calls[i].call(&c);
    countdown = -1;
    bool any = failed_one;
    char words[512];
    snprintf(words, sizeof words, "%s (%s)", podium_status_name(status),
        podium_message(c.second ? c.second : c.pd));
    podium_close(c.second);
    podium_close(c.pd);
    podium_arena_free(&c.arena);
    remove(made);
    if (!any)
        return false;
    tried++;
    head_of(work, after);
    if (status != PODIUM_OK && status != PODIUM_NOMEM)
        complain(calls[i].name, at, words);
    else if (status != PODIUM_OK && strcmp(before, after) != 0)
        complain(calls[i].name, at, "failed, and changed the file");
    if (strcmp(before, after) != 0 || at % 97 == 0) {
        if (!verifies(work))
            complain(calls[i].name, at, "the file does not verify");
        copy_file(path_of(calls[i].state, 0), work);
    }
    return true;
}

int
main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    int from = atoi(argv[2]), to = atoi(argv[3]);
    const char *only = getenv("ONLY");
    world_make(argv[1], false);
    make_states();
    for (int mode = 0; mode < 2; mode++) {
        for_good = mode == 1;
        for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
            if (only && strcmp(only, calls[i].name) != 0)
                continue;
            copy_file(path_of(calls[i].state, 0), path_of("work", 0));
            /* Each function begins at another number, so that a few percent
             * of all still meet every kind of place. */
            bool more = true;
            for (long at = 0; more; at++)
                if ((at + (long)i * 7) % 100 >= from &&
                    (at + (long)i * 7) % 100 < to)
                    more = try_one(i, at);
        }
    }
    printf("tried %ld bad %ld\n", tried, bad);
    return 0;
}

/* test_begin.c - every public function that reads or writes for a person asks
 * for her first: who may not, hears the same of each, whatever is in the file,
 * and gets nothing. */
/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <glob.h>
#include <stdlib.h>

#include "record/log.h"
#include "record/stmt.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static bool
drop(void *data, const char *bytes, size_t size)
{
    (void)bytes;
    *(size_t *)data += size;
    return true;
}

/* ---- readers: each fills *out, which has a count, with what it found ---- */

static size_t given; /* how much the last call gave */

#define READS(name, type, gave, ...)                                           \
    static enum podium_status try_##name(struct world *w)                      \
    {                                                                          \
        type out;                                                              \
        memset(&out, 'K', sizeof out);                                         \
        enum podium_status status = name(w->pd, __VA_ARGS__);                  \
        given = (size_t)(gave);                                                \
        return status;                                                         \
    }
#define A &w->arena, &out
READS(podium_rank, struct podium_rankings, out.count, NULL, NULL, A)
READS(podium_discrepancy_list, struct podium_discrepancies, out.count, NULL, A)
READS(podium_award_propose, struct podium_proposals, out.count, NULL, NULL, A)
READS(podium_award_list, struct podium_awards, out.count, A)
READS(podium_award_outdated, struct podium_outdated_awards, out.count, A)
READS(podium_amendment_list, struct podium_events, out.count, A)
READS(podium_key_trust_load, struct podium_key_trust, out.sheets, A)
READS(podium_merge_conflict_list, struct podium_merge_conflicts, out.count, A)
READS(podium_sheet_list_late, struct podium_receipts, out.count, A)
READS(podium_certificate_list, struct podium_certificates, out.count,
    &(struct podium_certificates_wanted){ .proposed = true }, A)
static enum podium_status
try_podium_certificate_sign(struct world *w)
{
    const struct podium_key key = { 0 };
    struct podium_certificates none = { 0 };
    given = 0;
    return podium_certificate_sign(w->pd, &key, &w->arena, &none);
}
static enum podium_status
try_podium_certificate_badge_sign(struct world *w)
{
    const struct podium_key key = { 0 };
    struct podium_certificates none = { 0 };
    given = 0;
    return podium_certificate_badge_sign(w->pd, &key, &w->arena, &none);
}
static enum podium_status
try_podium_certificate_list_sign(struct world *w)
{
    const struct podium_key key = { 0 };
    const char *list = "";
    enum podium_status status =
        podium_certificate_list_sign(w->pd, &key, &w->arena, &list);
    given = list != NULL;
    return status;
}
static enum podium_status
try_podium_certificate_check_proofs(struct world *w)
{
    struct podium_certificates none = { 0 };
    struct podium_faults faults = { 0 };
    given = 0;
    return podium_certificate_check_proofs(w->pd, &w->arena, &none, &faults);
}
READS(podium_certificate_key_list, struct podium_certificate_keys, out.count, A)
READS(podium_proof_check, struct podium_proof, out.fault == PODIUM_PROOF_VALID,
    "a.b.c", A)
READS(podium_ceremony_list, struct podium_ceremony, out.count, A)
READS(podium_comment_list, struct podium_comments, out.count, NULL, A)
READS(podium_feedback_list, struct podium_feedbacks, out.count, NULL, A)
static enum podium_status
try_podium_feedback_addresses(struct world *w)
{
    const struct podium_feedbacks none = { 0 };
    struct podium_feedback_addresses out;
    given = 0;
    return podium_feedback_addresses(
        w->pd, "build/no-such-table.csv", &none, &w->arena, &out);
}
READS(podium_edition_load, struct podium_edition, out.list.count, A)
READS(podium_numbered_list, struct podium_numbered_list, out.count, A)
READS(podium_audit_sample, struct podium_audit_sample, out.population,
    &(struct podium_audit){ .dice = "4162354162", .risk = 0.05, .wrong = 0.05 },
    A)
READS(podium_progress_load, struct podium_progress, out.judges.count, NULL, A)
READS(podium_contest_status_load, struct podium_contest_status, out.entries, A)
READS(podium_check, struct podium_issues, out.count, A)
READS(podium_blocker_list, struct podium_blockers, out.count, A)
READS(podium_waiver_list, struct podium_waivers, out.count, A)
READS(podium_round_list, struct podium_rounds, out.count, A)
READS(podium_key_list, struct podium_known_keys, out.count, A)
READS(podium_event_list, struct podium_events, out.count, 0, 0, A)
READS(podium_anchor_find, struct podium_anchor, out.seq, w->pd->head, A)
READS(podium_double_entry_list, struct podium_double_entries, out.count, A)
READS(podium_paper_list, struct podium_papers, out.count, NULL, NULL, A)
READS(podium_assignment_compute, struct podium_assignments, out.load_count,
    &(struct podium_assignment_plan){ .seed = 1 }, A)
READS(podium_worklist_load, struct podium_worklist, out.count, NULL, A)
READS(podium_duplicate_list, struct podium_duplicates, out.count, NULL, 0, A)
READS(podium_attendance_list, struct podium_attendances, out.count, false, A)
READS(podium_detected_conflict_list, struct podium_detected_conflicts,
    out.count, A)
static enum podium_status
try_podium_pool_add(struct world *w)
{
    struct podium_pool pool = { 0 };
    enum podium_status status = podium_pool_add(w->pd, &w->arena, &pool);
    given = pool.count;
    return status;
}
READS(podium_clock_step_list, struct podium_clock_steps, out.count, A)
READS(podium_dossier_check, struct podium_dossier, out.count, A)
READS(podium_dossier_copy, struct podium_dossier, out.count,
    "build/no-such.ballot", A)
READS(podium_withdrawal_find, struct podium_withdrawal, out.time, "person",
    "J2", A)

static const struct podium_paper_id paper = { NULL, "E1", "J2" };
static const struct podium_cell five = { "a", "5" };
static const struct podium_typing typing = { .paper = { NULL, "E1", "J2" },
    .scores = { &five, 1 } };
READS(podium_double_entry_open, struct podium_double_entry, out.form.count,
    &paper, A)
READS(podium_paper_check, struct podium_faults, out.count, &typing, A)

static enum podium_status
try_podium_head_get(struct world *w)
{
    const char *head = "";
    int64_t count = -1;
    enum podium_status status =
        podium_head_get(w->pd, &w->arena, &head, &count);
    given = (size_t)count;
    return status;
}

static enum podium_status
try_podium_log_export(struct world *w)
{
    given = 0;
    return podium_log_export(w->pd, &(struct podium_writer){ drop, &given });
}

static enum podium_status
try_podium_backup(struct world *w)
{
    const char *path = world_path(w, "b.podium");
    int64_t events = -1;
    enum podium_status status = podium_backup(w->pd, path, &w->arena, &events);
    given = (size_t)events;
    remove(path);
    return status;
}

static enum podium_status
export_of(struct world *w, const char *table)
{
    struct podium_export_style style = { 0 };
    const char *text = "";
    enum podium_status status =
        podium_export(w->pd, table, &style, &w->arena, &text);
    given = text ? strlen(text) : 0;
    return status;
}

static enum podium_status
try_podium_export(struct world *w)
{
    return export_of(w, "sheets");
}

static enum podium_status
export_people(struct world *w)
{
    return export_of(w, "people");
}

static enum podium_status
export_rules(struct world *w)
{
    return export_of(w, "rules");
}

static enum podium_status
try_podium_row_list(struct world *w)
{
    struct podium_rows out;
    memset(&out, 'K', sizeof out);
    enum podium_status status =
        podium_row_list(w->pd, "conflicts", &w->arena, &out);
    given = out.rows;
    return status;
}

static enum podium_status
find_entry_withdrawal(struct world *w)
{
    struct podium_withdrawal out = { .time = 1 };
    enum podium_status status =
        podium_withdrawal_find(w->pd, "entry", "E1", &w->arena, &out);
    given = (size_t)out.time;
    return status;
}

static enum podium_status
try_podium_judge_ratings_load(struct world *w)
{
    struct podium_judge_ratings_list out = { .count = 1 };
    enum podium_status status =
        podium_judge_ratings_load(w->pd, "J2", NULL, &w->arena, &out);
    given = out.count;
    return status;
}

#define READER(word, name)                                                     \
    {                                                                          \
        #name, word, try_##name                                                \
    }
static const struct asked {
    const char *name, *word;
    enum podium_status (*try)(struct world *w);
} readers[] = {
    READER("results", podium_rank),
    READER("results", podium_discrepancy_list),
    READER("results", podium_award_propose),
    READER("results", podium_award_list),
    READER("results", podium_award_outdated),
    READER("results", podium_amendment_list),
    READER("results", podium_key_trust_load),
    READER("results", podium_merge_conflict_list),
    READER("results", podium_sheet_list_late),
    { "an entry", "results", find_entry_withdrawal },
    READER("judges", podium_judge_ratings_load),
    READER("judges", podium_comment_list),
    READER("everything", podium_certificate_list),
    READER("everything", podium_numbered_list),
    READER("everything", podium_edition_load),
    READER("everything", podium_feedback_list),
    READER("everything", podium_feedback_addresses),
    READER("script", podium_ceremony_list),
    READER("everything", podium_certificate_key_list),
    READER("everything", podium_proof_check),
    READER("everything", podium_certificate_sign),
    READER("everything", podium_certificate_badge_sign),
    READER("everything", podium_certificate_list_sign),
    READER("everything", podium_certificate_check_proofs),
    READER("everything", podium_audit_sample),
    READER("everything", podium_progress_load),
    READER("everything", podium_contest_status_load),
    READER("everything", podium_check),
    READER("everything", podium_dossier_check),
    READER("everything", podium_pool_add),
    READER("everything", podium_detected_conflict_list),
    READER("everything", podium_attendance_list),
    READER("everything", podium_duplicate_list),
    READER("everything", podium_blocker_list),
    READER("everything", podium_waiver_list),
    READER("everything", podium_round_list),
    READER("everything", podium_key_list),
    READER("everything", podium_anchor_find),
    READER("everything", podium_double_entry_list),
    READER("everything", podium_double_entry_open),
    READER("everything", podium_paper_check),
    READER("everything", podium_paper_list),
    READER("everything", podium_assignment_compute),
    READER("everything", podium_withdrawal_find),
    READER("everything", podium_backup),
    READER("everything", podium_export),
    READER("everything", podium_row_list),
    { "people", "everything", export_people },
    { "rules", "rules", export_rules },
    READER("own", podium_worklist_load),
    READER("log", podium_event_list),
    READER("log", podium_head_get),
    READER("log", podium_clock_step_list),
    READER("log", podium_log_export),
};

/* ---- writers: each with what is there, and with what is not ---- */

static const char *entry; /* E1, or one that nobody has */

#define WRITES(name, ...)                                                      \
    static enum podium_status try_##name(struct world *w)                      \
    {                                                                          \
        return name(w->pd, __VA_ARGS__);                                       \
    }
#define WRITES_OUT(name, type, ...)                                            \
    static enum podium_status try_##name(struct world *w)                      \
    {                                                                          \
        type out;                                                              \
        return name(w->pd, __VA_ARGS__);                                       \
    }
#define ENTRY_CELLS                                                            \
    (&(struct podium_cells){                                                   \
        (const struct podium_cell[]){ { "entry", entry }, { "title", "T" } },  \
        2 })
#define ENTRY_KEY                                                              \
    (&(struct podium_cells){                                                   \
        (const struct podium_cell[]){ { "entry", entry } }, 1 })
#define HANDED                                                                 \
    &(struct podium_transfer)                                                  \
    {                                                                          \
        NULL, "J1", "J2", "x"                                                  \
    }
WRITES_OUT(podium_row_add, struct podium_faults, "entries", ENTRY_CELLS, A)
WRITES_OUT(podium_row_edit, struct podium_faults, "entries", ENTRY_CELLS, A)
WRITES(podium_row_withdraw, "entries", ENTRY_KEY, "x")
WRITES_OUT(podium_assignment_replace, struct podium_transferred, HANDED, A)
WRITES_OUT(podium_assignment_train, struct podium_transferred, HANDED, A)
WRITES(podium_assignment_record, &(struct podium_assignments){ 0 })
WRITES(podium_sheet_admit, "000000000000", "x")
WRITES_OUT(podium_sheet_admit_all, size_t, "x", "x", &out)
WRITES(podium_round_move, *entry == 'E' ? "R1" : "R9", true)
WRITES_OUT(podium_phase_next, const char *, NULL, A)
WRITES_OUT(podium_phase_back, const char *, "x", &out)
WRITES(podium_award_decide, entry, NULL, "x")
WRITES(podium_award_cite, entry, "x")
static const struct podium_comment_id *
comment_id(void)
{
    static struct podium_comment_id id = { .judge = "J2" };
    id.entry = entry;
    return &id;
}
WRITES(podium_comment_withhold, comment_id(), "x")
WRITES(podium_comment_release, comment_id(), "x")
WRITES_OUT(podium_award_decide_all, size_t, "x", &out)
WRITES(podium_award_record, &(struct podium_proposals){ 0 })
WRITES_OUT(podium_certificate_number, size_t,
    &(struct podium_certificates_wanted){ .code = entry }, &out)
WRITES_OUT(podium_certificate_replace_changed, size_t, "x", &out)
WRITES_OUT(
    podium_certificate_replace, int64_t, *entry == 'E' ? 1 : 9, "x", &out)
WRITES(podium_certificate_key_set, entry, "x")
WRITES(podium_certificate_revoke, *entry == 'E' ? 1 : 9, "x")
WRITES_OUT(podium_threshold_set, struct podium_threshold_counts,
    &(struct podium_threshold){ entry, NULL, "5", "x" }, A)
WRITES_OUT(podium_merge, struct podium_merged, "nowhere.podium", A)
WRITES_OUT(podium_ballot_import, struct podium_merged, "nowhere.ballot", A)
WRITES_OUT(podium_ballot_export, int64_t, *entry == 'E' ? "J2" : "J9",
    "b.ballot", &out)
WRITES(podium_merge_conflict_decide, "abcd", true, "x")
WRITES(podium_key_revoke, *entry == 'E' ? "J2" : "J9", "x")

static enum podium_status
try_podium_card_issue(struct world *w)
{
    char code[PODIUM_CODE_ROOM];
    return podium_card_issue(w->pd, *entry == 'E' ? "J2" : "J9", NULL, code);
}

static enum podium_status
try_podium_paper_enter(struct world *w)
{
    struct podium_typing one = typing;
    struct podium_faults faults;
    struct podium_entered out;
    one.paper.entry = entry;
    return podium_paper_enter(w->pd, &one, &w->arena, &faults, &out);
}

static enum podium_status
try_podium_issue_waive(struct world *w)
{
    int64_t count;
    return podium_issue_waive(w->pd, entry, "no_author", "x", &count);
}

static enum podium_status
try_podium_issue_reopen(struct world *w)
{
    int64_t count;
    return podium_issue_reopen(w->pd, entry, "no_author", "x", &count);
}

static enum podium_status
try_podium_blind_code_draw(struct world *w)
{
    int64_t count;
    return podium_blind_code_draw(w->pd, false, &count);
}

static enum podium_status
try_podium_erase(struct world *w)
{
    struct podium_erased found;
    const struct podium_erasure what = { .entry = entry };
    return podium_erase(w->pd, &what, &w->arena, &found);
}

static enum podium_status
try_podium_attendance_set(struct world *w)
{
    return podium_attendance_set(w->pd, entry, "absent", NULL);
}

static enum podium_status
try_podium_conflict_detect(struct world *w)
{
    int64_t count;
    return podium_conflict_detect(w->pd, NULL, 0, &count);
}

static enum podium_status
try_podium_conflict_decide(struct world *w)
{
    return podium_conflict_decide(w->pd, "J1", entry, true, "x");
}

static enum podium_status
try_podium_form_import(struct world *w)
{
    struct podium_form_imported out;
    const char *path = world_file(w, "f.csv", "Title,Name\nT,N\n");
    const struct podium_form_file form = { .file = { .path = path } };
    return podium_form_import(w->pd, &form, &w->arena, &out);
}

static enum podium_status
try_podium_import(struct world *w)
{
    struct podium_imported out;
    const char *path = world_file(w, "e.csv",
        *entry == 'E' ? "entry,title,field\nE1,Kite,F\n" /* as it is */
                      : "entry,title,field\nX9,T,none\n");
    const struct podium_table_file file = { .path = path };
    return podium_import(w->pd, "entries", &file, &w->arena, &out);
}

static const struct asked writers[] = {
    READER("entry.set", podium_row_add),
    READER("entry.set", podium_row_edit),
    READER("entry.set", podium_import),
    READER("entry.set", podium_form_import),
    READER("conflict.detected", podium_conflict_detect),
    READER("conflict.decided", podium_conflict_decide),
    READER("entry.attended", podium_attendance_set),
    READER("personal.erased", podium_erase),
    READER("entry.set", podium_blind_code_draw),
    READER("issue.waived", podium_issue_waive),
    READER("issue.reopened", podium_issue_reopen),
    READER("entry.withdrawn", podium_row_withdraw),
    READER("assignment.set", podium_assignment_replace),
    READER("assignment.set", podium_assignment_train),
    READER("assignment.set", podium_assignment_record),
    READER("sheet.typed", podium_paper_enter),
    READER("sheet.admitted", podium_sheet_admit),
    READER("sheet.admitted", podium_sheet_admit_all),
    READER("round.moved", podium_round_move),
    READER("phase.moved", podium_phase_next),
    READER("phase.returned", podium_phase_back),
    READER("award.decided", podium_award_decide),
    READER("award.cited", podium_award_cite),
    READER("comment.withheld", podium_comment_withhold),
    READER("comment.released", podium_comment_release),
    READER("award.decided", podium_award_decide_all),
    READER("award.proposed", podium_award_record),
    READER("certificate.numbered", podium_certificate_number),
    READER("certificate.numbered", podium_certificate_replace_changed),
    READER("certificate.numbered", podium_certificate_replace),
    READER("certificate.revoked", podium_certificate_revoke),
    READER("certificate_key.set", podium_certificate_key_set),
    READER("threshold.set", podium_threshold_set),
    READER("copy.merged", podium_merge),
    READER("copy.merged", podium_ballot_import),
    READER("ballot.exported", podium_ballot_export),
    READER("ballot.exported", podium_dossier_copy),
    READER("merge.decided", podium_merge_conflict_decide),
    READER("key.registered", podium_card_issue),
    READER("key.revoked", podium_key_revoke),
};

/* Those that ask nobody, or ask later for what only they can know. */
static const char *const open_to_all[] = {
    "podium_message",
    "podium_message_words",
    "podium_language_get",
    "podium_language_set",
    "podium_clock_set",
    "podium_reason_set",
    "podium_begin",
    "podium_end",
    "podium_publish",
    "podium_close",
    "podium_request_is_done",
    /* printed on everything, and in every title bar */
    "podium_fact_get",
    "podium_contest_language_get",
    "podium_phase_get",
    /* these answer who may */
    "podium_visibility_check",
    "podium_visibility_require",
    /* of the handle's own person; who proves herself is asked by her key */
    "podium_key_use",
    "podium_code_use",
    "podium_code_is_needed",
    "podium_consent_by_code",
    "podium_consent_by_key",
    "podium_code_renew",
    "podium_form_load",
    "podium_draft_save",
    "podium_sheet_submit",
    "podium_conflict_declare",
    "podium_ballot_judge",
    /* of what she must have in her hand: a receipt, a request, a sheet of
     * paper */
    "podium_receipt_find",
    "podium_receipt_find_by_request",
    "podium_paper_find",
    /* the law of key.added says who gives whom a second key */
    "podium_key_add",
    /* begins by reading results */
    "podium_discrepancy_resolve",
    /* leaves out numbers; see test_keys.c */
    "podium_verify",
};

/* ---- the tests ---- */

static void
be(struct world *w, const char *person)
{
    free(w->pd->actor_code);
    w->pd->actor_code = person ? strdup(person) : NULL;
    w->pd->actor = 0;
    w->pd->permit = (struct permit_memory){ 0 };
}

static const char *const people[] = { "J1", "S1", "C1", "M1", "A1" };

static void
fill_world(struct world *w, bool closed)
{
    world_small(w);
    world_fill(w, "people",
        "person,name,roles\nS1,S,secretary\nC1,C,chair\nM1,M,member\n"
        "A1,A,announcer\n");
    if (closed)
        assert_status(w->pd, PODIUM_OK, podium_round_move(w->pd, "R1", false));
}

static void
check_reader(struct world *w, const struct asked *d, const char *person)
{
    char refusal[512];
    enum podium_status expected = podium_visibility_require(w->pd, d->word);
    snprintf(refusal, sizeof refusal, "%s",
        expected == PODIUM_REFUSED ? podium_message(w->pd) : "");
    given = 0;
    enum podium_status status = d->try(w);
    bool refused =
        status == PODIUM_REFUSED && strcmp(podium_message(w->pd), refusal) == 0;
    if (refused != (expected == PODIUM_REFUSED))
        fail_msg("%s for %s: %s, %s", d->name, person,
            podium_status_name(status), podium_message(w->pd));
    if (refused && given != 0)
        fail_msg("%s gave %s something", d->name, person);
}

static void
what_may_not_be_seen_is_not_given(void **state)
{
    struct world *w = *state;
    size_t refused = 0;
    for (int closed = 0; closed < 2; closed++) {
        void *fresh;
        assert_int_equal(world_new(&fresh), 0);
        w = fresh;
        fill_world(w, closed);
        for (size_t p = 0; p < COUNT(people); p++)
            for (size_t i = 0; i < COUNT(readers); i++) {
                be(w, people[p]);
                check_reader(w, &readers[i], people[p]);
                refused += podium_visibility_require(w->pd, readers[i].word) ==
                    PODIUM_REFUSED;
            }
        world_free(&fresh);
    }
    assert_true(refused > 100);
}

/* In a transaction of the caller's own, too. */
static void
a_transaction_changes_nothing_about_it(void **state)
{
    struct world *w = *state;
    struct podium_rankings all;
    fill_world(w, false);
    be(w, "J1");
    assert_status(w->pd, PODIUM_OK, podium_begin(w->pd));
    assert_status(
        w->pd, PODIUM_REFUSED, podium_rank(w->pd, NULL, NULL, &w->arena, &all));
    assert_status(w->pd, PODIUM_OK, podium_end(w->pd, PODIUM_OK));
}

/* Whether or not what she names is there. */
static void
check_writer(struct world *w, const struct asked *d, const char *person)
{
    char refusal[512];
    enum podium_status expected = permit_check_kind(w->pd, d->word);
    snprintf(refusal, sizeof refusal, "%s", podium_message(w->pd));
    for (int there = 0; expected == PODIUM_REFUSED && there < 2; there++) {
        entry = there ? "E1" : "X9";
        enum podium_status status = d->try(w);
        if (status != PODIUM_REFUSED ||
            strcmp(podium_message(w->pd), refusal) != 0)
            fail_msg("%s of %s by %s: %s, %s", d->name, entry, person,
                podium_status_name(status), podium_message(w->pd));
    }
}

static void
who_may_not_write_learns_nothing(void **state)
{
    struct world *w = *state;
    fill_world(w, false);
    for (size_t p = 0; p < COUNT(people); p++)
        for (size_t i = 0; i < COUNT(writers); i++) {
            be(w, people[p]);
            check_writer(w, &writers[i], people[p]);
        }
}

static void
who_holds_the_file_and_is_not_named_sees_all_of_it(void **state)
{
    struct world *w = *state;
    fill_world(w, false);
    be(w, NULL);
    for (size_t i = 0; i < COUNT(readers); i++)
        assert_status(w->pd, PODIUM_OK,
            podium_visibility_require(w->pd, readers[i].word));
    assert_status(w->pd, PODIUM_OK, try_podium_export(w));
    assert_true(given > 0);
}

static bool
is_listed(const char *name)
{
    for (size_t i = 0; i < COUNT(readers); i++)
        if (strcmp(readers[i].name, name) == 0)
            return true;
    for (size_t i = 0; i < COUNT(writers); i++)
        if (strcmp(writers[i].name, name) == 0)
            return true;
    for (size_t i = 0; i < COUNT(open_to_all); i++)
        if (strcmp(open_to_all[i], name) == 0)
            return true;
    return false;
}

/* The name before "(struct podium *pd" or "(const struct podium *pd", maybe on
 * the line before. */
static size_t
check_header(const char *path)
{
    char text[32768], name[64];
    size_t found = 0;
    FILE *f = fopen(path, "r");
    assert_non_null(f);
    size_t n = fread(text, 1, sizeof text - 1, f);
    assert_true(n < sizeof text - 1);
    fclose(f);
    text[n] = '\0';
    for (const char *at = text; (at = strstr(at, "struct podium *pd")); at++) {
        const char *end = at;
        while (end > text && *end != '(')
            end--;
        const char *start = end;
        while (start > text &&
            (start[-1] == '_' || (start[-1] >= 'a' && start[-1] <= 'z')))
            start--;
        snprintf(name, sizeof name, "%.*s", (int)(end - start), start);
        if (!is_listed(name))
            fail_msg("%s: who may call %s?", path, name);
        found++;
    }
    return found;
}

static void
every_public_function_is_in_a_table(void **state)
{
    glob_t headers;
    size_t found = 0;
    assert_int_equal(glob("include/podium/*.h", 0, NULL, &headers), 0);
    for (size_t i = 0; i < headers.gl_pathc; i++)
        found += check_header(headers.gl_pathv[i]);
    globfree(&headers);
    assert_true(found > 80);
    (void)state;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_may_not_be_seen_is_not_given),
        TEST(a_transaction_changes_nothing_about_it),
        TEST(who_may_not_write_learns_nothing),
        TEST(who_holds_the_file_and_is_not_named_sees_all_of_it),
        TEST(every_public_function_is_in_a_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

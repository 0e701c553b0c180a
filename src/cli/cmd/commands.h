/* commands.h - every command, and the function that carries it out. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_CMD_COMMANDS_H
#define CLI_CMD_COMMANDS_H

#include "cli/app/app.h"

int cmd_help(struct app *app, int argc, char **argv);
int cmd_new(struct app *app, int argc, char **argv);
int cmd_import(struct app *app, int argc, char **argv);
int cmd_template(struct app *app, int argc, char **argv);
int cmd_export(struct app *app, int argc, char **argv);
int cmd_status(struct app *app, int argc, char **argv);
int cmd_check(struct app *app, int argc, char **argv);
int cmd_check_duplicates(struct app *app, int argc, char **argv);
int cmd_entry_check_in(struct app *app, int argc, char **argv);
int cmd_conflict_detect(struct app *app, int argc, char **argv);
int cmd_conflict_confirm(struct app *app, int argc, char **argv);
int cmd_conflict_dismiss(struct app *app, int argc, char **argv);
int cmd_person_pool(struct app *app, int argc, char **argv);
int cmd_entry_draw(struct app *app, int argc, char **argv);
int cmd_ceremony(struct app *app, int argc, char **argv);
int cmd_feedback(struct app *app, int argc, char **argv);
int cmd_feedback_comments(struct app *app, int argc, char **argv);
int cmd_feedback_release(struct app *app, int argc, char **argv);
int cmd_feedback_withhold(struct app *app, int argc, char **argv);
int cmd_search(struct app *app, int argc, char **argv);
int cmd_publish(struct app *app, int argc, char **argv);
int cmd_erase(struct app *app, int argc, char **argv);
int cmd_check_waive(struct app *app, int argc, char **argv);
int cmd_check_reopen(struct app *app, int argc, char **argv);
int cmd_phase(struct app *app, int argc, char **argv);
int cmd_phase_next(struct app *app, int argc, char **argv);
int cmd_phase_back(struct app *app, int argc, char **argv);
int cmd_round_list(struct app *app, int argc, char **argv);
int cmd_round_open(struct app *app, int argc, char **argv);
int cmd_round_close(struct app *app, int argc, char **argv);
int cmd_row_add(struct app *app, int argc, char **argv);
int cmd_row_edit(struct app *app, int argc, char **argv);
int cmd_row_list(struct app *app, int argc, char **argv);
int cmd_row_show(struct app *app, int argc, char **argv);
int cmd_row_withdraw(struct app *app, int argc, char **argv);
int cmd_assign(struct app *app, int argc, char **argv);
int cmd_assign_replace(struct app *app, int argc, char **argv);
int cmd_assign_train(struct app *app, int argc, char **argv);
int cmd_assign_show(struct app *app, int argc, char **argv);
int cmd_rank(struct app *app, int argc, char **argv);
int cmd_analyse(struct app *app, int argc, char **argv);
int cmd_judge_report(struct app *app, int argc, char **argv);
int cmd_award_propose(struct app *app, int argc, char **argv);
int cmd_award_threshold(struct app *app, int argc, char **argv);
int cmd_award_cite(struct app *app, int argc, char **argv);
int cmd_award_decide(struct app *app, int argc, char **argv);
int cmd_award_list(struct app *app, int argc, char **argv);
int cmd_unit_provinces(struct app *app, int argc, char **argv);
int cmd_certificate_render(struct app *app, int argc, char **argv);
int cmd_certificate_check(struct app *app, int argc, char **argv);
int cmd_certificate_layout(struct app *app, int argc, char **argv);
int cmd_certificate_number(struct app *app, int argc, char **argv);
int cmd_certificate_list(struct app *app, int argc, char **argv);
int cmd_certificate_replace(struct app *app, int argc, char **argv);
int cmd_certificate_revoke(struct app *app, int argc, char **argv);
int cmd_certificate_key(struct app *app, int argc, char **argv);
int cmd_certificate_keys(struct app *app, int argc, char **argv);
int cmd_certificate_page(struct app *app, int argc, char **argv);
int cmd_certificate_verify(struct app *app, int argc, char **argv);
int cmd_score(struct app *app, int argc, char **argv);
int cmd_abstain(struct app *app, int argc, char **argv);
int cmd_progress(struct app *app, int argc, char **argv);
int cmd_discrepancy_list(struct app *app, int argc, char **argv);
int cmd_discrepancy_show(struct app *app, int argc, char **argv);
int cmd_discrepancy_resolve(struct app *app, int argc, char **argv);
int cmd_keyin(struct app *app, int argc, char **argv);
int cmd_sheets(struct app *app, int argc, char **argv);
int cmd_sheet_late(struct app *app, int argc, char **argv);
int cmd_sheet_admit(struct app *app, int argc, char **argv);
int cmd_ballot_export(struct app *app, int argc, char **argv);
int cmd_ballot_import(struct app *app, int argc, char **argv);
int cmd_merge(struct app *app, int argc, char **argv);
int cmd_merge_list(struct app *app, int argc, char **argv);
int cmd_merge_decide(struct app *app, int argc, char **argv);
int cmd_backup(struct app *app, int argc, char **argv);
int cmd_restore(struct app *app, int argc, char **argv);
int cmd_audit_sample(struct app *app, int argc, char **argv);
int cmd_judge_cards(struct app *app, int argc, char **argv);
int cmd_judge_rekey(struct app *app, int argc, char **argv);
int cmd_judge_revoke(struct app *app, int argc, char **argv);
int cmd_key_show(struct app *app, int argc, char **argv);
int cmd_key_list(struct app *app, int argc, char **argv);
int cmd_key_add(struct app *app, int argc, char **argv);
int cmd_key_protect(struct app *app, int argc, char **argv);
int cmd_log_export(struct app *app, int argc, char **argv);
int cmd_log(struct app *app, int argc, char **argv);
int cmd_verify(struct app *app, int argc, char **argv);

#endif

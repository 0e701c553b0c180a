/* commands.c - every command podium has. Usage, help and podium(1) come
 * from this table. */
/* SPDX-License-Identifier: MIT */
#include "cli/app/app.h"

#define ROW_COMMANDS(noun, code)                                               \
    { noun, "add", code " [--COLUMN VALUE ...]", "cmd." noun "_add", WRITES,   \
        cmd_row_add },                                                         \
        { noun, "edit", code " --COLUMN VALUE ...", "cmd." noun "_edit",       \
            WRITES, cmd_row_edit },                                            \
        { noun, "list", "", "cmd." noun "_list", READS, cmd_row_list },        \
        { noun, "show", code, "cmd." noun "_show", READS, cmd_row_show },      \
    {                                                                          \
        noun, "withdraw", code " --reason TEXT", "cmd." noun "_withdraw",      \
            WRITES, cmd_row_withdraw                                           \
    }

const struct command commands[] = {
    { "new", NULL, "FILE [--from FOLDER] [--organiser NAME]", "cmd.new",
        NO_FILE, cmd_new },
    { "import", NULL, "TABLE FILE.csv [--dry-run] [--reason TEXT]",
        "cmd.import", WRITES, cmd_import },
    { "export", NULL, "TABLE [FILE.csv] [--semicolon]", "cmd.export", READS,
        cmd_export, "rules" },
    { "status", NULL, "", "cmd.status", READS, cmd_status, "own" },
    { "check", NULL, "", "cmd.check", READS, cmd_check },
    { "phase", NULL, "", "cmd.phase", READS, cmd_phase },
    { "phase", "next", "[--waive ID,... --reason TEXT]", "cmd.phase_next",
        WRITES, cmd_phase_next },
    { "round", "list", "", "cmd.round_list", READS, cmd_round_list },
    { "round", "open", "[ROUND]", "cmd.round_open", WRITES, cmd_round_open },
    { "round", "close", "ROUND", "cmd.round_close", WRITES, cmd_round_close },
    ROW_COMMANDS("entry", "ENTRY"),
    ROW_COMMANDS("person", "PERSON"),
    ROW_COMMANDS("conflict", "JUDGE --entry ENTRY|--unit UNIT"),
    { "assign", NULL,
        "[--round R] [--field F] [--seed N] [--dry-run] [--afresh]",
        "cmd.assign", WRITES, cmd_assign },
    { "assign", "show", "", "cmd.assign_show", READS, cmd_assign_show },
    { "assign", "replace", "JUDGE --by JUDGE --reason TEXT [--round R]",
        "cmd.assign_replace", WRITES, cmd_assign_replace },
    { "assign", "train", "JUDGE --beside JUDGE [--round R]", "cmd.assign_train",
        WRITES, cmd_assign_train },
    { "assign", "withdraw", "ROUND --entry E --judge J --reason TEXT",
        "cmd.assign_withdraw", WRITES, cmd_row_withdraw },
    { "rank", NULL, "[--round R] [--field F] [--explain ENTRY] [--certainty]",
        "cmd.rank", READS, cmd_rank, "results" },
    { "analyse", NULL,
        "FILE.csv|[--field F] [--round R] [--method M] [--report R]"
        " [--criteria mean|facet] [--weights NAME=W,...] [--prizes K]"
        " [--draws N] [--seed S] [--chart] [--picture FILE.png|.svg|.pdf]",
        "cmd.analyse", NO_FILE, cmd_analyse, "results" },
    { "award", "propose", "[--round R] [--field F] [--dry-run]",
        "cmd.award_propose", WRITES, cmd_award_propose, "results" },
    { "award", "threshold", "PRIZE POINTS [--field F] --reason TEXT",
        "cmd.award_threshold", WRITES, cmd_award_threshold, "results" },
    { "award", "decide",
        "ENTRY PRIZE|none --reason TEXT | --as-proposed [--reason TEXT]",
        "cmd.award_decide", WRITES, cmd_award_decide, "results" },
    { "award", "list", "", "cmd.award_list", READS, cmd_award_list, "results" },
    { "certificate", "render",
        "FILE.pdf [--separate FOLDER] [--entry ENTRY] [--proposed]"
        " [--font FAMILY]",
        "cmd.certificate_render", EXAMINES, cmd_certificate_render },
    { "score", NULL,
        "[ENTRY CRITERION=POINTS ... [--comment TEXT] [--submit]"
        " [--reason TEXT] [--judge J] | --grid | --list | --review]"
        " [--round R]",
        "cmd.score", WRITES, cmd_score, "own" },
    { "abstain", NULL, "ENTRY --reason TEXT [--judge J] [--round R]",
        "cmd.abstain", WRITES, cmd_abstain, "own" },
    { "progress", NULL, "[--round R] [--watch]", "cmd.progress", READS,
        cmd_progress },
    { "sheets", NULL,
        "FILE.pdf --judge J | --all [--grid] [--round R] [--font FAMILY]",
        "cmd.sheets", READS, cmd_sheets },
    { "keyin", NULL,
        "[ENTRY JUDGE CRITERION=POINTS ... [--settle] [--comment TEXT]"
        " [--reason TEXT] | --list] [--round R]",
        "cmd.keyin", WRITES, cmd_keyin },
    { "discrepancy", "list", "[--round R]", "cmd.discrepancy_list", READS,
        cmd_discrepancy_list, "results" },
    { "discrepancy", "show", "ENTRY [--round R]", "cmd.discrepancy_show", READS,
        cmd_discrepancy_show, "results" },
    { "discrepancy", "resolve",
        "ENTRY --third JUDGE | --rescore | --uphold --reason TEXT"
        " [--round R]",
        "cmd.discrepancy_resolve", WRITES, cmd_discrepancy_resolve, "results" },
    { "sheet", "admit", "RECEIPT --reason TEXT", "cmd.sheet_admit", WRITES,
        cmd_sheet_admit, "own" },
    { "ballot", "export", "--judge J [FILE.ballot]", "cmd.ballot_export",
        WRITES, cmd_ballot_export },
    { "ballot", "import", "FILE.ballot", "cmd.ballot_import", WRITES,
        cmd_ballot_import },
    { "merge", NULL, "OTHER.podium", "cmd.merge", WRITES, cmd_merge },
    { "merge", "list", "", "cmd.merge_list", READS, cmd_merge_list, "results" },
    { "merge", "decide", "ID here|there --reason TEXT", "cmd.merge_decide",
        WRITES, cmd_merge_decide, "own" },
    { "sheet", "late", "", "cmd.sheet_late", READS, cmd_sheet_late, "results" },
    { "judge", "cards",
        "FILE.pdf [--person P] [--reissue P --reason TEXT] [--font FAMILY]",
        "cmd.judge_cards", WRITES, cmd_judge_cards },
    { "judge", "rekey", "", "cmd.judge_rekey", WRITES, cmd_judge_rekey, "own" },
    { "judge", "report", "[JUDGE] [--round R]", "cmd.judge_report", READS,
        cmd_judge_report, "own" },
    { "judge", "revoke", "PERSON --reason TEXT", "cmd.judge_revoke", WRITES,
        cmd_judge_revoke },
    { "key", "show", "", "cmd.key_show", NO_FILE, cmd_key_show },
    { "key", "list", "", "cmd.key_list", READS, cmd_key_list },
    { "key", "add", "PERSON PUBLIC-KEY", "cmd.key_add", WRITES, cmd_key_add },
    { "key", "protect", "[--new-passphrase-file FILE]", "cmd.key_protect",
        NO_FILE, cmd_key_protect },
    { "log", NULL, "[--after N] [--limit N]", "cmd.log", READS, cmd_log,
        "trail" },
    { "log", "export", "[FILE]", "cmd.log_export", READS, cmd_log_export,
        "trail" },
    { "verify", NULL, "[--receipt CODE] [--anchor HEAD]", "cmd.verify",
        EXAMINES, cmd_verify, "own" },
    { "audit", "sample",
        "--dice DIGITS [--risk 5%] [--wrong 5%] [--margin POINTS] [--round R]",
        "cmd.audit_sample", READS, cmd_audit_sample },
    { "backup", NULL, "FILE", "cmd.backup", READS, cmd_backup },
    { "restore", NULL, "BACKUP [--sure]", "cmd.restore", NO_FILE, cmd_restore },
    { "help", NULL, "[COMMAND | tables]", "cmd.help", NO_FILE, cmd_help },
    { 0 },
};

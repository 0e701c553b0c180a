/* commands.c - every command podium has. Usage, help and podium(1) come
 * from this table. */
/* SPDX-License-Identifier: MIT */
#include "cli/commands.h"

#include "cli/cmd/commands.h"

#define ROW_COMMANDS_SAYING(noun, operand, key, about)                         \
    { noun, "add", operand key " [--COLUMN VALUE ...]", "cmd." about "_add",   \
        WRITES, cmd_row_add, .operands = { 1, 1 }, .reason = MAY_REASON },     \
        { noun, "edit", operand key " --COLUMN VALUE ...",                     \
            "cmd." about "_edit", WRITES, cmd_row_edit, .operands = { 1, 1 },  \
            .reason = MAY_REASON },                                            \
        { noun, "list", "[WORD...]", "cmd." about "_list", READS,              \
            cmd_row_list, .operands = { 0, MANY } },                           \
        { noun, "show", operand, "cmd." about "_show", READS, cmd_row_show,    \
            .operands = { 1, 1 } },                                            \
    {                                                                          \
        noun, "withdraw", operand key " --reason TEXT",                        \
            "cmd." about "_withdraw", WRITES, cmd_row_withdraw,                \
            .operands = { 1, 1 }, .reason = NEEDS_REASON                       \
    }
#define ROW_COMMANDS(noun, operand, key)                                       \
    ROW_COMMANDS_SAYING(noun, operand, key, noun)

const struct command commands[] = {
    { "new", NULL,
        "FILE [--like OLD.podium] [--from FOLDER [--encoding E]"
        " [--fill-down COLUMN,...]] [--organiser NAME]",
        "cmd.new", NO_FILE, cmd_new, .operands = { 1, 1 } },
    { "import", NULL,
        "TABLE FILE.csv|.xlsx [--encoding E] [--worksheet N|NAME]"
        " [--fill-down COLUMN,...] [--dry-run] [--reason TEXT]"
        " [--map [--first-code CODE] [--add-units]"
        " [--resubmitted last|first|each]]",
        "cmd.import", WRITES, cmd_import, .operands = { 2, 2 },
        .reason = MAY_REASON },
    { "export", NULL, "TABLE [FILE.csv] [--semicolon]", "cmd.export", READS,
        cmd_export, .operands = { 1, 2 } },
    { "template", NULL, "FOLDER [--semicolon]", "cmd.template", NO_FILE,
        cmd_template, .operands = { 1, 1 } },
    { "status", NULL, "", "cmd.status", READS, cmd_status },
    { "check", NULL, "", "cmd.check", READS, cmd_check },
    { "check", "duplicates", "[EARLIER.podium ...]", "cmd.check_duplicates",
        READS, cmd_check_duplicates, .operands = { 0, MANY } },
    { "check", "waive", "ENTRY ISSUE --reason TEXT", "cmd.check_waive", WRITES,
        cmd_check_waive, .operands = { 2, 2 }, .reason = NEEDS_REASON },
    { "check", "reopen", "ENTRY ISSUE --reason TEXT", "cmd.check_reopen",
        WRITES, cmd_check_reopen, .operands = { 2, 2 },
        .reason = NEEDS_REASON },
    { "erase", NULL, "ENTRY [--author N] | --person P --reason TEXT [--sure]",
        "cmd.erase", WRITES, cmd_erase, .operands = { 0, 1 },
        .reason = NEEDS_REASON },
    { "phase", NULL, "", "cmd.phase", READS, cmd_phase },
    { "phase", "next", "[--waive ID,... --reason TEXT] [--sure]",
        "cmd.phase_next", WRITES, cmd_phase_next, .reason = MAY_REASON },
    { "phase", "back", "--reason TEXT --with PERSON", "cmd.phase_back", WRITES,
        cmd_phase_back, .reason = NEEDS_REASON },
    { "round", "list", "", "cmd.round_list", READS, cmd_round_list },
    { "round", "open", "[ROUND]", "cmd.round_open", WRITES, cmd_round_open,
        .operands = { 0, 1 } },
    { "round", "close", "ROUND [--sure]", "cmd.round_close", WRITES,
        cmd_round_close, .operands = { 0, 1 } },
    ROW_COMMANDS("entry", "ENTRY", ""),
    { "entry", "check-in", "[ENTRY ... [--absent|--expected] [--reason TEXT]]",
        "cmd.entry_check_in", WRITES, cmd_entry_check_in,
        .operands = { 0, MANY }, .reason = MAY_REASON },
    { "entry", "draw", "[--afresh] [--reason TEXT]", "cmd.entry_draw", WRITES,
        cmd_entry_draw, .reason = MAY_REASON },
    ROW_COMMANDS("person", "PERSON", ""),
    { "person", "pool", "FILE.podium ... [--take PERSON]", "cmd.person_pool",
        WRITES, cmd_person_pool, .operands = { 1, MANY } },
    ROW_COMMANDS("conflict", "JUDGE", " --entry ENTRY|--unit UNIT"),
    { "conflict", "detect", "[EARLIER.podium ...]", "cmd.conflict_detect",
        WRITES, cmd_conflict_detect, .operands = { 0, MANY } },
    { "conflict", "confirm", "JUDGE ENTRY --reason TEXT",
        "cmd.conflict_confirm", WRITES, cmd_conflict_confirm,
        .operands = { 2, 2 }, .reason = NEEDS_REASON },
    { "conflict", "dismiss", "JUDGE ENTRY --reason TEXT",
        "cmd.conflict_dismiss", WRITES, cmd_conflict_dismiss,
        .operands = { 2, 2 }, .reason = NEEDS_REASON },
    ROW_COMMANDS_SAYING(
        "relation", "ENTRY", " --role supervisor|relative --number N", "row"),
    ROW_COMMANDS_SAYING("author", "ENTRY", " --position N", "row"),
    ROW_COMMANDS_SAYING(
        "criterion", "CRITERION", " [--field F] [--round R]", "row"),
    ROW_COMMANDS_SAYING("prize", "PRIZE", " [--field F]", "row"),
    ROW_COMMANDS_SAYING("panel", "ROUND", " --field F --person P", "row"),
    ROW_COMMANDS_SAYING("fact", "KEY", "", "row"),
    ROW_COMMANDS_SAYING("rule", "RULE", " [--field F] [--round R]", "row"),
    ROW_COMMANDS_SAYING("consent", "ENTRY",
        " --author N --who self|representative --purpose P", "row"),
    ROW_COMMANDS_SAYING("dossier", "ENTRY",
        " --item ITEM [--number N] [--file PATH|--address URL]", "row"),
    ROW_COMMANDS_SAYING("unit", "UNIT", "", "row"),
    ROW_COMMANDS_SAYING("field", "FIELD", "", "row"),
    ROW_COMMANDS_SAYING("heading", "HEADING", " [--number N]", "row"),
    { "assign", NULL,
        "[--round R] [--field F] [--seed N] [--dry-run] [--afresh]",
        "cmd.assign", WRITES, cmd_assign },
    { "assign", "show", "", "cmd.assign_show", READS, cmd_assign_show },
    { "assign", "replace", "JUDGE --by JUDGE --reason TEXT [--round R]",
        "cmd.assign_replace", WRITES, cmd_assign_replace, .operands = { 1, 1 },
        .reason = NEEDS_REASON },
    { "assign", "train", "JUDGE --beside JUDGE [--round R]", "cmd.assign_train",
        WRITES, cmd_assign_train, .operands = { 1, 1 } },
    { "assign", "withdraw", "ROUND --entry E --judge J --reason TEXT",
        "cmd.assign_withdraw", WRITES, cmd_row_withdraw, .operands = { 1, 1 },
        .reason = NEEDS_REASON },
    { "rank", NULL, "[--round R] [--field F] [--explain ENTRY] [--certainty]",
        "cmd.rank", READS, cmd_rank },
    { "analyse", NULL,
        "FILE.csv|.xlsx [--encoding E] [--worksheet N|NAME]|[--field F] [--round R] [--method M] [--report R]"
        " [--criteria mean|facet] [--weights NAME=W,...] [--prizes K]"
        " [--draws N] [--seed S] [--chart] [--picture FILE.png|.svg|.pdf]",
        "cmd.analyse", NO_FILE, cmd_analyse, .operands = { 0, 1 } },
    { "award", "propose", "[--round R] [--field F] [--dry-run]",
        "cmd.award_propose", WRITES, cmd_award_propose },
    { "award", "threshold", "PRIZE POINTS [--field F] --reason TEXT",
        "cmd.award_threshold", WRITES, cmd_award_threshold,
        .operands = { 2, 2 }, .reason = NEEDS_REASON },
    { "award", "decide",
        "ENTRY PRIZE|none --reason TEXT | --as-proposed [--reason TEXT]",
        "cmd.award_decide", WRITES, cmd_award_decide, .operands = { 0, 2 },
        .reason = MAY_REASON },
    { "award", "list", "", "cmd.award_list", READS, cmd_award_list },
    { "certificate", "render",
        "FILE.pdf [--separate FOLDER] [--entry ENTRY] [--proposed]"
        " [--font FAMILY]",
        "cmd.certificate_render", EXAMINES, cmd_certificate_render,
        .operands = { 0, 1 } },
    { "score", NULL,
        "[ENTRY CRITERION=POINTS ... [CRITERION.comment|note|unsure=TEXT ...]"
        " [--comment TEXT] [--submit] [--reason TEXT] [--judge J] |"
        " --grid | --list | --review] [--round R]",
        "cmd.score", WRITES, cmd_score, .operands = { 0, MANY },
        .reason = MAY_REASON, .asks_who = true },
    { "abstain", NULL, "ENTRY --reason TEXT [--judge J] [--round R]",
        "cmd.abstain", WRITES, cmd_abstain, .operands = { 1, 1 },
        .reason = NEEDS_REASON, .asks_who = true },
    { "progress", NULL, "[--round R] [--watch]", "cmd.progress", READS,
        cmd_progress },
    { "sheets", NULL,
        "FILE.pdf --judge J | --all [--grid] [--round R] [--font FAMILY]",
        "cmd.sheets", READS, cmd_sheets, .operands = { 1, 1 } },
    { "keyin", NULL,
        "[ENTRY JUDGE CRITERION=POINTS ... [CRITERION.comment=TEXT ...]"
        " [--settle] [--comment TEXT] [--reason TEXT] | --list] [--round R]",
        "cmd.keyin", WRITES, cmd_keyin, .operands = { 0, MANY },
        .reason = MAY_REASON },
    { "discrepancy", "list", "[--round R]", "cmd.discrepancy_list", READS,
        cmd_discrepancy_list },
    { "discrepancy", "show", "ENTRY [--round R]", "cmd.discrepancy_show", READS,
        cmd_discrepancy_show, .operands = { 1, 1 } },
    { "discrepancy", "resolve",
        "ENTRY --third JUDGE | --rescore | --uphold --reason TEXT"
        " [--round R] [--with PERSON]",
        "cmd.discrepancy_resolve", WRITES, cmd_discrepancy_resolve,
        .operands = { 1, 1 }, .reason = NEEDS_REASON },
    { "sheet", "admit", "RECEIPT|--all-of FILE --reason TEXT",
        "cmd.sheet_admit", WRITES, cmd_sheet_admit, .operands = { 0, 1 },
        .reason = NEEDS_REASON },
    { "ballot", "export", "--judge J [FILE.ballot]", "cmd.ballot_export",
        WRITES, cmd_ballot_export, .operands = { 0, 1 } },
    { "ballot", "import", "FILE.ballot", "cmd.ballot_import", WRITES,
        cmd_ballot_import, .operands = { 1, 1 } },
    { "merge", NULL, "OTHER.podium", "cmd.merge", WRITES, cmd_merge,
        .operands = { 1, 1 } },
    { "merge", "list", "", "cmd.merge_list", READS, cmd_merge_list },
    { "merge", "decide", "ID here|there --reason TEXT", "cmd.merge_decide",
        WRITES, cmd_merge_decide, .operands = { 2, 2 },
        .reason = NEEDS_REASON },
    { "sheet", "late", "", "cmd.sheet_late", READS, cmd_sheet_late },
    { "judge", "cards",
        "FILE.pdf [--person P] [--reissue P --reason TEXT] [--font FAMILY]",
        "cmd.judge_cards", WRITES, cmd_judge_cards, .operands = { 1, 1 },
        .reason = MAY_REASON },
    { "judge", "rekey", "", "cmd.judge_rekey", WRITES, cmd_judge_rekey },
    { "judge", "report", "[JUDGE] [--round R]", "cmd.judge_report", READS,
        cmd_judge_report, .operands = { 0, 1 } },
    { "judge", "revoke", "PERSON --reason TEXT", "cmd.judge_revoke", WRITES,
        cmd_judge_revoke, .operands = { 1, 1 }, .reason = NEEDS_REASON },
    { "key", "show", "", "cmd.key_show", NO_FILE, cmd_key_show },
    { "key", "list", "", "cmd.key_list", READS, cmd_key_list },
    { "key", "add", "PERSON PUBLIC-KEY", "cmd.key_add", WRITES, cmd_key_add,
        .operands = { 2, 2 } },
    { "key", "protect", "[--new-passphrase-file FILE]", "cmd.key_protect",
        NO_FILE, cmd_key_protect },
    { "log", NULL, "[--after N] [--limit N]", "cmd.log", READS, cmd_log },
    { "log", "export", "[FILE]", "cmd.log_export", READS, cmd_log_export,
        .operands = { 0, 1 } },
    { "verify", NULL, "[--receipt CODE] [--anchor HEAD] [--dossiers]",
        "cmd.verify", EXAMINES, cmd_verify },
    { "audit", "sample",
        "--dice DIGITS [--risk 5%] [--wrong 5%] [--margin POINTS] [--round R]",
        "cmd.audit_sample", READS, cmd_audit_sample },
    { "backup", NULL, "FILE", "cmd.backup", READS, cmd_backup,
        .operands = { 1, 1 } },
    { "restore", NULL, "BACKUP [--sure]", "cmd.restore", NO_FILE, cmd_restore,
        .operands = { 1, 1 } },
    { "help", NULL, "[COMMAND | tables]", "cmd.help", NO_FILE, cmd_help,
        .operands = { 0, MANY } },
    { 0 },
};

/* app.h - what every command is given, and how it answers. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_APP_APP_H
#define CLI_APP_APP_H

#include <podium.h>
#include <stdio.h>
#include <sysexits.h>

/* Beyond sysexits: 0 done, 1 a certificate that is not valid. */
enum { EXIT_DONE = 0 };

enum format { FORMAT_TABLE, FORMAT_CSV, FORMAT_JSON };

struct app {
    struct podium *pd;         /* opened as the command asked, or NULL */
    struct podium_arena arena; /* lives as long as the command */
    FILE *out, *err;
    enum format format;
    enum podium_language language;
    bool language_given;
    int64_t now;
    const char *contest; /* path of the contest file */
    const char *actor, *request;
    const char *code_file, *key_file, *passphrase_file;
    const char *with, *with_code_file; /* the second person */
    const struct command *command;
    bool here;    /* write even where that cannot be trusted */
    bool limited; /* whoever acts may not see everything */
};

struct command {
    const char *noun, *verb; /* verb: NULL if the noun says it all */
    const char *args;
    const char *summary; /* message id */
    enum { NO_FILE, READS, EXAMINES, WRITES } file;
    int (*run)(struct app *app, int argc, char **argv);
    const char *sight; /* what it looks at; NULL: everything */
};

extern const struct command commands[]; /* ends with a NULL noun */

/* The text of a message in the language of the command. */
const char *say(struct app *app, const char *const words[]);
#define SAY(app, ...) say((app), (const char *const[]){ __VA_ARGS__, NULL })

/* Say why the last library call failed; the exit code to return. */
int complain(struct app *app, enum podium_status status);
/* The same after listing what is wrong with a file or with options. */
int complain_of(struct app *app, enum podium_status status,
    const struct podium_faults *faults);
/* Say that the command's words are off: prints them and its usage. */
int misused(struct app *app, const char *const words[]);

/* Settle which contest file is meant; the exit code to return, or EXIT_DONE. */
int find_contest(struct app *app);

/* For a command that may do without: open the contest to read it, if whoever
 * acts may look at it. The exit code to return, or EXIT_DONE. */
int enter_contest(struct app *app);

/* May output go there? Says so and answers false where a contest file is. */
bool may_write_to(struct app *app, const char *path);
/* Before decisions and print: says what is wrong with a file that does not
 * follow from its log; the exit code to return, or EXIT_DONE. */
int verify_first(struct app *app);

/* Milliseconds since 1970, or what SOURCE_DATE_EPOCH says. */
int64_t clock_now(void);

/* Ask for the memory that a command with a contest is about to use. */
void take_memory(void);

/* Which sheet a receipt names, and whether it still counts. */
int print_receipt(struct app *app, const char *text);

/* A number for people: 84.33 as 84,33 in Vietnamese, for tables only. */
const char *people_number(struct app *app, const char *number);
/* For a table: words such as states or roles, each in the reader's language;
 * as they are for machines. */
const char *cell_words(struct app *app, const char *words);
/* The same for the kind of an event. */
const char *cell_kind(struct app *app, const char *kind);
/* dd/mm/yyyy, and with hh:mm:ss, where this machine is; milliseconds since
 * 1970. */
const char *people_day(struct app *app, int64_t ms);
const char *people_moment(struct app *app, int64_t ms);
/* For a table: the moment for people, ISO in UTC for machines. */
const char *cell_moment(struct app *app, int64_t ms);

int cmd_help(struct app *app, int argc, char **argv);
int cmd_new(struct app *app, int argc, char **argv);
int cmd_import(struct app *app, int argc, char **argv);
int cmd_export(struct app *app, int argc, char **argv);
int cmd_status(struct app *app, int argc, char **argv);
int cmd_check(struct app *app, int argc, char **argv);
int cmd_phase(struct app *app, int argc, char **argv);
int cmd_phase_next(struct app *app, int argc, char **argv);
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
int cmd_award_decide(struct app *app, int argc, char **argv);
int cmd_award_list(struct app *app, int argc, char **argv);
int cmd_certificate_render(struct app *app, int argc, char **argv);
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

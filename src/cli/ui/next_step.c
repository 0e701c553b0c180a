/* next_step.c - what to type next. */
/* SPDX-License-Identifier: MIT */
#include "cli/ui/next_step.h"

#include <stddef.h>
#include <string.h>

struct step {
    const char *when, *command; /* when: NULL: always */
};

static const char *
find_step(const struct step *steps, const char *when)
{
    while (steps->when && strcmp(steps->when, when) != 0)
        steps++;
    return steps->command;
}

const char *
blocker_command(const char *blocker)
{
    static const struct step steps[] = {
        { "no_fields", "podium import fields fields.csv" },
        { "no_rounds", "podium import rounds rounds.csv" },
        { "no_rubric", "podium import criteria criteria.csv" },
        { "no_entries", "podium import entries entries.csv" },
        { "no_authors", "podium check" }, { "unassigned", "podium assign" },
        { "no_open_round", "podium round open" },
        { "missing_sheets", "podium progress" },
        { "incomplete", "podium check" },
        { "half_keyed", "podium keyin --list" },
        { "absent", "podium entry check-in" },
        { "detected", "podium conflict detect" },
        { "abstained", "podium assign" }, { "few_judges", "podium assign" },
        { "no_blind_codes", "podium entry draw" },
        { "discrepancies", "podium discrepancy list" },
        { "late_sheets", "podium sheet late" },
        { "copies", "podium merge list" },
        { "open_round", "podium round close ROUND" },
        { "threshold", "podium award threshold PRIZE POINTS" },
        { "no_proposals", "podium award propose" },
        { "undecided", "podium award decide --as-proposed" },
        { "outdated_awards", "podium award list" },
        { "outdated_certificates", "podium certificate list" },
        { "withdrawn_award", "podium award decide ENTRY none --reason" },
        { "below_line", "podium award list" },
        { NULL, "podium check" }, /* all others are its errors */
    };
    return find_step(steps, blocker);
}

const char *
phase_command(const char *phase)
{
    static const struct step steps[] = {
        { "setup", "podium phase next" },
        { "registration", "podium phase next" },
        { "judging", "podium rank" },
        { "deliberation", "podium certificate number" },
        { "published", "podium publish FOLDER" },
        { NULL, NULL },
    };
    return find_step(steps, phase);
}

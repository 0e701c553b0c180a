/* rule_issues.h - rules of eligibility that nobody could keep. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_PHASE_RULE_ISSUES_H
#define CONTEST_PHASE_RULE_ISSUES_H

#include "contest/phase/issue.h"
#include "contest/rules/eligibility.h"

/* What holds for a field. */
struct field_rules {
    int64_t id;
    const char *code;
    struct eligibility rules;
};

struct field_rules_list {
    struct field_rules *items;
    size_t count, room;
};

/* Find rules that contradict each other, name codes that are not there, or lack
 * one that they need; a row that holds for many fields is one issue. */
enum podium_status find_rule_issues(
    struct issue_search *c, const struct field_rules_list *fields);

#endif

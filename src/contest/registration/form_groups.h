/* form_groups.h - answers to a form that are about one entry. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_REGISTRATION_FORM_GROUPS_H
#define CONTEST_REGISTRATION_FORM_GROUPS_H

#include "contest/registration/form_answers.h"

/* Take from `answers` those that were read before in the same words, and count
 * them in *known; and those that the file has twice in the same words, which is
 * noted. */
enum podium_status form_answers_forget_known(
    struct import *im, struct form_answers *answers, size_t *known);

/* Decide which answers count, as somebody chose. Those about one entry of which
 * nobody has chosen go to out->undecided; what cannot be decided is a fault. */
enum podium_status form_groups_decide(struct import *im,
    const struct podium_form_file *form, struct form_answers *answers,
    struct podium_form_imported *out);

#endif

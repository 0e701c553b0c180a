/* form_units.h - units that a form names and the contest does not have. */
/* SPDX-License-Identifier: MIT */
#ifndef CONTEST_REGISTRATION_FORM_UNITS_H
#define CONTEST_REGISTRATION_FORM_UNITS_H

#include "contest/registration/form_answers.h"

/* Units of the answers that are taken, added with codes of their own; each is
 * noted, with the known unit whose name is nearly the same. */
enum podium_status form_units_add(
    struct import *im, const struct form_answers *answers, size_t *added);

#endif

/* assets.h - files of the program that pages need beside them. */
/* SPDX-License-Identifier: MIT */
#ifndef PAGES_ASSETS_H
#define PAGES_ASSETS_H

#include "pages/tree.h"

/* style.css and icon.svg. */
void put_style(struct tree *t);
void put_search_script(struct tree *t);
/* check.js, and the reader of QR codes with its licence. */
void put_check_scripts(struct tree *t);

#endif

/* hostile.h - a database from somebody who means harm. */
/* SPDX-License-Identifier: MIT */
#ifndef FAULT_HOSTILE_H
#define FAULT_HOSTILE_H

#include <stdbool.h>
#include <stddef.h>

/* Open these bytes as a contest file, without a file, and do with it what
 * anybody would who is given one: verify, read the log, rank, list, export.
 * What comes of it does not matter; crashing, hanging and reading beyond its
 * end do. */
bool face(const unsigned char *bytes, size_t size);

#endif

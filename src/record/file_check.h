/* file_check.h - is a file safe to open with SQLite? */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_FILE_CHECK_H
#define RECORD_FILE_CHECK_H

#include "record/handle.h"

/* What can be read of pd->path without SQLite. NOT_FOUND if there is nothing;
 * SCHEMA if it is no contest of a known version, or empty; REFUSED if it cannot
 * be read, or beside it lies a journal that would delete other files. */
enum podium_status file_check(struct podium *pd);

/* What SQLite's header says, once a journal has been rolled back. */
struct file_header {
    bool truncated; /* the file is shorter than it says */
    bool wal;       /* somebody gave it a write-ahead log */
};
struct file_header file_header_read(const char *path);

#endif

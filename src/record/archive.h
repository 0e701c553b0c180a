/* archive.h - the database file of an archive: rows in, rows found. */
/* SPDX-License-Identifier: MIT */
#ifndef RECORD_ARCHIVE_H
#define RECORD_ARCHIVE_H

#include <podium/archive.h>

#define ARCHIVE_ID 1886347841 /* PRAGMA application_id: "podA" */

/* The statements that make an empty archive, ending with 0. */
extern const unsigned char archive_schema[];

/* What a code of SQLite means for whoever reads or writes an archive. */
enum podium_status archive_status(int rc);

struct sqlite3_stmt;
/* The text must live until the statement is run; NULL binds NULL. */
void bind_archive_text(struct sqlite3_stmt *q, int at, const char *text);

/* A file that is being written. Failure is sticky: archive_end() reports it. */
struct archive;
/* NULL when memory ran out. */
struct archive *archive_begin(const char *path);
void archive_add(struct archive *a, const struct podium_archive_row *row);
/* Give it its name, or remove what there is. */
enum podium_status archive_end(struct archive *a);

#endif

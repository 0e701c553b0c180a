/* new_file.h - the one way to write a file: beside its path, synced, then given
 * its name, and the folder synced. After a power cut the path leads to the
 * whole new file, or to what was there before. */
/* SPDX-License-Identifier: MIT */
#ifndef BASE_NEW_FILE_H
#define BASE_NEW_FILE_H

#include <stdbool.h>
#include <stdio.h>

struct new_file {
    FILE *file;      /* NULL: it could not be opened */
    char *path;      /* a copy */
    char *temporary; /* NULL: path is a device or a pipe, written directly */
    int cause;       /* errno of the first failure, or 0 */
};

/* Open a file beside path, under a random name that did not exist; mode: 0666
 * or 0600, less the umask. False with out->cause set; end it all the same. */
bool new_file_open(struct new_file *out, const char *path, unsigned mode);

/* Write; false with f->cause set. */
bool new_file_write(struct new_file *f, const void *bytes, size_t size);

/* What new_file_end() does with a file that was written whole. */
enum new_file_fate {
    NEW_FILE_DROP,   /* remove it */
    NEW_FILE_CREATE, /* give it its name unless that is taken: EEXIST */
    NEW_FILE_REPLACE /* give it its name, over a file that has it */
};

/* Close it, free what it holds, and see whether all of it was written. False,
 * with f->cause set and nothing left behind, if it was not. */
bool new_file_end(struct new_file *f, enum new_file_fate fate);

/* The steps, for files that another library writes: sync the folder of path;
 * rename from to `to` unless that exists; sync `from`, rename it over `to` and
 * sync the folder. 0, or -1 with errno set. (The pages of a site are many, and
 * synced together: pages/tree.c.) */
int sync_folder(const char *path);
int publish_file(const char *from, const char *to);
int put_over_file(const char *from, const char *to);

/* Does the path end so, in any case, and not only consist of that? */
bool path_has_ending(const char *path, const char *ending);

/* Do two paths lead to the same file? */
bool is_same_file(const char *a, const char *b);

/* Can both be read, and is what is in them the same? */
bool have_same_bytes(const char *a, const char *b);

#endif

/* xlsx_package.h - the parts of a workbook, which is a ZIP file of XML. */
/* SPDX-License-Identifier: MIT */
#ifndef TABLES_XLSX_PACKAGE_H
#define TABLES_XLSX_PACKAGE_H

#include <stdbool.h>
#include <stddef.h>

/* What may be wrong with a part. */
enum part_fault {
    PART_OK,
    PART_ABSENT,
    PART_BROKEN,  /* no ZIP, or no XML */
    PART_DOCTYPE, /* it defines entities, which no workbook needs */
    PART_NO_MEMORY,
    PART_TOO_LARGE /* a little file that would fill the memory */
};

struct package {
    void *zip;         /* unzFile */
    size_t read, most; /* bytes of all parts so far, and at most */
};

/* Open the package; false if it is none. */
bool package_open(struct package *p, const char *path);
void package_close(struct package *p);

/* Who takes the elements of a part. Names are without their prefix; attributes
 * come as names and values in turn, and end with NULL. */
struct part_reader {
    void (*start)(void *with, const char *name, const char **attributes);
    void (*end)(void *with, const char *name);
    void (*text)(void *with, const char *bytes, int size); /* or NULL */
    bool (*failed)(void *with); /* must reading stop? */
    void *with;
};

enum part_fault package_parse(
    struct package *p, const char *part, const struct part_reader *reader);

/* Does the part have these bytes anywhere? */
enum part_fault package_search(
    struct package *p, const char *part, const char *bytes, bool *found);

/* The value of an attribute by its name without prefix, or NULL. */
const char *attribute(const char **attributes, const char *name);

#endif

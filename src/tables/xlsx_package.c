/* xlsx_package.c - the parts of a workbook, which is a ZIP file of XML.
 *
 * In: a file from anywhere (ECMA-376, Office Open XML). Out: the elements of
 * one part after the other. A part is read in blocks and never kept; what all
 * of them come to when they are unpacked is limited, as is the depth of
 * elements, and a document type, with which a few bytes can stand for many, is
 * refused. */
/* SPDX-License-Identifier: MIT */
#include "tables/xlsx_package.h"

#include <errno.h>
#include <expat.h>
#include <minizip/unzip.h>
#include <string.h>
#include <sys/stat.h>

/* Workbooks are seldom packed thirty to one; a hundred is more than any
 * needs. */
#define UNPACKED_LEAST ((size_t)32 * 1024 * 1024)
#define UNPACKED_MOST ((size_t)1024 * 1024 * 1024)
#define PACKED_RATIO 100
#define BLOCK 65536
#define DEPTH_MAX 64
#define SEARCHED_MAX 32 /* bytes that package_part_has() takes */

bool
package_open(struct package *p, const char *path)
{
    *p = (struct package){ 0 };
    struct stat st;
    if (stat(path, &st) != 0 || st.st_size < 0)
        return false;
    p->zip = unzOpen64(path);
    p->most = UNPACKED_MOST;
    if ((size_t)st.st_size < (UNPACKED_MOST - UNPACKED_LEAST) / PACKED_RATIO)
        p->most = UNPACKED_LEAST + (size_t)st.st_size * PACKED_RATIO;
    return p->zip != NULL;
}

void
package_close(struct package *p)
{
    if (p->zip)
        unzClose(p->zip);
    p->zip = NULL;
}

static enum part_fault
open_part(struct package *p, const char *part)
{
    if (unzLocateFile(p->zip, part, 2) != UNZ_OK)
        return PART_ABSENT;
    return unzOpenCurrentFile(p->zip) == UNZ_OK ? PART_OK : PART_BROKEN;
}

/* The next bytes of the part, 0 at its end; below 0 where it is broken, or too
 * large. */
static int
read_part(struct package *p, void *room, unsigned size)
{
    int n = unzReadCurrentFile(p->zip, room, size);
    p->read += n > 0 ? (size_t)n : 0;
    return n;
}

/* A part being parsed. */
struct parsing {
    const struct part_reader *reader;
    XML_Parser parser;
    int depth;
    bool doctype;
};

static const char *
without_prefix(const char *name)
{
    const char *colon = strrchr(name, ':');
    return colon ? colon + 1 : name;
}

static void
on_start(void *data, const XML_Char *name, const XML_Char **attributes)
{
    struct parsing *x = data;
    if (++x->depth > DEPTH_MAX || x->reader->failed(x->reader->with)) {
        XML_StopParser(x->parser, XML_FALSE);
        return;
    }
    x->reader->start(x->reader->with, without_prefix(name), attributes);
}

static void
on_end(void *data, const XML_Char *name)
{
    struct parsing *x = data;
    x->depth--;
    x->reader->end(x->reader->with, without_prefix(name));
}

static void
on_text(void *data, const XML_Char *bytes, int size)
{
    struct parsing *x = data;
    x->reader->text(x->reader->with, bytes, size);
}

static void
on_doctype(void *data, const XML_Char *name, const XML_Char *system,
    const XML_Char *public, int internal)
{
    struct parsing *x = data;
    (void)name;
    (void)system;
    (void)public;
    (void)internal;
    x->doctype = true;
    XML_StopParser(x->parser, XML_FALSE);
}

/* Why parsing stopped. */
static enum part_fault
part_fault(const struct parsing *x)
{
    if (x->doctype)
        return PART_DOCTYPE;
    return XML_GetErrorCode(x->parser) == XML_ERROR_NO_MEMORY ? PART_NO_MEMORY
                                                              : PART_BROKEN;
}

static enum part_fault
parse_blocks(struct package *p, struct parsing *x)
{
    int n = 1;
    while (n > 0) {
        void *room = XML_GetBuffer(x->parser, BLOCK);
        n = room ? read_part(p, room, BLOCK) : -1;
        if (p->read > p->most)
            return PART_TOO_LARGE;
        if (!room)
            return PART_NO_MEMORY;
        if (n < 0 || XML_ParseBuffer(x->parser, n, n == 0) != XML_STATUS_OK)
            return part_fault(x);
    }
    return PART_OK;
}

static enum part_fault
parse_part(
    struct package *p, const char *part, const struct part_reader *reader)
{
    enum part_fault fault = open_part(p, part);
    if (fault != PART_OK)
        return fault;
    struct parsing x = { .reader = reader, .parser = XML_ParserCreate(NULL) };
    if (x.parser) {
        XML_SetUserData(x.parser, &x);
        XML_SetElementHandler(x.parser, on_start, on_end);
        XML_SetCharacterDataHandler(x.parser, reader->text ? on_text : NULL);
        XML_SetStartDoctypeDeclHandler(x.parser, on_doctype);
        fault = parse_blocks(p, &x);
        XML_ParserFree(x.parser);
    } else {
        fault = PART_NO_MEMORY;
    }
    /* It also checks the sum of the part, once all of it was read. */
    if (unzCloseCurrentFile(p->zip) != UNZ_OK && fault == PART_OK)
        fault = PART_BROKEN;
    return fault;
}

enum part_fault
package_parse(
    struct package *p, const char *part, const struct part_reader *reader)
{
    errno = 0; /* minizip says only that it failed */
    enum part_fault fault = parse_part(p, part, reader);
    return fault == PART_BROKEN && errno == ENOMEM ? PART_NO_MEMORY : fault;
}

/* Are these bytes in a block? */
static bool
has_bytes(const char *block, size_t have, const char *bytes, size_t size)
{
    const char *at = block, *end = block + have;
    while ((at = memchr(at, bytes[0], (size_t)(end - at)))) {
        if ((size_t)(end - at) >= size && memcmp(at, bytes, size) == 0)
            return true;
        at++;
    }
    return false;
}

enum part_fault
package_search(
    struct package *p, const char *part, const char *bytes, bool *found)
{
    char room[BLOCK + SEARCHED_MAX + 1];
    size_t kept = 0, size = strlen(bytes);
    int n = 1;
    *found = false;
    errno = 0;
    enum part_fault fault = open_part(p, part);
    if (fault != PART_OK)
        return errno == ENOMEM ? PART_NO_MEMORY : fault;
    while (!*found && p->read <= p->most &&
        (n = read_part(p, room + kept, BLOCK)) > 0) {
        size_t have = kept + (size_t)n;
        *found = has_bytes(room, have, bytes, size);
        kept = have < size ? have : size - 1;
        memmove(room, room + have - kept, kept);
    }
    unzCloseCurrentFile(p->zip);
    if (p->read > p->most)
        return PART_TOO_LARGE;
    return n >= 0 ? PART_OK : errno == ENOMEM ? PART_NO_MEMORY : PART_BROKEN;
}

const char *
attribute(const char **attributes, const char *name)
{
    for (; *attributes; attributes += 2)
        if (strcmp(without_prefix(attributes[0]), name) == 0)
            return attributes[1];
    return NULL;
}

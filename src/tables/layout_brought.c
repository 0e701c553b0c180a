/* layout_brought.c - the layouts that podium brings. */
/* SPDX-License-Identifier: MIT */
#include <podium/layout.h>

#include <string.h>

static const unsigned char classic_table[] = {
#include "schema/layouts/classic.csv.inc"
};
static const unsigned char monochrome_table[] = {
#include "schema/layouts/monochrome.csv.inc"
};
static const unsigned char overprint_table[] = {
#include "schema/layouts/overprint.csv.inc"
};

static const unsigned char modern_table[] = {
#include "schema/layouts/modern.csv.inc"
};
static const unsigned char youth_table[] = {
#include "schema/layouts/youth.csv.inc"
};
static const unsigned char academic_table[] = {
#include "schema/layouts/academic.csv.inc"
};
static const unsigned char merit_table[] = {
#include "schema/layouts/merit.csv.inc"
};

#define BROUGHT(X)                                                             \
    X(classic)                                                                 \
    X(monochrome)                                                              \
    X(overprint)                                                               \
    X(modern)                                                                  \
    X(youth)                                                                   \
    X(academic)                                                                \
    X(merit)
#define BROUGHT_NAME(name) #name,
#define BROUGHT_TABLE(name) name##_table,

static const char *const names[] = { BROUGHT(BROUGHT_NAME) NULL };
static const unsigned char *const tables[] = { BROUGHT(BROUGHT_TABLE) };

const char *const *
podium_layout_names(void)
{
    return names;
}

const char *
podium_layout_table(const char *name)
{
    for (size_t i = 0; names[i]; i++)
        if (strcmp(names[i], name) == 0)
            return (const char *)tables[i];
    return NULL;
}

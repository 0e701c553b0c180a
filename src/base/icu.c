/* icu.c - ICU, opened when the first text needs it. */
/* SPDX-License-Identifier: MIT */
#include "base/icu.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <string.h>

/* ICU's headers rename every function to one of its version (ucol_open_72),
 * and the file names carry the version as well, so that what is opened is
 * what was compiled with. */
#define TEXT_OF(name) #name
#define NAME(function) TEXT_OF(function)
#define LIBRARY(name) name ".so." NAME(U_ICU_VERSION_MAJOR_NUM)

static struct icu icu_functions;
static bool is_complete;

/* ISO C has no conversion from void * to a function; POSIX's dlsym() relies on
 * both having the same representation. */
static bool
load_symbol(void *library, const char *name, void *function)
{
    void *found = library ? dlsym(library, name) : NULL;
    memcpy(function, &found, sizeof found);
    return found != NULL;
}

static void
load_icu(void)
{
    struct icu *f = &icu_functions;
    void *common = dlopen(LIBRARY("libicuuc"), RTLD_LAZY | RTLD_LOCAL);
    void *order = dlopen(LIBRARY("libicui18n"), RTLD_LAZY | RTLD_LOCAL);
    const struct {
        void *library;
        const char *name;
        void *function;
    } all[] = {
        { common, NAME(u_strFromUTF8WithSub), &f->from_utf8 },
        { common, NAME(u_strToUTF8), &f->to_utf8 },
        { common, NAME(unorm2_getNFCInstance), &f->nfc },
        { common, NAME(unorm2_getNFDInstance), &f->nfd },
        { common, NAME(unorm2_normalize), &f->normalize },
        { common, NAME(u_charType), &f->char_type },
        { common, NAME(u_charAge), &f->age },
        { common, NAME(u_getIntPropertyValue), &f->property },
        { common, NAME(u_isalnum), &f->is_alnum },
        { common, NAME(u_tolower), &f->lower },
        { order, NAME(ucol_open), &f->collator_open },
        { order, NAME(ucol_close), &f->collator_close },
        { order, NAME(ucol_strcollUTF8), &f->compare },
    };
    is_complete = true;
    for (size_t i = 0; is_complete && i < sizeof all / sizeof *all; i++)
        is_complete = load_symbol(all[i].library, all[i].name, all[i].function);
}

const struct icu *
icu(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load_icu);
    return is_complete ? &icu_functions : NULL;
}

/* library.c - shared libraries that are opened only when they are needed. */
/* SPDX-License-Identifier: MIT */
#include "cli/app/library.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "config.h"

void *
library_open(const char *name)
{
    char program[PATH_MAX], path[PATH_MAX + 64];
    ssize_t n = readlink("/proc/self/exe", program, sizeof program - 1);
    void *library = NULL;
    if (n > 0) {
        program[n] = '\0';
        char *slash = strrchr(program, '/');
        *slash = '\0';
        snprintf(path, sizeof path, "%s/%s", program, name);
        library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    }
    if (!library) {
        snprintf(path, sizeof path, "%s/%s", PODIUM_LIBDIR, name);
        library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    }
    return library ? library : dlopen(name, RTLD_NOW | RTLD_LOCAL);
}

int
say_renderer_missing(struct app *app)
{
    fprintf(app->err, "podium: %s\n", SAY(app, "render.missing", RENDERER));
    return EX_UNAVAILABLE;
}

int
say_pages_missing(struct app *app)
{
    fprintf(app->err, "podium: %s\n", SAY(app, "publish.missing", PAGES));
    return EX_UNAVAILABLE;
}

int
say_renderer_failed(struct app *app, enum podium_status status,
    const struct podium_draw_problem *problem)
{
    fprintf(app->err, "podium: %s\n", problem->text);
    return status == PODIUM_NOT_FOUND ? EX_UNAVAILABLE
        : status == PODIUM_INVALID    ? EX_DATAERR
                                      : EX_IOERR;
}

void *
library_function(void *library, const char *name)
{
    return library ? dlsym(library, name) : NULL;
}

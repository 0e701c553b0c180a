/* library.h - libraries that are opened only when they are needed: linking
 * them makes every command start several times slower. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_APP_LIBRARY_H
#define CLI_APP_LIBRARY_H

#include "cli/app/app.h"

#define RENDERER "libpodium-render.so.0"
#define PAGES "libpodium-pages.so.0"

/* Open a library in the program's own folder or where it was installed; NULL
 * if there is none. It is never closed. */
void *library_open(const char *name);
/* A function of the library, or NULL; library may be NULL. */
void *library_function(void *library, const char *name);
/* The same into a pointer of its prototype, so that the compiler sees when
 * that changes:
 *	__typeof__(podium_card_draw) *draw;
 *	LIBRARY_FUNCTION(draw, library, podium_card_draw); */
#define LIBRARY_FUNCTION(pointer, library, function)                           \
    do {                                                                       \
        __typeof__(function) **to_ = &(pointer);                               \
        *(void **)to_ = library_function((library), #function);                \
    } while (0)

/* Print that there is no renderer, or why it failed; the exit code. */
int say_renderer_missing(struct app *app);
int say_pages_missing(struct app *app);
int say_renderer_failed(struct app *app, enum podium_status status,
    const struct podium_draw_problem *problem);

#endif

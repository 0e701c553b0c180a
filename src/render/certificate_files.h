/* certificate_files.h - files in folders, one of each certificate. */
/* SPDX-License-Identifier: MIT */
#ifndef RENDER_CERTIFICATE_FILES_H
#define RENDER_CERTIFICATE_FILES_H

#include <podium/certificate.h>

#include "base/buffer.h"
#include "render/page.h"

/* FOLDER/0002_ST07_Lo-Van-An.pdf: in ASCII, of GLib's memory. */
char *certificate_path(
    const char *folder, const struct podium_certificate *c, const char *end);

/* Make the folder if it is not there; false if that failed, which the canvas
 * then says. */
bool make_folder(struct canvas *canvas, const char *folder);

/* Write a file whose bytes are known, under another name until it is whole;
 * what fails is the canvas's. */
void write_whole_file(
    struct canvas *canvas, const char *path, const struct buffer *text);

#endif

/* clean_stream.h - standard output without what moves a terminal. */
/* SPDX-License-Identifier: MIT */
#ifndef CLI_APP_CLEAN_STREAM_H
#define CLI_APP_CLEAN_STREAM_H

#include <stdio.h>

/* A stream that passes on what is written to it, but for control characters
 * other than line breaks and TAB, characters that turn the direction of
 * writing, and bytes that are no UTF-8: each becomes U+FFFD. `under` itself
 * where there is no memory. */
FILE *clean_stream(FILE *under);

/* The stream below one that clean_stream() made; any other is its own. */
FILE *clean_stream_under(FILE *stream);

#endif

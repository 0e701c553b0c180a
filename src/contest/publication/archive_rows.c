/* archive_rows.c - editions as the rows of an archive. */
/* SPDX-License-Identifier: MIT */
#include <podium/archive.h>

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "record/archive.h"

/* "Lò Văn Inh, Nguyễn Quốc Toản". */
static void
join_published_authors(
    struct buffer *out, const struct podium_edition_entry *entry)
{
    buffer_clear(out);
    for (size_t i = 0; i < entry->author_count; i++) {
        buffer_text(out, i > 0 ? ", " : "");
        buffer_text(out, entry->authors[i].name);
    }
}

static void
add_edition(
    struct archive *a, const struct podium_edition *e, struct buffer *authors)
{
    for (size_t i = 0; i < e->list.count; i++) {
        const struct podium_edition_entry *entry = &e->list.items[i];
        join_published_authors(authors, entry);
        archive_add(a,
            &(struct podium_archive_row){ .year = e->year,
                .contest = e->name ? e->name : "-",
                .edition = e->edition,
                .entry = entry->entry,
                .title = entry->title,
                .authors = buffer_string(authors),
                .unit = entry->unit,
                .field = e->fields.items[entry->field].name,
                .prize = entry->prize });
    }
}

struct listed_edition {
    const struct podium_edition *edition;
};

/* In an order that does not depend on who names the files. */
static int
by_year_and_id(const void *a, const void *b)
{
    const struct podium_edition *x =
        ((const struct listed_edition *)a)->edition;
    const struct podium_edition *y =
        ((const struct listed_edition *)b)->edition;
    if (x->year != y->year)
        return x->year < y->year ? -1 : 1;
    return strcmp(x->id ? x->id : "", y->id ? y->id : "");
}

enum podium_status
podium_archive_write(
    const char *path, const struct podium_edition *editions, size_t count)
{
    struct buffer authors = { 0 };
    struct podium_arena arena = { 0 };
    struct listed_edition *sorted =
        podium_alloc(&arena, count + 1, sizeof *sorted);
    if (!sorted)
        return PODIUM_NOMEM;
    for (size_t i = 0; i < count; i++)
        sorted[i].edition = &editions[i];
    qsort(sorted, count, sizeof *sorted, by_year_and_id);
    struct archive *a = archive_begin(path);
    for (size_t i = 0; a && i < count; i++)
        if (sorted[i].edition->publication != PODIUM_PUBLICATION_NONE)
            add_edition(a, sorted[i].edition, &authors);
    enum podium_status status = archive_end(a);
    if (status == PODIUM_OK && authors.failed)
        status = PODIUM_NOMEM;
    buffer_free(&authors);
    podium_arena_free(&arena);
    return status;
}

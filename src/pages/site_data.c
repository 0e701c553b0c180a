/* site_data.c - the files of a site that are for programs: podium-site(5). */
/* SPDX-License-Identifier: MIT */
#include "pages/site_data.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/formula.h"
#include "base/message.h"
#include "pages/contest_page.h"

static const char *const publications[] = {
    [PODIUM_PUBLICATION_NONE] = "judging",
    [PODIUM_PUBLICATION_PROVISIONAL] = "provisional",
    [PODIUM_PUBLICATION_FINAL] = "final",
};

/* A row of a table, whose cells are named alike in CSV and JSON. */
struct data_cell {
    const char *name, *text;
};

static void
add_csv_names(struct buffer *out, const struct data_cell *cells)
{
    buffer_text(out, "\xef\xbb\xbf"); /* Excel reads UTF-8 only with the mark */
    for (const struct data_cell *c = cells; c->name; c++) {
        buffer_text(out, c == cells ? "" : ",");
        buffer_text(out, c->name);
    }
    buffer_text(out, "\r\n");
}

static void
add_csv_row(struct buffer *out, struct podium_arena *arena,
    const struct data_cell *cells)
{
    for (const struct data_cell *c = cells; c->name; c++) {
        buffer_text(out, c == cells ? "" : ",");
        csv_cell(out, formula_guard(arena, c->text ? c->text : ""), ',');
    }
    buffer_text(out, "\r\n");
}

static void
add_json_row(struct buffer *out, const struct data_cell *cells)
{
    json_open(out, '{');
    for (const struct data_cell *c = cells; c->name; c++)
        if (c->text && *c->text)
            json_text(out, c->name, c->text);
        else
            json_null(out, c->name);
    json_close(out, '}');
}

/* "Lò Văn Inh; Nguyễn Quốc Toản". */
static const char *
joined_authors(struct podium_arena *arena, const struct podium_edition_entry *e)
{
    struct buffer b = { 0 };
    for (size_t i = 0; i < e->author_count; i++) {
        buffer_text(&b, i > 0 ? "; " : "");
        buffer_text(&b, e->authors[i].name);
    }
    const char *text = podium_strdup(arena, buffer_string(&b));
    arena->failed |= b.failed;
    buffer_free(&b);
    return text;
}

static void
put_data(struct site *site, const struct site_contest *c, const char *name,
    const struct buffer *bytes)
{
    char path[96];
    snprintf(path, sizeof path, "%sdata/%s", c->folder, name);
    tree_put(&site->tree, path, TREE_LEAF, bytes);
}

/* The entries of a contest, or those that won, as CSV and JSON. */
static void
write_entries_data(
    struct site *site, const struct site_contest *c, bool winners)
{
    struct buffer csv = { 0 }, json = { 0 };
    struct podium_arena arena = { 0 };
    const struct podium_edition *e = c->edition;
    add_csv_names(&csv,
        (const struct data_cell[]){ { "field", "" }, { "place", "" },
            { "entry", "" }, { "title", "" }, { "authors", "" }, { "unit", "" },
            { "total", "" }, { "prize", "" }, { "address", "" }, { 0 } });
    json_open(&json, '[');
    for (size_t i = 0; i < e->list.count; i++) {
        const struct podium_edition_entry *entry = &e->list.items[i];
        char address[96];
        snprintf(address, sizeof address, "%se/%lld.html", c->folder,
            (long long)entry->number);
        const struct data_cell cells[] = {
            { "field", e->fields.items[entry->field].name },
            { "place", entry->place ? INT_TEXT(entry->place) : "" },
            { "entry", entry->entry }, { "title", entry->title },
            { "authors", joined_authors(&arena, entry) },
            { "unit", entry->unit }, { "total", entry->total },
            { "prize", entry->prize }, { "address", address }, { 0 }
        };
        if (winners && !entry->prize)
            continue;
        add_csv_row(&csv, &arena, cells);
        add_json_row(&json, cells);
    }
    json_close(&json, ']');
    buffer_char(&json, '\n');
    csv.failed |= arena.failed;
    put_data(site, c, winners ? "awards.csv" : "entries.csv", &csv);
    put_data(site, c, winners ? "awards.json" : "entries.json", &json);
    podium_arena_free(&arena);
    buffer_free(&csv);
    buffer_free(&json);
}

void
write_contest_data(struct site *site, const struct site_contest *c)
{
    write_entries_data(site, c, true);
    if (has_ranking(c->edition))
        write_entries_data(site, c, false);
}

void
write_contest_list(struct site *site)
{
    struct buffer csv = { 0 };
    struct podium_arena arena = { 0 };
    for (size_t i = 0; i < site->count; i++) {
        const struct site_contest *c = &site->contests[i];
        const struct podium_edition *e = c->edition;
        const struct data_cell cells[] = { { "contest", e->id },
            { "year", INT_TEXT(c->year) }, { "number", INT_TEXT(c->number) },
            { "name", e->name }, { "edition", e->edition },
            { "state", publications[e->publication] },
            { "entries", INT_TEXT(e->entries) },
            { "awards", INT_TEXT(e->awards) }, { "address", c->folder },
            { 0 } };
        if (i == 0)
            add_csv_names(&csv, cells);
        add_csv_row(&csv, &arena, cells);
    }
    csv.failed |= arena.failed;
    tree_put(&site->tree, TREE_CONTESTS, TREE_FIRST, &csv);
    podium_arena_free(&arena);
    buffer_free(&csv);
}

/* ---- search ---- */

static void
add_search_row(
    struct buffer *out, struct podium_arena *arena, const struct site_entry *e)
{
    char address[96];
    snprintf(address, sizeof address, "%se/%lld.html", e->contest->folder,
        (long long)e->entry->number);
    const char *edition = e->contest->edition->name;
    buffer_text(out, out->size > 1 ? ",\n" : "\n");
    struct buffer row = { 0 };
    json_open(&row, '[');
    json_text(&row, NULL, address);
    json_text(&row, NULL, e->entry->title);
    json_text(&row, NULL, joined_authors(arena, e->entry));
    json_text(&row, NULL, e->entry->unit ? e->entry->unit : "");
    json_text(&row, NULL, e->entry->prize ? e->entry->prize : "");
    json_text(&row, NULL, edition ? edition : "");
    json_close(&row, ']');
    out->failed |= row.failed;
    buffer_add(out, row.bytes, row.size);
    buffer_free(&row);
}

static void
write_search_year(struct site *site, int64_t year)
{
    char path[48];
    struct buffer json = { 0 };
    struct podium_arena arena = { 0 };
    buffer_char(&json, '[');
    for (size_t i = 0; i < site->entry_count; i++)
        if (site->entries[i].contest->edition->year == year)
            add_search_row(&json, &arena, &site->entries[i]);
    buffer_text(&json, "\n]\n");
    json.failed |= arena.failed;
    snprintf(path, sizeof path, "search/%lld.json", (long long)year);
    tree_put(&site->tree, path, TREE_LEAF, &json);
    podium_arena_free(&arena);
    buffer_free(&json);
}

void
write_search_index(struct site *site)
{
    struct buffer years = { 0 };
    int64_t last = 0;
    json_open(&years, '[');
    for (size_t i = 0; i < site->count; i++) { /* the newest first */
        const struct podium_edition *e = site->contests[i].edition;
        if (e->publication == PODIUM_PUBLICATION_NONE || e->year == last)
            continue;
        last = e->year;
        json_int(&years, NULL, last);
        write_search_year(site, last);
    }
    json_close(&years, ']');
    buffer_char(&years, '\n');
    tree_put(&site->tree, "search/years.json", TREE_FRONT, &years);
    buffer_free(&years);
}

/* ---- feed ---- */

static void
add_feed_entry(
    struct site *site, struct buffer *out, const struct site_contest *c)
{
    char moment[DATE_ROOM];
    const struct podium_edition *e = c->edition;
    bool final = e->publication == PODIUM_PUBLICATION_FINAL;
    HTML(out,
        "<entry>\n<id>urn:podium:{1}:{2}</id>\n<title>{3} {4}</title>\n"
        "<updated>{5}</updated>\n<link href=\"{6}index.html\"/>\n"
        "<summary>{7}</summary>\n</entry>\n",
        e->id, publications[e->publication],
        e->name ? e->name : message_text(site->first, "site.unnamed"),
        e->edition ? e->edition : "", moment_iso(moment, e->published),
        c->folder,
        message_text(site->first, final ? "site.final" : "site.provisional"));
}

void
write_feed(struct site *site)
{
    char moment[DATE_ROOM];
    struct buffer xml = { 0 };
    int64_t newest = 0;
    for (size_t i = 0; i < site->count; i++)
        if (site->contests[i].edition->published > newest)
            newest = site->contests[i].edition->published;
    HTML(&xml,
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
        "<id>urn:podium:{1}</id>\n<title>{2}</title>\n<updated>{3}</updated>\n"
        "<author><name>{2}</name></author>\n<link href=\"index.html\"/>\n",
        site->contests[site->count - 1].edition->id, site->title,
        moment_iso(moment, newest));
    for (size_t i = 0; i < site->count; i++)
        if (site->contests[i].edition->publication != PODIUM_PUBLICATION_NONE)
            add_feed_entry(site, &xml, &site->contests[i]);
    buffer_text(&xml, "</feed>\n");
    tree_put(&site->tree, "feed.xml", TREE_FIRST, &xml);
    buffer_free(&xml);
}

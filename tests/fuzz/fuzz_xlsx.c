/* fuzz_xlsx.c - any bytes as a workbook, or as a part of one: faults or rows,
 * no crash. */
/* SPDX-License-Identifier: MIT */
#include "tables/csv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PARTS 5

static const char *const names[PARTS] = { "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml",
    "xl/worksheets/sheet1.xml" };
static const char *const whole[PARTS] = {
    "<workbook><sheets><sheet name='A' r:id='r1'/></sheets></workbook>",
    "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/>"
    "</Relationships>",
    "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
    "<xf numFmtId='9'/></cellXfs></styleSheet>",
    "<sst><si><t>entry</t></si><si><t>title</t></si><si><t>Kite</t></si></sst>",
    "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c>"
    "<c r='B1' t='s'><v>1</v></c></row><row r='2'><c r='A2' s='1'><v>41000</v>"
    "</c></row></sheetData></worksheet>"
};

static void
put_number(FILE *f, unsigned long value, int bytes)
{
    for (int i = 0; i < bytes; i++) {
        putc((int)(value & 0xff), f);
        value >>= 8;
    }
}

static unsigned long
crc_of(const uint8_t *bytes, size_t size)
{
    unsigned long c = 0xffffffff;
    for (size_t i = 0; i < size; i++) {
        c ^= bytes[i];
        for (int k = 0; k < 8; k++)
            c = c & 1 ? 0xedb88320 ^ (c >> 1) : c >> 1;
    }
    return c ^ 0xffffffff;
}

/* What both records of a part have: stored, not packed. */
static void
put_fields(FILE *f, const char *name, const uint8_t *bytes, size_t size)
{
    put_number(f, 20, 2);
    put_number(f, 0, 4);
    put_number(f, 0, 4);
    put_number(f, crc_of(bytes, size), 4);
    put_number(f, size, 4);
    put_number(f, size, 4);
    put_number(f, strlen(name), 2);
    put_number(f, 0, 2);
}

/* A workbook whose part number `part` is data. */
static void
write_workbook(FILE *f, size_t part, const uint8_t *data, size_t size)
{
    long at[PARTS];
    for (size_t i = 0; i < PARTS; i++) {
        const uint8_t *bytes = i == part ? data : (const uint8_t *)whole[i];
        size_t n = i == part ? size : strlen(whole[i]);
        at[i] = ftell(f);
        fputs("PK\x03\x04", f);
        put_fields(f, names[i], bytes, n);
        fputs(names[i], f);
        fwrite(bytes, 1, n, f);
    }
    long list = ftell(f);
    for (size_t i = 0; i < PARTS; i++) {
        const uint8_t *bytes = i == part ? data : (const uint8_t *)whole[i];
        fputs("PK\x01\x02", f);
        put_number(f, 20, 2);
        put_fields(f, names[i], bytes, i == part ? size : strlen(whole[i]));
        put_number(f, 0, 10);
        put_number(f, (unsigned long)at[i], 4);
        fputs(names[i], f);
    }
    long end = ftell(f);
    fputs("PK\x05\x06", f);
    put_number(f, 0, 4);
    put_number(f, PARTS, 2);
    put_number(f, PARTS, 2);
    put_number(f, (unsigned long)(end - list), 4);
    put_number(f, (unsigned long)list, 4);
    put_number(f, 0, 2);
}

static void
read_workbook(const char *path)
{
    static const char *const columns[] = { "entry", "title", "field", "unit",
        NULL };
    struct podium_arena arena = { .limit = (size_t)64 << 20 };
    struct podium_faults faults = { 0 }, notes = { 0 };
    struct csv csv;
    struct heading_set headings = {
        .table = "entries", .columns = columns, .known.arena = &arena
    };
    const struct csv_source source = { .path = path,
        .language = PODIUM_LANGUAGE_EN,
        .headings = &headings,
        .notes = &notes };
    if (csv_read(&source, &arena, &csv, &faults) == PODIUM_OK)
        for (size_t i = 0; i < csv.rows * csv.columns; i++)
            if (!csv.cells[i] ||
                csv_cell_kind(&csv, csv.cells[i]) > CELL_KIND_YES)
                abort();
    podium_arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[64];
    if (size == 0)
        return 0;
    snprintf(path, sizeof path, "/tmp/podium-fuzz-%d.xlsx", (int)getpid());
    FILE *f = fopen(path, "wb");
    if (!f)
        abort();
    if (data[0] >= '0' && data[0] < '0' + PARTS)
        write_workbook(f, (size_t)(data[0] - '0'), data + 1, size - 1);
    else
        fwrite(data, 1, size, f);
    if (fclose(f) != 0)
        abort();
    read_workbook(path);
    return 0;
}

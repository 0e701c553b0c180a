/* layout.h - where the texts of a certificate stand.
 *
 * A layout is a table that an office edits: a row for the page and for each
 * box. Lengths are in millimetres from the left top corner of the page, sizes
 * of letters in points; a text's y is its first baseline. podium-layout(5) says
 * what each column means. */
/* SPDX-License-Identifier: MIT */
#ifndef PODIUM_LAYOUT_H
#define PODIUM_LAYOUT_H

#include <podium/table.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a certificate may say. Each is a line or a part of one; any may be
 * missing. */
enum podium_word {
    PODIUM_WORD_PARENT,  /* the body above the issuing one */
    PODIUM_WORD_HOST,    /* the issuing body */
    PODIUM_WORD_HEADING, /* of the state, over its motto */
    PODIUM_WORD_MOTTO,
    PODIUM_WORD_TITLE, /* GIẤY CHỨNG NHẬN */
    PODIUM_WORD_CONTEST,
    PODIUM_WORD_DECISION,
    PODIUM_WORD_ANCHOR, /* the head of the log */
    PODIUM_WORD_DATE,   /* town and date */
    PODIUM_WORD_AUTHORITY,
    PODIUM_WORD_SIGNER_TITLE,
    PODIUM_WORD_SIGNER_NAME,
    PODIUM_WORDS_SHARED, /* those above are the same on all certificates */
    PODIUM_WORD_LEAD = PODIUM_WORDS_SHARED, /* Chứng nhận */
    PODIUM_WORD_UNIT,
    PODIUM_WORD_AWARD, /* Đạt Giải Nhất */
    PODIUM_WORD_PRIZE, /* Giải Nhất */
    PODIUM_WORD_WORK,  /* Giải pháp “...” */
    PODIUM_WORD_WORK_TITLE,
    PODIUM_WORD_FIELD,    /* Lĩnh vực: ... */
    PODIUM_WORD_CITATION, /* why it won */
    PODIUM_WORD_ENTRY,    /* its code */
    PODIUM_WORD_NAMES,    /* all recipients */
    PODIUM_WORD_NUMBER,   /* Số: 02/GCN-BTC */
    PODIUM_WORD_PROOF,    /* what its QR code holds */
    PODIUM_WORDS
};

enum podium_box_kind {
    PODIUM_BOX_PAGE,    /* the first row */
    PODIUM_BOX_BLEED,   /* what printers cut off */
    PODIUM_BOX_DRAWING, /* an ornament */
    PODIUM_BOX_IMAGE,   /* a PNG or JPEG file */
    PODIUM_BOX_TEXT,
    PODIUM_BOX_NAMES, /* the recipients: lines break between them */
    PODIUM_BOX_LIST,  /* the same, one a line while there are lines */
    PODIUM_BOX_STACK, /* a zone whose lines share its height */
    PODIUM_BOX_RULE,
    PODIUM_BOX_QR,    /* the proof; there is none where nobody signs */
    PODIUM_BOX_EMPTY, /* stays empty: for signature and seal */
    PODIUM_BOX_KINDS
};

/* What podium draws itself. */
enum podium_ornament {
    PODIUM_ORNAMENT_PLAIN, /* a filled rectangle */
    PODIUM_ORNAMENT_RING,  /* a frame; thickness in pitch */
    PODIUM_ORNAMENT_GUILLOCHE,
    PODIUM_ORNAMENT_DRUM, /* of bronze */
    PODIUM_ORNAMENT_LOTUS,
    PODIUM_ORNAMENT_SPEARS, /* on both sides of a text */
    PODIUM_ORNAMENT_CARTOUCHE,
    PODIUM_ORNAMENT_TEETH, /* a frame of saw-teeth */
    PODIUM_ORNAMENT_ARCS,  /* half a drum's circles, at the page's edge */
    PODIUM_ORNAMENT_TILES,
    PODIUM_ORNAMENT_SUN,
    PODIUM_ORNAMENT_TICKET, /* a frame with rounded-in corners */
    PODIUM_ORNAMENT_SPIROGRAPH,
    PODIUM_ORNAMENTS
};

enum podium_align {
    PODIUM_ALIGN_LEFT,
    PODIUM_ALIGN_CENTRE,
    PODIUM_ALIGN_RIGHT
};

/* How the letters of a word are changed. */
enum podium_casing {
    PODIUM_CASING_NONE,
    PODIUM_CASING_UPPER,       /* in capitals */
    PODIUM_CASING_FIRST_WORD,  /* its first word alone */
    PODIUM_CASING_OTHER_WORDS, /* all but its first word */
    PODIUM_CASING_SENTENCE     /* small letters, but the first */
};

/* A part of a box's text: as it stands, or a word. */
struct podium_piece {
    const char *text; /* NULL: the word */
    enum podium_word word;
    enum podium_casing casing;
};

struct podium_pieces {
    struct podium_piece *items;
    size_t count, room;
};

#define PODIUM_NO_BOX ((size_t)-1)
#define PODIUM_LINES_MOST 6 /* of a text */
#define PODIUM_RELIEF_MOST 99

struct podium_box {
    const char *name;
    size_t row; /* of the file, for messages */
    enum podium_box_kind kind;
    size_t within, after, beside; /* other boxes, or PODIUM_NO_BOX */
    double x, y, width, height;   /* mm */
    enum podium_align align;
    const char *font; /* family */
    int weight;       /* 400 normal, 700 bold */
    bool italic;
    double size, size_alone, least; /* points; alone: with one recipient */
    uint32_t colours[8];            /* 0xRRGGBB */
    size_t colour_count;
    double tracking;         /* mm between letters */
    double lead, lead_alone; /* mm from the line above, at least */
    double glue;             /* mm that may be added to it */
    double pitch;            /* mm between its lines, or a thickness */
    int64_t lines;           /* at most */
    int64_t relief; /* order in which texts shrink where there is no room */
    double share;   /* of a stack: percent of its spare height above it */
    enum podium_ornament ornament;
    const char *text; /* as it stands in the table */
    struct podium_pieces pieces;
};

struct podium_layout {
    const char *name;
    double width, height, bleed; /* mm */
    struct podium_box *items;    /* the first is the page */
    size_t count, room;
};

/* The layouts that podium brings: their names, ending with NULL. */
PODIUM_API const char *const *podium_layout_names(void);
/* The table of one of them, as CSV; NULL: there is none of this name. */
PODIUM_API const char *podium_layout_table(const char *name);

/* Read a layout: one that podium brings, by its name, or a file. NOT_FOUND, IO
 * (errno says why), NOMEM; INVALID with every fault in faults. There is no
 * handle, so no message. */
PODIUM_CHECK enum podium_status podium_layout_read(const char *name_or_path,
    enum podium_language language, struct podium_arena *arena,
    struct podium_layout *out, struct podium_faults *faults);

/* How many times larger than the layout's page a sheet of ISO 216 is, "A2" to
 * "A5"; false: there is none of this name, or its shape is another. */
PODIUM_API bool podium_layout_enlargement(
    const struct podium_layout *layout, const char *paper, double *larger);

#ifdef __cplusplus
}
#endif

#endif

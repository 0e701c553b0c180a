/* certificate.c - certificates and their layouts, through the renderer. */
/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/new_file.h"
#include "cli/app/library.h"
#include "cli/app/option.h"
#include "cli/app/output.h"
#include "cli/cmd/certificate.h"
#include "cli/cmd/commands.h"
#include "cli/cmd/verify.h"
#include "cli/ui/progress.h"

/* What a command draws certificates with. */
struct pages {
    const char *layout_name, *kind, *key_file, *passphrase_file;
    const char *order, *preview, *paper; /* or NULL */
    struct podium_certificates_wanted wanted;
    struct podium_drawing how;
    struct podium_layout layout;
    struct podium_certificates list;
};

int
read_certificate_kind(
    struct app *app, const char *text, enum podium_certificate_kind *out)
{
    int kind = 0;
    const char *word = podium_certificate_kind_word(kind);
    while (text && word && strcmp(word, text) != 0)
        word = podium_certificate_kind_word(++kind);
    *out = (enum podium_certificate_kind)kind;
    return word ? EXIT_DONE : report_misuse(app, WORDS("usage.kind", text));
}

/* The folder of a file, with a slash at its end; "" for the present one. */
static const char *
folder_of(struct app *app, const char *path)
{
    const char *slash = strrchr(path, '/');
    return arena_text(
        &app->arena, path, slash ? (size_t)(slash + 1 - path) : 0);
}

/* Fonts that an office brings stand in a folder beside the contest. */
static const char *
fonts_folder(struct app *app)
{
    struct buffer b = { 0 };
    buffer_text(&b, folder_of(app, app->contest ? app->contest : ""));
    buffer_text(&b, "fonts");
    const char *folder = podium_strdup(&app->arena, buffer_string(&b));
    buffer_free(&b);
    return folder;
}

static int
read_order(
    struct app *app, const char *text, enum podium_certificate_order *out)
{
    int order = 0;
    const char *word = podium_certificate_order_word(order);
    while (text && word && strcmp(word, text) != 0)
        word = podium_certificate_order_word(++order);
    *out = (enum podium_certificate_order)order;
    return word ? EXIT_DONE
                : report_misuse(
                      app, WORDS("cell.word", text, "award number name unit"));
}

static int
read_paper(struct app *app, struct pages *p)
{
    char page[48];
    const struct podium_layout *l = &p->layout;
    if (!p->paper || podium_layout_enlargement(l, p->paper, &p->how.enlarged))
        return EXIT_DONE;
    snprintf(page, sizeof page, "%.0f x %.0f", l->width, l->height);
    return report_misuse(
        app, WORDS("certificate.paper", p->paper, p->layout_name, page));
}

/* Read the layout, check the log, list what is to be drawn. */
static int
load_pages(struct app *app, struct pages *p)
{
    int code = read_certificate_kind(app, p->kind, &p->wanted.kind);
    if (code == EXIT_DONE)
        code = read_order(app, p->order, &p->wanted.order);
    if (code == EXIT_DONE)
        code = read_layout(app, p->layout_name, &p->layout);
    if (code == EXIT_DONE)
        code = read_paper(app, p);
    if (code == EXIT_DONE)
        code = verify_before_decision(app);
    if (code != EXIT_DONE)
        return code;
    p->how.layout = &p->layout;
    p->how.images = folder_of(app, p->layout_name);
    p->how.fonts = fonts_folder(app);
    enum podium_status status =
        podium_certificate_list(app->pd, &p->wanted, &app->arena, &p->list);
    return status == PODIUM_OK ? EXIT_DONE : say_failure(app, status);
}

/* The faults of the certificates, each with the number of one; a fault of no
 * one has 0. False where they cannot be found. */
static bool
find_unfit(struct app *app, const struct pages *p, struct podium_faults *faults)
{
    __typeof__(podium_certificate_check) *function;
    LIBRARY_FUNCTION(
        function, library_open(RENDERER), podium_certificate_check);
    return function &&
        function(p->list.items, p->list.count, &p->how, &app->arena, faults) ==
        PODIUM_OK;
}

/* Leave those out that cannot be drawn, each named; how many. 0 if there are
 * none, or what is wrong is wrong with all. */
static size_t
leave_out_unfit(struct app *app, struct pages *p)
{
    struct podium_faults faults = { 0 };
    size_t left = 0, f = 0;
    if (!find_unfit(app, p, &faults) || faults.count == 0 ||
        faults.items[0].row == 0 || faults.count >= p->list.count)
        return 0;
    print_faults(app, &faults);
    for (size_t i = 0; i < p->list.count; i++)
        if (f < faults.count && faults.items[f].row == i + 1)
            f++;
        else
            p->list.items[left++] = p->list.items[i];
    p->list.count = left;
    return faults.count;
}

static enum podium_status
try_drawing(struct app *app, const struct pages *p,
    __typeof__(podium_certificate_draw) *function,
    struct podium_draw_problem *problem)
{
    struct podium_drawing how = p->how;
    struct progress progress = progress_begin(app);
    how.drawn = progress_show;
    how.with = &progress;
    enum podium_status status =
        function(p->list.items, p->list.count, &how, problem);
    progress_end(&progress);
    return status;
}

/* One that cannot be drawn keeps no other from being drawn: *left_out. */
static int
draw_certificates(struct app *app, struct pages *p, size_t *left_out)
{
    struct podium_draw_problem problem = { 0 };
    __typeof__(podium_certificate_draw) *function;
    LIBRARY_FUNCTION(function, library_open(RENDERER), podium_certificate_draw);
    if (!function)
        return say_renderer_missing(app);
    enum podium_status status = try_drawing(app, p, function, &problem);
    bool unfit = status == PODIUM_INVALID || status == PODIUM_NOT_FOUND;
    if (unfit && (*left_out = leave_out_unfit(app, p)) > 0) {
        problem = (struct podium_draw_problem){ 0 };
        status = try_drawing(app, p, function, &problem);
    }
    return status == PODIUM_OK ? EXIT_DONE
                               : say_renderer_failed(app, status, &problem);
}

static struct pages
new_pages(struct app *app)
{
    return (struct pages){ .layout_name = FIRST_LAYOUT,
        .how = { .language = app->language, .now = app->now } };
}

static int
sign_pages(struct app *app, struct pages *p)
{
    struct podium_key key;
    int code = open_certificate_key(app, p->key_file, p->passphrase_file, &key);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_certificate_sign(app->pd, &key, &app->arena, &p->list);
    if (status == PODIUM_OK && (p->how.chat || p->how.badges))
        status =
            podium_certificate_badge_sign(app->pd, &key, &app->arena, &p->list);
    podium_key_wipe(&key);
    return status == PODIUM_OK ? EXIT_DONE : say_failure(app, status);
}

/* Is it a file of a kind that is drawn, or a device? */
static bool
is_page_format(const char *path)
{
    return path_has_ending(path, ".pdf") || path_has_ending(path, ".png") ||
        path_has_ending(path, ".svg") || path_has_ending(path, ".txt") ||
        strncmp(path, "/dev/", 5) == 0;
}

/* A picture has one page. */
static bool
is_picture(const char *path)
{
    return path_has_ending(path, ".png") || path_has_ending(path, ".svg");
}

/* What is written, beside a preview; NULL: nothing. */
static const char *
first_target(const struct pages *p)
{
    return p->how.path  ? p->how.path
        : p->how.folder ? p->how.folder
        : p->how.chat   ? p->how.chat
                        : p->how.badges;
}

/* Is what is asked for something that can be drawn, where it may be written? */
static int
check_render_target(struct app *app, const struct pages *p)
{
    if (p->preview && !path_has_ending(p->preview, ".png"))
        return report_misuse(app, WORDS("certificate.no_preview", p->preview));
    if (p->preview && !check_output_path(app, p->preview))
        return EX_CANTCREAT;
    if (!first_target(p) && !p->preview)
        return report_misuse(app, WORDS("usage.operands"));
    if (p->how.chat && !p->key_file)
        return report_misuse(app, WORDS("certificate.chat_unsigned"));
    if (p->how.badges && !p->key_file)
        return report_misuse(app, WORDS("certificate.badge_unsigned"));
    if (!p->how.path)
        return EXIT_DONE;
    if (!check_output_path(app, p->how.path))
        return EX_CANTCREAT;
    return is_page_format(p->how.path)
        ? EXIT_DONE
        : report_misuse(app, WORDS("certificate.no_format", p->how.path));
}

/* The first page as a picture. */
static int
draw_preview(struct app *app, struct pages p)
{
    p.how.path = p.preview;
    p.how.folder = p.how.chat = p.how.badges = NULL;
    size_t left_out = 0;
    p.list.count = p.list.count > 0;
    return draw_certificates(app, &p, &left_out);
}

/* Draw what is asked for, and say what is where. */
static int
draw_all(struct app *app, struct pages *p)
{
    size_t count = p->list.count, left_out = 0;
    const char *where = first_target(p);
    int code = p->preview ? draw_preview(app, *p) : EXIT_DONE;
    if (code == EXIT_DONE && p->how.path && is_picture(p->how.path))
        p->list.count = 1;
    if (code == EXIT_DONE && where)
        code = draw_certificates(app, p, &left_out);
    count -= left_out;
    if (code == EXIT_DONE)
        fprintf(app->out, "%s\n",
            SAY(app,
                p->list.count < count || !where ? "certificate.first"
                                                : "certificate.drawn",
                INT_TEXT(count), where ? where : p->preview));
    if (code == EXIT_DONE && left_out > 0) {
        fprintf(app->err, "podium: %s\n",
            SAY(app, "certificate.left_out", INT_TEXT(left_out)));
        code = EX_DATAERR;
    }
    return code;
}

int
cmd_certificate_render(struct app *app, int argc, char **argv)
{
    struct pages p = new_pages(app);
    const struct option options[] = {
        { "separate", .text = &p.how.folder },
        { "chat", .text = &p.how.chat },
        { "badges", .text = &p.how.badges },
        { "entry", .text = &p.wanted.code },
        { "font", .text = &p.how.family },
        { "kind", .text = &p.kind },
        { "each-author", .flag = &p.wanted.each_author },
        { "layout", .text = &p.layout_name },
        { "proposed", .flag = &p.wanted.proposed },
        { "sign", .text = &p.key_file },
        { "key-passphrase-file", .text = &p.passphrase_file },
        { "marks", .flag = &p.how.marks },
        { "only", .text = &p.wanted.only },
        { "since", .text = &p.wanted.since },
        { "order", .text = &p.order },
        { "preview", .text = &p.preview },
        { "paper", .text = &p.paper },
        { "tagged", .flag = &p.how.tagged },
        { 0 },
    };
    int code = read_options(app, options, &argc, argv);
    if (code != EXIT_DONE)
        return code;
    p.how.path = argc == 1 ? argv[0] : NULL;
    code = check_render_target(app, &p);
    if (code != EXIT_DONE)
        return code;
    p.how.chat_note = SAY(app, "certificate.chat_note");
    code = load_pages(app, &p);
    if (code == EXIT_DONE && p.key_file)
        code = sign_pages(app, &p);
    return code == EXIT_DONE ? draw_all(app, &p) : code;
}

static int
print_unfit(
    struct app *app, const struct pages *p, const struct podium_faults *faults)
{
    if (faults->count == 0) {
        fprintf(app->out, "%s\n",
            SAY(app, "certificate.fits", INT_TEXT(p->list.count),
                p->layout_name));
        return EXIT_DONE;
    }
    print_faults(app, faults);
    fprintf(app->err, "podium: %s\n",
        SAY(app, "certificate.unfit", INT_TEXT(faults->count),
            INT_TEXT(p->list.count), p->layout_name));
    return EX_DATAERR;
}

int
cmd_certificate_check(struct app *app, int argc, char **argv)
{
    struct pages p = new_pages(app);
    struct podium_faults faults = { 0 };
    const struct option options[] = {
        { "entry", .text = &p.wanted.code },
        { "kind", .text = &p.kind },
        { "each-author", .flag = &p.wanted.each_author },
        { "layout", .text = &p.layout_name },
        { "proposed", .flag = &p.wanted.proposed },
        { 0 },
    };
    int code = read_options(app, options, &argc, argv);
    if (code == EXIT_DONE)
        code = load_pages(app, &p);
    if (code != EXIT_DONE)
        return code;
    enum podium_status status =
        podium_certificate_check_proofs(app->pd, &app->arena, &p.list, &faults);
    if (status == PODIUM_OK && !find_unfit(app, &p, &faults))
        return say_renderer_missing(app);
    return status == PODIUM_OK ? print_unfit(app, &p, &faults)
                               : say_failure(app, status);
}

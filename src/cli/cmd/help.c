/* help.c - help, and the manual pages, written from the tables of commands
 * and columns. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/message.h"
#include "cli/app/terminal.h"
#include "cli/cmd/commands.h"
#include "cli/ui/column_words.h"

static const char *
help_text(struct app *app, const char *id)
{
    return message_text(app->language, id);
}

static void
print_command(struct app *app, const struct command *c)
{
    char name[64];
    snprintf(name, sizeof name, "  podium %s%s%s ", c->noun, c->verb ? " " : "",
        c->verb ? c->verb : "");
    print_prefixed_text(app->out, name, c->args);
    print_prefixed_text(app->out, "      ", help_text(app, c->summary));
}

static void
print_all_commands(struct app *app)
{
    print_text(app->out, help_text(app, "help.intro"));
    fputc('\n', app->out);
    for (const struct command *c = app->commands; c->noun; c++)
        print_command(app, c);
    fputc('\n', app->out);
    print_text(app->out, help_text(app, "help.global"));
}

static void
print_column(
    struct app *app, const char *table, const struct podium_column *c, bool man)
{
    fprintf(app->out, man ? ".It %s\n%s\n" : "  %-14s %s\n", c->name,
        column_words(app, table, c));
}

static void
print_table(struct app *app, const char *table, bool man)
{
    struct podium_columns columns;
    fprintf(app->out, man ? ".Ss %s\n%s\n" : "%s: %s\n", table,
        message_word(app->language, "tables", table));
    if (podium_column_list(table, &app->arena, &columns) == PODIUM_OK) {
        fputs(man ? ".Bl -tag -width Ds\n" : "", app->out);
        for (size_t i = 0; i < columns.count; i++)
            print_column(app, table, &columns.items[i], man);
        fputs(man ? ".El\n" : "", app->out);
    }
    fputs(man ? "" : "\n", app->out);
}

/* mdoc(7) wants each sentence to begin on a line of its own. */
static void
print_prose(struct app *app, const char *text, bool man)
{
    for (const char *s = text; *s; s++) {
        bool sentence = man && s > text && s[-1] == '.' && *s == ' ';
        fputc(sentence ? '\n' : *s, app->out);
    }
    fputc('\n', app->out);
}

static void
print_section(struct app *app, const char *title, const char *text, bool man)
{
    fprintf(app->out, man ? ".Sh %s\n" : "\n%s\n", help_text(app, title));
    print_prose(app, help_text(app, text), man);
}

static void
print_tables(struct app *app, bool man)
{
    print_prose(app, help_text(app, "tables.intro"), man);
    fputs(man ? "" : "\n", app->out);
    for (const char *const *t = podium_table_list(); *t; t++)
        print_table(app, *t, man);
    print_section(app, "tables.form_title", "tables.form", man);
    print_section(app, "tables.rules_title", "tables.rules_text", man);
    print_section(
        app, "tables.eligibility_title", "tables.eligibility_text", man);
}

static void
man_commands(struct app *app)
{
    for (const struct command *c = app->commands; c->noun; c++) {
        fprintf(app->out, ".It podium %s%s%s", c->noun, c->verb ? " " : "",
            c->verb ? c->verb : "");
        fprintf(app->out, "%s%s\n%s\n", *c->args ? " " : "", c->args,
            help_text(app, c->summary));
    }
}

/* podium(1) and podium-tables(5) in mdoc. */
static int
print_man(struct app *app, const char *page)
{
    bool tables = strcmp(page, "tables") == 0;
    fprintf(app->out, ".Dd %s\n.Dt %s %d\n.Os\n.Sh NAME\n.Nm %s\n.Nd %s\n",
        help_text(app, "man.date"), tables ? "PODIUM-TABLES" : "PODIUM",
        tables ? 5 : 1, tables ? "podium-tables" : "podium",
        help_text(app, tables ? "man.tables" : "man.podium"));
    if (tables) {
        print_section(app, "man.description", "man.tables_text", true);
        print_tables(app, true);
        return EXIT_DONE;
    }
    fputs(".Sh SYNOPSIS\n.Nm\n.Op Fl C Ar FILE\n.Ar COMMAND\n.Op Ar ...\n",
        app->out);
    print_section(app, "man.description", "help.intro", true);
    fputs(".Bl -tag -width Ds\n", app->out);
    man_commands(app);
    fputs(".El\n", app->out);
    print_section(app, "man.options", "help.global", true);
    print_section(app, "man.exit_title", "man.exit", true);
    fputs(".Sh SEE ALSO\n.Xr podium-tables 5\n", app->out);
    return EXIT_DONE;
}

int
cmd_help(struct app *app, int argc, char **argv)
{
    bool found = false;
    if (argc == 2 && strcmp(argv[0], "--man") == 0)
        return print_man(app, argv[1]);
    if (argc == 0) {
        print_all_commands(app);
        return EXIT_DONE;
    }
    if (strcmp(argv[0], "tables") == 0) {
        print_tables(app, false);
        return EXIT_DONE;
    }
    /* `judge` has the verbs of `person` besides its own: see find_command(). */
    bool judge = strcmp(argv[0], "judge") == 0;
    for (const struct command *c = app->commands; c->noun; c++) {
        bool verb = argc < 2 || (c->verb && strcmp(c->verb, argv[1]) == 0);
        bool noun = strcmp(c->noun, argv[0]) == 0 ||
            (judge && strcmp(c->noun, "person") == 0);
        if (noun && verb) {
            print_command(app, c);
            found = true;
        }
    }
    if (!found)
        return report_misuse(app, WORDS("usage.command", argv[0]));
    return EXIT_DONE;
}

/* ask.c - questions on the terminal. */
/* SPDX-License-Identifier: MIT */
#include "cli/app/ask.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/message.h"

const char *
ask_line(struct app *app, const char *prompt)
{
    char *line = NULL;
    size_t room = 0;
    fprintf(app->out, "%s ", prompt);
    fflush(app->out);
    ssize_t n = getline(&line, &room, stdin);
    if (n < 0) {
        free(line);
        fputc('\n', app->out);
        return NULL;
    }
    while (n > 0 && isspace((unsigned char)line[n - 1]))
        line[--n] = '\0';
    const char *kept = podium_strdup(&app->arena, line + strspn(line, " \t"));
    free(line);
    return kept;
}

bool
is_word(const char *typed, const char *word)
{
    return typed && strcmp(typed, word) == 0;
}

/* Is it in the list of words, upper and lower case alike? The list ends with
 * NULL. */
static bool
is_one_of(const char *typed, const char *const words[])
{
    for (size_t i = 0; typed && words[i]; i++)
        if (strcasecmp(typed, words[i]) == 0)
            return true;
    return false;
}

bool
is_yes(const char *typed)
{
    static const char *const words[] = { "y", "yes", "c", "co", "có", "CÓ",
        NULL };
    return is_one_of(typed, words);
}

bool
is_no(const char *typed)
{
    static const char *const words[] = { "n", "no", "k", "khong", "không",
        "KHÔNG", NULL };
    return is_one_of(typed, words);
}

bool
ask_sure(struct app *app, const struct sure_question *question)
{
    bool terminal = isatty(STDIN_FILENO);
    bool yes = question->sure || (!terminal && question->in_script);
    if (yes)
        return true;
    if (terminal)
        yes = is_yes(ask_line(app, SAY(app, "ask.sure", question->text)));
    else
        fprintf(app->err, "%s\n", question->text);
    if (!yes)
        fprintf(app->err, "%s\n",
            SAY(app, terminal ? "ask.not_done" : "ask.sure_option"));
    return yes;
}

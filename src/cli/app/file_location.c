/* file_location.c - is a file where writing can be trusted?
 *
 * In: the path of a contest file that is about to be written. Out: a warning
 * and a refusal, unless --here was given. On a network drive file locks and
 * fsync() may do nothing; a program that syncs a folder copies a file in the
 * middle of a commit, and makes two files of it when two people write. Three
 * signs are checked: names that such programs give to conflicting copies, the
 * usual names of synced folders, and the type of the file system. What cannot
 * be found out counts as safe: a false alarm would stop a contest. */
/* SPDX-License-Identifier: MIT */
#include "cli/app/file_location.h"

#include <stdlib.h>
#include <string.h>
#ifdef __linux__
    #include <linux/magic.h>
    #include <sys/vfs.h>
#endif

#include "base/message.h"

#ifdef __linux__

/* Types of file systems as /proc/self/mountinfo names them. "fuse.NAME" is a
 * file system made by a program: mostly a remote disk. */
static bool
is_remote(const char *type)
{
    static const char *const types[] = { "9p", "afs", "ceph", "cifs", "drvfs",
        "ncpfs", "nfs", "nfs4", "smb3", "smbfs", "vboxsf" };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (strcmp(types[i], type) == 0)
            return true;
    return strncmp(type, "fuse.", 5) == 0;
}

/* The fifth word of a line of mountinfo is the mount point, and the one after
 * the lone hyphen the type (proc(5)). */
static bool
parse_mount_line(char *line, const char **point, const char **type)
{
    char *hyphen = strstr(line, " - "), *save = NULL;
    if (!hyphen)
        return false;
    *hyphen = '\0';
    *type = strtok_r(hyphen + 3, " ", &save);
    char *word = strtok_r(line, " ", &save);
    for (int i = 1; word && i < 5; i++)
        word = strtok_r(NULL, " ", &save);
    *point = word;
    return word && *type;
}

static bool
is_below_mount(const char *path, const char *point)
{
    size_t n = strlen(point);
    if (strcmp(point, "/") == 0)
        return true;
    return strncmp(path, point, n) == 0 && (path[n] == '/' || !path[n]);
}

/* The usual file systems of a disk (statfs(2)), known without reading all
 * mounts, which costs more than opening the contest. */
static bool
is_on_disk(const char *folder)
{
    static const unsigned long magic[] = { EXT4_SUPER_MAGIC, BTRFS_SUPER_MAGIC,
        XFS_SUPER_MAGIC, TMPFS_MAGIC, OVERLAYFS_SUPER_MAGIC,
        MSDOS_SUPER_MAGIC };
    struct statfs fs;
    if (statfs(folder, &fs) != 0)
        return false;
    for (size_t i = 0; i < sizeof magic / sizeof *magic; i++)
        if ((unsigned long)fs.f_type == magic[i])
            return true;
    return false;
}

/* Is the innermost mount that holds the folder a remote one? */
static bool
is_on_network(const char *folder)
{
    if (is_on_disk(folder))
        return false;
    char line[2048];
    size_t longest = 0;
    bool remote = false;
    FILE *f = fopen("/proc/self/mountinfo", "r");
    while (f && fgets(line, sizeof line, f)) {
        const char *point, *type;
        if (!parse_mount_line(line, &point, &type) ||
            !is_below_mount(folder, point) || strlen(point) < longest)
            continue;
        longest = strlen(point);
        remote = is_remote(type);
    }
    if (f)
        fclose(f);
    return remote;
}

#else

    /* What cannot be found out counts as safe. */
    #define is_on_network(folder) ((void)(folder), false)

#endif

/* The program that syncs the folder, by its usual name, or NULL. */
static const char *
syncing_program(const char *folder)
{
    static const char *const names[] = { "OneDrive", "Dropbox", "Google Drive",
        "GoogleDrive", "iCloud", "Nextcloud", "ownCloud", "pCloud",
        "Syncthing" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strstr(folder, names[i]))
            return names[i];
    return NULL;
}

/* Is it the second file that a syncing program makes when two people wrote? */
static bool
has_conflict_name(const char *path)
{
    return strstr(path, "conflicted copy") || strstr(path, "sync-conflict") ||
        strstr(path, "(conflict");
}

static int
warn_of_location(struct app *app, const char *const words[])
{
    fprintf(app->err, "podium: %s\n", say(app, words));
    if (app->here)
        return EXIT_DONE;
    fprintf(app->err, "podium: %s\n", SAY(app, "location.here"));
    return EX_NOPERM;
}

int
check_file_location(struct app *app, const char *path)
{
    char *folder = podium_strdup(&app->arena, path);
    char *slash = folder ? strrchr(folder, '/') : NULL;
    if (slash)
        slash[slash == folder ? 1 : 0] = '\0';
    char *real = realpath(slash ? folder : ".", NULL);
    int code = EXIT_DONE;
    const char *program = real ? syncing_program(real) : NULL;
    if (has_conflict_name(path))
        code = warn_of_location(app, WORDS("location.conflicted", path));
    else if (program)
        code = warn_of_location(app, WORDS("location.synced", path, program));
    else if (real && is_on_network(real))
        code = warn_of_location(app, WORDS("location.network", path));
    free(real);
    return code;
}

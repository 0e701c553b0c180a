/* turns.c - run two commands turn by turn and compare what they cost.
 *
 *	turns NAME TIMES LIMIT cpu|wall OURS YARDSTICK
 *
 * Each command is given to sh after a warm-up run of each. Prints one row
 * name,ours,yardstick,ratio,limit,unit with the medians in seconds. An empty
 * yardstick leaves its columns empty. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MOST_TIMES 1000

static double
seconds(struct timeval t)
{
    return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

/* CPU or wall seconds of one run; ends the program if it fails. */
static double
cost(const char *command, int wall)
{
    struct timespec start, end;
    struct rusage before, after;
    int status;
    getrusage(RUSAGE_CHILDREN, &before);
    clock_gettime(CLOCK_MONOTONIC, &start);
    pid_t child = fork();
    if (child == 0) {
        execl("/bin/sh", "sh", "-c", command, (char *)NULL);
        _exit(127);
    }
    if (child < 0 || waitpid(child, &status, 0) < 0 || status != 0) {
        fprintf(stderr, "failed: %s\n", command);
        exit(1);
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    getrusage(RUSAGE_CHILDREN, &after);
    if (wall)
        return (double)(end.tv_sec - start.tv_sec) +
            (double)(end.tv_nsec - start.tv_nsec) / 1e9;
    return seconds(after.ru_utime) + seconds(after.ru_stime) -
        seconds(before.ru_utime) - seconds(before.ru_stime);
}

static int
compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static double
median(double *values, int n)
{
    qsort(values, (size_t)n, sizeof *values, compare);
    return n % 2 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

int
main(int argc, char **argv)
{
    static double ours[MOST_TIMES], theirs[MOST_TIMES];
    if (argc != 7)
        return 2;
    int times = atoi(argv[2]), wall = strcmp(argv[4], "wall") == 0;
    int yardstick = argv[6][0] != '\0';
    if (times < 1 || times > MOST_TIMES)
        return 2;
    cost(argv[5], wall);
    if (yardstick)
        cost(argv[6], wall);
    for (int i = 0; i < times; i++) {
        ours[i] = cost(argv[5], wall);
        if (yardstick)
            theirs[i] = cost(argv[6], wall);
    }
    double a = median(ours, times);
    printf("%s,%.6f,", argv[1], a);
    if (yardstick) {
        double b = median(theirs, times);
        printf("%.6f,%.2f", b, b > 0 ? a / b : 0);
    } else {
        printf(",");
    }
    printf(",%s,%s\n", argv[3], wall ? "s wall" : "s CPU");
    return 0;
}

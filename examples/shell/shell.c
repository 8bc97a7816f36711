/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * shell.c -- a small shell on the console.  One goroutine reads the keys, one waits for keys
 * and for commands that have ended, and each command with a & behind it has its own.
 *
 *	$ sleep 2 &
 *	$ uptime
 *	up 4.071 s
 *	[1] sleep: done
 */
#include <stdlib.h>
#include <string.h>

#include <go.h>
#include <godebug.h>
#include <gotime.h>
#include <select.h>
#include <sync.h>

#include "line.h"

enum { NJOB = 8, NARG = 16 };

/* A command in the background. */
typedef struct Job {
	int number;
	char line[LINELEN + 1];
} Job;

static chan(char) keys;
static chan(Job *) ended;

/* -- Commands --------------------------------------------------------------------- */

typedef struct Command {
	const char *name, *what;
	void (*run)(int argc, char **argv);
} Command;

static void help(int argc, char **argv);

static void
ps(int argc, char **argv)
{
	(void)argc, (void)argv;
	go_print_goroutines();
}

static void
showstats(int argc, char **argv)
{
	GoSchedStats s;

	(void)argc, (void)argv;
	go_sched_stats(&s);
	go_printf("%llu goroutines created, %llu ended, %zu alive\n", (unsigned long long)s.created,
		  (unsigned long long)s.ended, s.alive);
	go_printf("%llu preemptions, %llu wake-ups, idle %d.%d %%\n",
		  (unsigned long long)s.preemptions, (unsigned long long)s.wakeups,
		  s.idle_permille / 10, s.idle_permille % 10);
	go_printf("%zu bytes in use\n", go_memory_used());
}

static void
uptime(int argc, char **argv)
{
	int64_t ms = go_nanotime() / GO_MILLISECOND;

	(void)argc, (void)argv;
	go_printf("up %lld.%03d s\n", (long long)(ms / 1000), (int)(ms % 1000));
}

static void
echo(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		go_printf(i < argc - 1 ? "%s " : "%s", argv[i]);
	go_printf("\n");
}

static void
sleepfor(int argc, char **argv)
{
	if (argc == 2)
		go_sleep(atoi(argv[1]) * GO_SECOND);
	else
		go_printf("usage: sleep SECONDS\n");
}

static void
leave(int argc, char **argv)
{
	go_end(argc > 1 ? atoi(argv[1]) : 0);
}

static const Command commands[] = {
	{"help", "what there is", help},
	{"ps", "the goroutines", ps},
	{"stat", "what the scheduler did", showstats},
	{"uptime", "time since boot", uptime},
	{"echo", "[WORD...]  print them", echo},
	{"sleep", "SECONDS  wait", sleepfor},
	{"exit", "[CODE]  end", leave},
};

static void
help(int argc, char **argv)
{
	(void)argc, (void)argv;
	for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++)
		go_printf("%-8s %s\n", commands[i].name, commands[i].what);
	go_printf("With & at its end a command runs in the background.\n");
}

/* Run one line; it is cut into words where it lies. */
static void
run(char *line)
{
	char *argv[NARG + 1], *rest;
	int argc = 0;

	for (char *w = strtok_r(line, " ", &rest); w != NULL && argc < NARG;
	     w = strtok_r(NULL, " ", &rest))
		argv[argc++] = w;
	if (argc == 0)
		return;
	for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
		if (strcmp(argv[0], commands[i].name) == 0) {
			commands[i].run(argc, argv);
			return;
		}
	}
	go_printf("%s: no such command; try help\n", argv[0]);
}

/* -- In the background -------------------------------------------------------------- */

static Job jobs[NJOB];
static GoPool pool = GO_POOL(jobs);

static void
background(void *arg)
{
	Job *job = arg;

	go_setname(job->line);
	run(job->line);
	chan_put(ended, job);
}

/* Run a line, here or in a goroutine of its own. */
static void
start(char *line)
{
	static int number;
	char *amp = strrchr(line, '&');
	Job *job;

	if (amp == NULL || amp[1 + strspn(amp + 1, " ")] != '\0') {
		run(line);
		return;
	}
	*amp = '\0';
	line += strspn(line, " ");
	if ((job = go_pool_alloc(&pool)) == NULL) {
		go_printf("no more than %d at once\n", NJOB);
		return;
	}
	job->number = ++number;
	strcpy(job->line, line);
	go(background, job);
}

static void
report(Job *job)
{
	go_printf("\r\033[K[%d] %s: done\n", job->number, job->line);
	go_pool_free(&pool, job);
}

/* -- The console ------------------------------------------------------------------- */

static void
reader(void *arg)
{
	char buf[16];

	(void)arg;
	go_setname("keys");
	for (;;) {
		size_t n = go_read(buf, sizeof buf);

		for (size_t i = 0; i < n; i++)
			chan_put(keys, buf[i]);
	}
}

int
main(void)
{
	static Line line = {.prompt = "$ "};
	LineEnd end = LINE_GOES_ON;
	Job *job;
	char c;

	keys = chan_new(char, 0);
	ended = chan_new(Job *, 0);
	go_sched_stats_reset(); /* from here on idle time is measured */
	go(reader, NULL);
	line_begin(&line);
	while (end != LINE_EOF) {
		go_select {
			go_case_recv(keys, &c) {
				end = line_key(&line, c);
				if (end == LINE_DONE)
					start(line.text);
				if (end == LINE_DONE || end == LINE_DROPPED)
					line_begin(&line);
			}
			go_case_recv(ended, &job) {
				report(job);
				line_show(&line);
			}
		}
	}
	return 0;
}

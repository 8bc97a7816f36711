/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * getchar, fgets and scanf read what is typed; a goroutine that waits in them does not
 * hold up another one that prints.
 * @input xfirst line\n-12 34\nend\n
 */
#include <stdio.h>
#include <string.h>

#include <chan.h>

#include "tap.h"

static long turns;
static bool printed, stop;
static chan(bool) done;

static void
counter(void *arg)
{
	(void)arg;
	while (!stop) {
		turns++;
		if (turns == 10) { /* the first output: only then is anything typed */
			printed = true;
			printf("# printed while another goroutine reads\n");
		}
		go_yield();
	}
	chan_put(done, true);
}

int
main(void)
{
	char line[40];
	int a = 0, b = 0, c;

	done = chan_new(bool, 0);
	go_stack(counter, NULL, 8192);
	c = getchar();
	ok(printed, "another goroutine has printed meanwhile");
	is_int(c, 'x', "getchar");
	ok(fgets(line, sizeof line, stdin) == line && strcmp(line, "first line\n") == 0, "fgets");
	ok(scanf("%d %d\n", &a, &b) == 2 && a == -12 && b == 34, "scanf");
	ok(fgets(line, 4, stdin) == line && strcmp(line, "end") == 0, "fgets of three");
	ungetc('q', stdin);
	is_int(getchar(), 'q', "ungetc");
	is_int(getchar(), '\n', "the end of the line");
	stop = true;
	chan_get(done);
	return done_testing();
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * 64 goroutines print at once, with yields between: each line comes whole, none is lost,
 * none is mixed with another.
 * @expect \A(?:line (\d+) (\d+) <\1:\2>\n){640}sum 640\n
 * @timeout 60
 */
#include <stdio.h>

#include <chan.h>
#include <go.h>

enum { N = 64, LINES = 10 };

static chan(int) done;

static void
printer(void *arg)
{
	int id = *(int *)arg;

	for (int i = 0; i < LINES; i++) {
		printf("line %d %d <%d:%d>\n", id, i, id, i);
		go_yield();
	}
	chan_put(done, LINES);
}

int
main(void)
{
	static int ids[N];
	int sum = 0;

	done = chan_new(int, N);
	for (int i = 0; i < N; i++) {
		ids[i] = i;
		go_stack(printer, &ids[i], 8192);
	}
	for (int i = 0; i < N; i++)
		sum += chan_get(done);
	printf("sum %d\n", sum);
	return 0;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * 64 goroutines print at once: each line comes whole, none is lost, none is mixed with
 * another.  Every other line is made of two calls under the stream's lock, with a yield
 * between them.
 * @exit 0
 * @expect (?:^line (\d+) (\d+) <\1:\2>\n){640}^(?:sum 7 done)$
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
	chan_put(done, id);
}

int
main(void)
{
	static int ids[N];

	done = chan_new(int, N);
	for (int i = 0; i < N; i++) {
		ids[i] = i;
		go_stack(printer, &ids[i], 8192);
	}
	for (int i = 0; i < N; i++)
		chan_get(done);
	printf("sum %d done\n", 3 + 4);
	return 0;
}

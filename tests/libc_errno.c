/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Each goroutine has its own errno, which starts at 0 and stays over yields.
 */
#include <errno.h>
#include <stdlib.h>

#include <chan.h>

#include "settle.h"
#include "tap.h"

enum { N = 64 };

static chan(int) done;

static void
worker(void *arg)
{
	int id = (int)(intptr_t)arg, errors = errno != 0;

	for (int i = 0; i < 20; i++) {
		errno = id * 100 + i;
		settle();
		errors += errno != id * 100 + i;
	}
	errno = 0;
	settle();
	strtol("99999999999999999999", NULL, 10);
	settle();
	errors += errno != ERANGE;
	chan_put(done, errors);
}

int
main(void)
{
	int errors = 0;

	done = chan_new(int, N);
	errno = ENOENT;
	for (int round = 0; round < 2; round++) {
		for (intptr_t i = 1; i <= N; i++)
			go(worker, (void *)i);
		for (int i = 0; i < N; i++)
			errors += chan_get(done);
	}
	is_int(errors, 0, "64 goroutines, each with its own, and again in used stacks");
	is_int(errno, ENOENT, "main's has not changed");
	return done_testing();
}

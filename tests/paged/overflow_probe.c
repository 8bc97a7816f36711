/* SPDX-License-Identifier: BSD-3-Clause */
/* A frame that is larger than a window overflows and is recovered, if its code was compiled to touch each page
 * of it. */
#include "paged.h"

enum { LARGE = 200 * KB };

static int recovered;

static void
stop(void *arg)
{
	GoValue v;

	(void)arg;
	recovered += go_recover(&v) && v.error == &go_stack_error;
}

static __attribute__((noipa, optimize("stack-clash-protection"))) int
large(int n)
{
	volatile char frame[LARGE];

	frame[n] = 1;
	return frame[n];
}

static void
worker(void *arg)
{
	(void)arg;
	go_scope {
		go_defer(stop, NULL);
		large(0);
	}
	is_int(recovered, 1, "recovered");
	(void)descend(here() - 30 * KB, 1);
	ok(true, "the stack is as good as before");
}

int
main(void)
{
	run(worker, NULL, 40 * KB);
	return done_testing();
}

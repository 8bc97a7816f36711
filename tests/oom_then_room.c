/* SPDX-License-Identifier: BSD-3-Clause */
/* Goroutines of all sizes, many times what memory holds, one after the other: what has
 * ended makes room. */
#include <go.h>

#include "tap.h"

enum { N = 100000 };

static volatile int runs;

static void
fn(void *arg)
{
	(void)arg;
	runs++;
}

int
main(void)
{
	for (unsigned i = 0; i < N; i++) {
		go_stack(fn, NULL, (i * 7919) % 20000);
		while (runs != (int)i + 1)
			go_yield();
	}
	is_int(runs, N, "%d have run", N);
	return done_testing();
}

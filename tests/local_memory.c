/* SPDX-License-Identifier: BSD-3-Clause */
/* 10000 goroutines with values need no more memory than one. */
#include <golocal.h>

#include "leak.h"

enum { N = 10000, KEYS = 5 };

static GoLocal key[KEYS];

static void
fn(void *arg)
{
	for (int i = 0; i < KEYS; i++)
		go_local_set(&key[i], arg);
}

int
main(void)
{
	size_t before = go_memory_used();

	go_local_set(&key[0], key);
	ok(go_memory_used() > before, "a value takes memory: %zu bytes", go_memory_used() - before);
	leak_mark();
	for (int i = 0; i < N; i++) {
		go(fn, key);
		if (i % 10 == 0)
			go_yield();
	}
	no_leaks();
	return done_testing();
}

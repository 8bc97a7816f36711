/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What libc keeps for a goroutine goes when it ends: 10000 of them that used errno, strtok,
 * rand, signal, strtod and printf leave as much memory as there was.
 * @timeout 60
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tap.h"
#include "usedmem.h"

enum { N = 10000, WARMUP = 10, ATONCE = 10 };

static int used;

static void
count(bool good)
{
	__atomic_fetch_add(&used, good, __ATOMIC_RELAXED);
}

static void
worker(void *arg)
{
	char text[] = "a b", out[20];

	errno = 5;
	srand((unsigned)(uintptr_t)arg);
	count(rand() != 0);
	count(signal(SIGTERM, SIG_IGN) == SIG_DFL);
	count(printf("%s", "") == 0);
	count(strtok(text, " ") != NULL);
	count(snprintf(out, sizeof out, "%d %s", errno, text) == 3);
	/* So many digits take memory, and powers of 5 that are kept. */
	count(strtod("1.2345678901234567890123e-50", NULL) < 1);
}

static void
run(int n)
{
	for (int i = 0; i < n; i += ATONCE) {
		for (int j = 0; j < ATONCE; j++)
			go_stack(worker, (void *)(intptr_t)(i + 1), 8192);
		while (go_numgoroutine() > 1)
			go_yield();
	}
}

int
main(void)
{
	size_t before;

	errno = 0; /* main has a state too, once it asks */
	run(WARMUP);
	before = usedmem();
	run(N);
	ok(before > 0, "the measure works");
	is_int(usedmem(), before, "no memory is lost");
	is_int(used, (N + WARMUP) * 6, "all have used it");
	return done_testing();
}

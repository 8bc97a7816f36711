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
#include <unistd.h>

#include "tap.h"

enum { N = 10000, WARMUP = 100, ATONCE = 10 };

static int used;

static void
worker(void *arg)
{
	char text[] = "a b", out[20];

	errno = 5;
	srand((unsigned)(uintptr_t)arg);
	used += rand() != 0;
	used += signal(SIGTERM, SIG_IGN) == SIG_DFL;
	used += printf("%s", "") == 0;
	used += strtok(text, " ") != NULL;
	used += snprintf(out, sizeof out, "%d %s", errno, text) == 3;
	/* So many digits take memory, and powers of 5 that are kept. */
	used += strtod("1.2345678901234567890123e-50", NULL) < 1;
}

/* The gap between libc's heap and the runtime's: what sbrk would give. */
static size_t
freemem(void)
{
	size_t low = 0, high = (size_t)1 << 30;

	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;

		if (sbrk((ptrdiff_t)mid) == (void *)-1) {
			high = mid;
		} else {
			sbrk(-(ptrdiff_t)mid);
			low = mid;
		}
	}
	return low;
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
	size_t before, after;
	void *brk;

	go_timeslice(0); /* where preempted goroutines keep their registers is memory, too */
	errno = 0;	 /* main has a state too, once it asks */
	run(WARMUP);
	brk = sbrk(0);
	before = freemem();
	run(N);
	after = freemem();
	ok(before > 0, "the measure works");
	is_int((long)after, (long)before, "no memory is lost");
	ok(sbrk(0) == brk, "libc's heap has not grown");
	is_int(used, (N + WARMUP) * 6, "all have used it");
	return done_testing();
}

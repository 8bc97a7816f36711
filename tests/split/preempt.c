/* SPDX-License-Identifier: BSD-3-Clause */
/* Goroutines are preempted anywhere, also on the way to another segment and back. */
#include "dive.h"

enum { N = 8, ROUNDS = 60 };

static int done, wrong;

FRAME static long long
sum(int n, double x, int a, int b, int c)
{
	volatile int keep[4] = {a, b, c, n};

	use(keep);
	if (n == 0)
		return (long long)x;
	return sum(n - 1, x + 1, a, b, c) +
	       (keep[0] == a && keep[1] == b && keep[2] == c ? 0 : 1000000);
}

static void
work(void *arg)
{
	int me = (int)(intptr_t)arg;

	for (int i = 0; i < ROUNDS; i++)
		if (sum(100 + i, 0, me, -me, i) != 100 + i)
			wrong++;
	done++;
}

int
main(void)
{
	go_timeslice(10000);
	for (int i = 0; i < N; i++)
		go(work, (void *)(intptr_t)i);
	while (done < N)
		go_yield();
	is_int(wrong, 0, "all sums are right");
	return done_testing();
}

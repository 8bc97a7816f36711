/* SPDX-License-Identifier: BSD-3-Clause */
/* Functions with checks run in interrupt handlers, whose stack does not grow; what they
 * have interrupted, perhaps on the way to another segment, goes on. */
#include <gotimer.h>

#include "dive.h"

static volatile int fired;

FRAME static int
down(int n)
{
	volatile int keep = n;

	use(&keep);
	return n == 0 ? 0 : down(n - 1) + (keep == n);
}

static void
handler(void *arg)
{
	(void)arg;
	fired = down(20) == 20 ? fired + 1 : -1000;
}

FRAME static int
deep(int n)
{
	volatile int keep = n;

	use(&keep);
	return n == 0 ? 0 : deep(n - 1) + (keep == n);
}

int
main(void)
{
	GoTimer t;
	int bad = 0;

	go_timer_func(&t, handler, NULL);
	for (int i = 0; i < 20; i++) {
		int before = fired;

		go_timer_start(&t, 50000);
		while (fired == before)
			bad += deep(300) != 300;
	}
	is_int(fired, 20, "all handlers have run");
	is_int(bad, 0, "what they have interrupted goes on");
	return done_testing();
}

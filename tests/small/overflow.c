/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A small image finds that a goroutine has gone beyond the end of its stack when that one stops.
 *
 * @exit 2
 * @expect ^fatal error: stack overflow$
 * @reject ^still there$
 */
#include <go.h>

static __attribute__((noinline)) int
dive(int n)
{
	volatile int room[8];

	room[0] = n;
	room[7] = n;
	return n == 0 ? 0 : dive(n - 1) + room[0] - room[7];
}

static void
diver(void *arg)
{
	(void)arg;
	(void)dive(12);
	go_yield();
	go_printf("still there\n");
}

/* Its stack may lie below the diver's, and be broken. */
static void
idle(void *arg)
{
	(void)arg;
	go_yield();
}

int
main(void)
{
	go(idle, NULL);
	go_stack(diver, NULL, 160);
	go_yield();
	go_yield();
	go_printf("still there\n");
	return 0;
}

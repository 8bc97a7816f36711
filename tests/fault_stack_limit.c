/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Where the CPU knows the end of the stack (PSPLIM), a goroutine that goes beyond it stops there,
 * also when there are switches and preemptions.
 *
 * @boards mps2-an505
 * @exit 2
 * @expect ^the others are well$
 * @expect ^fatal error: usage fault: stack overflow \(vector 6, code [0-9a-f]*1[0-9a-f]{5}\)
 * @expect ^goroutine 4 \[running\]:$
 */
#include <go.h>
#include <gotime.h>

static volatile int depth, deep, working;

static __attribute__((noinline)) int
recurse(int n)
{
	volatile char room[64];

	room[0] = (char)n;
	depth++;
	return n > deep ? 0 : recurse(n + 1) + room[0];
}

/* Deep, but not too deep, while others do the same. */
static void
well(void *arg)
{
	(void)arg;
	for (int i = 0; i < 20; i++) {
		recurse(0);
		go_yield();
		go_delay_us(200);
	}
	working--;
}

static void
endless(void *arg)
{
	(void)arg;
	deep = 1000000;
	recurse(0);
}

int
main(void)
{
	go_timeslice(50 * GO_MICROSECOND);
	deep = 10;
	working = 2;
	go_stack(well, NULL, 2048);
	go_stack(well, NULL, 2048);
	while (working > 0)
		go_yield();
	go_printf("the others are well\n");
	go_stack(endless, NULL, 1024);
	for (;;)
		go_yield();
}

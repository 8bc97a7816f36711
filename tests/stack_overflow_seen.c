/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * On the smallest boards, too, a goroutine that goes beyond the end of its stack ends the program,
 * with a report that says which goroutine it was; one that stays on its stack does not.
 *
 * @exit 2
 * @timeout 10
 * @expect ^the others are well$
 * @expect ^runtime: goroutine 3 .* stack overflow: stack of \d+ bytes at \[0x[0-9a-f]{8}, 0x[0-9a-f]{8}\), sp 0x[0-9a-f]{8}\n
 * @expect ^goroutine 3 \[\w+\]:\n
 * @reject stuck|while reporting|not reached
 */
#include <stdbool.h>

#include <go.h>
#include <gotime.h>

/* With a G and the largest guard 512 bytes, which is a size that stacks have. */
enum { SIZE = 400, BEYOND = SIZE + 32 };

static volatile bool stop;
static volatile unsigned turns;

static __attribute__((noinline)) void
use(size_t n)
{
	volatile char *p = __builtin_alloca(n);

	for (size_t i = 0; i < n; i++)
		p[i] = 1;
}

/* Nearly all of its stack: what is left is for interrupts, and for what calls take. */
static void
well(void *arg)
{
	(void)arg;
	while (!stop) {
		use(SIZE - 280);
		turns++;
		go_yield();
	}
}

static void
beyond(void *arg)
{
	(void)arg;
	use(BEYOND);
	for (;;)
		go_yield();
}

int
main(void)
{
	go_stack(well, NULL, SIZE);
	while (turns < 20)
		go_sleep(GO_MILLISECOND);
	stop = true;
	while (go_numgoroutine() > 1)
		go_yield();
	go_printf("the others are well\n");
	go_stack(beyond, NULL, SIZE);
	go_sleep(200 * GO_MILLISECOND);
	go_printf("not reached\n");
	return 0;
}

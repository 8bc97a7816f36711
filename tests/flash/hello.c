/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * hello.c -- what is flashed in the tests of flashing.  Small: an STM32F4's first sector holds it.
 */
#include <go.h>

static void
worker(void *arg)
{
	int *answer = arg;

	*answer = 42;
}

int
main(void)
{
	int answer = 0;

	go(worker, &answer);
	go_yield();
	go_printf("booted from flash: %d\n", answer);
	return 0;
}

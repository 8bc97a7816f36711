/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * exit(3) from a goroutine runs atexit's functions, the last one first, flushes stdout and
 * ends the program with its code.
 * @exit 73
 * @expect ^begin\nsecond\nfirst\nunfinished line$
 * @reject not reached
 */
#include <stdio.h>
#include <stdlib.h>

#include <go.h>

static void
first(void)
{
	printf("first\nunfinished line");
}

static void
second(void)
{
	printf("second\n");
}

static void
worker(void *arg)
{
	(void)arg;
	exit(73);
}

int
main(void)
{
	go_timeslice(0); /* who runs when is part of this test */
	atexit(first);
	atexit(second);
	printf("begin\n");
	go_stack(worker, NULL, 8192);
	go_yield();
	printf("not reached\n");
	return 0;
}

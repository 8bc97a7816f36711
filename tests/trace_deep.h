/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * trace_deep.h -- a program that panics four calls deep in a goroutine, with arguments and
 * variables on the stack: for tests that compile it in different ways.
 */
#ifndef TRACE_DEEP_H
#define TRACE_DEEP_H

#include <go.h>

#include "trace.h"

FRAME static int
inner(const char *why, int a, int b)
{
	if (a != b)
		go_panic(why);
	return a;
}

FRAME static int
middle(const char *why, int a, int b, int c, int d, int e)
{
	int sum = inner(why, a * b, c) + inner(why, d, e);

	return sum + a + b + c + d + e;
}

FRAME static int
outer(const char *why)
{
	volatile int many[30] = {2, 3, 6, 7, 8};

	return many[middle(why, many[0], many[1], many[2], many[3], many[4]) % 30];
}

static void
starter(void *arg)
{
	(void)outer(arg);
	STAY;
}

int
main(void)
{
	go(starter, (void *)(uintptr_t) "deep");
	for (;;)
		go_yield();
}

#endif

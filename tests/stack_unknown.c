/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * `make stack` says of whose stack it can't know the size, why, and on which way: recursion, alloca,
 * calls by pointers.  stack_unknown.calls tells it of one of these, and of one that is not there.
 *
 * @stack ^ +>= \d+ +\d+  recurses\n +unknown: recursion: factorial calls itself\n +recurses > factorial$
 * @stack ^ +>= \d+ +\d+  allocates\n +unknown: alloca or an array of no fixed size in room, tests/stack_unknown.c:\d+\n +allocates > room$
 * @stack ^ +>= \d+ +\d+  points\n +unknown: a call by a pointer in points, tests/stack_unknown.c:\d+\n +points$
 * @stack ^ +[3-9]\d\d +\d+  told$
 * @stack stack_unknown.calls:\d+: there is no function nobody: is the line out of date\?
 */
#include <string.h>

#include <go.h>

#include "tap.h"
#include "trace.h"

static volatile int n = 3;

FRAME static int
factorial(int i)
{
	int f = i < 2 ? 1 : factorial(i - 1) * i;

	STAY;
	return f;
}

static void
recurses(void *arg)
{
	(void)arg;
	n = factorial(3);
	STAY;
}

FRAME static void
room(size_t size)
{
	char *p = __builtin_alloca(size);

	memset(p, 1, size);
	__asm__ volatile("" : : "r"(p) : "memory");
}

static void
allocates(void *arg)
{
	(void)arg;
	room((size_t)n);
	STAY;
}

static void (*volatile pointer)(void);

static void
points(void *arg)
{
	(void)arg;
	pointer();
	STAY;
}

FRAME static void
large(void)
{
	char buf[300];

	memset(buf, 1, sizeof buf);
	__asm__ volatile("" : : "r"(buf) : "memory");
}

static void
told(void *arg)
{
	(void)arg;
	pointer();
	STAY;
}

int
main(void)
{
	pointer = large;
	go(recurses, NULL);
	go(allocates, NULL);
	go(points, NULL);
	go(told, NULL);
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(n, 6, "all have run");
	return done_testing();
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* defer.c -- defer, panic and recover. */
#include <godefer.h>

#include "bench.h"

static void
nothing(void *arg)
{
	(void)arg;
}

static void
stop(void *arg)
{
	(void)arg;
	go_recover(NULL);
}

/* A scope with one deferred call.  As it returns twice, the loop's count is in memory. */
static void
scope(void)
{
	int64_t t = go_nanotime(), loop;

	for (volatile int i = 0; i < N; i++)
		__asm__ volatile("" : : : "memory");
	loop = go_nanotime() - t;
	t = go_nanotime();
	for (volatile int i = 0; i < N; i++)
		go_scope {
			go_defer(nothing, NULL);
		}
	report("defer-scope", go_nanotime() - t - loop, N);
}

static void descend(int depth, bool fail);

/* By this, the compiler does not see the recursion. */
static void (*volatile deeper)(int depth, bool fail) = descend;

static NOINLINE void
descend(int depth, bool fail)
{
	if (depth > 0)
		deeper(depth - 1, fail);
	else if (fail)
		go_panic("bench");
	__asm__ volatile(""); /* no tail call */
}

/* Enter a scope and leave it from so many calls below, by a panic or by returning. */
static int64_t
leave(int depth, bool fail)
{
	int64_t t = go_nanotime();

	for (int i = 0; i < N / 10; i++)
		go_scope {
			go_defer(stop, NULL);
			descend(depth, fail);
		}
	return go_nanotime() - t;
}

/* An instruction that the CPU does not have, recovered: the exception itself counts nothing. */
static int64_t
fault(void)
{
	int64_t t = go_nanotime();

	for (int i = 0; i < N / 10; i++)
		go_scope {
			go_defer(stop, NULL);
			__builtin_trap();
		}
	return go_nanotime() - t;
}

void
bench_defer(void)
{
	scope();
	report("fault-recover", fault() - loopcost / 10, N / 10);
	report("panic-recover", leave(0, true) - loopcost / 10, N / 10);
	/* The way down and back costs, too; that is not the panic's. */
	report("panic-recover-deep", leave(20, true) - leave(20, false) + leave(0, false), N / 10);
}

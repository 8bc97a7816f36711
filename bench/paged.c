/* SPDX-License-Identifier: BSD-3-Clause */
/* paged.c -- STACK=paged: pages that come and go. */
#include <godefer.h>

#include "bench.h"

enum { PAGES = 200, TURNS = 50, WINDOWS = 1000 };

static int64_t touching;

/* The first touch of pages, which are free and lie anywhere. */
static void
touch(void *arg)
{
	volatile char buf[PAGES * WINDOWPAGE] __attribute__((unused));
	int64_t t = go_nanotime();

	(void)arg;
	for (size_t i = PAGES; i-- > 0;)
		buf[i * WINDOWPAGE] = 0;
	touching += go_nanotime() - t;
}

static void
pages(void)
{
	int64_t t = go_nanotime();

	for (int i = 0; i < TURNS; i++) {
		go_stack(touch, NULL, PAGES * WINDOWPAGE + 4000);
		go_yield();
	}
	t = go_nanotime() - t;
	report("first-touch", touching, PAGES * TURNS);
	report("page-back", t - touching, PAGES * TURNS);
}

static void
one(void *arg)
{
	volatile char buf[WINDOWPAGE] __attribute__((unused));

	(void)arg;
	buf[0] = 0;
}

static void
nothing(void *arg)
{
	(void)arg;
}

/* A goroutine's life with one page more than it begins with, and the first one of a window. */
static void
spawns(void)
{
	int64_t t = go_nanotime();

	for (int i = 0; i < N / 10; i++) {
		go(one, NULL);
		go_yield();
	}
	report("spawn-touch", go_nanotime() - t, N / 10);
	for (int i = 0; i < 20; i++)
		go(nothing, NULL);
	go_yield();
	t = go_nanotime();
	for (int i = 0; i < WINDOWS; i++)
		go(nothing, NULL);
	report("window-first", go_nanotime() - t, WINDOWS);
	go_yield();
}

static void
stop(void *arg)
{
	(void)arg;
	go_recover(NULL);
}

static __attribute__((noipa)) int
endless(volatile int n)
{
	return n == 0 ? 0 : endless(n + 1) + n;
}

static void
overflows(void *arg)
{
	(void)arg;
	for (int i = 0; i < N / 100; i++)
		go_scope {
			go_defer(stop, NULL);
			endless(1);
		}
}

/* To come to the end of the stack, panic, and go on. */
static void
overflow(void)
{
	int64_t t = go_nanotime();

	go_stack(overflows, NULL, 8192);
	while (go_numgoroutine() > 1)
		go_yield();
	report("overflow-recover", go_nanotime() - t, N / 100);
}

void
bench_paged(void)
{
	pages();
	spawns();
	overflow();
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* sched.c -- yield, spawn, and the bytes of a goroutine. */
#include "bench.h"

static bool stop;

static void
yielder(void *arg)
{
	(void)arg;
	while (!stop)
		go_yield();
}

/* With n goroutines, main included, each yield switches; we count our own N turns,
 * during which everybody else makes one too. */
void
bench_yield(const char *name, int n, size_t stack)
{
	size_t others = go_numgoroutine();
	int turns = N / n;
	int64_t t;

	stop = false;
	for (int i = 1; i < n; i++)
		go_stack(yielder, NULL, stack);
	go_yield();
	t = go_nanotime();
	for (int i = 0; i < turns; i++)
		go_yield();
	t = go_nanotime() - t;
	stop = true;
	while (go_numgoroutine() > others)
		go_yield();
	/* Each turn of each one is a loop's turn with a look at stop. */
	report(name, t - loopcost / N * turns * n, (int64_t)turns * n);
}

static void
nothing(void *arg)
{
	(void)arg;
}

/* Spawn, run, exit, reclaim; ten at a time, so that main's yields count little. */
void
bench_spawn(const char *name)
{
	int64_t t;

	for (int j = 0; j < 10; j++)
		go(nothing, NULL);
	go_yield();
	t = go_nanotime();
	for (int i = 0; i < N / 10; i++) {
		for (int j = 0; j < 10; j++)
			go(nothing, NULL);
		go_yield();
	}
	t = go_nanotime() - t;
	report(name, t - loopcost, N);
}

/* Start goroutines whose memory nobody had before, with stacks of 512 bytes in all. */
static void
first(void)
{
	int64_t t = go_nanotime();

	for (int i = 0; i < MANY / 10; i++)
		go_stack(nothing, NULL, 400);
	report("spawn-first", go_nanotime() - t - loopcost / N * MANY / 10, MANY / 10);
	while (go_numgoroutine() > 1)
		go_yield();
}

static void
blocked(void *arg)
{
	int v;

	chan_recv(arg, &v);
}

static void
bytes(void)
{
	Chan *c = chan_make(sizeof(int), 0);
	G *g;

	go(blocked, c);
	g = getp()->runqtail;
	go_yield();
	go_printf("bench g-struct %u bytes\n", (unsigned)sizeof(G));
	go_printf("bench blocked-stack %u bytes\n", (unsigned)(g->stackbase - g->sched.sp));
	chan_close(c);
	go_yield();
	chan_free(c);
}

void
bench_sched(void)
{
	first();
	bench_yield("yield-2", 2, 512);
	bench_yield("yield-many", MANY, 512);
	bench_spawn("spawn");
	bytes();
}

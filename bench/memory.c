/* SPDX-License-Identifier: BSD-3-Clause */
/* memory.c -- memory taken and given back; and what things cost while very many goroutines are alive. */
#include <stdlib.h>

#include <godebug.h>

#include "bench.h"

static void *volatile piece; /* else the compiler leaves malloc and free out */

static void
objects(void)
{
	int64_t t = go_nanotime();

	for (int i = 0; i < N; i++)
		runtime_free(runtime_allocdirty(40), 40);
	report("object-pair", go_nanotime() - t - loopcost, N);
}

static void
mallocs(const char *name, size_t n)
{
	int64_t t = go_nanotime();

	for (int i = 0; i < N; i++) {
		piece = malloc(n);
		free(piece);
	}
	report(name, go_nanotime() - t - loopcost, N);
}

static void
blocked(void *arg)
{
	chan_recv(arg, NULL);
}

/* A million where there is 1 GB: as many as half of memory holds. */
static void
alive(void)
{
	Chan *c = chan_make(0, 0);
	GoMemStats m;
	size_t n;

	go_mem_stats(&m);
	n = m.free / 2 / 512;
	if (n > 1000000)
		n = 1000000;
	for (size_t i = 0; i < n; i++)
		go_stack(blocked, c, 300);
	go_yield();
	go_printf("bench alive %u goroutines\n", (unsigned)go_numgoroutine());
	bench_spawn("spawn-alive");
	bench_yield("yield-alive", 2, 512);
	bench_unbuffered("chan-alive");
	chan_close(c);
	while (go_numgoroutine() > 1)
		go_yield();
	chan_free(c);
}

void
bench_memory(void)
{
	objects();
	mallocs("malloc-pair", 100);
	mallocs("malloc-pages-pair", 5000);
	alive();
}

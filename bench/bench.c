/* SPDX-License-Identifier: BSD-3-Clause */
/* bench.c -- run all measurements. */
#include "bench.h"

int64_t loopcost;

void
report(const char *name, int64_t ns, int64_t n)
{
	int64_t hundredths = (ns * 100 + n / 2) / n;

	go_printf("bench %s %lld.%02lld instructions\n", name, (long long)hundredths / 100,
		  (long long)hundredths % 100);
}

static void
loop(void)
{
	int64_t t = go_nanotime();

	for (int i = 0; i < N; i++)
		__asm__ volatile("" : : : "memory");
	loopcost = go_nanotime() - t;
}

/* With an argument, only what tools/latency looks at.  The sieve comes last: its goroutines
 * stay. */
int
main(int argc, char **argv)
{
	(void)argv;
	if (argc > 1) {
		bench_irq();
		return 0;
	}
	loop();
	bench_sched();
	bench_chan();
	bench_select();
	bench_sync();
	bench_atomic();
	bench_time();
	bench_context();
	bench_defer();
	bench_local();
	bench_preempt();
	bench_memory();
	if (PAGED)
		bench_paged();
	bench_sieve();
	return 0;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * workers.c -- four workers count primes, a piece of the numbers at a time: a pool of workers,
 * an atomic sum, and a value of each goroutine's own.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include <goatomic.h>
#include <gogroup.h>
#include <golocal.h>

enum { WORKERS = 4, QUEUE = 2, PIECE = 500, LIMIT = 10000 };

static uint32_t primes;
static GoLocal pieces; /* how many this worker has done */

static bool
isprime(unsigned n)
{
	for (unsigned d = 2; d * d <= n; d++)
		if (n % d == 0)
			return false;
	return n > 1;
}

static void
countpiece(void *arg)
{
	unsigned from = (unsigned)(uintptr_t)arg;
	uint32_t found = 0;

	for (unsigned n = from; n < from + PIECE; n++)
		found += isprime(n);
	go_atomic_add(&primes, found);
	go_local_set(&pieces, (char *)go_local_get(&pieces) + 1);
}

int
main(void)
{
	GoWorkers w;

	go_workers_init(&w, WORKERS, QUEUE, 2048);
	for (unsigned from = 0; from < LIMIT; from += PIECE)
		go_workers_submit(&w, countpiece, (void *)(uintptr_t)from);
	go_workers_close(&w);
	go_workers_wait(&w);
	printf("%u primes below %d\n", (unsigned)primes, LIMIT);
	return 0;
}

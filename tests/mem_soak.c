/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * After many goroutines of mixed stack sizes, up to 500 at a time, and memory that they had for themselves,
 * as much is free as after the first 10^4; and it is all there: the largest piece can be had.
 *
 * The argument is how many (10^5 if there is none).  All 10^7:
 *
 *	make build/virt/tests/mem_soak.elf
 *	tools/emulate build/virt/emulate.conf build/virt/tests/mem_soak.elf 10000000
 * @timeout 60
 */
#include <stdlib.h>

#include <chan.h>

#include "freemem.h"
#include "random.h"
#include "tap.h"

enum { FIRST = 10000, MOST = 500 };

static Chan *gate;
static unsigned ran;

static void
waits(void *arg)
{
	void *mine = arg != NULL ? malloc((size_t)(uintptr_t)arg) : NULL;

	chan_recv(gate, NULL);
	free(mine);
	__atomic_fetch_add(&ran, 1, __ATOMIC_RELAXED);
}

/* n goroutines: some at a time wait until the last of these is there. */
static void
run(unsigned n)
{
	while (n > 0) {
		unsigned batch = 1 + random_below(n < MOST ? n : MOST);

		gate = chan_make(0, 0);
		for (unsigned i = 0; i < batch; i++) {
			size_t stack = (size_t)400 << random_below(random_below(64) == 0 ? 7 : 4);
			unsigned mine = random_below(4) == 0 ? random_below(2000) : 0;

			go_stack(waits, (void *)(uintptr_t)mine, stack);
		}
		go_yield();
		chan_close(gate);
		while (go_numgoroutine() > 1)
			go_yield();
		chan_free(gate);
		n -= batch;
	}
}

/* Whoever asks for all there is gets what the caches keep, too. */
static size_t
allfree(void)
{
	void *p[100];
	int n = 0;

	for (size_t size = (size_t)1 << 30; size >= 256; size /= 2)
		while (n < 100 && (p[n] = malloc(size)) != NULL)
			n++;
	while (n > 0)
		free(p[--n]);
	return freemem();
}

int
main(int argc, char **argv)
{
	unsigned n = argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : 100000;
	size_t largest, before;
	GoMemStats m;
	void *p;

	go_mem_stats(&m);
	largest = m.largest;
	run(FIRST);
	before = allfree();
	run(n - FIRST);
	is_int(allfree(), before, "as much is free as after the first %d", FIRST);
	is_int(ran, n, "%u have run", n);
	p = malloc(largest);
	ok(p != NULL, "%zu bytes in one piece, as at first", largest);
	free(p);
	return done_testing();
}

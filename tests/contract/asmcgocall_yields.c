/* SPDX-License-Identifier: BSD-3-Clause */
/* asmcgocall may be followed by switches of any kind, and the other way round, again and
 * again, by several goroutines. */
#include "machine.h"

#include <chan.h>
#include <gotime.h>

#include "../settle.h"
#include "../tap.h"

enum { WORKERS = 4, ROUNDS = 5000 };

static chan(int) c;
static chan(int) done;
static int bad;

static uintptr_t
twice(void *arg)
{
	char big[256];

	__builtin_memset(big, 0x77, sizeof big);
	__asm__ volatile("" : : "r"(big) : "memory");
	return (uintptr_t)arg * 2;
}

static void
back(G *g)
{
	gogo(&g->sched);
}

static void
work(void *arg)
{
	uintptr_t self = (uintptr_t)arg;
	uint32_t seed = 77 + self;
	G *g = getg();

	for (uintptr_t i = 0; i < ROUNDS; i++) {
		if (asmcgocall(twice, (void *)(i + self)) != (i + self) * 2 || getg() != g)
			bad++;
		switch (random32(&seed) % 4) {
		case 0:
			settle();
			break;
		case 1:
			mcall(back);
			break;
		case 2:
			if (i % 16 == 0)
				go_sleep(1000);
			break;
		case 3:
			if (!chan_tryput(c, (int)i))
				(void)chan_get(c);
			break;
		}
	}
	chan_put(done, 1);
}

int
main(void)
{
	c = chan_new(int, 3);
	done = chan_new(int, 0);
	for (uintptr_t i = 0; i < WORKERS; i++)
		go(work, (void *)i);
	for (int i = 0; i < WORKERS; i++)
		(void)chan_get(done);
	is_int(bad, 0, "%d calls among switches", WORKERS * ROUNDS);
	return done_testing();
}

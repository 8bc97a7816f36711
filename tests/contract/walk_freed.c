/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Who walks through all Gs sees each that lives once, whatever becomes of the others meanwhile: dead ones go
 * before the walk comes to them, the one it is at ends and goes, new ones come; and their memory is used for
 * something else at once.
 */
#include "runtime.h"

#include <go.h>

#include "../tap.h"

enum { N = 20, STACK_OF_ONE = 5000, BLOCKS = 2 * N, BLOCK = 8192 };

static uint64_t told;

static void
ends(void *arg)
{
	(void)arg;
}

static void
livesuntiltold(void *arg)
{
	(void)arg;
	while (told != go_id())
		go_yield();
}

/* Dead Gs go, and are overwritten. */
static void
reclaimall(void)
{
	static void *block[BLOCKS];

	while (runtime_reclaim())
		;
	for (int i = 0; i < BLOCKS; i++) {
		block[i] = runtime_allocdirty(BLOCK);
		__builtin_memset(block[i], 0xff, BLOCK);
	}
	for (int i = 0; i < BLOCKS; i++)
		runtime_free(block[i], BLOCK);
}

int
main(void)
{
	int alive = 0;
	GWalk w;

	go_timeslice(0); /* who is dead when is part of this test */
	for (int i = 0; i < N; i++) {
		go_stack(livesuntiltold, NULL, STACK_OF_ONE);
		if (i % 3 == 0)
			go_stack(ends, NULL, STACK_OF_ONE);
	}
	go_yield();
	runtime_walkbegin(&w);
	reclaimall();
	for (; w.g != NULL && alive <= N; runtime_walknext(&w)) {
		const G *g = runtime_walkat(&w);

		if (!ok(runtime_isg(g) && runtime_readgstatus(g) != Gdead, "one that lives"))
			break;
		alive++;
		told = g == getg() ? 0 : g->goid;
		go_stack(ends, NULL, STACK_OF_ONE);
		go_yield();
		go_yield();
		reclaimall();
	}
	runtime_walkend(&w);
	is_int(alive, N + 1, "all");
	ok(runtime_sched.allgs == getg() && getg()->alllink == NULL, "all others are gone");
	return done_testing();
}

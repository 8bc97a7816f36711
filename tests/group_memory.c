/* SPDX-License-Identifier: BSD-3-Clause */
/* Groups that come and go need no more memory than the first. */
#include <gogroup.h>

#include "tap.h"

enum { N = 2000, PARTS = 3, BLOCK = 20000 };

static const GoError *
part(void *arg)
{
	(void)arg;
	go_yield();
	return NULL;
}

static void
many(int n)
{
	GoGroup g;

	for (int i = 0; i < n; i++) {
		go_group_init(&g, go_context_background());
		for (int j = 0; j < PARTS; j++)
			go_group_go(&g, part, NULL);
		(void)go_context_done(go_group_context(&g));
		go_group_wait(&g);
		go_group_free(&g);
		while (go_numgoroutine() > 1)
			go_yield();
	}
}

int
main(void)
{
	uintptr_t at[3];

	go_timeslice(0); /* where preempted goroutines keep their registers is memory, too */
	many(1);
	at[0] = (uintptr_t)chan_make(1, BLOCK);
	at[1] = (uintptr_t)chan_make(1, BLOCK);
	many(N);
	at[2] = (uintptr_t)chan_make(1, BLOCK);
	is_int(at[1] - at[2], at[0] - at[1], "nothing was allocated for %d", N);
	return done_testing();
}

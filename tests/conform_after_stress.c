/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * While goroutines are made and memory is taken and given back all the time, functions of
 * go_after_func that start each other in a chain, and sleepers, come on; none twice.
 * @timeout 60
 */
#include <stdlib.h>

#include <gotime.h>
#include <gotimer.h>

#include "conform.h"

enum { CHAINS = 8, LINKS = 100 };

static GoTimer timers[CHAINS];
static _Atomic int calls, ended, spawned;
static _Atomic bool stop;

static void
link(void *arg)
{
	intptr_t left = (intptr_t)arg;
	int which = (int)(left % CHAINS);

	calls++;
	left -= CHAINS;
	if (left < CHAINS)
		ended++;
	else
		go_after_func(&timers[which], (which + 1) * 10 * GO_MICROSECOND, link,
			      (void *)left);
}

static void
nothing(void *arg)
{
	free(arg);
	spawned++;
}

static void
churn(void *arg)
{
	(void)arg;
	for (int i = 0; !stop; i++) {
		void *p = malloc(16 + (size_t)(i % 50) * 16);

		go(nothing, p);
		chan_free(chan_make(8, (size_t)(i % 30)));
		go_yield();
	}
}

int
main(void)
{
	int64_t began = go_nanotime();
	int early = 0;

	go(churn, NULL);
	for (int i = 0; i < CHAINS; i++)
		go_after_func(&timers[i], 0, link, (void *)(intptr_t)(LINKS * CHAINS + i));
	for (int i = 0; i < 50; i++) {
		int64_t before = go_nanotime();

		go_sleep(20 * GO_MICROSECOND);
		early += go_nanotime() - before < 20 * GO_MICROSECOND;
	}
	ok(eventually(ended == CHAINS), "%d chains come to their end", CHAINS);
	is_int(calls, CHAINS * LINKS, "each link once");
	is_int(early, 0, "no sleeper is early");
	ok(go_nanotime() - began >= (LINKS - 1) * CHAINS * 10 * GO_MICROSECOND,
	   "nor the slowest chain");
	stop = true;
	ok(eventually(go_numgoroutine() == 1), "all have ended");
	diag("%d goroutines were made meanwhile", spawned);
	return done_testing();
}

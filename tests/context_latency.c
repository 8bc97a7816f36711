/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To cancel 1500 contexts, in a deep tree and a wide one, with 500 goroutines that wait for one of
 * them, keeps interrupts masked only briefly.
 * @icount
 */
#include <gotime.h>

#include "context.h"
#include "latency.h"
#include "tap.h"

enum { N = 500, PERIOD = 10000, MOST = 3000 };

static GoContext deep[N], wide[N], waited[N];
static int woken;

static void
waiter(void *arg)
{
	chan_recv(arg, NULL);
	__atomic_fetch_add(&woken, 1, __ATOMIC_RELAXED);
}

int
main(void)
{
	GoContext root;
	int64_t took, latest;
	int n = 0;

	go_context_with_cancel(&root, go_context_background());
	for (int i = 0; i < N; i++) {
		go_context_with_cancel(&deep[i], i == 0 ? &root : &deep[i - 1]);
		go_context_with_cancel(&wide[i], &root);
		go_context_with_cancel(&waited[i], &wide[0]);
		(void)go_context_done(&waited[i]);
		go_stack(waiter, chan_of(go_context_done(&wide[0])), 800);
	}
	go_sleep(10 * GO_MILLISECOND);
	latency_start(PERIOD);
	took = go_nanotime();
	go_context_cancel(&root);
	took = go_nanotime() - took;
	latest = latency_stop();
	ok(latency_ticks >= 5, "there were interrupts meanwhile: %d in %lld us", latency_ticks,
	   (long long)took / 1000);
	ok(latest < MOST, "at most %lld ns late", (long long)latest);
	for (int i = 0; i < N; i++)
		n += isdone(&deep[i], &go_canceled) + isdone(&wide[i], &go_canceled) +
		     isdone(&waited[i], &go_canceled);
	is_int(n, 3 * N, "all are done");
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(woken, N, "all have woken");
	return done_testing();
}

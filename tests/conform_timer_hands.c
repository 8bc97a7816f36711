/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Many goroutines start, reset and stop the same few timers, at random, while these fire: of
 * 100000 operations all are counted right: what was started and not stopped has fired, once.
 * @timeout 60
 */
#include <gotime.h>
#include <gotimer.h>

#include "conform.h"
#include "random.h"

enum { TIMERS = 4, WORKERS = 10, OPERATIONS = 100000 };

static GoTimer timers[TIMERS];
static _Atomic int starts[TIMERS], stops[TIMERS], fires[TIMERS], ended;

static void
fire(void *arg)
{
	fires[(intptr_t)arg]++;
}

/* A reset that says that the timer was running is a stop and a start. */
static void
worker(void *arg)
{
	(void)arg;
	for (int i = 0; i < OPERATIONS / WORKERS; i++) {
		unsigned t = random_below(TIMERS);

		if (random_below(4) == 0) {
			stops[t] += go_timer_stop(&timers[t]);
		} else {
			starts[t]++;
			stops[t] += go_timer_reset(&timers[t], (int64_t)random_below(20000));
		}
		if (random_below(16) == 0)
			go_yield();
		if (random_below(256) == 0)
			go_sleep(random_below(30000));
	}
	ended++;
}

int
main(void)
{
	int all = 0;

	for (int i = 0; i < TIMERS; i++)
		go_timer_func(&timers[i], fire, (void *)(intptr_t)i);
	for (int i = 0; i < WORKERS; i++)
		go(worker, NULL);
	ok(eventually(ended == WORKERS), "%d operations by %d goroutines", OPERATIONS, WORKERS);
	go_sleep(GO_MILLISECOND);
	for (int i = 0; i < TIMERS; i++) {
		is_int(stops[i] + fires[i], starts[i], "timer %d: the counts add up", i);
		ok(fires[i] > 10 && stops[i] > 100, "%d starts, %d stopped, %d fired", starts[i],
		   stops[i], fires[i]);
		all += go_timer_stop(&timers[i]);
	}
	is_int(all, 0, "none is left running");
	return done_testing();
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * 10000 timers live at once: all fire, in order, not early; and interrupts still come in
 * between, for the runtime fires only a few at a time.
 */
#include <gotime.h>

#include "runtime.h"

#include "../random.h"
#include "../tap.h"

enum { N = 10000 };

static Timer timers[N];
static int64_t lastwhen;
static int nfired, early, disorder;

static void
fire(void *arg)
{
	Timer *t = arg;

	early += runtime_nanotime() < t->when;
	disorder += t->when < lastwhen;
	lastwhen = t->when;
	nfired++;
}

int
main(void)
{
	Irq s = arch_irqsave();
	int64_t now = runtime_nanotime();

	for (int i = 0; i < N; i++) {
		timers[i] = (Timer){
			.when = now + 50 * GO_MILLISECOND + random_below(50) * GO_MILLISECOND,
			.f = fire,
			.arg = &timers[i],
		};
		runtime_timeradd(&timers[i]);
	}
	is_int(getp()->ntimer, N, "all are in the heap");
	arch_irqrestore(s);
	for (int i = 0; i < 1000 && nfired < N; i++)
		go_sleep(5 * GO_MILLISECOND);
	is_int(nfired, N, "all fire");
	is_int(early, 0, "none is early");
	is_int(disorder, 0, "the earlier deadline first");
	return done_testing();
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* After faults that were recovered interrupts run on their stack, where they did before. */
#include <godefer.h>
#include <irq.h>

#include "fault.h"
#include "tap.h"

enum { TIMES = 5 };

static volatile uintptr_t at;
static volatile int stopped;

static void
handler(void *arg)
{
	at = (uintptr_t)__builtin_frame_address(0);
	(void)arg;
}

static void
stop(void *arg)
{
	(void)arg;
	stopped += go_recover(NULL);
}

static uintptr_t
raise(void)
{
	at = 0;
	go_irqraise(go_irqspare());
	while (at == 0)
		;
	return at;
}

static __attribute__((noinline, noclone)) void
once(void)
{
	go_scope {
		go_defer(stop, NULL);
		fault_data();
	}
}

int
main(void)
{
	uintptr_t first;

	if (!ok(go_irq(go_irqspare(), handler, NULL), "a line"))
		return 1;
	first = raise();
	for (int i = 0; i < TIMES; i++) {
		once();
		ok(raise() == first, "on the same stack");
	}
	is_int(stopped, TIMES, "recovered");
	return done_testing();
}

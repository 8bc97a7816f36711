/* SPDX-License-Identifier: BSD-3-Clause */
/* Ten thousand faults, each recovered, need no more memory and no more stack than one. */
#include <godefer.h>

#include "fault.h"
#include "leak.h"

enum { TIMES = 10000 };

static volatile int stopped;

static void
stop(void *arg)
{
	(void)arg;
	stopped += go_recover(NULL);
}

static __attribute__((noinline, noclone)) void
once(void)
{
	go_scope {
		go_defer(stop, NULL);
		fault_data();
	}
}

static void
work(void *arg)
{
	uintptr_t *most = arg;

	once();
	most[0] = (uintptr_t)__builtin_frame_address(0);
	for (int i = 1; i < TIMES; i++)
		once();
	most[1] = (uintptr_t)__builtin_frame_address(0);
}

int
main(void)
{
	uintptr_t most[2] = {0};

	go_stack(work, most, 2048); /* of which leaks would leave nothing */
	while (go_numgoroutine() > 1)
		go_yield();
	leak_mark();
	stopped = 0;
	go_stack(work, most, 2048);
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(stopped, TIMES, "recovered");
	ok(most[0] == most[1], "the stack is where it was");
	no_leaks();
	return done_testing();
}

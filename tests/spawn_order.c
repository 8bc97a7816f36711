/* SPDX-License-Identifier: BSD-3-Clause */
/* go puts the new goroutine at the end of the run queue, behind those that are ready, and
 * the caller goes on. */
#include <go.h>

#include "tap.h"

static char order[16];
static int n;

static void
note(void *arg)
{
	order[n++] = *(const char *)arg;
}

static void
first(void *arg)
{
	note(arg);
	go(note, (void *)(uintptr_t) "d");
	note((void *)(uintptr_t) "a");
}

int
main(void)
{
	static const char want[] = "mAabcmd";
	int bad = 0;

	go_timeslice(0); /* who runs when is part of this test */
	go(first, (void *)(uintptr_t) "A");
	go(note, (void *)(uintptr_t) "b");
	go_stack(note, (void *)(uintptr_t) "c", 300);
	note((void *)(uintptr_t) "m");
	go_yield();
	note((void *)(uintptr_t) "m");
	go_yield();
	for (int i = 0; i < 8; i++)
		bad += order[i] != want[i];
	ok(bad == 0, "order is %s, as wanted", order);
	return done_testing();
}

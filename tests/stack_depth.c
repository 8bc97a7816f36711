/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What goroutines use of their stacks in the deepest calls is what `make stack` has found, and
 * hardly less: tools/test-stack compares the lines "# stack function used slack".
 *
 * @stack ^ +\d+ +\d+  main$
 * @stack ^ +\d+ +\d+  interrupts$
 * @nostack unknown|TOO SMALL
 */
#include <stdio.h>
#include <string.h>

#include <chan.h>
#include <go.h>
#include <godebug.h>

#include "tap.h"
#include "trace.h"

static chan(int) done;

/* It is used, all of it. */
#define FILL(buf)                                                                                  \
	do {                                                                                       \
		memset((buf), 1, sizeof(buf));                                                     \
		__asm__ volatile("" : : "r"(buf) : "memory");                                      \
	} while (0)

FRAME static void
third(void)
{
	char buf[1400];

	FILL(buf);
}

FRAME static void
second(int n)
{
	char buf[300];

	FILL(buf);
	third();
	if (buf[n] == 1)
		STAY;
}

static void
frames(void *arg)
{
	(void)arg;
	second(17);
	chan_put(done, 1);
	(void)chan_get(done);
	STAY;
}

static void
formats(void *arg)
{
	char buf[1000];

	(void)arg;
	FILL(buf);
	snprintf(buf, sizeof buf, "%d %s", -12, "text");
	chan_put(done, buf[0]);
	(void)chan_get(done);
	STAY;
}

static void
tell(const char *name, int slack)
{
	GoInfo info[2];

	(void)chan_get(done);
	if (go_goroutines(info, 2) == 2)
		diag("stack %s %u %d", name, (unsigned)info[info[0].id == 1].stack_most, slack);
	chan_put(done, 0);
	while (go_numgoroutine() > 1)
		go_yield();
}

/* Not all of what a call could come to happens: a panic on the way, a number of another kind. */
int
main(void)
{
	done = chan_new(int, 0);
	go_stack(frames, NULL, 3000);
	tell("frames", 160);
	go_stack(formats, NULL, 9000);
	tell("formats", 2400);
	ok(true, "all have run");
	return done_testing();
}

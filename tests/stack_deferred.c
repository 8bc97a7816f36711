/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * `make stack` counts what deferred functions take: tools/test-stack compares it with what was used.
 *
 * @nostack unknown|TOO SMALL
 */
#include <string.h>

#include <chan.h>
#include <go.h>
#include <godebug.h>
#include <godefer.h>

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
deferred(void *arg)
{
	(void)arg;
	second(12);
}

static void
defers(void *arg)
{
	go_scope {
		go_defer(deferred, arg);
	}
	chan_put(done, 1);
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

/* The function is counted as called by a panic, which takes more. */
int
main(void)
{
	done = chan_new(int, 0);
	go_stack(defers, NULL, 6000);
	tell("defers", 500);
	ok(true, "it has run");
	return done_testing();
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* What the compiler takes for the program's end, or for what can't fail, is recovered by a call that was
 * deferred right before. */
#include <godefer.h>

#include "fault.h"
#include "tap.h"

static int stopped, got;

static void
stop(void *arg)
{
	(void)arg;
	stopped += go_recover(NULL);
}

static __attribute__((noinline, noclone)) void
trap(void)
{
	go_scope {
		go_defer(stop, NULL);
		__builtin_trap();
	}
}

static __attribute__((noinline, noclone)) void
load(const int *p)
{
	go_scope {
		go_defer(stop, NULL);
		got = *p;
	}
}

int
main(void)
{
	trap();
	is_int(stopped, 1, "__builtin_trap");
	load((const int *)nowhere);
	is_int(stopped, 2, "a load");
	is_int(got, 0, "... of nothing");
	return done_testing();
}

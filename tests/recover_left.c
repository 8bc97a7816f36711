/* SPDX-License-Identifier: BSD-3-Clause */
/* A panic knows nothing of blocks that were left before, whose memory others use by now. */
#include <godefer.h>

#include "trail.h"

static __attribute__((noinline)) void
block(int how)
{
	volatile int deep[16];

	deep[0] = how;
	while (deep[0] >= 0) {
		go_scope {
			go_defer(step, "left");
			if (how == 0)
				break;
			if (how == 1)
				return;
		}
		return;
	}
}

static __attribute__((noinline)) void
overwrite(void)
{
	volatile unsigned char junk[1024];

	for (unsigned i = 0; i < sizeof junk; i++)
		junk[i] = 0xa5;
}

static void
stop(void *arg)
{
	(void)arg;
	step(go_recover(NULL) ? "stop" : "no");
}

static void
panicafter(int how)
{
	go_scope {
		go_defer(stop, NULL);
		block(how);
		overwrite();
		go_panic("fails");
	}
}

int
main(void)
{
	panicafter(0);
	is_trail("left stop", "by break");
	panicafter(1);
	is_trail("left stop", "by return");
	panicafter(2);
	is_trail("left stop", "at its end");
	return done_testing();
}

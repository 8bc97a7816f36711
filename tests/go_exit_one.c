/* SPDX-License-Identifier: BSD-3-Clause */
/* go_exit, from any depth of calls, ends the goroutine that calls it and no other. */
#include <go.h>

#include "settle.h"
#include "tap.h"

static int before, after, others;

/* So that the compiler does not know that it never returns. */
static void (*volatile leave)(void) = go_exit;

static __attribute__((noinline)) void
down(int depth)
{
	if (depth == 0)
		leave();
	else
		down(depth - 1);
	after++;
}

static void
fn(void *arg)
{
	before++;
	down((int)(intptr_t)arg);
	after++;
}

static void
other(void *arg)
{
	(void)arg;
	settle();
	others++;
}

int
main(void)
{
	for (intptr_t i = 0; i < 20; i++) {
		go(fn, (void *)i);
		go(other, NULL);
	}
	while (go_numgoroutine() > 1)
		settle();
	is_int(before, 20, "20 have begun");
	is_int(after, 0, "none came back from go_exit");
	is_int(others, 20, "others came to their end");
	return done_testing();
}

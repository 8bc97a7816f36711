/* SPDX-License-Identifier: BSD-3-Clause */
/* Without a panic, go_recover is false and changes nothing: in a block, in a deferred call of a block
 * that ends, in a goroutine that begins, in a function that another than a panic calls. */
#include <godefer.h>

#include "tap.h"

static int tries, stopped;

static void
try(void *arg)
{
	GoValue v = {.number = 4711};

	(void)arg;
	tries++;
	if (go_recover(&v) || v.number != 4711)
		stopped++;
}

static int
leave(void)
{
	go_scope {
		go_defer(try, NULL);
		return 1;
	}
	return 0;
}

int
main(void)
{
	try(NULL);
	go_scope {
		go_defer(try, NULL);
		try(NULL);
	}
	is_int(leave(), 1, "a block is left by return");
	go(try, NULL);
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(tries, 5, "tries to recover");
	is_int(stopped, 0, "... without success");
	return done_testing();
}

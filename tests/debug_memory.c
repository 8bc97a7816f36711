/* SPDX-License-Identifier: BSD-3-Clause */
/* go_memory_used tells what the runtime has given out and not got back; stacks are not in it. */
#include <chan.h>
#include <godebug.h>

#include "tap.h"

static void
ends(void *arg)
{
	(void)arg;
}

int
main(void)
{
	size_t before = go_memory_used();
	Chan *c = chan_make(1000, 10);

	ok(go_memory_used() >= before + 10000, "a channel's buffer");
	chan_free(c);
	is_int(go_memory_used(), before, "and not when it is free again");
	go_stack(ends, NULL, 5000);
	go_yield();
	is_int(go_memory_used(), before, "no stack");
	return done_testing();
}

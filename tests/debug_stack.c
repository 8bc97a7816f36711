/* SPDX-License-Identifier: BSD-3-Clause */
/* go_goroutines tells how large a stack is, how much of it is used now, and ever was: by whoever had
 * it. */
#include <string.h>

#include <chan.h>
#include <godebug.h>

#include "tap.h"

/* MOST: what a goroutine that only waits uses, with the frames of interrupts. */
enum { STACKSIZE = 6000, BIG = 3000, FEW = 1000 };

static chan(int) c;

static __attribute__((noinline)) void
use(void)
{
	char buf[BIG];

	memset(buf, 1, sizeof buf);
	__asm__ volatile("" : : "r"(buf) : "memory");
}

static void
waits(void *arg)
{
	if (arg != NULL)
		use();
	(void)chan_get(c);
}

static GoInfo
look(void)
{
	GoInfo info[2];

	go_yield();
	if (go_goroutines(info, 2) == 2)
		return info[info[0].fn == waits ? 0 : 1];
	return (GoInfo){0};
}

static void
end(void)
{
	chan_put(c, 0);
	while (go_numgoroutine() > 1)
		go_yield();
}

int
main(void)
{
	GoInfo i;

	c = chan_new(int, 0);
	go_stack(waits, NULL, STACKSIZE);
	i = look();
	ok(i.stack >= STACKSIZE && i.stack < 2 * STACKSIZE + FEW, "size: %zu", i.stack);
	ok(i.stack_used > 0 && i.stack_used < FEW, "used by who waits: %zu", i.stack_used);
	if (i.stack_most == 0)
		return diag("built without STACKMARK"), done_testing();
	ok(i.stack_most >= i.stack_used && i.stack_most < FEW, "the most: %zu", i.stack_most);
	end();
	go_stack(waits, c, STACKSIZE);
	i = look();
	ok(i.stack_used < FEW, "after a large frame: used %zu", i.stack_used);
	ok(i.stack_most >= BIG && i.stack_most < BIG + FEW, "after a large frame: %zu",
	   i.stack_most);
	end();
	go_stack(waits, NULL, STACKSIZE);
	i = look();
	ok(i.stack_most >= BIG && i.stack_most < BIG + FEW, "the next one's stack tells it, too");
	return done_testing();
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* go_mem_stats tells who has the memory, and all of it is somewhere. */
#include <stdlib.h>

#include <chan.h>
#include <godebug.h>

#include "settle.h"
#include "tap.h"

static void *volatile p; /* else GCC sees that nobody uses it */

static void
waits(void *c)
{
	int v;

	chan_recv(c, &v);
}

static GoMemStats
look(void)
{
	GoMemStats m;

	go_mem_stats(&m);
	return m;
}

int
main(void)
{
	GoMemStats a, b;
	Chan *c;

	a = look();
	ok(a.total > (size_t)1 << 20, "%zu bytes of RAM", a.total);
	ok(a.free <= a.total && a.free + a.stacks + a.objects + a.libc <= a.total,
	   "no more than there are");
	ok(a.largest <= a.free, "the largest piece is free");
	ok(a.stacks >= 4096 && a.stacks < 200000, "main's stack");

	p = malloc(10000);
	b = look();
	ok(b.libc - a.libc >= 10000 && b.libc - a.libc < 11000, "malloc");
	ok(a.free - b.free >= 10000 && a.free - b.free < 13000, "it is not free any more");
	free(p);
	is_int(look().libc, a.libc, "free");

	p = malloc(100);
	b = look();
	ok(b.libc - a.libc >= 100 && b.libc - a.libc < 200, "a small piece");
	free(p);
	is_int(look().libc, a.libc, "free");

	c = chan_make(1, 10000);
	b = look();
	ok(b.objects - a.objects >= 10000 && b.objects - a.objects < 11000, "a channel");
	chan_free(c);
	is_int(look().objects, a.objects, "freed");

	c = chan_make(sizeof(int), 0);
	go_stack(waits, c, 10000);
	go_yield();
	b = look();
	is_int(b.stacks - a.stacks, 16384, "a stack");
	chan_close(c);
	while (go_numgoroutine() > 1)
		go_yield();
	b = look();
	is_int(b.stacks, a.stacks, "it has ended");
	ok(b.cached >= a.cached + 16384, "its stack is kept");
	chan_free(c);
	return done_testing();
}

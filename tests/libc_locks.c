/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A lock of newlib's keeps other goroutines out also while its owner waits; its owner may
 * take it again.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/lock.h>

#include "tap.h"

/* What newlib's malloc goes through. */
void __malloc_lock(struct _reent *r);
void __malloc_unlock(struct _reent *r);

static int allocated, order;
static void *volatile piece; /* else the compiler sees that nobody needs it */

static void
allocator(void *arg)
{
	piece = malloc(10);
	free(piece);
	allocated++;
	order = order * 10 + *(int *)arg;
}

int
main(void)
{
	static int ids[] = {1, 2, 3};

	go_timeslice(0); /* who runs when is part of this test */
	__malloc_lock(_REENT);
	for (int i = 0; i < 3; i++)
		go_stack(allocator, &ids[i], 8192);
	for (int i = 0; i < 5; i++)
		go_yield();
	is_int(allocated, 0, "all others wait for malloc's lock");
	piece = malloc(20);
	free(piece);
	ok(true, "its owner does not");
	__malloc_lock(_REENT);
	__malloc_unlock(_REENT);
	go_yield();
	is_int(allocated, 0, "locked twice, unlocked once");
	__malloc_unlock(_REENT);
	for (int i = 0; i < 50; i++)
		go_yield();
	is_int(order, 123, "then they get it in their order");
	return done_testing();
}

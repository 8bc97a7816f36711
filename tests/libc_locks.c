/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A lock of newlib's keeps other goroutines out also while its owner waits; its owner may
 * take it again.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/lock.h>

#include "tap.h"

/* What newlib's getenv goes through. */
void __env_lock(struct _reent *r);
void __env_unlock(struct _reent *r);

static int asked, order;
static const char *volatile value;

static void
asks(void *arg)
{
	value = getenv("HOME");
	asked++;
	order = order * 10 + *(int *)arg;
}

int
main(void)
{
	static int ids[] = {1, 2, 3};

	go_timeslice(0); /* who runs when is part of this test */
	__env_lock(_REENT);
	for (int i = 0; i < 3; i++)
		go_stack(asks, &ids[i], 8192);
	for (int i = 0; i < 5; i++)
		go_yield();
	is_int(asked, 0, "all others wait for the lock");
	value = getenv("HOME");
	ok(true, "its owner does not");
	__env_lock(_REENT);
	__env_unlock(_REENT);
	go_yield();
	is_int(asked, 0, "locked twice, unlocked once");
	__env_unlock(_REENT);
	for (int i = 0; i < 50; i++)
		go_yield();
	is_int(order, 123, "then they get it in their order");
	return done_testing();
}

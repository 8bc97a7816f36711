/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * At a goroutine's end its values are dropped, the last that was set first, by itself, whichever way it
 * ends: while it may still block and has its errno.  NULL is not, and what drop sets is.
 */
#include <errno.h>
#include <golocal.h>

#include "leak.h"

static void drop(void *value), dropset(void *value);

static GoLocal one = {.drop = drop}, two = {.drop = drop}, plain, sets = {.drop = dropset};
static int calls, order, errnos;
static uint64_t id;

static void
drop(void *value)
{
	if (id == 0)
		id = go_id();
	go_yield();
	calls++;
	order = order * 10 + (int)(intptr_t)value;
	errnos = errnos * 10 + errno;
}

static void
dropset(void *value)
{
	order = order * 10 + 9;
	go_local_set(&one, value);
}

static void
both(void *arg)
{
	static int n;

	errno = 7;
	go_local_set(&one, (void *)1);
	go_local_set(&plain, (void *)4);
	go_local_set(&two, (void *)3);
	go_local_set(&two, (void *)2);
	*(uint64_t *)arg = go_id();
	if (n++ > 0)
		go_exit();
}

static void
none(void *arg)
{
	go_local_set(&one, arg);
	go_local_set(&one, NULL);
}

static void
again(void *arg)
{
	go_local_set(&sets, arg);
}

static void
run(void (*fn)(void *), void *arg)
{
	calls = order = errnos = 0;
	id = 0;
	go(fn, arg);
	while (go_numgoroutine() > 1)
		go_yield();
}

int
main(void)
{
	uint64_t self;

	errno = 1;
	leak_mark();
	run(both, &self);
	is_int(order, 21, "the last that was set first, each once");
	is_int(id, self, "by the goroutine itself");
	is_int(errnos, 77, "with its errno");
	run(both, &self);
	is_int(order, 21, "also by go_exit");
	run(none, &self);
	is_int(calls, 0, "NULL is not dropped, nor what was there before");
	run(again, (void *)5);
	is_int(order, 95, "what drop sets is dropped");
	no_leaks();
	return done_testing();
}

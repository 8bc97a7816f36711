/* SPDX-License-Identifier: BSD-3-Clause */
/* A block with up to three deferred calls takes no memory, nor does a panic; what a fourth takes is
 * given back, also when a panic or go_exit leaves the block. */
#include <godebug.h>
#include <godefer.h>

#include "leak.h"

static size_t before, within;

static void
look(void *arg)
{
	(void)arg;
	within = go_memory_used();
}

static void
stop(void *arg)
{
	look(arg);
	(void)go_recover(NULL);
}

static void
deferring(int n, bool fail)
{
	go_scope {
		for (int i = 0; i < n; i++)
			go_defer(look, NULL);
		if (fail)
			go_panic("fails");
	}
}

static void
leaver(void *n)
{
	go_scope {
		for (int i = 0; i < *(int *)n; i++)
			go_defer(look, NULL);
		go_exit();
	}
}

int
main(void)
{
	int ten = 10;

	leak_mark();
	before = go_memory_used();
	deferring(3, false);
	is_int(within, before, "three calls take none");
	go_scope {
		go_defer(stop, NULL);
		deferring(2, true);
	}
	is_int(within, before, "a panic takes none");
	go_scope {
		for (int i = 0; i < 4; i++)
			go_defer(look, NULL);
		ok(go_memory_used() > before, "the fourth does");
	}
	is_int(go_memory_used(), before, "... and gives it back");
	for (volatile int i = 0; i < 100; i++)
		go_scope {
			go_defer(stop, NULL);
			deferring(10, true);
		}
	is_int(go_memory_used(), before, "... when a panic leaves the block");
	go_stack(leaver, &ten, 2048);
	go_yield();
	while (go_numgoroutine() > 1)
		go_yield();
	leak_mark(); /* the goroutine's stack is kept */
	for (int i = 0; i < 100; i++) {
		go_stack(leaver, &ten, 2048);
		while (go_numgoroutine() > 1)
			go_yield();
	}
	no_leaks();
	return done_testing();
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* When memory is out, the deferred call that needs some is a panic; those before it are made. */
#include <string.h>

#include <chan.h>
#include <godebug.h>
#include <godefer.h>

#include "tap.h"

enum { MOST = 100000000 };

static int made, deferred;
static size_t used;
static bool oom;

static void
count(int *n)
{
	++*n;
}

static void
stop(void *arg)
{
	GoValue v;

	(void)arg;
	oom = go_recover(&v) && strcmp(v.text, "go_defer: out of memory") == 0;
}

/* All but some ten thousand bytes. */
static void
takemost(void)
{
	for (volatile size_t size = (size_t)1 << 30; size > 50000; size /= 2)
		go_scope {
			go_defer(stop, NULL);
			for (;;)
				(void)chan_make(1, size);
		}
}

int
main(void)
{
	takemost();
	used = go_memory_used();
	go_scope {
		go_defer(stop, NULL);
		go_scope {
			while (deferred < MOST) {
				go_defer(count, &made);
				deferred++;
			}
		}
	}
	ok(oom, "a panic");
	ok(deferred > 100, "after many");
	is_int(made, deferred, "all that were deferred are made");
	is_int(go_memory_used(), used, "no memory is left in use");
	return done_testing();
}

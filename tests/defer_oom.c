/* SPDX-License-Identifier: BSD-3-Clause */
/* When memory is out, the deferred call that needs some is a panic; those before it are made. */
#include <string.h>

#include <chan.h>
#include <godebug.h>
#include <godefer.h>

#include "tap.h"

enum { MOST = 100000000 };

static int made, deferred;
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

int
main(void)
{
	size_t used = go_memory_used();

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
	ok(deferred > 1000, "after many");
	is_int(made, deferred, "all that were deferred are made");
	is_int(go_memory_used(), used, "no memory is left in use");
	return done_testing();
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* A fault in a deferred function that a panic has called, or another fault, takes its place, as a panic
 * there does; the deferred function's own block may recover it. */
#include <godefer.h>

#include "fault.h"
#include "trail.h"

static void
stop(void *arg)
{
	GoValue v;

	(void)arg;
	if (!go_recover(&v))
		step("nothing");
	else if (v.kind == GO_ERROR)
		step(v.error == &go_memory_error ? "memory" : "instruction");
	else
		step(v.text);
}

static void
crash(void *arg)
{
	(void)arg;
	fault_data();
}

static void
inside(const char *arg)
{
	go_scope {
		go_defer(stop, NULL);
		fault_data();
	}
	step(arg);
}

int
main(void)
{
	go_scope {
		go_defer(stop, NULL);
		go_defer(crash, NULL);
		fault_undefined();
	}
	is_trail("memory", "the later one is recovered");
	go_scope {
		go_defer(stop, NULL);
		go_defer(inside, "goes on");
		fault_undefined();
	}
	is_trail("memory goes on instruction", "a fault in a block of a deferred function");
	go_scope {
		go_defer(stop, NULL);
		go_defer(inside, "goes on");
		go_panic("text");
	}
	is_trail("memory goes on text", "... during a panic");
	go_scope {
		go_defer(stop, NULL);
		go_defer(crash, NULL);
		go_defer(crash, NULL);
		go_defer(crash, NULL);
		go_defer(crash, NULL);
		go_defer(crash, NULL);
	}
	is_trail("memory", "five, one in the other");
	go_scope {
		go_defer(stop, NULL);
		go_panic("text");
	}
	is_trail("text", "nothing is left of all that");
	return done_testing();
}

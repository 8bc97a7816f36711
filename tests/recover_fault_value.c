/* SPDX-License-Identifier: BSD-3-Clause */
/* What go_recover gives of a fault: an error that has a name, the address that was accessed, and the
 * instruction's. */
#include <godefer.h>

#include "fault.h"
#include "tap.h"

static GoValue seen;

static void
stop(void *arg)
{
	(void)arg;
	(void)go_recover(&seen);
}

static __attribute__((noinline, noclone)) void
crash(uintptr_t at)
{
	*(volatile char *)at = 1;
}

static void
try(uintptr_t at)
{
	go_scope {
		go_defer(stop, NULL);
		crash(at);
	}
}

int
main(void)
{
	static const uintptr_t offset[] = {0, 1, 4, 0xfff};
	uintptr_t first = (uintptr_t)crash & ~(uintptr_t)1;

	for (unsigned i = 0; i < sizeof offset / sizeof offset[0]; i++) {
		seen = (GoValue){.kind = GO_NUMBER};
		try(nowhere + offset[i]);
		ok(seen.kind == GO_ERROR && seen.error == &go_memory_error &&
			   seen.text == go_memory_error.text,
		   "an error");
		ok((uintptr_t)seen.pointer == nowhere + offset[i], "where");
		ok((uintptr_t)seen.number - first < 16, "by which instruction");
	}
	go_scope {
		go_defer(stop, NULL);
		fault_undefined();
	}
	ok(seen.error == &go_instruction_error && seen.pointer == NULL, "not all have an address");
	return done_testing();
}

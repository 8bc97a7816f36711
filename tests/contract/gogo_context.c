/* SPDX-License-Identifier: BSD-3-Clause */
/* A C function that gogo goes to finds ctxt by getclosureptr, as its first statement. */
#include "machine.h"

#include "../tap.h"

static char stack[2048] __attribute__((aligned(16)));
static Gobuf back;
static void *seen;

static void
landed(void)
{
	void *c = getclosureptr();

	seen = c;
	gogo(&back);
}

static void
leave(Gobuf *b)
{
	Gobuf to = {
		.sp = (uintptr_t)stack + sizeof stack - 16 + ENTRYSP,
		.pc = (uintptr_t)landed,
		.g = getg(),
		.ctxt = stack + 7,
	};

	(void)b;
	gogo(&to);
}

int
main(void)
{
	savecall(&back, leave);
	ok(seen == stack + 7, "ctxt arrives");
	return done_testing();
}

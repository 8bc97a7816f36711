/* SPDX-License-Identifier: BSD-3-Clause */
/* After gostartcall(b, fn, ctxt) and gogo(b), fn runs with ctxt, and its return goes to
 * where b went before. */
#include "machine.h"

#include "../tap.h"

static Gobuf b;
static int steps;
static void *ctxt;

static void
fn(void)
{
	void *c = getclosureptr();

	ctxt = c;
	steps = steps * 10 + 1;
}

static void
leave(Gobuf *buf)
{
	gostartcall(buf, fn, &steps);
	gogo(buf);
}

static void
check(Gobuf *buf)
{
	uintptr_t pc = buf->pc;

	gostartcall(buf, fn, &steps);
	ok(buf->pc == (uintptr_t)fn, "pc is fn");
	ok(buf->ctxt == &steps, "ctxt is in ctxt");
#ifdef __arm__
	ok(buf->lr == pc, "the old pc is in lr");
#else
	ok(*(uintptr_t *)buf->sp == pc, "the old pc is on top of the stack");
#endif
	gogo(buf);
}

int
main(void)
{
	savecall(&b, leave);
	is_int(steps, 1, "fn has run, once, and returned");
	ok(ctxt == &steps, "with ctxt in the context register");
	savecall(&b, check);
	is_int(steps, 11, "and once more");
	return done_testing();
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* gogo clears sp, ret, ctxt and lr in the buf, so that nothing stale looks alive. */
#include "machine.h"

#include "../tap.h"

static void
leave(Gobuf *b)
{
	b->ret = 1;
	b->ctxt = b;
	b->lr = 2;
	gogo(b);
}

int
main(void)
{
	Gobuf b;

	is_int(savecall(&b, leave), 1, "gogo goes where b says");
	is_int(b.sp, 0, "sp is 0");
	is_int(b.ret, 0, "ret is 0");
	ok(b.ctxt == NULL, "ctxt is 0");
	is_int(b.lr, 0, "lr is 0");
	ok(b.g == getg(), "g is as it was");
	return done_testing();
}

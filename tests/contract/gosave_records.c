/* SPDX-License-Identifier: BSD-3-Clause */
/* gosave records the caller's sp and pc and the current g, and zeroes ret, ctxt and lr. */
#include "machine.h"

#include "../tap.h"

int
main(void)
{
	Gobuf b;
	uintptr_t pcsp[2];

	__builtin_memset(&b, 0xa5, sizeof b);
	savehere(&b, pcsp);
	ok(b.pc == pcsp[0], "pc is behind the call");
	ok(b.sp == pcsp[1], "sp is the caller's");
	ok(b.g == getg(), "g is the current one");
	is_int(b.ret, 0, "ret is 0");
	ok(b.ctxt == NULL, "ctxt is 0");
	is_int(b.lr, 0, "lr is 0");
	return done_testing();
}

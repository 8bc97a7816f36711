/* SPDX-License-Identifier: BSD-3-Clause */
/* A Gobuf is six words: sp, pc, g, ret, ctxt, lr, where debuggers look for them. */
#include "runtime.h"

#include "../tap.h"

int
main(void)
{
	const size_t w = sizeof(void *);

	is_int(offsetof(Gobuf, sp), 0 * w, "sp is word 0");
	is_int(offsetof(Gobuf, pc), 1 * w, "pc is word 1");
	is_int(offsetof(Gobuf, g), 2 * w, "g is word 2");
	is_int(offsetof(Gobuf, ret), 3 * w, "ret is word 3");
	is_int(offsetof(Gobuf, ctxt), 4 * w, "ctxt is word 4");
	is_int(offsetof(Gobuf, lr), 5 * w, "lr is word 5");
	is_int(sizeof(Gobuf), 6 * w, "there is no more");
	is_int(offsetof(G, sched) % w, 0, "a G's is aligned");
	return done_testing();
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* An unaligned atomic operation can be recovered, and has changed nothing. */
#include <goatomic.h>

#include "recovered.h"

static uint64_t space[3];

int
main(void)
{
	static const char unaligned[] = "unaligned 64-bit atomic operation";
	char *volatile p = (char *)space + 4;
	uint64_t *bad = (uint64_t *)(void *)p;

	recovered(go_atomic_add(bad, 1), unaligned);
	recovered(go_atomic_store(bad, 1), unaligned);
	recovered((void)go_atomic_load(bad), unaligned);
	ok(space[0] == 0 && space[1] == 0 && space[2] == 0, "nothing was stored");
	go_atomic_add(&space[1], 5);
	is_int(go_atomic_load(&space[1]), 5, "aligned ones go on");
	return done_testing();
}

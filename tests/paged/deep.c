/* SPDX-License-Identifier: BSD-3-Clause */
/* A goroutine calls as deep as it was given stack: 40 KB by go, a megabyte and more by go_stack. */
#include "paged.h"

static void
dive(void *size)
{
	unsigned depth = descend(here() - (size_t)size, 1);

	ok(depth > (size_t)size / 200, "%zu KB: %u calls", (size_t)size / KB, depth);
}

int
main(void)
{
	go(dive, (void *)(40 * KB));
	while (go_numgoroutine() > 1)
		go_yield();
	for (size_t n = 16 * KB; n <= 4096 * KB; n *= 4)
		run(dive, (void *)(n - 600), n);
	return done_testing();
}

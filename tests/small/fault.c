/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A small image ends with a fault, and says which exception it was, whose and where.
 *
 * @exit 2
 * @expect ^exception [36], status 0x[0-9a-f]+$
 * @expect ^fatal error: exception$
 * @expect ^goroutine 2$
 * @expect ^pc 0x[1-9a-f][0-9a-f]*$
 */
#include <go.h>

static void
trap(void *arg)
{
	(void)arg;
	__builtin_trap();
}

int
main(void)
{
	go(trap, NULL);
	go_yield();
	return 0;
}

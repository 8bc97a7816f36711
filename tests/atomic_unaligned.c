/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An atomic operation on 8 bytes that do not lie at a multiple of 8 panics.
 *
 * @exit 2
 * @expect ^panic: unaligned 64-bit atomic operation$
 */
#include <goatomic.h>

static uint64_t space[2];

int
main(void)
{
	char *volatile p = (char *)space + 4;

	go_atomic_add((uint64_t *)(void *)p, 1);
	return 0;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A wait group's count that gets too large panics.
 *
 * @exit 2
 * @expect ^panic: sync: WaitGroup counter overflow$
 * @reject still here
 */
#include <go.h>
#include <sync.h>

static GoWaitGroup wg;

int
main(void)
{
	go_waitgroup_add(&wg, 2147483647);
	go_waitgroup_add(&wg, 1);
	go_printf("still here\n");
	return 1;
}

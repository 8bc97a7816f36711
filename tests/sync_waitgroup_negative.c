/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A wait group's count that would get negative panics.
 *
 * @exit 2
 * @expect ^panic: sync: negative WaitGroup counter$
 * @reject still here
 */
#include <go.h>
#include <sync.h>

static GoWaitGroup wg;

int
main(void)
{
	go_waitgroup_add(&wg, 1);
	go_waitgroup_done(&wg);
	go_waitgroup_done(&wg);
	go_printf("still here\n");
	return 1;
}

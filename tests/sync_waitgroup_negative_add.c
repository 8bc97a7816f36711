/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * So does one that gets negative by an add.
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
	go_waitgroup_add(&wg, 3);
	go_waitgroup_add(&wg, -4);
	go_printf("still here\n");
	return 1;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To close the queue of workers twice panics.
 *
 * @exit 2
 * @expect ^panic: close of closed channel$
 * @reject still here
 */
#include <gogroup.h>

#include <go.h>

int
main(void)
{
	GoWorkers w;

	go_workers_init(&w, 1, 1, 0);
	go_workers_close(&w);
	go_workers_close(&w);
	go_printf("still here\n");
	return 1;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A pool of no workers panics.
 *
 * @exit 2
 * @expect ^panic: go_workers_init: the number of workers is out of range$
 * @reject still here
 */
#include <gogroup.h>

#include <go.h>

int
main(void)
{
	GoWorkers w;

	go_workers_init(&w, 0, 1, 0);
	go_printf("still here\n");
	return 1;
}

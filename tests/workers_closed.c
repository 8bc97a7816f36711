/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A job for workers whose queue is closed panics.
 *
 * @exit 2
 * @expect ^panic: send on closed channel$
 * @reject still here
 */
#include <gogroup.h>

#include <go.h>

static void
job(void *arg)
{
	(void)arg;
}

int
main(void)
{
	GoWorkers w;

	go_workers_init(&w, 1, 1, 0);
	go_workers_close(&w);
	go_workers_submit(&w, job, NULL);
	go_printf("still here\n");
	return 1;
}

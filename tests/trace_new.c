/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A goroutine that has not run yet is reported with its function.
 *
 * @exit 2
 * @expect ^goroutine 2 \[runnable\]:\n\tworker\+0x0\ncreated by starter\+0x\w+\n
 */
#include <go.h>

#include "trace.h"

static void
worker(void *arg)
{
	(void)arg;
}

FRAME static void
starter(void)
{
	go(worker, NULL);
	STAY;
}

int
main(void)
{
	go_nopreempt_begin();
	starter();
	go_panic("now");
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A goroutine that was preempted, in a leaf, is reported with its calls.
 *
 * @exit 2
 * @expect ^goroutine 2 \[runnable\]:\n\tspin\+0x\w+\n\tcaller\+0x\w+\n\tspinner\+0x\w+\ncreated by main
 */
#include <go.h>
#include <gotime.h>

#include "trace.h"

static volatile unsigned count;

FRAME static unsigned
spin(unsigned to)
{
	while (count != to)
		count += 2;
	return to;
}

FRAME static unsigned
caller(unsigned to)
{
	return spin(to) + 1;
}

static void
spinner(void *arg)
{
	(void)arg;
	count = caller(1) + 1;
	STAY;
}

int
main(void)
{
	go(spinner, NULL);
	go_sleep(30 * GO_MILLISECOND);
	go_panic("now");
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An endless recursion that nobody looks at ends in a report where the CPU stops it, at the
 * latest when it has gone through all of the free RAM.  It may have gone through the stack on which
 * it is reported, too, so that its older frames are lost.
 *
 * @exit 2
 * @timeout 20
 * @expect ^runtime: goroutine 1 \[main\] stack overflow: stack of \d+ bytes at .*, sp 0x[0-9a-f]{8}\n
 * @expect ^fatal error: .*\(vector \d+
 * @expect ^goroutine 1 \[\w+\]:\n\tdeeper\+0x\w+\n\tdeeper\+0x\w+\n
 * @reject while reporting
 */
#include <go.h>

#include "../trace.h"

FRAME static int
deeper(int n)
{
	volatile int frame[250];

	for (int i = 0; i < 250; i++)
		frame[i] = n;
	return n < 0 ? n : deeper(n + 1) + frame[n % 250];
}

int
main(void)
{
	go_nopreempt_begin();
	(void)deeper(0);
	STAY;
	return 0;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An overflow that nobody recovers is reported: which goroutine, its function, its stack's size, its calls.
 *
 * @exit 2
 * @expect ^runtime: goroutine 2 \[worker\] stack overflow: stack of \d{5} bytes at \[0x\w+, 0x\w+\), sp 0x\w+\n
 * @expect ^runtime: `make stack` tells how much worker may need; go_stack gives it more\n
 * @expect ^panic: runtime error: stack overflow\n\[signal
 * @expect ^goroutine 2 \[running\]:\n(\tendless\+0x\w+\n){50}\t\.\.\.\d+ additional frames elided\.\.\.\n(\tendless\+0x\w+\n)*\tworker\+0x\w+\ncreated by main\+
 * @reject stuck|while reporting|not reached
 */
#include "paged.h"

static __attribute__((noipa)) int
endless(volatile int n)
{
	return n == 0 ? 0 : endless(n + 1) + n;
}

static void
worker(void *arg)
{
	(void)arg;
	if (endless(1) != 0)
		go_printf("not reached\n");
}

int
main(void)
{
	go(worker, NULL);
	go_sleep(GO_SECOND);
	go_printf("not reached\n");
	return 0;
}

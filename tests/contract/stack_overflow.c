/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A goroutine that has called too deep is named, with its stack's size, its calls and who has
 * started it; also when it has returned from there before anybody looked.
 *
 * @exit 2
 * @timeout 5
 * @expect ^runtime: goroutine 2 \[worker\] stack overflow: stack of (19[0-9]{2}) bytes at \[0x[0-9a-f]{8}, 0x[0-9a-f]{8}\), sp 0x[0-9a-f]{8}\n
 * @expect ^runtime: `make stack` tells how much worker may need; go_stack gives it more\n
 * @expect ^fatal error: (stack overflow|memory management fault: .*|usage fault: stack overflow .*)\n
 * @expect ^goroutine 2 \[\w+\]:\n([^[]*\n)?\tworker\+0x\w+\ncreated by main\+0x\w+\n
 * @reject stuck|while reporting|not reached
 */
#include <gotime.h>

#include "overflow.h"

static void
worker(void *arg)
{
	(void)arg;
	dive(stackend(getg()) - 80);
	for (;;)
		go_yield();
}

int
main(void)
{
	int64_t end = go_nanotime() + GO_SECOND;

	go_stack(worker, NULL, 1200);
	while (go_nanotime() < end)
		go_yield();
	go_printf("not reached\n");
	return 0;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An overflow of a goroutine that then waits, when no other one is ready, is found at once.
 *
 * @exit 2
 * @timeout 5
 * @expect ^runtime: goroutine 1 \[main\] stack overflow: stack of \d+ bytes at .*, sp 0x[0-9a-f]{8}\n
 * @expect ^runtime: .* MAINSTACK in board.mk gives it more\n
 * @expect ^goroutine 1 \[\w+\]:\n[^[]*\tmain\+0x\w+\n\trunmain\+0x\w+\n
 * @reject stuck|while reporting|not reached
 */
#include <gotime.h>

#include "overflow.h"

int
main(void)
{
	dive(stackend(getg()) - 80);
	go_sleep(GO_MILLISECOND);
	go_printf("not reached\n");
	return 0;
}

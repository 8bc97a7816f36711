/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The scheduler's stack is guarded, too: what asmcgocall runs there may go too deep.
 *
 * @exit 2
 * @timeout 5
 * @expect ^runtime: the scheduler's stack overflow: stack of \d+ bytes at .*, sp 0x[0-9a-f]{8}\n
 * @expect ^runtime: G0STACK in board.mk is its size\n
 * @expect ^fatal error: .*\(vector \d+
 * @expect \tdive\+0x
 * @reject while reporting|not reached
 */
#include "overflow.h"

static uintptr_t
deep(void *arg)
{
	(void)arg;
	return dive(0);
}

int
main(void)
{
	asmcgocall(deep, NULL);
	go_printf("not reached\n");
	return 0;
}

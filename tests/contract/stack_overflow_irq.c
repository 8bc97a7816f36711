/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The interrupts' stack is guarded, too: a handler may go too deep.
 *
 * @exit 2
 * @timeout 5
 * @expect ^runtime: the interrupts' stack overflow: stack of \d+ bytes at .*, sp 0x[0-9a-f]{8}\n
 * @expect ^runtime: IRQSTACK in board.mk is its size\n
 * @expect ^fatal error: .*\(vector \d+
 * @expect \tdive\+0x
 * @reject while reporting|not reached
 */
#include <gotime.h>
#include <irq.h>

#include "overflow.h"

static void
handler(void *arg)
{
	(void)arg;
	dive(0);
}

int
main(void)
{
	go_irq(go_irqspare(), handler, NULL);
	go_irqraise(go_irqspare());
	go_sleep(GO_MILLISECOND);
	go_printf("not reached\n");
	return 0;
}

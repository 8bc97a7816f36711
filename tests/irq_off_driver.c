/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_irqoff takes no line from the board's own drivers: whatever is given to it, the timer
 * goes on.
 *
 * @timeout 10
 */
#include <go.h>
#include <gotime.h>
#include <irq.h>

#include "tap.h"

int
main(void)
{
	for (unsigned irq = 0; irq < 2000; irq++)
		go_irqoff(irq);
	go_sleep(GO_MILLISECOND);
	ok(true, "a sleep ends");
	return done_testing();
}

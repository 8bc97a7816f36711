/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A report from a handler that has interrupted the idle scheduler ends there, and goes on with
 * those who wait.
 *
 * @exit 2
 * @expect ^goroutine 0 \[in an interrupt handler\]:\n\thandler\+0x\w+\n(\t[\w.]+\+0x\w+\n){1,3}\tirq(entry)?\+0x\w+\n\t--- interrupted ---\n(\t[\w.]+\+0x\w+\n)+\ngoroutine 1 \[sleep\]:\n(\t[\w.]+\+0x\w+\n)*\tmain\+0x\w+\n\trunmain\+0x\w+\n
 * @reject stuck
 */
#include <go.h>
#include <gotime.h>

#include "runtime.h"

#include "../trace.h"

static void
handler(void *arg)
{
	(void)arg;
	go_panic("here");
}

int
main(void)
{
	static Timer timer = {.f = handler};
	Irq s = arch_irqsave();

	timer.when = runtime_nanotime() + 50 * GO_MILLISECOND;
	runtime_timeradd(&timer);
	arch_irqrestore(s);
	go_sleep(GO_SECOND);
	return 1;
}

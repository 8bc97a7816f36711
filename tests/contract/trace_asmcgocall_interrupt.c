/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * From a handler that interrupts a function on g0's stack a report passes both borders.
 *
 * @exit 2
 * @expect ^goroutine 0 \[in an interrupt handler\]:\n\thandler\+0x\w+\n(\t[\w.]+\+0x\w+\n){1,3}\tirq(entry)?\+0x\w+\n\t--- interrupted ---\n\tong0\+0x\w+\n\tasmcgocall\+0x\w+\ngoroutine 1 \[running\]:\n\tcaller\+0x\w+\n\tmain\+0x\w+\n\trunmain\+0x\w+\n
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

static uintptr_t
ong0(void *arg)
{
	for (volatile unsigned *p = arg;;)
		++*p;
	return 0;
}

FRAME static uintptr_t
caller(volatile unsigned *p)
{
	return asmcgocall(ong0, (void *)(uintptr_t)p) + *p;
}

int
main(void)
{
	static Timer timer = {.f = handler};
	volatile unsigned n = 0;
	Irq s = arch_irqsave();

	timer.when = runtime_nanotime() + 50 * GO_MILLISECOND;
	runtime_timeradd(&timer);
	arch_irqrestore(s);
	return (int)caller(&n) + 1;
}

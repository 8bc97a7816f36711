/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A report from an interrupt handler goes on with the goroutine that was interrupted.
 *
 * @exit 2
 * @expect ^goroutine 0 \[in an interrupt handler\]:\n\tinner\+0x\w+\n\thandler\+0x\w+\n(\t[\w.]+\+0x\w+\n){1,3}\tirq(entry)?\+0x\w+\n\t--- interrupted ---\ngoroutine 1 \[running\]:\n(\t[\w.]+\+0x\w+\n)?\tcaller\+0x\w+\n\tmain\+0x\w+\n\trunmain\+0x\w+\n
 */
#include <go.h>
#include <irq.h>

#include "trace.h"

FRAME static void
inner(void)
{
	go_panic("here");
}

static void
handler(void *arg)
{
	(void)arg;
	inner();
	STAY;
}

FRAME static void
caller(volatile int *p)
{
	if (!go_irqraise(go_irqspare()))
		return;
	for (;;)
		++*p;
}

int
main(void)
{
	volatile int n = 0;

	if (!go_irq(go_irqspare(), handler, NULL))
		return 1;
	caller(&n);
	return n;
}

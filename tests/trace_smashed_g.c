/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A goroutine that has overwritten its own G is reported as far as that goes, without a fault.
 *
 * @exit 2
 * @timeout 5
 * @expect ^panic: smashed\n\ngoroutine \d+ \[\?\]:\n
 * @expect ^no goroutine can be at 0x\w+$
 * @reject while reporting
 */
#include <go.h>

#include "trace.h"

FRAME static void
smash(volatile uintptr_t *p, int n)
{
	for (int i = 0; i < n; i++)
		p[i] = 0x7f7f7f7f;
	go_panic("smashed");
}

static void
victim(void *arg)
{
	volatile uintptr_t here[8];

	(void)arg;
	smash(here, 8 + 26); /* the G lies at the top of the stack */
	STAY;
}

int
main(void)
{
	go(victim, NULL);
	for (;;)
		go_yield();
}

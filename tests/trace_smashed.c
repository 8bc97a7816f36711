/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Where the stack was overwritten a traceback ends with a note, and the report goes on.
 *
 * @exit 2
 * @timeout 5
 * @expect ^goroutine 2 \[running\]:\n\tsmash\+0x\w+\n\ttraceback stuck: this is no return address: 0x4141414[01]\ncreated by main
 * @expect ^goroutine 1 \[\w+\]:\n[^[]*\tmain\+0x\w+\n\trunmain\+0x\w+\n
 * @reject while reporting
 */
#include <go.h>

#include "trace.h"

FRAME static void
smash(volatile uintptr_t *p, int n)
{
	for (int i = -16; i < n; i++)
		p[i] = 0x41414141;
	go_panic("smashed");
}

FRAME static void
victim(void)
{
	volatile uintptr_t here[8];

	smash(here, 8 + 12);
	STAY;
}

/* Keeps the G from being overwritten. */
static void
worker(void *arg)
{
	volatile uintptr_t between[32] = {0};

	victim();
	(void)between[0];
	(void)arg;
}

int
main(void)
{
	go(worker, NULL);
	for (;;)
		go_yield();
}

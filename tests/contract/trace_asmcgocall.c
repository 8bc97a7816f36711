/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A report from g0's stack goes on with the goroutine that has called asmcgocall.
 *
 * @exit 2
 * @expect ^goroutine 0 \[in the scheduler\]:\n\tdeep\+0x\w+\n\tong0\+0x\w+\n\tasmcgocall\+0x\w+\ngoroutine 2 \[running\]:\n\tcaller\+0x\w+\n\tworker\+0x\w+\ncreated by main
 */
#include <go.h>

#include "runtime.h"

#include "../trace.h"

FRAME static int
deep(void)
{
	go_panic("here");
}

static uintptr_t
ong0(void *arg)
{
	volatile int room[20] = {1};

	(void)arg;
	return (uintptr_t)(deep() + room[0]);
}

FRAME static uintptr_t
caller(void)
{
	return asmcgocall(ong0, NULL) + 1;
}

static void
worker(void *arg)
{
	(void)arg;
	(void)caller();
	STAY;
}

int
main(void)
{
	go(worker, NULL);
	for (;;)
		go_yield();
}

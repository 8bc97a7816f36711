/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Return addresses that lead to their own function, as far as the stack goes, are followed up to
 * its end and no farther.
 *
 * @exit 2
 * @timeout 5
 * @expect ^goroutine 2 \[running\]:\n(\tturn\+0x\w+\n)+(\t\.\.\.\d+ additional frames elided\.\.\.\n(\tturn\+0x\w+\n)+)?\t[^+]*\ncreated by main
 * @expect ^goroutine 1 \[
 * @reject while reporting
 */
#include <go.h>

#include "trace.h"

enum { WORDS = 200 };

FRAME static void
turn(volatile uintptr_t *p, void *where)
{
	for (int i = -16; i < WORDS; i++)
		p[i] = (uintptr_t)where;
	go_panic("turned");
}

static void
victim(void *arg)
{
	volatile uintptr_t here[WORDS];

	/* A place in turn that has its frame: on Arm with the Thumb bit. */
	turn(here, (char *)turn + 16);
	STAY;
	(void)arg;
}

int
main(void)
{
	go(victim, NULL);
	for (;;)
		go_yield();
}

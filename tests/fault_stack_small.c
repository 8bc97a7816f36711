/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A fault of a goroutine whose stack has no room for a panic ends the program with a report, and leaves
 * what lies below the stack alone.
 *
 * @exit 2
 * @expect ^fatal error: .* \(vector \d+, code [0-9a-f]+\)
 * @expect ^goroutine 2 \[running\]:\n(\t[\w.]+\+0x\w+\n)?\tsmall\b
 * @expect ^goroutine 1 \[
 * @reject recovered|no goroutine can be
 */
#include <go.h>

#include "fault.h"
#include "fault_fatal.h"

static void
small(void *arg)
{
	(void)arg;
	recovering(fault_data);
}

int
main(void)
{
	go_stack(small, NULL, 400);
	for (;;)
		go_yield();
}

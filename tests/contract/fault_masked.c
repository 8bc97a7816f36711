/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A fault with interrupts masked, as in the runtime's critical sections, ends the program with a report:
 * what it has begun would stay half done.
 *
 * @exit 2
 * @expect ^fatal error: (data abort|page fault: write|bus fault: data access) \(vector \d+, code [0-9a-f]+\) at address a0000000$
 * @expect ^goroutine 1 \[running\]:\n\tmasked\+
 * @reject recovered
 */
#include "runtime.h"

#include "../fault.h"
#include "../fault_fatal.h"

static void
masked(void)
{
	arch_irqoff();
	fault_data();
}

int
main(void)
{
	recovering(masked);
	return 1;
}

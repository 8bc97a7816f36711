/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The core of a program that has ended by a fault has the registers of the place of the fault.
 *
 * @exit 2
 * @gdb bt
 * @gdb frame function wild
 * @gdb p value
 * @expect ^core written to
 * @expect ^#0 .*wild \(
 * @expect ^#1 .* in caller \(
 * @expect ^#2 .* in main \(
 * @expect ^\$1 = 4711$
 */
#include <go.h>

#include "fault.h"

static __attribute__((noipa)) void
wild(int value)
{
	*(volatile int *)nowhere = value;
	__asm__ volatile("" : : "r"(value));
}

static __attribute__((noipa)) void
caller(void)
{
	wild(4711);
	__asm__ volatile(""); /* no tail call */
}

int
main(void)
{
	caller();
	return 0;
}

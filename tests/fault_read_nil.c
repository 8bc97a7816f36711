/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A read from address 0 is a panic, which ends the program with the signal, the registers
 * and the calls; the exit code is 2.
 *
 * @exit 2
 * @expect ^panic: runtime error: invalid memory address or nil pointer dereference$
 * @expect ^\[signal (data abort: vector=4|page fault: read: vector=14|memory management fault: data access: vector=4|bus fault: data access: vector=5) code=0x[0-9a-f]+ addr=0x0 pc=0x[0-9a-f]+\]$
 * @expect ^(r0|eax) +[0-9a-f]{8}
 * @expect ^goroutine 1 \[running\]:\n\tcrash\+0x\w+\n\tmain\+0x\w+\n\trunmain\+0x\w+\n
 * @reject it came back|fatal error
 */
#include <go.h>

#include "fault.h"

static __attribute__((noinline)) void
crash(void)
{
	(void)*(volatile int *)(nowhere - NOWHERE);
}

int
main(void)
{
	crash();
	go_printf("it came back\n");
	return 0;
}

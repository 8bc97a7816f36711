/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A write to code is a panic, which ends the program with the signal, the registers
 * and the calls; the exit code is 2.
 *
 * @boards virt vexpress-a9 pc
 * @exit 2
 * @expect ^panic: runtime error: invalid memory address or nil pointer dereference$
 * @expect ^\[signal (data abort: vector=4|page fault: write: vector=14) code=0x[0-9a-f]+ addr=0x[0-9a-f]+ pc=0x[0-9a-f]+\]$
 * @expect ^(r0|eax) +[0-9a-f]{8}
 * @expect ^goroutine 1 \[running\]:\n\tcrash\+0x\w+\n\tmain\+0x\w+\n\trunmain\+0x\w+\n
 * @reject it came back|fatal error
 */
#include <stdint.h>

#include <go.h>

static __attribute__((noinline)) void
crash(void)
{
	*(volatile char *)((uintptr_t)crash & ~(uintptr_t)1) = 0;
}

int
main(void)
{
	crash();
	go_printf("it came back\n");
	return 0;
}

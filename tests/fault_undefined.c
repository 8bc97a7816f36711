/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An undefined instruction is a panic, which ends the program with the signal, the registers
 * and the calls; the exit code is 2.
 *
 * @exit 2
 * @expect ^panic: runtime error: undefined instruction$
 * @expect ^\[signal (undefined instruction: vector=1|invalid opcode: vector=6|usage fault: undefined instruction: vector=6) code=0x[0-9a-f]+ pc=0x[0-9a-f]+\]$
 * @expect ^(r0|eax) +[0-9a-f]{8}
 * @expect ^goroutine 1 \[running\]:\n\tcrash\+0x\w+\n\tmain\+0x\w+\n\trunmain\+0x\w+\n
 * @reject it came back|fatal error
 */
#include <go.h>

static __attribute__((noinline)) void
crash(void)
{
	__builtin_trap();
}

int
main(void)
{
	crash();
	go_printf("it came back\n");
	return 0;
}

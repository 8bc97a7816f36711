/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * report.c -- an exception is the end (armv6m), in place of the other report.c, which tells what it was and
 * lets Thread mode go on.
 */
#include "arch.h"
#include "scs.h"

extern char __data_start[], __ram_end[];

_Noreturn void arch_trapreport(const void *kept, uintptr_t msp, uintptr_t psp, uintptr_t excreturn);

/* From trap.S, on the trap stack.  Of the frame that the hardware has pushed (B1.5.6) only pc is wanted; to
 * touch what is not RAM would be the next fault, in a handler of faults, which locks the core up. */
_Noreturn void
arch_trapreport(const void *kept, uintptr_t msp, uintptr_t psp, uintptr_t excreturn)
{
	uintptr_t sp = EXC_ISPSP(excreturn) ? psp : msp;
	Trap t;

	(void)kept;
	__asm__ volatile("mrs %0, ipsr" : "=r"(t.vector));
	t.code = 0; /* no register says why */
	t.pc = 0;
	if (sp % 4 == 0 && sp >= (uintptr_t)__data_start && sp <= (uintptr_t)__ram_end - HW_SIZE)
		t.pc = *(const uintptr_t *)(sp + HW_PC);
	runtime_trap(&t);
}

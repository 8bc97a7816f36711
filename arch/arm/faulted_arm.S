/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * faulted_arm.S -- where a faulting instruction has "called" the runtime, the same on all Arm
 * arches: the end of their trap.S.
 */

/*
 * void arch_faulted(void)
 * Nobody comes here: it is a return address, with a Trap at sp.  The nop in front is what a
 * debugger takes for the call.
 */
FUNC(arch_faulting)
	.cfi_signal_frame
	.cfi_def_cfa sp, TRAP_SIZE
	.irp	n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
	.cfi_offset \n, TRAP_REG + 4 * \n - TRAP_SIZE
	.endr
	nop
	.global	arch_faulted
	.thumb_func
	.type	arch_faulted, STT_FUNC
arch_faulted:
	udf	#0
END(arch_faulting)

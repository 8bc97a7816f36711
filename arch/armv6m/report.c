/* SPDX-License-Identifier: BSD-3-Clause */
/* report.c -- what an exception was (armv6m; DDI 0419C). */
#include "arch.h"
#include "scs.h"

extern char __data_start[], __ram_end[], __text_start[], __text_end[];

/* What trap.S has pushed. */
typedef struct Kept {
	uintptr_t r4to11[8];
	uintptr_t primask;
} Kept;

const Trap *arch_trapreport(const Kept *kept, uintptr_t msp, uintptr_t psp, uintptr_t excreturn);

const char *const arch_regname[ARCH_NREG] = {"r0",  "r1", "r2", "r3", "r4",  "r5",
					     "r6",  "r7", "r8", "r9", "r10", "r11",
					     "r12", "sp", "lr", "pc", "xpsr"};

/* No register says why there was a fault. */
static const char *
causename(uintptr_t vector)
{
	switch (vector) {
	case 2:
		return "non-maskable interrupt";
	case EXC_HARDFAULT:
		return "hard fault";
	case 11:
		return "supervisor call";
	case 14:
		return "PendSV";
	}
	return "reserved vector";
}

/* What the hardware pushes (B1.5.6). */
typedef struct Frame {
	uintptr_t r0, r1, r2, r3, r12, lr, pc, xpsr;
} Frame;
enum { XPSR_PADDED = 1 << 9 };
_Static_assert(offsetof(Frame, r0) == HW_R0, "assembly relies on it");
_Static_assert(offsetof(Frame, r3) == HW_R3, "assembly relies on it");
_Static_assert(offsetof(Frame, r12) == HW_R12, "assembly relies on it");
_Static_assert(offsetof(Frame, pc) == HW_PC, "assembly relies on it");
_Static_assert(sizeof(Frame) == HW_SIZE, "assembly relies on it");

/* No register tells why there was a hard fault at pc; the instruction does for two.  All others
 * are taken for memory: an unaligned access, too, and an undefined one that is no UDF. */
static Fault
faultat(uintptr_t pc)
{
	enum { BKPT = 0xbe, UDF = 0xde };

	if (pc % 2 != 0 || pc < (uintptr_t)__text_start || pc >= (uintptr_t)__text_end)
		return FAULT_MEMORY;
	switch (*(const uint16_t *)pc >> 8) {
	case BKPT:
		return FAULT_NONE;
	case UDF:
		return FAULT_INSTRUCTION;
	}
	return FAULT_MEMORY;
}

/* From trap.S, on the trap stack. */
const Trap *
arch_trapreport(const Kept *kept, uintptr_t msp, uintptr_t psp, uintptr_t excreturn)
{
	static Trap t; /* trap's; a second one need not come back to the first */
	uintptr_t sp = excreturn & 4 ? psp : msp;

	__builtin_memset(&t, 0, sizeof t);
	__asm__ volatile("mrs %0, ipsr" : "=r"(t.vector));
	t.what = causename(t.vector);
	__builtin_memcpy(&t.reg[4], kept->r4to11, 8 * sizeof t.reg[0]);
	/* To touch what is not RAM would be the next fault. */
	if (sp % 4 == 0 && sp >= (uintptr_t)__data_start &&
	    sp <= (uintptr_t)__ram_end - sizeof(Frame)) {
		const Frame *f = (const Frame *)sp;

		__builtin_memcpy(&t.reg[0], f, 4 * sizeof t.reg[0]);
		t.reg[12] = f->r12;
		sp += sizeof(Frame) + (f->xpsr & XPSR_PADDED ? 4 : 0);
		t.lr = f->lr;
		t.pc = f->pc;
		t.reg[16] = f->xpsr;
		/* A goroutine with interrupts on. */
		if (t.vector == EXC_HARDFAULT && EXC_ISPSP(excreturn) && kept->primask == 0)
			t.fault = faultat(f->pc);
	}
	t.reg[13] = t.sp = sp;
	t.reg[14] = t.lr;
	t.reg[15] = t.pc;
	return &t;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* report.c -- what an exception was (armv7m). */
#include "arch.h"
#include "scs.h"

extern char __data_start[], __ram_end[];

const Trap *arch_trapreport(const uintptr_t *r4to11, uintptr_t msp, uintptr_t psp,
			    uintptr_t excreturn);

const char *const arch_regname[ARCH_NREG] = {"r0",  "r1", "r2", "r3", "r4",  "r5",
					     "r6",  "r7", "r8", "r9", "r10", "r11",
					     "r12", "sp", "lr", "pc", "xpsr"};

/* CFSR (B3.2.15) */
enum { MMARVALID = 1 << 7, BFARVALID = 1 << 15 };
enum { STACKING = 1 << 12 | 1 << 4 };	/* no frame was pushed */
enum { STKOF = 1 << 20 };		/* armv8m: sp would have gone below its limit */
#define HFSR_CAUSE UINT32_C(0xc0000000) /* DEBUGEVT, FORCED: bits that CFSR has not */

static const char *const what[EXC_EXTERNAL] = {
	[2] = "non-maskable interrupt",
	[EXC_HARDFAULT] = "hard fault",
	[4] = "memory management fault",
	[5] = "bus fault",
	[6] = "usage fault",
	[EXC_SECUREFAULT] = "secure fault", /* armv8m */
	[11] = "supervisor call",
	[12] = "debug monitor",
	[14] = "PendSV",
};

/* Why there was a fault; the first that fits.  An imprecise one was caused by an instruction
 * earlier on, nobody knows which; it comes ahead of those that may be with it. */
typedef struct Cause {
	uint32_t cfsr;
	Fault fault;
	const char *what;
} Cause;

static const Cause cause[] = {
	{1 << 12, FAULT_NONE, "bus fault: bad stack pointer on exception entry"},
	{1 << 4, FAULT_NONE, "memory management fault: bad stack pointer on exception entry"},
	{1 << 11, FAULT_NONE, "bus fault: bad stack pointer on exception return"},
	{1 << 3, FAULT_NONE, "memory management fault: bad stack pointer on exception return"},
	{1 << 10, FAULT_NONE, "bus fault: imprecise data access, by an earlier instruction"},
	{STKOF, FAULT_STACK, "usage fault: stack overflow"},
	{1 << 25, FAULT_DIVIDE, "usage fault: divide by zero"},
	{1 << 24, FAULT_ALIGNMENT, "usage fault: unaligned access"},
	{1 << 19, FAULT_INSTRUCTION, "usage fault: no coprocessor"},
	{1 << 18, FAULT_NONE, "usage fault: invalid exception return"},
	{1 << 17, FAULT_MEMORY, "usage fault: not Thumb state"},
	{1 << 16, FAULT_INSTRUCTION, "usage fault: undefined instruction"},
	{1 << 9, FAULT_MEMORY, "bus fault: data access"},
	{1 << 8, FAULT_MEMORY, "bus fault: instruction fetch"},
	{1 << 1, FAULT_MEMORY, "memory management fault: data access"},
	{1 << 0, FAULT_MEMORY, "memory management fault: instruction fetch"},
};

/* These have the address in pc: what was jumped to. */
enum { FETCH = 1 << 17 | 1 << 8 | 1 << 0 };

static Cause
causeof(uintptr_t vector, uint32_t cfsr)
{
	Cause c = {.what = "reserved vector"};

	if (vector == EXC_SECUREFAULT) /* a jump to what is Non-secure */
		return (Cause){FETCH, FAULT_MEMORY, what[vector]};
	for (unsigned i = 0; i < sizeof cause / sizeof cause[0]; i++)
		if (cfsr & cause[i].cfsr)
			return cause[i];
	if (vector < EXC_EXTERNAL && what[vector] != NULL)
		c.what = what[vector];
	return c;
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
_Static_assert(offsetof(Frame, xpsr) == HW_PC + 4, "stored with pc");
_Static_assert(sizeof(Frame) == HW_SIZE, "assembly relies on it");

/* The interrupted code's frame, NULL when there is none or it can't be read: to touch
 * what is not RAM would be the next fault. */
static const Frame *
frameat(uintptr_t sp, uint32_t cfsr, uintptr_t limit)
{
	uintptr_t base = (uintptr_t)__data_start, end = (uintptr_t)__ram_end;

	if (cfsr & STACKING || (cfsr & STKOF && sp == limit) || sp % 4 != 0 || sp < base ||
	    sp > end - sizeof(Frame))
		return NULL;
	return (const Frame *)sp;
}

/* From trap.S, on the trap stack, whose word 0 on is r4-r11. */
const Trap *
arch_trapreport(const uintptr_t *r4to11, uintptr_t msp, uintptr_t psp, uintptr_t excreturn)
{
	static Trap t; /* trap's; a second one need not come back to the first */
	uintptr_t sp = excreturn & 4 ? psp : msp;
	uint32_t cfsr = SCB_CFSR, hfsr = SCB_HFSR, sfsr = HW_SFSR();
	const Frame *f = frameat(sp, cfsr, HW_LIMIT(excreturn));
	Cause why;

	__builtin_memset(&t, 0, sizeof t);
	__asm__ volatile("mrs %0, ipsr" : "=r"(t.vector));
	why = causeof(t.vector, cfsr);
	t.what = why.what;
	/* A goroutine with interrupts on; masked, or in a handler, it is a hard fault. */
	if (f != NULL && EXC_ISPSP(excreturn) && t.vector != EXC_HARDFAULT)
		t.fault = why.fault;
	if (why.fault == FAULT_STACK)
		t.fault = FAULT_STACK;
	t.code = t.vector == EXC_SECUREFAULT ? sfsr : cfsr | (hfsr & HFSR_CAUSE);
	t.hasaddr = cfsr & (BFARVALID | MMARVALID);
	if (t.hasaddr)
		t.addr = cfsr & BFARVALID ? SCB_BFAR : SCB_MMFAR;
	/* They are sticky, and the next fault is to tell its own: write 1 to clear. */
	SCB_CFSR = cfsr;
	SCB_HFSR = hfsr;

	__builtin_memcpy(&t.reg[4], r4to11, 8 * sizeof t.reg[0]);
	if (f != NULL) {
		__builtin_memcpy(&t.reg[0], f, 4 * sizeof t.reg[0]);
		t.reg[12] = f->r12;
		sp += HW_FRAMESIZE(excreturn) + (f->xpsr & XPSR_PADDED ? 4 : 0);
		t.lr = f->lr;
		t.pc = f->pc;
		t.reg[16] = f->xpsr;
	}
	if (why.cfsr & FETCH && f != NULL) {
		t.hasaddr = true;
		t.addr = f->pc;
	}
	t.reg[13] = t.sp = sp;
	t.reg[14] = t.lr;
	t.reg[15] = t.pc;
	return &t;
}

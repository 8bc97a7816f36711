/* SPDX-License-Identifier: BSD-3-Clause */
/* cpu.c -- bring the core up, and tell what an exception was (armv7a). */
#include "arch.h"
#include "mmu.h"

extern char arch_vectors[];

bool arch_dataabort(uintptr_t sp, uintptr_t spsr);
_Noreturn void arch_trapreport(unsigned which, uintptr_t *r, uintptr_t lr, uintptr_t spsr);

const char *const arch_regname[ARCH_NREG] = {"r0",  "r1", "r2", "r3", "r4",  "r5",
					     "r6",  "r7", "r8", "r9", "r10", "r11",
					     "r12", "sp", "lr", "pc", "cpsr"};

/* VFP and NEON: access for all (CPACR cp10, cp11), then enable (B1.11.3). */
static void
fpuinit(void)
{
	uint32_t cpacr;

	__asm__ volatile("mrc p15, 0, %0, c1, c0, 2" : "=r"(cpacr));
	cpacr |= 0xf << 20;
	__asm__ volatile("mcr p15, 0, %0, c1, c0, 2\n\tisb" : : "r"(cpacr));
	__asm__ volatile(".fpu neon\n\tvmsr fpexc, %0" : : "r"(1 << 30));
}

void
arch_init(void)
{
	uint32_t sctlr;

	/* Nothing is known of these after reset; NULL says that the scheduler is not up. */
	setg(NULL);
	arch_minit(NULL);
	/* Exceptions in Thumb (TE), arch_vectors where VBAR says (V = 0). */
	__asm__ volatile("mrc p15, 0, %0, c1, c0, 0" : "=r"(sctlr));
	sctlr = (sctlr | 1 << 30) & ~(uint32_t)(1 << 13);
	__asm__ volatile("mcr p15, 0, %0, c12, c0, 0\n\tmcr p15, 0, %1, c1, c0, 0\n\tisb"
			 :
			 : "r"(arch_vectors), "r"(sctlr));
	fpuinit();
	arch_mmuinit();
}

/* -- Exceptions --------------------------------------------------------------- */

enum { UNDEFINED = 1, SVC, PREFETCHABORT, DATAABORT, RESET, FIQ = 7 };

static const char *const what[] = {
	[UNDEFINED] = "undefined instruction", [SVC] = "supervisor call",
	[PREFETCHABORT] = "prefetch abort",    [DATAABORT] = "data abort",
	[RESET] = "unexpected vector",	       [FIQ] = "fast interrupt",
};

/* What an abort's status register says in bits 10 and 3 to 0 (B3.13.3). */
enum { ALIGNMENT = 0x01, ASYNCHRONOUS = 0x16, ASYNCHRONOUSPARITY = 0x18 };
/* Access flag, translation, external, domain, permission. */
#define MEMORY UINT32_C(0x0000abe8)

/* The others are no fault of the instruction: debug events, broken caches, and what comes late. */
static Fault
abortfault(unsigned status)
{
	if (status == ALIGNMENT)
		return FAULT_ALIGNMENT;
	return MEMORY >> status & 1 ? FAULT_MEMORY : FAULT_NONE;
}

static unsigned
statusof(uintptr_t fsr)
{
	return (fsr >> 6 & 0x10) | (fsr & 0xf);
}

/* Goroutines run in System mode with interrupts on. */
static bool
wasgoroutine(uintptr_t spsr)
{
	enum { MODE = 0x1f, SYSTEM = 0x1f };

	return (spsr & (MODE | CPSR_I)) == SYSTEM;
}

/* What to take from LR for the address of the instruction (B1.8.3); Thumb. */
static uintptr_t
faultpc(unsigned which, uintptr_t lr, uintptr_t spsr)
{
	switch (which) {
	case UNDEFINED:
		return lr - (spsr & 1 << 5 ? 2 : 4);
	case PREFETCHABORT:
		return lr - 4;
	case DATAABORT:
		return lr - 8;
	default:
		return lr;
	}
}

/* Where an abort was, and why. */
static void
aborted(Trap *t, unsigned which)
{
	unsigned status;

	if (which == DATAABORT) {
		__asm__ volatile("mrc p15, 0, %0, c5, c0, 0" : "=r"(t->code));
		__asm__ volatile("mrc p15, 0, %0, c6, c0, 0" : "=r"(t->addr));
	} else {
		__asm__ volatile("mrc p15, 0, %0, c5, c0, 1" : "=r"(t->code));
		__asm__ volatile("mrc p15, 0, %0, c6, c0, 2" : "=r"(t->addr));
	}
	status = statusof(t->code);
	t->fault = abortfault(status);
	t->hasaddr = status != ASYNCHRONOUS && status != ASYNCHRONOUSPARITY;
	if (!t->hasaddr)
		t->what = "asynchronous abort, by an earlier instruction";
}

/* From trap.S, on the trap stack: a data abort.  sp is System mode's.  true: go on. */
bool
arch_dataabort(uintptr_t sp, uintptr_t spsr)
{
	enum { SECTION = 0x05, PAGE = 0x07 }; /* translation faults */
	uintptr_t status, addr;

	__asm__ volatile("mrc p15, 0, %0, c5, c0, 0" : "=r"(status));
	__asm__ volatile("mrc p15, 0, %0, c6, c0, 0" : "=r"(addr));
	status = statusof(status);
	return (status == PAGE || status == SECTION) &&
	       runtime_stackfault(addr, sp, wasgoroutine(spsr));
}

/* From trap.S, on the trap stack: r is r0-r12, sp, lr of the interrupted code. */
_Noreturn void
arch_trapreport(unsigned which, uintptr_t *r, uintptr_t lr, uintptr_t spsr)
{
	static Trap t; /* a core has little trap stack; a second trap does not come back */

	t.what = what[which];
	t.vector = which;
	t.code = 0;
	t.hasaddr = false;
	t.fault = which == UNDEFINED ? FAULT_INSTRUCTION : FAULT_NONE;
	if (which == DATAABORT || which == PREFETCHABORT)
		aborted(&t, which);
	if (!wasgoroutine(spsr))
		t.fault = FAULT_NONE;
	t.pc = faultpc(which, lr, spsr);
	t.sp = r[13];
	t.lr = r[14];
	for (int i = 0; i < 15; i++)
		t.reg[i] = r[i];
	t.reg[15] = t.pc;
	t.reg[16] = spsr;
	runtime_trap(&t);
}

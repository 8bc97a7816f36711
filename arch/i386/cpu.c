/* SPDX-License-Identifier: BSD-3-Clause */
/* cpu.c -- the core's start, and exceptions as C sees them (i386). */
#include "i386.h"

extern char __g0stack_top[], __irqstack_top[], __trapstack_top[];

_Static_assert(offsetof(ArchM, g) == ARCHM_G, "assembly relies on it");
_Static_assert(offsetof(ArchM, p) == ARCHM_P, "assembly relies on it");
_Static_assert(offsetof(ArchM, m) == ARCHM_M, "assembly relies on it");
_Static_assert(offsetof(ArchM, g0stack) == ARCHM_G0STACK, "assembly relies on it");
_Static_assert(offsetof(ArchM, irqstack) == ARCHM_IRQSTACK, "assembly relies on it");
_Static_assert(offsetof(ArchM, trapstack) == ARCHM_TRAPSTACK, "assembly relies on it");
_Static_assert(offsetof(ArchM, trapeax) == ARCHM_TRAPEAX, "assembly relies on it");
_Static_assert(offsetof(ArchM, preempt) == ARCHM_PREEMPT, "assembly relies on it");
_Static_assert(offsetof(ArchM, stacklimit) == ARCHM_STACKLIMIT, "-fsplit-stack relies on it");
_Static_assert(sizeof(ArchM) == ARCHM_SIZE, "assembly relies on it");

/* -- Start ------------------------------------------------------------------ */

#define CR0_MP	   UINT32_C(0x00000002) /* WAIT heeds TS */
#define CR0_EM	   UINT32_C(0x00000004) /* no x87: trap */
#define CR0_TS	   UINT32_C(0x00000008)
#define CR0_NE	   UINT32_C(0x00000020) /* x87 errors are exception 16, not IRQ 13 */
#define CR0_NW	   UINT32_C(0x20000000)
#define CR0_CD	   UINT32_C(0x40000000)
#define CR4_OSFXSR UINT32_C(0x00000600) /* and OSXMMEXCPT: SSE */

static void
fpuinit(void)
{
	uint32_t cr0, cr4;

	__asm__ volatile("movl %%cr0, %0" : "=r"(cr0));
	cr0 = (cr0 & ~(CR0_EM | CR0_TS | CR0_NW | CR0_CD)) | CR0_MP | CR0_NE;
	__asm__ volatile("movl %0, %%cr0" : : "r"(cr0));
	__asm__ volatile("movl %%cr4, %0" : "=r"(cr4));
	__asm__ volatile("movl %0, %%cr4" : : "r"(cr4 & ~CR4_OSFXSR));
	__asm__ volatile("fninit");
}

/* Until this core has an M: an exception needs a trap stack at once. */
static ArchM boot;

static void
setstacks(ArchM *a)
{
	a->g0stack = (uintptr_t)__g0stack_top;
	a->irqstack = (uintptr_t)__irqstack_top;
	a->trapstack = (uintptr_t)__trapstack_top;
}

void
arch_init(void)
{
	setstacks(&boot);
	fpuinit();
	arch_gdtinit();
	arch_gdtcore(&boot);
	arch_idtinit();
	arch_mmuinit();
	arch_gdtpaging();
}

/* Who starts another core has put that core's stacks into m. */
void
arch_minit(M *m)
{
	ArchM *a = (ArchM *)m;

	if (a->g0stack == 0)
		setstacks(a);
	a->m = m;
	arch_gdtcore(a);
}

/* -- Exceptions --------------------------------------------------------------- */

/* What trap.S has saved. */
typedef struct TrapFrame {
	const uint32_t *sp; /* vector, error code, eip, cs, eflags */
	uint32_t eax, ebx, ecx, edx, esi, edi, ebp;
} TrapFrame;

_Noreturn void arch_trapped(const TrapFrame *f);

const char *const arch_regname[ARCH_NREG] = {"eax", "ebx", "ecx", "edx", "esi", "edi",
					     "ebp", "esp", "eip", "efl", "cr2", "cr3"};

enum { PF_WRITE = 2, PF_RESERVED = 8, PF_FETCH = 16 };

static const char *
vectorname(uint32_t vector, uint32_t code)
{
	static const char *const names[] = {
		"divide error",
		"debug exception",
		"non-maskable interrupt",
		"breakpoint",
		"overflow",
		"bound range exceeded",
		"invalid opcode",
		"no x87 or SSE",
		"double fault",
		"coprocessor segment overrun",
		"invalid TSS",
		"segment not present",
		"stack segment fault",
		"general protection fault",
		"page fault: read",
		"reserved exception",
		"x87 floating-point error",
		"alignment check",
		"machine check",
		"SIMD floating-point error",
	};

	if (vector >= sizeof names / sizeof names[0])
		return "reserved exception";
	if (vector != VEC_PAGEFAULT)
		return names[vector];
	if (code & PF_RESERVED)
		return "page fault: reserved bit";
	if (code & PF_FETCH)
		return "page fault: execute";
	return code & PF_WRITE ? "page fault: write" : names[vector];
}

/* What is no fault of an instruction's own is not here: the unmaskable interrupt, debuggers',
 * broken tables. */
static const Fault faults[VEC_IRQ] = {
	[0] = FAULT_DIVIDE,  [6] = FAULT_INSTRUCTION, [7] = FAULT_INSTRUCTION,
	[12] = FAULT_MEMORY, [13] = FAULT_MEMORY,     [VEC_PAGEFAULT] = FAULT_MEMORY,
	[16] = FAULT_FLOAT,  [17] = FAULT_ALIGNMENT,  [19] = FAULT_FLOAT,
};

static Fault
faultof(uint32_t vector, uint32_t code, uint32_t eflags)
{
	if (!(eflags & EFLAGS_IF) || (vector == VEC_PAGEFAULT && code & PF_RESERVED))
		return FAULT_NONE;
	return faults[vector];
}

static inline uint32_t
readcr2(void)
{
	uint32_t v;
	__asm__ volatile("movl %%cr2, %0" : "=r"(v));
	return v;
}

static inline uint32_t
readcr3(void)
{
	uint32_t v;
	__asm__ volatile("movl %%cr3, %0" : "=r"(v));
	return v;
}

enum { ESP = 7, EIP, EFLAGS, CR2, CR3 };

_Noreturn void
arch_trapreport(Trap *t)
{
	t->fault = faultof(t->vector, t->code, t->reg[EFLAGS]);
	t->what = vectorname(t->vector, t->code);
	t->addr = t->reg[CR2];
	t->hasaddr = t->vector == VEC_PAGEFAULT;
	t->pc = t->reg[EIP];
	t->sp = t->reg[ESP];
	t->lr = 0;
	t->reg[CR3] = readcr3();
	runtime_trap(t);
}

_Noreturn void
arch_trapped(const TrapFrame *f)
{
	Trap t;

	t.vector = f->sp[0];
	t.code = f->sp[1];
	t.reg[0] = f->eax;
	t.reg[1] = f->ebx;
	t.reg[2] = f->ecx;
	t.reg[3] = f->edx;
	t.reg[4] = f->esi;
	t.reg[5] = f->edi;
	t.reg[6] = f->ebp;
	t.reg[ESP] = (uint32_t)(f->sp + 5);
	t.reg[EIP] = f->sp[2];
	t.reg[EFLAGS] = f->sp[4];
	t.reg[CR2] = readcr2();
	arch_trapreport(&t);
}

/* Nothing may be left in the x87's registers; its modes stay the goroutine's. */
_Noreturn void
arch_trapgogo(Gobuf *b)
{
	uint16_t control;

	__asm__ volatile("fnstcw %0\n\tfninit\n\tfldcw %0" : "=m"(control));
	gogo(b);
}

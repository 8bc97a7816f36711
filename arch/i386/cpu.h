/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * cpu.h -- the few instructions that the runtime uses inline (i386).
 *
 * %gs is a segment of the core's own: it begins at the core's M, and so at ArchM.
 * One instruction reads g, p or m, so they can't go stale in between.
 *
 * The x87's control word is the program's, not the goroutine's: a switch does not
 * save it (the ABI wants the register stack empty at each call).  SSE is off in
 * CR4, so code that was compiled for it traps instead of losing registers.
 */
#ifndef CPU_H
#define CPU_H

#define ARCH_NAME	"i386"
#define ARCH_STACKALIGN 16
/* eax, edx: the switch is a jump from its caller, with nothing to push. */
#define ARCH_FASTCALL __attribute__((regparm(3)))

/* A core's.  Offsets: gobuf.h. */
typedef struct ArchM {
	G *g;
	P *p;
	M *m;
	uintptr_t g0stack; /* tops of its stacks */
	uintptr_t irqstack;
	uintptr_t trapstack;
	uintptr_t trapeax; /* trap.S: eax, while there is no stack to push it on */
	uintptr_t preempt; /* asked for: trap.S does it when the interrupt is over */
	uintptr_t reserved[4];
	uintptr_t stacklimit;
} ArchM;

/* What a preempted goroutine had in its registers; the rest is on its stack. */
typedef struct ArchFrame {
	void *link; /* the runtime's */
	uintptr_t edi, esi, ebp;
	uint8_t x87[108];
} ArchFrame;

_Static_assert(offsetof(ArchFrame, edi) == FRAME_EDI, "assembly relies on it");
_Static_assert(offsetof(ArchFrame, esi) == FRAME_ESI, "assembly relies on it");
_Static_assert(offsetof(ArchFrame, ebp) == FRAME_EBP, "assembly relies on it");
_Static_assert(offsetof(ArchFrame, x87) == FRAME_X87, "assembly relies on it");

#define EFLAGS_IF UINT32_C(0x200)

static inline G *
getg(void)
{
	G *g;
	/* Not volatile: to read it once is enough. */
	__asm__("movl %%gs:%c1, %0" : "=r"(g) : "i"(ARCHM_G));
	return g;
}

static inline void
setg(G *g)
{
	__asm__ volatile("movl %0, %%gs:%c1" : : "r"(g), "i"(ARCHM_G) : "memory");
}

static inline P *
getp(void)
{
	P *p;
	__asm__ volatile("movl %%gs:%c1, %0" : "=r"(p) : "i"(ARCHM_P));
	return p;
}

static inline void
setp(P *p)
{
	__asm__ volatile("movl %0, %%gs:%c1" : : "r"(p), "i"(ARCHM_P));
}

static inline M *
getm(void)
{
	M *m;
	__asm__ volatile("movl %%gs:%c1, %0" : "=r"(m) : "i"(ARCHM_M));
	return m;
}

void arch_minit(M *m);

static inline void
arch_preempt(void)
{
	__asm__ volatile("movl $1, %%gs:%c0" : : "i"(ARCHM_PREEMPT) : "memory");
}

static inline bool
arch_guardstacks(uintptr_t g0, uintptr_t irq)
{
	(void)g0;
	(void)irq;
	return false;
}

static inline void
arch_unguard(void)
{
}

static inline Irq
arch_irqsave(void)
{
	Irq s;
	__asm__ volatile("pushfl\n\tpopl %0\n\tcli" : "=r"(s) : : "memory");
	return s;
}

static inline void
arch_irqrestore(Irq s)
{
	__asm__ volatile("pushl %0\n\tpopfl" : : "r"(s) : "memory", "cc");
}

static inline bool
arch_wasmasked(Irq s)
{
	return !(s & EFLAGS_IF);
}

static inline void
arch_irqoff(void)
{
	__asm__ volatile("cli" : : : "memory");
}

static inline void
arch_irqon(void)
{
	__asm__ volatile("sti" : : : "memory");
}

/* STI lets the next instruction begin before an interrupt is taken (SDM 2, STI), so
 * there is no window between the caller's check and the sleep. */
static inline void
arch_idle(void)
{
	__asm__ volatile("sti\n\thlt\n\tcli" : : : "memory");
}

typedef struct Cpuid {
	uint32_t eax, ebx, ecx, edx;
} Cpuid;

static inline Cpuid
cpuid(uint32_t leaf, uint32_t sub)
{
	Cpuid c;
	__asm__ volatile("cpuid"
			 : "=a"(c.eax), "=b"(c.ebx), "=c"(c.ecx), "=d"(c.edx)
			 : "a"(leaf), "c"(sub));
	return c;
}

/* The local APIC's number: also before this core runs as an M. */
static inline uintptr_t
arch_cpuid(void)
{
	return cpuid(1, 0).ebx >> 24;
}

static inline void
arch_calldeferred(void (*fn)(void *), void *arg)
{
	void ARCH_FASTCALL arch_callpanicking(void (*fn)(void *), void *arg, void **cfa);
	void *cfa;

	arch_callpanicking(fn, arg, &cfa);
}

static inline __attribute__((always_inline)) void *
getclosureptr(void)
{
	void *c;
	__asm__ volatile("movl %%ecx, %0" : "=r"(c));
	return c;
}

/* A macro, for Regs comes later. */
#define arch_regs(regs)                                                                            \
	__extension__({                                                                            \
		Regs *to_ = (regs);                                                                \
		__asm__ volatile("1:\tmovl $1b, (%0)\n\tmovl %%esp, 4(%0)\n\t"                     \
				 "movl %%ebp, 12(%0)\n\tmovl %%ebx, 16(%0)"                        \
				 :                                                                 \
				 : "r"(to_)                                                        \
				 : "memory");                                                      \
		to_->lr = 0;                                                                       \
	})

static inline uintptr_t
arch_codeaddr(uintptr_t pc)
{
	return pc;
}

/* -- For the arch's own files and for drivers -------------------------------- */

static inline uint64_t
rdtsc(void)
{
	uint64_t t;
	__asm__ volatile("rdtsc" : "=A"(t));
	return t;
}

static inline uint64_t
rdmsr(uint32_t msr)
{
	uint64_t v;
	__asm__ volatile("rdmsr" : "=A"(v) : "c"(msr));
	return v;
}

static inline void
wrmsr(uint32_t msr, uint64_t v)
{
	__asm__ volatile("wrmsr" : : "c"(msr), "A"(v) : "memory");
}

static inline uint8_t
inb(uint16_t port)
{
	uint8_t v;
	__asm__ volatile("inb %1, %0" : "=a"(v) : "Nd"(port) : "memory");
	return v;
}

static inline void
outb(uint16_t port, uint8_t v)
{
	__asm__ volatile("outb %0, %1" : : "a"(v), "Nd"(port) : "memory");
}

#endif

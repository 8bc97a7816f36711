/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * arch.h -- what an architecture gives to the runtime and to the boards.
 *
 * arch/<arch>/ holds the same short list of files everywhere:
 *
 *	arch.mk          machine flags, sources
 *	gobuf.h          offsets and sizes that assembly relies on
 *	cpu.h            getg, interrupt mask, idle: a few instructions each
 *	gogo.S           gosave gogo goswitch gorun mcall asmcgocall goexit gostart
 *	gostartcall.h    the one place where link-register and stack machines differ
 *	trap.S           exception and interrupt entry, and back from an exception
 *	unwind.c         registers of what is stopped, for tracebacks
 *	cpu.c            arch_init
 *	report.c         what an exception was (Cortex-M; elsewhere in cpu.c)
 *
 * plus what the architecture manual itself defines (MMU, NVIC, LAPIC, generic
 * timer).  arch/arm/ has what the Arm arches share, gobuf32.h what all 32-bit
 * ones do.  An arch sees only itself: what it needs from above is declared at
 * the end of this file.
 */
#ifndef ARCH_H
#define ARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <gobuf.h>

typedef struct G G;
typedef struct M M;
typedef struct P P;

/* Where a goroutine goes on: Go's Gobuf of June 2013, six words in this order. */
typedef struct Gobuf {
	uintptr_t sp;  /* stack pointer */
	uintptr_t pc;  /* where to jump */
	G *g;	       /* whose it is */
	uintptr_t ret; /* goes into the C return register */
	void *ctxt;    /* goes into the context register (static chain) */
	uintptr_t lr;  /* goes into the link register; 0 on stack machines */
} Gobuf;

/* A closure: a function and, behind it, the variables that it captured.  The
 * function finds them through the context register: see getclosureptr. */
typedef struct FuncVal {
	void (*fn)(void);
} FuncVal;

/* The state of the interrupt mask, as irqsave returned it. */
typedef uintptr_t Irq;

/*
 * cpu.h gives, inline:
 *
 *	typedef struct ArchM ArchM;     what the arch keeps per core, M's first member
 *	G   *getg(void);                the G that runs on this core.  Always valid
 *	void setg(G *);                 and never stale: safe with interrupts on.
 *	P   *getp(void);                this core's P and M.  Only with interrupts
 *	void setp(P *);                 masked: else the goroutine may move to
 *	M   *getm(void);                another core between the read and the use.
 *	void arch_minit(M *);           make this core run as m.
 *	Irq  arch_irqsave(void);        mask interrupts, return the state before
 *	void arch_irqrestore(Irq);
 *	bool arch_wasmasked(Irq);       were they masked before irqsave?
 *	void arch_irqoff(void), arch_irqon(void);
 *	void arch_idle(void);           Interrupts masked: sleep until one is
 *	                                pending, let it be taken, return with them
 *	                                masked.  One that comes in between is not lost.
 *	uintptr_t arch_cpuid(void);     number of this core, from 0
 *	void *getclosureptr(void);      the context register: first statement only
 *	void arch_calldeferred(fn, arg); call fn(arg), whose parameter may also be where
 *	                                GO_API has it.
 *	void arch_preempt(void);        in an interrupt handler: when it is over, call
 *	                                runtime_preempt.
 *	bool arch_guardstacks(uintptr_t g0, uintptr_t irq);  from now on the GUARDSIZE bytes
 *	                                at g0 and irq can't be accessed, nor those at stackguard
 *	                                of the goroutine that runs; or the stacks end there for
 *	                                the CPU, which says FAULT_STACK.  false: it can't do that.
 *	void arch_unguard(void);        they can be, for a report.
 *	typedef struct ArchFrame ArchFrame;  the registers of a preempted goroutine; the
 *	                                first word is the runtime's.
 *	ARCH_STACKALIGN, ARCH_NAME
 *	ARCH_FASTCALL                   if two arguments can be had in registers by asking
 */
#include <cpu.h>

#ifndef ARCH_FASTCALL
#define ARCH_FASTCALL
#endif

_Static_assert(offsetof(Gobuf, sp) == GOBUF_SP, "Gobuf is an ABI");
_Static_assert(offsetof(Gobuf, pc) == GOBUF_PC, "Gobuf is an ABI");
_Static_assert(offsetof(Gobuf, g) == GOBUF_G, "Gobuf is an ABI");
_Static_assert(offsetof(Gobuf, ret) == GOBUF_RET, "Gobuf is an ABI");
_Static_assert(offsetof(Gobuf, ctxt) == GOBUF_CTXT, "Gobuf is an ABI");
_Static_assert(offsetof(Gobuf, lr) == GOBUF_LR, "Gobuf is an ABI");
_Static_assert(M_GSIGNAL == M_G0 + sizeof(void *), "asmcgocall loads both at once");
_Static_assert(sizeof(Gobuf) == 6 * sizeof(uintptr_t), "Gobuf is an ABI");

/* Record the caller's sp and pc and the current g in b; ret, ctxt, lr = 0. */
void gosave(Gobuf *b);

/* Leave this stack and go on where b says, with interrupts on.  Clears sp,
 * ret, ctxt and lr in b, so that nothing stale looks alive. */
_Noreturn void gogo(Gobuf *b);

/* gosave(&from->sched) with all callee-saved registers, and gogo(&to->sched),
 * in one, on one core's fast path.  Interrupts must be masked; they are on when
 * it returns, which is when somebody goes on with `from`. */
void ARCH_FASTCALL goswitch(G *to, G *from);

/* The second half of goswitch: gogo(&to->sched), in less for one that has run before. */
_Noreturn void ARCH_FASTCALL gorun(G *to);

/* Save the current goroutine, callee-saved registers on its own stack, the rest
 * in g->sched, and call fn(g) on this M's g0 stack.  fn never returns: it ends
 * in gogo.  On g0 it is fatal.  The interrupt mask stays as it is. */
void mcall(void (*fn)(G *));

/* Call fn(arg) on this M's g0 stack and return its result.  On g0 it is a plain
 * call.  fn must not block. */
uintptr_t asmcgocall(uintptr_t (*fn)(void *), void *arg);

/* Call the deferred fn(arg).  *cfa is set first to what __builtin_dwarf_cfa() is in fn. */
void ARCH_FASTCALL arch_callpanicking(void (*fn)(void *), void *arg, void **cfa);

/* Where gogo leads, with ret 1 and ctxt the regs of a GoScope (godefer.h), whose first word
 * is sp, to return from its go_scope_enter again, which is the arch's, too. */
void arch_scopereturn(void);

/* Only in images whose stacks are split: what a function calls that finds too little room for its
 * frame; how, is between the compiler and the arch's morestack.S. */
void __morestack(void);

/* The same: call fn on a new segment with size bytes of arguments, a multiple of 4, as they lie
 * in memory; its result is what C's function returns. */
uint64_t reflectcall(void (*fn)(void), const void *frame, size_t size);

/* What every goroutine returns into: calls runtime_goexit1. */
void goexit(void);

/* The code of the closure {gostart, fn, arg}: fn(arg), for go(fn, arg). */
void gostart(void);

/* Early, on the boot stack, interrupts masked: MMU, caches, vectors, FPU. */
void arch_init(void);

/* -- Exceptions ------------------------------------------------------------ */

/* Why the interrupted code could not go on. */
typedef enum Fault {
	FAULT_NONE, /* another exception; or one of code that was masked, of a handler, or of an
		       unknown place */
	FAULT_MEMORY,
	FAULT_ALIGNMENT,
	FAULT_INSTRUCTION, /* undefined */
	FAULT_DIVIDE,
	FAULT_FLOAT,
	FAULT_STACK,	/* its end: never a panic */
	FAULT_OVERFLOW, /* the runtime's: no arch tells these two from FAULT_MEMORY */
	FAULT_NOPAGE,
	NFAULT
} Fault;

/* What the CPU was doing when an exception came. */
typedef struct Trap {
	Fault fault;
	const char *what;	  /* the vector's name: "data abort" */
	uintptr_t vector;	  /* its number in the manual */
	uintptr_t code;		  /* the manual's error code or status register */
	uintptr_t addr;		  /* the address that was accessed ... */
	bool hasaddr;		  /* ... if the CPU told */
	uintptr_t pc, sp, lr;	  /* of the interrupted code; lr 0 on stack machines */
	uintptr_t reg[ARCH_NREG]; /* all registers, named by arch_regname */
} Trap;

extern const char *const arch_regname[ARCH_NREG];

_Static_assert(offsetof(Trap, lr) == TRAP_LR, "assembly relies on it");
_Static_assert(offsetof(Trap, reg) == TRAP_REG, "assembly relies on it");
_Static_assert(sizeof(Trap) == TRAP_SIZE, "assembly relies on it");

/* From runtime_trap: leave the exception, which came in a goroutine's code, and gogo(b), with the
 * FPU as a call wants it. */
_Noreturn void arch_trapgogo(Gobuf *b);

/* What a function returns to that has been called in place of a faulting instruction, with a
 * Trap at the end of its frame: nobody comes there.  It is for debuggers, whom it tells that the
 * registers are in the Trap. */
void arch_faulted(void);

/* -- Tracebacks: unwind.c -------------------------------------------------------- */

/* The registers by which the caller of a function is found. */
typedef struct Regs {
	uintptr_t pc, sp;
	uintptr_t lr; /* the link register, while it is known; else, and on stack machines, 0 */
	uintptr_t kept[2]; /* two that functions keep for their callers: tools/unwind names them */
} Regs;

/*
 * cpu.h gives, inline:
 *
 *	void arch_regs(Regs *r);                where this is called
 *	uintptr_t arch_codeaddr(uintptr_t pc);  pc without what is not of the address
 */

/* Where an exception came. */
void arch_trapregs(const Trap *t, Regs *r);

/* Where a goroutine goes on that does not run, or that is in asmcgocall; b is its sched, with sp
 * in its stack, ctxt NULL or the address of an ArchFrame's bytes.  Sets what b tells of r.
 * false: it makes no sense. */
bool arch_stoppedregs(const Gobuf *b, Regs *r);

/* r is what the caller of an interrupt's entry would have (pc: from where its return address
 * is, sp: behind its frame): make it that of what was interrupted.  false: it makes no sense. */
bool arch_interruptedregs(Regs *r);

/* -- Core files -------------------------------------------------------------------- */

/* What the caller has in its registers behind this call, as in Trap.reg. */
void arch_saveregs(uintptr_t reg[ARCH_NREG]);

/* Which of Trap.reg comes i-th in a core file of Linux; -1: a register that we do not know. */
extern const int8_t arch_corereg[CORE_NREG];

/* What the FPU has now, as a note of a core file: CORE_FPSIZE bytes (0: no FPU, and no such function), in a
 * note of type CORE_FPTYPE and CORE_FPNAME's.  Any context. */
void arch_savefp(void *to);

/* -- Memory ---------------------------------------------------------------- */

/* A piece of the address space besides the image: the board lists them. */
typedef struct ArchRegion {
	uintptr_t base;
	uintptr_t size;
	enum { REGION_RAM, REGION_DEVICE } kind;
} ArchRegion;

/*
 * STACK=paged: pages of the address space that stacks have.  mmu.c; gobuf.h has their sizes.
 * All masked; addresses at multiples of ARCH_PAGE or ARCH_SPAN.
 *
 * On one core.  On several another core may have the translation of what is unmapped here: Arm's
 * TLB operations are those that tell the others, a PC has to interrupt them, and wait, before the
 * page is anybody else's.  What was not mapped is in no TLB, so to map takes nothing.
 */

/* The largest range where nothing is mapped, whole spans, not the first nor the last.  When all
 * is mapped that the board has. */
void arch_windowrange(uintptr_t *base, uintptr_t *end);

/* Let a span, in which nothing is mapped, have its pages by a table of ARCH_TABLE bytes, at a multiple
 * of that, all 0; and take that away when nothing is mapped. */
void arch_spanmap(uintptr_t span, void *table);
void *arch_spanunmap(uintptr_t span);

/* Map a page of RAM at an address of a span with a table, where none is; take it away, when nobody
 * accesses it any more (NULL: none was there).  Is one mapped there?  Any address of such a span. */
void arch_stackmap(uintptr_t at, void *page);
void *arch_stackunmap(uintptr_t at);
bool arch_stackmapped(uintptr_t at);

/* -- Upward: defined by those who use the arch ------------------------------ */

/* runtime, STACK=paged: addr, where nothing is mapped, was accessed, masked now; `on`: interrupts were
 * on, and sp is that of what ran.  true: now it is mapped, go on with the instruction.  From
 * a stack that is not a goroutine's. */
bool runtime_stackfault(uintptr_t addr, uintptr_t sp, bool on);

/* runtime: an exception that nobody caught, on the exception stack, masked.  Ends in arch_trapgogo,
 * or is fatal. */
_Noreturn void runtime_trap(const Trap *t);

/* runtime: a division by zero, called where the CPU has no exception for it.  Any context. */
_Noreturn void runtime_panicdivide(void);

/* runtime: g's canary is gone, or what was pushed on its stack lies below.  It goes on where at
 * says; at NULL: where its sched does.  On the trap stack or another good one, masked. */
_Noreturn void runtime_stackoverflow(const G *g, const Regs *at);

/* runtime: split stacks, from __morestack: runtime/segment.c. */
uintptr_t ARCH_FASTCALL runtime_newstack(uintptr_t frame, uintptr_t args, const uintptr_t *from);
void ARCH_FASTCALL runtime_oldstack(const uintptr_t *from);
uintptr_t runtime_allocastack(uintptr_t sp, uintptr_t n);
uintptr_t runtime_freestack(uintptr_t sp, uintptr_t to);
void *runtime_allocablock(size_t n, uintptr_t sp);

/* runtime: goroutine's end, on its stack, interrupts on. */
_Noreturn void runtime_goexit1(void);

/*
 * runtime: a handler has called arch_preempt, and is over; it had interrupted g at pc.
 * Returns the ArchFrame in which to save g's registers, NULL if g is to go on.  Then the
 * arch makes g->sched go on (by gogo) at code of its own that frees the frame (by
 * runtime_framefree; masked until it is empty) and loads all registers and flags again,
 * and calls runtime_preempted(g), as mcall would.  All masked; preempt on the interrupt
 * stack.  FPU modes are back at their defaults.
 */
void *runtime_preempt(G *g, uintptr_t pc);
_Noreturn void runtime_preempted(G *g);
void runtime_framefree(void *frame);

/* runtime: mcall on g0; gostartcall with lr set.  Fatal. */
_Noreturn void runtime_badmcall(void);
_Noreturn void runtime_badgostartcall(void);

/*
 * static inline void gostartcall(Gobuf *b, void (*fn)(void), void *ctxt)
 * Make b look as if it had called fn with context ctxt and then done a gosave.  On a
 * link-register machine b->lr must be 0, else it is fatal.
 */
#include <gostartcall.h>

/* board (its interrupt controller): an interrupt came.  On the M's interrupt
 * stack, masked, with getg() == m->gsignal. */
void board_interrupt(uintptr_t vector);

/* board: the memory that arch_init maps (empty where there is no MMU), ended by
 * an entry of size 0. */
extern const ArchRegion board_regions[];

#endif

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * runtime.h -- the structures of the scheduler, and what the runtime's files call
 * in each other.
 *
 *	G	a goroutine: a stack and where it goes on
 *	M	a core: its g0 (scheduler) stack and its interrupt stack
 *	P	the right to run goroutines: a run queue, timers, free lists.
 *		An M must hold a P to run Gs.
 *
 * Where a G is (each is in exactly one place):
 *
 *	running, runnable	in its P's run queue, a ring whose head is the one that runs
 *	waiting			in the queue of what it waits for: a Sudog or a Timer on
 *				its own stack points to it
 *	dead			in a P's gfree
 *
 * Everything below runs with interrupts masked unless it says otherwise.
 */
#ifndef RUNTIME_H
#define RUNTIME_H

#include <stdarg.h>

#include <sync.h>

#include "arch.h"

#include "lock.h"
#include "window.h"

#define likely(x)   __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)
#define nelem(a)    (sizeof(a) / sizeof(a)[0])
#define NOINLINE    __attribute__((noinline))

/* A goroutine is not preempted while it runs a function that is NOPREEMPT: preempt.c.  Inlined
 * into another one it would lie elsewhere. */
#define NOPREEMPT __attribute__((section(".text.nopreempt.c"), noinline, noclone))

/* Put first in a short function that ends in jumps: parameters behind an (empty) asm
 * stay in the registers that they came in.  GCC 12 copies them elsewhere otherwise, and
 * saves registers to have room for the copies. */
#define KEEP1(a)       __asm__("" : "+r"(a))
#define KEEP2(a, b)    __asm__("" : "+r"(a), "+r"(b))
#define KEEP3(a, b, c) __asm__("" : "+r"(a), "+r"(b), "+r"(c))

/*
 * Where registers are few (the arch's RUNTIME_CFLAGS say so), one does better to load x
 * again than to keep it, and to compile the two halves of a function each on its own, so
 * that the one does not save registers for the other.
 */
#ifdef FEWREGS
#define HALF NOINLINE
#else
#define HALF	inline __attribute__((always_inline))
#define FEWREGS 0
#endif

/* -- G, M, P ---------------------------------------------------------------- */

typedef enum Status { Gdead, Grunnable, Grunning, Gwaiting } Status;

/* Why a G waits. */
typedef enum WaitReason {
	WaitNone,
	WaitChanReceive,
	WaitChanSend,
	WaitChanReceiveNil,
	WaitChanSendNil,
	WaitSleep,
	WaitSema,
	WaitConsole,
	WaitSelect,
	WaitSelectNoCases,
	WaitCond,
	WaitNote,
	NWaitReason
} WaitReason;

extern const char *const runtime_waitreasons[NWaitReason]; /* in Go's words */

/* What hangs on a goroutine for libc's sake: newlib.c. */
typedef struct Libc Libc;
struct Libc {
	void (*drop)(Libc *); /* the goroutine ends */
};

/* A goroutine's value for a key of golocal.h: local.c. */
typedef struct Local Local;

typedef struct Timer Timer;
typedef struct Slab Slab;
typedef struct Panic Panic;
typedef struct GoScope GoScope;

/* The closure of go(fn, arg), for gostart.  As that is called by its name, there is room for another
 * thing where a closure has its function. */
typedef struct Start {
	G **pprev; /* who points to this G: allgs, or another's alllink */
	void (*fn)(void *);
	void *arg;
} Start;

struct G {
	union {
		G *schedlink;	   /* next in the run queue or the free list */
		uintptr_t waiting; /* while it waits, in no such queue: waitword */
	};
	uintptr_t
		stackguard; /* the stack's lowest address; GUARDSIZE bytes from there are its guard */
	Gobuf sched;	    /* where to go on, when not running */
	uint64_t goid;
	Start start;	     /* what it was started with */
	uintptr_t stackbase; /* top of the stack */
	G *alllink;	     /* runtime_sched.allgs */
	Libc *libc;
	GoScope *scope; /* innermost: defer.c */
	Panic *panic;	/* the newest that has not ended; else who called go: panic.h */
	Local *locals;
	uint8_t stackclass; /* its stack has MINSTACK << stackclass bytes */
	uint8_t nopreempt;  /* depth of its regions: preempt.c */
	bool preempt;	    /* it is to yield at the end of them */
	bool extras;	    /* at its end there is more to do: dropextras */
#if STACK == STACK_SPLIT
	size_t stackmost; /* bytes of segments that it had at most: segment.c */
	struct Alloca *allocas;
#endif
};

/* Pages of memory, and what is made of them. */
enum {
	PAGESHIFT = 8,
	PAGESIZE = 1 << PAGESHIFT,
	SLABORDER = 1,
	SLABSIZE = PAGESIZE << SLABORDER, /* some objects of one size */
	NSLAB = 15,			  /* sizes of these */
};

/* Who has objects: the program's channels and the like, malloc, the runtime for itself. */
enum { USE_OBJECTS, USE_LIBC, USE_RUNTIME, NUSE };

/* Stacks come in powers of two from MINSTACK; a class is an order of pages, too. */
enum { MINSTACK = PAGESIZE, NSTACKCLASS = ISSMALL ? 8 : 16 };

/*
 * A G stands at the top of its stack's memory, so that both are one piece and one
 * list:
 *
 *	+--------------------------------------+----+
 *	| guard   stack, grows down            | G  |
 *	+--------------------------------------+----+
 *	stackguard                   stackbase      base + (MINSTACK << stackclass)
 */
#define SPLIT (STACK == STACK_SPLIT)
#define GSIZE ((sizeof(G) + 15) & ~(size_t)15)

struct M {
	ArchM arch;
	G *g0;	    /* the scheduler's G, with this M's big stack */
	G *gsignal; /* the G of interrupt handlers */
	uintptr_t id;
	uint8_t dying; /* fatal errors that were begun to be reported */
	G g0buf, gsignalbuf;
};

/* A thing to do at a moment.  Lives where its owner wants, until it has fired or
 * was deleted. */
struct Timer {
	int64_t when;	      /* go_nanotime */
	void (*f)(void *arg); /* called from the timer interrupt */
	void *arg;
	Timer *parent, *kid[2]; /* in the heap */
};

struct P {
	G *runqtail;  /* ring; runqtail->schedlink is its head, the G that runs */
	bool alone;   /* one G runs, and no tick is set: see runtime_notalone */
	bool ticking; /* tick is in the heap */
	uintptr_t waitword[NWaitReason]; /* for park: why, and about when */
	M *m;
	uint64_t goidgen;
	size_t nexit;  /* goroutines that ended here */
	Timer *timers; /* root of the heap */
	size_t ntimer;
	G *gfree[NSTACKCLASS];
	uintptr_t id;
	uint32_t random;  /* select's; never 0 */
	bool measured;	  /* idle is by runtime_idlemeasured */
	uint64_t nswitch; /* only if STATS */
#if !ISSMALL
	Timer tick;	   /* the end of the time slice */
	ArchFrame *frames; /* free ones */
	Slab *slab[NSLAB]; /* where objects of a size are taken from: malloc.c */
	size_t used[NUSE]; /* bytes: taken here, less those freed here */
	uint64_t npreempt;
	uint64_t nwake;	  /* while measured: idle ended, and a G was ready */
	uintptr_t nsleep; /* while measured: the core slept, and something woke it */
	int64_t idletime; /* while measured: ns */
#endif
#if STACK == STACK_SPLIT
	struct Stktop *seghot;		      /* stacks' segments: the one that was left last */
	struct Segment *segfree[NSTACKCLASS]; /* others, that nobody has: segment.c */
#endif
};

_Static_assert(offsetof(G, stackguard) == G_STACKGUARD, "assembly relies on it");
_Static_assert(offsetof(G, sched) == G_SCHED, "assembly relies on it");
_Static_assert(offsetof(M, g0) == M_G0, "assembly relies on it");
_Static_assert(offsetof(M, gsignal) == M_GSIGNAL, "assembly relies on it");
_Static_assert(offsetof(Start, fn) == START_FN, "assembly relies on it");
_Static_assert(offsetof(Start, arg) == START_ARG, "assembly relies on it");
_Static_assert(offsetof(M, arch) == 0, "an M begins with what its arch keeps");
_Static_assert(offsetof(ArchFrame, link) == 0, "P.frames links them");

typedef struct Sched {
	Lock lock;
	G *allgs;	   /* every G, dead ones too, by alllink; changes only in allg.c */
	int64_t slice;	   /* ns; 0: no preemption */
	size_t armed;	   /* interrupt sources that may wake a goroutine */
	bool mainexit;	   /* main called go_exit */
	void (*exit)(int); /* the program's: runtime_exit, or libc's when there is one */
} Sched;

extern Sched runtime_sched;

/* -- proc.c: the scheduler -------------------------------------------------- */

void runtime_schedinit(void);

/* A goroutine that is to call fn(arg) once it is made ready.  It is in no queue; the caller says
 * what it waits for, under the same mask.  Masked, but for what takes time: that is as s says.
 * NULL: out of memory; the caller panics, with NOSTACK. */
#define NOSTACK "go: out of memory for a goroutine's stack"
G *runtime_prepare(void (*fn)(void *), void *arg, Irq s);

/* go_stack, or go if stack is 0; false: out of memory, or no stack is so large.  Interrupts on. */
bool runtime_trygo(void (*fn)(void *), void *arg, size_t stack);

/* Start the goroutine that calls fv, at the end of the run queue; any number of
 * bytes of stack (rounded up).  Interrupts may be on.  NULL: out of memory. */
G *runtime_newproc(FuncVal *fv, size_t stack);

/* Become a scheduler, on g0; never returns. */
_Noreturn void runtime_mstart(void);

/* Why and where: for reports. */
Status runtime_readgstatus(const G *gp);
const char *runtime_statusname(const G *gp);

/* Is g a goroutine that was started: not g0, not gsignal, not NULL as before the start?  Also
 * when its stack's end was overwritten: for reports. */
static inline bool
hasid(const G *g)
{
	return g != NULL && g->goid != 0;
}

/* Is the caller a goroutine?  Any mask. */
static inline bool
ingoroutine(void)
{
	return hasid(getg());
}

/* The call `what` would block or allocate in an interrupt handler or on g0: panic.c. */
_Noreturn void runtime_badcontext(const char *what);

/*
 * May this be called here?  For calls that only goroutines may make: anywhere else they are
 * fatal and named, even if they would not wait, for one that does so only when it has to is
 * found by no test.
 *
 * A goroutine's G lies at the top of its own stack; those of g0 and of interrupt handlers
 * do not.  With split stacks that is so of the first segment; but those have no stackbase at all.
 */
static inline bool
isgoroutine(const G *g)
{
	return SPLIT ? g->stackbase != 0 : g->stackbase == (uintptr_t)g;
}

static inline void
goroutineonly(const char *what)
{
	if (unlikely(!isgoroutine(getg())))
		runtime_badcontext(what);
}

/* -- The run queue ------------------------------------------------------------
 *
 * A ring by schedlink.  Its head is the running goroutine; runqtail is the last
 * one, so that head and tail are both at hand with one pointer:
 *
 *	runqtail -> [running] -> [next] -> ... -> [last]
 *	    \___________________________________/
 *
 * To yield is to move the tail by one.  An idle P has g0 alone in its ring, so
 * there is no empty case.  g0 and gsignal link to themselves when they run, so
 * that "nobody else is ready" and "may not block here" are the same test.
 */

static inline void
runqput(P *p, G *gp)
{
	G *tail = p->runqtail;

	p->runqtail = gp;
	gp->schedlink = tail->schedlink;
	tail->schedlink = gp;
}

/* The same for one that was waiting. */
static inline void
runqready(P *p, G *gp)
{
	if (!chaosput(p, gp))
		runqput(p, gp);
}

/* The number behind x, which is not 0, in a sequence of all 2^32 - 1: xorshift (Marsaglia
 * 2003). */
static inline uint32_t
nextrandom(uint32_t x)
{
	x ^= x << 13;
	x ^= x >> 17;
	x ^= x << 5;
	return x;
}

/* -- preempt.c ----------------------------------------------------------------
 *
 * P.alone means that nothing would ever stop the running G: who makes another one ready
 * then starts the tick.
 */

void runtime_preemptinit(P *p);

/* Is pc in a function that is NOPREEMPT? */
bool runtime_isnopreempt(uintptr_t pc);

/* This P is no longer alone. */
void runtime_notalone(void);

/* The seldom half of readyunlock, with its two registers. */
GO_API bool runtime_readyalone(G *gp, Irq s);

/* g0 stops to idle, with more than one in the ring. */
void runtime_leaveidle(P *p);

/* Bring waitwords up to date. */
void runtime_stampwaits(P *p);

/* The P goes on with another G: counted only in a runtime that was built to. */
static inline void
countswitch(P *p)
{
	if (STATS)
		p->nswitch++;
}

/* Make a waiting G runnable: at the end of the run queue.  Also from an interrupt. */
static inline void
ready(G *gp)
{
	P *p = getp();

	runqready(p, gp);
	if (unlikely(p->alone))
		runtime_notalone();
}

/* ready, then unlock: the end of many functions, which need no frame so.  true. */
static inline bool
readyunlock(G *gp, Lock *l, Irq s)
{
	P *p = getp();

	if (unlikely(p->alone))
		return runtime_readyalone(gp, s);
	runqready(p, gp);
	unlock(l, s);
	return true;
}

/*
 * A waiting G has in schedlink's place, told from a pointer by its low bit,
 *
 *	moment (in units of 2^WAITSHIFT ns)	why	1
 *
 * A P keeps the words of this moment, for all reasons, up to date: to store one is all
 * that park does for it.  The moment is that of the last tick or timer, or exact when the
 * P was going to idle.
 */
enum { WAITING = 1, WHYSHIFT = 1, WHYBITS = 5, WAITSHIFT = 22 };

_Static_assert(NWaitReason <= 1 << WHYBITS, "a waitword has bits for each reason");

static inline bool
iswaiting(const G *g)
{
	return g->waiting & WAITING;
}

static inline WaitReason
whywaiting(const G *g)
{
	return (WaitReason)(g->waiting >> WHYSHIFT & ((1 << WHYBITS) - 1));
}

/* The call that parks for this reason, for runtime_badcontext: waits.c. */
const char *runtime_parkcall(WaitReason why);

/* park when nobody else is ready: proc.c. */
void runtime_parklast(WaitReason why);

/* Stop g, the current goroutine; ready(g) makes it go on.  The caller has put it in
 * the queue of what it waits for.  Interrupts are on when park returns.  On g0 or
 * in an interrupt it is fatal. */
static inline void
park(G *g, WaitReason why)
{
	G *gp = chaosnext(g);
	P *p;

	if (unlikely(gp == g)) {
		runtime_parklast(why);
		return;
	}
	p = getp();
	p->runqtail->schedlink = gp;
	countswitch(p);
	if (FEWREGS)
		p = getp();
	g->waiting = p->waitword[why];
	goswitch(gp, g);
}

/* -- Waiting ------------------------------------------------------------------ */

/* A goroutine that waits in a queue.  Lives on the waiter's stack. */
typedef struct Sudog Sudog;
struct Sudog {
	Sudog *next; /* NULL: the last */
	Sudog *prev; /* what the first one has here means nothing */
	G *g;	     /* NULL once a close has woken it */
	void *elem;  /* what to send, or where to receive */
	bool ok;     /* a receiver's: true until a close has woken it */
};

/* A queue of waiters, first come, first served.  All zero is empty. */
typedef struct WaitQ {
	Sudog *first;
	Sudog *last; /* means something when there is a first */
} WaitQ;

/* The seldom half of enqueue, for the registers that it needs: proc.c. */
void runtime_enqueuebehind(WaitQ *q, Sudog *sg);

/* Put sg at the end of q. */
static inline void
enqueue(WaitQ *q, Sudog *sg)
{
	sg->next = NULL;
	if (likely(q->first == NULL)) {
		q->first = sg;
		q->last = sg;
	} else {
		runtime_enqueuebehind(q, sg);
	}
}

/* Take the first; there must be one. */
static inline Sudog *
dequeue(WaitQ *q)
{
	Sudog *sg = q->first;

	q->first = sg->next;
	return sg;
}

/* -- sema.c --------------------------------------------------------------------- */

/* A mutex that blocks its goroutine, and that its owner may lock again.  All
 * bytes zero is unlocked.  Interrupts on. */
typedef struct RMutex {
	GoMutex m;
	size_t depth; /* how many times its owner has locked it */
} RMutex;

void runtime_rmutex_lock(RMutex *m);
bool runtime_rmutex_trylock(RMutex *m);
void runtime_rmutex_unlock(RMutex *m);

/* -- time.c ----------------------------------------------------------------- */

void runtime_timeradd(Timer *t);
bool runtime_timerdel(Timer *t); /* false: has fired, or was not added */
void runtime_timersrun(void);	 /* from the timer interrupt */
void timeinit(void);

/* -- page.c: the board's RAM ---------------------------------------------------- */

void runtime_pageinit(void);

/* Whole pages for that many bytes, which are not 0; if they are a power of two, at a multiple of
 * it.  NULL: out of memory.  Any context. */
void *runtime_pagealloc(size_t bytes);

/* The same for 2^k pages, that are cut in runs of 2^part; both below NSTACKCLASS. */
void *runtime_blockalloc(unsigned k, unsigned part);
void runtime_pagefree(void *run);
size_t runtime_pagesize(void *run);

/* SLABSIZE bytes at a multiple of that; runtime_pagefree frees them, and runtime_isslab tells
 * their addresses from all others. */
void *runtime_slaballoc(void);
bool runtime_isslab(const void *object);

/* Bytes: all that there is, what no one has, and the largest piece of that. */
size_t runtime_memory(void);
void runtime_pagestats(size_t *total, size_t *nfree, size_t *largest);

/* -- malloc.c: objects ----------------------------------------------------------- */

/* Zeroed memory, aligned for anything; NULL: out of memory.  Not in an interrupt
 * (fatal).  Interrupts may be on.  runtime_free takes the size that was asked. */
void *runtime_alloc(size_t n);
void runtime_free(void *p, size_t n);

/* The same, not zeroed. */
void *runtime_allocdirty(size_t n);

/* The same for a use. */
void *runtime_allocuse(size_t n, unsigned use);
void runtime_freeuse(void *p, size_t n, unsigned use);

/* The same for USE_RUNTIME, from any context: NULL also when caches would have some. */
void *runtime_rawalloc(size_t n);

/* The next range of RAM that is in use behind *hi (at first 0), without large gaps; false: there are
 * no more.  For reports: any context, also when the heap is broken. */
bool runtime_heaprange(uintptr_t *lo, uintptr_t *hi);

/* Bytes that there are for an object of these. */
size_t runtime_sizeof(void *p);

/* Bytes in use. */
size_t runtime_used(unsigned use);

/* Give back slabs that are empty; false: there are none. */
bool runtime_slabreclaim(void);

/* -- allg.c: all Gs, and their memory ------------------------------------------------ */

/* A walk through allgs with interrupts on from time to time: while g is not NULL, walkat, and
 * walknext, each masked.  What walkat has given is there until `moved` is set. */
typedef struct GWalk GWalk;
struct GWalk {
	GWalk *next;
	G *g;	    /* NULL: at the end */
	bool moved; /* since walkat g went; this is the one behind it */
};

void runtime_walkbegin(GWalk *w);
G *runtime_walkat(GWalk *w); /* NULL: the last has gone */
void runtime_walknext(GWalk *w);
void runtime_walkend(GWalk *w);

/* A dead G with a stack of that class; NULL: out of memory.  Masked; but for what takes time it is as
 * the caller's s says: once there are several cores, the caller's P may be another one then. */
G *runtime_newg(unsigned cls, Irq s);

/* Give back some of what caches keep; false: nothing is left there.  Interrupts may be on. */
bool runtime_reclaim(void);

size_t runtime_stackbytes(void);

/* -- local.c, debug.c, stats.c --------------------------------------------------- */

/* g's name, NULL: it has none.  Masked, unless g is the caller. */
const char *runtime_gname(const G *g);

/* g, the caller, ends: give up its values.  Interrupts on; calls what the keys say.  May be NULL. */
void runtime_droplocals(G *g) __attribute__((weak));

/* For how long a waiting g has waited, in ns; see GoInfo.  Masked. */
int64_t runtime_waited(const G *g);

/* Make a new stack's memory tell how much of it was ever used.  Takes time for its size:
 * interrupts may be on, nobody else has g yet. */
void runtime_stackpaint(G *g);

/* -- stack.c: guards -------------------------------------------------------------- */

/* This core's own stacks; once, masked. */
void runtime_guardcore(void);

/* g is new, with its stack's memory: guard the end of that. */
void runtime_guardstack(G *g);

/* Does addr lie in the guard of a stack that is in use: a goroutine's that runs or has called
 * asmcgocall, or this core's own?  Any context. */
bool runtime_inguard(uintptr_t addr);

/* Is the trap what an overflow of the current stack comes to, with which nothing can go on?
 * Any context. */
bool runtime_isoverflow(const Trap *t);

/* For reports: g's stack has overflowed; say so; sp was there.  From then on what lies below it
 * counts as its stack. */
void runtime_printoverflow(const G *g, uintptr_t sp);

/* Was the canary of g's stack overwritten?  false where there is none. */
bool runtime_isoverwritten(const G *g);

/* The lowest address of g's stack that can be read. */
uintptr_t runtime_stackend(const G *g);

/* Where the stack ends that was said to have overflowed; 0: none. */
uintptr_t runtime_overflowend(void);

/* The canary of g's stack was overwritten, who runs or was interrupted: report it and end. */
_Noreturn void runtime_overflown(const G *g);

/* panic.c: the same; cur is what runs, and runs at `at`: see runtime_stackoverflow. */
_Noreturn void runtime_overflowfatal(const G *g, const G *cur, const Regs *at);

/* chaosidle, and count how long.  Weak: who measures nothing need not have it. */
void runtime_idlemeasured(P *p) __attribute__((weak));

/* -- print.c, panic.c, fault.c, symtab.c ----------------------------------------------- */

void runtime_printf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void runtime_vprintf(const char *fmt, va_list ap);

/* What a goroutine at fault goes on in: fault.c. */
void runtime_sigpanic(void);

/* A broken invariant or API misuse by the runtime: fatal. */
_Noreturn void runtime_throw(const char *msg);

/* Go's "fatal error: msg"; then all goroutines; exit code 2. */
_Noreturn void runtime_fatal(const char *msg);

/* Name of the function around pc and pc's offset in it; "?" when unknown. */
const char *runtime_funcname(uintptr_t pc, uintptr_t *offset);

/* -- traceback.c ----------------------------------------------------------------- */

typedef struct Stkframe {
	uintptr_t pc, sp;
	const G *g;	  /* the goroutine whose stack it is on; NULL: another stack */
	bool exact;	  /* pc is the next instruction; else the one behind a call */
	bool interrupted; /* the frame before this one is an interrupt's */
	const char *note; /* not NULL: no frame but the end, too early, and why; pc says where */
} Stkframe;

/*
 * Walk the frames from where at says (Go's pc0, sp0, lr0, and the registers that are kept), or
 * from where gp is to go on, up to goexit.  gp is the goroutine whose stack it is, or which the
 * interrupt or the asmcgocall is of.  Leaves out the first skip ones; then puts their pcs
 * into pcbuf, if that is not NULL, and calls fn for each, if that is not NULL, and for a note.
 * Returns how many there were, max at most.  Any context, no lock: gp must not go on.
 */
size_t gentraceback(const Regs *at, const G *gp, size_t skip, uintptr_t *pcbuf, size_t max,
		    void (*fn)(const Stkframe *, void *), void *arg);

/* Is pc in the image's code?  Can g be a goroutine's G?  For reports on broken memory. */
bool runtime_iscode(uintptr_t pc);
bool runtime_isg(const G *g);

/* -- os.c: the board ---------------------------------------------------------- */

void runtime_osinit(void);
int64_t runtime_nanotime(void);
void runtime_timerarm(int64_t when); /* TIMER_NEVER: disarm */
#define TIMER_NEVER INT64_MAX
_Noreturn void runtime_exit(int code);
bool runtime_osram(int i, uintptr_t *base, uintptr_t *end);
void runtime_oswrite(const char *s, size_t n);
size_t runtime_oscmdline(char *buf, size_t n); /* as board_cmdline */
int runtime_args(char ***argv);		       /* args.c: what main gets */
bool runtime_oscoreopen(const char *path);
bool runtime_oscorewrite(const void *p, size_t n);
bool runtime_oscoreclose(void);

/* -- core.c: only in images that were linked with CORE=1, else all are NULL ------- */

/* Where the end was called for: registers as in Trap.reg. */
extern uintptr_t runtime_coreregs[ARCH_NREG] __attribute__((weak));
extern char runtime_death[80];

/* Write the core file, at the first call, and say so.  what and msg, which may be NULL, tell
 * why.  Masked; any context, any lock held. */
void runtime_writecore(const char *what, const char *msg) __attribute__((weak));

#endif

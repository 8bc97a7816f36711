/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * chaos.c -- another schedule for each seed, and the same for the same seed: docs/chaos.md.
 *
 * All that happens here could happen without it.  A goroutine is stopped only where a tick
 * could have stopped it: in its own code, interrupts on, not in a NOPREEMPT function or
 * region.  Who is made ready goes to another place in the run queue than its end, and who
 * follows one that stops is another than the first.  A program that relies on the run queue's
 * order, and a test that does says so (tools/test), has it left alone; one that turns time
 * slices off is left alone altogether while they are.
 *
 * Numbers are drawn in every context, also where nothing may come of them.  Under QEMU's
 * -icount interrupts come at the same instruction in each run, so the same numbers are drawn
 * for the same questions.  A hash of all answers tells whether two runs were the same.
 */
#include "runtime.h"

#include <gotime.h>

enum {
	KEEPORDER = 1, /* flag: the run queue's order is left alone */
	CALM = 2,      /* flag: the schedule is left alone altogether */
	NEAR = 8,      /* so far from the head of the run queue one goes */
};

/* tools/emulate finds this by its mark in the image's file, and writes the rest. */
static const volatile struct {
	char mark[16];
	uint32_t seed, flags;
	uint32_t fail; /* which allocation fails, the first is 1; 0: none */
} given = {.mark = "startcall.chaos", .seed = 1};

static struct {
	uint64_t hash;
	uint32_t state; /* of the generator; never 0 */
	uint32_t n;	/* answers given */
	uint32_t nalloc;
	/* One time in 2^x; seeds differ in these, too, for some bugs want few interferences
	 * and some want many. */
	unsigned stopping, reordering;
	unsigned shortest; /* slices are cut to 1/2^x at most */
} chaos;

/* -- Numbers ------------------------------------------------------------------------ */

/* Times an odd number: the high bits are the good ones. */
static inline uint32_t
draw(void)
{
	chaos.state = nextrandom(chaos.state);
	return chaos.state * UINT32_C(2654435769);
}

/* Below n, which is small. */
static inline unsigned
below(unsigned n)
{
	return (draw() >> 16) * n >> 16;
}

/* FNV-1a, a word at a time. */
static inline void
note(uint32_t answer)
{
	chaos.hash = (chaos.hash ^ answer) * UINT64_C(0x100000001b3);
	chaos.n++;
}

static inline uint32_t
name(const G *g)
{
	return (uint32_t)g->goid;
}

/* Close seeds must not give close numbers: MurmurHash3's last step. */
static uint32_t
mix(uint32_t x)
{
	x = (x ^ x >> 16) * UINT32_C(0x85ebca6b);
	x = (x ^ x >> 13) * UINT32_C(0xc2b2ae35);
	return x ^ x >> 16;
}

/* Before anything else here is called. */
void
runtime_chaosinit(P *p)
{
	chaos.state = mix(given.seed + UINT32_C(0x9e3779b9)) | UINT32_C(1) << 31;
	chaos.hash = UINT64_C(0xcbf29ce484222325);
	chaos.stopping = 1 + below(7);
	chaos.reordering = 1 + below(5);
	chaos.shortest = below(12);
	p->random = draw() | 1;
}

void
runtime_chaosexit(void)
{
	runtime_printf("\n# chaos: seed %u hash %016llx decisions %u allocations %u\n",
		       (unsigned)given.seed, (unsigned long long)chaos.hash, (unsigned)chaos.n,
		       (unsigned)chaos.nalloc);
}

/* A processor that sleeps would do, but not under QEMU 7.2: there one stands as asleep a moment
 * before its instructions are added to the clock.  If the thread with the devices looks in that
 * moment, it moves the clock on by too much, and what happens then does not repeat: seen about once
 * in 100 runs of a test that often sleeps. */
void
runtime_chaosidle(void)
{
	arch_irqon();
	for (volatile int i = 0; i < 4; i++)
		continue;
	arch_irqoff();
}

/* -- Who runs ------------------------------------------------------------------------ */

static inline bool
reorders(void)
{
	bool yes = draw() >> (32 - chaos.reordering) == 0;

	return yes && !(given.flags & (KEEPORDER | CALM)) && runtime_sched.slice != 0;
}

/* Masked, g the head of the run queue.  Who follows it; somebody else may be brought there. */
G *
runtime_chaosnext(G *g)
{
	G *prev = g, *gp = g->schedlink;

	if (reorders() && gp != g) {
		for (unsigned k = below(NEAR); k > 0 && gp->schedlink != g; k--) {
			prev = gp;
			gp = gp->schedlink;
		}
	}
	if (prev != g) {
		P *p = getp();

		prev->schedlink = gp->schedlink;
		gp->schedlink = g->schedlink;
		g->schedlink = gp;
		if (p->runqtail == gp)
			p->runqtail = prev;
	}
	note(name(gp));
	return gp;
}

/* Masked.  Put gp behind one of the first; false: it is to go to the end. */
bool
runtime_chaosput(P *p, G *gp)
{
	G *prev = p->runqtail;

	if (reorders()) {
		unsigned k = below(NEAR);

		for (prev = prev->schedlink; k > 0 && prev != p->runqtail; k--)
			prev = prev->schedlink;
	}
	note(name(prev) << 16 ^ name(gp));
	if (prev == p->runqtail)
		return false;
	gp->schedlink = prev->schedlink;
	prev->schedlink = gp;
	return true;
}

/* -- When it stops ------------------------------------------------------------------- */

static inline void
point(uintptr_t pc)
{
	Irq s = arch_irqsave();
	bool stops = draw() >> (32 - chaos.stopping) == 0;
	G *g = getg();

	if (!stops || given.flags & CALM || arch_wasmasked(s) || !isgoroutine(g) ||
	    g->schedlink == g || g->nopreempt != 0 || runtime_sched.slice == 0 ||
	    runtime_isnopreempt(pc)) {
		arch_irqrestore(s);
		return;
	}
	note(name(g));
	getp()->runqtail = g;
	goswitch(chaosnext(g), g);
}

NOINLINE void
runtime_chaospoint(void)
{
	point((uintptr_t)__builtin_return_address(0));
}

NOINLINE void
runtime_chaosedge(void)
{
	point(0);
}

/* From ns / 2^shortest to ns, short ones as often as long ones; preempt.c has a least one. */
int64_t
runtime_chaosslice(int64_t ns)
{
	int64_t slice = ns >> below(chaos.shortest + 1);

	if (given.flags & CALM)
		return ns;

	slice -= (slice >> 8) * (draw() >> 25);
	note((uint32_t)slice);
	return slice;
}

/* So that equal hashes mean equal instructions. */
void
runtime_chaosstopped(uintptr_t pc)
{
	note((uint32_t)pc);
}

/* -- Memory -------------------------------------------------------------------------- */

bool
runtime_chaosalloc(void)
{
	Irq s = arch_irqsave();
	bool fails = ++chaos.nalloc == given.fail;

	arch_irqrestore(s);
	return fails;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A preemption takes little room on the goroutine's stack: none on armv7a, what the CPU pushes
 * in an interrupt, twice, on the others; below that nothing changes.
 * @icount
 * @timeout 60
 */
#include <go.h>
#include <gotime.h>

#include "machine.h"

#include "../tap.h"

#if defined(__ARM_ARCH_PROFILE) && __ARM_ARCH_PROFILE == 'A'
enum { ROOM = 0 };
#elif defined(__arm__)
enum { ROOM = 72 };
#else
enum { ROOM = 64 };
#endif

enum { CANARY = 0xa5, TURNS = 400 };

static Timer timer;
static uint32_t seed = 77;
static volatile bool stop;
static uintptr_t sp;

static void
fire(void *arg)
{
	(void)arg;
	arch_preempt();
	timer.when = runtime_nanotime() + 200 + random32(&seed) % 3000;
	runtime_timeradd(&timer);
}

/* Notes its sp, and then uses no more of its stack. */
static void
spins(void *arg)
{
	(void)arg;
	sp = getsp();
	__asm__ volatile("" : : : "memory");
	while (!stop)
		;
}

int
main(void)
{
	size_t before, used = 0;
	unsigned char *p;
	G *g;

	/* A piece of the same size has been used, and is given again: filled with canaries. */
	go_timeslice(0);
	go_stack(spins, NULL, 512);
	g = getp()->runqtail;
	stop = true;
	go_yield();
	for (p = (unsigned char *)(g->stackguard + GUARDSIZE); p < (unsigned char *)g->stackbase;
	     p++)
		*p = CANARY;
	stop = false;
	go_stack(spins, NULL, 512);
	ok(getp()->runqtail == g, "its stack is full of canaries");

	before = (size_t)getp()->npreempt;
	timer = (Timer){.f = fire, .when = runtime_nanotime()};
	runtime_timeradd(&timer);
	while (((volatile P *)getp())->npreempt < before + TURNS)
		;
	runtime_timerdel(&timer);
	for (p = (unsigned char *)(g->stackguard + GUARDSIZE); *p == CANARY; p++)
		;
	used = (uintptr_t)p < sp ? sp - (uintptr_t)p : 0;
	diag("%u bytes below sp were used", (unsigned)used);
	ok(used <= ROOM, "at most %d", ROOM);
	stop = true;
	while (go_numgoroutine() > 1)
		go_yield();
	return done_testing();
}

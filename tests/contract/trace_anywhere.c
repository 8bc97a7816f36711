/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A goroutine that is interrupted anywhere, in a prologue and an epilogue too, has a traceback
 * from there to its first function.
 *
 * @icount
 * @timeout 30
 */
#include <chan.h>
#include <go.h>
#include <gotime.h>

#include "runtime.h"

#include "../random.h"
#include "../tap.h"
#include "../trace.h"

enum { TIMES = 3000 };

static Timer timer;
static unsigned times, bad, begins, insideg0;
static uintptr_t last;
static const char *lastname;
static uintptr_t wrong[4];
static bool saw, stuckthere;

static void
frame(const Stkframe *f, void *arg)
{
	uintptr_t offset;

	(void)arg;
	if (f->note != NULL) {
		stuckthere = true;
		return;
	}
	if (f->interrupted) {
		saw = true;
		last = f->pc;
		(void)runtime_funcname(f->pc, &offset);
		begins += offset < 8;
		insideg0 += f->g == NULL;
	}
	lastname = runtime_funcname(f->pc - !f->exact, &offset);
}

static bool
isfirst(const char *name)
{
	/* worker, runmain; gogo and arch_resume are on the way to one. */
	return name[0] == 'w' || name[0] == 'r' || name[0] == 'g' || name[0] == 'a';
}

static void
handler(void *arg)
{
	Regs r;
	const G *g = getp()->runqtail->schedlink;

	(void)arg;
	arch_regs(&r);
	saw = stuckthere = false;
	(void)gentraceback(&r, isgoroutine(g) ? g : NULL, 0, NULL, SIZE_MAX, frame, NULL);
	if (!saw || stuckthere || (isgoroutine(g) && !isfirst(lastname)))
		wrong[bad++ % nelem(wrong)] = last;
	if (++times < TIMES) {
		timer.when = runtime_nanotime() + 2000 + random_below(20000);
		runtime_timeradd(&timer);
	}
}

FRAME static unsigned
fibonacci(unsigned n)
{
	return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

FRAME static unsigned
many(unsigned a, unsigned b, unsigned c, unsigned d, unsigned e)
{
	volatile char *p = __builtin_alloca(a % 64 + 1);

	p[0] = (char)fibonacci(b % 8);
	return (unsigned)p[0] + c * d + e;
}

static void
worker(void *arg)
{
	Chan *c = arg;

	for (unsigned i = 0;; i++) {
		unsigned v = many(i, i, i, i, i);

		chan_send(c, &v);
	}
}

int
main(void)
{
	Chan *c = chan_make(sizeof(unsigned), 2);
	unsigned v;
	Irq s;

	go(worker, c);
	go(worker, c);
	timer.f = handler;
	s = arch_irqsave();
	timer.when = runtime_nanotime() + 10000;
	runtime_timeradd(&timer);
	arch_irqrestore(s);
	while (*(volatile unsigned *)&times < TIMES) {
		(void)chan_recv(c, &v);
		go_yield();
	}
	if (!is_int(bad, 0, "%d interrupts, each with a whole traceback", TIMES))
		for (unsigned i = 0; i < bad && i < nelem(wrong); i++)
			diag("at %lx", (unsigned long)wrong[i]);
	ok(begins > 10, "many of them where functions begin");
	diag("%u where functions begin, %u on g0's stack", begins, insideg0);
	return done_testing();
}

/* SPDX-License-Identifier: BSD-3-Clause */
/* An interrupt that comes when the stack is used to its last byte is served, and the goroutine goes on, with
 * what it had in the FPU; an overflow that comes then is recovered all the same. */
#include <irq.h>

#include "paged.h"

static volatile int seen;
static int recovered;

static void
handler(void *arg)
{
	(void)arg;
	seen++;
}

static void
stop(void *arg)
{
	GoValue v;

	(void)arg;
	recovered += go_recover(&v) && v.error == &go_stack_error;
}

static __attribute__((noipa)) int
endless(volatile int n)
{
	return n == 0 ? 0 : endless(n + 1) + n;
}

/* Raise, with sp at the floor. */
static void
atfloor(uintptr_t floor)
{
	volatile double x = 2.5;
	Irq s = arch_irqsave();

	go_irqraise(go_irqspare());
	for (volatile int i = 0; i < 1000; i++)
		;
#ifdef __arm__
	__asm__ volatile(
		"mov r4, sp\n\tmov sp, %0\n\tcpsie i\n\tnop\n\tnop\n\tcpsid i\n\tmov sp, r4"
		:
		: "r"(floor)
		: "r4", "memory");
#else
	__asm__ volatile("movl %%esp, %%esi\n\tmovl %0, %%esp\n\tsti\n\tnop\n\tnop\n\tcli\n\t"
			 "movl %%esi, %%esp"
			 :
			 : "r"(floor)
			 : "esi", "memory");
#endif
	arch_irqrestore(s);
	is_int((int)(x * 2), 5, "a floating-point number");
}

static void
worker(void *arg)
{
	(void)arg;
	atfloor(getg()->stackguard + GUARDSIZE);
	is_int(seen, 1, "an interrupt at the end of the stack");
	go_scope {
		go_defer(stop, NULL);
		endless(1);
	}
	is_int(recovered, 1, "an overflow behind that");
	atfloor(getg()->stackguard + GUARDSIZE);
	is_int(seen, 2, "another interrupt");
#ifdef __i386__
	go_scope {
		go_defer(stop, NULL);
		atfloor(getg()->stackguard + GUARDSIZE - 3 * WINDOWPAGE);
	}
	is_int(recovered, 2, "one that finds no room overflows the stack");
	is_int(seen, 3, "and is served");
	atfloor(getg()->stackguard + GUARDSIZE);
	is_int(seen, 4, "it is over");
#endif
}

int
main(void)
{
	ok(go_irq(go_irqspare(), handler, NULL), "a line");
	run(worker, NULL, 20 * KB);
	return done_testing();
}

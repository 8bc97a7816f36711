/* SPDX-License-Identifier: BSD-3-Clause */
/* No interrupt is lost that finds no page where the CPU would push: with sp at each distance from the end of
 * a page, and more than one line. */
#include <irq.h>

#include "paged.h"

static volatile int seen;

static void
handler(void *arg)
{
	(void)arg;
	seen++;
}

/* The interrupt is pending: let it come with the stack pointer at sp. */
static void
letin(uintptr_t sp)
{
#ifdef __arm__
	__asm__ volatile("mov r4, sp\n\tmov sp, %0\n\tcpsie i\n\tnop\n\tnop\n\tnop\n\tcpsid i\n\t"
			 "mov sp, r4"
			 :
			 : "r"(sp)
			 : "r4", "memory");
#else
	__asm__ volatile(
		"movl %%esp, %%esi\n\tmovl %0, %%esp\n\tsti\n\tnop\n\tnop\n\tnop\n\tcli\n\t"
		"movl %%esi, %%esp"
		:
		: "r"(sp)
		: "esi", "memory");
#endif
}

static int lost;

static void
once(void *at)
{
	uintptr_t sp = lowest(getg()) - WINDOWPAGE + (uintptr_t)at;
	int before = seen;
	Irq s = arch_irqsave();

	go_irqraise(go_irqspare());
	for (volatile int i = 0; i < 1000; i++)
		;
	letin(sp);
	arch_irqrestore(s);
	lost += seen != before + 1;
}

#ifdef __i386__
enum { PIT = 0x40, ONESHOT = 0x30, PIC = 0x20, READIRR = 0x0a };

/* By the 8259. */
static void
oncepit(void *at)
{
	uintptr_t sp = lowest(getg()) - WINDOWPAGE + (uintptr_t)at;
	int before = seen;
	Irq s = arch_irqsave();
	int64_t end = go_nanotime() + GO_SECOND;

	outb(PIT + 3, ONESHOT);
	outb(PIT, 20);
	outb(PIT, 0);
	outb(PIC, READIRR);
	while (!(inb(PIC) & 1) && go_nanotime() < end)
		;
	letin(sp);
	arch_irqrestore(s);
	lost += seen != before + 1;
}
#endif

int
main(void)
{
	ok(go_irq(go_irqspare(), handler, NULL), "a line");
	for (uintptr_t at = 0; at < 64; at += 4)
		run(once, (void *)at, 20 * KB);
	is_int(seen, 16, "interrupts");
	is_int(lost, 0, "lost");
#ifdef __i386__
	ok(go_irq(0, handler, NULL), "the PIT's line");
	seen = 0;
	for (uintptr_t at = 0; at < 64; at += 4)
		run(oncepit, (void *)at, 20 * KB);
	is_int(seen, 16, "by the 8259");
	is_int(lost, 0, "lost");
#endif
	return done_testing();
}

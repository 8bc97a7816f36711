/* SPDX-License-Identifier: BSD-3-Clause */
/* A page comes also when it is first touched with interrupts masked, by a read as by a write, and no
 * register has changed then, of the FPU neither. */
#include "paged.h"

enum { PAGES = 8 };

static void
touches(void *arg)
{
	volatile char buf[PAGES * WINDOWPAGE];
	volatile double x = 1.5, y = 0;
	unsigned sum = 0;
	Irq s;

	(void)arg;
	s = arch_irqsave();
	for (int i = PAGES - 1; i >= 0; i--) {
		if (i % 2)
			buf[i * WINDOWPAGE] = (char)i;
		else
			sum += buf[i * WINDOWPAGE] & 0;
		y += x * i;
		sum += (unsigned)i;
	}
	ok(arch_wasmasked(arch_irqsave()), "interrupts are still masked");
	arch_irqrestore(s);
	is_int(sum, PAGES * (PAGES - 1) / 2, "what was in registers is there");
	is_int((int)y, (int)(1.5 * PAGES * (PAGES - 1) / 2), "floating-point numbers, too");
	ok(mapped(getg()) >= PAGES, "%zu pages", mapped(getg()));
}

int
main(void)
{
	run(touches, NULL, 40 * KB);
	return done_testing();
}

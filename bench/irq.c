/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * irq.c -- from an interrupt to the goroutine that waits for it.
 *
 * The boards' clocks are too coarse for so few instructions, and none says when the CPU
 * took the interrupt.  So this only does it, with all that a driver would have in between,
 * and tools/latency counts in QEMU's trace of a run with the argument "irq".
 */
#include <gonote.h>
#include <gotimer.h>
#include <irq.h>

#include "bench.h"

enum { ROUNDS = 10 };

static void
handler(void *note)
{
	go_note_wake(note);
}

/* In the timer's interrupt, while nobody is ready: so the line's comes next, and finds the
 * core idle. */
static void
raise(void *arg)
{
	(void)arg;
	go_irqraise(go_irqspare());
}

/* The label is the goroutine's first instruction after its wait. */
static __attribute__((noipa)) void
waiton(GoNote *n)
{
	go_note_wait(n);
	__asm__ volatile(".globl	irq_woken\nirq_woken:" : : : "memory");
}

void
bench_irq(void)
{
	static GoNote note;
	static GoTimer timer;

	if (!go_irq(go_irqspare(), handler, &note))
		go_panic("bench: no spare interrupt line");
	go_timer_func(&timer, raise, NULL);
	for (int i = 0; i < ROUNDS; i++) {
		go_timer_start(&timer, GO_MICROSECOND * 10);
		waiton(&note);
	}
	go_irqoff(go_irqspare());
}

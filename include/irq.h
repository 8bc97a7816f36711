/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * irq.h -- interrupt handlers of an application.
 *
 * A handler runs on the core's interrupt stack with interrupts masked: be brief.  It quiets
 * its device and wakes a goroutine, which does the rest: by a note (gonote.h), a semaphore
 * (sync.h), or a send that does not block (chan.h).  Whatever would block or allocate is
 * fatal there, with the call's name.  docs/interrupts.md tells how a driver is made.
 */
#ifndef IRQ_H
#define IRQ_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Call handler(arg) whenever interrupt line irq comes; irq is the number that the
 * board's interrupt controller gives it.  While any handler is attached, blocked
 * goroutines are not a deadlock: the interrupt may wake them.  false: the board
 * has no such line, or it has a handler already.  Context: interrupt, start.
 */
bool go_irq(unsigned irq, void (*handler)(void *), void *arg);

/* Mask line irq and forget the handler that go_irq gave it.  Context: interrupt. */
void go_irqoff(unsigned irq);

/* Make line irq pending by software; false: it can't be done on this board.
 * Context: any. */
bool go_irqraise(unsigned irq);

/* A line that nothing on this board uses, good for go_irqraise.  Context: any. */
unsigned go_irqspare(void);

#ifdef __cplusplus
}
#endif
#endif

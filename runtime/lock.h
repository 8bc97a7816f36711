/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * lock.h -- mutual exclusion inside the runtime.
 *
 * A Lock is held for a short, bounded stretch, with interrupts masked: interrupt
 * handlers take the same locks.  On one core masking is all that it takes, and a
 * Lock has no bytes.
 */
#ifndef LOCK_H
#define LOCK_H

#include "chaos.h"

typedef struct Lock {
} Lock;

static inline Irq
lock(Lock *l)
{
	(void)l;
	chaospoint();
	return arch_irqsave();
}

static inline void
unlock(Lock *l, Irq s)
{
	(void)l;
	arch_irqrestore(s);
	chaospoint();
}

#endif

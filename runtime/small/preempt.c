/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * preempt.c -- no preemption, in place of the other preempt.c: a goroutine that does not stop by itself
 * keeps the CPU; interrupts come as always.
 *
 * P.ticking is as if a tick were set, so that nobody sets one, and P.alone is never true.
 */
#include "../runtime.h"

#include <go.h>
#include <gotime.h>

/* For how long a goroutine has waited nobody asks. */
void
runtime_preemptinit(P *p)
{
	p->ticking = true;
	for (uintptr_t why = 0; why < NWaitReason; why++)
		p->waitword[why] = why << WHYSHIFT | WAITING;
}

void
runtime_stampwaits(P *p)
{
	(void)p;
}

void
runtime_notalone(void)
{
}

GO_API bool
runtime_readyalone(G *gp, Irq s)
{
	ready(gp);
	arch_irqrestore(s);
	return true;
}

void
runtime_leaveidle(P *p)
{
	(void)p;
}

bool
runtime_isnopreempt(uintptr_t pc)
{
	(void)pc;
	return true;
}

int64_t
go_timeslice(int64_t ns)
{
	goroutineonly("go_timeslice");
	if (ns != 0)
		go_panic("go_timeslice: no preemption in a small image");
	return 0;
}

void
go_nopreempt_begin(void)
{
}

void
go_nopreempt_end(void)
{
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gostartcall_lr.h -- a call that has not happened (link-register machine): the return
 * address goes into lr, which must be free.
 */
#ifndef GOSTARTCALL_LR_H
#define GOSTARTCALL_LR_H

static inline void
gostartcall(Gobuf *b, void (*fn)(void), void *ctxt)
{
	if (b->lr != 0)
		runtime_badgostartcall();
	b->lr = b->pc;
	b->pc = (uintptr_t)fn;
	b->ctxt = ctxt;
}

#endif

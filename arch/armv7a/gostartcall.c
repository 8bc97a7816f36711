/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gostartcall.c -- a call that has not happened (link-register machine): the return
 * address goes into lr, which must be free.
 */
#include "arch.h"

void
gostartcall(Gobuf *b, void (*fn)(void), void *ctxt)
{
	if (b->lr != 0)
		badgostartcall();
	b->lr = b->pc;
	b->pc = (uintptr_t)fn;
	b->ctxt = ctxt;
}

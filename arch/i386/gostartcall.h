/* SPDX-License-Identifier: BSD-3-Clause */
/* gostartcall.h -- a call that was never made, where the return address is pushed. */
#ifndef GOSTARTCALL_H
#define GOSTARTCALL_H

static inline void
gostartcall(Gobuf *b, void (*fn)(void), void *ctxt)
{
	uintptr_t *sp = (uintptr_t *)b->sp;

	*--sp = b->pc;
	b->sp = (uintptr_t)sp;
	b->pc = (uintptr_t)fn;
	b->ctxt = ctxt;
}

#endif

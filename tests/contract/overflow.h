/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * overflow.h -- for tests that use a stack to its end, and beyond.
 *
 *	stackend(g)	the lowest address that g's sp may have
 *	TO(sp)		take stack until sp is there, or up to 15 bytes higher; write on it
 *	ALLOCA		bytes that GCC's alloca takes and does not need
 *	INTERRUPTED	bytes of the goroutine's stack that an interrupt and a preemption take
 *	dive(sp)	call itself until sp is there, or lower by a frame
 */
#ifndef OVERFLOW_H
#define OVERFLOW_H

#include <go.h>

#include "machine.h"

#include "../trace.h"

enum { INTERRUPTED = ARCH_INTERRUPTED };
#ifdef __arm__
enum { ALLOCA = 0 };
#else
enum { ALLOCA = 16 };
#endif

static inline uintptr_t
stackend(const G *g)
{
	return g->stackguard + GUARDSIZE;
}

#define TO(to)                                                                                     \
	do {                                                                                       \
		size_t n_ = (getsp() - (to)) & ~(size_t)15;                                        \
		n_ = getsp() < (to) + ALLOCA ? 0 : n_ - ALLOCA;                                    \
		volatile char *p_ = __builtin_alloca(n_);                                          \
		for (size_t i_ = 0; i_ < n_; i_++)                                                 \
			p_[i_] = 1;                                                                \
	} while (0)

FRAME static __attribute__((unused)) uintptr_t
dive(uintptr_t to)
{
	volatile uintptr_t frame[8];

	for (int i = 0; i < 8; i++)
		frame[i] = to;
	if (getsp() > to)
		frame[1] = dive(to);
	return frame[0] + frame[1];
}

#endif

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * paged.h -- for tests of STACK=paged.
 *
 *	BELOW(n)	an address n bytes below the lowest page that is mapped of the caller's stack
 *	lowest(g)	that page
 *	descend(to)	call itself until sp is below `to`; what it returns is right if no frame
 *			has lost a byte: isdescent
 */
#ifndef PAGED_H
#define PAGED_H

#include <chan.h>
#include <go.h>
#include <godefer.h>
#include <gotime.h>

#include "runtime.h"

#include "../freemem.h"
#include "../tap.h"

enum { KB = 1024 };

static inline uintptr_t
lowest(const G *g)
{
	return *(const uintptr_t *)((uintptr_t)g + GSIZE);
}

static inline size_t
mapped(const G *g)
{
	size_t n = 0;

	for (uintptr_t a = lowest(g); a < (uintptr_t)g; a += WINDOWPAGE)
		n += runtime_iswindowpage(a);
	return n;
}

static inline uintptr_t
here(void)
{
	return (uintptr_t)__builtin_frame_address(0);
}

static __attribute__((noinline, unused)) unsigned
descend(uintptr_t to, unsigned depth)
{
	volatile unsigned frame[8];
	unsigned below;

	for (unsigned i = 0; i < 8; i++)
		frame[i] = depth + i;
	below = here() > to ? descend(to, depth + 1) : depth;
	for (unsigned i = 0; i < 8; i++)
		if (frame[i] != depth + i)
			return 0;
	return below;
}

/* go_stack(fn, arg, n), and wait for its end. */
static inline __attribute__((unused)) void
run(void (*fn)(void *), void *arg, size_t n)
{
	size_t others = go_numgoroutine();

	go_stack(fn, arg, n);
	while (go_numgoroutine() > others)
		go_yield();
}

#endif

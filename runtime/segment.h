/* SPDX-License-Identifier: BSD-3-Clause */
/* segment.h -- split stacks, for the runtime's files that look at stacks: segment.c.  In images
 * without them SPLIT is false, and all here is nothing. */
#ifndef SEGMENT_H
#define SEGMENT_H

#include "runtime.h"

/* At the top of each segment but the first. */
typedef struct Stktop Stktop;
struct Stktop {
	uintptr_t stackguard, stackbase; /* of the segment before */
	uintptr_t from,
		to; /* where the function's arguments lie there, and here: its frame's end */
	uintptr_t mem, room; /* where this one begins; what a function may take of it */
	size_t total;	     /* bytes of all segments up to this one */
	unsigned cls;
};

/* Of what can be used of a segment. */
typedef struct Segbounds {
	uintptr_t lo, hi;
} Segbounds;

static inline bool
isfirst(const G *g)
{
	return g->stackbase == (uintptr_t)g;
}

static inline Stktop *
stktop(const G *g)
{
	return (Stktop *)g->stackbase;
}

/* traceback.c: are n bytes at a in the RAM that the board gives? */
bool runtime_isram(uintptr_t a, size_t n);

/* At boot. */
void runtime_segmentinit(void);

/* g, which is the caller, masked, or does not run, goes on at sp: give back the segments below. */
void runtime_cutstack(G *g, uintptr_t sp);

/* Bytes of g's stack, all segments; and the most that there ever were. */
void runtime_stacksize(const G *g, size_t *total, size_t *most);

/* g is new: its first segment is of that class. */
void runtime_firstsegment(G *g, unsigned cls);

/* Bytes that g uses whose stack pointer is sp. */
size_t runtime_stackused(const G *g, uintptr_t sp);

/* From one of g's segments to the one before; false: there is none. */
bool runtime_oldersegment(const G *g, Segbounds *s);

/* g, the caller, ends: give up the memory of alloca's that lies in no segment. */
void runtime_dropallocas(G *g);

/* Is the frame that says its end is cfa the one of a function that was called with its
 * arguments at `at`? */
bool runtime_issamecfa(const G *g, uintptr_t cfa, uintptr_t at);

/* Does sp, in g's current segment, lie below the frame that ends at cfa? */
bool runtime_isdeeper(const G *g, uintptr_t sp, uintptr_t cfa);

/* A new segment's memory: its canary. */
void runtime_guardsegment(uintptr_t mem);

/* Bytes of all segments but the first ones, and of those of them that nobody has.  Interrupts are masked
 * for a walk through these. */
void runtime_segmentbytes(size_t *all, size_t *nfree);

/* Give back some segments that nobody has; false: there are none. */
bool runtime_segmentreclaim(void);

#endif

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gonote.h -- a note: the shortest way from an interrupt handler to the goroutine that
 * waits for it.  (Not note.h: a name for everybody.)
 *
 *	static GoNote received;
 *
 *	static void
 *	handler(void *arg)
 *	{
 *		...		// quiet the device
 *		go_note_wake(&received);
 *	}
 *
 *	for (;;) {
 *		go_note_wait(&received);
 *		...		// all that the device has
 *	}
 *
 * A note is a flag and not a count: it says "look again", however often it was woken since
 * it was last waited for.  A wait takes the wake away, so the loop above needs no more, and
 * what comes while it works is found by its next wait.  At most one goroutine waits on a note:
 * a driver's.  For events that must be counted, and for more who wait, there is GoSemaphore.
 *
 * This is the Note of Go's runtime, but that one must be cleared before its next use.
 *
 * All bytes zero is a note that was not woken.  It may not be copied or moved while one waits.
 * Context "interrupt" includes goroutine.
 */
#ifndef GONOTE_H
#define GONOTE_H

#include <stdbool.h>
#include <stdint.h>

#include <goabi.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct GoNote {
	uintptr_t state; /* 0: clear; 1: woken; else the goroutine that waits */
} GoNote;

/* Wait until n is woken, and clear it; returns at once if it is woken already.  Panics if
 * another goroutine waits on it.  Context: goroutine. */
GO_API void go_note_wait(GoNote *n);

/* The same, but for at most ns nanoseconds; false: they ran out, and n is clear.  0 or less
 * does not wait.  Context: goroutine. */
GO_API bool go_note_wait_for(GoNote *n, int64_t ns);

/* Wake n: who waits on it goes on, or the next wait returns at once.  To wake it again
 * before that changes nothing.  Never waits; takes O(1).  Context: interrupt, start. */
GO_API void go_note_wake(GoNote *n);

/* Forget a wake.  Panics if a goroutine waits on n.  Context: interrupt, start. */
GO_API void go_note_clear(GoNote *n);

#ifdef __cplusplus
}
#endif
#endif

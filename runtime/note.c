/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * note.c -- one-word notes, by which an interrupt handler wakes a goroutine.
 *
 * The word is 0, or WOKEN, or the G that waits.  Whoever wakes a G that waits takes it out
 * of the word first, so it is made ready once.
 */
#include <go.h>
#include <gonote.h>

#include "runtime.h"

enum { CLEAR = 0, WOKEN = 1 };

/* One for all: it is held for a few instructions. */
static Lock notelock;

/* noipa: a caller that knew that they do not return would call them, not jump. */
static __attribute__((noipa)) void
badwait(void)
{
	runtime_badcontext("go_note_wait");
}

static __attribute__((noipa)) void
twowait(void)
{
	go_panic("wait on a note on which a goroutine waits");
}

GO_API void
go_note_wait(GoNote *n)
{
	G *g = getg();
	uintptr_t state;
	Irq s;

	KEEP1(n);
	if (unlikely(!isgoroutine(g))) {
		badwait();
		return;
	}
	s = lock(&notelock);
	state = n->state;
	if (likely(state == CLEAR)) {
		n->state = (uintptr_t)g;
		park(g, WaitNote);
	} else if (likely(state == WOKEN)) {
		n->state = CLEAR;
		unlock(&notelock, s);
	} else {
		unlock(&notelock, s);
		twowait();
	}
}

GO_API void
go_note_wake(GoNote *n)
{
	Irq s = lock(&notelock);
	uintptr_t state = n->state;

	if (likely(state > WOKEN)) {
		n->state = CLEAR;
		readyunlock((G *)state, &notelock, s);
		return;
	}
	n->state = WOKEN;
	unlock(&notelock, s);
}

GO_API void
go_note_clear(GoNote *n)
{
	Irq s = lock(&notelock);

	if (n->state > WOKEN) {
		unlock(&notelock, s);
		go_panic("clear of a note on which a goroutine waits");
	}
	n->state = CLEAR;
	unlock(&notelock, s);
}

/* -- With a limit ----------------------------------------------------------------- */

/* A wait that ends when its time is over; on the waiter's stack. */
typedef struct Limit {
	Timer t;
	GoNote *n;
	G *g;
	bool over;
} Limit;

/* In the timer's interrupt.  If a wake came first, the waiter is ready already, and
 * somebody else may wait on the note. */
static void
timeover(void *arg)
{
	Limit *l = arg;
	Irq s = lock(&notelock);

	if (l->n->state == (uintptr_t)l->g) {
		l->n->state = CLEAR;
		l->over = true;
		ready(l->g);
	}
	unlock(&notelock, s);
}

/* CLEAR and locked on entry: from here to park nothing comes between, so the timer finds us
 * waiting. */
static NOINLINE bool
waituntil(GoNote *n, int64_t when)
{
	Limit l = {.t = {.when = when, .f = timeover, .arg = &l}, .n = n, .g = getg()};

	n->state = (uintptr_t)l.g;
	runtime_timeradd(&l.t);
	park(l.g, WaitNote);
	(void)runtime_timerdel(&l.t);
	return !l.over;
}

GO_API bool
go_note_wait_for(GoNote *n, int64_t ns)
{
	uintptr_t state;
	int64_t when;
	Irq s;

	goroutineonly("go_note_wait_for");
	if (__builtin_add_overflow(runtime_nanotime(), ns, &when))
		when = TIMER_NEVER;
	s = lock(&notelock);
	state = n->state;
	if (state == CLEAR && ns > 0)
		return waituntil(n, when);
	if (state == WOKEN)
		n->state = CLEAR;
	unlock(&notelock, s);
	if (state > WOKEN)
		twowait();
	return state == WOKEN;
}

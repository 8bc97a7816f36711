/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * select.c -- one of several channel operations.
 *
 * A select that waits stands with a waiter in the queue of each of its channels.  Whoever
 * does the operation of one of them takes the others back (selectdone), so no queue ever
 * holds the waiter of a select that is over.  Channels on which a select waits are marked
 * slow, so the short ways in chan.c need not know of selects.
 */
#include <select.h>

#include <go.h>

#include "runtime.h"
#include "hchan.h"

/* A select that waits; on its goroutine's stack. */
typedef struct Select {
	G *g;
	SelectCase *cases;
	size_t n;
	Sudog *done; /* the waiter whose operation was done */
} Select;

_Static_assert(sizeof(Sudog) <= sizeof((SelectCase *)0)->waiter, "a case has room for it");

/* On one core masking locks all channels at once; several will lock each, in order of
 * their addresses. */
static inline Irq
lockall(void)
{
	chaospoint();
	return arch_irqsave();
}

static inline void
unlockall(Irq s)
{
	arch_irqrestore(s);
	chaospoint();
}

static inline bool
possible(const SelectCase *k)
{
	return k->c != NULL && (k->send ? cansend(k->c) : canrecv(k->c));
}

/* A number below n, all with the same chance. */
static inline size_t
random(size_t n)
{
	P *p = getp();

	p->random = nextrandom(p->random);
	return (size_t)(((uint64_t)p->random * n) >> 32);
}

/* One of those that are possible; NULL: none is.  Looks at each twice. */
static NOINLINE SelectCase *
chooseofmany(SelectCase *cases, size_t n)
{
	size_t count = 0;
	SelectCase *k;

	for (k = cases; k < cases + n; k++)
		count += possible(k);
	if (count == 0)
		return NULL;
	count = random(count);
	for (k = cases;; k++)
		if (possible(k) && count-- == 0)
			return k;
}

/* The same, with a bit for each. */
static inline SelectCase *
choose(SelectCase *cases, size_t n)
{
	uint32_t mask = 0, bit = 1;

	if (unlikely(n > 32))
		return chooseofmany(cases, n);
	for (SelectCase *k = cases; n > 0; n--, k++, bit <<= 1)
		if (possible(k))
			mask |= bit;
	if (mask == 0)
		return NULL;
	if (mask & (mask - 1)) {
		size_t count = 0;

		for (bit = mask; bit != 0; bit &= bit - 1)
			count++;
		for (count = random(count); count > 0; count--)
			mask &= mask - 1;
	}
	return cases + __builtin_ctz(mask);
}

/* Do the possible operation k.  Locked on entry only. */
static void
perform(SelectCase *k, Irq s)
{
	if (!k->send) {
		k->ok = runtime_recvany(k->c, k->elem, s);
	} else if (k->c->qcount & CLOSED) {
		unlockall(s);
		go_panic("send on closed channel");
	} else {
		runtime_sendany(k->c, k->elem, s);
	}
}

/* -- Waiting ------------------------------------------------------------------- */

static inline Sudog *
waiter(SelectCase *k)
{
	return (Sudog *)k->waiter;
}

static inline SelectCase *
caseof(Sudog *sg)
{
	return (SelectCase *)((char *)sg - offsetof(SelectCase, waiter));
}

/* Take sg out, wherever it stands. */
static inline void
unqueue(WaitQ *q, Sudog *sg)
{
	if (q->first == sg)
		q->first = sg->next;
	else
		sg->prev->next = sg->next;
	if (sg->next != NULL)
		sg->next->prev = sg->prev;
	else
		q->last = sg->prev;
}

/* Stand in queue q, and tell so in mark, which is what those look at who come from the
 * other side.  true: this select stands there already, for an earlier case.  (Here and in
 * leave q and mark are arguments so that the caller tells sends from receives once.) */
static inline __attribute__((always_inline)) bool
join(WaitQ *q, unsigned *mark, Sudog *sg)
{
	bool again = q->first != NULL && q->last->g == sg->g;

	enqueue(q, sg);
	*mark += SELECTING;
	return again;
}

static inline __attribute__((always_inline)) void
leave(WaitQ *q, unsigned *mark, Sudog *sg, const Sudog *done)
{
	*mark -= SELECTING;
	if (sg != done)
		unqueue(q, sg);
}

/* Who comes from the other side takes the first of a queue.  If a select stands there more
 * than once, each of its waiters must be before the others with the same chance.  They are
 * the end of the queue, from the one that the last turn finds. */
static NOINLINE void
mix(SelectCase *cases, size_t n)
{
	while (n-- > 0) {
		SelectCase *k = &cases[n];
		Sudog *first = waiter(k), *chosen = first;
		size_t count = 1;
		WaitQ *q;

		if (k->c == NULL)
			continue;
		q = k->send ? &k->c->sendq : &k->c->recvq;
		if (q->first != first && first->prev->g == first->g)
			continue;
		for (Sudog *sg = first->next; sg != NULL; sg = sg->next)
			if (random(++count) == 0)
				chosen = sg;
		if (chosen == first)
			continue;
		unqueue(q, chosen);
		chosen->next = first;
		chosen->prev = first->prev;
		if (q->first == first)
			q->first = chosen;
		else
			first->prev->next = chosen;
		first->prev = chosen;
	}
}

G *
runtime_selectdone(Sudog *sg)
{
	Select *sel = (Select *)((uintptr_t)sg->g - SELECTBIT);
	SelectCase *k = sel->cases;

	sel->done = sg;
	for (size_t n = sel->n; n > 0; n--, k++) {
		Chan *c = k->c;

		if (c == NULL)
			continue;
		if (k->send)
			leave(&c->sendq, &c->slowmeet, waiter(k), sg);
		else
			leave(&c->recvq, &c->slow, waiter(k), sg);
	}
	return sel->g;
}

/* Locked on entry.  Returns the case whose operation was done meanwhile. */
static NOINLINE SelectCase *
wait(SelectCase *cases, size_t n)
{
	Select sel = {.g = getg(), .cases = cases, .n = n};
	WaitReason why = WaitSelectNoCases;
	SelectCase *done;
	bool again = false;

	for (SelectCase *k = cases; k < cases + n; k++) {
		Sudog *sg = waiter(k);
		Chan *c = k->c;

		if (c == NULL)
			continue;
		sg->g = (G *)((uintptr_t)&sel + SELECTBIT);
		sg->elem = k->elem;
		sg->ok = true;
		if (k->send)
			again |= join(&c->sendq, &c->slowmeet, sg);
		else
			again |= join(&c->recvq, &c->slow, sg);
		why = WaitSelect;
	}
	if (unlikely(again))
		mix(cases, n);
	park(sel.g, why);
	done = caseof(sel.done);
	done->ok = sel.done->ok;
	return done;
}

int
chan_select(SelectCase *cases, size_t n, bool block)
{
	Irq s = lockall();
	SelectCase *k = choose(cases, n);

	if (k != NULL) {
		perform(k, s);
	} else if (block) {
		k = wait(cases, n);
		if (k->send && !k->ok)
			go_panic("send on closed channel");
	} else {
		unlockall(s);
		return -1;
	}
	return (int)(k - cases);
}

/* -- Blocks --------------------------------------------------------------------- */

GoSelect *
go_select_begin(GoSelect *s)
{
	s->pass = s->n = s->at = s->chosen = 0;
	s->block = true;
	return s;
}

bool
go_select_turn(GoSelect *s)
{
	if (++s->pass == 2)
		s->chosen = chan_select(s->cases, (size_t)s->n, s->block);
	return s->pass <= 2;
}

SelectCase *
go_select_add(GoSelect *s, Chan *c, void *elem, bool send)
{
	SelectCase *k;

	if (s->n == GO_SELECT_MAX)
		go_panic("go_select: more than 8 cases: use chan_select");
	k = &s->cases[s->n];
	k->c = c;
	k->send = send;
	k->elem = send ? &s->value[s->n] : elem;
	s->n++;
	return k;
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * chan.c -- channels, in place of the other chan.c: one way for elements of any size, hchan.c's.
 *
 * Invariants, under the channel's lock:
 *	recvq is not empty only if the buffer is empty and the channel open;
 *	sendq is not empty only if the buffer is full and the channel open.
 * So a waiter in the other queue is looked for first: finding one answers all
 * other questions.  A closed channel has no waiters.
 */
#include "../hchan.h"

#include <go.h>

/* -- Make and free ---------------------------------------------------------- */

Chan *
chan_make(size_t elemsize, size_t n)
{
	size_t bufsize;
	Chan *c;

	goroutineonly("chan_make");
	if (__builtin_mul_overflow(elemsize, n, &bufsize) || n >= CLOSED ||
	    bufsize >= CLOSED - sizeof(Chan))
		go_panic("makechan: size out of range");
	c = runtime_alloc(sizeof(Chan) + bufsize);
	if (c == NULL)
		go_panic("makechan: out of memory");
	c->elemsize = elemsize;
	c->slow = elemsize == WORD ? 0 : NOT_A_WORD;
	c->slowmeet = c->slow | (n == 0 ? 0 : IS_BUFFERED);
	c->dataqsiz = n;
	c->fastcap = c->slow ? 0 : n;
	c->sendp = c->recvp = c->buf;
	c->end = c->buf + bufsize;
	return c;
}

void
chan_free(Chan *c)
{
	goroutineonly("chan_free");
	if (c == NULL)
		return;
	if (c->recvq.first != NULL || c->sendq.first != NULL)
		go_panic("free of a channel with waiting goroutines");
	runtime_free(c, sizeof(Chan) + (size_t)(c->end - c->buf));
}

/* -- Wait ----------------------------------------------------------------------- */

/* Masked: stop until somebody takes self, with elem, out of q, or close does. */
static NOINLINE void
await(WaitQ *q, Sudog *self, void *elem, WaitReason why)
{
	self->elem = elem;
	self->ok = true;
	self->g = getg();
	enqueue(q, self);
	park(self->g, why);
}

/* A nil channel: nobody will ever come. */
static _Noreturn NOINLINE void
blockforever(WaitReason why)
{
	WaitQ nobody = {NULL, NULL};
	Sudog self;

	arch_irqoff();
	await(&nobody, &self, NULL, why);
	__builtin_unreachable();
}

/* -- Send -----------------------------------------------------------------------
 *
 * To a receiver that waits, else into the buffer, if that has room; else park until a receiver, or
 * close, wakes us.
 */

static _Noreturn void
sendonclosed(void)
{
	go_panic("send on closed channel");
}

GO_API void
chan_send(Chan *c, const void *elem)
{
	Sudog self;
	Irq s;

	if (c == NULL)
		blockforever(WaitChanSendNil);
	s = lock(&c->lock);
	if (cansend(c)) {
		if (c->qcount & CLOSED)
			sendonclosed();
		runtime_sendany(c, elem, s);
		return;
	}
	await(&c->sendq, &self, (void *)(uintptr_t)elem, WaitChanSend);
	if (self.g == NULL)
		sendonclosed();
}

GO_API bool
chan_trysend(Chan *c, const void *elem)
{
	Irq s;

	if (c == NULL)
		return false;
	s = lock(&c->lock);
	if (c->qcount & CLOSED)
		sendonclosed();
	if (c->recvq.first != NULL || c->qcount < c->dataqsiz) {
		runtime_sendany(c, elem, s);
		return true;
	}
	unlock(&c->lock, s);
	return false;
}

/* -- Receive --------------------------------------------------------------------
 *
 * From a sender that waits, or the buffer, or the zero value of a closed channel; else park until a sender,
 * or close, wakes us.
 */

GO_API bool
chan_recv(Chan *c, void *elem)
{
	Sudog self;
	Irq s;

	if (c == NULL)
		blockforever(WaitChanReceiveNil);
	s = lock(&c->lock);
	if (canrecv(c))
		return runtime_recvany(c, elem, s);
	await(&c->recvq, &self, elem, WaitChanReceive);
	return self.ok;
}

GO_API bool
chan_tryrecv(Chan *c, void *elem, bool *ok)
{
	bool can = false, got = false;
	Irq s;

	if (c == NULL)
		return false;
	s = lock(&c->lock);
	if (c->sendq.first != NULL || c->qcount != 0) {
		can = true;
		got = runtime_recvany(c, elem, s);
	} else {
		unlock(&c->lock, s);
	}
	if (ok != NULL)
		*ok = got;
	return can;
}

/* -- Close ------------------------------------------------------------------ */

/* Locked: wake the first waiter, if there is one, as woken by a close: a receiver gets the
 * zero value, a sender panics.  false: it was the last, and c may be gone once unlocked. */
static bool
closewake(Chan *c)
{
	bool receiver = c->recvq.first != NULL;
	Sudog *sg;
	G *gp;

	if (!receiver && c->sendq.first == NULL)
		return false;
	sg = dequeue(receiver ? &c->recvq : &c->sendq);
	gp = claim(sg);
	if (receiver && sg->elem != NULL)
		__builtin_memset(sg->elem, 0, c->elemsize);
	sg->g = NULL;
	sg->ok = false;
	ready(gp);
	return c->recvq.first != NULL || c->sendq.first != NULL;
}

void
chan_close(Chan *c)
{
	Irq s;

	goroutineonly("chan_close");
	if (c == NULL)
		go_panic("close of nil channel");
	s = lock(&c->lock);
	if (c->qcount & CLOSED) {
		unlock(&c->lock, s);
		go_panic("close of closed channel");
	}
	c->qcount |= CLOSED;
	c->slow |= IS_CLOSED;
	c->slowmeet |= IS_CLOSED;
	c->fastcap = 0;
	/* One waiter at a time, so that interrupts are masked only briefly however
	 * many there are.  Nobody can join them any more; who was woken may free c as soon
	 * as it was the last. */
	while (closewake(c)) {
		unlock(&c->lock, s);
		s = lock(&c->lock);
	}
	unlock(&c->lock, s);
}

size_t
chan_len(const Chan *c)
{
	return c == NULL ? 0 : c->qcount & ~CLOSED;
}

size_t
chan_cap(const Chan *c)
{
	return c == NULL ? 0 : c->dataqsiz;
}

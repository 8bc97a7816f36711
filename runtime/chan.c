/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * chan.c -- channels.
 *
 * Invariants, under the channel's lock:
 *	recvq is not empty only if the buffer is empty and the channel open;
 *	sendq is not empty only if the buffer is full and the channel open.
 * So a waiter in the other queue is looked for first: finding one answers all
 * other questions.  A closed channel has no waiters.
 */
#include <chan.h>
#include <go.h>

#include "hchan.h"

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

/* A nil channel: nobody will ever come. */
static void
blockforever(WaitReason why)
{
	for (;;) {
		arch_irqoff();
		park(getg(), why);
	}
}

/* -- Send -----------------------------------------------------------------------
 *
 * Tried in order, under c's lock:
 *   1. a receiver waits    -- hand over directly, make it runnable;
 *   2. the buffer has room -- copy into it;
 *   3. neither             -- park until a receiver, or close, wakes us; try-send
 *                             returns false.
 *
 * Most elements are a word.  chan_send hands one over without a call, so it saves no
 * registers; the rest is out of line, by jumps at its end.
 */

/* noipa: a caller that knew that it does not return would call it, not jump. */
static __attribute__((noipa)) GO_API void
sendnil(Chan *c, const void *elem)
{
	(void)c;
	(void)elem;
	blockforever(WaitChanSendNil);
}

static __attribute__((noipa)) GO_API void
sendonclosed(Chan *c, const void *elem)
{
	(void)c;
	(void)elem;
	go_panic("send on closed channel");
}

/* 3. */
static NOINLINE void
sendpark(Chan *c, const void *elem)
{
	Sudog self;

	self.elem = (void *)(uintptr_t)elem;
	self.g = getg();
	enqueue(&c->sendq, &self);
	park(self.g, WaitChanSend);
	if (unlikely(self.g == NULL))
		go_panic("send on closed channel");
}

/* 2 and 3 for any element, and on a closed channel. */
static NOINLINE void
sendslow(Chan *c, const void *elem, Irq s)
{
	if (c->qcount & CLOSED)
		sendonclosed(c, elem);
	else if (c->qcount < c->dataqsiz)
		runtime_sendany(c, elem, s);
	else
		sendpark(c, elem);
}

/* 2 and 3. */
static HALF void
sendbuf(Chan *c, const void *elem, Irq s)
{
	size_t n;
	char *p;

	KEEP3(c, elem, s);
	n = c->qcount;
	if (n < c->fastcap) {
		c->qcount = n + 1;
		p = c->sendp;
		copyword(p, elem);
		c->sendp = advance(c, p, WORD);
		unlock(&c->lock, s);
	} else if (likely(!c->slow)) {
		sendpark(c, elem);
	} else {
		sendslow(c, elem, s);
	}
}

/* 1. */
static HALF void
sendmeet(Chan *c, const void *elem, Irq s)
{
	Sudog *receiver;
	G *gp;

	if (unlikely(c->slow)) {
		if (c->qcount & CLOSED) /* and close has not woken all yet */
			sendonclosed(c, elem);
		else
			runtime_sendany(c, elem, s);
		return;
	}
	KEEP3(c, elem, s);
	if (FEWREGS)
		copyword(c->recvq.first->elem, elem);
	receiver = dequeue(&c->recvq);
	gp = receiver->g;
	if (!FEWREGS)
		copyword(receiver->elem, elem);
	readyunlock(gp, &c->lock, s);
}

GO_API void
chan_send(Chan *c, const void *elem)
{
	Irq s;

	KEEP2(c, elem);
	if (unlikely(c == NULL)) {
		sendnil(c, elem);
		return;
	}
	s = lock(&c->lock);
	if (c->recvq.first != NULL)
		sendmeet(c, elem, s);
	else if (likely(!c->slowmeet))
		sendpark(c, elem);
	else
		sendbuf(c, elem, s);
}

GO_API bool
chan_trysend(Chan *c, const void *elem)
{
	Irq s;

	if (c == NULL)
		return false;
	s = lock(&c->lock);
	if (c->qcount & CLOSED)
		sendonclosed(c, elem);
	if (c->recvq.first != NULL || c->qcount < c->dataqsiz) {
		runtime_sendany(c, elem, s);
		return true;
	}
	unlock(&c->lock, s);
	return false;
}

/* -- Receive --------------------------------------------------------------------
 *
 * The mirror of send:
 *   1. a sender waits           -- take its element; with a buffer, which is full then,
 *                                  take the buffer's first, and the sender's element
 *                                  goes where that was, which is the end of the line;
 *   2. the buffer has something -- copy out of it;
 *   3. the channel is closed    -- the zero value, false;
 *   4. none of these            -- park until a sender, or close, wakes us; try-receive
 *                                  returns false.
 */

static __attribute__((noipa)) GO_API bool
recvnil(Chan *c, void *elem)
{
	(void)c;
	(void)elem;
	blockforever(WaitChanReceiveNil);
	return false;
}

/* 4. */
static NOINLINE bool
recvpark(Chan *c, void *elem)
{
	uintptr_t discard;
	Sudog self;

	self.elem = elem;
	if (unlikely(elem == NULL) && c->elemsize == WORD)
		self.elem = &discard; /* chan_send copies words without a look */
	self.ok = true;
	self.g = getg();
	enqueue(&c->recvq, &self);
	park(self.g, WaitChanReceive);
	return self.ok;
}

/* 2, 3 and 4. */
static HALF bool
recvbuf(Chan *c, void *elem, Irq s)
{
	char *p;

	if (c->qcount == 0)
		return recvpark(c, elem);
	KEEP1(c);
	if (unlikely(c->slow) || unlikely(elem == NULL))
		return runtime_recvany(c, elem, s);
	c->qcount--;
	p = c->recvp;
	copyword(elem, p);
	c->recvp = advance(c, p, WORD);
	unlock(&c->lock, s);
	return true;
}

/* 1. */
static HALF bool
recvmeet(Chan *c, void *elem, Irq s)
{
	Sudog *sender;
	G *gp;

	if (unlikely(c->slowmeet) || unlikely(elem == NULL))
		return runtime_recvany(c, elem, s);
	KEEP3(c, elem, s);
	if (FEWREGS)
		copyword(elem, c->sendq.first->elem);
	sender = dequeue(&c->sendq);
	gp = sender->g;
	if (!FEWREGS)
		copyword(elem, sender->elem);
	return readyunlock(gp, &c->lock, s);
}

GO_API bool
chan_recv(Chan *c, void *elem)
{
	Irq s;

	KEEP2(c, elem);
	if (unlikely(c == NULL))
		return recvnil(c, elem);
	s = lock(&c->lock);
	if (c->sendq.first != NULL)
		return recvmeet(c, elem, s);
	return recvbuf(c, elem, s);
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

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
#include "runtime.h"

#include <chan.h>
#include <go.h>

struct Chan {
	WaitQ recvq, sendq;
	size_t qcount;	 /* elements in the buffer; CLOSED is or'ed in */
	size_t dataqsiz; /* capacity */
	char *sendp;	 /* where the next element goes in the buffer */
	unsigned slow;	 /* why the short ways are not for this channel */
	char *recvp;	 /* where the next element comes from */
	char *end;	 /* of the buffer */
	size_t elemsize;
	Lock lock;
	char buf[] __attribute__((aligned(8)));
};

/* With the top bit in qcount one comparison tells "has room and is open" (unsigned
 * qcount < dataqsiz), another "empty and open" (qcount == 0). */
#define CLOSED (~(SIZE_MAX >> 1))

/* In slow. */
enum { NOT_A_WORD = 1, IS_CLOSED = 2 };

enum { WORD = sizeof(uintptr_t) };

/* -- Make and free ---------------------------------------------------------- */

Chan *
chan_make(size_t elemsize, size_t n)
{
	size_t bufsize;
	Chan *c;

	if (__builtin_mul_overflow(elemsize, n, &bufsize) || n >= CLOSED ||
	    bufsize >= CLOSED - sizeof(Chan))
		go_panic("makechan: size out of range");
	c = runtime_alloc(sizeof(Chan) + bufsize);
	if (c == NULL)
		go_panic("makechan: out of memory");
	waitqinit(&c->recvq);
	waitqinit(&c->sendq);
	c->elemsize = elemsize;
	c->slow = elemsize == WORD ? 0 : NOT_A_WORD;
	c->dataqsiz = n;
	c->sendp = c->recvp = c->buf;
	c->end = c->buf + bufsize;
	return c;
}

void
chan_free(Chan *c)
{
	if (c == NULL)
		return;
	if (c->recvq.next != &c->recvq || c->sendq.next != &c->sendq)
		go_panic("free of a channel with waiting goroutines");
	runtime_free(c, sizeof(Chan) + (size_t)(c->end - c->buf));
}

/* -- Elements --------------------------------------------------------------- */

typedef struct __attribute__((packed, may_alias)) Word {
	uintptr_t v;
} Word;

static inline void
copyword(void *dst, const void *src)
{
	*(Word *)dst = *(const Word *)src;
}

/* No bytes, and a NULL destination, are nothing to do. */
static void
copy(void *dst, const void *src, size_t n)
{
	if (dst != NULL)
		__builtin_memcpy(dst, src, n);
}

/* The place in the buffer behind p, which was size bytes long. */
static inline char *
advance(Chan *c, char *p, size_t size)
{
	p += size;
	if (unlikely(p == c->end)) {
		p = c->buf;
		__asm__("" : "+r"(p)); /* a branch, seldom taken, not a conditional move */
	}
	return p;
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
 * Most elements are a word.  chan_send does 1 and 2 for them itself; it calls nothing,
 * so it saves no registers.  The rest is out of line, by jumps at its ends, and takes
 * the same arguments in the same registers.
 */

/* noipa: a caller that knew that it does not return would call it, not jump. */
static __attribute__((noipa)) void
sendnil(Chan *c, const void *elem)
{
	(void)c;
	(void)elem;
	blockforever(WaitChanSendNil);
}

static NOINLINE _Noreturn void
sendonclosed(void)
{
	arch_irqon();
	go_panic("send on closed channel");
}

/* 1 and 2, one of which is possible, for any element.  The lock is held. */
static NOINLINE void
sendany(Chan *c, const void *elem, Irq s)
{
	if (hasqueued(&c->recvq)) {
		Sudog *receiver = dequeue(&c->recvq);

		copy(receiver->elem, elem, c->elemsize);
		ready(receiver->g);
	} else {
		c->qcount++;
		copy(c->sendp, elem, c->elemsize);
		c->sendp = advance(c, c->sendp, c->elemsize);
	}
	unlock(&c->lock, s);
}

/* 3. */
static NOINLINE void
sendpark(Chan *c, const void *elem)
{
	Sudog self;

	if (unlikely(c->qcount & CLOSED))
		sendonclosed();
	self.g = getg();
	self.elem = (void *)(uintptr_t)elem;
	enqueue(&c->sendq, &self);
	park(self.g, WaitChanSend);
	if (unlikely(self.g == NULL))
		sendonclosed();
}

void
chan_send(Chan *c, const void *elem)
{
	Irq s;

	if (unlikely(c == NULL)) {
		sendnil(c, elem);
		return;
	}
	s = lock(&c->lock);
	if (hasqueued(&c->recvq)) {
		Sudog *receiver;

		if (unlikely(c->slow)) {
			sendany(c, elem, s);
			return;
		}
		receiver = first(&c->recvq);
		copyword(receiver->elem, elem);
		dequeue(&c->recvq);
		ready(receiver->g);
		unlock(&c->lock, s);
	} else if (likely(c->qcount < c->dataqsiz)) {
		char *p = c->sendp;

		if (unlikely(c->slow)) {
			sendany(c, elem, s);
			return;
		}
		c->qcount++;
		copyword(p, elem);
		c->sendp = advance(c, p, WORD);
		unlock(&c->lock, s);
	} else {
		sendpark(c, elem);
	}
}

bool
chan_trysend(Chan *c, const void *elem)
{
	Irq s;

	if (c == NULL)
		return false;
	s = lock(&c->lock);
	if (hasqueued(&c->recvq) || c->qcount < c->dataqsiz) {
		sendany(c, elem, s);
		return true;
	}
	if (c->qcount & CLOSED)
		sendonclosed();
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

static __attribute__((noipa)) bool
recvnil(Chan *c, void *elem)
{
	(void)c;
	(void)elem;
	blockforever(WaitChanReceiveNil);
	return false;
}

/* The first element out of the buffer. */
static void
bufget(Chan *c, void *elem)
{
	copy(elem, c->recvp, c->elemsize);
	c->recvp = advance(c, c->recvp, c->elemsize);
}

/* 1, 2 and 3, one of which is possible, for any element.  The lock is held. */
static NOINLINE bool
recvany(Chan *c, void *elem, Irq s)
{
	bool ok = true;

	if (hasqueued(&c->sendq)) {
		Sudog *sender = dequeue(&c->sendq);

		if (c->dataqsiz == 0) {
			copy(elem, sender->elem, c->elemsize);
		} else {
			bufget(c, elem);
			copy(c->sendp, sender->elem, c->elemsize);
			c->sendp = c->recvp;
		}
		ready(sender->g);
	} else if (c->qcount != CLOSED) {
		c->qcount--;
		bufget(c, elem);
	} else {
		ok = false;
		if (elem != NULL)
			__builtin_memset(elem, 0, c->elemsize);
	}
	unlock(&c->lock, s);
	return ok;
}

/* 4. */
static NOINLINE bool
recvpark(Chan *c, void *elem)
{
	uintptr_t discard;
	Sudog self;

	self.g = getg();
	self.elem = elem;
	if (unlikely(elem == NULL) && c->elemsize == WORD)
		self.elem = &discard; /* chan_send copies words without a look */
	enqueue(&c->recvq, &self);
	park(self.g, WaitChanReceive);
	return self.g != NULL;
}

bool
chan_recv(Chan *c, void *elem)
{
	Irq s;

	if (unlikely(c == NULL))
		return recvnil(c, elem);
	s = lock(&c->lock);
	if (hasqueued(&c->sendq)) {
		Sudog *sender;

		if (unlikely(c->slow) || unlikely(c->dataqsiz) || unlikely(elem == NULL))
			return recvany(c, elem, s);
		sender = first(&c->sendq);
		copyword(elem, sender->elem);
		dequeue(&c->sendq);
		ready(sender->g);
	} else if (likely(c->qcount != 0)) {
		char *p = c->recvp;

		if (unlikely(c->slow) || unlikely(elem == NULL))
			return recvany(c, elem, s);
		c->qcount--;
		copyword(elem, p);
		c->recvp = advance(c, p, WORD);
	} else {
		return recvpark(c, elem);
	}
	unlock(&c->lock, s);
	return true;
}

bool
chan_tryrecv(Chan *c, void *elem, bool *ok)
{
	bool can = false, got = false;
	Irq s;

	if (c == NULL)
		return false;
	s = lock(&c->lock);
	if (hasqueued(&c->sendq) || c->qcount != 0) {
		can = true;
		got = recvany(c, elem, s);
	} else {
		unlock(&c->lock, s);
	}
	if (ok != NULL)
		*ok = got;
	return can;
}

/* -- Close ------------------------------------------------------------------ */

/* Wake the first waiter of q as woken by a close: a receiver gets the zero value,
 * a sender panics.  False: q is empty. */
static bool
closewake(Chan *c, WaitQ *q, bool receivers)
{
	Irq s = lock(&c->lock);
	bool found = hasqueued(q);

	if (found) {
		Sudog *sg = dequeue(q);
		G *gp = sg->g;

		if (receivers && sg->elem != NULL)
			__builtin_memset(sg->elem, 0, c->elemsize);
		sg->g = NULL;
		ready(gp);
	}
	unlock(&c->lock, s);
	return found;
}

void
chan_close(Chan *c)
{
	Irq s;

	if (c == NULL)
		go_panic("close of nil channel");
	s = lock(&c->lock);
	if (c->qcount & CLOSED) {
		unlock(&c->lock, s);
		go_panic("close of closed channel");
	}
	c->qcount |= CLOSED;
	c->slow |= IS_CLOSED;
	unlock(&c->lock, s);
	/* One waiter at a time, so that interrupts are masked only briefly however
	 * many there are.  Nobody can join them any more. */
	while (closewake(c, &c->recvq, true))
		;
	while (closewake(c, &c->sendq, false))
		;
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

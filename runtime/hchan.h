/* SPDX-License-Identifier: BSD-3-Clause */
/* hchan.h -- a channel's inside, for chan.c and select.c.  Under the channel's lock. */
#ifndef HCHAN_H
#define HCHAN_H

#include <chan.h>

#include "runtime.h"

struct Chan {
	WaitQ recvq, sendq;
	size_t qcount;	/* elements in the buffer; CLOSED is or'ed in */
	size_t fastcap; /* capacity; 0 if closed, or elements are no words */
	char *sendp;	/* where the next element goes in the buffer */
	unsigned slow;	/* why the short ways are not for this channel */
	char *recvp;	/* where the next element comes from */
	char *end;	/* of the buffer */
	size_t elemsize;
	unsigned slowmeet; /* slow, or a buffer stands between sender and receiver */
	size_t dataqsiz;   /* capacity */
	Lock lock;
	char buf[] __attribute__((aligned(8)));
};

/* With the top bit in qcount one comparison tells "empty and open" (qcount == 0); with
 * fastcap one tells "a word, open, and there is room". */
#define CLOSED (~(SIZE_MAX >> 1))

/* In slow and slowmeet.  SELECTING is added for each select's waiter: in recvq to slow, in
 * sendq to slowmeet, which is where one who comes from the other side looks. */
enum { NOT_A_WORD = 1, IS_CLOSED = 2, IS_BUFFERED = 4, SELECTING = 8 };

/* -- Elements: most are a word ------------------------------------------------ */

enum { WORD = sizeof(uintptr_t) };

typedef struct __attribute__((packed, may_alias)) Word {
	uintptr_t v;
} Word;

static inline void
copyword(void *dst, const void *src)
{
	*(Word *)dst = *(const Word *)src;
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

/* -- Operations of any kind: hchan.c, select.c ---------------------------------- */

/* Can a send be done now: to a receiver, into the buffer, or to a panic? */
static inline bool
cansend(const Chan *c)
{
	return c->recvq.first != NULL || c->qcount < c->dataqsiz || (c->qcount & CLOSED) != 0;
}

/* Can a receive be done now: from a sender, out of the buffer, or of the zero value? */
static inline bool
canrecv(const Chan *c)
{
	return ((uintptr_t)c->sendq.first | c->qcount) != 0;
}

/* Do it.  cansend and not closed, or canrecv, must have said yes.  Give the lock back. */
GO_API void runtime_sendany(Chan *c, const void *elem, Irq s);
GO_API bool runtime_recvany(Chan *c, void *elem, Irq s);

/* select.c: sg's operation was done, and sg is in its queue no more; take the other
 * operations of its select back.  Returns the goroutine that selects.  Weak: an image in which nobody
 * selects need not have it. */
G *runtime_selectdone(Sudog *sg) __attribute__((weak));

/* Whom a waiter's operation makes ready.  In a select's waiter g has its low bit set. */
enum { SELECTBIT = 1 };

static inline G *
claim(Sudog *sg)
{
	return (uintptr_t)sg->g & SELECTBIT ? runtime_selectdone(sg) : sg->g;
}

#endif

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * hchan.c -- the long ways of a channel: elements of any size, a buffer between waiting
 * partners, waiters that select.  What chan.c does in a few instructions for words, in the
 * same order.
 */
#include "hchan.h"

typedef struct __attribute__((packed, may_alias)) Pair {
	uintptr_t v[2];
} Pair;

/* No bytes, and a NULL destination, are nothing to do. */
static void
copy(void *dst, const void *src, size_t n)
{
	if (dst == NULL)
		return;
	if (n == 2 * WORD) /* as 64-bit numbers, and pairs, are */
		*(Pair *)dst = *(const Pair *)src;
	else if (n == WORD)
		copyword(dst, src);
	else
		__builtin_memcpy(dst, src, n);
}

GO_API void
runtime_sendany(Chan *c, const void *elem, Irq s)
{
	if (c->recvq.first != NULL) {
		Sudog *receiver = dequeue(&c->recvq);

		copy(receiver->elem, elem, c->elemsize);
		ready(claim(receiver));
	} else {
		c->qcount++;
		copy(c->sendp, elem, c->elemsize);
		c->sendp = advance(c, c->sendp, c->elemsize);
	}
	unlock(&c->lock, s);
}

/* The first element out of the buffer. */
static void
bufget(Chan *c, void *elem)
{
	copy(elem, c->recvp, c->elemsize);
	c->recvp = advance(c, c->recvp, c->elemsize);
}

GO_API bool
runtime_recvany(Chan *c, void *elem, Irq s)
{
	bool ok = true;

	if (c->sendq.first != NULL) {
		Sudog *sender = dequeue(&c->sendq);

		if (c->dataqsiz == 0) {
			copy(elem, sender->elem, c->elemsize);
		} else {
			bufget(c, elem);
			copy(c->sendp, sender->elem, c->elemsize);
			c->sendp = c->recvp;
		}
		ready(claim(sender));
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

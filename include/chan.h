/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * chan.h -- channels.
 *
 * A channel carries elements of one size from senders to receivers, first in,
 * first out.  Unbuffered (capacity 0), a send and a receive meet; buffered, a send
 * waits only while the buffer is full and a receive only while it is empty.
 *
 * There are two layers.  The functions take a Chan * and pointers to elements.  The
 * macros below them take a typed handle, chan(T), and values:
 *
 *	chan(int) c = chan_new(int, 0);
 *	chan_put(c, 42);
 *	int v = chan_get(c);
 *
 * An element is copied with interrupts masked: send a pointer to what is large.
 *
 * A NULL channel is Go's nil channel: send and receive block for ever, try-send
 * and try-receive never succeed, close panics.  Context "interrupt" includes
 * goroutine.
 */
#ifndef CHAN_H
#define CHAN_H

#include <stdbool.h>
#include <stddef.h>

#include <goabi.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct Chan Chan;

/*
 * Make a channel of elements of elemsize bytes (0 is good: only the event counts)
 * with room for n.  Panics when the size is absurd or memory is out.
 * Context: goroutine, start.
 */
Chan *chan_make(size_t elemsize, size_t n);

/* Give a channel's memory back; NULL is ignored.  Nobody may use it any more; it
 * panics if a goroutine waits on it.  Context: goroutine. */
void chan_free(Chan *c);

/* Send *elem.  Blocks until a receiver takes it or the buffer has room.  Panics if
 * the channel is closed, also while it waits.  Context: goroutine. */
GO_API void chan_send(Chan *c, const void *elem);

/* Receive into *elem; elem NULL discards.  true: received.  false: the channel is
 * closed and empty, *elem was zeroed.  Context: goroutine. */
GO_API bool chan_recv(Chan *c, void *elem);

/* Send if that is possible at once; false: it is not.  Context: interrupt. */
GO_API bool chan_trysend(Chan *c, const void *elem);

/*
 * Receive if that is possible at once; false: it is not.  A closed and empty
 * channel gives the zero value at once: ok, unless NULL, tells whether an element
 * was received.  Context: interrupt.
 */
GO_API bool chan_tryrecv(Chan *c, void *elem, bool *ok);

/* No more sends: receivers get what is in the buffer, then zero values.  Panics on
 * a closed and on a nil channel.  Context: goroutine. */
void chan_close(Chan *c);

/* Elements in the buffer; capacity.  0 for a nil channel.  Context: interrupt. */
size_t chan_len(const Chan *c);
size_t chan_cap(const Chan *c);

#ifdef __cplusplus
}
#endif

/*
 * Typed handles.  chan(T) is a pointer that remembers T and nothing else: two
 * chan(int) are the same type everywhere.  Each macro evaluates each argument once.
 * A value is converted to T as by assignment, so a wrong type is a compile error
 * or a warning; where a pointer is given it must be a T *.
 */
#define chan(T) __typeof__(T(*)[1])

/* chan(T): a new channel.  Context: goroutine, start. */
#define chan_new(T, n) ((chan(T))chan_make(sizeof(T), (n)))

/* The Chan * of a typed handle, for the functions above.  Context: any. */
#define chan_of(c) CHAN_OF(c, CHAN_VAR)

/* void: send the value v.  Context: goroutine. */
#define chan_put(c, v) CHAN_PUT(c, v, CHAN_VAR, CHAN_VAR)

/* T: receive a value; the zero value from a closed channel.  Context: goroutine. */
#define chan_get(c) CHAN_GET(c, CHAN_VAR, CHAN_VAR)

/* bool: receive into *p; false: closed.  Go's v, ok = <-c.  Context: goroutine. */
#define chan_get_ok(c, p) CHAN_GET_OK(c, p, CHAN_VAR, CHAN_VAR)

/* bool: send the value v if that is possible at once.  Context: interrupt. */
#define chan_tryput(c, v) CHAN_TRYPUT(c, v, CHAN_VAR, CHAN_VAR)

/* bool: receive into *p if that is possible at once; *ok as with chan_tryrecv.
 * Context: interrupt. */
#define chan_tryget(c, p, ok) CHAN_TRYGET(c, p, ok, CHAN_VAR, CHAN_VAR)

/*
 * What these are made of.  Each use has variables of its own names, ch and val below, so
 * that one may stand in another's argument.
 */
#define CHAN_VAR	CHAN_CAT(chan_var_, __COUNTER__)
#define CHAN_CAT(a, b)	CHAN_CAT1(a, b)
#define CHAN_CAT1(a, b) a##b
#define CHAN_ELEM(c)	__typeof__((*(c))[0])

#define CHAN_OF(c, ch)                                                                             \
	__extension__({                                                                            \
		__typeof__(c) ch = (c);                                                            \
		(void)sizeof((*ch)[0]);                                                            \
		(Chan *)ch;                                                                        \
	})

#define CHAN_PUT(c, v, ch, val)                                                                    \
	__extension__({                                                                            \
		__typeof__(c) ch = (c);                                                            \
		CHAN_ELEM(ch) val = (v);                                                           \
		chan_send((Chan *)ch, &val);                                                       \
	})

#define CHAN_GET(c, ch, val)                                                                       \
	__extension__({                                                                            \
		__typeof__(c) ch = (c);                                                            \
		CHAN_ELEM(ch) val;                                                                 \
		chan_recv((Chan *)ch, &val);                                                       \
		val;                                                                               \
	})

#define CHAN_GET_OK(c, p, ch, ptr)                                                                 \
	__extension__({                                                                            \
		__typeof__(c) ch = (c);                                                            \
		CHAN_ELEM(ch) *ptr = (p);                                                          \
		chan_recv((Chan *)ch, ptr);                                                        \
	})

#define CHAN_TRYPUT(c, v, ch, val)                                                                 \
	__extension__({                                                                            \
		__typeof__(c) ch = (c);                                                            \
		CHAN_ELEM(ch) val = (v);                                                           \
		chan_trysend((Chan *)ch, &val);                                                    \
	})

#define CHAN_TRYGET(c, p, ok, ch, ptr)                                                             \
	__extension__({                                                                            \
		__typeof__(c) ch = (c);                                                            \
		CHAN_ELEM(ch) *ptr = (p);                                                          \
		chan_tryrecv((Chan *)ch, ptr, (ok));                                               \
	})

#endif

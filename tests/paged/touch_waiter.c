/* SPDX-License-Identifier: BSD-3-Clause */
/* A page of a waiter's stack comes when another one first touches it: a goroutine that sends to it, an interrupt
 * handler that does, and a function on g0's stack. */
#include <irq.h>

#include "paged.h"

typedef struct Big {
	unsigned char byte[3 * WINDOWPAGE];
} Big;

static Chan *c;
static Big big;
static volatile bool sent;
static char agoroutine[] = "a goroutine", ahandler[] = "an interrupt handler";

static __attribute__((noinline)) int
wrong(const Big *b)
{
	int n = 0;

	for (size_t i = 0; i < sizeof b->byte; i++)
		n += b->byte[i] != i % 251;
	return n;
}

static void
receives(void *from)
{
	Big b;
	size_t before = mapped(getg());

	chan_recv(c, &b);
	is_int(wrong(&b), 0, "from %s", (const char *)from);
	ok(mapped(getg()) >= before + 3, "%zu pages before, %zu behind", before, mapped(getg()));
}

static void
handler(void *arg)
{
	(void)arg;
	sent = sent || chan_trysend(c, &big);
}

static uintptr_t
fill(void *b)
{
	__builtin_memcpy(b, &big, sizeof big);
	return 0;
}

static void
ong0(void *arg)
{
	Big b;

	(void)arg;
	asmcgocall(fill, &b);
	is_int(wrong(&b), 0, "from g0's stack");
}

int
main(void)
{
	for (size_t i = 0; i < sizeof big.byte; i++)
		big.byte[i] = (unsigned char)(i % 251);
	c = chan_make(sizeof big, 0);
	go(receives, agoroutine);
	go_yield();
	chan_send(c, &big);
	while (go_numgoroutine() > 1)
		go_yield();

	go(receives, ahandler);
	go_yield();
	ok(go_irq(go_irqspare(), handler, NULL), "a line");
	while (!sent) { /* until it waits */
		go_irqraise(go_irqspare());
		go_yield();
	}
	while (go_numgoroutine() > 1)
		go_yield();
	ok(sent, "the handler has sent");
	run(ong0, NULL, 40 * KB);
	return done_testing();
}

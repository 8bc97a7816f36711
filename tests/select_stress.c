/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * 16 goroutines do selects of random cases and plain operations on 8 channels of several
 * capacities and element sizes, and an interrupt handler sends, too: what was sent is
 * received, once, as it was.
 * @timeout 60
 */
#include <irq.h>
#include <select.h>

#include "random.h"
#include "tap.h"

enum { WORKERS = 16, CHANNELS = 8, ROUNDS = 1500, CASES = 6, MAXID = 160000 };

typedef struct Elem {
	uint32_t id, not, twice;
} Elem;

static const size_t capacity[CHANNELS] = {0, 0, 0, 1, 1, 2, 7, 64};
static const size_t size[CHANNELS] = {4, 4, 12, 4, 12, 4, 12, 4};

static Chan *c[CHANNELS];
static unsigned char state[MAXID]; /* of each element: 1 sent, 2 received; 3 is right */
static uint32_t nextid;
static int sends, receives, bad, selects, waits, defaults, busy;
static int fromhandler, handlercalls;

static Elem
make(void)
{
	uint32_t id = __atomic_fetch_add(&nextid, 1, __ATOMIC_RELAXED);

	return (Elem){id, ~id, 2 * id};
}

static void
wassent(const Elem *e)
{
	go_nopreempt_begin();
	sends++;
	bad += state[e->id] & 1;
	state[e->id] |= 1;
	go_nopreempt_end();
}

static void
wasreceived(int ch, const Elem *e)
{
	go_nopreempt_begin();
	receives++;
	if (e->id >= MAXID || (size[ch] == 12 && (e->not != ~e->id || e->twice != 2 * e->id))) {
		bad++;
	} else {
		bad += (state[e->id] & 2) != 0;
		state[e->id] |= 2;
	}
	go_nopreempt_end();
}

/* A select of n random cases; some have no channel. */
static void
doselect(size_t n, bool block)
{
	SelectCase k[CASES];
	int ch[CASES], at, before = receives + sends;
	Elem e[CASES];

	for (size_t i = 0; i < n; i++) {
		ch[i] = (int)random_below(CHANNELS + 1);
		k[i] = (SelectCase){.elem = &e[i], .send = random_below(2) == 0};
		e[i] = (Elem){MAXID, 0, 0};
		if (ch[i] < CHANNELS)
			k[i].c = c[ch[i]];
		else if (i == 0)
			k[i].c = c[ch[i] = 0];
		if (k[i].send)
			e[i] = make();
	}
	at = chan_select(k, n, block);
	__atomic_fetch_add(&selects, 1, __ATOMIC_RELAXED);
	waits += receives + sends != before;
	if (at < 0) {
		bad += block;
		defaults++;
		return;
	}
	for (size_t i = 0; i < n; i++)
		bad += (int)i != at && !k[i].send && e[i].id != MAXID;
	if (k[at].send)
		wassent(&e[at]);
	else
		wasreceived(ch[at], &e[at]);
	bad += !k[at].send && !k[at].ok;
}

static void
dosend(int ch)
{
	Elem e = make();

	chan_send(c[ch], &e);
	wassent(&e);
}

static void
dorecv(int ch)
{
	Elem e;

	bad += !chan_recv(c[ch], &e);
	wasreceived(ch, &e);
}

static void
dotry(int ch)
{
	Elem e;
	bool was;

	if (random_below(2) == 0) {
		e = make();
		if (chan_trysend(c[ch], &e))
			wassent(&e);
	} else if (chan_tryrecv(c[ch], &e, &was)) {
		bad += !was;
		wasreceived(ch, &e);
	}
}

static void
worker(void *arg)
{
	(void)arg;
	for (int i = 0; i < ROUNDS; i++) {
		int ch = (int)random_below(CHANNELS);
		unsigned what = random_below(10);

		if (what < 5)
			doselect(1 + random_below(CASES), true);
		else if (what < 6)
			doselect(1 + random_below(CASES), false);
		else if (what < 7)
			dosend(ch);
		else if (what < 8)
			dorecv(ch);
		else if (what < 9)
			dotry(ch);
		else
			go_yield();
	}
	__atomic_fetch_sub(&busy, 1, __ATOMIC_RELAXED);
}

static void
handler(void *arg)
{
	Elem e = make();

	(void)arg;
	if (chan_trysend(c[handlercalls++ % CHANNELS], &e)) {
		fromhandler++;
		wassent(&e);
	}
}

int
main(void)
{
	unsigned irq = go_irqspare();
	bool raised = go_irq(irq, handler, NULL) && go_irqraise(irq);
	int left = 0, wrong = 0, ch;
	Elem e;

	for (int i = 0; i < CHANNELS; i++)
		c[i] = chan_make(size[i], capacity[i]);
	for (busy = 0; busy < WORKERS; busy++)
		go(worker, NULL);
	/* One step at a time, so that nobody waits for ever, but most meet each other. */
	while (busy > 0) {
		go_yield();
		dotry((int)random_below(CHANNELS));
		if (raised && random_below(2) == 0)
			go_irqraise(irq);
	}
	go_irqoff(irq);
	for (ch = 0; ch < CHANNELS; ch++) {
		while (chan_tryrecv(c[ch], &e, NULL)) {
			wasreceived(ch, &e);
			left++;
		}
	}
	while (go_numgoroutine() > 1)
		go_yield();
	for (int i = 0; i < MAXID; i++)
		wrong += state[i] != 0 && state[i] != 3;
	is_int(receives, sends, "as many receives as sends");
	is_int(wrong, 0, "each element was sent once and received once");
	is_int(bad, 0, "no bad element");
	ok(nextid <= MAXID, "there was room for all");
	is_int(go_numgoroutine(), 1, "all have ended");
	ok(waits > 1000 && defaults > 100 && (!raised || fromhandler > 10), "all kinds came");
	diag("%d sends, %d of the handler's, %d left in buffers", sends, fromhandler, left);
	diag("%d selects, %d waited, %d took the default", selects, waits, defaults);
	return done_testing();
}

/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Up to eight goroutines wait on one channel, some of them in selects that also wait on
 * another.  In random order some leave by the other, some are served, some come: always the
 * one that has waited longest is served, and none is lost.
 * @timeout 60
 */
#include <select.h>

#include "conform.h"
#include "random.h"

enum { MOST = 8, STEPS = 1500 };

typedef struct Waiter {
	Chan *own; /* where it can be taken away; NULL: it is a plain one */
	int id;
} Waiter;

static Chan *c;
static bool sends;
static Waiter queue[MOST]; /* the model */
static int n, lastid, bad, left, served;
static _Atomic int woken;

static void
wait(void *arg)
{
	Waiter w = *(Waiter *)arg;
	SelectCase k[] = {{.c = w.own}, {.c = c, .elem = &w.id, .send = sends}};
	int v = w.id;

	if (w.own != NULL)
		chan_select(k, 2, true);
	else if (sends)
		chan_send(c, &v);
	else
		chan_recv(c, &v);
	woken = ((Waiter *)arg)->id;
}

/* Each has a record of its own, which outlives it. */
static void
come(bool selects)
{
	static Waiter records[4 * MOST];
	Waiter *w = &records[++lastid % (4 * MOST)];

	*w = (Waiter){selects ? chan_make(0, 0) : NULL, lastid};
	queue[n++] = *w;
	go_stack(wait, w, 2048);
	settle();
}

/* The model's number i is the one that goes on. */
static void
gone(int i)
{
	int id = queue[i].id;

	bad += !eventually(woken != 0) || woken != id;
	woken = 0;
	chan_free(queue[i].own);
	n--;
	for (; i < n; i++)
		queue[i] = queue[i + 1];
}

static void
leave(int i)
{
	if (queue[i].own == NULL)
		return;
	bad += !chan_trysend(queue[i].own, NULL);
	gone(i);
	left++;
}

static void
serve(void)
{
	int v = -1;

	if (sends)
		bad += !chan_tryrecv(c, &v, NULL) || v != queue[0].id;
	else
		bad += !chan_trysend(c, &v);
	gone(0);
	served++;
}

static void
run(const char *what)
{
	for (int i = 0; i < STEPS; i++) {
		unsigned r = random_below(4);

		if (n < MOST && (n == 0 || r < 2))
			come(random_below(4) > 0);
		else if (r == 2)
			leave((int)random_below((unsigned)n));
		else
			serve();
	}
	while (n > 0)
		serve();
	is_int(bad, 0, "%s: the right one goes on", what);
	ok(left > STEPS / 20 && served > STEPS / 20, "%s: %d left, %d were served", what, left,
	   served);
	is_int(go_numgoroutine(), 1, "all have ended");
	left = served = 0;
}

int
main(void)
{
	c = chan_make(sizeof(int), 0);
	run("receivers");
	sends = true;
	run("senders");
	return done_testing();
}

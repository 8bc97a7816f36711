/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An interrupt handler takes objects from a GoPool and gives others back while goroutines
 * do the same: none is lost, none has two owners.
 * @timeout 60
 */
#include <chan.h>
#include <go.h>
#include <irq.h>
#include <sync.h>

#include "random.h"
#include "tap.h"

enum { N = 8, EVENTS = 10000 };

typedef struct Object {
	void *link; /* the pool writes here */
	bool owned;
} Object;

static Object objects[N];
static GoPool pool = GO_POOL(objects);
static chan(Object *) up;
static chan(Object *) down;
static volatile int events, empty, freed, twice;

static Object *
take(void)
{
	Object *o = go_pool_alloc(&pool);

	if (o != NULL) {
		twice += o->owned;
		o->owned = true;
	}
	return o;
}

static void
give(Object *o)
{
	twice += !o->owned;
	o->owned = false;
	go_pool_free(&pool, o);
}

static void
handler(void *arg)
{
	Object *p;
	bool was;

	(void)arg;
	events++;
	p = take();
	if (p == NULL)
		empty++;
	else if (!chan_tryput(up, p))
		give(p);
	if (chan_tryget(down, &p, &was)) {
		give(p);
		freed++;
	}
}

int
main(void)
{
	int left = 0;
	Object *p;
	bool was;

	up = chan_new(Object *, N);
	down = chan_new(Object *, N);
	if (!go_irq(go_irqspare(), handler, NULL) || !go_irqraise(go_irqspare()))
		return skip_all("no line can be raised");
	while (events < EVENTS) {
		go_irqraise(go_irqspare());
		if (chan_tryget(up, &p, &was)) {
			if (random_below(2) == 0 || !chan_tryput(down, p))
				give(p);
		}
		p = take();
		if (p != NULL)
			give(p);
	}
	go_irqoff(go_irqspare());
	while (chan_tryget(up, &p, &was))
		give(p);
	while (chan_tryget(down, &p, &was))
		give(p);
	is_int(twice, 0, "each object has one owner");
	ok(freed > 0, "the handler gave some back");
	while (take() != NULL)
		left++;
	is_int(left, N, "all are there at the end");
	diag("%d times the handler found none", empty);
	return done_testing();
}
